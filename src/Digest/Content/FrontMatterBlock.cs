using Digest.Files;

namespace Digest.Content;

/// <summary>
/// Cuts a file into front matter and body. The block begins with a line <c>---</c> at the very beginning and ends with the next line
/// <c>---</c> or <c>...</c>; cutting it out is apart from giving it meaning.
/// </summary>
/// <param name="Yaml">The lines between the markers; empty without a block.</param>
/// <param name="Body">Everything after the closing marker's line.</param>
/// <param name="State">Whether there is a block and whether it is closed.</param>
public readonly record struct FrontMatterBlock(TextSpan Yaml, TextSpan Body, FrontMatterBlockState State)
{
    /// <summary>Cuts a text.</summary>
    public static FrontMatterBlock Cut(ReadOnlySpan<char> text)
    {
        var first = LineEnd(text, 0);
        if (!IsMarker(text[..first], dots: false))
            return new FrontMatterBlock(default, new TextSpan(0, text.Length), FrontMatterBlockState.Missing);
        var start = NextLine(text, first);
        for (var at = start; at < text.Length;)
        {
            var end = LineEnd(text, at);
            if (IsMarker(text[at..end], dots: true))
                return new FrontMatterBlock(TextSpan.FromBounds(start, at), TextSpan.FromBounds(NextLine(text, end), text.Length),
                    FrontMatterBlockState.Closed);
            at = NextLine(text, end);
        }

        return new FrontMatterBlock(TextSpan.FromBounds(start, text.Length), new TextSpan(text.Length, 0), FrontMatterBlockState.Unclosed);
    }

    private static bool IsMarker(ReadOnlySpan<char> line, bool dots)
    {
        line = line.TrimEnd(" \t");
        return line is "---" || (dots && line is "...");
    }

    private static int LineEnd(ReadOnlySpan<char> text, int from)
    {
        var end = text[from..].IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : from + end;
    }

    private static int NextLine(ReadOnlySpan<char> text, int end)
    {
        if (end < text.Length && text[end] == '\r')
            end++;
        if (end < text.Length && text[end] == '\n')
            end++;
        return end;
    }
}

/// <summary>How far a front matter block was found.</summary>
public enum FrontMatterBlockState
{
    /// <summary>The file does not begin with a marker.</summary>
    Missing,

    /// <summary>It begins with a marker and no other follows.</summary>
    Unclosed,

    /// <summary>Both markers are there.</summary>
    Closed,
}
