using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Finds names that look like a company, a person or a model and are not in the vocabulary, for an editor to look at: few and precise,
/// by the words that stand beside names, never by capitals alone.
/// </summary>
internal static partial class NameProposer
{
    /// <summary>More than this many an editor does not read.</summary>
    private const int Most = 12;

    private const string Roles = "CEO|CTO|CFO|COO|首席执行官|首席技术官|首席科学家|首席财务官|联合创始人|创始人|总裁|副总裁|董事长|总经理|教授|院士|研究员|负责人|主任";

    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /// <summary>What follows a full name: 表示, 说 … after 李明, so that the name ends there.</summary>
    private const string AfterName = "(?:表示|认为|指出|透露|介绍|宣布|强调|坦言|告诉|回应|预计|称|说|在|与|和|将|曾|也|及|[，。、：“（(]|$)";

    /// <summary>Characters with which foreign first names are written.</summary>
    private const string Sounds =
        "阿艾安奥巴贝本比彼别波布查达戴丹道德迪蒂蒙杜多恩尔法菲费弗福盖戈格古哈海汉赫霍亨基吉加简杰卡凯康科克肯库拉莱兰劳勒雷利里列林卢鲁路罗洛马玛麦曼梅门米莫姆纳内尼诺欧帕佩皮普奇乔切琼萨塞桑瑟山史斯苏索泰坦汤唐特汀图托瓦威维温沃乌西希谢辛休亚雅扬"
        + "伊英尤约詹珍朱佐娜妮莉丽琳茜珊莎娅黛薇露";

