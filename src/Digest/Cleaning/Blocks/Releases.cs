using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// The last sections of a release, which say the same below each of them: what its sender is, and that nothing in it is promised; a section
/// on the sender that leads nowhere may be the writer's own. <c>About Quay</c>, <c>Forward-Looking Statements</c>, <c>关于渡口科技</c>.
/// </summary>
internal static class Releases
{
    /// <summary>Sections and paragraphs of each that a release ends with.</summary>
    private const int MostSections = 5, MostParagraphs = 3;

    /// <summary>Columns of the longest heading of such a section.</summary>
    private const int LongestHeading = 60;

    private static readonly string[] Abouts = ["About ", "关于", "關於"];

    private static readonly string[] Promises = ["forward-looking", "forward looking", "前瞻性"];

    private static readonly string[] Cautions =
        ["cautionary", "forward-looking", "forward looking", "safe harbor", "safe harbour", "disclaimer", "前瞻性", "免责", "免責", "安全港"];

    /// <summary>How what stands below a caution speaks of what may come, where it does not say the heading's words again.</summary>
    private static readonly string[] Risks = ["risks and uncertainties", "risks, uncertainties", "future events", "actual results",
        "风险和不确定", "風險和不確定", "风险及不确定", "風險及不確定", "风险与不确定", "實際結果", "实际结果"];

    /// <summary>What speaks to the reader of where there is more about the sender.</summary>
    private static readonly string[] Leading = ["for more information", "visit www", "visit http", "visit us", "learn more at",
        "learn more about", "more information about", "更多信息", "更多資訊", "了解更多", "瞭解更多", "请访问", "請造訪", "官网：", "官網："];

    private static readonly string[] Contacts = ["媒体联系", "媒体联络", "媒体垂询", "媒体咨询", "媒体查询", "媒體聯絡", "媒體聯繫", "媒體查詢", "新闻联系", "新闻联络", "新聞聯絡",
        "投资者关系", "投資人關係", "投資者關係", "联系方式", "聯絡方式", "media contact", "press contact", "media inquiries", "media enquiries",
        "press inquiries", "press enquiries", "media relations", "investor contact", "investor relations",
        "for further information", "for more information, contact", "for more information, please contact", "contacts", "contact"];

    /// <summary>How a release speaks of itself.</summary>
    private static readonly string[] Itself =
        ["本新闻稿", "本新聞稿", "本公告", "本稿件", "本文件", "this press release", "this news release", "this release", "this announcement"];

    /// <summary>Columns of the longest line of a contact, and digits of the shortest number to call.</summary>
    private const int LongestContact = 120, LeastDigits = 7;

    /// <summary>Takes them off the end.</summary>
    public static void Drop(List<CaptureLine> blocks, CaptureFacts facts)
    {
        var above = DropPromises(blocks, facts);
        var opening = blocks.Find(static b => b.Kind is LineKind.Paragraph or LineKind.Loose) is { } first ? MarkdownText.Plain(first) : "";
        for (var dropped = 0; dropped < MostSections; dropped++)
        {
            var at = blocks.FindLastIndex(static b => b.Kind == LineKind.Heading);
            // The text itself stands above.
            if (at < 2)
                return;
            var heading = MarkdownText.Plain(blocks[at]);
            var below = blocks.GetRange(at + 1, blocks.Count - at - 1);
            var text = string.Join(' ', below.Select(MarkdownText.Plain));
            if (!IsOfContact(heading, below) && !(above && below.Count == 0 && Phrases.Count(heading, Cautions) > 0)
                && !(below.Count is > 0 and <= MostParagraphs
                    && below.TrueForAll(static b => b.Kind is LineKind.Paragraph or LineKind.Loose)
                    && (IsOfSender(heading, text, above, opening, facts)
                        || Phrases.Count(heading, Cautions) > 0 && Phrases.Count(text, Promises) + Phrases.Count(text, Risks) > 0)))
                return;
            facts.Ask("end", heading, "dropped: what a release says of its sender");
            blocks.RemoveRange(at, blocks.Count - at);
            above = true;
            DropPromises(blocks, facts);
        }
    }

    /// <summary>Lines of the longest section of a page on whose page it is, and columns of its shortest sentence.</summary>
    private const int LongestSection = 6, LeastSentence = 30;

    /// <summary>
    /// What stands below <c>关于我们</c> at the end goes before the words of headings are asked, which would leave it without its own.
    /// </summary>
    public static void DropOwn(List<CaptureLine> lines, CaptureFacts facts)
    {
        var at = lines.FindLastIndex(IsAboutItself);
        if (at < 2 || at + 1 >= lines.Count || lines.Count - at - 1 > LongestSection
            || MarkdownText.Plain(lines[at + 1]) is var text && (Phrases.Columns(text) < LeastSentence || !Phrases.EndsSentence(text)))
            return;
        facts.Ask("end", MarkdownText.Plain(lines[at]), "dropped: what a release says of its sender");
        lines.RemoveRange(at, lines.Count - at);
    }

    /// <summary>
    /// That nothing is promised may stand below a release without a heading of its own, or behind one in the same line: <c>前瞻性陈述：本新闻稿…</c>.
    /// </summary>
    private static bool DropPromises(List<CaptureLine> blocks, CaptureFacts facts)
    {
        var dropped = false;
        while (blocks.Count > 2 && blocks[^1] is { Kind: LineKind.Paragraph or LineKind.Loose } last && MarkdownText.Plain(last) is var text
            && (IsOfMarks(text) || Phrases.Count(text, Promises) > 0 && (Phrases.Count(text, Itself) > 0 || IsLabelled(text))))
        {
            facts.Ask("end", text, "dropped: what a release says of itself");
            blocks.RemoveAt(blocks.Count - 1);
            dropped = true;
        }

        return DropContact(blocks, facts) || dropped;
    }

