using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>
/// How much a lone short line says that it is the caption of a picture rather than a heading: the cues in it, its length, and who is named.
/// </summary>
internal static class CaptionScore
{
    /// <summary>From here on a line is a caption.</summary>
    public const int Enough = 3;

    /// <summary>From here on even a line too long for a heading is one.</summary>
    public const int EnoughForLong = 6;

    /// <summary>From here on a line that ends as sentences do may be one.</summary>
    public const int EnoughForSentence = 9;

    /// <summary>What somebody's name alone, or with what they are, is worth: it heads nothing.</summary>
    private const int OnlyPerson = 6;

    /// <summary>What somebody of the text at the beginning of a line adds.</summary>
    private const int Person = 3;

    /// <summary>What a word for pictures before a colon adds; the colon alone speaks for a heading.</summary>
    private const int Picture = 9;

    /// <summary>What a name as people have it adds, of whom the text does not speak.</summary>
    private const int Named = 2;

    /// <summary>What two things in a few words take away, and the columns of those.</summary>
    private const int Paired = 4, LongestPair = 16;

    /// <summary>Signs of the longest half of a heading in two halves.</summary>
    private const int LongestHalf = 9;

    /// <summary>What a place of a name at the end adds.</summary>
    private const int Place = 3;

    /// <summary>What a small word at the end takes away: the line goes on.</summary>
    private const int Broken = 8;

    /// <summary>What capitals as in headlines take away.</summary>
    private const int Titled = 4;

    /// <summary>What the words of a line say.</summary>
    /// <param name="text">The line.</param>
    /// <param name="body">The text around it.</param>
    public static int Of(string text, BodyWords body)
    {
        if (text.Length is < 2 or > LongestJudged)
            return 0;
        if (Captions.NamesSomebody(text, body))
            return OnlyPerson;
        var simple = Simple(text);
        var cued = Phrases.IsChinese(text) ? OfChinese(text, simple, body) : OfEnglish(text, body);
        // What may be a heading by its form is told by what lines like it are, too.
        return !Phrases.EndsSentence(text) && Phrases.Columns(text) <= LongestShort && simple.Length > 1
            ? cued + (int)Math.Round(Math.Clamp(CaptionModel.Odds(text, simple) + Prior, -MostLearned, MostLearned)) : cued;
    }

    /// <summary>Columns of the longest line that may be a heading.</summary>
    private const int LongestShort = 60;

    /// <summary>What the odds are raised by, as headlines were learned from that stand below few texts.</summary>
    private const double Prior = 1;

    /// <summary>The most that the model adds or takes away.</summary>
    private const double MostLearned = 6;

    private const int LongestJudged = 160;

    /// <summary>
    /// Whether one closed sentence between paragraphs only says what can be seen: nobody speaks in it, and nothing has come about.
    /// </summary>
    public static bool IsScene(string text, int score, BodyWords body) =>
        Captions.IsShown(text, body)
        || score >= EnoughForSentence && text[^1] is '。' or '.' && !Captions.Tells(text) && text.AsSpan().Count('，') <= MostClauses;

    /// <summary>More clauses tell something.</summary>
    private const int MostClauses = 2;

    private static readonly PhraseSet Telling = new(["了", "但", "却", "卻", "把", "已经",
        "已經", "才", "就", "并在", "並在", "可以", "分为", "分為", "分别", "用的是", "只有", "只要", "只会", "因为", "因為", "如果"]);

    /// <summary>
    /// Whether Chinese of several clauses tells or argues: a sentence that lost its sign, where a caption says what can be seen.
    /// </summary>
    public static bool IsTold(string text) =>
        Phrases.IsChinese(text) && text.AsSpan().IndexOfAny('，', ',') > 0 && Telling.IsIn(text);

