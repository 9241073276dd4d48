using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>Whom a caption names: captions say who can be seen, texts what somebody said.</summary>
internal static partial class Captions
{
    private static readonly string[] Roles =
    [
        "首席执行官", "首席科学家", "首席技术官", "首席運營官", "首席执行長", "执行长", "執行長", "联合创始人", "共同創辦人", "联合創始人", "创始人", "創辦人", "创办人", "創始人", "董事长", "董事長",
        "总裁", "總裁", "副总裁", "副總裁", "总经理", "總經理", "教授", "院士", "博士", "主席", "主任", "部长", "部長", "总统", "總統", "首相", "总理", "研究员", "研究員", "科学家",
        "科學家", "负责人", "負責人", "分析师", "分析師", "工程师", "工程師", "议员", "議員", "参议员", "CEO", "CTO", "COO", "CFO", "首席產品官", "首席产品官", "专家", "專家", "律师",
        "发言人", "發言人",
    ];

    private static readonly string[] LatinRoles =
    [
        "chief executive", "CEO", "CTO", "co-founder", "cofounder", "founder", "president", "chairman", "professor", "director", "minister",
        "senator", "chief scientist", "head of", "spokesperson", "analyst", "researcher", "governor",
    ];

    private static readonly string[] Says =
        ["说", "表示", "认为", "称", "指出", "告诉", "透露", "承认", "强调", "介绍", "坦言", "說", "稱", "認為", "強調", "回应", "回應",
            "一下", "为准", "為準", "看完", "我", "咱"];

    private static readonly string[] Verbs = [" said", " says", " told", " is ", " are ", " has ", " have ", " will ", " would ", " was ",
        " were ", " plans", " announced", " expects", " contributed", " rose ", " fell ", " climbed ", " jumped ", " dropped ", " soared ",
        " plunged ", " slid "];

    /// <summary>Whether somebody speaks in a sentence, or it tells what came about: captions say what can be seen.</summary>
    public static bool Tells(string text) =>
        Phrases.IsChinese(text)
        ? text.Contains('了', StringComparison.Ordinal) || Phrases.Count(text, Says) > 0
        : Array.Exists(Verbs, v => text.Contains(v, StringComparison.Ordinal));

    private static readonly string[] Spoke = [" said", " says", " told", " wrote"];

