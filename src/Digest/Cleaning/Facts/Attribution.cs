using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Whose report a text is, where only its first sentences say so: a dateline, or a medium that is named as the one who writes.
/// </summary>
internal static class Attribution
{
    /// <summary>How far into the text is looked.</summary>
    private const int Reach = 160;

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(".,|;。，：");

    private static readonly string[] Reporting = ["报道", "报导", "發文", "发文", "刊文", "撰文", "发表文章", "報導", "報道", "刊登", "消息", "称，", "称,", "稱，"];

    /// <summary>The medium, and whether its dateline says so; null where none is named.</summary>
    public static (string Name, bool Sure)? Find(string text)
    {
        var lead = text.Length > Reach ? text[..Reach] : text;
        if (Datelines.House(lead) is { } house)
            return (house, true);
        if (Datelines.OwnHouse(lead) is { } own)
            return (own, PersonNames.IsMedium(own));
        // 北京時間11月20日,路透社周三報導稱
        foreach (var agency in Datelines.ChineseAgencies)
        {
            var at = lead.IndexOf(agency, StringComparison.Ordinal);
            if (at is > 0 and < 40 && lead[at - 1] is '，' or ',' or '据' or '據'
                && Phrases.StartsWithAny(lead.AsSpan(at + agency.Length).TrimStart("周週星期一二三四五六日天昨今"), Datelines.Reported))
                return (agency, false);
        }

        return Quoted(lead) is { } name ? (name, false) : null;
    }

    /// <summary><c>美国《纽约时报》周四发文称</c>, <c>据《金融时报》报道</c>.</summary>
    private static string? Quoted(string lead)
    {
        var open = lead.IndexOf('《', StringComparison.Ordinal);
        var close = open < 0 ? -1 : lead.IndexOf('》', open);
        if (close < 0 || open > 50 || close - open is < 3 or > 16)
            return null;
        var before = lead.AsSpan(0, open);
        // A law, a book and a film stand between such signs too: a medium is who reports, at the beginning of a clause.
        if (before.ContainsAny('。', '”')
            || before.Length > 0 && !(before.TrimEnd() is [.., '，' or ',' or '据' or '據' or '日' or ' '] || EndsWithCountry(before)))
            return null;
        var after = lead.AsSpan(close + 1, Math.Min(14, lead.Length - close - 1));
        foreach (var word in Reporting)
        {
            if (after.Contains(word, StringComparison.Ordinal))
                return lead[(open + 1)..close];
        }

        return null;
    }

    private static readonly PhraseSet Publishing = new(["原创", "原創", "首发", "首發", "出品", "发布，", "發布，", "授权", "授權"]);

    private static readonly string[] ThanksFor = ["Thanks for reading ", "Thank you for reading "];

    /// <summary>
    /// What a line below the text says of whose it is: <c>© 2024 The Quay Review. All rights reserved.</c>, <c>本文来自微信公众号“江左观察”，作者：林一舟</c>.
    /// </summary>
    public static void FromFoot(string line, CaptureFacts facts)
    {
        FirstPlaces.Note(line, facts);
        if (line.Length > 160)
            return;
        Owner(line, facts);
        foreach (var read in FootReaders)
        {
            if (read(line) is { } source)
                facts.Sources.Add(source);
        }

        Sender(line, facts);
        Account(line, facts);
    }

    /// <summary>Each reads one way in which a foot names whose it is.</summary>
    private static readonly Func<string, Fact?>[] FootReaders =
        [OfHouse, OfThanks, OfSupport, OfPublishing, OfExport, OfReports, OfPassing, OfPreference, OfNetwork];

    /// <summary><c>Recommended from Medium</c></summary>
    private static Fact? OfNetwork(string line) => line is "Recommended from Medium" ? new Fact("Medium", 25) : null;

