using System.Buffers;
using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// What those who edit a document together noted in its margin: programs for writing put it below the text when that is saved without
/// forms, each note behind a letter, <c>[a]这句核实了吗？</c>, which stands in the text where it was noted.
/// </summary>
internal static class MarginNotes
{
    /// <summary>Notes whose letters count on; documents with more than that go on with <c>[aa]</c>.</summary>
    private const int Most = 26;

    private static readonly SearchValues<char> OfRule = SearchValues.Create("_ ");

    /// <summary>The text without the notes and their letters, which are asked about; any other text as it is.</summary>
    public static string Without(string text, CaptureFacts facts)
    {
        var first = text.LastIndexOf("\n[a]", StringComparison.Ordinal);
        if (first <= 0 || first < text.Length / 2 || !text.AsSpan(0, first).Contains("[a]", StringComparison.Ordinal))
            return text;
        var lines = text[(first + 1)..].Split('\n');
        var count = 0;
        foreach (var line in lines)
        {
            if (count == Most || !line.StartsWith($"[{(char)('a' + count)}]", StringComparison.Ordinal))
                continue;
            if (!text.AsSpan(0, first).Contains(line.AsSpan(0, 3), StringComparison.Ordinal))
                return text;
            facts.Ask("notes", line[3..].Trim(), "dropped: noted in the margin of the document");
            count++;
        }

        // Below the last paragraph a line is drawn.
        var above = text[..first].TrimEnd();
        var drawn = above.LastIndexOf('\n');
        if (drawn > 0 && !above.AsSpan(drawn + 1).ContainsAnyExcept(OfRule))
            above = above[..drawn];
        for (var i = 0; i < count; i++)
            above = above.Replace($"[{(char)('a' + i)}]", "", StringComparison.Ordinal);
        return above;
    }
}
