using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Authoring;

/// <summary>Puts the keys of a front matter into their usual order: what readers see first, then the terms, then the rest.</summary>
internal static class FrontMatterOrder
{
    private static readonly string[] Before = ["title", "date", "lang", "slug", "summary"];

    /// <summary>
    /// Moves whole blocks of lines: a key with its value, and the comment lines directly above it. A file whose keys do not each begin
    /// a line, or that cannot be read, stays as it is.
    /// </summary>
    public static string Sort(string path, string text, SiteSettings settings)
    {
        var block = FrontMatterBlock.Cut(text);
        var bag = new DiagnosticBag();
        if (block.State != FrontMatterBlockState.Closed
            || YamlReader.Read(path, text, block.Yaml, bag) is not YamlMapping { Entries.Count: > 1 } mapping || bag.HasErrors)
            return text;
        var starts = new List<int>(mapping.Entries.Count);
        foreach (var (key, _) in mapping.Entries)
        {
            if (key.Span.Start > block.Yaml.Start && text[key.Span.Start - 1] is not ('\n' or '\r'))
                return text;
            starts.Add(WithComments(text, key.Span.Start,
                starts.Count == 0 ? block.Yaml.Start : End(text, mapping.Entries[starts.Count - 1].Value)));
        }

        var order = Order(settings);
        var blocks = starts.Select((start, i) =>
            (Rank: Rank(order, mapping.Entries[i].Key.Value), Start: start,
                End: i + 1 < starts.Count ? starts[i + 1] : TailStart(text, End(text, mapping.Entries[i].Value), block.Yaml.End))).ToList();
        var sorted = blocks.OrderBy(static b => b.Rank).ToList();
        if (sorted.SequenceEqual(blocks))
            return text;
        return string.Concat(text.AsSpan(0, blocks[0].Start), string.Concat(sorted.Select(b => text[b.Start..b.End])),
            text.AsSpan(blocks[^1].End));
    }

    /// <summary>The keys in their usual order.</summary>
    private static List<string> Order(SiteSettings settings) =>
        [.. Before, .. settings.Taxonomies.Select(static t => t.Name), .. FrontMatterReader.Keys.Except(Before)];

    private static int Rank(List<string> order, string key) => order.IndexOf(key) is >= 0 and var at ? at : order.Count;

    /// <summary>Where the comment lines begin that stand directly above a line; never within the value before.</summary>
    private static int WithComments(string text, int lineStart, int floor)
    {
        while (lineStart > 0)
        {
            var last = lineStart - 1;
            if (last > 0 && text[last] == '\n' && text[last - 1] == '\r')
                last--;
            var above = text.AsSpan(0, last).LastIndexOfAny('\n', '\r') + 1;
            if (above < floor || above >= text.Length || text[above] != '#')
                return lineStart;
            lineStart = above;
        }

        return lineStart;
    }

    /// <summary>Where a value ends in truth: a list or mapping of lines is said to end only where the next thing begins.</summary>
    private static int End(string text, YamlNode node) => node switch
    {
        YamlSequence { Items: [.., var last] } when text[node.Span.Start] != '[' => End(text, last),
        YamlMapping { Entries: [.., var last] } when text[node.Span.Start] != '{' => End(text, last.Value),
        _ => node.Span.End,
    };

    /// <summary>The end of the line on which the last value ends: what follows (closing comments, empty lines) stays last.</summary>
    private static int TailStart(string text, int valueEnd, int yamlEnd)
    {
        var end = text.AsSpan(valueEnd, yamlEnd - valueEnd).IndexOf('\n');
        return end < 0 ? yamlEnd : valueEnd + end + 1;
    }
}