    /// <summary><c>© 2024 The Quay Review. All rights reserved.</c>: a house, or a writer who keeps the rights.</summary>
    private static void Owner(string line, CaptureFacts facts)
    {
        var sign = line.IndexOf('©', StringComparison.Ordinal);
        if (sign < 0 && line.IndexOf("(c) 20", StringComparison.OrdinalIgnoreCase) is var written && written is 0 or 10)
            sign = written + 2;
        if (sign < 0 && line.StartsWith("Copyright 20", StringComparison.OrdinalIgnoreCase))
            sign = "Copyright".Length - 1;
        // (c) The Quay Review Ltd
        if (sign < 0 && line is ['(', 'c' or 'C', ')', ' ', >= 'A' and <= 'Z', ..])
            sign = 2;
        // The Quay © 2026
        if (sign is > 2 and <= 40 && char.IsAsciiLetterUpper(line[0])
            && line.AsSpan(sign + 1).IndexOfAnyExcept(YearSigns) < 0 && line.AsSpan(sign + 1).ContainsAnyInRange('0', '9'))
        {
            facts.Sources.Add(new Fact(line[..sign].Trim(), 20));
            return;
        }

        if (sign is < 0 or > 12)
            return;
        var rest = line.AsSpan(sign + 1).TrimStart(" 0123456789-–—,.年");
        var end = rest.IndexOfAny(NameEnds);
        // Quay House L.P.
        if (end > 2 && rest[end] == '.' && char.IsAsciiLetterUpper(rest[end - 1]) && rest[end - 2] == ' ' && end + 2 < rest.Length
            && char.IsAsciiLetterUpper(rest[end + 1]) && rest[end + 2] == '.')
            end -= 2;
        var name = WithoutYear((end < 0 ? rest : rest[..end]).Trim()).ToString();
        // © 2025 江左观察 版权所有
        name = WithoutForm(name.Length > 1 && Digest.Text.Characters.IsHan(name[0])
            && name.AsSpan().IndexOfAny(' ', '\u00A0', '\u3000') is > 1 and var blank ? name[..blank] : name).TrimEnd('&', ' ');
        // © 2025 渡口  京ICP备…号: the number under which it is registered
        if (name.IndexOf("ICP", StringComparison.Ordinal) is > 3 and var licence)
            name = name[..(licence - 1)].TrimEnd();
        // © 2025 Quay Media LLC All rights reserved
        if (name.IndexOf(" All rights", StringComparison.OrdinalIgnoreCase) is > 1 and var reserved)
            name = WithoutForm(name[..reserved].TrimEnd());
        if (name.IndexOf(" Powered by", StringComparison.OrdinalIgnoreCase) is > 1 and var powered)
            name = name[..powered];
        // © 2025 The Quay · Privacy · Terms: what is linked behind it
        if (name.AsSpan().IndexOfAny('·', '•', '|') is > 1 and var links && name[links - 1] == ' ')
            name = name[..links].TrimEnd();
        name = Known(name) ?? name;
        if (Array.Find(Rights, r => name.EndsWith(r, StringComparison.Ordinal)) is { } rights)
            name = name[..^rights.Length];
        if (PersonNames.IsHouse(name))
            return;
        // Slack Water Publishing LLC: a firm, whatever is left of its name.
        if (PersonNames.IsPerson(name) && !Array.Exists(Forms, f => line.Contains(name + f, StringComparison.Ordinal)))
            facts.Authors.Add(new Fact(name, 30));
        else if (name.Length is > 2 and <= 40 && char.IsLetter(name[0]) && !name.StartsWith("All ", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase))
            facts.Sources.Add(new Fact(name, 20));
    }

    /// <summary>The known medium with which the name of a firm begins: <c>EURACTIV MEDIA NETWORK BV</c>.</summary>
    private static string? Known(string name)
    {
        for (var end = name.LastIndexOf(' '); end > 3; end = name.LastIndexOf(' ', end - 1))
        {
            if (KnownMedia.Named(name[..end]) is { } known && name[end..].Trim().Split(' ').All(FirmWords.Contains))
                return known;
        }

        return null;
    }

