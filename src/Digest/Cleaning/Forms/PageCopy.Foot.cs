using Digest.Cleaning.Captures;
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
        var end = lines.FindIndex(prose,
            static l => l.Text.Length < 24 && char.IsAsciiDigit(l.Text[0])
                && l.Text.EndsWith(" followers", StringComparison.OrdinalIgnoreCase));
        if (end < 0)
            return Record(lines, prose);
        while (end > prose + 1 && !Phrases.EndsSentence(lines[end - 1].Text) && Phrases.Columns(lines[end - 1].Text) < LeastProse)
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
