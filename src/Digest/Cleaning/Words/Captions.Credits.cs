using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>Whose a picture is, as captions end with it.</summary>
internal static partial class Captions
{
    private static readonly string[] CreditWords =
        ["图片来源", "图片来自", "图片拍摄", "拍摄", "拍攝", "数据来源", "资料来源", "數據來源", "資料來源", "图表", "圖表", "图片", "图源", "图", "摄影", "摄", "制图", "绘图", "供图", "插画",
            "插图", "圖片來源", "圖片來自", "圖片", "圖源", "圖", "攝影", "攝", "製圖", "製表", "制表", "繪圖", "供圖", "插畫", "插圖"];

    private static readonly System.Buffers.SearchValues<char> Parting = System.Buffers.SearchValues.Create(" ，,。；;|｜（(　");

    /// <summary>Longest name behind what it did, and shortest text before.</summary>
    private const int LongestWhose = 12, LeastShown = 4;

    /// <summary>
    /// Whether a line of Chinese ends with whose picture it is, behind a sign: <c>两家公司收入构成，制图：橹声</c>, <c>总部 图片来自视觉海岸</c>; the credits
    /// of a text, <c>文/张三 图/李四</c>, name its writer first.
    /// </summary>
    private static bool EndsWithCredit(string text)
    {
        if (IsMadeFor(text))
            return true;
        text = text.Replace("／ ", "／", StringComparison.Ordinal).Replace("： ", "：", StringComparison.Ordinal);
        var from = text.AsSpan(0, Math.Max(0, text.Length - 1)).LastIndexOfAny(Parting) + 1;
        var credit = text.AsSpan(from).TrimEnd(")） .。");
        if (from <= LeastShown || Phrases.Columns(text) > LongestCredit
            || text.AsSpan(0, from).ContainsAny("文编撰編") && text.AsSpan(0, from).ContainsAny("/：:｜|"))
            return false;
        // 示意画面，某公司提供
        if (credit.Length is > 3 and <= LongestWhose + 2 && credit.EndsWith("提供") && text[from - 1] != '。')
            return true;
        // …店外的人潮。記者林一舟/攝影
        if ((credit.EndsWith("摄影") || credit.EndsWith("攝影")) && IsPhotographer(credit[..^2]))
            return true;

        foreach (var word in CreditWords)
        {
            if (!credit.StartsWith(word, StringComparison.Ordinal))
                continue;
            var name = credit[word.Length..];
            return name.Length > 1
                && (name[0] is '：' or ':' or '/' or '／' or '｜' || word.Length == 4 && word[2] is '来' or '來' && word[3] is '自')
                && name.Length <= LongestWhose && !name.ContainsAny("。！？；");
        }

        return false;
    }

    /// <summary>Whether a whole line in brackets says whose a picture is: <c>（圖／江左晚報資料照）</c>, <c>（摄影：林一舟）</c>.</summary>
    private static bool IsBracketed(string text) =>
        text is ['（' or '(', .., '）' or ')'] && Phrases.Columns(text) <= 40
        && text.AsSpan(1).IndexOfAny("：:／/｜") is > 0 and <= 4 and var sign && Array.IndexOf(CreditWords, text.Substring(1, sign)) >= 0
        && !text.AsSpan().ContainsAny("。，！？");

    /// <summary>Whether somebody stands before the word for what he did: <c>記者林一舟/</c>, <c>林一舟／</c>.</summary>
    private static bool IsPhotographer(ReadOnlySpan<char> before)
    {
        var who = before.TrimEnd(" /／｜|");
        return who.IndexOf("记者") is var first && (first >= 0 ? first : who.IndexOf("記者")) is >= 0 and <= 2 and var reporter
            && who.Length - reporter is > 3 and <= 8 || who.Length < before.Length && PersonNames.IsPerson(who.ToString());
    }

    private static readonly string[] MakersOf = ["Photograph", "Photographs", "Photo", "Photos", "Photography", "Image", "Images",
        "Illustration", "Illustrations", "Illustrated", "Photo illustration", "Photo-illustration", "Photo-Illustration",
        "Photo Illustration", "Photoillustration", "Collage", "Animation", "Artwork", "Art", "Graphic", "Graphics", "Composite"];

