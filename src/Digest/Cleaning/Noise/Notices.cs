using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>What a page says where a part of it did not load: a line of its own among the paragraphs.</summary>
internal static class Notices
{
    /// <summary>Columns of the longest such line.</summary>
    private const int Longest = 150;

    /// <summary>How they begin.</summary>
    public static readonly string[] Failures =
    [
        "some content could not", "some content couldn", "this content could not", "this content couldn", "content could not",
        "this content is not available", "content not available", "this video could not", "this video is not", "the video could not",
        "this embed could not", "something went wrong", "it looks like something went wrong", "we’re having trouble saving",
        "we're having trouble saving", "failed to load", "unable to load", "we could not load", "we couldn't load",
        "an error occurred", "please enable javascript", "please turn on javascript", "javascript is", "enable javascript",
        "to view this content", "to view this video", "your browser does not support", "your browser is not supported",
        "this browser is not supported", "you need javascript",
        "部分内容无法", "部分内容加载", "部分內容無法", "内容加载失败", "此内容无法", "该内容无法", "此內容無法", "视频加载失败", "图片加载失败", "当前浏览器", "您的浏览器", "你的浏览器", "您的瀏覽器",
        "請開啟 javascript", "请开启 javascript", "请启用javascript",
    ];

    private static readonly string[] Ways = ["browser", "connection", "javascript", "refresh", "reload", "try again", "settings", "cookies",
        "could not load", "couldn't load", "failed to load", "html5", "浏览器", "瀏覽器", "网络", "網路", "刷新", "重试", "重試", "加载失败", "无法加载", "無法載入",
        "设置"];

    /// <summary>How lines begin that say what a page can do with its text, or for how long it may be read.</summary>
    public static readonly string[] Tools = ["可选中1个或多个关键词", "可選中1個或多個關鍵詞", "此文限时免费阅读", "本文限时免费阅读", "此文限時免費閱讀", "打开微信“扫一扫”",
        "调查问题加载中", "若长时间无响应，请刷新", "若长时间无响应,请刷新", "打开微信，点击底部", "打开微信，使用", "用微信扫一扫", "提示：键盘也能翻页"];

    /// <summary>How lines begin that a page has for the programs that sum it up.</summary>
    public static readonly string[] ForPrograms = ["请务必在总结开头", "請務必在總結開頭", "请在总结开头增加", "請在總結開頭增加"];

    /// <summary>
    /// Whether a line tells the reader of a page's tools, <c>可选中1个或多个关键词，搜索相关数据资料。</c>, or programs what to say of it.
    /// </summary>
    public static bool IsOfTools(string line) =>
        Array.Exists(ForPrograms, t => line.StartsWith(t, StringComparison.Ordinal))
        || Phrases.Columns(line) <= Longest && Array.Exists(Tools, t => line.StartsWith(t, StringComparison.Ordinal));

    /// <summary>How lines begin that say how old a text is.</summary>
    public static readonly string[] OfAge = ["This article is more than ", "This article is over ", "This story is more than ",
        "This story is over ", "This post is more than ", "This post is over ", "This content is more than ",
        "This article was published more than ", "This article was last updated more than ", "This article was originally published over ",
        "本文最后更新于", "本文最後更新於", "这篇文章最后更新于", "文章最后更新于", "本文距离上次更新", "距离上次更新本文", "该文章更新于", "本文发布于", "本文發布於", "这篇文章发布于"];

    private static readonly string[] Old = [" old", " old.", " ago", " ago.", "前", "前。"];

    private static readonly string[] Outdated = ["过时", "過時", "发生变化", "發生變化", "发生改变", "有所发展", "有所變化", "有所变化", "时效性", "時效性",
        "失效", "不再适用", "谨慎参考",
        "注意甄别"];

    /// <summary>
    /// Whether a line says how old a text is: <c>This article is more than 1 month old</c>, <c>本文最后更新于 320 天前，其中的信息可能已经过时。</c>
    /// </summary>
    public static bool IsOfAge(string line) =>
        Array.Exists(OfAge, a => line.StartsWith(a, StringComparison.OrdinalIgnoreCase)) && Phrases.Columns(line) <= Longest
        && line.AsSpan().ContainsAnyInRange('0', '9')
        && (Phrases.EndsWithAny(line, Old) || Phrases.Count(line, Outdated) > 0);

    private static readonly string[] Talks = ["This interview ", "This conversation ", "The interview ",
        "The conversation ", "This transcript "];

    /// <summary>What was done to what was said: <c>This interview has been edited for length and clarity.</c></summary>
    public static bool IsOfEditing(string line) =>
        line.Length <= LongestEditing && Array.Exists(Talks, t => line.StartsWith(t, StringComparison.Ordinal))
        && line.Contains(" been ", StringComparison.Ordinal) && line.Contains(" edited", StringComparison.Ordinal)
        && !line.AsSpan(0, line.Length - 1).Contains('.');

    /// <summary>Characters of the longest such note, and of the longest mark below what says that a text was reviewed.</summary>
    private const int LongestEditing = 120, LongestBadge = 40;

    private static readonly string[] Reviewed = ["This article has been reviewed ", "Editors have highlighted "];

    private static readonly string[] Badges = ["fact check", "fact-check", "trusted source", "proofread", "proof read", "peer-reviewed",
        "peer reviewed", "reputable news agency", "written by researcher", "preprint"];

