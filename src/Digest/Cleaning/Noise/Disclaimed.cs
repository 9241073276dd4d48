using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>What firms say of what they publish: that it informs, and advises nobody.</summary>
internal static class Disclaimed
{
    /// <summary>Characters of the longest such note in letters, and in Han characters.</summary>
    private const int Longest = 480, LongestHan = 140;

    /// <summary>What the text is said not to be; each note names one of these.</summary>
    public static readonly string[] Advices = ["legal advice", "tax advice", "investment advice", "financial advice", "professional advice",
        "medical advice", "attorney-client", "法律意见", "法律意見", "法律建议", "法律建議", "投资建议", "投資建議", "税务建议", "稅務建議", "专业意见", "專業意見",
        "专业建议", "專業建議"];

    private static readonly string[] Informing = ["general information", "informational purposes", "information purposes",
        "information only", "educational purposes", "general guidance", "general nature", "一般信息", "一般资讯", "一般資訊", "一般参考", "一般參考", "仅供参考",
        "僅供參考", "仅供一般", "僅供一般", "仅供读者", "僅供讀者", "仅为一般", "僅為一般"];

    private static readonly string[] Denying = [" not constitute", " not intended ", " not be construed", " not be relied",
        " not a substitute", " not legal ", " not investment ", " not financial ", " not create ", "不构成", "不構成", "不应视为", "不應視為", "不应被视为",
        "不應被視為", "不得视为", "不得視為", "并非", "並非"];

    private static readonly string[] Pointing = ["This ", "These ", "Nothing in this ", "Nothing contained in this ", "No part of this "];

    private static readonly HashSet<string> Publications = new(["advisory", "alert", "article", "blog", "briefing", "bulletin", "client",
        "commentary", "communication", "content", "document", "information", "insight", "legal", "material", "materials", "memo",
        "memorandum", "newsletter", "note", "overview", "page", "podcast", "post", "presentation", "publication", "report", "site",
        "summary", "update", "website"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Itself = ["The information ", "The content ", "The contents ", "The material ", "The materials ", "本文",
        "本资讯", "本資訊", "本通讯", "本通訊", "本报告", "本報告", "本刊", "本站", "本内容", "本內容", "本信息", "本材料", "本出版物", "以上内容", "以上內容", "上述内容", "上述內容"];

    /// <summary><c>This alert is for general information only and does not constitute legal advice.</c></summary>
    public static bool Is(string line) =>
        line.Length is > 16 and <= Longest && OfAdvice.IsIn(line) && line.AsSpan().IndexOfAny("“\"「") < 0
        && (line.Length <= LongestHan || !Phrases.IsChinese(line)) && IsOfItself(line.TrimStart('*', '_', '(', '（', '[', '【', ' '))
        && Phrases.Count(line, Informing) > 0 && Phrases.Count(line, Denying) > 0;

    /// <summary>Whether a line begins by naming what is published: <c>This client alert</c>, <c>本文</c>.</summary>
    private static bool IsOfItself(string text)
    {
        if (Array.Exists(Itself, i => text.StartsWith(i, StringComparison.OrdinalIgnoreCase)))
            return true;
        return Array.Find(Pointing, p => text.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } pointing
            && text.IndexOfAny([' ', ',', '.', '’', '\''], pointing.Length) is > 0 and var end
            && Publications.Contains(text[pointing.Length..end]);
    }

    private static readonly PhraseSet OfAdvice = new(Advices, StringComparison.OrdinalIgnoreCase);
}