    /// <summary>
    /// Whether a line says who made a picture and no more: <c>Photograph by Jane Doe for Quay &amp; Dock</c>,
    /// <c>Illustration by Jane Doe; Source photograph from Getty</c>.
    /// </summary>
    private static bool IsMadeBy(string text)
    {
        if (text.Length is < 12 or > LongestCredit || !char.IsAsciiLetterUpper(text[0]))
            return false;
        var by = text.IndexOf(" by ", StringComparison.Ordinal);
        if (by < 0 || Array.IndexOf(MakersOf, text[..by]) < 0)
            return false;
        var maker = text[(by + 4)..].Split([';', '/', '|'], 2)[0].TrimEnd('.', ' ');
        var name = maker.Split([" for ", " via ", " of ", ", "], StringSplitOptions.None)[0];
        return (PersonNames.ArePeople(name) || Origins.Contains(name))
            && Array.TrueForAll(maker.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                static w => char.IsUpper(w[0]) || w is "for" or "via" or "of" or "and" or "&" or "the");
    }

    /// <summary>
    /// Whether a part of its own that ends a caption says whose the picture is: <c>路透</c>, <c>（林一舟攝）</c>, <c>QUAY WIRE/Jane Doe</c>.
    /// </summary>
    public static bool IsOrigin(string text) =>
        IsOnlyOrigin(text)
        || text is ['（' or '(', .., '）' or ')'] && (EndsWithBracket("——————" + text) || PersonNames.IsPerson(text[1..^1]))
        || text.Length <= LongestCredit && text.Split('/', StringSplitOptions.TrimEntries) is { Length: 2 or 3 } parts
            && Array.TrueForAll(parts, static p => p.Length > 1 && p.Split(' ').Length <= LongestPaper
                && Array.TrueForAll(p.Split(' '), Phrases.IsCapitalised))
            && Array.Exists(parts, static p => PersonNames.IsPerson(p));

    private static readonly string[] BracketOpenings =
        ["Source：", "Source:", "來源：", "来源：", "取自", "翻攝", "翻摄", "擷取", "截自", "摘自", "圖取自", "图取自"],
        BracketEndings = ["提供", "攝", "摄", "供图", "供圖", "資料庫", "资料库", "資料照", "资料图", "圖片庫", "檔案照", "档案照", "授權", "图表", "圖表", "制图", "製圖"];

    /// <summary>Whether Chinese ends with whose picture it is in brackets: <c>廠區外觀。（路透）</c>, <c>（取自臉書）</c>, <c>（業者提供）</c>.</summary>
    private static bool EndsWithBracket(string text)
    {
        if (text.Length < 8 || text[^1] is not ('）' or ')') || Phrases.Columns(text) > LongestMarked / 2
            || text.AsSpan().LastIndexOfAny("（(") is not (> 3 and var open) || text.Length - open > LongestWhose + 6
            || text.AsSpan(0, open).Count('。') > 1)
            return false;
        var whose = text[(open + 1)..^1].Trim();
        return Origins.Contains(whose) || Array.Exists(BracketOpenings, o => whose.StartsWith(o, StringComparison.Ordinal))
            || whose.Length > 3 && Array.Exists(BracketEndings, e => whose.EndsWith(e, StringComparison.Ordinal))
                && whose.All(static c => Characters.IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is ' ' or '／' or '/');
    }

    /// <summary>Whether a line ends with whose picture it is in so many words that a longer one is a caption too.</summary>
    public static bool IsSurelyCredited(string text) =>
        text.Length <= LongestMarked && (EndsWithMaker(text) || Inside.IsIn(text.AsSpan(Math.Max(0, text.Length - LongestCredit))));