    private static readonly HashSet<string> FirmWords = new(["Media", "Network", "Group", "Company", "Publishing", "Holdings", "News", "BV",
        "B.V.", "NV", "AG", "SA", "SE", "Ltd", "Limited", "Inc", "LLC", "plc", "Global",
        "International"], StringComparer.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<char> YearSigns = System.Buffers.SearchValues.Create(" 0123456789-–.");

    /// <summary><c>江左晚报 版權所有 不得轉載 © 2026</c></summary>
    private static Fact? OfHouse(string line) =>
        Array.Find(Rights, r => line.Contains(r, StringComparison.Ordinal)) is { } owning
        && line.IndexOf(owning, StringComparison.Ordinal) is > 1 and <= 20 and var owned
        && line.IndexOf('©', StringComparison.Ordinal) is not (>= 0 and <= 12)
        && line[..owned].Trim() is var house && (KnownMedia.Named(house) is not null || PersonNames.IsMedium(house))
            ? new Fact(KnownMedia.Named(house) ?? house, 21) : null;

    /// <summary><c>Thanks for reading Harbour Notes! Subscribe for free to receive new posts.</c></summary>
    private static Fact? OfThanks(string line) =>
        Array.Find(ThanksFor, t => line.StartsWith(t, StringComparison.OrdinalIgnoreCase)) is { } thanks
        && line.AsSpan(thanks.Length).IndexOfAny("!.！。") is > 2 and <= 40 and var mark && char.IsUpper(line[thanks.Length])
        && line.Contains("ubscribe", StringComparison.Ordinal) ? new Fact(line.Substring(thanks.Length, mark), 40) : null;

    /// <summary><c>Harbour Notes is a reader-supported publication.</c></summary>
    private static Fact? OfSupport(string line) =>
        line.IndexOf(" is a reader-supported publication", StringComparison.Ordinal) is > 2 and <= 40 and var supported
        && char.IsUpper(line[0]) ? new Fact(line[..supported], 40) : null;

    /// <summary><c>本文由 江岸观察 原创，转载请注明出处</c></summary>
    private static Fact? OfPublishing(string line) =>
        line.StartsWith("本文由", StringComparison.Ordinal) && Publishing.IndexIn(line.AsSpan(3)) is > 1 and <= 20 and var published
        && line.Substring(3, published).Trim(' ', '“', '”', '「', '」', '《', '》', '【', '】') is { Length: > 1 } publisher
        && !publisher.AsSpan().ContainsAny('，', '。', '：') ? new Fact(publisher, 45) : null;

    /// <summary><c>Exported from Slipway on March 5, 2026.</c></summary>
    private static Fact? OfExport(string line) =>
        line.StartsWith("Exported from ", StringComparison.Ordinal)
        && line.IndexOf(" on ", 14, StringComparison.Ordinal) is > 15 and <= 45 and var on
        && DateFinder.FindAt(line, out var from, out _) && from == on + 4 ? new Fact(line[14..on], 30) : null;

    /// <summary><c>更多渡口新聞網報導</c></summary>
    private static Fact? OfReports(string line) =>
        line.StartsWith("更多", StringComparison.Ordinal)
        && Array.Find(Datelines.Reported, r => line.EndsWith(r, StringComparison.Ordinal)) is { } reports
        && line[2..^reports.Length].Trim() is var own && PersonNames.IsMedium(own) ? new Fact(own, 40) : null;

    /// <summary><c>【编者按】…转自《望潮月刊》，已获授权。</c></summary>
    private static Fact? OfPassing(string line) =>
        line.IndexOf("自《", StringComparison.Ordinal) is > 0 and var named && line.IndexOf('》', named) is > 0 and var ended
        && ended - named is > 3 and < 20
        && (line.Contains("编者按", StringComparison.Ordinal) || line.Contains("編者按", StringComparison.Ordinal))
            ? new Fact(line[(named + 2)..ended], 60) : null;

    private static readonly string[] Choosing = ["Choose ", "Add ", "Make ", "Set "],
        Preferred = [" as your preferred source", " as a preferred source", " your preferred source", " a preferred source"];

    /// <summary><c>Choose The Quay Review as your preferred source on Google</c></summary>
    private static Fact? OfPreference(string line) =>
        Array.Find(Choosing, c => line.StartsWith(c, StringComparison.Ordinal)) is { } choosing
        && Array.Find(Preferred, p => line.Contains(p, StringComparison.Ordinal)) is { } preferred
        && line.IndexOf(preferred, StringComparison.Ordinal) is var end && end - choosing.Length is > 1 and <= 40
            ? new Fact(line[choosing.Length..end], 40) : null;

    /// <summary>Weight of the account from which a portal took a text: more than of the portal, whose page names itself.</summary>
    private const int OfAccount = 76;

    private static readonly string[] Opening = ["本文来自", "本文來自", "本文来源", "本文來源"];

    /// <summary><c>本文来自微信公众号“江左观察”，作者：林一舟</c>, <c>本文来源：江左观察 作者：林一舟</c>: the account and who wrote.</summary>
    private static void Account(string line, CaptureFacts facts)
    {
        var note = line.StartsWith("编者按：", StringComparison.Ordinal) || line.StartsWith("編者按：", StringComparison.Ordinal)
            ? line[4..] : line;
        if (!Array.Exists(Opening, o => note.StartsWith(o, StringComparison.Ordinal)))
            return;
        var open = line.AsSpan().IndexOfAny('“', '「');
        var close = line.AsSpan().IndexOfAny('”', '」');
        if (open > 0 && close > open + 1 && close - open <= 20)
            facts.Sources.Add(new Fact(line[(open + 1)..close], OfAccount));
        var account = line.IndexOf("公众号：", StringComparison.Ordinal);
        if (account > 0 && line.AsSpan(account + 4).IndexOfAny("（(，,") is > 1 and <= 20 and var ends)
            facts.Sources.Add(new Fact(line.Substring(account + 4, ends).Trim(' ', '[', ']'), OfAccount));
        var by = Math.Max(line.IndexOf("作者：", StringComparison.Ordinal), line.IndexOf("作者:", StringComparison.Ordinal));
        if (by > 0)
            facts.Authors.Add(new Fact(Together(line[(by + 3)..(line.AsSpan(by + 3).IndexOfAny("，。, ") is > 0 and var stop
                ? by + 3 + stop : line.Length)]), 75));
    }

    /// <summary>Those who wrote together, <c>林一舟、周小川</c>; the first alone where what stands behind him is no name.</summary>
    private static string Together(string names) =>
        names.Split('、') is { Length: > 1 } all && !Array.TrueForAll(all, PersonNames.IsPerson) ? all[0] : names;

    private static readonly string[] Rights = ["版权声明", "版權聲明", "版权所有", "版權所有"];

    /// <summary>
    /// Whether a line says from which account or paper a portal took the text, as such lines begin, and names it; then that is noted.
    /// </summary>
    public static bool NamesAccount(string line, CaptureFacts facts)
    {
        var sources = facts.Sources.Count;
        if (Array.Exists(Opening, o => line.StartsWith(o, StringComparison.Ordinal)))
            FromFoot(line, facts);
        return facts.Sources.Count > sources;
    }

    /// <summary>Who sends a release, as a line below it says: <c>SOURCE The Quay Foundation</c>.</summary>
    public static bool Sender(string line, CaptureFacts facts)
    {
        if (!line.StartsWith("SOURCE ", StringComparison.Ordinal) || line.Length is < 10 or > 60 || !char.IsUpper(line[7])
            || Phrases.EndsSentence(line))
            return false;
        facts.Sources.Add(new Fact(line[7..].Trim(), 68));
        return true;
    }

    /// <summary>A name without the year behind it: <c>The Quay Newspaper Limited 2025</c>.</summary>
    private static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> name) =>
        name.Length > 8 && name[^5] == ' ' && name[^4..] is ['1' or '2', '0' or '9', _, _] && !name[^2..].ContainsAnyExceptInRange('0', '9')
            ? name[..^5] : name;

