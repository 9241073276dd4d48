using System.Text;
using Scriban.Syntax;

namespace Digest.Rendering.Templates;

/// <summary>
/// Compiles templates from Scriban's syntax tree. Statements that are not known here, and expressions that change something, make the whole
/// template one for the interpreter; other expressions that are not known are handed to the interpreter one by one.
/// </summary>
internal sealed partial class TemplateCompiler
{
    // What is included stands in its place, again for each place: a template that includes itself, or half of a theme in a loop, is none to
    // compile.
    private const int DeepestInclude = 16;
    private const int MostSteps = 20_000;

    private static readonly HashSet<string> Builtin = new(["array", "blank", "date", "empty", "html", "include_join", "math", "object",
        "regex", "string", "timespan"], StringComparer.Ordinal);

    private readonly Theme _theme;
    private readonly TemplateScope _scope;
    private readonly string? _kind;
    private readonly bool _escape;
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);
    private readonly Stack<Loop> _loops = new();
    private int _slots;
    private int _steps;
    private int _depth;

    private TemplateCompiler(Theme theme, string language, string? kind, bool escape)
    {
        _theme = theme;
        _scope = new TemplateScope(theme, theme.TextsFor(language), null!);
        _kind = kind;
        _escape = escape;
        SlotOf(kind is null ? "a" : "page");
    }

    /// <summary>The program of a template.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="template">Name of the template.</param>
    /// <param name="language">Language of the pages.</param>
    /// <param name="kind">Kind of the pages; null for cards.</param>
    /// <param name="escape">Whether what it writes is escaped.</param>
    public static TemplateProgram Compile(Theme theme, string template, string language, string? kind, bool escape)
    {
        var compiler = new TemplateCompiler(theme, language, kind, escape);
        try
        {
            var body = compiler.Include(template);
            return new TemplateProgram(body, compiler._slots, escape);
        }
        catch (NotCompiledException)
        {
            return new TemplateProgram(null, 0, escape);
        }
    }

    private Step Include(string name)
    {
        if (_theme.Find(name) is not { Page.Body: { } body } || ++_depth > DeepestInclude)
            throw new NotCompiledException();
        var block = Block(body);
        _depth--;
        return block;
    }

    private Step Block(ScriptBlockStatement? block)
    {
        var to = new BlockWriter();
        foreach (var statement in block?.Statements ?? [])
            Add(statement, to);
        return to.Finish();
    }

    private void Add(ScriptStatement statement, BlockWriter to)
    {
        if (++_steps > MostSteps)
            throw new NotCompiledException();
        switch (statement)
        {
            case ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                break;
            case ScriptRawStatement raw:
                to.Add(raw.Text.ToString());
                break;
            case ScriptExpressionStatement { Expression: ScriptAssignExpression assign }:
                to.Add(Assign(assign));
                break;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } } call }:
                to.Add(call.Arguments.Count == 1 && Expression(call.Arguments[0]) is ConstantOperand { Value: string name }
                    ? Include(name) : throw new NotCompiledException());
                break;
            case ScriptExpressionStatement { Expression: { } expression }:
                Write(Expression(expression), to);
                break;
            case ScriptIfStatement choice:
                If(choice, to);
                break;
            case ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement):
                to.Add(For(loop));
                break;
            default:
                throw new NotCompiledException();
        }
    }

    private void Write(Operand value, BlockWriter to)
    {
        switch (value)
        {
            case ConstantOperand { Value: null }:
                break;
            case ConstantOperand { Value: string text }:
                to.Add(_escape ? HtmlText.Escape(text) : text);
                break;
            case ConstantOperand { Value: Html html }:
                to.Add(html.Text);
                break;
            default:
                to.Add(new WriteStep(value));
                break;
        }
    }

    private AssignStep Assign(ScriptAssignExpression assign)
    {
        if (assign is not { Target: ScriptVariableGlobal variable, EqualToken.Value: "=" } || IsReserved(variable.Name))
            throw new NotCompiledException();
        var value = Expression(assign.Value);
        return new AssignStep(SlotOf(variable.Name), value);
    }

    private void If(ScriptIfStatement choice, BlockWriter to)
    {
        var condition = Expression(choice.Condition);
        if (condition is ConstantOperand known)
        {
            if (known.IsTrue(null!))
                to.Add(Block(choice.Then));
            else
                to.Add(Otherwise(choice.Else));
            return;
        }

        to.Add(new IfStep(condition, Block(choice.Then), Otherwise(choice.Else)));
    }

    private Step? Otherwise(ScriptConditionStatement? other)
    {
        switch (other)
        {
            case null:
                return null;
            case ScriptElseStatement { Body: { } body }:
                return Block(body);
            case ScriptIfStatement choice:
                var to = new BlockWriter();
                If(choice, to);
                return to.Finish();
            default:
                throw new NotCompiledException();
        }
    }

    private ForStep For(ScriptForStatement loop)
    {
        if (loop.Variable is not ScriptVariableGlobal variable || loop.SetContinue)
            throw new NotCompiledException();
        var list = Expression(loop.Iterator);
        Operand? limit = null;
        foreach (var argument in loop.NamedArguments ?? [])
            limit = argument is { Name.Name: "limit", Value: { } value } && limit is null
                ? Expression(value) : throw new NotCompiledException();
        var scope = new Loop(variable.Name, _slots++, _slots++);
        _loops.Push(scope);
        var body = Block(loop.Body);
        _loops.Pop();
        return new ForStep(list, limit, scope.Item, scope.IsAsked ? scope.Position : -1, body, Otherwise(loop.Else));
    }

    private int SlotOf(string name)
    {
        if (!_variables.TryGetValue(name, out var slot))
            _variables.Add(name, slot = _slots++);
        return slot;
    }

    // The innermost loop of that name, else the variable of the page.
    private int Resolve(string name)
    {
        foreach (var loop in _loops)
        {
            if (loop.Name == name)
                return loop.Item;
        }

        return SlotOf(name);
    }

    private bool IsReserved(string name) =>
        name is "site" or "include" or "card" or "for" or "page" || (name == "a" && _kind is null)
        || TemplateFunction.Find(name) is not null || Builtin.Contains(name);

    private sealed class Loop(string name, int item, int position)
    {
        public string Name { get; } = name;

        public int Item { get; } = item;

        public int Position { get; } = position;

        /// <summary>Whether the template asks where the loop stands.</summary>
        public bool IsAsked { get; set; }
    }

    /// <summary>Steps of a block, texts that follow each other joined.</summary>
    private sealed class BlockWriter
    {
        private readonly List<Step> _steps = [];
        private readonly StringBuilder _text = new();

        public void Add(string text) => _text.Append(text);

        public void Add(Step? step)
        {
            if (step is null)
                return;
            Flush();
            _steps.Add(step);
        }

        public Step Finish()
        {
            Flush();
            return _steps.Count == 1 ? _steps[0] : new BlockStep([.. _steps]);
        }

        private void Flush()
        {
            if (_text.Length == 0)
                return;
            _steps.Add(new TextStep(Encoding.UTF8.GetBytes(_text.ToString())));
            _text.Clear();
        }
    }
}
