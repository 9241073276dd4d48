using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>Labels of boxes between two paragraphs: what is paid for, where the text goes on, what is heard or seen elsewhere.</summary>
internal static class MiddleLabels
{
    private static readonly string[] InBrackets = ["[Sponsor", "[Advertise", "[Paid post", "[Paid content", "[Paid partner", "[Promoted",
        "(Sponsored", "(Advertise", "[赞助]", "【赞助】", "[贊助]", "【贊助】", "[廣告]", "【廣告】", "【广告】", "[广告]", "【推廣】", "[推廣]", "【赞助内容】",
        "【贊助內容】"];

    /// <summary>Whether a line is one of them.</summary>
    public static bool Is(string line) => IsPaid(line) || IsContinuation(line) || IsShown(line);

    /// <summary>A label in brackets of what is paid for, whatever stands behind: <c>[Sponsor message] Payroll without tears.</c></summary>
    private static bool IsPaid(string line) =>
        line[0] is '[' or '(' or '【' && Array.Exists(InBrackets, l => line.StartsWith(l, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Texts = ["article", "story", "content", "post", "report", "text", "column", "interview", "review"];

    /// <summary>How labels of a box go on that say where the text does, and those that say it in other words.</summary>
    private static readonly string[] GoingOn = [" continues after", " continues below", " continues beneath", " continues under"];

    private static readonly string[] OtherGoingOn = ["Keep reading below", "Continue reading below", "Continue reading after",
        "Scroll down to continue", "Continues after advertis", "Continues below advertis", "Article resumes ", "Story resumes ", "广告后继续",
        "广告之后继续", "廣告後繼續", "廣告之後繼續", "文章在广告后", "文章在廣告後", "下文还有更多", "下文還有更多"];

    /// <summary>Characters of the longest such label.</summary>
    private const int LongestGoingOn = 70;

    /// <summary>Where the text goes on: <c>Article continues after this message</c>.</summary>
    private static bool IsContinuation(string line)
    {
        if (line.Length > LongestGoingOn || !OfGoingOn.IsIn(line))
            return false;
        var text = line.TrimStart(' ', '-', '—', '–', '[', '(', '（', '【', '*', '_', '▼', '↓');
        return Array.Exists(OtherGoingOn, o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(GoingOn, g => text.IndexOf(g, StringComparison.OrdinalIgnoreCase) is > 0 and < 20 and var at
                && Array.Exists(Texts, t => text.AsSpan(0, at).Equals(t, StringComparison.OrdinalIgnoreCase)));
    }

    private static readonly PhraseSet OfGoingOn = new([.. GoingOn, .. OtherGoingOn], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Shown =
        ["PODCAST ", "LISTEN ", "WATCH ", "NEWSLETTER ", "QUIZ ", "READ MORE ", "READ ALSO ", "GO DEEPER "];

    /// <summary>Characters of the longest label with what it leads to.</summary>
    private const int LongestShown = 110;

    /// <summary>A label in capitals with what it leads to behind it: <c>PODCAST Hear how the tide was counted</c>.</summary>
    private static bool IsShown(string line) =>
        line.Length <= LongestShown && !Phrases.EndsSentence(line)
        && Array.Find(Shown, s => line.StartsWith(s, StringComparison.Ordinal)) is { } label
        && line.AsSpan(label.Length) is [>= 'A' and <= 'Z', >= 'a' and <= 'z' or ' ', ..] or ['“' or '‘' or '"', ..];

    /// <summary>What such lines hold.</summary>
    public static readonly string[] Cues = [.. GoingOn, .. OtherGoingOn, .. InBrackets, .. Shown];
}