    private static readonly string[] Forms =
        [" Newspaper Limited", " Newspapers Limited", " Newspaper Ltd", " Newspapers Ltd",
            " LLC", " Inc", " Ltd", " Limited", " GmbH", " Oyj", " Oy",
            " AB", " ASA", " A/S", " ApS", " B.V", " BV", " S.r.l", " SAS",
            " Corp", " Co", " PLC", " PBC", " Company", " Publishing Group", " Media Group",
            " News Group", " Publishers", " Publishing", " Trust", " IP Limited", " IP", " Media", "股份有限公司", "有限责任公司", "有限公司"];

    /// <summary><c>Slipway Media LLC</c>: without what the law calls the house.</summary>
    private static string WithoutForm(string name)
    {
        foreach (var form in Forms)
        {
            if (name.EndsWith(form, StringComparison.Ordinal) && name.Length > form.Length + 2)
                name = name[..^form.Length].TrimEnd();
        }

        foreach (var form in Forms)
        {
            if (name.EndsWith(form, StringComparison.Ordinal) && name.Length > form.Length + 2
                && !name.StartsWith("The ", StringComparison.Ordinal))
                return name[..^form.Length].TrimEnd();
        }

        return name;
    }

    private static readonly string[] Places = ["北京", "上海", "广州", "深圳", "杭州", "香港", "台北", "臺北", "高雄", "台中", "新竹", "東京", "东京", "首尔", "首爾",
        "新加坡", "纽约", "紐約", "华盛顿", "華盛頓", "旧金山", "舊金山", "洛杉磯", "洛杉矶", "硅谷", "矽谷", "伦敦", "倫敦", "巴黎", "柏林", "布鲁塞尔", "布魯塞爾", "日内瓦", "日內瓦", "合肥",
        "南京", "武汉", "成都", "重庆", "天津", "西安", "苏州", "贵阳", "乌镇", "澳门", "澳門", "桃園", "新北", "台南", "臺南", "基隆", "宜蘭", "苗栗", "彰化", "南投", "嘉義", "屏東",
        "花蓮", "台東", "澎湖", "金門", "郑州", "长沙", "青岛", "厦门", "济南", "宁波", "福州", "沈阳", "大连", "昆明", "南昌", "东莞", "珠海", "无锡", "海口", "雄安", "西雅图",
        "西雅圖", "波士顿", "芝加哥", "莫斯科", "悉尼", "雪梨", "大阪"];

