using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// What a member of a forum says before or behind the article that he passes on: <c>周末看到的，写得挺顺，贴过来。</c> Such a remark speaks of finding and
/// posting, stands first or last, and is short.
/// </summary>
internal static class PosterRemarks
{
    /// <summary>Columns of the longest remark.</summary>
    private const int Longest = 120;

    /// <summary>Columns of the longest that names the article to which it leads.</summary>
    private const int LongestLeading = 180;

    /// <summary>Lines of the shortest post that holds a remark and an article.</summary>
    private const int Fewest = 3;

    /// <summary>
    /// So many words of posting make a remark; beside a line that parts it from the article, or that names the source, one does.
    /// </summary>
    private const int Sure = 2;

    /// <summary>As they are spelled in simplified characters and small letters.</summary>
    private static readonly string[] Cues =
    [
        "看到的", "看到一篇", "刷到的", "刷到一篇", "读到的", "读到一篇", "朋友转", "群里转", "转一下", "转过来", "转来的", "转的", "转贴", "转帖", "转发过来", "转给大家", "转一篇", "转篇",
        "打给大家", "打出来", "全文打", "看的报纸", "题目叫", "标题叫", "贴过来", "贴一下", "贴上来", "贴出来", "贴一篇", "发上来", "发过来",
        "发到咱", "发到版", "发到这", "搬过来", "搬运", "存个档", "存档", "备份一下", "大家看看", "大家讨论", "大家怎么看", "大家聊聊", "各位怎么看", "各位看看", "给大家", "跟大家分享", "分享一下",
        "分享一篇", "供参考", "侵删", "原文有", "原文在", "原文太", "写得挺", "写得不错",
        "写得很", "说得比较", "不喜勿喷", "轻拍", "手痒", "版里", "坛里", "坛友", "版友",
        "吧友", "组友", "搬给", "贴给", "以上是《", "以上为《", "水一贴", "水一帖", "我先转", "没看到有人发", "好像没人发", "有人发过", "发过了",
        "版主", "沉了",
        "懒得翻译", "自己翻译", "随便翻", "机翻",
        "might find", "find it interesting", "find this interesting", "thought you", "thought the",
        "found this", "saw this", "came across this", "reposting", "re-posting", "posting it here", "posting this", "sharing this",
        "the whole thing", "the full text", "full article", "paywall", "copied it", "pasting ", "typed over", "typed out",
        "typed in", "typed it", "morning paper",
        "from yesterday’s", "from yesterday's", "from today’s", "from today's",
        "not mine", "not my work", "mods ", "thoughts?", "what do you all think", "delete if", "apologies if", "in case anyone missed",
    ];

    /// <summary>Takes away remarks at either end of a post; each is listed for the editor.</summary>
    public static void Drop(List<CaptureLine> lines, CaptureFacts facts)
    {
        if (lines.Count >= Fewest)
            DropLeading(lines, facts);
        if (!facts.IsThread || lines.Count < Fewest)
            return;
        // The title may stand above it once more.
        var first = lines.FindIndex(static l => l.Kind is LineKind.Loose or LineKind.Paragraph);
        var quoted = lines.FindIndex(0, Math.Min(Fewest, lines.Count), static l => QuotedMedium(l) is not null);
        if (first is 0 or 1 && first + 1 < lines.Count && first != quoted
            && IsRemark(lines[first], IsParted(lines, first) || first + 1 == quoted))
        {
            if (MediumIn(MarkdownText.Plain(lines[first].Text)) is { } medium)
                facts.Sources.Add(new Fact(medium, Named));
            RemarkFacts.Note(MarkdownText.Plain(lines[first].Text), facts);
            Remove(lines, first, facts);
            quoted--;
        }

        // The Quay Ledger said: boards put it above what a member quotes, here all of an article.
        if (quoted is 0 or 1 && lines.Count > Fewest)
        {
            facts.Sources.Add(new Fact(QuotedMedium(lines[quoted])!, Named));
            Remove(lines, quoted, facts);
        }

        if (lines.Count > Fewest && IsRemark(lines[^1], beside: false))
        {
            RemarkFacts.Note(MarkdownText.Plain(lines[^1].Text), facts);
            Remove(lines, lines.Count - 1, facts);
        }
    }

    /// <summary>
    /// Takes away what leads to an article and names it, wherever it was copied from, and the member's own title above it:
    /// <c>今天的《渡口日报》有篇文章，题目叫《两岸同日复航》，全文打给大家：</c>.
    /// </summary>
    private static void DropLeading(List<CaptureLine> lines, CaptureFacts facts)
    {
        var at = lines.FindIndex(0, Math.Min(Fewest, lines.Count), static l => MarkdownText.Plain(l.Text) is [.., '：' or ':'] text
            && text.Contains('《', StringComparison.Ordinal) && IsRemark(l, beside: false));
        if (at < 0)
            return;
        RemarkFacts.Note(MarkdownText.Plain(lines[at].Text), facts);
        Remove(lines, at, facts);
        if (at == 1 && SpeaksOfPosting(lines[0].Text) && !Phrases.EndsSentence(lines[0].Text))
            lines.RemoveAt(0);
    }

