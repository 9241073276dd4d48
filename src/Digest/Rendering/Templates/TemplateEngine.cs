using Digest.Diagnostics;
using Digest.Files;
using Digest.Rendering.Views;
using Scriban.Syntax;

namespace Digest.Rendering.Templates;

/// <summary>
/// Renders pages through the templates of a theme. Templates are compiled where they can be; a page that its program does not take is
/// interpreted, so that what comes out, and where an error stands, is always what the interpreter says. Not thread-safe: each worker has
/// its own, and all share the programs and the fragments. Errors of a template are reported once for each place, and the page is given
/// as null.
/// </summary>
internal sealed class TemplateEngine
{
    private readonly Theme _theme;
    private readonly DiagnosticBag _bag;
    private readonly FragmentCache _fragments;
    private readonly Dictionary<string, TemplateScope> _scopes;
    private readonly Utf8Buffer _page = new();
    private readonly Stack<Utf8Buffer> _idle = new();
    private TemplateInterpreter? _interpreter;

    /// <param name="theme">Templates and texts.</param>
    /// <param name="sites">The site in each language.</param>
    /// <param name="fragments">Fragments of this site.</param>
    /// <param name="bag">Findings.</param>
    public TemplateEngine(Theme theme, IReadOnlyDictionary<string, SiteView> sites, FragmentCache fragments, DiagnosticBag bag)
    {
        _theme = theme;
        _bag = bag;
        _fragments = fragments;
        _scopes = sites.ToDictionary(static s => s.Key, s => new TemplateScope(theme, theme.TextsFor(s.Key), s.Value),
            StringComparer.Ordinal);
    }

    /// <summary>Whether templates are compiled; the interpreter alone gives the same, only slower.</summary>
    public bool Compiles { get; init; } = true;

    /// <summary>What runs the parts of templates that are not compiled; made when first asked for.</summary>
    public TemplateInterpreter Interpreter => _interpreter ??= new TemplateInterpreter(_theme, _scopes, Card);

    /// <summary>Whether anything has been asked of the interpreter yet.</summary>
    internal bool HasInterpreted => _interpreter is not null;

    /// <summary>Renders a page into its layout, as UTF-8, valid until the next page; null when a template has an error.</summary>
    public ReadOnlyMemory<byte>? Page(PageView page) => Render("layout", page, escape: true);

    /// <summary>Renders a template on its own; with escaping off for plain text.</summary>
    public ReadOnlyMemory<byte>? Render(string template, PageView page, bool escape)
    {
        try
        {
            _page.Clear();
            var program = _theme.Programs.OfPage(template, page.Language, page.Kind, escape);
            if (!Run(program, page.Language, page, _page))
                Interpreter.Run(template, page.Language, "page", page, escape, _page);
            return _page.Written;
        }
        catch (ScriptRuntimeException e)
        {
            Report(e);
            return null;
        }
    }

    /// <summary>The fragment of a card, as UTF-8.</summary>
    /// <exception cref="ScriptRuntimeException">An error of its template.</exception>
    public byte[] Card(string language, CardView card, string template)
    {
        var shelf = _fragments.Of(language, template);
        if (shelf.Find(card.Id) is { } found)
            return found;
        var output = _idle.TryPop(out var idle) ? idle : new Utf8Buffer();
        output.Clear();
        if (!Run(_theme.Programs.OfCard(template, language), language, card, output))
            Interpreter.Run(template, language, "a", card, escape: true, output);
        var fragment = output.Written.ToArray();
        _idle.Push(output);
        return shelf.Keep(card.Id, fragment);
    }

    private bool Run(TemplateProgram program, string language, object subject, Utf8Buffer output)
    {
        if (!Compiles || program.IsAbandoned)
            return false;
        try
        {
            program.Run(new TemplateFrame(this, _scopes[language], language, output, program.Escapes), subject);
            return true;
        }
        catch (Exception e) when (e is NotCompiledException or ScriptRuntimeException || TemplateFunction.IsOfArguments(e))
        {
            program.Abandon();
            output.Clear();
            return false;
        }
    }

    private void Report(ScriptRuntimeException e)
    {
        var problem = e.InnerException as TemplateProblem;
        var path = e.Span.FileName ?? "theme/layout.html";
        var location = new DiagnosticLocation(path, new LinePosition(e.Span.Start.Line + 1, e.Span.Start.Column + 1),
            Math.Max(1, e.Span.End.Offset - e.Span.Start.Offset + 1),
            _theme.LineOf(path, e.Span.Start.Line));
        var message = problem?.Message ?? e.OriginalMessage;
        var nearest = problem is null ? TemplateNames.Nearest(Covered(location)) : problem.Nearest;
        _bag.ReportAt(DiagnosticCatalog.TemplateError, location, message.TrimEnd('.'),
            nearest is { } near ? $"did you mean \"{near}\"?" : "");
    }

    /// <summary>The words that a finding covers.</summary>
    private static string Covered(DiagnosticLocation location) =>
        location is { LineText: { } line, Start: { } start } && start.Column <= line.Length
        ? line.Substring(start.Column - 1, Math.Min(location.Length, line.Length - start.Column + 1)) : "";
}
