using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>What programs for reading later call what a reader marked or noted in a text, and where they put it.</summary>
internal static class ReaderMarks
{
    private static readonly string[] Labels =
    [
        "Highlights", "My highlights", "Your highlights", "Annotations", "Notes", "My notes",
        "划线", "我的划线", "高亮", "标注", "批注", "笔记", "我的笔记",
        "劃線", "註解", "筆記",
    ];

    /// <summary>Lines above the text and below in which a program leads back to itself, and characters of the longest such line.</summary>
    private const int LinesOfHead = 16, LinesOfFoot = 6, LongestRow = 400;

    /// <summary>Characters of the shortest passage that shows that the text above is quoted, and how many are looked for.</summary>
    private const int LeastQuoted = 8, MostLooked = 8;

    private static readonly string[] Openings = ["Read in ", "Open in ", "View in ", "Read Original", "Read original", "View Original",
        "View original", "Open original", "跳转到 ", "跳轉到 ", "阅读原文", "查看原文", "打开原文", "閱讀原文", "檢視原文"];

    private static readonly PhraseSet Opening = new(Openings);

    /// <summary>Whether such marks stand below a label.</summary>
    public static bool IsLabel(string label) => Array.IndexOf(Labels, label) >= 0;

    /// <summary>
    /// The Markdown of a page without what its reader marked, in a list below a heading at its end, and without the links above it and
    /// below by which the program leads back to itself and to the page, <c>[Read in Quillbox](…)</c>, <c>[Read Original](…)</c>; any other
    /// text as it is.
    /// </summary>
    public static string Without(string text)
    {
        var lines = text.Split('\n');
        var end = MarksAt(lines, text);
        var foot = lines.Length - LinesOfFoot;
        var leading = Opening.IsIn(text) ? Array.FindAll([.. lines.Where((_, i) => i < LinesOfHead || i >= foot)], IsLeading) : [];
        return end < 0 && leading.Length == 0 ? text
            : string.Join('\n', lines.Where((l, i) => (end < 0 || i < end)
                && (i >= LinesOfHead && i < foot || Array.IndexOf(leading, l) < 0)));
    }

    /// <summary>The last heading, where it labels marks and nothing but a list of passages of the text stands below; or -1.</summary>
    private static int MarksAt(string[] lines, string text)
    {
        var heading = Array.FindLastIndex(lines, static l => MarkdownReader.HeadingLevel(l) > 0);
        if (heading < 1 || !IsLabel(lines[heading].Trim('#', ' ', '\t')))
            return -1;
        var above = text.AsSpan(0, Math.Max(0, text.LastIndexOf("\n" + lines[heading], StringComparison.Ordinal)));
        var (quoted, looked) = (false, 0);
        foreach (var line in lines.AsSpan(heading + 1))
        {
            var bare = line.AsSpan().Trim();
            if (bare.Length == 0)
                continue;
            if (bare[0] is not ('-' or '*' or '>') && !char.IsWhiteSpace(line[0]))
                return -1;
            var passage = bare.TrimStart("-*> ");
            if (!quoted && passage.Length >= LeastQuoted && looked++ < MostLooked)
                quoted = above.Contains(passage[..Math.Min(passage.Length, 2 * LeastQuoted)], StringComparison.Ordinal);
        }

        return quoted ? heading : -1;
    }

    /// <summary>Whether a line has links alone, and one of them leads back to a program or to the page.</summary>
    private static bool IsLeading(string line)
    {
        var row = line.Trim();
        if (row.Length > LongestRow || !row.StartsWith('[') || !row.EndsWith(')'))
            return false;
        var leads = false;
        for (var at = 0; at < row.Length;)
        {
            if (row[at] != '[' || row.IndexOf("](", at, StringComparison.Ordinal) is not (> 0 and var middle)
                || row.IndexOf(')', middle) is not (> 0 and var close))
                return false;
            var words = row[(at + 1)..middle];
            leads |= Array.Exists(Openings, o => words.StartsWith(o, StringComparison.Ordinal));
            at = close + 1;
            while (at < row.Length && row[at] is ' ' or '|' or '·')
                at++;
        }

        return leads;
    }
}
