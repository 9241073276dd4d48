using System.Collections;

namespace Digest.Rendering.Templates;

/// <summary>A part of a program that writes.</summary>
internal abstract class Step
{
    public abstract void Run(TemplateFrame frame);
}

/// <summary>Steps one after another.</summary>
internal sealed class BlockStep(Step[] steps) : Step
{
    public override void Run(TemplateFrame frame)
    {
        foreach (var step in steps)
            step.Run(frame);
    }
}

/// <summary>Writes what is the same on every page.</summary>
internal sealed class TextStep(byte[] text) : Step
{
    public override void Run(TemplateFrame frame) => frame.Output.Write(text);
}

/// <summary>Writes a value.</summary>
internal sealed class WriteStep(Operand value) : Step
{
    public override void Run(TemplateFrame frame) => value.Write(frame);
}

/// <summary>Gives a variable its value.</summary>
internal sealed class AssignStep(int slot, Operand value) : Step
{
    public override void Run(TemplateFrame frame) => frame.Slots[slot] = value.Of(frame);
}

/// <summary>One way or the other.</summary>
internal sealed class IfStep(Operand condition, Step then, Step? otherwise) : Step
{
    public override void Run(TemplateFrame frame)
    {
        if (condition.IsTrue(frame))
            then.Run(frame);
        else
            otherwise?.Run(frame);
    }
}

/// <summary>Once for every item of a list, or the other way where it has none; nothing at all where there is no list.</summary>
internal sealed class ForStep(Operand list, Operand? limit, int item, int state, Step body, Step? otherwise) : Step
{
    public override void Run(TemplateFrame frame)
    {
        var items = list.Of(frame) switch
        {
            null => null,
            IList known => known,
            string => throw new NotCompiledException(),
            IEnumerable<object?> sequence => sequence.ToArray(),
            _ => throw new NotCompiledException(),
        };
        if (items is null)
            return;
        var count = items.Count;
        if (limit is not null)
            count = limit.Of(frame) is int most ? most > 0 ? Math.Min(count, most) : count : throw new NotCompiledException();
        if (count == 0)
        {
            otherwise?.Run(frame);
            return;
        }

        var slots = frame.Slots;
        var (outer, outerState) = (slots[item], state < 0 ? null : slots[state]);
        var position = state < 0 ? null : new LoopPosition { Count = count };
        if (position is not null)
            slots[state] = position;
        for (var i = 0; i < count; i++)
        {
            if (position is not null)
                position.Index = i;
            slots[item] = items[i];
            body.Run(frame);
        }

        slots[item] = outer;
        if (state >= 0)
            slots[state] = outerState;
    }
}

/// <summary>Where a loop stands: what templates call <c>for</c>.</summary>
internal sealed class LoopPosition
{
    public int Index { get; set; }

    public int Count { get; init; }
}