    private static readonly string[] Marks = ["rights reserved", "trademark", "版权所有", "版權所有", "商标", "商標"];

    /// <summary>Whose the names in a release are, behind the sign of its rights: <c>© 2025 Quay. … are trademarks of …</c></summary>
    private static bool IsOfMarks(string text) =>
        (text.StartsWith('©') || text.StartsWith("Copyright ©", StringComparison.OrdinalIgnoreCase)) && Phrases.Count(text, Marks) > 0;

    /// <summary>Whom to ask may stand below a line with a colon that is no heading: <c>For further information, contact:</c></summary>
    private static bool DropContact(List<CaptureLine> blocks, CaptureFacts facts)
    {
        for (var at = blocks.Count - 2; at > 2 && at >= blocks.Count - 1 - 2 * MostParagraphs; at--)
        {
            if (blocks[at].Kind is not (LineKind.Paragraph or LineKind.Loose)
                || MarkdownText.Plain(blocks[at]) is not [.., ':' or '：'] label
                || !IsOfContact(label.TrimEnd(':', '：'), blocks.GetRange(at + 1, blocks.Count - at - 1)))
                continue;
            facts.Ask("end", label, "dropped: what a release says of its sender");
            blocks.RemoveRange(at, blocks.Count - at);
            return true;
        }

        return false;
    }

    /// <summary>Whether a caution stands before the colon that a paragraph begins with.</summary>
    private static bool IsLabelled(string text) =>
        text.AsSpan().IndexOfAny('：', ':') is > 0 and < LongestHeading and var sign && Phrases.Count(text[..sign], Cautions) > 0;

    /// <summary>Whom to ask, and nothing else: names, addresses and numbers below a heading that says so.</summary>
    private static bool IsOfContact(string heading, List<CaptureLine> below) =>
        Phrases.Columns(heading) <= LongestHeading * 2 / 3
        && Array.Exists(Contacts, c => heading.StartsWith(c, StringComparison.OrdinalIgnoreCase) && heading.Length - c.Length <= c.Length)
        && below.Count <= 2 * MostParagraphs
        && (below.TrueForAll(static b => Phrases.Columns(MarkdownText.Plain(b)) <= LongestContact / 3)
            || below.Exists(static b => MarkdownText.Plain(b) is var text
                && (text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsAsciiDigit) >= LeastDigits)))
        && below.TrueForAll(static b => b.Kind is LineKind.Paragraph or LineKind.Loose or LineKind.Item && MarkdownText.Plain(b) is var text
            && Phrases.Columns(text) <= LongestContact && (!Phrases.EndsSentence(text) || text.Contains('@', StringComparison.Ordinal)));

    private static bool IsOfSender(string heading, string text, bool above, string opening, CaptureFacts facts)
    {
        if (heading.Length <= LongestHeading && IsAboutItself(new CaptureLine(LineKind.Heading, heading)))
            return true;
        if (Phrases.Columns(heading) > LongestHeading || Phrases.EndsSentence(heading)
            || Array.Find(Abouts, a => heading.StartsWith(a, StringComparison.Ordinal)) is not { } about)
            return false;
        var name = heading[about.Length..].Trim();
        return name.Length > 1 && (char.IsUpper(name[0]) || !char.IsAscii(name[0]))
            && text.AsSpan(0, Math.Min(text.Length, LongestHeading)).Contains(name, StringComparison.OrdinalIgnoreCase)
            && (above || Phrases.Count(text, Leading) > 0
                || facts.Sources.Exists(s => s.Value.Length > 1 && s.Value.Contains(name, StringComparison.OrdinalIgnoreCase))
                || IsAnnouncedBy(name, opening));
    }

    /// <summary>
    /// Whether a text begins as releases do, with place and day before a dash, and says that somebody announces something.
    /// </summary>
    private static bool IsAnnouncedBy(string name, string opening) =>
        Dashes.IndexIn(opening.AsSpan(0, Math.Min(opening.Length, LongestDateline))) is > 0 and var dash
        && DateFinder.FindAt(opening[..dash], out _, out _) && opening.Contains(name, StringComparison.OrdinalIgnoreCase)
        && Phrases.Count(opening, Announcing) > 0;

    /// <summary>Letters of the longest place and day.</summary>
    private const int LongestDateline = 60;

    private static readonly PhraseSet Dashes = new(["——", "--", "—", " – ", "/PRNewswire"]);

    private static readonly string[] Announcing = ["宣布", "宣佈", "发布", "發佈", "announce", "launche", "unveil", "introduce"];

    private static readonly HashSet<string> Selves =
        new(["us", "our company", "the company", "我们", "我們", "公司"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a heading, or a label in brackets, stands above what its sender says of himself without his name: <c>About us</c>,
    /// <c>【关于我们】</c>.
    /// </summary>
    public static bool IsAboutItself(CaptureLine line)
    {
        if (line.Kind != LineKind.Heading && line.Text is not ['【' or '[', ..] || line.Text.Length > LongestHeading)
            return false;
        var text = MarkdownText.Plain(line).Trim();
        if (line.Kind != LineKind.Heading && text is not ['【' or '[', .., '】' or ']'])
            return false;
        text = text.Trim('【', '】', '[', ']', ':', '：', ' ');
        return Array.Find(Abouts, a => text.StartsWith(a, StringComparison.OrdinalIgnoreCase)) is { } about
            && Selves.Contains(text[about.Length..].Trim());
    }
}
