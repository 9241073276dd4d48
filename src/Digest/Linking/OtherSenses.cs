using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Signs beside a name that it means something else here, whatever the vocabulary says of it: it is the title of a work, a thing that is
/// eaten or counted, a person's family name, or the end of a longer name. Such a name counts only where the text names its term in another
/// place as well.
/// </summary>
internal static class OtherSenses
{
    /// <summary>Endings of the names of papers: <c>《纽约时报》</c> is a company in the marks of a title.</summary>
    private static readonly string[] Papers = ["报", "周刊", "月刊", "杂志", "新闻", "网", "社", "times", "post", "journal", "magazine", "news"];

    private const string Numerals = "一二三四五六七八九十百千万几两半数每这那整0123456789";
    private const string Measures = "口颗斤筐箱袋碗盘株棵杯瓶串枚筒盒勺篮堆粒罐锅笼";
    private const string CountsAlone = "个只";
    private const string Eating = "吃喝啃咬嚼削摘煮蒸炸烤捡拾剥";
    // What dishes, fruit and shells end with; no list of words has them all.
    private const string Edible = "饼糕粥饭面汤菜肉果瓜糖茶浆蛋鱼虾酒奶条卷梨桃蕉橘枣螺蚌蟹贝饺馒粽";
    private const string AfterVerb = "了着过完";
    private const string ClauseEnds = ",，。；;！!？?\n";

    /// <summary>So far a clause is looked through for other names.</summary>
    private const int LongestClause = 60;
    private const string Joints = "、和与跟及或";
    private static readonly string[] OfNumbers = ["角", "高温", "低温", "以上", "以下", "左右", "的高温", "的低温", "的蒸汽", "的热水", "的沸水"];

    private static readonly HashSet<string> PersonTitles = new(
        ("bishop archbishop saint st lord lady sir dame mr mrs ms miss dr captain colonel lieutenant sergeant father uncle aunt king "
        + "queen prince princess "
        + "baron baroness earl pope rabbi reverend rev professor prof senator mayor detective inspector").Split(' '),
        StringComparer.Ordinal);