    /// <summary>Whether a word is a place that reports come from.</summary>
    public static bool IsPlace(string word) => Array.IndexOf(Places, word) >= 0;

    private static readonly System.Buffers.SearchValues<char> AfterName = System.Buffers.SearchValues.Create(" \u3000、，,/／");

    /// <summary>The words for who reports.</summary>
    public static readonly string[] Reporters = ["记者", "記者"];

    /// <summary>Who reports, as a dateline says: <c>（中央社記者田禾台北20日電）</c>, <c>江岸日报讯（记者 邱穗 通讯员 罗敏）</c>, <c>新华社北京7月26日电（记者张三、李四）</c>.</summary>
    public static string? Reporter(string text)
    {
        var lead = text.AsSpan(0, Math.Min(text.Length, 80));
        foreach (var word in Reporters)
        {
            var at = lead.IndexOf(word);
            if (at < 1)
                continue;
            var open = lead[..at].LastIndexOfAny("（(〔【[");
            var close = lead[at..].IndexOfAny("）)〕】]");
            if (open < 0 || close < 0 || open < at - 12)
                continue;
            var rest = lead.Slice(at + word.Length, close - word.Length).Trim();
            if (AreReporters(rest.ToString()) || open == at - 1 && AreNamed(rest.ToString()))
                return rest.ToString();
            var end = rest.IndexOfAny(AfterName);
            if (end < 0)
            {
                // The place and the day join the name: 田禾台北20日電
                foreach (var place in Places)
                {
                    if (rest.IndexOf(place) is > 1 and <= 4 and var city)
                        end = end < 0 ? city : Math.Min(end, city);
                }
            }

            var name = (end < 0 ? rest : rest[..end]).ToString();
            if (PersonNames.IsPerson(name)
                || rest.Length == name.Length && lead[at + word.Length] is ' ' or '\u3000' && name.Length is 2 or 3
                    && name.All(Digest.Text.Characters.IsHan))
                return name;
        }

        return Datelines.Signer(text);
    }

    /// <summary>Whether several are named on end, as datelines have those who report together: <c>林一舟 周远</c>.</summary>
    private static bool AreReporters(string names) =>
        names.Length <= LongestReporters && names.Split([' ', '\u3000', '、'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } all
        && Array.TrueForAll(all, static n => PersonNames.IsPerson(n) && !IsPlace(n));

    /// <summary>Whether several stand alone in the bracket behind the word for them, whatever their surnames: <c>（记者闻舟、戚远）</c>.</summary>
    private static bool AreNamed(string names) =>
        names.Length <= LongestReporters && names.Split('、') is { Length: > 1 } all
        && Array.TrueForAll(all, static n => n.Length is >= 2 and <= 4 && n.All(Digest.Text.Characters.IsHan) && !IsPlace(n))
        && Array.Exists(all, PersonNames.IsPerson);

    /// <summary>Characters of the longest row of their names.</summary>
    private const int LongestReporters = 20;

    private static readonly string[] Countries =
        ["美国", "英国", "日本", "德国", "法国", "韩国", "香港", "新加坡", "媒体", "美國", "英國", "德國", "法國", "韓國", "杂志", "雜誌", "报纸"];

    private static bool EndsWithCountry(ReadOnlySpan<char> text) => Phrases.EndsWithAny(text, Countries);
}
