using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>The address of a page, pasted above what was copied from it.</summary>
internal static class TopAddress
{
    /// <summary>Weight of the address: what the text itself states counts for more.</summary>
    private const int Pasted = 66;

    /// <summary>Lines at the top among which the address tells the headline, and columns of the longest above it.</summary>
    private const int Reach = 6, LongestAbove = 60;

    /// <summary>Weight of a headline that the address tells.</summary>
    private const int Told = 72;

    /// <summary>A text without the address, which is noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.IndexOf('\n', start);
        if (end < 0 || text[start..end].Trim() is not ['h', 't', 't', 'p', ..] line || line.AsSpan().IndexOfAny(' ', '\t') >= 0
            || !Uri.TryCreate(line, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || string.IsNullOrWhiteSpace(text[end..]))
            return text;
        facts.Addresses.Add(new Fact(line, Pasted));
        facts.IsBelowAddress = true;
        return text[(end + 1)..];
    }

    /// <summary>The lines from the headline on, where an address tells it among the first; any other lines as they are.</summary>
    public static List<CaptureLine> Headline(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (CaptureFacts.Best(facts.Addresses) is not { } address || AddressWords.Of(address.Value) is not { Length: > 0 } words)
            return lines;
        for (var i = 0; i < lines.Count && i < Reach; i++)
        {
            var text = lines[i].Markdown ? lines[i].Text : MarkdownText.Plain(lines[i].Text);
            if (lines[i].Kind is LineKind.Loose or LineKind.Heading && AddressWords.Tell(words, text))
            {
                if (!facts.Titles.Exists(static t => t.Weight >= Told))
                    facts.Titles.Add(new Fact(text, Told));
                return lines.GetRange(i, lines.Count - i);
            }

            if (Phrases.Columns(text) > LongestAbove || Phrases.EndsSentence(text)
                || lines[i].Kind is not (LineKind.Loose or LineKind.Heading)
                || Credits.Take(text, new NoisePlace(0, 1), new CaptureFacts()))
                return lines;
        }

        return lines;
    }
}