    private static readonly string[] Additions = ["Edit:", "EDIT:", "Edit 1:", "Edit 2:", "EDIT 2:", "ETA:"];

    /// <summary>Takes away what a member added later below an article that he passes on: <c>Edit: so many answers!</c></summary>
    public static void DropAdditions(List<CaptureLine> lines, CaptureFacts facts)
    {
        while (lines.Count > Fewest && Phrases.Columns(lines[^1].Text) <= Longest
            && Array.Exists(Additions, a => lines[^1].Text.StartsWith(a, StringComparison.Ordinal)))
            Remove(lines, lines.Count - 1, facts);
    }

    /// <summary>Whether a sentence speaks of finding and posting an article.</summary>
    public static bool SpeaksOfPosting(string text) => text.Length <= Longest && Phrases.Count(Spelled(text), Cues) > 0;

    /// <summary>Whether a line that says something about the article stands below a line, be the headline between them.</summary>
    private static bool IsParted(List<CaptureLine> lines, int at) =>
        lines[at + 1].AfterFacts || lines[at + 1].AfterNoise
        || at + 2 < lines.Count && lines[at + 2].AfterFacts && !Phrases.EndsSentence(lines[at + 1].Text);

    /// <summary>Weight of a medium that only a remark names: it is asked about, unless another line names it.</summary>
    private const int Named = 45;

    private const string Quoting = " said:";

    /// <summary>Columns of the longest name of a medium.</summary>
    private const int LongestMedium = 40;

    /// <summary>The medium that a line says it quotes, and no more: <c>The Quay Ledger said:</c>; null for a member and a person.</summary>
    private static string? QuotedMedium(CaptureLine line) =>
        line.Text.EndsWith(Quoting, StringComparison.Ordinal) && line.Text[..^Quoting.Length] is { Length: > 4 and <= LongestMedium } name
        && NameAt(name, 0) == name && !PersonNames.IsPerson(name) ? name : null;

    private static readonly string[] Places = ["from yesterday's ", "from today's ", "from this morning's ", "from this week's ",
        "from last week's ", "from the ", "in the ", "in today's ", "in yesterday's ", "in this week's ", "in this morning's ",
        "over at the ", "over at ", "from "];

    /// <summary>
    /// The medium in which a member says he found an article: <c>Saw this in the Quay Courier today</c>; null where he names none.
    /// </summary>
    private static string? MediumIn(string remark)
    {
        var text = remark.Replace('’', '\'');
        foreach (var place in Places)
        {
            if (text.IndexOf(place, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && NameAt(remark, at + place.Length) is { } name && name.Contains(' ', StringComparison.Ordinal)
                && !PersonNames.IsPerson(name))
                return name;
        }

        return remark.IndexOf('《', StringComparison.Ordinal) is >= 0 and var open && remark.IndexOf('》', open) is var close
            && close - open is > 2 and <= 16 ? remark[(open + 1)..close] : null;
    }

    private static readonly System.Buffers.SearchValues<char> WordEnds = System.Buffers.SearchValues.Create(" ,.;:!?()");

    /// <summary>Words with capitals that begin at a place, as the names of media have; null where they are no such name.</summary>
    private static string? NameAt(string text, int at)
    {
        var end = at;
        for (var i = at; i < text.Length;)
        {
            var stop = text.AsSpan(i).IndexOfAny(WordEnds);
            var next = stop < 0 ? text.Length : i + stop;
            var word = text[i..next];
            var isJoint = i > at && word is "of" or "and" or "the" or "&" or "for";
            if (word.Length == 0 || !isJoint && !char.IsUpper(word[0]))
                break;
            end = isJoint ? end : next;
            if (next == text.Length || text[next] != ' ')
                break;
            i = next + 1;
        }

        return end - at is > 3 and <= LongestMedium ? text[at..end] : null;
    }

    private static bool IsRemark(CaptureLine line, bool beside)
    {
        var text = MarkdownText.Plain(line.Text);
        // What leads to the article may name it.
        var longest = text is [.., '：' or ':'] && text.Contains('《', StringComparison.Ordinal) ? LongestLeading : Longest;
        if (line.Kind is not (LineKind.Loose or LineKind.Paragraph) || text.Length is < 4 or > Longest || Phrases.Columns(text) > longest)
            return false;
        return Phrases.Count(Spelled(text), Cues) >= (beside ? 1 : Sure);
    }

    /// <summary>A text as the cues are spelled.</summary>
    private static string Spelled(string text) => string.Create(text.Length, text, static (made, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            made[i] = char.ToLowerInvariant(Digest.Text.Simplified.Of(from[i]));
    });

    private static void Remove(List<CaptureLine> lines, int at, CaptureFacts facts)
    {
        facts.Ask("remark", MarkdownText.Plain(lines[at].Text), "dropped: what was said in posting the article");
        lines.RemoveAt(at);
    }
}
