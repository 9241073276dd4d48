using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>
/// What letters to subscribers put among and below their paragraphs, told by a few words: who pays, what readers think of the issue, what
/// else the writer read.
/// </summary>
internal static class LetterWords
{
    private const int LongestLabel = 40;

    private static readonly string[] Paid = [" is sponsored by ", " is supported by ", " is brought to you by ", " is presented by ",
        " was sponsored by ", " comes to you from "];

    private static readonly PhraseSet Paying = new([.. Paid, "赞助", "贊助"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words of a label that say who pays, and the issue, week or house whose they may be.</summary>
    private static readonly HashSet<string> Payers = new(["sponsor", "sponsors", "sponsored", "sponsorship", "ad", "ads", "promoted",
        "advert", "赞助", "赞助商", "赞助方", "赞助内容", "赞助信息", "广告", "推广", "商业推广", "合作推广", "金主"], StringComparer.Ordinal);

    private static readonly string[] Determiners = ["this week's ", "today's ", "this month's ", "this issue's ", "this edition's ",
        "this episode's ", "our ", "a word from our ", "a message from our ", "from our ", "weekly ", "本期", "本周", "今日", "今天的", "本月", "本集",
        "本刊", "本号", "友情"];

    /// <summary>
    /// How surely a label says that what stands below it is paid for: two where it names the issue, one for the word alone, none for any
    /// other.
    /// </summary>
    public static int Sponsors(string text)
    {
        if (text.Length > LongestLabel)
            return 0;
        var label = SurroundingWords.Spelled(text).Trim(Around);
        if (Payers.Contains(label))
            return 1;
        return Array.Exists(Determiners, d => label.StartsWith(d, StringComparison.Ordinal) && Payers.Contains(label[d.Length..])) ? 2 : 0;
    }

    private static readonly char[] Around =
        [' ', ':', '：', '|', '｜', '-', '—', '–', '·', '【', '】', '[', ']', '(', ')', '（', '）', '*', '♥', '❤', '\uFE0F', '.', '★', '▼', '↓'];

    private static readonly string[] Issues = ["this issue", "this edition", "this newsletter", "this letter", "this email", "this e-mail",
        "this week's issue", "today's issue", "today's edition", "today's newsletter", "this week's newsletter", "this post",
        "this episode", "this week's letter", "today's letter", "today's email", "today's post", "today's episode", "today's digest",
        "today's briefing", "today's dispatch", "this week's email", "this week's digest", "this week's dispatch", "this week's post",
        "this week's episode", "this dispatch", "this briefing", "this digest", "this column", "this article", "本期", "本周", "这期", "这封信",
        "这封邮件", "今天的信", "今天这封", "今日这封", "今天的邮件", "今天的内容", "这篇", "本文", "本篇"];

    /// <summary>
    /// Who pays, where a line says so of the issue it stands in: <c>This issue is brought to you by Quillbox</c>, <c>本期由蓝鲸云赞助播出</c>;
    /// nothing where it names nobody.
    /// </summary>
    public static string Payer(string text)
    {
        if (!Paying.IsIn(text))
            return "";
        var line = SurroundingWords.Spelled(text);
        foreach (var paid in Paid)
        {
            if (line.IndexOf(paid, StringComparison.Ordinal) is > 0 and var at
                && Array.Exists(Issues, i => line.AsSpan(0, at).SequenceEqual(i)))
                return Name(text[(at + paid.Length)..]);
        }

        if (line.IndexOf('由') is > 0 and <= 6 and var by && line.IndexOf("赞助", by, StringComparison.Ordinal) is var end && end > by + 1
            && end - by <= 24 && Array.Exists(Issues, i => line.AsSpan(0, by).TrimEnd("内容节目文章") is var issue && issue.SequenceEqual(i)))
            return text[(by + 1)..end].Trim(' ', '「', '」', '“', '”', '《', '》');
        return "";
    }

    private static readonly System.Buffers.SearchValues<char> Labelling = System.Buffers.SearchValues.Create(":：|｜");

    /// <summary>How a line begins, in capitals, in which a letter names who pays and lets him speak.</summary>
    private static readonly string[] Shouted = ["TOGETHER WITH ", "IN PARTNERSHIP WITH ", "PRESENTED BY ", "BROUGHT TO YOU BY ",
        "SPONSORED BY ", "SUPPORTED BY "];

    /// <summary>Whether a line is such a pitch: <c>TOGETHER WITH Quillbox — letters that sort themselves.</c></summary>
    public static bool IsShouted(string text) =>
        Array.Find(Shouted, s => text.StartsWith(s, StringComparison.Ordinal)) is { } label
        && text.AsSpan(label.Length).Trim() is { Length: > 1 } named && char.IsUpper(named[0]) && named.ContainsAnyInRange('a', 'z');

    /// <summary>
    /// The same of the label that a paragraph begins with: <c>This week's sponsor: Quillbox, which keeps your letters.</c>,
    /// <c>【本期赞助】蓝鲸云</c>
    /// </summary>
    public static int BeginsWithSponsor(string text) =>
        text.Length > 2 && text[0] is '【' or '[' or '〔'
        ? text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny('】', ']', '〕') is > 1 and var close ? Sponsors(text[1..close]) : 0
        : text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny(Labelling) is > 1 and var colon ? Sponsors(text[..colon]) : 0;

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(",.，。;—");

    private static string Name(string rest) =>
        rest[..(rest.AsSpan().IndexOfAny(NameEnds) is > 0 and var end ? end : Math.Min(rest.Length, LongestLabel))].Trim();

    private static readonly string[] Asking = ["what did you think of", "what do you think of", "how did you like", "how do you like",
        "how was", "how did we do", "did you like", "did you enjoy", "was this", "is this", "were this", "rate this", "rate today's",
        "how would you rate", "how useful was", "what did you make of"];

    private static readonly string[] Praise = ["怎么样", "如何", "有帮助", "有用", "喜欢", "觉得", "打分", "评分", "评价", "满意", "打几分"];

    /// <summary>
    /// Whether a line asks what readers think of the issue: <c>What did you think of today's issue?</c>, <c>这期内容对你有帮助吗？</c>
    /// </summary>
    public static bool AsksOfIssue(string text)
    {
        if (text.Length is < 5 or > 80
            || !text.AsSpan().ContainsAny('?', '？') && !text.StartsWith("rate", StringComparison.OrdinalIgnoreCase)
            || Phrases.HasSentence(text.AsSpan(0, text.Length - 1)))
            return false;
        var line = SurroundingWords.Spelled(text);
        return Array.Exists(Asking,
            a => line.StartsWith(a, StringComparison.Ordinal)
                && (line.Length - a.Length < 3 || Array.Exists(Issues, i => line.Contains(i, StringComparison.Ordinal))))
            || line[^1] == '?' && line.Length <= 30 && Array.Exists(Issues, i => line.IndexOf(i, StringComparison.Ordinal) is >= 0 and <= 8)
                && Array.Exists(Praise, p => line.Contains(p, StringComparison.Ordinal));
    }

    private static readonly HashSet<string> Answers = new(["yes", "no", "great", "good", "okay", "ok", "bad", "meh", "loved it",
        "it was fine", "not for me", "有", "没有", "是", "否", "有用", "没用", "喜欢", "一般", "不喜欢", "很好", "还行", "不好"], StringComparer.Ordinal);

    /// <summary>Whether a few words answer such a question.</summary>
    public static bool IsAnswer(string text) =>
        text.Length <= 24 && Answers.Contains(SurroundingWords.Spelled(text).TrimStart(NoLetters).TrimEnd(NoLetters));

    private static readonly char[] NoLetters = [' ', '!', '.', '?', '\uFE0F', '\uD83D', '\uD83E', '\uDE4C', '\uDE10', '\uDC4E', '\uDC4D',
        '\uDE0D', '\uDE00', '\uDE42', '★', '☆', '1', '2', '3', '4', '5'];

    /// <summary>Characters of the longest line that counts whom a reader has brought.</summary>
    private const int LongestReferral = 180;

    private static readonly string[] Referring = ["you currently have", "you have", "you've", "you're only", "you are only",
        "your referral", "refer ", "share your", "share the link", "share this link", "copy and paste", "copy & paste", "or copy",
        "get rewards", "earn rewards", "unlock rewards", "invite "];

    private static readonly string[] Referred =
        ["referral", "refer ", "friend", "link to others", "link with others", "your link", "rewards"];

    private static readonly string[] Rewarding = ["已邀请", "已推荐", "再邀请", "再推荐", "邀请好友", "推荐好友", "专属邀请链接", "专属链接"];

    /// <summary>
    /// Whether a line of a letter counts whom its reader has brought, or says what he gets for it:
    /// <c>You have 0 referrals, only 3 away from a mug.</c>
    /// </summary>
    public static bool IsReferral(string text)
    {
        if (text.Length is < 6 or > LongestReferral)
            return false;
        var line = SurroundingWords.Spelled(text);
        return Array.Exists(Referring, r => line.StartsWith(r, StringComparison.Ordinal)) && Phrases.Count(line, Referred) > 0
            && (line.Contains("referral", StringComparison.Ordinal) || line.Contains("link", StringComparison.Ordinal)
                || line.Contains("reward", StringComparison.Ordinal) || line.StartsWith("refer ", StringComparison.Ordinal))
            || line.Length <= 60 && line.AsSpan().ContainsAny('你', '您') && Phrases.Count(line, Rewarding) > 0;
    }

    private static readonly string[] Sharing =
        ["share ", "refer ", "invite ", "spread ", "tell a friend", "give ", "earn ", "win ", "get ", "分享", "邀请", "推荐", "转发"];

    /// <summary>Whether a few words can stand above such a box: <c>Share Quay Letters</c>.</summary>
    public static bool OpensReferral(string text) =>
        text.Length <= LongestLabel && Array.Exists(Sharing, s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase))
        && !Phrases.EndsSentence(text.TrimEnd('!', '！'));

    private static readonly HashSet<string> Lists = new(
        [
            "elsewhere", "elsewhere this week", "elsewhere on the web", "around the web", "what i'm reading", "what i am reading",
            "what we're reading", "what i've been reading", "what i read this week", "what we read this week", "also reading",
            "worth reading", "worth a read", "worth your time", "good reads", "weekend reads", "reading list", "links of the week",
            "quick links", "other links", "in case you missed it", "icymi", "from the archive", "from the archives", "also this week",
            "more reading", "recent issues", "past issues", "previous issues",
            "本周还读了", "本周在读", "本周阅读", "本周好文", "本周链接", "这周还读了", "还读了", "一周好文", "一周拾遗", "一周链接", "值得一读", "也值得一读", "另外值得一读", "值得一看", "好文推荐",
            "本期推荐", "其他链接", "我在读", "我在读什么", "最近在读", "最近读了", "也读了", "往期", "往期内容", "过往文章", "近期文章", "本周还看了", "旧文重读",
        ], StringComparer.Ordinal);

    /// <summary>Whether a few words stand above what else the writer, or the house, has to read: <c>Elsewhere</c>, <c>本周还读了</c>.</summary>
    public static bool OpensList(string text) => text.Length <= LongestLabel && Lists.Contains(SurroundingWords.Spelled(text).Trim(Around));
}