    /// <summary>Who speaks in an English text, under the name beside the verb; found in one pass for all lines.</summary>
    public static HashSet<string> Speakers(string text)
    {
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var verb in Spoke)
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
            {
                var start = text.AsSpan(0, at).LastIndexOfAny(' ', '\n') + 1;
                Add(text.AsSpan(start, at - start));
                var next = text.AsSpan(Math.Min(text.Length, at + verb.Length + 1));
                Add(next[..Math.Max(0, next.IndexOfAny(" ,.\n"))]);
            }
        }

        return speakers;

        void Add(ReadOnlySpan<char> name)
        {
            if (name.Length is > 2 and < 30 && char.IsUpper(name[0]))
                speakers.Add(name.ToString());
        }
    }

    /// <summary>
    /// Who speaks in a Chinese text, under names of two to four characters, and who stands behind a role; found in one pass for all lines.
    /// </summary>
    public static HashSet<string> People(string text)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var verb in Says)
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
            {
                for (var length = 2; length <= 4 && length <= at; length++)
                {
                    if (Surnames.Contains(text[at - length], StringComparison.Ordinal) && IsHanOnly(text[(at - length)..at]))
                        people.Add(text[(at - length)..at]);
                }
            }
        }

        foreach (var role in Roles)
        {
            for (var at = text.IndexOf(role, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(role, at + role.Length, StringComparison.Ordinal))
            {
                var start = at + role.Length;
                for (var length = 2; length <= 3 && start + length <= text.Length; length++)
                {
                    if (IsHanOnly(text[start..(start + length)]))
                        people.Add(text[start..(start + length)]);
                }
            }
        }

        return people;
    }

    /// <summary>
    /// <c>Sam Altman, chief executive of OpenAI, in San Francisco.</c>: one sentence without a verb about somebody of the text.
    /// </summary>
    public static bool IsShown(string text, BodyWords body) => text.EndsWith('.') && !Tells(text) && LatinPerson(text, body);

    /// <summary>Whether a line is the name of somebody of the text, with or without what they are.</summary>
    public static bool NamesSomebody(string text, BodyWords body) =>
        IsPerson(text, body) || RoleThenName(text, body) || LatinPerson(text, body);

    /// <summary>Characters that foreign names are written with: <c>扎克伯格</c>.</summary>
    private const string Transliterating =
        "阿埃艾奥巴贝比毕彼宾伯博布查戴丹德登迪蒂丁杜多恩尔凡范菲费芬弗福盖甘戈格根古哈汉赫亨胡华怀霍基吉加贾杰金卡凯坎康考科克肯孔库夸拉莱赖兰朗劳雷里利莉林琳卢鲁伦罗洛马玛迈曼梅门蒙米明莫姆穆纳娜奈内尼纽诺努欧帕派潘佩彭皮珀普奇恰乔琼丘撒萨塞桑森莎"
        + "山圣史舒斯松苏索塔泰坦汤唐特廷图托瓦万旺威韦维魏温文沃乌西希夏肖谢辛休许雅亚扬耶伊因尤约泽扎詹珍朱兹佐奧貝賓爾凱蘭盧魯倫羅馬瑪邁門蒙納內紐諾歐龐喬瓊聖蘇湯圖萬韋溫烏謝許亞揚約澤紮詹茲蓋費赫懷賈傑雷裡";

    private static bool IsTransliterated(string text) =>
        text.Length is >= 3 and <= 7 && text.All(c => Transliterating.Contains(c, StringComparison.Ordinal));

    /// <summary>Whether somebody of a Chinese text begins the line, and does not only own what follows.</summary>
    public static bool NamesFirst(string text, BodyWords body)
    {
        for (var length = 7; length >= 2; length--)
        {
            if (length + 2 < text.Length && text[length] is not ('的' or '：' or ':' or '、')
                && (length <= 4 && body.Knows(text[..length]) || IsTransliterated(text[..length]) && body.Names(text[..length])))
                return true;
        }

        return false;
    }

    /// <summary><c>李开复</c>, named in the text too.</summary>
    private static bool IsPerson(string text, BodyWords body) =>
        text.Length is 2 or 3 or 4 && IsHanOnly(text) && Surnames.Contains(text[0], StringComparison.Ordinal)
        && (text.Length < 4 || text.StartsWith("欧阳", StringComparison.Ordinal) || text.StartsWith("司马", StringComparison.Ordinal))
        && body.Names(text)
        || (IsTransliterated(text) && body.Names(text))
        || (text.Length <= 14 && text.Contains('·', StringComparison.Ordinal) && body.Names(text[(text.LastIndexOf('·') + 1)..]));

    /// <summary>Whether words end with what somebody is and a name as people have it: <c>渡口公司总经理林一舟</c>.</summary>
    public static bool IsOfficeAndName(string text) =>
        Array.Exists(Roles, r => text.LastIndexOf(r, StringComparison.Ordinal) is > 0 and var at
            && text[(at + r.Length)..] is { Length: >= 2 and <= 6 } name && IsHanOnly(name)
            && (name.Length <= 3 || IsTransliterated(name)));

    /// <summary><c>Mistral AI CEO门施</c>: a name of the text behind a role.</summary>
    private static bool RoleThenName(string text, BodyWords body)
    {
        if (text.Length > 40)
            return false;
        foreach (var role in Roles)
        {
            var at = text.LastIndexOf(role, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var name = text[(at + role.Length)..].Trim(' ', '(', ')', '（', '）', '左', '右', '中');
            if (name.Length is >= 2 and <= 12 && IsHanOnly(name.Replace("·", "", StringComparison.Ordinal))
                && body.Names(name.Length > 6 && name.Contains('·', StringComparison.Ordinal) ? name[(name.LastIndexOf('·') + 1)..] : name))
                return true;
            if (name.Length > 3 && name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(name[0])
                && body.Names(name[(name.LastIndexOf(' ') + 1)..]))
                return true;
        }

        // 李开复，零一万物创始人
        var comma = text.AsSpan().IndexOfAny('，', '、', ',');
        if (comma is >= 2 and <= 8 && body.Names(text[..comma]) && Surnames.Contains(text[0], StringComparison.Ordinal)
            && IsHanOnly(text[..comma]))
            return Phrases.Count(text, Roles) > 0;
        return false;
    }

    /// <summary><c>Sam Altman, chief executive of OpenAI</c>; <c>Clément Delangue</c>, named in the text too.</summary>
    private static bool LatinPerson(string text, BodyWords body)
    {
        if (Phrases.IsChinese(text))
            return false;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var name = comma > 0 ? text[..comma] : text;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4
            || !Array.TrueForAll(words,
                w => Particles.Contains(w) || char.IsUpper(w[0]) && w.Skip(1).All(c => char.IsLetter(c) || c is '-' or '’' or '\'' or '.')))
            return false;
        var role = Phrases.Count(text, LatinRoles) > 0;
        return comma > 0
            ? role && (body.Names(words[^1])
                || PersonNames.IsPerson(name) && Phrases.Columns(text) <= 70
                    && !Array.Exists(Verbs, v => text.Contains(v, StringComparison.Ordinal)))
            : body.Names(name) && words.Length <= 3 && IsNamedAsPerson(name, words, body);
    }

    private static readonly HashSet<string> Particles =
        new(["van", "von", "de", "der", "den", "da", "di", "la", "le", "bin", "al", "el", "ter"], StringComparer.Ordinal);

    /// <summary>People speak and act in the text under their last name alone; products and places do not.</summary>
    private static bool IsNamedAsPerson(string name, string[] words, BodyWords body) =>
        body.Names(words[^1] + " said") || body.Names(words[^1] + " told") || body.Names("said " + words[^1]) || body.Names(name + ",")
        || body.Names("Mr. " + words[^1]) || body.Names("Ms. " + words[^1]) || body.Names(words[^1] + " wrote")
        || body.Names(words[^1] + "’s") && body.Names(name + " ");

    private static bool IsHanOnly(string text)
    {
        foreach (var c in text)
        {
            if (!Characters.IsHan(c))
                return false;
        }

        return text.Length > 0;
    }
}
