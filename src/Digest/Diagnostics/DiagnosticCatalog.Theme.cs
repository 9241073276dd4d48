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

    public static readonly DiagnosticRule MissingTemplate = Error("DG0452", "missing-template",
        "the theme has no template \"{0}\".",
        "add theme/{0}.html.",
        "Pages of this kind could not be made.",
        "Add the file, or take the theme folder's changes back: files that it lacks come from the shipped theme.");
}
