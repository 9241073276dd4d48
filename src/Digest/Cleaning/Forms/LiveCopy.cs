using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Live blogs copied as text: above each entry stand its hour and its writer on lines of their own, which are no text, and its title, which
/// heads it.
/// </summary>
internal static class LiveCopy
{
    /// <summary>
    /// Entries that make a text a live blog, lines between an hour and the text below it, and columns of the shortest line that is text.
    /// </summary>
    private const int FewestEntries = 3, LongestHead = 4, LeastProse = 50;

    /// <summary>The lines without hours and writers; any other text as it is.</summary>
    public static List<CaptureLine> Fold(List<CaptureLine> lines, CaptureFacts facts)
    {
        var entries = 0;
        for (var i = 0; i < lines.Count; i++)
            entries += IsHour(lines[i].Text) && (i == 0 || !IsHour(lines[i - 1].Text)) && ProseBelow(lines, i) > 0 ? 1 : 0;
        if (entries < FewestEntries)
            return lines;
        var made = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsHour(lines[i].Text) || ProseBelow(lines, i) is not (> 0 and var prose))
            {
                made.Add(lines[i]);
                continue;
            }

            var title = true;
            for (i++; i < prose; i++)
            {
                if (IsHour(lines[i].Text) || IsWriter(lines[i].Text, facts))
                    continue;
                made.Add(lines[i] with
                {
                    Kind = title && !Phrases.EndsSentence(lines[i].Text) ? LineKind.Heading : lines[i].Kind,
                    BreakBefore = true
                });
                title = false;
            }

            made.Add(lines[prose] with { BreakBefore = true });
        }

        return made;
    }

    /// <summary>The line of text that an hour stands above, or -1.</summary>
    private static int ProseBelow(List<CaptureLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i <= at + LongestHead; i++)
        {
            if (Phrases.EndsSentence(lines[i].Text) && Phrases.Columns(lines[i].Text) >= LeastProse)
                return i;
        }

        return -1;
    }

    private static bool IsWriter(string text, CaptureFacts facts) =>
        PersonNames.IsPerson(text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text)
        || facts.Authors.Exists(a => a.Value.Length > 1 && a.Weight > 0 && a.Value.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Zones = ["", "am", "pm", "a.m.", "p.m.", "bst", "gmt", "utc", "cet", "cest", "et", "est", "edt", "ct",
        "cst", "cdt", "mt", "pt", "pst", "pdt", "aest", "am et", "pm et", "am edt", "pm edt", "am est", "pm est", "am pt", "pm pt",
        "am pdt", "pm pdt", "am gmt", "pm gmt", "am bst", "pm bst"];

    private static readonly string[] Before = ["ago", "h ago", "m ago", "hr ago", "hrs ago", "min ago", "mins ago", "hour ago", "hours ago",
        "minute ago", "minutes ago", "小时前", "分钟前", "小時前", "分鐘前"];

    /// <summary>An hour and nothing else: <c>21.04 BST</c>, <c>10:15</c>, <c>1h ago</c>, <c>5分钟前</c>.</summary>
    private static bool IsHour(string text)
    {
        if (text.Length is < 4 or > 16 || !char.IsAsciiDigit(text[0]))
            return false;
        var digits = char.IsAsciiDigit(text[1]) ? 2 : 1;
        var rest = text[digits..].Trim();
        if (Array.Exists(Before, b => rest.Equals(b, StringComparison.OrdinalIgnoreCase)))
            return true;
        return text[digits] is ':' or '.' or '：' && text.Length >= digits + 3 && char.IsAsciiDigit(text[digits + 1])
            && char.IsAsciiDigit(text[digits + 2]) && text[(digits + 3)..].Trim() is var zone
            && Array.Exists(Zones, z => zone.Equals(z, StringComparison.OrdinalIgnoreCase));
    }
}
