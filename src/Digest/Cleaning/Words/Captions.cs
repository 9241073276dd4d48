using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>Tells captions from headings: a caption names who or what a picture shows.</summary>
internal static partial class Captions
{
    private static readonly string[] Openings =
    [
        "图为", "图：", "图:", "图|", "图｜", "图/", "图源", "图片来源", "图片说明", "资料图", "配图", "题图", "视频截图", "▲", "△", "（图", "(图", "圖為", "圖：", "圖:", "圖/",
        "圖片來源", "資料圖", "資料照", "圖片說明", "照片：", "图注", "供图", "图片：", "图片:", "表：", "表:", "图像加注文字", "圖像加註文字", "Image caption, ",
        "Photo:", "Photo by", "Photo credit", "Photograph by", "Photograph:", "Image:", "Image credit", "Image source", "Illustration:",
        "Illustration by", "Credit:", "Courtesy of", "Pictured:", "Chart: ", "Map: ", "File photo", "FILE PHOTO", "FILE -", "Screenshot:",
        "Graphic:", "Figure ",
    ];

    /// <summary>
    /// What a caption ends with, behind what it shows: of the agencies those that texts do not end with, most behind a stroke.
    /// </summary>
    private static readonly string[] Closings =
    [
        "图源网络", "资料图）", "资料图", "视觉中国", "（资料图）", "图片来源网络", "/视觉中国", "视频截图", "网页截图", "官网截图", "資料照片", "资料照片", "資料照", "档案照", "檔案照", "/法新社",
        "/路透", "供图", "攝", " 制图", " 製圖", "图片由主办方提供", "图片由受访者提供", "图片由公司提供", "图片由企业提供", "图片由作者提供", "图片由AI生成", "摄", "新华社发", "資料圖", "（左）",
        "（右）", "（中）", "网络图片", "示意图", "示意圖", "合影", "影片截圖",
        "/Getty Images", "/Getty", "/AFP", "/Reuters", "/AP", "via AP", "Getty Images", "/Bloomberg", "via Getty Images", "(left)",
        "(right)", "(center)", "/Shutterstock", "Shutterstock", "courtesy photo", "(File photo)", "File photo", "pictured",
    ];

    /// <summary>Common surnames: about 95 % of people.</summary>
    private const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文曲庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁"
        + "葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜"
        + "晏栾佘郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺闫缪蒲骆慕惠邝雍逯桓晁亓" +
        "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆韋畢聶叢齊莊塗關費紀歐項陽衛鮑單寧閔強華車邊饒簡閆繆駱鄺區";

    /// <summary>Whether a character is a surname.</summary>
    public static bool IsSurname(char c) => Surnames.Contains(c, StringComparison.Ordinal);

    private static readonly (string Written, string Bare)[] BareClosings = [.. Closings.Select(static c => (c, c.TrimEnd(')', '）')))];

    private static readonly PhraseSet Inside =
        new(["图片来源：", "（图片来源", "(Photo", "(Staff photo", "(File photo", "(Courtesy of", "(Image", "圖片來源：",
            "Photo: ", "Credit: ", "（圖／", "（图/", "（图片由", "（圖片由", "(图片由", "（圖左）", "（圖右）", "（圖中）", "（图左）", "（图右）", "（图中）", "檔案照片）", "档案照片）",
            " 图：", " 图/", " 图｜", " 图源：", "｜图源：", "|图源：", "｜图：", "（图源", "(图源", "｜图片来源", " 圖：", " 圖／", "。攝：", "。摄：", "。攝影：", "。摄影：",
            " REUTERS/", " Photograph: ", ". Image: ", ". Source: ", ". © ", " Image Credits: ", " Image Credit: ", " Image credit: ",
            " Photo credit: ", ". PHOTO: ", ". Composite: ", ". Photograph: ",
            ". Photographer: ", ". Pic: ", ". Pics: "]);

    /// <summary>Longest name of whose picture it is, behind what it shows.</summary>
    private const int LongestCredit = 90;

    /// <summary>Longest line that says of itself that it is a caption.</summary>
    private const int LongestMarked = 240;

