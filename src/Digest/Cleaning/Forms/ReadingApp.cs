using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Takes a page of a program for reading later apart: headline, writer and medium stand above the host and the time it takes,
/// <c>ferry.example · 6 min</c>, and below the text what its reader marked in it, <c>Highlights (2)</c>.
/// </summary>
internal static class ReadingApp
{
    /// <summary>Lines above the text, and those of the names above the host.</summary>
    private const int LongestHead = 20, MostNames = 3;

    /// <summary>Characters of the longest line of host and time.</summary>
    private const int LongestHost = 60;

    /// <summary>The article, with its facts noted; any other lines as they are.</summary>
    public static List<CaptureLine> Cut(List<CaptureLine> lines, CaptureFacts facts)
    {
        var end = lines.FindLastIndex(static l => IsCountOfMarks(l.Text));
        if (end > lines.Count / 3)
            lines = lines.GetRange(0, end);
        var host = lines.FindIndex(0, Math.Min(LongestHead, lines.Count), static l => IsHostWithLength(l.Text));
        if (host < 1)
            return lines;
        var writer = lines.FindLastIndex(host - 1, Math.Min(MostNames - 1, host), static l => PersonNames.IsPerson(l.Text));
        var title = writer > 0 ? writer - 1 : -1;
        if (title < 0 || Phrases.EndsSentence(lines[host - 1].Text))
            return lines;
        facts.Titles.Add(new Fact(lines[title].Text, 70));
        facts.Authors.Add(new Fact(lines[writer].Text, 66));
        if (writer + 1 < host)
            facts.Sources.Add(new Fact(lines[writer + 1].Text, 60));
        return lines.GetRange(host + 1, lines.Count - host - 1);
    }

    private static bool IsCountOfMarks(string text) =>
        text.Length <= 24 && text.AsSpan().IndexOfAny('(', '（') is > 1 and var open && text[^1] is ')' or '）'
        && text.Length - open >= 3 && !text.AsSpan(open + 1, text.Length - open - 2).ContainsAnyExceptInRange('0', '9')
        && ReaderMarks.IsLabel(text[..open].TrimEnd());

    private static bool IsHostWithLength(string text)
    {
        var sign = text.AsSpan().IndexOfAny('·', '•', '|');
        if (sign <= 4 || text.Length >= LongestHost || !IsHost(text[..sign].Trim()))
            return false;
        var length = text[(sign + 1)..].Trim();
        return LengthNotes.Is(length) || length.EndsWith(" min", StringComparison.Ordinal) && LengthNotes.Is($"{length} read");
    }

    private static bool IsHost(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) > 0 && text[^1] != '.'
        && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}
