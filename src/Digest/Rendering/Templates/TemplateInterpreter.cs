using System.Globalization;
using Digest.Diagnostics;
using Digest.Rendering.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Templates;

/// <summary>
/// Runs templates as Scriban does, whatever they hold: the rule of what a template gives, and where its errors stand. Not thread-safe.
/// </summary>
internal sealed class TemplateInterpreter
{
    private readonly Theme _theme;
    private readonly Dictionary<string, ScriptObject> _globals = new(StringComparer.Ordinal);
    private readonly Stack<EscapingContext> _idle = new();
    private readonly Func<string, CardView, string, byte[]> _card;
    private EscapingContext _context = new();

    /// <param name="theme">Templates and texts.</param>
    /// <param name="scopes">What functions see, by language.</param>
    /// <param name="card">Gives the fragment of a card, by language, card and template.</param>
    public TemplateInterpreter(Theme theme, IReadOnlyDictionary<string, TemplateScope> scopes, Func<string, CardView, string, byte[]> card)
    {
        _theme = theme;
        _card = card;
        foreach (var (language, scope) in scopes)
        {
            var globals = new ScriptObject();
            globals.SetValue("site", scope.Site, true);
            foreach (var function in TemplateFunction.All)
                globals.SetValue(function.Name, new CalledFunction(function.Name, a => function.Call(scope, a)), true);
            globals.SetValue("card", new CalledFunction("card", a => Card(language, a)), true);
            globals.SetValue("include", new CalledFunction("include", a => Include((string)a[0]!)), true);
            _globals.Add(language, globals);
        }
    }

    /// <summary>Runs a template with one variable of its own.</summary>
    /// <exception cref="ScriptRuntimeException">An error of a template.</exception>
    public void Run(string template, string language, string variable, object value, bool escape, Utf8Buffer output)
    {
        var variables = new ScriptObject();
        variables.SetValue(variable, value, true);
        Within(language, variables, () =>
        {
            _context.Escaping = escape;
            _context.PushOutput(output);
            try
            {
                return Include(template);
            }
            finally
            {
                _context.PopOutput();
            }
        });
    }

    /// <summary>The value of an expression that sees only the variables given.</summary>
    /// <exception cref="ScriptRuntimeException">An error of the expression.</exception>
    public object? Evaluate(ScriptNode expression, string language, ScriptObject variables) =>
        Within(language, variables, () => _context.Evaluate(expression));

    /// <summary>What an operator gives for two values.</summary>
    /// <exception cref="ScriptRuntimeException">The operator does not take these values.</exception>
    public object? Operate(ScriptBinaryExpression operation, object? left, object? right) =>
        ScriptBinaryExpression.Evaluate(_context, operation.Span, operation.Operator, left, right);

    /// <summary>A member of something that is no view: the size of a list, say. Null when there is none.</summary>
    public object? Member(object target, string name, SourceSpan span) =>
        _context.GetMemberAccessor(target).TryGetValue(_context, span, target, name, out var value) ? value : null;

    /// <summary>A value as it is written.</summary>
    public string TextOf(object value) => _context.ObjectToString(value) ?? "";

    // Each run has a context of its own: a card is cached, and must not see the page that happens to ask for it first.
    private object? Within(string language, ScriptObject variables, Func<object?> run)
    {
        var outer = _context;
        _context = _idle.TryPop(out var idle) ? idle : new EscapingContext();
        _context.PushGlobal(_globals[language]);
        _context.PushGlobal(variables);
        try
        {
            return run();
        }
        finally
        {
            _context.PopGlobal();
            _context.PopGlobal();
            _context.Depth = 0;
            _idle.Push(_context);
            _context = outer;
        }
    }

    private Html Include(string name)
    {
        if (_theme.Find(name) is not { } template)
            throw new TemplateProblem($"there is no template \"{name}\"", NearestName.Of(name, _theme.TemplateNames));
        if (++_context.Depth > 32)
            throw new TemplateProblem($"\"{name}\" includes itself", null);
        template.Page!.Evaluate(_context);
        _context.Depth--;
        return Html.Empty;
    }

    private Html Card(string language, ScriptArray arguments)
    {
        var card = (CardView)arguments[0]!;
        return new Html(System.Text.Encoding.UTF8.GetString(_card(language, card,
            CardTemplate(arguments.Count > 1 ? (string)arguments[1]! : ""))));
    }

    /// <summary>The template of a form of card.</summary>
    internal static string CardTemplate(string form) => form.Length > 0 ? "partials/card-" + form : "partials/card";

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
            // An indented {{ page.body }} must not indent the lines of code in it.
            AutoIndent = false;
            PushCulture(CultureInfo.InvariantCulture);
        }

        public bool Escaping { get; set; } = true;

        public int Depth { get; set; }

        protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
            ViewMembers.Of(target.GetType()) is { } members ? new ViewAccessor(members) : base.GetMemberAccessorImpl(target);

        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            switch (textAsObject)
            {
                case null:
                    return this;
                case Html html:
                    Write(html.Text);
                    return this;
                default:
                    var text = textAsObject as string ?? ObjectToString(textAsObject) ?? "";
                    Write(Escaping ? HtmlText.Escape(text) : text);
                    return this;
            }
        }
    }

    /// <summary>A function as Scriban calls it, without reflection.</summary>
    private sealed class CalledFunction(string name, Func<ScriptArray, object?> call) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "a");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
            ScriptBlockStatement? blockStatement)
        {
            try
            {
                return call(arguments);
            }
            catch (TemplateProblem problem)
            {
                throw new ScriptRuntimeException(callerContext?.Span ?? default, problem.Message, problem);
            }
            catch (Exception e) when (TemplateFunction.IsOfArguments(e))
            {
                throw new ScriptRuntimeException(callerContext?.Span ?? default, $"{name} cannot take these arguments", e);
            }
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
            ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
