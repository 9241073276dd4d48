using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// How laboratories and scholars want a text to be quoted: a section below it, with an entry for programs that keep references.
/// </summary>
internal static partial class Boilerplate
{
    /// <summary>Lines of the longest section of this kind.</summary>
    private const int LongestCitation = 8;

    private static readonly HashSet<string> CitationHeads = new(["Citation", "Citations", "Cite this", "Cite this article",
        "Cite this post", "Cite this work", "Cite as", "How to cite", "How to cite this", "How to cite this article", "Citing this work",
        "Citing this post", "Reference this post", "BibTeX", "BibTeX citation", "Citation information", "引用", "引用本文", "如何引用", "引用方式",
        "引用格式", "本文引用格式"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Citing = ["please cite", "cite as", "cite this", "cited as", "to cite", "for attribution in",
        "if you find this", "if you use this", "bibtex", "or use the bibtex", "bibtex citation", "引用本文", "请引用", "如需引用", "请按", "@"];

    /// <summary>Below most of the text such a heading goes with what says how, where that says so by its words or as an entry.</summary>
    private static void Citation(List<SeenLine> seen, CoreText core)
    {
        for (var i = Math.Max(core.First + 1, seen.Count / 2); i < seen.Count; i++)
        {
            if (seen[i] is not { IsFixed: false, IsOut: false } head || head.Columns > LongestHeading
                || !CitationHeads.Contains(head.Text.TrimEnd(':', '：', ' ')))
                continue;
            var end = i + 1;
            while (end < seen.Count && end <= i + LongestCitation
                && (seen[end].Line.Kind != LineKind.Heading || CitationHeads.Contains(seen[end].Text))
                && !seen[end].Line.Text.StartsWith("[^", StringComparison.Ordinal))
                end++;
            if (end == i + 1 || !seen.GetRange(i + 1, end - i - 1).Exists(SaysHowToCite))
                continue;
            // Below the last line that says how, the text may go on.
            end = seen.FindLastIndex(end - 1, end - i - 1, SaysHowToCite);
            for (var k = i; k <= end || k < seen.Count && seen[k].Line.Kind == LineKind.Verbatim && IsEntryOfReference(seen[k]); k++)
                seen[k].IsOut = true;
            return;
        }
    }

    private static bool SaysHowToCite(SeenLine s) =>
        IsEntryOfReference(s) || s.Text.Length > 0 && Array.Exists(Citing, c => s.Text.StartsWith(c, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>@article{rowe2025night, …}</c>: an entry of BibTeX.</summary>
    private static bool IsEntryOfReference(SeenLine s) =>
        s.Line.Text.AsSpan(0, Math.Min(s.Line.Text.Length, 80)) is var text && text.IndexOf('@') is >= 0 and < 24 and var at
        && text[(at + 1)..].IndexOf('{') is > 2 and < 20 and var brace && text.Slice(at + 1, brace).IndexOfAnyExceptInRange('A', 'z') < 0;
}
