using Digest.Diagnostics;
using Digest.Files;
using Digest.Rendering.Views;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering;

/// <summary>
/// Renders pages through the templates of a theme. Not thread-safe: each worker has its own, and all share the fragments.
/// Errors of a template are reported once for each place, and the page is given as null.
/// </summary>
internal sealed class TemplateEngine
{
    private readonly Theme _theme;
    private readonly DiagnosticBag _bag;
    private readonly EscapingContext _context = new();
    private readonly PageBuffer _page = new();
    private readonly Stack<PageBuffer> _fragments = new();
    private readonly Dictionary<string, ScriptObject> _globals = new(StringComparer.Ordinal);

    public TemplateEngine(Theme theme, IReadOnlyDictionary<string, SiteView> sites, FragmentCache fragments, DiagnosticBag bag)
    {
        _theme = theme;
        _bag = bag;
        foreach (var (language, site) in sites)
        {
            var texts = theme.TextsFor(language);
            var globals = new ScriptObject();
            globals.SetValue("site", site, true);
            globals.SetValue("t", new TemplateFunction("t", a => Text(texts, a)), true);
            globals.SetValue("n", new TemplateFunction("n", a => texts.Count(Key(texts, a, ".other"), Convert.ToInt32(a[1], System.Globalization.CultureInfo.InvariantCulture))), true);
            globals.SetValue("number", new TemplateFunction("number", a => Texts.Number(Convert.ToInt64(a[0], System.Globalization.CultureInfo.InvariantCulture))), true);
            globals.SetValue("joined", new TemplateFunction("joined", a => UnbrokenNames.In((string)a[0]!)), true);
            globals.SetValue("asset", new TemplateFunction("asset", a => Asset(site, (string)a[0]!)), true);
            globals.SetValue("page_link", new TemplateFunction("page_link", a => PageLink(site, (string)a[0]!)), true);
            globals.SetValue("path_data", new TemplateFunction("path_data", a => JsonLd.Breadcrumbs((PageView)a[0]!, site)), true);
            globals.SetValue("has_text", new TemplateFunction("has_text", a => texts.Find((string)a[0]!) is not null), true);
            globals.SetValue("card", new TemplateFunction("card", a => Card(language, fragments, a)), true);
            globals.SetValue("include", new TemplateFunction("include", a => Include((string)a[0]!)), true);
            _globals.Add(language, globals);
        }
    }

    /// <summary>Renders a page into its layout, as UTF-8; null when a template has an error.</summary>
    public ReadOnlyMemory<byte>? Page(PageView page) => Render("layout", page, escape: true);

    /// <summary>Renders a template on its own; with escaping off for plain text.</summary>
    public ReadOnlyMemory<byte>? Render(string template, PageView page, bool escape)
    {
        _page.Clear();
        var variables = new ScriptObject();
        variables.SetValue("page", page, true);
        _context.Escaping = escape;
        _context.PushGlobal(_globals[page.Language]);
        _context.PushGlobal(variables);
        _context.PushOutput(_page);
        try
        {
            Include(template);
            return _page.ToUtf8();
        }
        catch (ScriptRuntimeException e)
        {
            Report(e);
            return null;
        }
        finally
        {
            _context.PopOutput();
            _context.PopGlobal();
            _context.PopGlobal();
        }
    }

    private Html Include(string name)
    {
        if (_theme.Find(name) is not { } template)
            throw new TemplateProblem($"there is no template \"{name}\"", NearestName.Of(name, _theme.TemplateNames));
        if (++_context.Depth > 32)
            throw new TemplateProblem($"\"{name}\" includes itself", null);
        try
        {
            template.Page!.Evaluate(_context);
        }
        finally
        {
            _context.Depth--;
        }

        return Html.Empty;
    }

    private Html Card(string language, FragmentCache fragments, ScriptArray arguments)
    {
        var card = (CardView)arguments[0]!;
        var name = arguments.Count > 1 ? "partials/card-" + (string)arguments[1]! : "partials/card";
        if (fragments.Find(language, name, card.Id) is { } found)
            return found;
        var variables = new ScriptObject();
        variables.SetValue("a", card, true);
        var output = _fragments.TryPop(out var kept) ? kept : new PageBuffer();
        output.Clear();
        _context.PushGlobal(variables);
        _context.PushOutput(output);
        try
        {
            Include(name);
        }
        finally
        {
            _context.PopOutput();
            _context.PopGlobal();
        }

        var html = new Html(output.ToString());
        _fragments.Push(output);
        return fragments.Keep(language, name, card.Id, html);
    }

