using System.Collections.Frozen;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What pages ask leave for: to set cookies, <c>We use necessary cookies to make our site work.</c>, and to load what others hold,
/// <c>Allow Instagram content?</c>; with the buttons below.
/// </summary>
internal static class Consents
{
    /// <summary>Characters of the longest notice and of the longest question, and buttons below one.</summary>
    private const int Longest = 420, LongestQuestion = 40, MostButtons = 5;

    /// <summary>How notices begin that speak of cookies.</summary>
    private static readonly string[] Openings = ["We use ", "We and our ", "We, and our ", "We would like to use ", "We’d like to use ",
        "We'd like to use ", "We’ve placed cookies", "We've placed cookies", "This site uses ", "This website uses ", "Our site uses ",
        "Our website uses ", "Our websites use ", "By continuing to ", "By using this ", "By using our ", "By clicking “Accept",
        "By clicking \"Accept",
        "If you continue to use this ", "To provide the best ", "To give you the best ", "本網站", "本网站", "本站",
        "我們使用", "我们使用", "我們會使用", "我们会使用",
        "為提供", "为提供", "為了提供", "为了提供", "為了給", "为了给", "繼續瀏覽", "继续浏览", "使用本網站", "使用本网站", "當您瀏覽", "当您浏览"];

    /// <summary>How notices begin that stand where something else would.</summary>
    private static readonly string[] Held = ["This article includes content provided by ", "This article contains content provided by ",
        "This content is hosted by a third party", "This content is provided by ", "This content isn't available due to",
        "This content isn’t available due to", "This content is not available due to", "To view this content, please "];

    private static readonly string[] OfHeld = ["permission", "cookies", "privacy", "consent", "loaded", "settings"];

    /// <summary>What the first look at a line tells them by.</summary>
    public static readonly string[] Cues =
        ["cookie", "content provided by", "third party", "due to your", "due to privacy", "to view this content", "Privacy Notice"];

    private static readonly PhraseSet OfCues = new(Cues, StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Buttons = new[]
    {
        "accept", "accept all", "accept cookies", "accept all cookies", "decline", "decline all", "reject", "reject all",
        "i accept", "i agree",
        "agree", "allow", "allow all", "allow and continue", "deny", "ok", "okay", "got it", "fine by me", "tell me more", "learn more",
        "manage options", "manage cookies", "manage preferences", "manage settings", "cookie policy", "cookie settings",
        "cookie preferences",
        "privacy policy", "more options", "customise", "customize", "customise settings", "customize settings", "only necessary",
        "necessary cookies only", "essential cookies only", "accept decline", "accept reject", "yes", "no", "dismiss", "close",
        "show details",
        "接受", "全部接受", "接受全部", "拒绝", "拒絕", "全部拒绝", "全部拒絕", "同意", "我同意", "不同意", "同意并继续", "同意並繼續", "我知道了", "知道了", "了解更多", "瞭解更多",
        "设置", "設定", "隐私政策", "隱私政策", "隱私權政策", "关闭", "關閉", "僅使用必要", "仅使用必要", "确定", "確定", "接受並關閉", "同意並關閉", "我瞭解", "我了解", "好的",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line is such a notice; what somebody said of one stands in quotation marks.</summary>
    public static bool Is(string line) =>
        line.Length is > 8 and <= Longest && line[0] is not ('“' or '"' or '「')
        && (Array.Exists(Openings, o => line.StartsWith(o, StringComparison.Ordinal))
            && line.Contains("cookie", StringComparison.OrdinalIgnoreCase)
            && (line[0] > '\u0080' ? line.Contains('用', StringComparison.Ordinal) : SpeaksOfSite(line))
            || Array.Exists(Held, h => line.StartsWith(h, StringComparison.Ordinal)) && Phrases.Count(line, OfHeld) > 0);

    private static readonly string[] Sites = ["site", "experience", "device", "consent", "personalis", "personaliz", "traffic",
        "preferences", "settings",
        "privacy policy", "cookie policy", "analy", "agree"];

    /// <summary>A maker may tell how he uses them; a notice speaks to the reader of the page that he looks at.</summary>
    private static bool SpeaksOfSite(string line) => Phrases.Count(line, Sites) > 0;

    /// <summary>The last button below such a notice; the line itself where none stands there.</summary>
    public static int Past(List<CaptureLine> lines, int at)
    {
        var text = lines[at].Text;
        if (text.Length > Longest || lines[at].Kind == LineKind.Verbatim)
            return at;
        var from = at;
        if (text.Length <= LongestQuestion && text.StartsWith("Allow ", StringComparison.Ordinal)
            && text.EndsWith(" content?", StringComparison.Ordinal) && at + 1 < lines.Count)
            from = at + 1;
        if (!OfCues.IsIn(lines[from].Text) || !Is(MarkdownText.Plain(lines[from].Text)))
            return at;
        var end = from;
        while (end + 1 < lines.Count && end - from < MostButtons && lines[end + 1].Text.Length <= LongestQuestion
            && Buttons.Contains(Bare(MarkdownText.Plain(lines[end + 1].Text))))
            end++;
        return end;
    }

    /// <summary>A button, or two in a row, without what sets them off.</summary>
    private static string Bare(string text) =>
        string.Join(' ', text.Trim(' ', '[', ']', '.', '。', '!', '！').Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
