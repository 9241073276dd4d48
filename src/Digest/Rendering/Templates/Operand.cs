using System.Collections;
using Digest.Rendering.Views;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Templates;

/// <summary>
/// A part of a program that has a value. What a value is true, equal or written as is Scriban's rule; what is rare is left to the
/// interpreter.
/// </summary>
internal abstract class Operand
{
    protected static readonly object True = true, False = false;

    /// <summary>The value.</summary>
    public abstract object? Of(TemplateFrame frame);

    /// <summary>Whether the value counts as true: everything but nothing and false does.</summary>
    public virtual bool IsTrue(TemplateFrame frame) => Of(frame) switch
    {
        null => false,
        bool flag => flag,
        string or int or Html or IList => true,
        EmptyScriptObject => false,
        _ => true,
    };

    /// <summary>Writes the value.</summary>
    public virtual void Write(TemplateFrame frame) => frame.Write(Of(frame));
}

/// <summary>A value known beforehand.</summary>
internal sealed class ConstantOperand(object? value) : Operand
{
    public object? Value { get; } = value;

    public override object? Of(TemplateFrame frame) => Value;
}

/// <summary>A variable.</summary>
internal sealed class SlotOperand(int slot) : Operand
{
    public override object? Of(TemplateFrame frame)
    {
        var value = frame.Slots[slot];
        return ReferenceEquals(value, TemplateFrame.Unset) ? throw new NotCompiledException() : value;
    }
}

/// <summary>The site.</summary>
internal sealed class SiteOperand : Operand
{
    public override object? Of(TemplateFrame frame) => frame.Scope.Site;
}

/// <summary>A member of a value. How to read it is found once for a type: nearly every place sees one type only.</summary>
internal sealed class MemberOperand(Operand target, string name, bool ofNothing, ScriptNode node) : Operand
{
    private Reader? _reader;

    public override object? Of(TemplateFrame frame)
    {
        var value = target.Of(frame);
        return value is null ? Nothing() : ReaderOf(value) is { } member ? member.Of(value) : Other(frame, value);
    }

    public override bool IsTrue(TemplateFrame frame)
    {
        var value = target.Of(frame);
        return value is null ? Nothing() is not null : ReaderOf(value) is not { } member ? base.IsTrue(frame) : member.IsTrue(value);
    }

    public override void Write(TemplateFrame frame)
    {
        var value = target.Of(frame);
        if (value is not null && ReaderOf(value) is { } member)
            member.Write(value, frame);
        else
            base.Write(frame);
    }

    private object? Nothing() => ofNothing ? null : throw new NotCompiledException();

    private ViewMember? ReaderOf(object value)
    {
        var reader = _reader;
        if (reader?.Type == value.GetType())
            return reader.Member;
        var members = ViewMembers.Of(value.GetType());
        if (members is null)
            return null;
        var member = members.Find(name) ?? throw new NotCompiledException();
        _reader = new Reader(value.GetType(), member);
        return member;
    }

    private object? Other(TemplateFrame frame, object value) => (name, value) switch
    {
        ("size", ICollection items) => items.Count,
        ("is_empty", Html html) => html.IsEmpty ? True : False,
        _ => frame.Engine.Interpreter.Member(value, name, node.Span) ?? throw new NotCompiledException(),
    };

    private sealed record Reader(Type Type, ViewMember Member);
}

/// <summary>An item of a list by its place.</summary>
internal sealed class ItemOperand(Operand target, Operand place) : Operand
{
    public override object? Of(TemplateFrame frame) =>
        target.Of(frame) is IList items && place.Of(frame) is int at && (uint)at < (uint)items.Count
        ? items[at] : throw new NotCompiledException();
}

/// <summary>Something of the loop that an expression stands in.</summary>
internal sealed class LoopOperand(int slot, string name) : Operand
{
    public static bool Knows(string name) => name is "index" or "first" or "last" or "length" or "even" or "odd" or "rindex";

    public override object? Of(TemplateFrame frame)
    {
        var at = (LoopPosition)frame.Slots[slot]!;
        return name switch
        {
            "index" => at.Index,
            "length" => at.Count,
            "rindex" => at.Count - at.Index - 1,
            "first" => at.Index == 0 ? True : False,
            "last" => at.Index == at.Count - 1 ? True : False,
            "even" => at.Index % 2 == 0 ? True : False,
            _ => at.Index % 2 == 1 ? True : False,
        };
    }
}

/// <summary>Not.</summary>
internal sealed class NotOperand(Operand value) : Operand
{
    public override object? Of(TemplateFrame frame) => IsTrue(frame) ? True : False;

    public override bool IsTrue(TemplateFrame frame) => !value.IsTrue(frame);
}

/// <summary>And, or: the second is looked at only where the first leaves it open.</summary>
internal sealed class BothOperand(Operand left, Operand right, bool or) : Operand
{
    public override object? Of(TemplateFrame frame) => IsTrue(frame) ? True : False;

