using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// The fields of a data base of notes, which stand below the headline of a page that was taken out of it, each on a line of its own:
/// <c>Status: Read</c>, <c>Author: Jane Doe</c>, <c>Publication: The Quay</c>.
/// </summary>
internal static class PropertyLines
{
    /// <summary>Fewest fields, those of them that are known, and columns of the longest label.</summary>
    private const int Fewest = 3, FewestKnown = 2, LongestLabel = 30;

    /// <summary>What the fields of an article are called, and as what each is noted.</summary>
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Author"] = "author",
        ["Authors"] = "author",
        ["Writer"] = "author",
        ["作者"] = "author",
        ["Publication"] = "source",
        ["Publisher"] = "source",
        ["Source"] = "source",
        ["Site"] = "source",
        ["来源"] = "source",
        ["來源"] = "source",
        ["媒体"] = "source",
        ["媒體"] = "source",
        ["Published"] = "published",
        ["Publication date"] = "published",
        ["Published date"] = "published",
        ["Date published"] = "published",
        ["发布日期"] = "published",
        ["发布时间"] = "published",
        ["發佈日期"] = "published",
        ["URL"] = "url",
        ["Link"] = "url",
        ["链接"] = "url",
        ["連結"] = "url",
        ["网址"] = "url",
    };

    /// <summary>The text without such fields, which are noted; any other text as it is.</summary>
    public static string Without(string text, Action<string, string> note)
    {
        if (!text.AsSpan().TrimStart().StartsWith("# "))
            return text;
        var lines = text.Split('\n');
        var title = Array.FindIndex(lines, static l => l.Trim().Length > 0);
        var from = Array.FindIndex(lines, title + 1, static l => l.Trim().Length > 0);
        if (from < 0)
            return text;
        int end = from, known = 0;
        for (; end < lines.Length && lines[end].Trim().Length > 0; end++)
        {
            if (Parted(lines[end]) is not var (label, _))
                return text;
            known += Labels.ContainsKey(label) || ReadingExport.IsOfReader(lines[end]) ? 1 : 0;
        }

        if (end - from < Fewest || known < FewestKnown || known * 2 < end - from)
            return text;
        foreach (var line in lines[from..end])
        {
            if (Parted(line) is var (label, value) && value.Length > 0 && Labels.TryGetValue(label, out var key))
                note(key, value);
        }

        return string.Join('\n', [.. lines[..from], .. lines[end..]]);
    }

    private static (string Label, string Value)? Parted(string line) =>
        line.AsSpan().IndexOfAny(':', '：') is > 0 and var colon && Phrases.Columns(line.AsSpan(0, colon)) <= LongestLabel
        && (line[colon] == '：' || colon + 1 == line.Length || line[colon + 1] == ' ') && !Phrases.HasSentence(line.AsSpan(0, colon))
            ? (line[..colon].Trim(), line[(colon + 1)..].Trim()) : null;
}