    /// <summary>First names that are no other word of English.</summary>
    private static readonly HashSet<string> FirstNames = new(
        ("george john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony steven paul "
        + "andrew joshua kenneth kevin brian "
        + "timothy ronald edward jason jeffrey jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel "
        + "gregory alexander patrick "
        + "jack dennis tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger "
        + "noah gerald carl terry sean austin "
        + "arthur lawrence jesse dylan bryan joe billy bruce albert willie gabriel logan alan juan louis ralph roy eugene vincent russell "
        + "elijah bobby philip johnny mary patricia "
        + "jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna "
        + "michelle dorothy carol amanda melissa deborah "
        + "stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole samantha katherine "
        + "christine debra rachel carolyn "
        + "janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan "
        + "andrea cheryl hannah jacqueline martha gloria "
        + "teresa ann sara madison frances kathryn janice jean alice julia judy sophia denise marilyn fiona leland busby lucas oscar hugo "
        + "felix leo max simon martin edmund "
        + "isaac ernest fred frederick geoffrey graham ian ivan karl marcus neil oliver percy stanley theodore victor wolfgang agnes "
        + "beatrice charlotte clara eleanor "
        + "florence harriet ingrid jane lucy mabel nora sylvia nikola ivanka melania barron tiffany").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> CapitalsOfTime = new(
        ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
        + "november december").Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the name is all that stands between the marks of a title, and no paper is called so.</summary>
    public static bool IsWork(MarkedText text, in TrieHit hit, bool isPress)
    {
        var folded = text.Folded.AsSpan();
        if (isPress || hit.Start == 0 || hit.End >= folded.Length || text.Text[hit.Start - 1] is not ('《' or '〈')
            || text.Text[hit.End] is not ('》' or '〉'))
            return false;
        foreach (var ending in Papers)
        {
            if (folded[hit.Start..hit.End].EndsWith(ending))
                return false;
        }

        return true;
    }

    private static readonly string[] Kinds = [" of that ", " of this ", " of such ", " of any ", " of their ", " of its ", " of some "];

    /// <summary>Whether a word is one of language, as what stands behind it says what of: <c>Cognition of that kind</c>.</summary>
    public static bool IsKind(MarkedText text, in TrieHit hit)
    {
        var rest = text.Text.AsSpan(hit.End);
        foreach (var kind in Kinds)
        {
            if (rest.StartsWith(kind))
                return true;
        }

        return false;
    }

    /// <summary>Whether a paper's name is only that of the place called after it: <c>纽约时报广场</c>.</summary>
    public static bool IsSquare(MarkedText text, in TrieHit hit) =>
        text.Folded.AsSpan(hit.End) is ['广' or '廣', '场' or '場', ..];

    /// <summary>
    /// Whether a Chinese name that is a thing as well is eaten, counted, or stands in a list of things: <c>两筐苹果</c>, <c>豆包、油条</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the name stands.</param>
    /// <param name="begins">Whether a name may begin at an offset.</param>
    public static bool IsThing(MarkedText text, in TrieHit hit, Func<int, bool> begins)
    {
        var folded = text.Folded.AsSpan();
        var after = hit.End < folded.Length ? folded[hit.End] : '\n';
        var (last, second) = (At(folded, hit.Start - 1), At(folded, hit.Start - 2));
        if (Measures.Contains(last, StringComparison.Ordinal) && Numerals.Contains(second, StringComparison.Ordinal))
            return true;
        if (CountsAlone.Contains(last, StringComparison.Ordinal) && Numerals.Contains(second, StringComparison.Ordinal)
            && !WordEdges.IsHan(after) && !WordEdges.IsWordUnit(after))
            return true;
        if (Eating.Contains(last, StringComparison.Ordinal)
            || (AfterVerb.Contains(last, StringComparison.Ordinal) && Eating.Contains(second, StringComparison.Ordinal)))
            return true;
        if (last is '把' or '将' && IsPutSomewhere(folded[hit.End..]))
            return true;
        // What is listed beside it is a word, and nothing in the clause is a name: 豆包、元宝和Kimi are three.
        var isListed = (Joints.Contains(after, StringComparison.Ordinal) && IsWord(folded, hit.End + 1) && EndsItem(folded, hit.End + 3))
            || (last == '、' && IsWord(folded, hit.Start - 3));
        return isListed && !HasOtherName(folded, hit, begins);
    }

    private static readonly string[] Fames = ["出名的", "有名的", "是把", "是一把", "不是"];

    /// <summary>Whether somebody is called a thing by a Chinese name: 真是个快手。</summary>
    public static bool IsSomebody(MarkedText text, in TrieHit hit)
    {
        var folded = text.Folded.AsSpan();
        var after = hit.End < folded.Length ? folded[hit.End] : '\n';
        if (WordEdges.IsHan(after) || WordEdges.IsWordUnit(after))
            return false;
        var head = folded[..hit.Start];
        foreach (var fame in Fames)
        {
            if (head.EndsWith(fame))
                return true;
        }

        return At(folded, hit.Start - 1) is '个' or '位' or '名'
            && (At(folded, hit.Start - 2) == '是' || Numerals.Contains(At(folded, hit.Start - 2), StringComparison.Ordinal));
    }

    /// <summary>Houses that bear the name of a university or a firm: what they do is not its own.</summary>
    private static readonly string[] Houses = ["医院", "醫院", "出版社", "附中", "附小", "科技园", "科技園"];

    /// <summary>Characters between a name and the house that bears it.</summary>
    private const int LongestHouse = 6;

    /// <summary>Characters that part a name from what follows: 清华与协和医院 are two.</summary>
    private static readonly System.Buffers.SearchValues<char> BetweenWords =
        System.Buffers.SearchValues.Create("的与和跟及了到在对为是把给让有一两个家所向从、");

    /// <summary>Whether a Chinese name is the beginning of a house's: <c>清华长庚医院</c>.</summary>
    public static bool IsOfHouse(MarkedText text, in TrieHit hit)
    {
        var rest = text.Folded.AsSpan(hit.End);
        var end = 0;
        while (end < rest.Length && end < LongestHouse + 3 && WordEdges.IsHan(rest[end]))
            end++;
        foreach (var house in Houses)
        {
            if (rest[..end].IndexOf(house) is >= 0 and <= LongestHouse and var at && !rest[..at].ContainsAny(BetweenWords))
                return true;
        }

        return false;
    }

    /// <summary>Whether capitals are the town of a dateline: <c>PRINCETON, N.J. — </c>, <c>BERKELEY, Calif. (AP) - </c>.</summary>
    public static bool IsOfDateline(MarkedText text, in TrieHit hit)
    {
        if (hit.Start > 0 && text.Text[hit.Start - 1] != '\n'
            || text.Text.AsSpan(hit.Start, hit.End - hit.Start).ContainsAnyInRange('a', 'z'))
            return false;
        var rest = text.Text.AsSpan(hit.End);
        rest = rest[..Math.Min(rest.Length, LongestDateline)];
        return rest.StartsWith(", ") && rest.IndexOfAny('—', '–', '-') is > 2 and var dash && rest[dash - 1] == ' ';
    }

    /// <summary>Characters between the town of a dateline and its dash.</summary>
    private const int LongestDateline = 40;

    private const string Moves = "从放切扔拿装递摆埋";

    private static readonly string[] Places =
        ["桌", "树上", "盘", "篮", "筐", "冰箱", "锅", "碗", "嘴", "地上", "手里", "口袋", "书包", "箱子", "厨房"];

    /// <summary>How far behind what is done with a thing its place stands.</summary>
    private const int FarthestPlace = 8;

    /// <summary>Whether a thing is taken from or put into a place where only things are: <c>把苹果从桌上…</c>.</summary>
    private static bool IsPutSomewhere(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0 || !Moves.Contains(rest[0], StringComparison.Ordinal))
            return false;
        var near = rest[..Math.Min(rest.Length, FarthestPlace)];
        foreach (var place in Places)
        {
            if (near.Contains(place, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static readonly HashSet<string> PlacesBefore =
        new("river mount mt lake cape port fort isle strait".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> PlacesBehind =
        new("River Valley Basin Island Islands Lake Mountain Mountains County Rainforest Delta Glacier".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a Latin name of one word is that of a place: <c>River Kwai</c>, <c>Apple Valley</c>.</summary>
    public static bool IsOfPlace(MarkedText text, in TrieHit hit)
    {
        var from = hit.Start - 1;
        while (from > 0 && WordEdges.IsWordUnit(text.Folded[from - 1]))
            from--;
        if (from >= 0 && char.IsUpper(text.Text[from]) && WordBefore(text, hit.Start, out _, out var word) && PlacesBefore.Contains(word))
            return true;
        var rest = text.Text.AsSpan(hit.End);
        if (rest.Length < 2 || rest[0] != ' ' || !char.IsUpper(rest[1]))
            return false;
        var end = 2;
        while (end < rest.Length && char.IsLower(rest[end]))
            end++;
        return PlacesBehind.Contains(rest[1..end].ToString());
    }

    /// <summary>Whether a first name, which is not the person's, stands before a family name: <c>Ivanka Trump</c>.</summary>
    public static bool IsOfKin(MarkedText text, in TrieHit hit, string name) =>
        WordBefore(text, hit.Start, out var from, out var word) && char.IsUpper(text.Text[from]) && FirstNames.Contains(word)
        && !name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether capitals are explained by other words before them: <c>Bank for International Settlements (BIS)</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the capitals stand.</param>
    /// <param name="isName">Whether a name may end at an offset.</param>
    public static bool IsOfOtherWords(MarkedText text, in TrieHit hit, Func<int, bool> isName)
    {
        var before = text.Text.AsSpan(0, hit.Start);
        var end = before.EndsWith(", or ") ? hit.Start - 5 : before.EndsWith(" (") ? hit.Start - 2 : 0;
        if (end == 0 || isName(end))
            return false;
        var letter = hit.End - 1;
        for (var to = end; letter >= hit.Start;)
        {
            var from = to;
            while (from > 0 && char.IsAsciiLetter(before[from - 1]))
                from--;
            // Small words are skipped: for, of, and.
            if (from == to || (char.IsUpper(before[from]) && before[from] != text.Text[letter]))
                return false;
            letter -= char.IsUpper(before[from]) ? 1 : 0;
            to = from - 1;
            if (letter >= hit.Start && (to < 0 || before[to] is not (' ' or '-')))
                return false;
        }

        return true;
    }

    private static bool HasOtherName(ReadOnlySpan<char> folded, in TrieHit hit, Func<int, bool> begins)
    {
        for (var i = hit.Start - 1; i >= 0 && hit.Start - i < LongestClause && !ClauseEnds.Contains(folded[i], StringComparison.Ordinal);
            i--)
        {
            if (begins(i))
                return true;
        }

        for (var i = hit.End; i < folded.Length && i - hit.End < LongestClause && !ClauseEnds.Contains(folded[i], StringComparison.Ordinal);
            i++)
        {
            if (begins(i))
                return true;
        }

        return false;
    }

    /// <summary>Whether a Chinese name is a part of a person's, before or behind its dot: 尼古拉·特斯拉, 杜克·艾灵顿.</summary>
    public static bool IsPartOfPerson(MarkedText text, in TrieHit hit) =>
        At(text.Folded, hit.Start - 1) == '·' || (At(text.Folded, hit.End) == '·' && WordEdges.IsHan(At(text.Folded, hit.End + 1)));

    /// <summary>Whether a name that begins as a number does is one: <c>百度以上</c>, <c>百度角</c>.</summary>
    public static bool IsNumber(MarkedText text, in TrieHit hit)
    {
        // The strength of a magnet.
        if (text.Folded.AsSpan(hit.Start, hit.End - hit.Start) is "特斯拉"
            && Numerals.Contains(At(text.Folded, hit.Start - 1), StringComparison.Ordinal))
            return true;
        if (text.Folded[hit.Start] is not ('百' or '千' or '万'))
            return false;
        var rest = text.Folded.AsSpan(hit.End);
        foreach (var word in OfNumbers)
        {
            // 百度角逐市场 and 百度以上海为起点 break elsewhere.
            if (rest.StartsWith(word) && (word.Length == rest.Length || HanWords.CostOf(word[^1], rest[word.Length]) == 0))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a title or a first name stands before a name of one word that is written as family names are: <c>Bishop Berkeley</c>.
    /// </summary>
    public static bool IsPerson(MarkedText text, in TrieHit hit)
    {
        if (!WordBefore(text, hit.Start, out var from, out var word) || !IsCapitalised(text.Text.AsSpan(hit.Start, hit.End - hit.Start)))
            return false;
        return char.IsUpper(text.Text[from]) && (PersonTitles.Contains(word) || FirstNames.Contains(word));
    }

    /// <summary>
    /// Whether another capitalised word stands before it within a sentence: <c>the Code Arena leaderboard</c>. In headlines all words may
    /// have capitals.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the name stands.</param>
    /// <param name="isName">Whether a name may end at an offset.</param>
    public static bool IsEndOfLonger(MarkedText text, in TrieHit hit, Func<int, bool> isName)
    {
        if (text.InTitle(hit.Start) || text.IsHeading(hit.Start) || !WordBefore(text, hit.Start, out var from, out var word))
            return false;
        if (!IsCapitalised(text.Text.AsSpan(from, hit.Start - 1 - from)) || CapitalsOfTime.Contains(word) || LongerNames.IsTitle(word)
            || isName(hit.Start - 1))
            return false;
        // At the beginning of a sentence any word has a capital.
        var before = At(text.Folded, from - 1);
        return WordEdges.IsHan(before)
            || (before == ' ' && At(text.Folded, from - 2) is var end && (WordEdges.IsWordUnit(end) || WordEdges.IsHan(end) || end == ','));
    }

    private static char At(ReadOnlySpan<char> folded, int offset) => offset >= 0 && offset < folded.Length ? folded[offset] : '\n';

    private static bool IsWord(ReadOnlySpan<char> folded, int start) =>
        start >= 0 && start + 1 < folded.Length && WordEdges.IsHan(folded[start]) && WordEdges.IsHan(folded[start + 1])
            && (Edible.Contains(folded[start + 1], StringComparison.Ordinal) || HanWords.CostOf(folded[start], folded[start + 1]) > 0);

    private static bool EndsItem(ReadOnlySpan<char> folded, int offset) =>
        At(folded, offset) is var c && (!WordEdges.IsHan(c) || Joints.Contains(c, StringComparison.Ordinal) || c is '等' or '都' or '的');

    private static bool WordBefore(MarkedText text, int start, out int from, out string word)
    {
        from = start - 1;
        word = "";
        if (start < 2 || text.Folded[start - 1] != ' ' || !WordEdges.IsWordUnit(text.Folded[start - 2]))
            return false;
        while (from > 0 && WordEdges.IsWordUnit(text.Folded[from - 1]))
            from--;
        word = new string(text.Folded, from, start - 1 - from);
        return true;
    }

    /// <summary>Whether it has a capital and then small letters alone.</summary>
    private static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
            return false;
        foreach (var c in word[1..])
        {
            if (!char.IsLower(c))
                return false;
        }

        return true;
    }
}
