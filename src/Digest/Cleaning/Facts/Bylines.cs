using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>Who wrote a text, said without a label and a colon.</summary>
internal static partial class Bylines
{
    /// <summary>
    /// Whether a text names only who wrote an article of an account first, and the account: <c>原创 林一舟 望潮财经</c>; then both are noted.
    /// </summary>
    public static bool Original(string text, CaptureFacts facts)
    {
        if (!Array.Exists(Originals, o => text.StartsWith(o, StringComparison.Ordinal))
            || Spaced(text.Replace('：', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)) is not [_, .. var names]
            || names.Length is 0 or > MostOriginal)
            return false;
        // Accounts name a writer as such and again as who posted, and may be called as he is: 原创 林一舟 林一舟 望潮财经
        names = [.. names.Distinct(StringComparer.Ordinal)];
        if (names.Length > 2 && !names[..^1].All(PersonNames.IsPerson))
            return false;
        // 原创 关注渡口的人 望潮财经: what an account says of itself stands where its writer does.
        if (names.Length == 2 && KnownMedia.Named(names[1]) is not null && !PersonNames.IsPerson(names[0]))
            names = [names[1]];
        if (names.Length > 1)
            facts.Authors.Add(new Fact(string.Join('、', names[..^1]), 70));
        facts.Sources.Add(new Fact(names[^1], 60));
        return true;
    }