    private static int OfChinese(string text, string spelled, BodyWords body)
    {
        // 图。: nothing is left to tell by.
        if (spelled.Length < 2)
            return 0;
        var columns = Phrases.Columns(text);
        var score = ByLength(columns, [8, 12, 16, 20, 28]) + Sum(CaptionCues.Chinese, spelled, spelled, columns);
        // 罚款与时间表: two things that a part is about.
        if (columns <= LongestPair && spelled.AsSpan(1, spelled.Length - 2).IndexOfAny('与', '和') >= 0)
            score -= Paired;
        // 合法的训练，非法的书库; 夜间巡检 人力减半: two halves of one length, as headings are made and nothing that is seen.
        if (spelled.AsSpan().IndexOfAny(',', ' ') is >= 3 and <= LongestHalf and var comma && spelled.Length == 2 * comma + 1)
            score -= Paired;
        // 平台的成本构成示意图：显卡、电费与带宽: behind what a picture is stands what it shows.
        if (spelled.IndexOf(':') is > 4 and var colon && CaptionCues.IsPicture(spelled.AsSpan(0, colon)))
            score += Picture;
        if (Captions.NamesFirst(text, body))
            score += Person;
        // 员工在一家市场检查显卡
        else if (columns > 14 && spelled.IndexOf('在', 1) is > 1 and < 9 and var at && at + 1 < spelled.Length
            && spelled[at + 1] is not ('哪' or '于' or '此' or '线' or '意' or '内'))
            score += Named;
        // 2018年的老厂: many words before the thing itself.
        if (spelled.Length > 7 && spelled.AsSpan(0, spelled.Length - 2).LastIndexOf('的') is > 3 and var thing && thing > spelled.Length - 8)
            score += spelled.AsSpan(0, thing).ContainsAnyInRange('0', '9') ? 2 : 1;
        return score;
    }

    private static int OfEnglish(string text, BodyWords body)
    {
        var spelled = string.Create(text.Length + 2, text, static (made, from) =>
        {
            made[0] = made[^1] = ' ';
            for (var i = 0; i < from.Length; i++)
                made[i + 1] = from[i] is ',' or ':' or ';' or '(' or ')' or '“' or '”' or '"'
                    || i == from.Length - 1 && from[i] is '.' or '?' or '!' ? ' ' : from[i] == '\'' ? '’' : char.ToLowerInvariant(from[i]);
        }).Replace("  ", " ", StringComparison.Ordinal);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return 0;
        var score = ByLength(words.Length, [3, 4, 5, 6, 7])
            + Sum(CaptionCues.English, spelled, spelled.AsSpan(0, MainClause(spelled)), Phrases.Columns(text));
        var place = IsPlaced(words);
        if (text[^1] == '?')
            score -= 5;
        if (Small.Contains(words[^1]))
            score -= Broken;
        if (place)
            score += Place;
        else if (IsTitled(words))
            score -= Titled;
        // Whom a heading has speak: Jane Doe on four kinds of patience
        if (words.Length > 3 && words[2] is "on" or "about" && words[3] is not "stage" && PersonNames.IsPerson(words[0] + " " + words[1]))
            score -= Titled;
        else if (NamesFirst(words, body))
            score += Person;
        else if (words.Length > 4 && PersonNames.IsPerson(words[0] + " " + words[1]) && char.IsLower(words[2][0]))
            score += Named;
        return score + Form(words);
    }