    /// <summary>
    /// The last mark below a note on how a house reviews its texts, <c>This article has been reviewed according to …</c>; the line itself
    /// where none stands there.
    /// </summary>
    public static int PastReview(List<CaptureLine> lines, int at)
    {
        if (lines[at].Text is not { Length: > LongestBadge and <= 300 } note
            || !Array.Exists(Reviewed, r => note.StartsWith(r, StringComparison.Ordinal)))
            return at;
        var end = at;
        for (var i = at + 1; i < lines.Count; i++)
        {
            var text = MarkdownText.Plain(lines[i].Text);
            if (!Array.Exists(Reviewed, r => text.StartsWith(r, StringComparison.Ordinal))
                && !(text.Length <= LongestBadge && Array.Exists(Badges, b => text.StartsWith(b, StringComparison.OrdinalIgnoreCase))))
                break;
            end = i;
        }

        return end;
    }

    /// <summary>Columns of the longest tag in a list, and of the longest line below it that may be of a foot.</summary>
    private const int LongestTag = 32, LongestOfFoot = 160;

    /// <summary>Lines below the tags that are looked at; a text that goes on does so sooner.</summary>
    private const int LinesOfFoot = 40;

    /// <summary>
    /// The last item of a list of short words below the label <c>Tags:</c>, where no more of the text follows; the line itself where
    /// none stands there.
    /// </summary>
    public static int PastTags(List<CaptureLine> lines, int at)
    {
        if (!BoxLabels.HeadsTags(MarkdownText.Plain(lines[at].Text)))
            return at;
        var end = at;
        while (end + 1 < lines.Count && lines[end + 1] is { Kind: LineKind.Item } item && Phrases.Columns(item.Text) <= LongestTag
            && !Phrases.EndsSentence(item.Text))
            end++;
        return end > at && lines.FindIndex(end + 1, Math.Min(LinesOfFoot, lines.Count - end - 1),
            static l => Phrases.Columns(l.Text) > LongestOfFoot) < 0 ? end : at;
    }

    /// <summary>Characters of the longest row of tags, and of the longest of them.</summary>
    private const int LongestRow = 60, LongestInRow = 10;

    private static readonly System.Buffers.SearchValues<char> InNoTags = System.Buffers.SearchValues.Create("。，、；：！？,.;:!?「」“”（）()");

    /// <summary>
    /// Whether the last line above what follows an article is a row of Chinese tags with blanks between, each a word of the text:
    /// <c>港務局 渡口 AI</c>.
    /// </summary>
    public static bool AreTags(string text, List<CaptureLine> kept) =>
        text.Length <= LongestRow && Phrases.IsChinese(text) && !text.AsSpan().ContainsAny(InNoTags)
        && (text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } tags
            ? Array.TrueForAll(tags, t => t.Length is > 1 and <= LongestInRow && IsTold(t, kept)) : AreJammedTags(text, kept));

    /// <summary>Tags of the shortest row that has lost the blanks between them.</summary>
    private const int FewestJammed = 3;

    /// <summary>The same row without the blanks: <c>港務局渡口AI</c>, each tag a word of the text, as the whole is not.</summary>
    private static bool AreJammedTags(string text, List<CaptureLine> kept)
    {
        if (IsTold(text, kept))
            return false;
        // The fewest words of the text of which the first characters are made; none where these cannot be parted so.
        var fewest = new int[text.Length + 1];
        for (var end = 2; end <= text.Length; end++)
        {
            for (var begin = end - 2; begin >= 0 && begin >= end - LongestInRow; begin--)
            {
                if ((begin == 0 || fewest[begin] > 0) && (fewest[end] == 0 || fewest[begin] + 1 < fewest[end])
                    && IsTold(text[begin..end], kept))
                    fewest[end] = fewest[begin] + 1;
            }
        }

        return fewest[^1] >= FewestJammed;
    }

    private static bool IsTold(string words, List<CaptureLine> kept) =>
        kept.FindIndex(0, kept.Count - 1, l => l.Text.Contains(words, StringComparison.Ordinal)) >= 0;

    /// <summary>How lines begin below an official paper that say who gets it, and how many were printed.</summary>
    public static readonly string[] Distribution = ["送：",
        "报：", "發：", "发：", "呈：", "报送：", "抄送：", "抄报：", "分送：", "主送：", "發送：", "发送：", "印发：", "印制：",
        "副本：", "正本："];

    /// <summary>Whether a line below the text says who gets the paper: <c>抄送：各渡口管理所。</c></summary>
    public static bool IsOfDistribution(string line, NoisePlace place) =>
        place.InTail && Phrases.Columns(line) <= Longest && Array.Exists(Distribution, d => line.StartsWith(d, StringComparison.Ordinal));

    /// <summary>Whether a line is one of them: it says that something failed and what its reader can do.</summary>
    public static bool Is(string line)
    {
        if (line.Length < 8 || Phrases.Columns(line) > Longest)
            return false;
        var text = line.TrimStart('*', '_', ' ', '[', '(', '⚠', '\uFE0F').Replace('’', '\'');
        return Array.Exists(Failures, f => text.StartsWith(f, StringComparison.OrdinalIgnoreCase)) && Phrases.Count(text, Ways) > 0;
    }
}