    private const string CompanyWords =
        "Inc|Corp|Corporation|Ltd|LLC|GmbH|Labs|Technologies|Robotics|Ventures|Therapeutics|Semiconductor|Semiconductors|Holdings";

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly HashSet<string> CommonFirst = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "this", "that", "these", "its", "their", "our", "but", "and", "in", "on", "at", "for", "as", "when", "if", "it",
        "he", "she", "they", "we", "new", "chief", "former", "vice", "united", "north", "south", "nobel", "wall", "silicon", "big", "last",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june",
        "july", "august", "september", "october", "november", "december", "section", "figure", "table", "chapter", "version", "act",
        "apache", "asl", "fp", "int", "math", "cuda", "pcie", "usb", "iso", "covid", "aime", "swe", "mmlu", "ddr", "hbm", "since", "with",
    };

    /// <summary>Ends of what is a kind of thing and no company.</summary>
    private static readonly string[] KindsOfThings = ["人工智能", "通用智能", "高科技"];

    private static readonly HashSet<string> Styles = new(StringComparer.Ordinal) { "sir", "dame", "lord", "mr", "mrs", "ms", "dr" };

    private static readonly Pattern LatinCompany = new(LatinCompanyPattern, CompanyWords);

    private static readonly Pattern LatinStartup = new(LatinStartupPattern, "startup|start-up|called");

    private static readonly Pattern LatinPerson = new(LatinPersonPattern, "chief|CEO|CTO|founder|president|professor|said|says|wrote|told");

    private static readonly Pattern LatinPersonAfterRole = new(LatinPersonAfterRolePattern, "CEO|CTO|Professor|founder|chief executive");

    private static readonly Pattern LatinModel = new(LatinModelPattern, "-v|-0|-1|-2|-3|-4|-5|-6|-7|-8|-9|0B|1B|2B|3B|4B|5B|6B|7B|8B|9B");

    private static readonly Pattern LatinModelNamed = new(LatinModelNamedPattern, "model|模型");

    private static readonly Pattern HanCompany = new(HanCompanyPattern, "科技|集团|智能|半导体|生物|资本");

    private static readonly Pattern HanPerson = new(HanPersonPattern, Roles);

    private static readonly Pattern TransliteratedPerson = new(TransliteratedPersonPattern, "·");

    /// <summary>
    /// A pattern, and the words without one of which it cannot match: most texts have none of them, and the pattern is then not even tried.
    /// </summary>
    private sealed class Pattern(Func<Regex> pattern, string words)
    {
        private readonly PhraseSet _words = new(words.Split('|'));

        public IEnumerable<Group> Matches(string text)
        {
            if (!_words.IsIn(text))
                yield break;
            for (var match = pattern().Match(text); match.Success; match = match.NextMatch())
                yield return match.Groups["n"];
        }
    }

    // Every pattern begins at the edge of a word or with a word of a list, and repeats only words or a few characters: none can go back
    // over more than that.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    [GeneratedRegex(@"\b(?<n>(?:[A-Z][A-Za-z0-9]+ ){1,3}(?:" + CompanyWords + @"))\b", Options)]
    private static partial Regex LatinCompanyPattern();

    [GeneratedRegex(
        @"\b(?:startup|start-up|start-ups called|company called|firm called|startup called|lab called) (?<n>[A-Z][A-Za-z0-9]+(?: (?:AI"
        + @"|[A-Z][a-z]+))?)\b", Options)]
    private static partial Regex LatinStartupPattern();

    [GeneratedRegex(
        @"\b(?<n>[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}),? (?:(?:the|its|a) )?(?:chief executive|CEO|CTO|co-founder|founder"
        + @"|president of|professor|chief scientist|said|says|wrote|told)\b", Options)]
    private static partial Regex LatinPersonPattern();

    [GeneratedRegex(@"\b(?:CEO|CTO|Professor|founder|co-founder|chief executive) (?<n>[A-Z][a-z]+ [A-Z][a-z]+)\b", Options)]
    private static partial Regex LatinPersonAfterRolePattern();

    [GeneratedRegex(
        @"\b(?<n>[A-Z][A-Za-z]+-v?[0-9]+(?:\.[0-9]+)?(?:[- ](?:[0-9]+B|Pro|Max|Mini|Ultra|Flash|Turbo|Large|Small|Lite|Instruct|V|VL))*"
        + @"|[A-Z][A-Za-z]+ (?:[0-9](?:\.[0-9])? )?[0-9]+B)\b", Options)]
    private static partial Regex LatinModelPattern();

    [GeneratedRegex(@"(?:model|模型) ?(?<n>[A-Z][A-Za-z]{2,} [0-9](?:\.[0-9])?)(?![A-Za-z0-9]|\.[0-9])", Options)]
    private static partial Regex LatinModelNamedPattern();

    [GeneratedRegex(
        "(?:^|[，。、；：“”（）()《》\\s]|公司|企业|机构|由|与|和|是|收购|投资|来自)(?<n>[\u4e00-\u9fff]{2,5}(?:科技|集团|智能|半导体|生物|资本))(?:[，。、；：”（()]|$|的|在|与|和|宣布|表示|"
        + "称|创|发布|推出|完成|获|首席|[A-Z])", Options)]
    private static partial Regex HanCompanyPattern();

    [GeneratedRegex("(?:" + Roles + ")(?<n>[" + Surnames + "][\u4e00-\u9fff]{1,2})" + AfterName, Options)]
    private static partial Regex HanPersonPattern();

    [GeneratedRegex("(?<n>[" + Sounds + "]{1,6}·[\u4e00-\u9fff]{2,6}?)(?:[（(][A-Z]|表示|认为|指出|透露|称|说)", Options)]
    private static partial Regex TransliteratedPersonPattern();

    /// <summary>The names, in the order of the text, each once.</summary>
    public static IReadOnlyList<ProposedName> Propose(TaggingRun run)
    {
        // Code and addresses were blanked in the folded text; the patterns need the letters as written.
        var visible = Visible(run.Text);
        var found = new List<(int Start, string Taxonomy, string Name)>();
        Add(LatinCompany, "companies", static (_, n) => !CommonFirst.Contains(FirstWord(n)));
        Add(LatinStartup, "companies", static (_, n) => !CommonFirst.Contains(FirstWord(n)));
        Add(HanCompany, "companies",
            static (_, n) => !Array.Exists(KindsOfThings, k => n.EndsWith(k, StringComparison.Ordinal))
                && !n.Contains('的', StringComparison.Ordinal));
        Add(LatinPerson, "people", static (_, n) => !CommonFirst.Contains(FirstWord(n)) && !IsStyled(n));
        Add(LatinPersonAfterRole, "people", static (_, n) => !CommonFirst.Contains(FirstWord(n)));
        Add(HanPerson, "people", static (_, _) => true);
        Add(TransliteratedPerson, "people", static (_, _) => true);
        Add(LatinModel, "models", static (t, m) => !CommonFirst.Contains(FirstWord(m)) && SpeaksOfModels(t, m));
        Add(LatinModelNamed, "models", static (_, n) => !CommonFirst.Contains(FirstWord(n)));
        found.Sort();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var proposals = new List<ProposedName>();
        foreach (var (start, taxonomy, name) in found)
        {
            if (proposals.Count < Most && seen.Add(name))
                proposals.Add(new ProposedName(taxonomy, name, run.SpanOf(start, start + name.Length), run.InTitle(start)));
        }

        return proposals;

        void Add(Pattern pattern, string taxonomy, Func<string, string, bool> isName)
        {
            foreach (var match in pattern.Matches(visible))
            {
                var (start, name) = taxonomy == "people" ? WithoutRole(match.Index, match.Value) : (match.Index, match.Value);
                if (name.Length > 1 && !run.IsNamed(start, start + name.Length) && !run.IsTopic(start, start + name.Length)
                    && isName(Around(visible, start, name.Length), name))
                    found.Add((start, taxonomy, name));
            }
        }
    }

    /// <summary>首席执行官卡洛斯·门德斯 is a role and a name.</summary>
    private static (int Start, string Name) WithoutRole(int start, string name)
    {
        foreach (var role in Roles.Split('|'))
        {
            if (name.StartsWith(role, StringComparison.Ordinal))
                return (start + role.Length, name[role.Length..]);
        }

        return (start, name);
    }

    private static string Visible(MarkedText text) => string.Create(text.Text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = from.Folded[i] is MarkedText.Hidden or MarkedText.Transparent
                ? ' ' : Folding.Width(from.Text[i]) is var c && c is >= 'A' and <= 'z' ? c : from.Text[i];
    });

    /// <summary>
    /// Whether it is half of a name with a style before it, as somebody is called who was named before: <c>Sir Demis</c>.
    /// </summary>
    private static bool IsStyled(string name) => Styles.Contains(FirstWord(name)) && name.AsSpan().Count(' ') == 1;

    private static string FirstWord(string name)
    {
        var end = name.AsSpan().IndexOfAnyExcept(Letters);
        return (end < 0 ? name : name[..end]).ToLowerInvariant();
    }

    private static string Around(string text, int start, int length) =>
        text[Math.Max(0, start - 40)..Math.Min(text.Length, start + length + 40)];

    private static bool SpeaksOfModels(string around, string name) =>
        around.Contains("模型", StringComparison.Ordinal) || around.Contains("model", StringComparison.OrdinalIgnoreCase)
        || (name.EndsWith('B') && name.Length > 2 && char.IsAsciiDigit(name[^2]));
}