    /// <summary>
    /// What the form of English shows: names inside, a year, who is doing something (<c>two robots folding towels</c>), several places.
    /// </summary>
    private static int Form(string[] words)
    {
        int names = 0, acts = 0, places = 0, years = 0;
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i].AsSpan().TrimEnd(",.:;)");
            if (char.IsUpper(word.IsEmpty ? ' ' : word[0]) && word.Length > 1)
                names++;
            else if (word.Length == 4 && word.StartsWith("20") || word.StartsWith("20") && word.Length > 4 && word[4] is '–' or '-')
                years++;
            else if (word.Length > 5 && word.EndsWith("ing") && i > 1 && !Small.Contains(words[i - 1])
                && words[i - 1] is not "not" and not "is" and not "without")
                acts++;
            else if (word is "in" or "at" or "on" or "of" or "during" or "past" or "near" or "by" or "with" or "for")
                places++;
        }

        return (words.Length >= 5 ? Math.Min(names, 2) : 0) + (acts > 0 ? 2 : 0) + (years > 0 ? 2 : 0)
            + (places > 1 && words.Length >= 7 ? 1 : 0);
    }

    /// <summary>Headings are short: <c>省在哪里</c>, <c>Why now</c>.</summary>
    private static int ByLength(int length, ReadOnlySpan<int> steps) =>
        length <= steps[0] ? -4 : length <= steps[1] ? -2 : length <= steps[2] ? 0 : length <= steps[3] ? 1 : length <= steps[4] ? 2 : 3;

    private static int Sum(CaptionCue[] cues, ReadOnlySpan<char> text, ReadOnlySpan<char> main, int columns)
    {
        var sum = 0;
        foreach (var cue in cues)
        {
            if (cue.IsIn(cue.Weight < 0 ? main : text, columns))
                sum += cue.Weight;
        }

        return sum;
    }

    private static readonly string[] Joints = [" that ", " which ", " who ", " where ", " when ", " while ", " before ", " after ", " as "];

    /// <summary>Where the first clause of English ends: what a caption adds, <c>… before it was pulled</c>, argues nothing.</summary>
    private static int MainClause(string text)
    {
        foreach (var joint in Joints)
        {
            if (text.IndexOf(joint, StringComparison.Ordinal) is > 12 and var at)
                return at + 1;
        }

        return text.Length;
    }

    /// <summary>Whether the line ends with a place of a name: <c>The state capitol in Sacramento</c>.</summary>
    private static bool IsPlaced(string[] words)
    {
        for (var i = words.Length - 2; i >= 2 && i >= words.Length - 4 && (char.IsUpper(words[i + 1][0])); i--)
        {
            if (words[i] is "in" or "at" or "near" or "outside")
                return true;
        }

        return false;
    }

    private static readonly HashSet<string> Small = new(["that", "of", "the", "a", "an", "and", "in", "on", "at", "to", "for", "from", "by",
        "with", "or", "as"], StringComparer.Ordinal);

    /// <summary>Whether every word has a capital, as in headlines: <c>Terms of the Warrant</c>.</summary>
    public static bool IsTitled(string text) =>
        char.IsAsciiLetterUpper(text[0]) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 4 } words
        && IsTitled(words);

    private static bool IsTitled(string[] words) =>
        words.Length >= 3 && words.Count(w => !Small.Contains(w)) >= 3
        && Array.TrueForAll(words, static w => Small.Contains(w) || !char.IsLetter(w[0]) || char.IsUpper(w[0]));

    /// <summary>Whether somebody of the text begins the line and does not only own what follows.</summary>
    private static bool NamesFirst(string[] words, BodyWords body)
    {
        for (var i = 0; i < words.Length - 1 && i < 3 && char.IsUpper(words[i][0]); i++)
        {
            var name = words[i].TrimEnd(',');
            if (name.Length > 3
                && (body.Speaks(name) || i == 1 && PersonNames.IsPerson(words[0] + " " + name) && body.Names(words[0] + " " + name)))
                return true;
        }

        return false;
    }

    /// <summary>The line as the table spells it: simplified, brackets and commas of one width, no closing sign.</summary>
    public static string Simple(string text) => string.Create(text.Length, text, static (made, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            made[i] = from[i] switch { '，' => ',', '（' => '(', '）' => ')', '：' => ':', '？' => '?', _ => Simplified.Of(from[i]) };
    }).TrimEnd('。', '.').Replace("不同", "各", StringComparison.Ordinal).Replace("从左", "左起", StringComparison.Ordinal);
}