    public override bool IsTrue(TemplateFrame frame) => left.IsTrue(frame) == or ? or : right.IsTrue(frame);
}

/// <summary>One value or another.</summary>
internal sealed class ChoiceOperand(Operand condition, Operand then, Operand otherwise) : Operand
{
    public override object? Of(TemplateFrame frame) => condition.IsTrue(frame) ? then.Of(frame) : otherwise.Of(frame);
}

/// <summary>A comparison or a sum of two values: texts and numbers are compared here, everything else by the interpreter's rule.</summary>
internal sealed class BinaryOperand(Operand left, Operand right, ScriptBinaryExpression operation) : Operand
{
    public override object? Of(TemplateFrame frame)
    {
        var (a, b) = (left.Of(frame), right.Of(frame));
        return Compared(a, b) is { } known ? known ? True : False : Calculated(a, b) ?? frame.Engine.Interpreter.Operate(operation, a, b);
    }

    public override bool IsTrue(TemplateFrame frame)
    {
        var (a, b) = (left.Of(frame), right.Of(frame));
        return Compared(a, b)
            ?? (Calculated(a, b) ?? frame.Engine.Interpreter.Operate(operation, a, b)) is not (null or false or EmptyScriptObject);
    }

    private bool? Compared(object? a, object? b)
    {
        if (a is int x && b is int y)
        {
            return operation.Operator switch
            {
                ScriptBinaryOperator.CompareEqual => x == y,
                ScriptBinaryOperator.CompareNotEqual => x != y,
                ScriptBinaryOperator.CompareGreater => x > y,
                ScriptBinaryOperator.CompareLess => x < y,
                ScriptBinaryOperator.CompareGreaterOrEqual => x >= y,
                ScriptBinaryOperator.CompareLessOrEqual => x <= y,
                _ => null,
            };
        }

        if (a is string s && b is string t)
        {
            return operation.Operator switch
            {
                ScriptBinaryOperator.CompareEqual => string.Equals(s, t, StringComparison.Ordinal),
                ScriptBinaryOperator.CompareNotEqual => !string.Equals(s, t, StringComparison.Ordinal),
                _ => null,
            };
        }

        if ((a is null || b is null) && a is not EmptyScriptObject && b is not EmptyScriptObject)
        {
            return operation.Operator switch
            {
                ScriptBinaryOperator.CompareEqual => ReferenceEquals(a, b),
                ScriptBinaryOperator.CompareNotEqual => !ReferenceEquals(a, b),
                _ => null,
            };
        }

        return null;
    }

    private object? Calculated(object? a, object? b) => (a, b) switch
    {
        (double x, double y) => Calculated(x, y),
        (double x, int y) => Calculated(x, y),
        (int x, double y) => Calculated(x, y),
        (string s, string t) when operation.Operator == ScriptBinaryOperator.Add => s + t,
        _ => null,
    };

    private object? Calculated(double x, double y) => operation.Operator switch
    {
        ScriptBinaryOperator.Add => x + y,
        ScriptBinaryOperator.Subtract => x - y,
        ScriptBinaryOperator.Multiply => x * y,
        ScriptBinaryOperator.Divide => x / y,
        _ => null,
    };
}

/// <summary>A function of the theme.</summary>
internal sealed class CallOperand(TemplateFunction function, Operand[] arguments) : Operand
{
    public override object? Of(TemplateFrame frame)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Of(frame);
        return function.Call(frame.Scope, values);
    }
}

/// <summary>A card, which is written as it was made.</summary>
internal sealed class CardOperand(Operand card, string template) : Operand
{
    public override object? Of(TemplateFrame frame) => new Html(System.Text.Encoding.UTF8.GetString(Fragment(frame)));

    public override void Write(TemplateFrame frame) => frame.Output.Write(Fragment(frame));

    private byte[] Fragment(TemplateFrame frame) =>
        frame.Engine.Card(frame.Language, card.Of(frame) as CardView ?? throw new NotCompiledException(), template);
}

/// <summary><c>math.round</c>, of which charts are full.</summary>
internal sealed class RoundOperand(Operand value, int places) : Operand
{
    public override object? Of(TemplateFrame frame) => value.Of(frame) switch
    {
        double number => Math.Round(number, places),
        int number => (double)number,
        _ => throw new NotCompiledException(),
    };
}

/// <summary>An expression that the interpreter evaluates, with the variables that it names.</summary>
internal sealed class ForeignOperand(ScriptNode expression, IReadOnlyList<(string Name, int Slot)> variables) : Operand
{
    public override object? Of(TemplateFrame frame)
    {
        var seen = new ScriptObject();
        foreach (var (name, slot) in variables)
        {
            var value = frame.Slots[slot];
            if (ReferenceEquals(value, TemplateFrame.Unset))
                throw new NotCompiledException();
            seen.SetValue(name, value, true);
        }

        return frame.Engine.Interpreter.Evaluate(expression, frame.Language, seen);
    }
}