    /// <summary>Parts of which two and more of one Han character in a row are one name, as some sign: <c>林 一 舟</c>.</summary>
    private static string[] Spaced(string[] parts)
    {
        if (!Array.Exists(parts, IsOne))
            return parts;
        var made = new List<string>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && IsOne(parts[i]) && IsOne(parts[i - 1]))
                made[^1] += parts[i];
            else
                made.Add(parts[i]);
        }

        return [.. made];

        static bool IsOne(string part) => part.Length == 1 && Digest.Text.Characters.IsHan(part[0]);
    }

    private static readonly string[] Originals = ["原创 ", "原创：", "原創 ", "原創："];

    /// <summary>Names behind that word.</summary>
    private const int MostOriginal = 4;

    private static readonly string[] Writers = InHan(CreditRole.Writer), Named = [.. Writers, .. InHan(CreditRole.Helper)];

    private static string[] InHan(CreditRole role) =>
        [.. RoleLabels.Of(role, LabelUse.Opening).Where(static l => Digest.Text.Characters.IsHan(l[0]))];

    /// <summary><c>By Jane Doe, John Roe | July 26, 2024</c>, <c>新华社记者 王五</c>, <c>（编辑 赵六）</c>.</summary>
    public static bool Take(string text, NoisePlace place, CaptureFacts facts)
    {
        if (text.Length > 110 || Phrases.EndsSentence(text) && !text.EndsWith('.'))
            return false;
        return BehindComma(text, facts) || place.Index < 4 && Phrases.Columns(text) <= 44 && Original(text, facts)
            || ReporterLines.Take(text, facts) || BehindRole(text, facts) || OfReporter(text, facts)
            || place.Index > 2 && Attribution.Sender(text, facts) || FromPlace(text, facts) || FromHollow(text, place, facts)
            || place.Index < 6 && BeforeRole(text, facts) || Signed(text, facts)
            || place.Index < 6 && text is ['B' or 'b', 'y', ' ', ..] or ['B', 'Y', ' ', ..] && BehindBy(text[3..], facts)
            || place.Index < 6 && text is ['B', 'y' or 'Y', ':', ' ', ..] && BehindBy(text[4..], facts)
            || place.Index < 6 && (BeforeHandle(text, facts) || BehindWord(text, facts) || OfAccount(text, facts));
    }

    /// <summary><c>Jane Doe and John Roe in Harbour City</c>: several writers, and from where; of one that might be a headline.</summary>
    public static bool InTown(string text, CaptureFacts facts)
    {
        if (text.LastIndexOf(" in ", StringComparison.Ordinal) is not (> 0 and var at) || !text.Contains(" and ", StringComparison.Ordinal)
            || !PersonNames.ArePeople(text[..at])
            || !Array.TrueForAll(text[(at + 4)..].Split(' '),
                static w => w.Length > 1 && char.IsUpper(w[0]) && !w.AsSpan(1).ContainsAnyExceptInRange('a', 'z')))
            return false;
        facts.Authors.Add(new Fact(text[..at], 72));
        return true;
    }

    private static readonly string[] Houses = ["头条号", "百家号", "企鹅号", "网易号", "搜狐号", "大鱼号", "公众号", "微头条"];

    /// <summary><c>头条号 / 望潮小栈</c>: an account, whose text it is and who wrote it.</summary>
    private static bool OfAccount(string text, CaptureFacts facts)
    {
        if (text.Split('/', StringSplitOptions.TrimEntries) is not [var house, { Length: > 1 and <= 16 } account]
            || Array.IndexOf(Houses, house) < 0 || Phrases.EndsSentence(account))
            return false;
        facts.Sources.Add(new Fact(account, 60));
        facts.Authors.Add(new Fact(account, 40));
        return true;
    }

    /// <summary>Characters of the longest line with a word and a name in Han.</summary>
    private const int LongestWord = 9;

    /// <summary><c>文 林一舟</c>: a word that texts have as well, with a person behind it and no more.</summary>
    private static bool BehindWord(string text, CaptureFacts facts)
    {
        if (text.Length > LongestWord || text.IndexOf(' ', StringComparison.Ordinal) is not (1 or 2)
            || RowPart.Of(text) is not { Kind: RowPartKind.Writer, Name: var name } || !PersonNames.IsPerson(name))
            return false;
        facts.Authors.Add(new Fact(name, 70));
        return true;
    }

    /// <summary><c>Jane Doe @janedoe</c></summary>
    private static bool BeforeHandle(string text, CaptureFacts facts)
    {
        if (text.IndexOf(" @", StringComparison.Ordinal) is not (> 2 and < 40 and var at) || text.AsSpan(at + 2).ContainsAny(' ', '.')
            || !PersonNames.IsPerson(text[..at]))
            return false;
        facts.Authors.Add(new Fact(text[..at], 60));
        return true;
    }

    /// <summary><c>作者，林一舟</c>.</summary>
    private static bool BehindComma(string text, CaptureFacts facts)
    {
        foreach (var open in Addressed)
        {
            if (text.StartsWith(open, StringComparison.Ordinal) && text.Length - open.Length is > 1 and <= 24 && !Phrases.EndsSentence(text)
                && text.AsSpan(open.Length).IndexOfAny("，。,") < 0)
            {
                facts.Authors.Add(new Fact(text[open.Length..].Trim(), 75));
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Addressed = ["作者，", "Author, "];

    /// <summary><c>新华社记者 王五</c>, <c>编辑 赵六</c>, <c>本报记者 田沐 来源：江左日报</c>.</summary>
    private static bool BehindRole(string text, CaptureFacts facts)
    {
        if (Array.Find(Named, o => text.StartsWith(o, StringComparison.Ordinal) && IsShortName(text, o.Length)) is not { } role)
            return false;
        if (Math.Max(text.IndexOf(" 来源", StringComparison.Ordinal), text.IndexOf(" 來源", StringComparison.Ordinal)) is > 0
            and var source && text[(source + 3)..].Trim(' ', ':', '：') is { Length: > 1 and < 20 } medium)
            facts.Sources.Add(new Fact(medium, 75));
        if (Array.IndexOf(Writers, role) >= 0)
            facts.Authors.Add(new Fact(UpToRole(text[role.Length..].Trim()), 72));
        return true;
    }

    private static bool IsShortName(string text, int from) =>
        text.Length - from is > 2 and <= 24 && text[from] is ' ' or '\u3000' && UpToRole(text[from..].Trim()).Length <= 12
        && !Phrases.EndsSentence(text);

    /// <summary><c>东栅财经记者 沈苇</c>, <c>【記者林舟／綜合報導】</c>.</summary>
    private static bool OfReporter(string text, CaptureFacts facts)
    {
        if (ReporterOf(text) is { } names)
        {
            (names with { Medium = PersonNames.IsMedium(names.Medium!) ? names.Medium : null, Written = 72, Named = 55 }).NoteIn(facts);
            return true;
        }

        if (text is not ['记' or '記', '者', ..] || text.Length >= 30
            || text.AsSpan().IndexOfAny('／', '/') is not (>= 4 and <= 6 and var slash)
            || !(text.EndsWith("報導", StringComparison.Ordinal) || text.EndsWith("报道", StringComparison.Ordinal)
                || text.EndsWith("報道", StringComparison.Ordinal)) || !text[2..slash].All(Digest.Text.Characters.IsHan))
            return false;
        facts.Authors.Add(new Fact(text[2..slash], 70));
        return true;
    }

    private static bool BeforeRole(string text, CaptureFacts facts)
    {
        if (text.Length >= 70 || NameBeforeRole(text) is not { } writer || DateFinder.FindAt(text, out _, out _))
            return false;
        facts.Authors.Add(new Fact(writer, 60));
        return true;
    }

    private static bool Signed(string text, CaptureFacts facts)
    {
        if (!ReporterLines.IsSigned(text))
            return false;
        ReporterLines.Signed(text, facts);
        return true;
    }

    /// <summary><c>Jane Doe, John Roe | July 26, 2024</c>, <c>Jane Doe jane@harrow.example</c>.</summary>
    private static bool BehindBy(string name, CaptureFacts facts)
    {
        string? date = null;
        if (DateFinder.FindAt(name, out var from, out var to))
        {
            if (name[to..].Trim(' ', '|', '·', '.', '-').Length > 24)
                return false;
            (date, name) = (name[from..to], name[..from]);
        }
        // By Jane Doe | Yesterday | 4 min read
        else if (name.Split('|', StringSplitOptions.TrimEntries) is [_, { Length: <= 20 } moment, ..] && Credits.HasMoment(moment))
        {
            facts.Dates.Add(new Fact(moment, CaptureFacts.Relative));
        }

        name = name.TrimEnd(' ', '|', '·', ',', '•', '-', '–', '—', '/');
        foreach (var stop in Stops)
        {
            if (name.IndexOf(stop, StringComparison.Ordinal) is > 0 and var at)
                name = name[..at];
        }

        name = string.Join(' ', name.Split(' ').Where(static w => !w.Contains('@', StringComparison.Ordinal))).TrimEnd(' ', ',', '|');
        var (house, named) = CreditNames.OfByline(BylineRoles.Without(name));
        name = WithoutRole(named ?? "");
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (IsTeam(words))
        {
            facts.Authors.Add(new Fact(name, 75));
            return true;
        }

        if (words.Length is 0 or > 12 || !char.IsUpper(words[0][0]) || !char.IsUpper(words[^1][0]))
            return false;
        new CreditNames(house, CreditNames.Spelled(name)) { Written = 75, Named = 62 }.NoteIn(facts);
        if (date is not null)
            facts.Dates.Add(new Fact(date, 80));
        return true;
    }

    /// <summary>Whether those who wrote are named together: <c>the TideNet team</c>.</summary>
    private static bool IsTeam(string[] words) =>
        words is ["the" or "The", _, .., "team" or "Team"] && words.Length <= 6
        && Array.TrueForAll(words[1..^1], static w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]) || w is "and" or "of" or "&");

    /// <summary>Characters of the longest name of a team in a row.</summary>
    private const int LongestTeam = 40;

    /// <summary>Whether a part of a head names those who wrote together, without any other word: <c>Quay Labs team</c>.</summary>
    public static bool AreTeam(string part) =>
        part.Length is > 6 and <= LongestTeam && part.Split(' ') is { Length: >= 2 and <= 5 } words
        && (words[0] == "The" ? words.Length > 2 : words[0] is not ("Our" or "Your" or "Meet" or "Join" or "About" or "Contact"))
        && IsTeam(words[0] == "The" ? words : ["The", .. words]);

    private static readonly string[] Stops = [" | ", " · ", " • ", " - ", " — ", ", Published", ". Published",
        " archive page", " Published", " Updated", " published", " updated", " last updated", " on "];

    /// <summary>A paper and its reporter, and no more: <c>东栅财经记者 沈苇</c>; else null.</summary>
    private static CreditNames? ReporterOf(string text) =>
        !Phrases.EndsSentence(text) && Phrases.Columns(text) <= 44
        && Math.Max(text.IndexOf("记者", StringComparison.Ordinal), text.IndexOf("記者", StringComparison.Ordinal)) is > 1 and <= 10 and var at
        && UpToRole(text[(at + 2)..].TrimStart(' ', '\u3000', ':', '：')).Split([' ', '、', '\u3000']) is { Length: <= 4 } people
        && people.All(static p => p.Length is 2 or 3 && PersonNames.IsPerson(p)) && text[..at].TrimEnd().All(Digest.Text.Characters.IsHan)
        ? new CreditNames(text[..at].TrimEnd(), people[0]) : null;

    /// <summary>Whether a line names a reporter and no more, as it may stand below a text: <c>记者 林一舟</c>, <c>东栅财经记者 沈苇</c>.</summary>
    public static bool IsReporter(string text) =>
        text.Length <= 24 && (ReporterOf(text) is not null
            || text is ['记' or '記', '者', ' ' or '\u3000', .. var name] && PersonNames.IsPerson(name.Trim(' ', '\u3000')));

    /// <summary>What stands behind a name and is said of another, or of the medium.</summary>
    private static readonly string[] Following =
        [.. RoleLabels.Of(LabelUse.Behind).Concat(["来源", "來源", "出品"]).Select(static l => " " + l)];

    /// <summary><c>林一舟 编辑 周小川</c>: the first name.</summary>
    public static string UpToRole(string names)
    {
        foreach (var role in Following)
        {
            if (names.IndexOf(role, StringComparison.Ordinal) is > 0 and var at)
                names = names[..at].TrimEnd(' ', '\u3000', '|', '｜', '·');
        }

        // 林一舟 深圳报道
        return names.LastIndexOfAny([' ', '\u3000']) is > 0 and var sign
            && Array.Exists(Sending, s => names.AsSpan(sign + 1).StartsWith(s) || names.EndsWith(s, StringComparison.Ordinal))
            ? names[..sign].TrimEnd() : names;
    }

    /// <summary><c>Jane Doe | Staff writer</c>, <c>Jane Doe · Senior reporter · Sept. 13</c>: the name.</summary>
    public static string? NameBeforeRole(string text)
    {
        var bar = text.AsSpan().IndexOfAny(Bars);
        if (bar is < 4 or > 40 || WithoutBy(text[..bar]) is not { } name || !PersonNames.IsPerson(name))
            return null;
        var rest = text.AsSpan(bar).TrimStart(" |·•,/");
        var end = rest.IndexOfAny(Bars);
        var role = end < 0 ? rest[..Math.Min(rest.Length, 40)] : rest[..end];
        foreach (var known in LatinRoles)
        {
            if (role.Contains(known, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        return null;
    }

    /// <summary><c>Technology reporter</c>: what somebody does who writes.</summary>
    public static bool IsRole(string text) =>
        text.Length < 40
        && (Array.Exists(LatinRoles, r => text.Contains(r, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), CreditNames.IsTrade));

    /// <summary>A name without the word before it: <c>By Jane Doe</c>.</summary>
    public static string WithoutBy(string name) =>
        name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim() : name.Trim();

    private static readonly System.Buffers.SearchValues<char> Bars = System.Buffers.SearchValues.Create("|·•,");

    private static readonly string[] LatinRoles =
        ["writer", "reporter", "correspondent", "editor", "columnist", "contributor", "staff", "producer", "news"];

    /// <summary><c>Jane Doe, Staff Writer</c>: the name.</summary>
    private static string WithoutRole(string names)
    {
        var comma = names.LastIndexOf(',');
        return comma > 0 && Array.Exists(LatinRoles, r => names.EndsWith(r, StringComparison.OrdinalIgnoreCase)) ? names[..comma] : names;
    }

    /// <summary><c>白沙 发自 凹凸寺</c>, <c>量角位 | 公众号 QuantBit</c>: who writes for an account, and the account.</summary>
    private static bool FromHollow(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index > 6 || Phrases.Columns(text) > 44)
            return false;
        // 江左晚报官方账号
        if (Array.Find(Accounts, a => text.EndsWith(a, StringComparison.Ordinal)) is { } kind
            && text.Length - kind.Length is >= 2 and <= 14)
        {
            facts.Sources.Add(new Fact(text[..^kind.Length].TrimEnd(), 50));
            return true;
        }

        var at = text.IndexOf(" 发自 ", StringComparison.Ordinal);
        if (at is > 1 and <= 16)
        {
            facts.Authors.Add(new Fact(text[..at].Trim(), 75));
            return true;
        }

        var account = text.IndexOf("公众号 ", StringComparison.Ordinal);
        if (account <= 0 || text[..account].TrimEnd() is not [_, .., '|' or '｜' or '丨'] bar)
            return false;
        facts.Sources.Add(new Fact(bar[..^1].TrimEnd(), 50));
        if (Credits.HasMoment(text[account..]))
            facts.Dates.Add(new Fact(text[account..], CaptureFacts.Relative));
        return true;
    }

    private static readonly string[] Accounts = ["官方账号", "官方帐号", "官方帳號", "官方微博", "官方百家号", "官方头条号", "官方澎湃号"];

    /// <summary>Whether a few words say from where a report was sent: <c>河口报道</c>.</summary>
    public static bool IsSent(string part) => Array.Exists(Sending, s => part.EndsWith(s, StringComparison.Ordinal));

    private static readonly string[] Sending = ["发自", "發自", "报道", "報道", "報導"];

    /// <summary><c>江左時報記者　何曉晴　發自台北　2024-06-03</c>: medium, name, place and day, parted by blanks.</summary>
    private static bool FromPlace(string text, CaptureFacts facts)
    {
        var parts = text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 3 or > 5
            || parts[0] is not [.., '记' or '記', '者'] || parts[1].Length is < 2 or > 4
            || !Array.Exists(Sending,
                s => parts[2].StartsWith(s, StringComparison.Ordinal) || parts[2].EndsWith(s, StringComparison.Ordinal)))
            return false;
        facts.Authors.Add(new Fact(parts[1], 70));
        if (parts[0].Length > 4 && !parts[0].StartsWith('本'))
            facts.Sources.Add(new Fact(parts[0][..^2], 60));
        if (DateFinder.DayIn(text) is { } day)
            facts.Dates.Add(new Fact(day, 80));
        return true;
    }
}
