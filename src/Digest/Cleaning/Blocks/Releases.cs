using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Content;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// The last sections of a release, which say the same below each of them: what its sender is, and that nothing in it is promised; a section on the sender that leads nowhere may be the writer's own. <c>About Quay</c>,
/// <c>Forward-Looking Statements</c>, <c>关于渡口科技</c>.
/// </summary>
internal static class Releases
{
    /// <summary>Sections and paragraphs of each that a release ends with.</summary>
    private const int MostSections = 5, MostParagraphs = 3;

    /// <summary>Columns of the longest heading of such a section.</summary>
    private const int LongestHeading = 60;

    private static readonly string[] Abouts = ["About ", "关于", "關於"];

    private static readonly string[] Promises = ["forward-looking", "forward looking", "前瞻性"];

    private static readonly string[] Cautions = ["cautionary", "forward-looking", "forward looking", "safe harbor", "safe harbour", "disclaimer", "前瞻性", "免责", "免責", "安全港"];

    /// <summary>What speaks to the reader of where there is more about the sender.</summary>
    private static readonly string[] Leading = ["for more information", "visit www", "visit http", "visit us", "learn more at", "learn more about", "more information about", "更多信息", "更多資訊", "了解更多", "瞭解更多", "请访问", "請造訪", "官网：", "官網："];

    /// <summary>Takes them off the end.</summary>
    public static void Drop(List<CaptureLine> blocks, CaptureFacts facts)
    {
        for (var dropped = 0; dropped < MostSections; dropped++)
        {
            var at = blocks.FindLastIndex(static b => b.Kind == LineKind.Heading);
            // The text itself stands above.
            if (at < 2 || blocks.Count - at - 1 is 0 or > MostParagraphs || !blocks.GetRange(at + 1, blocks.Count - at - 1).TrueForAll(static b => b.Kind is LineKind.Paragraph or LineKind.Loose))
                return;
            var heading = Plain(blocks[at]);
            var text = string.Join(' ', blocks.Skip(at + 1).Select(Plain));
            if (!IsOfSender(heading, text, dropped > 0) && !(Phrases.Count(heading, Cautions) > 0 && Phrases.Count(text, Promises) > 0))
                return;
            facts.Ask("end", heading, "dropped: what a release says of its sender");
            blocks.RemoveRange(at, blocks.Count - at);
        }
    }

    private static bool IsOfSender(string heading, string text, bool above)
    {
        if (Phrases.Columns(heading) > LongestHeading || Phrases.EndsSentence(heading) || Array.Find(Abouts, a => heading.StartsWith(a, StringComparison.Ordinal)) is not { } about)
            return false;
        var name = heading[about.Length..].Trim();
        return name.Length > 1 && (char.IsUpper(name[0]) || !char.IsAscii(name[0])) && text.AsSpan(0, Math.Min(text.Length, LongestHeading)).Contains(name, StringComparison.OrdinalIgnoreCase) && (above || Phrases.Count(text, Leading) > 0);
    }

    private static string Plain(CaptureLine block) => block.Markdown ? BodyScan.PlainInline(block.Text) : MarkdownText.Plain(block.Text);
}
