using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Rendering.Markdown;

/// <summary>A term in double brackets: <c>[[kuaishou]]</c> or <c>[[kuaishou|快手]]</c>.</summary>
internal sealed class TermInline : LeafInline
{
    /// <summary>Slug, name or alias.</summary>
    public required string Name { get; init; }

    /// <summary>The words to show, or null for the term's own name.</summary>
    public string? Label { get; init; }
}

/// <summary>
/// Finds terms in double brackets. <c>[[1]](address)</c> is a link whose text is in brackets, and is left to the link parser.
/// </summary>
internal sealed class TermInlineParser : InlineParser
{
    /// <summary>Longest text between the brackets.</summary>
    public const int Longest = 200;

    public TermInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[' || slice.PeekCharExtra(-1) == '!')
            return false;
        var rest = slice.AsSpan();
        var inner = rest[2..Math.Min(rest.Length, Longest + 4)];
        var close = inner.IndexOfAny(']', '[', '\n');
        if (close < 1 || inner[close] != ']' || close + 1 >= inner.Length || inner[close + 1] != ']')
            return false;
        var end = close + 4;
        if (end < rest.Length && rest[end] is '(' or '[' or ':')
        {
            if (rest[end] != ':' || inner[0] == '^')
                return false;
        }

        inner = inner[..close];
        var bar = inner.IndexOfAny('|', PlainMask.Bar);
        var name = (bar < 0 ? inner : inner[..bar].TrimEnd('\\')).Trim();
        var label = bar < 0 ? default : inner[(bar + 1)..].Trim();
        if (name.Length == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TermInline
        {
            Name = name.ToString(),
            Label = label.Length == 0 ? null : label.ToString(),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end - 1)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += end;
        return true;
    }
}
