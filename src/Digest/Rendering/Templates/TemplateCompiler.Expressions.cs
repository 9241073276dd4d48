using Scriban.Syntax;

namespace Digest.Rendering.Templates;

/// <content>Expressions.</content>
internal sealed partial class TemplateCompiler
{
    private Operand Expression(ScriptExpression? expression) =>
        expression is null ? throw new NotCompiledException() : Known(expression) ?? Foreign(expression);

    private Operand? Known(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptLiteral literal:
                return new ConstantOperand(literal.Value);
            case ScriptNestedExpression nested:
                return Expression(nested.Expression);
            case ScriptVariableGlobal { Name: "site" }:
                return new SiteOperand();
            case ScriptVariableGlobal variable:
                return IsVariable(variable.Name) ? new SlotOperand(Resolve(variable.Name)) : null;
            case ScriptMemberExpression member:
                return Member(member);
            case ScriptIndexerExpression item when Known(item.Target) is { } list:
                return new ItemOperand(list, Expression(item.Index));
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not:
                return Folded(new NotOperand(Expression(not.Right)), not.Right);
            case ScriptConditionalExpression choice:
                return new ChoiceOperand(Expression(choice.Condition), Expression(choice.ThenValue), Expression(choice.ElseValue));
            case ScriptBinaryExpression binary:
                return Binary(binary);
            case ScriptFunctionCall { Target: ScriptVariableGlobal function } call:
                return Call(function.Name, [.. call.Arguments]);
            case ScriptPipeCall { From: { } from, To: ScriptFunctionCall { Target: ScriptVariableGlobal function } call }:
                return Call(function.Name, [from, .. call.Arguments]);
            case ScriptPipeCall { From: { } from, To: ScriptVariableGlobal function } when !IsVariable(function.Name):
                return Call(function.Name, [from]);
            case ScriptPipeCall
            {
                From: { } from,
                To: ScriptFunctionCall
                {
                    Target: ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "math" }, Member.Name: "round" }
                } call
            }
                when call.Arguments is [ScriptLiteral { Value: int and >= 0 and <= 15 and var places }]:
                return new RoundOperand(Expression(from), places);
            default:
                return null;
        }
    }

    private bool IsVariable(string name) => name == "page" ? _kind is not null : !IsReserved(name) || name == "a";

    private Operand? Member(ScriptMemberExpression member)
    {
        var name = member.Member?.Name ?? throw new NotCompiledException();
        var safe = member.DotToken?.Value == "?.";
        switch (member.Target)
        {
            case ScriptVariableGlobal { Name: "for" }:
                if (_loops.Count == 0 || !LoopOperand.Knows(name))
                    throw new NotCompiledException();
                _loops.Peek().IsAsked = true;
                return new LoopOperand(_loops.Peek().Position, name);
            case ScriptVariableGlobal { Name: "page" }
                when name == "kind" && _kind is not null && !_loops.Any(static l => l.Name == "page"):
                return new ConstantOperand(_kind);
            default:
                return Known(member.Target) is { } target ? new MemberOperand(target, name, safe, member) : null;
        }
    }

    private Operand Binary(ScriptBinaryExpression binary)
    {
        var (left, right) = (Expression(binary.Left), Expression(binary.Right));
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And or ScriptBinaryOperator.Or:
                var or = binary.Operator == ScriptBinaryOperator.Or;
                if (left is not ConstantOperand known)
                    return new BothOperand(left, right, or);
                return known.IsTrue(null!) == or ? new ConstantOperand(or) : new NotOperand(new NotOperand(right));
            case ScriptBinaryOperator.CompareEqual
                when left is ConstantOperand { Value: string a } && right is ConstantOperand { Value: string b }:
                return new ConstantOperand(string.Equals(a, b, StringComparison.Ordinal));
            case ScriptBinaryOperator.CompareNotEqual
                when left is ConstantOperand { Value: string a } && right is ConstantOperand { Value: string b }:
                return new ConstantOperand(!string.Equals(a, b, StringComparison.Ordinal));
            default:
                return new BinaryOperand(left, right, binary);
        }
    }

    private Operand? Call(string name, IReadOnlyList<ScriptExpression> given)
    {
        if (given.Any(static g => g is ScriptNamedArgument))
            return null;
        if (name == "card")
        {
            var form = given.Count > 1 ? Expression(given[1]) : new ConstantOperand("");
            return form is ConstantOperand { Value: string text }
                ? new CardOperand(Expression(given[0]), TemplateInterpreter.CardTemplate(text)) : throw new NotCompiledException();
        }

        if (TemplateFunction.Find(name) is not { } function)
            return null;
        var arguments = given.Select(Expression).ToArray();
        var call = new CallOperand(function, arguments);
        if (!function.IsOfTheme || !Array.TrueForAll(arguments, static a => a is ConstantOperand))
            return call;
        try
        {
            return new ConstantOperand(function.Call(_scope, Array.ConvertAll(arguments, static a => ((ConstantOperand)a).Value)));
        }
        catch (Exception e) when (TemplateFunction.IsOfArguments(e))
        {
            // Not before the place is reached, which may be never.
            return call;
        }
    }

    private static Operand Folded(NotOperand not, ScriptExpression? of) =>
        of is ScriptLiteral ? new ConstantOperand(not.IsTrue(null!)) : not;

    private ForeignOperand Foreign(ScriptExpression expression)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(expression, names);
        return new ForeignOperand(expression, [.. names.Select(n => (n, Resolve(n)))]);
    }

    // The variables that an expression names. One that writes or changes something is not to be taken out of its template.
    private void Collect(ScriptNode? node, SortedSet<string> names)
    {
        switch (node)
        {
            case ScriptVariableGlobal { Name: "include" or "card" or "include_join" or "for" }:
            case ScriptAssignExpression or ScriptIncrementDecrementExpression or ScriptAnonymousFunction or ScriptThisExpression
                or ScriptVariableLocal:
                throw new NotCompiledException();
            case ScriptVariableGlobal variable:
                if (IsVariable(variable.Name))
                    names.Add(variable.Name);
                else if (variable.Name == "page")
                    throw new NotCompiledException();
                return;
            case ScriptMemberExpression member:
                Collect(member.Target, names);
                return;
            case ScriptNamedArgument argument:
                Collect(argument.Value, names);
                return;
        }

        for (var i = 0; i < node?.ChildrenCount; i++)
            Collect(node.GetChildren(i), names);
    }
}