    private static object Text(Texts texts, ScriptArray arguments) =>
        arguments.Count == 1 ? texts[Key(texts, arguments, "")] : texts.Format(Key(texts, arguments, ""), [.. arguments.Skip(1).Select(a => a ?? "")]);

    private static string Key(Texts texts, ScriptArray arguments, string form)
    {
        var key = (string)arguments[0]!;
        return texts.Find(key + form) is not null ? key : throw new TemplateProblem($"there is no text \"{key}\" in theme/i18n/{texts.Language}.yml", null);
    }

    private string Asset(SiteView site, string name) => _theme.AssetPath(name) is { } path
        ? site.RootUrl + path
        : throw new TemplateProblem($"there is no asset \"{name}\"", NearestName.Of(name, _theme.AssetNames));

    private static string PageLink(SiteView site, string slug) =>
        site.Pages.FirstOrDefault(p => p.Url.EndsWith($"/{slug}/", StringComparison.Ordinal))?.Url ?? "";

    private void Report(ScriptRuntimeException e)
    {
        var problem = e.InnerException as TemplateProblem;
        var path = e.Span.FileName ?? "theme/layout.html";
        var location = new DiagnosticLocation(path, new LinePosition(e.Span.Start.Line + 1, e.Span.Start.Column + 1), Math.Max(1, e.Span.End.Offset - e.Span.Start.Offset + 1),
            _theme.LineOf(path, e.Span.Start.Line));
        var message = problem?.Message ?? e.OriginalMessage;
        var nearest = problem is null ? TemplateNames.Nearest(Covered(location)) : problem.Nearest;
        _bag.ReportAt(DiagnosticCatalog.TemplateError, location, message.TrimEnd('.'), nearest is { } near ? $"did you mean \"{near}\"?" : "");
    }

    /// <summary>The words that a finding covers.</summary>
    private static string Covered(DiagnosticLocation location) =>
        location is { LineText: { } line, Start: { } start } && start.Column <= line.Length ? line.Substring(start.Column - 1, Math.Min(location.Length, line.Length - start.Column + 1)) : "";

    /// <summary>What a template asked for and cannot have.</summary>
    private sealed class TemplateProblem(string message, string? nearest) : Exception(message)
    {
        public string? Nearest { get; } = nearest;
    }

    /// <summary>Escapes everything that a template writes, unless its type says that it is HTML already.</summary>
    private sealed class EscapingContext : TemplateContext
    {
        public EscapingContext()
        {
            StrictVariables = true;
            EnableRelaxedMemberAccess = false;
            EnableRelaxedTargetAccess = false;
            EnableRelaxedIndexerAccess = false;
            LoopLimit = 0;
            RecursiveLimit = 200;
            LimitToString = 0;
            ObjectRecursionLimit = 0;
            PushCulture(System.Globalization.CultureInfo.InvariantCulture);
        }

        public bool Escaping { get; set; } = true;

        protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
            ViewMembers.Of(target.GetType()) is { } members ? new ViewAccessor(members) : base.GetMemberAccessorImpl(target);

        public int Depth { get; set; }

        public override TemplateContext Write(Scriban.Parsing.SourceSpan span, object? textAsObject)
        {
            switch (textAsObject)
            {
                case null:
                    return this;
                case Html html:
                    Write(html.Text ?? "");
                    return this;
                default:
                    var text = textAsObject as string ?? ObjectToString(textAsObject) ?? "";
                    Write(Escaping ? HtmlText.Escape(text) : text);
                    return this;
            }
        }
    }

    /// <summary>A function that templates can call, without reflection.</summary>
    private sealed class TemplateFunction(string name, Func<ScriptArray, object?> call) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "a");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            try
            {
                return call(arguments);
            }
            catch (TemplateProblem problem)
            {
                throw new ScriptRuntimeException(callerContext?.Span ?? default, problem.Message, problem);
            }
            catch (Exception e) when (e is InvalidCastException or ArgumentOutOfRangeException or FormatException or NullReferenceException)
            {
                throw new ScriptRuntimeException(callerContext?.Span ?? default, $"{name} cannot take these arguments", e);
            }
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