    /// <summary><c>Jane Doe | Bloomberg | Getty Images</c>: who took a picture and which agencies have it.</summary>
    private static bool IsRowOfOrigins(string text) =>
        text.Length is > 8 and <= LongestCredit
        && text.Split(['|', '/', '｜'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 3 or 4 } parts
        && Array.Exists(parts, Origins.Contains)
        && Array.TrueForAll(parts, static p => Origins.Contains(p) || PersonNames.IsPerson(p) || IsMaker(p) && p.Length < 30);

    /// <summary>…in her office.Getty: whose it is directly behind the sign.</summary>
    private static bool EndsWithJoined(string text) =>
        text.Length > 12 && text.LastIndexOf('.', text.Length - 2) is > 8 and var stop && stop + 1 < text.Length
        && char.IsLower(text[stop - 1]) && text.Length - stop < 24
        && Origins.Any(o => text.AsSpan(stop + 1).Equals(o, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whose a picture is behind the sign of its rights: <c>© Quay montage/Harbour Pictures</c>; with a year it is the page's.
    /// </summary>
    private static bool IsRights(string text) =>
        text is ['©', ' ', _, _, ..] && Phrases.Columns(text) <= 60 && !text.AsSpan().ContainsAnyInRange('0', '9')
        && !Phrases.HasSentence(text) && !Phrases.EndsSentence(text);

    /// <summary>Words before the sign of the rights in a picture, and Han characters.</summary>
    private const int FewestBeforeSign = 4, FewestHanBeforeSign = 8;

    private static readonly PhraseSet OfPage = new(["copyright", "content", "rights", "version", "trademark", "site", "powered", "design",
        "版权", "版權", "网站", "網站"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether whose a picture is stands behind the sign of its rights, after what it shows: <c>Jane Doe talks to the crew © Harbour
    /// Pictures</c>; with a year it is the page's.
    /// </summary>
    private static bool EndsWithRights(string text) =>
        text.LastIndexOf(" © ", StringComparison.Ordinal) is > 0 and var sign && text.Length - sign is > 5 and < LongestCredit / 2
        && IsRights(text[(sign + 1)..]) && (char.IsUpper(text[sign + 3]) || Characters.IsHan(text[sign + 3])) && text[..sign] is var shown
        && (Phrases.IsChinese(shown)
            ? shown.Length >= FewestHanBeforeSign : shown.AsSpan().Count(' ') >= FewestBeforeSign - 1 && char.IsUpper(shown[0]))
        && !OfPage.IsIn(shown);

    /// <summary>Whether a line is the label of a credit and no more: <c>圖片來源：</c>.</summary>
    public static bool IsCreditLabel(string text) =>
        text.TrimEnd(':', '：', ' ') is "图片来源" or "圖片來源" or "图源" or "圖源" or "图" or "圖" or "摄影" or "攝影" or "照片" or "供图" or "Photo" or "Image"
        or "Image credit" or "Image Credits" or "Photo credit" or "Credit" or "Image source" or "Photograph" or "Illustration";

    /// <summary>Words of the longest name of a paper.</summary>
    private const int LongestPaper = 4;

    /// <summary>Who took a picture and for whom, behind its sentence: <c>…on Monday morning. Jane Doe for The Quay Review</c>.</summary>
    private static bool IsMadeFor(string text)
    {
        var stop = text.LastIndexOf(". ", StringComparison.Ordinal);
        if (stop <= LeastShown || Phrases.Columns(text) > LongestCredit
            || text.IndexOf(" for ", stop, StringComparison.Ordinal) is not (> 0 and var by) || !PersonNames.IsPerson(text[(stop + 2)..by]))
            return false;
        var paper = text[(by + 5)..].TrimEnd('.').Split(' ');
        return paper.Length <= LongestPaper && Array.TrueForAll(paper, Phrases.IsCapitalised);
    }

    /// <summary>Who drew or took a picture and for which medium, and no more: <c>Jane Doe for The Quay Review</c>.</summary>
    private static bool IsForMedium(string text) =>
        text.Length is > 12 and <= 60 && text.IndexOf(" for ", StringComparison.Ordinal) is > 4 and var by
        && PersonNames.IsPerson(text[..by]) && text[(by + 5)..].Split(' ') is { Length: <= LongestPaper } paper
        && Array.TrueForAll(paper, Phrases.IsCapitalised) && Array.Exists(paper, IsOfMedium);

    private static bool IsOfMedium(string word) => word is not "The" && PersonNames.IsMediaWord(word);

    /// <summary>
    /// As <see cref="WithoutArrow"/>, and also where the sign joins the words: without markup it does nothing else than to mark the
    /// caption.
    /// </summary>
    public static string WithoutSign(string text) => text.TrimStart('▲', '△', ' ', '\u3000') is { Length: > 0 } shown ? shown : text;

    /// <summary>
    /// A line whose first sign is an arrow to the picture above, set apart by a blank, without it: the sign has done its work once the line
    /// is a caption. One that joins the words is looked at once more when all of the text is known.
    /// </summary>
    public static string WithoutArrow(string text) =>
        text is ['▲' or '△', ' ' or '\u3000', _, ..] ? text[1..].TrimStart(' ', '\u3000') : text;

    private static readonly string[] Seen = ["A ", "An ", "The ", "Two ", "Three ", "Four ", "Several ", "People ", "Close-up "];

    private static readonly string[] Suppliers = ["AFP via Getty Images ", "Bloomberg via Getty Images ", "Anadolu via Getty Images ",
        "NurPhoto via Getty Images ", "Getty Images ", "Reuters ", "AFP ", "PA Media ", "EPA ", "AP ", "Shutterstock ", "BBC "];

    /// <summary>
    /// <c>Getty Images A man on a stage</c>: whose a picture is, with what those are told who do not see it, in one line.
    /// </summary>
    public static bool IsOriginBeforeAlt(string text) =>
        text.Length is > 16 and < LongestMarked && Array.Find(Suppliers, s => text.StartsWith(s, StringComparison.Ordinal)) is { } supplier
        && Array.Exists(Seen, s => text.AsSpan(supplier.Length).StartsWith(s)) && !Phrases.HasSentence(text);
}
