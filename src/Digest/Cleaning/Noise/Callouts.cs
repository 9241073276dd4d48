using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// Single lines that pages put between headline and text and between paragraphs: thanks, calls, labels of players, what a writer is, his
/// handle.
/// </summary>
internal static class Callouts
{
    /// <summary>Whether a line is one of them.</summary>
    public static bool Is(string line) =>
        IsRowOfCalls(line) || IsOfWriter(line) || IsThanksForClue(line) || IsPlayer(line) || IsHandle(line) || IsMore(line)
        || IsOfAnalysts(line) || IsShared(line) || IsBanner(line) || ChannelCalls.Is(line) || Commissions.Is(line) || Notices.Is(line)
        || IsOfCommenting(line);

    /// <summary>Characters of the longest note on who may comment.</summary>
    private const int LongestOfCommenting = 260;

    private static readonly string[] Commenting = ["can comment on", "first comment", "to comment on", "to leave a comment"],
        Accounts = ["display name", "subscription plan", "subscriber account", "profile section", "community guidelines", "your account"];

    /// <summary>Who may comment, and what he needs for it: <c>With your subscription plan you can comment on stories.</c></summary>
    private static bool IsOfCommenting(string line) =>
        line.Length <= LongestOfCommenting && line[0] is not ('“' or '"')
        && Array.Exists(Accounts, a => line.Contains(a, StringComparison.OrdinalIgnoreCase))
        && Array.Exists(Commenting, c => line.Contains(c, StringComparison.OrdinalIgnoreCase))
        && line.Contains("your", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Share this post: Bluesky · Email</c>: a call with the networks behind it.</summary>
    private static bool IsShared(string line) =>
        line.Length <= 80 && line.StartsWith("Share this ", StringComparison.OrdinalIgnoreCase)
        && line.AsSpan().IndexOfAny(":：") is > 10 and <= 24 && !Phrases.EndsSentence(line);

    /// <summary>
    /// <c>A blue promotional banner with waves. The text says: …</c>: what those are told who do not see the box that sells a letter.
    /// </summary>
    private static bool IsBanner(string line) =>
        line.Length <= 240 && line.Contains("promotional ", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(Banners, b => line.Contains(b, StringComparison.OrdinalIgnoreCase)) && Phrases.Count(line, Shown) > 0;

    private static readonly string[] Banners = ["promotional banner", "promotional image", "promotional graphic"],
        Shown = ["text says", "text reads", "words say", "words read", "which reads", "that reads", "banner for the ", "newsletter"];

    /// <summary><c>炒股就看江岸分析师研报，权威，专业，及时，全面</c>: portals praise their own pages on shares among the paragraphs.</summary>
    private static bool IsOfAnalysts(string line) => line.Length <= 80 && line.StartsWith("炒股就看", StringComparison.Ordinal);

    private static readonly string[] Lures = ["點我下載", "点我下载", "按我看", "下載app", "下载app", "保證天天", "app看新聞", "立即下載", "加入line", "追蹤我們", "訂閱"];

    /// <summary><c>現在用APP看新聞 保證天天中獎　點我下載APP　按我看活動辦法</c>: calls in a row, with no sentence among them.</summary>
    private static bool IsRowOfCalls(string line) => Phrases.Columns(line) <= 110 && !line.EndsWith('。') && Phrases.Count(line, Lures) >= 2;

    private static readonly string[] Doings = ["is a ", "is an ", "is the ", "covers ", "writes ", "reports on ", "has covered "];

    /// <summary>
    /// <c>is a senior reporter covering chips and the people who make them.</c>: what a page says of its writer behind his name, which
    /// stands in a line of its own.
    /// </summary>
    private static bool IsOfWriter(string line) =>
        line.Length is > 0 and <= 240 && char.IsAsciiLetterLower(line[0])
        && Array.Exists(Doings, d => line.StartsWith(d, StringComparison.Ordinal)) && line.EndsWith('.')
        && Wording.Of(line).Has(WordClass.Trade);

    /// <summary><c>感谢网友 某某 的线索投递！</c>: above or below the text, whom a paper thanks for what it knows.</summary>
    private static bool IsThanksForClue(string line) =>
        line.Length <= 60 && (line.StartsWith("感谢", StringComparison.Ordinal) || line.StartsWith("感謝", StringComparison.Ordinal))
        && line.TrimEnd('！', '!', '。') is var text && Array.Exists(Clues, c => text.EndsWith(c, StringComparison.Ordinal));

    private static readonly string[] Clues = ["投递", "投遞", "投稿", "供稿", "的线索", "的線索", "的爆料", "提供线索"];

    /// <summary><c>点击播放 GIF 0.0M</c>: the label of a moving picture.</summary>
    private static bool IsPlayer(string line) =>
        line.Length < 24 && (line.StartsWith("点击播放", StringComparison.Ordinal) || line.StartsWith("GIF ", StringComparison.Ordinal))
        && !Phrases.EndsSentence(line);

    /// <summary>Characters of the longest line above what somebody answered.</summary>
    private const int LongestReplyHead = 90;

    /// <summary>Who answered, when, and the button that folds it: <c>heron 8 hours ago | next [–]</c>.</summary>
    public static bool IsReplyHead(string line) =>
        line.Length is > 0 and <= LongestReplyHead && line.AsSpan().TrimEnd() is [.., '[', '–' or '-', ']']
        && line.Contains(" ago", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> HandleSigns =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-");

    /// <summary><c>+3</c>: how many pictures more there are.</summary>
    private static bool IsMore(string line) => line is ['+', >= '0' and <= '9', ..] && line.Length <= 3;

    /// <summary><c>@janedoe</c>: by which name a writer is found elsewhere, alone in its line.</summary>
    private static bool IsHandle(string line) =>
        line is ['@', _, ..] && line.Length <= 24 && line.AsSpan(1).IndexOfAnyExcept(HandleSigns) < 0;
}