    /// <summary>Whether a line says of itself that it is a caption.</summary>
    public static bool IsMarked(string text)
    {
        if (text.Length > LongestMarked)
            return false;
        text = WithoutTrade(text.TrimStart('*'));
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal)
                && (opening is not "Figure "
                    || text.Length > 8 && char.IsDigit(text[7])
                        && text.AsSpan(7).TrimStart("0123456789") is [':' or '.' or '：' or '|' or '—' or '–' or '-', ..]))
                return true;
        }

        if (IsCredited(text) || Counted(text) > 0 || IsNumbered(text))
            return true;
        var end = text.AsSpan().TrimEnd(")） .。");
        foreach (var (closing, bare) in BareClosings)
        {
            if (text.Length > closing.Length + 1 && end.EndsWith(bare, StringComparison.Ordinal) && Phrases.Columns(text) < 90
                && (closing.Length > 1
                    || (text.Contains('/', StringComparison.Ordinal) || text.Contains('（', StringComparison.Ordinal)
                        || text.Contains("新华社", StringComparison.Ordinal) || text.Contains("记者", StringComparison.Ordinal))))
                return true;
        }

        // …一家店铺的柜台。林一舟摄, …的算力中心。（资料图片）
        if (end.Length > 8 && Phrases.Columns(text) < 120 && end.LastIndexOf('。') is > 5 and var stop
            && end.Length - stop <= LongestWhose + 2
            && (end[^1] is '摄' or '攝' || end.EndsWith("资料图") || end.EndsWith("资料图片") || end.EndsWith("資料圖") || end.EndsWith("資料圖片")
                || end.EndsWith("資料照") || end.EndsWith("資料图片")))
            return true;
        // 執行長林一舟。 路透
        if (end.Length > 8 && Phrases.Columns(text) < 120 && end.LastIndexOf('。') is > 5 and var told
            && end.Length - told <= LongestWhose && IsAgency(end[(told + 1)..].Trim().ToString()))
            return true;
        // …总部外的旗帜。石桥图片社 摄
        if (end.Length > 8 && end[^1] is '摄' or '攝' or '图' or '圖' && end[^2] is ' ' or '\u3000' && Phrases.Columns(text) < 120
            && end[..^2].LastIndexOfAny(" 。，,\u3000") is > 2 and var made && end.Length - 3 - made is > 1 and <= LongestWhose)
            return true;
        return Inside.IsIn(text) || EndsWithBracket(text) || EndsWithJoined(text) || EndsWithCredit(text)
            || EndsWithMaker(text) || EndsWithHouse(text) || EndsWithTaker(text) || EndsWithRights(text);
    }

    /// <summary>Whether an agency has a picture, or two have it together: <c>路透</c>, <c>新华社/美联</c>.</summary>
    private static bool IsAgency(string whose) =>
        Origins.Contains(whose) || whose.AsSpan().IndexOfAny('/', '／') is > 1 and var stroke && Origins.Contains(whose[..stroke])
            && (Origins.Contains(whose[(stroke + 1)..]) || Origins.Contains(whose[(stroke + 1)..] + "社"));

    private static readonly string[] Made = ["Photo", "Photos", "Photograph", "Photographs", "Image", "Images", "Picture", "Illustration",
        "Illustrations", "Screenshot", "Screenshots", "Graphic", "Graphics", "Chart", "Render", "Rendering", "Video", "Animation",
        "Collage", "Courtesy"];

    private static readonly string[] MadeBy = [" of ", " by ", ": ", " via ", " courtesy of ", " courtesy ", " / ", " from "];

    private static readonly System.Buffers.SearchValues<char> Capitals =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ");

    /// <summary>
    /// Whether English ends with who made the picture, after what it shows: <c>A robot folds towels. Screenshot by Jane Doe / The Quay</c>.
    /// </summary>
    private static bool EndsWithMaker(string text)
    {
        if (text.Length is < 16 or > LongestMarked || !char.IsAscii(text[0]) && text[0] is not ('“' or '‘'))
            return false;
        // …in Sacramento in August. (Estella Marroquin / Bayside Examiner)
        if (text[^1] == ')' && text.LastIndexOf(" (", StringComparison.Ordinal) is > 8 and var open && text.Length - open < LongestCredit
            && text[open - 1] is '.' or '”' && text[(open + 2)..^1].Split('/') is [{ Length: > 3 } who, { Length: > 1 } whose]
            && who.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 4 } words
            && Array.TrueForAll(words, static w => char.IsUpper(w[0])) && whose.AsSpan().TrimStart() is [var initial, ..]
            && char.IsUpper(initial))
            return true;
        // …on Thursday morning. Marta Oyelaran/Quayside Wire, Quayside/Marta Oyelaran, Marta Oyelaran | Quayside
        if (text.LastIndexOf(". ", StringComparison.Ordinal) is > 12 and var behind && text.Length - behind < LongestCredit
            && text[(behind + 2)..].Split(['/', '|']) is [{ Length: > 1 } taker, { Length: > 1 } house] && char.IsUpper(taker[0])
            && char.IsUpper(house.TrimStart() is [var initials, ..] ? initials : ' ')
            && (PersonNames.IsPerson(taker.Trim()) && house.Split(' ').Length <= 5
                || PersonNames.IsPerson(house.Trim()) && taker.Split(' ').Length <= 2))
            return true;
        // …at the town hall on Monday. [QUAY1]
        if (text[^1] == ']' && text.LastIndexOf(". [", StringComparison.Ordinal) is > 12 and var named
            && text.Length - named is > 5 and < 40
            && text.AsSpan(named + 3, text.Length - named - 4).IndexOfAnyExcept(Capitals) < 0)
            return true;
        for (var at = text.LastIndexOf(' ', text.Length - 2); at > 0 && text.Length - at < LongestCredit;
            at = text.LastIndexOf(' ', at - 1))
        {
            if (!char.IsAsciiLetterUpper(text[at + 1]) || text[at - 1] is not ('.' or '|' or '—' or '–' or ')' or '”' or '/'))
                continue;
            foreach (var made in Made)
            {
                // Sakura Mori in her harbour office | COURTESY OF QUAY
                if (!text.AsSpan(at + 1).StartsWith(made, StringComparison.OrdinalIgnoreCase))
                    continue;
                foreach (var by in MadeBy)
                {
                    if (text.AsSpan(at + 1 + made.Length).StartsWith(by, StringComparison.OrdinalIgnoreCase)
                        && text.AsSpan(at + 1 + made.Length + by.Length) is var name
                        && name.Length > 1 && (char.IsUpper(name[0]) || name.StartsWith("the author") || made == "Courtesy" && by == " of ")
                        && !name.TrimEnd('.').ContainsAny(".?!"))
                        return true;
                }
            }
        }

        return false;
    }

    private static readonly string[] Labels = ["图像加注文字，", "圖像加註文字，", "Image caption, ", "Image caption:"];

    /// <summary>Whether a line only says that what a picture shows follows: <c>圖像加註文字，</c>.</summary>
    public static bool IsLabel(string text) => text.Length <= LongestLabel && Array.IndexOf(BareLabels, text.TrimEnd()) >= 0;

    private static readonly string[] BareLabels = Array.ConvertAll(Labels, static l => l.TrimEnd());

    /// <summary>Characters of the longest such line.</summary>
    private const int LongestLabel = 24;

    private static readonly string[] Trades = ["Purchase Licensing Rights, opens new tab", "Acquire Licensing Rights, opens new tab",
        "Purchase Licensing Rights", "Acquire Licensing Rights", "Buy this photo", "Download high-res image", "Download image",
        "Enlarge image", "Enlarge"];

    private static readonly string[] Glued = ["Credit...", "Image Credits:", "Image Credit:", "Photo Credit:"];

    /// <summary>
    /// The words of a caption, without what says that it is one and which of how many: <c>[1/2]A sign … Purchase Licensing Rights</c>.
    /// </summary>
    public static string Bare(string text)
    {
        foreach (var label in Labels)
        {
            if (text.StartsWith(label, StringComparison.Ordinal))
                return text[label.Length..].TrimStart();
        }

        text = text[Counted(text)..].TrimStart(' ');
        // …in San Francisco this month.Credit...Jane Doe for The Ledger
        foreach (var glued in Glued)
        {
            if (text.IndexOf(glued, StringComparison.Ordinal) is > 8 and var credit && text.Length - credit < LongestCredit
                && (text[credit - 1] != ' ' || glued == "Credit..."))
                return text[..credit].TrimEnd();
        }

        return WithoutTrade(text);
    }

    /// <summary>A caption without what agencies offer behind it: <c>… last year. Purchase Licensing Rights</c>.</summary>
    private static string WithoutTrade(string text) =>
        Array.Find(Trades, t => text.EndsWith(t, StringComparison.Ordinal) && text.Length > t.Length + 8) is { } trade
        ? text[..^trade.Length].TrimEnd(' ', '|', ',') : text;

    /// <summary>Whose pictures are, where that stands alone below one: any agency may, unlike in <see cref="Closings"/>.</summary>
    private static readonly HashSet<string> Origins = new(["Getty Images", "Getty", "AFP", "AFP via Getty Images", "Reuters", "REUTERS",
        "AP", "AP Photo", "Associated Press", "Bloomberg", "Shutterstock", "EPA", "PA", "PA Media", "iStock", "Unsplash", "Adobe Stock",
        "视觉中国", "图源网络", "網路圖片", "网络图片", "資料照", "资料图", "資料圖", "新华社", "法新社", "路透社", "美联社", "路透", "美聯社", "歐新社", "中央社", "新華社", "彭博", "東方IC",
        "东方IC"], StringComparer.Ordinal);

    private static readonly string[] Of = ["Image:", "Images:", "Photo:", "Photos:", "PHOTO:", "PHOTOS:",
        "Photograph:", "Photographs:", "Illustration:",
        "Photo-Illustration:", "Photo Illustration:", "Credit:", "Graphic:", "Chart:", "Screenshot:", "Video:", "Photo by ", "Photos by ",
        "Photograph by ", "Image by ",
        "Illustration by ", "Graphic by ", "Chart by ", "Screenshot by ", "Image via ", "Photo via ", "Courtesy of ", "图:", "图：", "图/",
        "图｜", "圖：", "圖/", "摄影：", "攝影：", "摄影/", "攝影/", "制图：", "製圖：", "摄：", "攝："];

    private static readonly string[] OfAnyone = ["圖片來源／", "圖片來源/", "图片来源／", "图片来源/",
        "图源：", "图源:", "图片来源：", "图片来源:", "圖片來源：", "题图 | ", "题图｜", "题图 / ", "题图/", "题图来源：", "封面图源：",
        "图片系AI生成", "图片由AI生成", "图片为AI生成", "配图由AI生成", "封面图片来源：", "封面图片来源:", "首图来源：", "首圖來源：",
        "Image credit: ", "Image Credits: ", "Image source: ", "Photo credit: ", "Listing image: ", "Listing image by "];

    /// <summary>
    /// Whether a line names whose picture it is and no more: <c>Image: The Ferry</c>. What stands there may as well be what is seen; below
    /// a caption it is not.
    /// </summary>
    public static bool IsCredit(string text) =>
        Phrases.Columns(text) <= 50 && !Phrases.HasSentence(text)
        && (Array.Exists(Of, o => text.StartsWith(o, StringComparison.Ordinal)) || IsOfAnyone(text));

    private static readonly string[] CreditLabels = ["Credit: ", "Credit...", "Photographer: ", "Photographers: ",
        "(Image credit: ", "(Picture credit: ", "(Photo credit: ", "(Image: ", "(Photo: ", "(Credit: ",
        "Feature image courtesy ", "Featured image courtesy ", "Lead image courtesy ", "Header image courtesy "];

    /// <summary>Whether what stands below a picture says whose it is and nothing of what it shows.</summary>
    public static bool IsOnlyOrigin(string text) =>
        text.Length > 1 && text[0] is '*' or '＊' && IsOfAnyone(text[1..].TrimStart())
        || Array.Exists(CreditLabels, c => text.StartsWith(c, StringComparison.Ordinal))
            && Phrases.Columns(text) <= 60 && !Phrases.HasSentence(text)
        || IsBracketed(text)
        || text.Length <= 24 && Origins.Contains(text.Trim(' ', '(', ')', '（', '）', '/', '©', '.', '*')) || IsRowOfOrigins(text)
        || IsOfAnyone(text) || IsMadeBy(text) || IsForMedium(text) || IsRights(text)
        || IsCredit(text) && IsMaker(text.AsSpan(text.AsSpan().IndexOfAny(":：/／｜") is >= 0 and var sign ? sign + 1 : 0).Trim().ToString());

    private static bool IsOfAnyone(string text) =>
        Phrases.Columns(text) <= 40 && !Phrases.EndsSentence(text)
        && (Array.Exists(OfAnyone, o => text.StartsWith(o, StringComparison.Ordinal))
            || text.TrimStart('（', '(', '【') is var bare
                && Array.Find(Pictures, p => bare.StartsWith(p, StringComparison.Ordinal)) is { } picture
                && bare[picture.Length..] is [':' or '：' or '|' or '｜' or '/' or '／' or '丨', _, ..]);

    /// <summary>What is said to be from somewhere, in front of a sign: <c>封面来源|潮声图库</c>, <c>（首圖來源：江岸）</c>.</summary>
    private static readonly string[] Pictures = ["封面来源", "封面來源", "封面图来源", "封面圖來源", "题图来自", "題圖來自", "题图来源", "題圖來源", "头图来源", "頭圖來源",
        "首图来源", "首圖來源", "图像来源", "圖像來源", "配图来源", "配圖來源", "照片来源", "照片來源"];

    private static readonly string[] Givers = ["提供", "供图", "供圖", "官网", "官網", "官微", "官博", "官方", "微博", "公众号", "网络", "網路", "視頻截圖", "视频截图"];

    /// <summary>Whether somebody or some medium is named, and nothing that can be seen: <c>Jane Doe / The Quay</c>.</summary>
    private static bool IsMaker(string name) =>
        name.Length > 1
        && (Characters.IsHan(name[0])
            ? PersonNames.IsPerson(name) || PersonNames.IsMedium(name)
                || name.Length <= 12 && Array.Exists(Givers, g => name.EndsWith(g, StringComparison.Ordinal))
            : name.Any(Characters.IsHan) ? name.Length <= 20 && Array.Exists(Givers, g => name.EndsWith(g, StringComparison.Ordinal))
            : name.Split([' ', '/', '|'], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 6 } words
                && Array.TrueForAll(words,
                    static w => char.IsUpper(w[0]) || w is "for" or "via" or "of" or "by" or "courtesy" or "and" or "&" or "the"));

    /// <summary><c>图1：两份改稿的对照</c>, <c>图三:…</c>, <c>Fig. 2: the two drafts</c>.</summary>
    private static bool IsNumbered(string text)
    {
        var rest = text.AsSpan();
        foreach (var mark in new[] { "图表", "圖表", "图", "圖", "表", "Fig. ", "Fig " })
        {
            if (!rest.StartsWith(mark))
                continue;
            rest = rest[mark.Length..].TrimStart();
            var digits = 0;
            while (digits < rest.Length && digits < 3
                && (char.IsAsciiDigit(rest[digits]) || "一二三四五六七八九十".Contains(rest[digits], StringComparison.Ordinal)
                    || digits > 0 && rest[digits] is '-'))
                digits++;
            return digits > 0 && digits < rest.Length - 1 && rest[digits] is ':' or '：' or '.' or '．' or '、' or ' ' or '|' or '｜' or '　'
                && !(Phrases.HasSentence(text) && Phrases.EndsSentence(text));
        }

        return false;
    }

    /// <summary>Whether a line says which of several pictures it is: <c>[1/2]</c>, <c>2 of 3 | </c>.</summary>
    public static bool IsCounted(string text) => Counted(text) > 0;

    private static int Counted(string text)
    {
        // Item 1 of 2 A sign …, as the page reads it to those who do not see it.
        var count = text.StartsWith("Item ", StringComparison.Ordinal) && text.Length > 13
            ? text.IndexOf(" of ", StringComparison.Ordinal) : -1;
        if (count is 6 or 7 && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[count + 4]))
            return text.IndexOf(' ', count + 4) is > 0 and var end ? end + 1 : 0;
        var at = text.StartsWith('[') ? 1 : 0;
        var start = at;
        while (at < text.Length && at < start + 2 && char.IsAsciiDigit(text[at]))
            at++;
        if (at == start)
            return 0;
        var rest = text.AsSpan(at);
        var (middle, close) = start == 1 ? ("/", "]") : (" of ", " | ");
        if (!rest.StartsWith(middle))
            return 0;
        rest = rest[middle.Length..];
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2) || !rest[digits..].StartsWith(close))
            return 0;
        rest = rest[(digits + close.Length)..].TrimStart();
        return text.Length - rest.Length;
    }

    /// <summary>Whether a line ends with whose picture it is, as <c>Credit...Jane Doe</c>.</summary>
    public static bool IsCredited(string text) =>
        text.IndexOf("Credit...", StringComparison.Ordinal) is > 0 and var at && text.Length - at < LongestCredit;
}
