using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Boards have their members pass news on in numbered fields, each label above its value: <c>1.媒體來源:</c>, <c>2.記者署名:</c>, <c>4.完整新聞內文:</c>.
/// </summary>
internal static class BoardFields
{
    /// <summary>Fields that make a text such a post.</summary>
    private const int Fewest = 3;

    private static readonly string[] Media = ["媒體來源", "新聞來源", "媒体来源", "新闻来源", "原文來源", "原文来源"];

    private static readonly string[] Writers = ["記者署名", "记者署名", "記者", "作者"];

    private static readonly string[] Titles = ["完整新聞標題", "新聞標題", "完整新闻标题", "新闻标题", "原文標題", "原文标题"];

    private static readonly string[] Bodies = ["完整新聞內文", "新聞內文", "完整新闻内文", "新闻内文", "內文", "原文內文", "原文内文", "原文內容",
        "原文内容"];

    private static readonly string[] Addresses = ["完整新聞連結", "新聞連結", "完整新闻链接", "新闻链接", "原文連結", "原文链接"];

    private static readonly string[] Days = ["發布時間", "發佈時間", "发布时间", "新聞時間"];

    private static readonly string[] Remarks = ["備註", "备注", "心得", "附註"];

    private static readonly string[][] All = [Media, Writers, Titles, Bodies, Addresses, Days, Remarks];

    /// <summary>What a board says of its own fields: <c>※請勿刪減原文標題</c>.</summary>
    private const char OfBoard = '※';

    private static readonly PhraseSet Words = new(Bodies);

    /// <summary>The text of the field that holds it, the others noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        if (!Words.IsIn(text))
            return text;
        var lines = text.Split('\n');
        var fields = new List<(int Line, string Label)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if ((LabelOf(lines[i]) ?? (fields.Exists(static f => Is(f.Label, Bodies)) ? null : WithValue(lines[i]))) is { } label)
                fields.Add((i, label));
        }

        var body = fields.FindIndex(static f => Is(f.Label, Bodies));
        if (fields.Count < Fewest || body < 0)
            return text;
        foreach (var (line, label) in fields)
        {
            if (Value(lines, line, label) is not { Length: > 0 and < 200 } value)
                continue;
            if (Is(label, Media))
                facts.Sources.Add(new Fact(value, 80));
            else if (Is(label, Writers))
                Written(value, facts);
            else if (Is(label, Titles))
                facts.Titles.Add(new Fact(value, 92));
            else if (Is(label, Addresses))
                facts.Addresses.Add(new Fact(value, 80));
            else if (Is(label, Days))
                facts.Dates.Add(new Fact(value, 86));
        }

        var from = fields[body].Line + 1;
        var end = body + 1 < fields.Count ? fields[body + 1].Line : lines.Length;
        return string.Join('\n', lines[from..end]);
    }

    /// <summary>Who wrote it, with his house or desk before him and the day behind a stroke: <c>科技中心 林以舟 / 2025年10月7日 04:10</c>.</summary>
    private static void Written(string value, CaptureFacts facts)
    {
        // 江左社記者林以舟 高雄: from where he reports
        if (value.LastIndexOf(' ') is > 1 and var where && Attribution.IsPlace(value[(where + 1)..]))
            value = value[..where].TrimEnd();
        // 江左日報 記者林以舟／綜合報導: for whom he writes, where no field of its own says it
        var medium = value.AsSpan().IndexOfAny(" /／") is > 1 and var sign
            ? KnownMedia.Named(value[..sign]) ?? (PersonNames.IsMedium(value[..sign]) ? value[..sign] : null) : null;
        if (medium is not null)
            facts.Sources.Add(new Fact(medium, 79));
        // 江左社記者林以舟
        if (value.IndexOfAny(['記', '记']) is > 1 and var office && value.AsSpan(office + 1).StartsWith("者")
            && value[..office] is var house && (KnownMedia.Named(house) ?? (PersonNames.IsMedium(house) ? house : null)) is { } named
            && PersonNames.ArePeople(value[(office + 2)..].Trim()))
        {
            facts.Sources.Add(new Fact(named, 79));
            value = value[(office + 2)..].Trim();
        }

        foreach (var part in value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateFinder.DayIn(part) is { } day)
                facts.Dates.Add(new Fact(day, 85));
            else if (part != medium)
                facts.Authors.Add(new Fact(part.LastIndexOf(' ') is > 0 and var desk && PersonNames.IsPerson(part[(desk + 1)..])
                    ? part[(desk + 1)..] : part, 80));
        }
    }

    private static bool Is(string label, string[] words) => Array.Exists(words, w => label.StartsWith(w, StringComparison.Ordinal));

    /// <summary>The label of a field, behind its number or alone before a colon; or null.</summary>
    private static string? LabelOf(string line)
    {
        var text = line.Trim();
        if (text.Length is < 3 or >= 200)
            return null;
        var label = char.IsAsciiDigit(text[0]) && text[1] is '.' or '、' or '．'
            ? text[2..].TrimStart() : text[^1] is ':' or '：' && text.Length <= LongestLabel ? text : null;
        return label is not null && Array.Exists(All, words => Is(label, words)) ? label : null;
    }

    /// <summary>A field above the text with its value behind the colon, without a number; or null: <c>原文標題：渡口換上新模型</c>.</summary>
    private static string? WithValue(string line) =>
        line.Trim() is { Length: > 4 and < 200 } text && text.AsSpan().IndexOfAny(':', '：') is > 1 and <= LongestLabel and var colon
        && Array.Exists(All, words => Array.IndexOf(words, text[..colon].TrimEnd()) >= 0) ? text : null;

    /// <summary>Characters of the longest label that has no number.</summary>
    private const int LongestLabel = 14;

    /// <summary>The value of a field: behind its colon, else the next line that holds anything.</summary>
    private static string? Value(string[] lines, int at, string label)
    {
        if (label.AsSpan().IndexOfAny(':', '：') is > 0 and var colon && label[(colon + 1)..].Trim() is { Length: > 0 } beside)
            return beside;
        for (var i = at + 1; i < lines.Length && LabelOf(lines[i]) is null; i++)
        {
            if (lines[i].Trim() is { Length: > 0 } below && below[0] != OfBoard)
                return below;
        }

        return null;
    }
}
