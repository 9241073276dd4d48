using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>Reporters and editors who are named in a row or behind a text without a colon.</summary>
internal static partial class Credits
{
    /// <summary><c>2025-09-02 16:40 島嶼財經 記者葉書維／台北報導</c>: the reporter is noted, and the rest of the line returned.</summary>
    private static string WithoutReporter(string text, CaptureFacts facts)
    {
        if (OwnReporter(text) is var (names, start))
        {
            // 记者 林一舟 实习记者 周远
            var before = text[..start].TrimEnd();
            if (Math.Max(before.LastIndexOf("记者 ", StringComparison.Ordinal), before.LastIndexOf("記者 ", StringComparison.Ordinal))
                is > 0 and var first && before[(first + 3)..].Trim() is var other && PersonNames.ArePeople(other))
                (names, start) = ($"{other}、{names}", first);
            facts.Authors.Add(new Fact(names, 75));
            return text[..start].TrimEnd();
        }

        if (text.Length > 80
            || !(text.EndsWith("報導", StringComparison.Ordinal) || text.EndsWith("报道", StringComparison.Ordinal)
                || text.EndsWith("報道", StringComparison.Ordinal)))
            return text;
        var at = Math.Max(text.LastIndexOf("記者", StringComparison.Ordinal), text.LastIndexOf("记者", StringComparison.Ordinal));
        var slash = at < 0 ? -1 : text.AsSpan(at).IndexOfAny('／', '/', '∕');
        if (at <= 0 || slash is < 4 or > 12 || text.Length - at > 30)
            return text;
        facts.Authors.Add(new Fact(text[(at + 2)..(at + slash)].Trim(), 75));
        return text[..at].TrimEnd(' ', '\u3000', '／', '/', '∕', '|', '｜', '【', '[', '（', '(');
    }

    private static readonly string[] Own = ["本报", "本報", "本社", "本刊", "本网", "本網", "本台", "特派", "特约", "特約", "驻", "駐"];

    /// <summary>
    /// The reporter of its own whom a paper names last in a row with day and page, <c>… 第3版 本报驻柏林记者 林一舟</c>, and where that begins; null
    /// where none is.
    /// </summary>
    private static (string Names, int Start)? OwnReporter(string text) =>
        text.Length <= 80 && Math.Max(text.LastIndexOf("记者 ", StringComparison.Ordinal), text.LastIndexOf("記者 ", StringComparison.Ordinal))
            is > 4 and var at
        && text.LastIndexOf(' ', at) is > 0 and var start && HasDigits(text[..start])
        && Array.Exists(Own, o => text.AsSpan(start + 1).StartsWith(o)) && text[(at + 3)..].Trim() is { Length: > 1 and <= 16 } names
        && Array.TrueForAll(names.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries), PersonNames.IsPerson)
        ? (names, start) : null;

    private static readonly string[] EditorOpenings = ["（編輯：", "（编辑：", "（責任編輯：", "（责任编辑：", "（责编：", "（譯者：", "（译者：", "（編譯：", "（编译："];

    private static readonly string[] Translators = ["譯者", "译者", "編譯", "编译"];

    /// <summary>
    /// A last paragraph without who edited it, in brackets behind: <c>…一所中學。（編輯：張均懋）1140512</c>. Who put it together from the
    /// news of others is noted as its writer: <c>（譯者：林一舟/核稿：周遠）</c>.
    /// </summary>
    public static string WithoutEditor(string text, CaptureFacts facts)
    {
        var close = text.AsSpan().TrimEnd("0123456789 ").Length - 1;
        // Widths may not be even yet.
        var open = close > 0 && text[close] is '）' or ')' ? text.AsSpan(0, close).LastIndexOfAny('（', '(') : -1;
        if (open <= 20 || close - open > 20 || text.Length - close is not (1 or 8)
            || !Array.Exists(EditorOpenings,
                o => text.AsSpan(open + 1).StartsWith(o.AsSpan(1, o.Length - 2)) && text[open + o.Length - 1] is ':' or '：'))
            return text;
        if (Array.Find(Translators, t => text.AsSpan(open + 1).StartsWith(t)) is { } role
            && text[(open + role.Length + 2)..close].Split(['/', '／', ' ', '\u3000', '，'])[0] is var translator
            && PersonNames.ArePeople(translator))
            facts.Authors.Add(new Fact(translator, OfLabelledSigner));
        return text[..open].TrimEnd();
    }

    /// <summary>Weight of a name in brackets behind the last sentence.</summary>
    private const int OfSigner = 40;

    private static readonly string[] Endings = ["完", "续", "續", "选", "選", "中", "节", "節", "图", "圖", "文"];

    /// <summary>Weight of a name in brackets behind the last sentence with what its bearer did.</summary>
    private const int OfLabelledSigner = 64;

    private static readonly string[] Signing = ["编译", "編譯", "实习记者", "本报记者", "记者", "記者", "撰文", "作者", "整理", "文"];

    /// <summary>
    /// Who wrote, in brackets behind the last sentence with the word for it, and where that begins: <c>…靠岸。（编译/林一舟）</c>; else null.
    /// </summary>
    private static (int Begin, string Writer)? LabelledSigner(string text)
    {
        if (text.Length < 30 || text[^1] is not ('）' or ')')
            || text.AsSpan(0, text.Length - 1).LastIndexOfAny('（', '(') is not (> 20 and var open)
            || text[open - 1] is not ('。' or '”' or '！' or '？' or '」') || text[(open + 1)..^1] is not { Length: > 2 and <= 16 } said
            || Array.Find(Signing, s => said.StartsWith(s, StringComparison.Ordinal)) is not { } role)
            return null;
        var name = said[role.Length..].TrimStart(' ', '\u3000', ':', '：', '/', '／', '|', '｜');
        return name.Length < said.Length - role.Length && PersonNames.ArePeople(name) ? (open, name) : null;
    }

    /// <summary>
    /// A last paragraph without its writer's name, which portals put in brackets behind it, <c>…靠岸。（林舟）</c>; it is noted.
    /// </summary>
    public static string WithoutSigner(string text, CaptureFacts facts)
    {
        if (LabelledSigner(text) is var (begin, writer))
        {
            facts.Authors.Add(new Fact(writer, OfLabelledSigner));
            return text[..begin].TrimEnd();
        }

        if (text.Length < 20 || text[^1] is not ('）' or ')')
            || text.AsSpan(0, text.Length - 1).LastIndexOfAny('（', '(') is not (> 20 and var open) || text.Length - open - 2 is not (2 or 3)
            || text[open - 1] is not ('。' or '”' or '！' or '？' or '」') || text[(open + 1)..^1] is not { } name
            || !PersonNames.IsPerson(name) || Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal)))
            return text;
        facts.Authors.Add(new Fact(name, OfSigner));
        return text[..open].TrimEnd();
    }
}
