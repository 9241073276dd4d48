using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// One value that names a medium and a writer together, parted: <c>江左晚报 记者 林一舟</c>, <c>The Quay Letter, by Jane Doe</c>,
/// <c>Jane Doe, Quay Review</c>.
/// </summary>
/// <param name="Medium">Whose the text is, or null.</param>
/// <param name="Writer">Who wrote it, or null.</param>
internal readonly partial record struct CreditNames(string? Medium, string? Writer)
{
    /// <summary>Weight of the writer as a fact.</summary>
    public int Written { get; init; }

    /// <summary>Weight of the medium as a fact.</summary>
    public int Named { get; init; }

    /// <summary>Notes either, where it is told.</summary>
    public void NoteIn(CaptureFacts facts)
    {
        if (Writer is not null)
            facts.Authors.Add(new Fact(Writer, Written));
        if (Medium is not null)
            facts.Sources.Add(new Fact(Medium, Named));
    }

    /// <summary>A medium without the word for who reports for it: <c>江城晚报记者</c>.</summary>
    public static string PaperOf(string medium) => medium is [_, _, _, .., '记' or '記', '者'] ? medium[..^2] : medium;

    private static readonly string[] Roles = [.. RoleLabels.Of(LabelUse.Between), "文/", "文｜", "文|"];

    private static readonly string[] Parting = [" | ", "｜", " · ", " • ", " / ", " — ", " – ", " - ", ", ", "，", "／", "|", "/", "·"];

    private static readonly HashSet<string> Titles = new(["PhD", "Ph.D.", "Ph.D", "MD", "M.D.", "Jr.", "Jr", "Sr.", "Sr", "II", "III", "JD",
        "J.D.", "MBA", "MSc", "CFA", "CPA", "Esq."], StringComparer.Ordinal);

    /// <summary>What a writer is, where that stands behind his name.</summary>
    private static readonly HashSet<string> Trades = new(["chief", "analyst", "professor", "director", "fellow", "founder", "executive",
        "president", "manager", "researcher", "engineer", "scientist", "lecturer", "head", "partner", "ceo", "cto", "author", "journalist",
        "critic", "strategist", "economist", "host", "photographer", "columnist", "bureau", "special", "lead", "intern"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word says what a writer is.</summary>
    public static bool IsTrade(string word) => Trades.Contains(word);

    private const int LongestNote = 12;

    /// <summary>Characters of the shortest pair of names.</summary>
    private const int LeastPair = 5;

    /// <summary>What stands behind a label for the source: the medium, and the writer where he stands there too.</summary>
    public static CreditNames OfSource(string value)
    {
        if (value.Length < LeastPair)
            return new CreditNames(value, null);
        // The first of them, as a second reporter may be named by another word: 记者 林一舟 实习记者 周远
        foreach (var (role, at) in Roles.Select(r => (Role: r, At: value.IndexOf(r, 1, StringComparison.Ordinal)))
            .Where(static r => r.At >= 2).OrderBy(static r => r.At))
        {
            if (value[..at].TrimEnd(Blanks) is not { Length: > 1 } medium
                || WriterIn(value[(at + role.Length)..]) is not { } writer
                || Characters.IsHan(value[at - 1])
                    && !Array.TrueForAll(writer.Split(Between, StringSplitOptions.RemoveEmptyEntries), IsWriter))
                continue;
            return new CreditNames(medium, writer);
        }

        if (value.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is > 1 and var by && value[(by + 4)..].Trim() is var name
            && PersonNames.IsPerson(name))
            return new CreditNames(value[..by].TrimEnd(Blanks), name);
        return OfPair(value) is { Writer: not null } pair ? pair : new CreditNames(value, null);
    }

    /// <summary>What stands behind <c>By</c>: who wrote, and for whom. Several people are all writers.</summary>
    public static CreditNames OfByline(string value)
    {
        foreach (var joint in new[] { ", for ", " for ", ", of ", " of ", " from ", " at ", " | ", " / ", " — ", " – ", " - ", ", " })
        {
            var at = value.LastIndexOf(joint, StringComparison.Ordinal);
            if (at < 2 || value[..at].TrimEnd(Blanks) is not { } writer || value[(at + joint.Length)..].Trim() is not { Length: > 1 } rest)
                continue;
            if (Titles.Contains(rest) || joint == ", " && EndsWithPerson(writer) && Bylines.IsRole(rest))
                return OfByline(writer);
            if (EndsWithPerson(writer) && IsHouse(rest))
                return new CreditNames(rest, writer);
        }

        // By JANE DOE The Quay Wire: the name in capitals alone
        var words = value.Split(' ');
        var capitals = words.TakeWhile(static w => w.Length > 1 && !w.AsSpan().ContainsAnyInRange('a', 'z')).Count();
        if (capitals > 1 && capitals < words.Length && string.Join(' ', words[..capitals]) is { } set && PersonNames.IsPerson(Alone(set)))
            return new CreditNames(string.Join(' ', words[capitals..]) is { Length: > 2 } house && IsHouse(house) ? house : null, set);
        // By Jane Doe Quay Press: a medium that is known needs no sign before it.
        for (var at = value.LastIndexOf(' '); at > 2; at = value.LastIndexOf(' ', at - 1))
        {
            if (KnownMedia.Named(value[(at + 1)..]) is { } known && EndsWithPerson(value[..at]))
                return new CreditNames(known, value[..at]);
        }

        // By Jane Doe in Brussels
        return new CreditNames(null,
            value.LastIndexOf(" in ", StringComparison.Ordinal) is > 2 and var place && EndsWithPerson(value[..place])
                && value.Length > place + 4 && char.IsUpper(value[place + 4]) ? value[..place] : value);
    }

    /// <summary>What stands behind a label for the writer: the writer, and for whom he writes.</summary>
    public static CreditNames OfAuthor(string value)
    {
        value = LengthNotes.Without(value);
        var bullet = value.IndexOf(" • ", StringComparison.Ordinal);
        value = Bylines.UpToRole(Bare(bullet > 1 ? value[..bullet] : value));
        // 望潮证券，林一舟、周远
        if (value.IndexOf('，', StringComparison.Ordinal) is > 2 and var comma && !PersonNames.ArePeople(value[..comma])
            && PersonNames.ArePeople(value[(comma + 1)..].Trim()))
            return new CreditNames(value[..comma], value[(comma + 1)..].Trim());
        return OfPair(value) is { Writer: not null } pair
            ? pair : value.Length > LeastPair && char.IsAscii(value[0]) ? OfByline(value) : new CreditNames(null, value);
    }

    /// <summary>Who sends a letter: <c>Jane Doe from The Quay Letter</c>; <c>Notes from Quayside</c> is a letter's name.</summary>
    public static CreditNames OfSender(string value)
    {
        foreach (var joint in new[] { " from ", " at ", " @ ", " of ", " | ", " · " })
        {
            if (value.IndexOf(joint, StringComparison.Ordinal) is > 1 and var at
                && value[(at + joint.Length)..].Trim() is { Length: > 1 } medium && PersonNames.IsPerson(value[..at].Trim()))
                return new CreditNames(medium, value[..at].Trim());
        }

        // Jane at The Quay Letter: the first name alone, which its text tells whole.
        if (value.IndexOf(" at ", StringComparison.Ordinal) is > 1 and var joined && IsFirstName(value[..joined])
            && value[(joined + 4)..].Trim() is { Length: > 1 } house && char.IsAsciiLetterUpper(house[0]))
            return new CreditNames(house, null);
        return OfSource(value);
    }

    private static bool IsFirstName(string word) =>
        char.IsAsciiLetterUpper(word[0]) && !word.AsSpan(1).ContainsAnyExceptInRange('a', 'z') && !PersonNames.IsMediaWord(word)
        && Wording.Of(word).Share == 0;

    /// <summary>Two names with a sign or a blank between, of which one is a person's.</summary>
    public static CreditNames OfPair(string value)
    {
        if (value.Length < LeastPair)
            return default;
        foreach (var sign in Parting)
        {
            if (value.Split(sign, StringSplitOptions.TrimEntries) is [{ Length: > 1 } first, { Length: > 1 } second]
                && Told(first, second) is { Writer: not null } told)
                return told;
        }

        return Characters.IsHan(value[0]) && value.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries) is [var left, var right]
            ? Told(left, right) : default;
    }

    private static readonly string[] ByWhom = [" by ", " By ", " 由 ", " 記者 ", " 记者 "];

    /// <summary>Who published, behind the day: <c>May 24, 2026 by Jane Doe</c>, <c>2026年5月24日 由 林一舟</c>.</summary>
    public static string? BehindDay(string value)
    {
        foreach (var by in ByWhom)
        {
            if (value.IndexOf(by, StringComparison.Ordinal) is > 5 and var at && value[(at + by.Length)..] is var rest
                && Until(rest).Trim(Blanks) is { Length: > 1 and <= 30 } name && name.Split(' ').Length <= 4)
                return name;
        }

        return null;
    }

    /// <summary>A weblog says behind the writer under what it files: <c>Jane Doe in Rivers</c>, <c>Jane Doe | 4 comments</c>.</summary>
    private static string Until(string rest)
    {
        foreach (var end in new[] { " in ", " | ", " · ", " • ", " — ", " – ", " // ", ", ", "  " })
        {
            if (rest.IndexOf(end, StringComparison.Ordinal) is > 0 and var at)
                rest = rest[..at];
        }

        return rest;
    }

    private static CreditNames Told(string first, string second)
    {
        var (one, two) = (IsWriter(Bare(first)), IsWriter(Bare(second)));
        return one == two
            ? default
            : one && IsName(second)
            ? new CreditNames(second, Bare(first)) : two && IsName(first) ? new CreditNames(first, Bare(second)) : default;
    }

    /// <summary>成都 and 原创 begin as names do.</summary>
    private static bool IsWriter(string name) =>
        PersonNames.IsPerson(name) && !(Characters.IsHan(name[0]) && (Attribution.IsPlace(name) || Wording.Of(name).Share > 0));

    /// <summary>
    /// Whether a text may be a medium's name where a person's stands beside it: of Han characters three and more, else words with capitals.
    /// </summary>
    private static bool IsName(string text) =>
        KnownMedia.Named(text) is not null
        || (Characters.IsHan(text[0])
        ? text.Length is >= 3 and <= 14 && !text.AsSpan().ContainsAny("，。、：:") && Wording.Of(text).Share < 0.5
            && !text.EndsWith("报道", StringComparison.Ordinal) && !text.EndsWith("報導", StringComparison.Ordinal) : IsHouse(text));

    /// <summary>
    /// Whether English words may be the name of a house rather than of a second writer, of a place or of what a writer does.
    /// </summary>
    private static bool IsHouse(string text)
    {
        var words = text.Split(' ');
        if (words.Length > 6 || text.Length > 40 || PersonNames.IsPerson(text)
            || (Bylines.IsRole(text) || Array.Exists(words, Trades.Contains)) && !PersonNames.IsMediaWord(words[^1])
            || !Array.TrueForAll(words,
                static w => w.Length > 0
                    && (char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]) || w is "of" or "the" or "and" or "&" or "for" or "in" or "on")))
            return false;
        if (words.Length > 1)
            return !(text.LastIndexOf(" and ", StringComparison.Ordinal) is > 0 and var and && PersonNames.IsPerson(text[(and + 5)..]));
        // By Jane Doe, Berlin: a word alone is a house where the word or its capitals say so.
        return PersonNames.IsMediaWord(text) || text.AsSpan(1).ContainsAnyInRange('A', 'Z');
    }

    private static bool EndsWithPerson(string names)
    {
        var start = Math.Max(names.LastIndexOf(" and ", StringComparison.Ordinal) is >= 0 and var and ? and + 5 : 0,
            names.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var comma ? comma + 2 : 0);
        return PersonNames.IsPerson(names[start..]);
    }

    /// <summary>The writers behind a role, up to the next one; null where what stands there are no names.</summary>
    private static string? WriterIn(string rest)
    {
        foreach (var second in Seconds)
            rest = rest.Replace(second, "、", StringComparison.Ordinal);
        var names = Bare(Bylines.UpToRole(rest.Trim(Blanks)));
        if (names.Length < 2 || names.Length > 20)
            return null;
        return names.Split(Between, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 4 } all
            && Array.TrueForAll(all, static n => n.Length is >= 2 and <= 4 && n.All(Characters.IsHan) || PersonNames.IsPerson(n))
            ? names : null;
    }

    private static readonly string[] Seconds = [" 实习记者 ", " 實習記者 ", " 特约记者 ", " 特約記者 "];

    private static readonly char[] Between = [' ', '\u3000', '、', '，', ','];

    private static readonly char[] Blanks =
        [' ', '\u3000', '|', '｜', '·', '•', ',', '，', '/', '／', ':', '：', '-', '–', '—', ';', '；', '(', '（'];

    private static readonly char[] Bullets = [' ', '\u3000', '|', '｜', '·', '•', '∙', ',', '，', ';', '；'];

    private static readonly string[] Notes = ["实习", "實習", "记者", "記者", "编辑", "編輯", "作者", "通讯员", "特约", "特約", "译", "譯", "发自", "發自",
        "博士", "教授", "研究员", "研究員", "院士", "医生", "醫師", "律师", "律師", "工程师", "工程師", "分析师", "分析師", "学者", "學者",
        "intern", "staff",
        "reporter", "writer", "editor", "contributor", "correspondent", "guest"];

    private static readonly string[] Reports = ["報導", "报道", "報道", "外電", "外电"];

    /// <summary>
    /// A name without what is said of its bearer in brackets behind it: <c>林一舟（实习）</c>, <c>Jane Doe (intern)</c>; the second bracket may be
    /// gone.
    /// </summary>
    public static string Bare(string name)
    {
        // Jane Doe •: the sign parted the name from what stood behind it.
        name = name.TrimEnd(Bullets);
        // 河口日報 記者林一舟／台北報導
        if (name.AsSpan().IndexOfAny('／', '/') is > 1 and var from
            && Array.Exists(Reports, r => name.EndsWith(r, StringComparison.Ordinal)))
            name = name[..from].TrimEnd();
        if (name.LastIndexOf(" 記者", StringComparison.Ordinal) is > 1 and var medium && PersonNames.IsPerson(name[(medium + 3)..].Trim()))
            name = name[(medium + 1)..];
        // 本报记者 林一舟
        if (Array.Find(Roles, r => name.StartsWith(r, StringComparison.Ordinal)) is { } role
            && name[role.Length..].Trim(Blanks) is { Length: > 1 } behind)
            name = behind;
        // 編譯林一舟
        else if ((name.StartsWith("編譯", StringComparison.Ordinal) || name.StartsWith("编译", StringComparison.Ordinal))
            && PersonNames.IsPerson(name[2..]))
            name = name[2..];
        var open = name.AsSpan().IndexOfAny("（(");
        if (open < 2)
            return name.Trim();
        var note = name.AsSpan(open + 1).TrimEnd("）) ");
        return note.Length <= LongestNote && IsNote(note) ? name[..open].TrimEnd() : name.Trim();
    }

    /// <summary>A person's name that is set in capitals, as names are written: <c>JANE DOE</c> is Jane Doe.</summary>
    public static string Spelled(string name) =>
        // Names of two characters are set as wide as those of three: 林 舟
        name is [var family, ' ' or '\u3000', var given] && Characters.IsHan(family) && Characters.IsHan(given) ? $"{family}{given}"
        // Originally published by The Quay, 6 June 2026. By Jane Doe.
        : name is [.., >= 'a' and <= 'z', >= 'a' and <= 'z', '.'] && PersonNames.IsPerson(name[..^1]) ? name[..^1]
        : name.Split([" AND ", ", "], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } names
        && Array.TrueForAll(names, static n => Alone(n) != n)
        ? string.Join(", ", names.SkipLast(1).Select(Alone)) + (name.Contains(" AND ", StringComparison.Ordinal) ? " and " : ", ")
            + Alone(names[^1]) : Alone(name);

    private static string Alone(string name)
    {
        if (!name.Contains(' ', StringComparison.Ordinal) || name.AsSpan().ContainsAnyInRange('a', 'z')
            || !name.AsSpan().ContainsAnyInRange('A', 'Z') || !PersonNames.IsPerson(name))
            return name;
        // HAN SO-RA is Han So-ra, and ANNE-MARIE POE Anne-Marie Poe.
        var isKorean = PersonNames.IsKorean(name);
        return string.Join(' ',
            name.Split(' ')
                .Select(w => w.Length < 3 && w.EndsWith('.')
                    ? w : string.Concat(w.Select((c, i) => i == 0 || w[i - 1] is '\'' or '’' || w[i - 1] == '-' && !isKorean
                        ? c : char.ToLowerInvariant(c)))));
    }

    private static bool IsNote(ReadOnlySpan<char> note)
    {
        foreach (var known in Notes)
        {
            if (note.Contains(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static readonly string[] Reprinted = [" 原载", " 原載", " 原刊", " 刊于", " 刊於", "，原载", "，原載", "　原载"];

    /// <summary>Whose a text is may stand behind its writer: <c>林一舟 原载《望潮月刊》</c>; then both are given.</summary>
    public static (string Writer, string? Medium) OfReprint(string value)
    {
        foreach (var sign in Reprinted)
        {
            if (value.IndexOf(sign, StringComparison.Ordinal) is > 1 and var at)
                return (value[..at].TrimEnd(),
                    value[(at + sign.Length)..].Trim(' ', '《', '：', ':').Split('》')[0] is { Length: > 1 and < 20 } medium ? medium : null);
        }

        return (value, null);
    }

    private static readonly string[] BetweenNames = [", and ", " and ", ", ", " & ", "、"];

    /// <summary>
    /// Whether those who wrote are named here as they are in the head, parted by other signs: <c>Jane Doe and John Roe</c>.
    /// </summary>
    public static bool AreStated(string text, CaptureFacts facts) =>
        text.Split(BetweenNames, StringSplitOptions.TrimEntries) is { Length: > 1 } names
        && facts.Authors.Exists(a => a.Weight > 0 && a.Value.Length > text.Length / 2
            && a.Value.Split(BetweenNames, StringSplitOptions.TrimEntries) is var all && all.Length == names.Length
            && Array.TrueForAll(names, n => all.Contains(n, StringComparer.OrdinalIgnoreCase)));
}
