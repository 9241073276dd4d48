using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>Copies keep of a quotation what stood around it: its label on a line above, or its marks, each on a line of its own.</summary>
internal static class QuotedLines
{
    /// <summary>Lines of the longest quotation between two marks.</summary>
    private const int MostLines = 6;

    private static readonly string[] Labels = ["引用：", "引用:", "引用", "Quote:"];

    /// <summary>The lines with such quotations as one each.</summary>
    public static List<CaptureLine> Mark(List<CaptureLine> lines)
    {
        List<CaptureLine>? made = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (End(lines, i) is var end && end < 0)
            {
                made?.Add(lines[i]);
                continue;
            }

            made ??= lines.GetRange(0, i);
            var last = IsMark(lines[end].Text) ? end - 1 : end;
            made.Add(new CaptureLine(LineKind.Verbatim,
                "> " + MarkdownText.Write(string.Join(' ', Enumerable.Range(i + 1, last - i).Select(k => lines[k].Text))))
            {
                Markdown = true,
                BreakBefore = true,
                NoiseAfter = lines[end].NoiseAfter,
                InPost = lines[end].InPost
            });
            i = end;
        }

        return made ?? lines;
    }

    /// <summary>The last line of the quotation that begins at a line, or -1.</summary>
    private static int End(List<CaptureLine> lines, int at)
    {
        if (lines[at].Kind != LineKind.Loose || at + 1 >= lines.Count || lines[at + 1].Kind != LineKind.Loose)
            return -1;
        // What another member wrote is quoted with his name.
        if (Array.IndexOf(Labels, lines[at].Text) >= 0)
            return BoardPost.PostedAt(lines[at + 1].Text) < 0 && !lines[at + 1].Text.StartsWith("原帖", StringComparison.Ordinal)
                && lines[at + 1].Text.Length > MostLines ? at + 1 : -1;
        if (lines[at].Text is not ("“" or "「" or "❝" or "『"))
            return -1;
        for (var i = at + 2; i < lines.Count && i <= at + MostLines + 1 && lines[i].Kind == LineKind.Loose; i++)
        {
            if (IsMark(lines[i].Text))
                return i;
        }

        return -1;
    }

    private static bool IsMark(string text) => text is "”" or "」" or "❞" or "』";
}
