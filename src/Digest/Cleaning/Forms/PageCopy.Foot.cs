using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Where the text of a copied page ends: above the box on its writer, or above what libraries and journals record.</summary>
internal static partial class PageCopy
{
    /// <summary>
    /// Where the last sentence above a box on the writer ends, <c>2.1K followers</c>: between them stand counters and labels.
    /// </summary>
    private static int Foot(List<CaptureLine> lines, int prose)
    {
        if (lines.FindIndex(prose + 1, static l => CountsAnswers(l.Text)) is > 0 and var answers)
            return WithoutTags(lines, prose, answers);
        var end = lines.FindIndex(prose,
            static l => l.Text.Length < 24 && char.IsAsciiDigit(l.Text[0])
                && l.Text.EndsWith(" followers", StringComparison.OrdinalIgnoreCase));
        if (end < 0)
            return Record(lines, prose);
        while (end > prose + 1 && !Phrases.EndsSentence(lines[end - 1].Text) && Phrases.Columns(lines[end - 1].Text) < LeastProse)
            end--;
        return end;
    }

    /// <summary>Characters of the longest line that counts the answers to a topic.</summary>
    private const int LongestCount = 60;

    private static readonly string[] Answered = ["条回复", "條回覆", "條回復", "replies"];

    /// <summary>How many answers a topic has, with the moment of the last: <c>27 条回复  •  2026-05-15 13:02:11 +08:00</c>.</summary>
    private static bool CountsAnswers(string text) =>
        text == "目前尚无回复"
        || text.Length <= LongestCount && char.IsAsciiDigit(text[0])
        && text.TrimStart("0123456789, ".ToCharArray()) is var rest
        && Array.Find(Answered, a => rest.StartsWith(a, StringComparison.Ordinal)) is { } answered
        && rest[answered.Length..].TrimStart() is ['•' or '·', ..] moment && DateFinder.FindAt(moment, out var from, out _) && from < 5;

    /// <summary>Most tags of a topic, and columns of the longest.</summary>
    private const int MostTags = 6, LongestTag = 24;

    private static readonly string[] OfTopics = ["次点击", "次點擊", "人收藏"];

    /// <summary>Where a topic ends above its tags, one a line, the last with how often it was looked at behind.</summary>
    private static int WithoutTags(List<CaptureLine> lines, int prose, int answers)
    {
        var end = answers;
        if (end - 1 > prose && Phrases.Count(lines[end - 1].Text, OfTopics) > 0 && lines[end - 1].Text.Length <= LongestCount)
            end--;
        else
            return answers;
        while (end - 1 > prose && end > answers - MostTags - 1 && !lines[end - 1].BreakBefore
            && Phrases.Columns(lines[end - 1].Text) <= LongestTag && !Phrases.EndsSentence(lines[end - 1].Text)
            && !Phrases.HasSentence(lines[end - 1].Text))
            end--;
        return end;
    }

    /// <summary>What libraries record of a paper below its abstract.</summary>
    private static readonly string[] Fields = ["Comments:", "Subjects:", "Cite as:", "MSC classes:", "ACM classes:", "Journal reference:",
        "Report number:", "Related DOI:", "Submission history", "Access Paper:", "Download PDF", "View PDF", "Suggested Citation"];

    /// <summary>Ways to a paper that journals put below each entry of their references.</summary>
    private static readonly string[] Ways = ["Google Scholar", "PubMed", "CrossRef", "Crossref", "Download references"];

    /// <summary>Fields that make a record, and lines in which they or the ways to a paper stand.</summary>
    private const int FewestFields = 3, LinesOfRecord = 10;

    /// <summary>
    /// The line with which a record begins, <c>Subjects:</c>, <c>Cite as:</c>, <c>Submission history</c>, or the references of a
    /// journal, told by the ways that lead to them; the number of the lines where there is none.
    /// </summary>
    private static int Record(List<CaptureLine> lines, int prose)
    {
        for (var i = prose + 1; i < lines.Count; i++)
        {
            var isReferences = lines[i].Text is "References" or "Bibliography" or "参考文献" or "參考文獻";
            if (!isReferences && FieldsOf(lines[i].Text) == 0)
                continue;
            int fields = 0, ways = 0;
            for (var k = i; k < lines.Count && k < i + LinesOfRecord; k++)
            {
                fields += FieldsOf(lines[k].Text);
                ways += Phrases.Count(lines[k].Text, Ways) > 0 && lines[k].Text.Length < LeastTold ? 1 : 0;
            }

            if (isReferences ? ways > 1 : fields >= FewestFields)
                return i;
        }

        return lines.Count;
    }

    /// <summary>The fields in a line, or in the rows of a table.</summary>
    private static int FieldsOf(string text)
    {
        if (!text.StartsWith('|'))
            return Array.Exists(Fields, f => text.StartsWith(f, StringComparison.Ordinal)) ? 1 : 0;
        var count = 0;
        foreach (var row in text.Split('\n'))
            count += Array.Exists(Fields, f => row.AsSpan(1).TrimStart().StartsWith(f)) ? 1 : 0;
        return count;
    }
}
