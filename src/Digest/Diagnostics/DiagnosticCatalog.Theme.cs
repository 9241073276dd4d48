namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule TemplateSyntax = Error("DG0450", "template-syntax",
        "this template cannot be read: {0}.",
        "see the Scriban language: every block that is opened with if, for or capture needs an end.",
        "A template that cannot be read would leave every page of its kind empty.",
        "Look at the place that the message names.");

    public static readonly DiagnosticRule TemplateError = Error("DG0451", "template-error",
        "this template cannot be rendered: {0}.",
        "{1}",
        "A misspelt name would leave a hole in every page without a word.",
        "Correct the name. The names that templates may use are listed in the guide to themes.");

    public static readonly DiagnosticRule UnusedTemplate = Warning("DG0453", "unused-template",
        "nothing uses this template.",
        "{0}",
        "A file of the theme takes the place of the shipped one of the same name. Under another name it changes nothing, unless a "
        + "template includes it.",
        "Give the file the name of the template that it is to replace, or include it: `{{{{ include 'partials/mine' }}}}`.");
}
