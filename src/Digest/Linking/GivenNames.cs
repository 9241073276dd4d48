using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Names of models and companies that people are called by as well: <c>Claude Fenwick</c> and <c>Kimi Watanabe</c> are persons, <c>王文心</c>
/// is one.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="isStart">Whether a name begins at an offset.</param>
/// <param name="isEnd">Whether a name ends at an offset.</param>
internal sealed class GivenNames(MarkedText text, Func<int, bool> isStart, Func<int, bool> isEnd)
{
    /// <summary>By their keys.</summary>
    private static readonly HashSet<string> Given = new(
        ("claude sora kimi devin ernie siri nova astra luma reka muse wan phi manus veo wenxin pika atlas genie sequoia apple meta duke "
        + "stanford berkeley princeton cosmo fable tinker gemini mistral arena bun oracle tesla disney figure block").Split(' '),
        StringComparer.Ordinal);

    /// <summary>What stands behind products and is nobody's family name: parts of names, and the words of headlines.</summary>
    private static readonly HashSet<string> NoFamilyNames = new(
        ("pro plus max ultra flash mini nano lite turbo large small medium opus sonnet haiku mythos fable instant code chat web app apps "
        + "desktop agent agents assistant api cli sdk enterprise team teams business work cowork science gov education edu free live "
        + "researcher deep thinking think preview beta alpha studio lab labs store advanced model models video voice vision search "
        + "computer browser cloud robotics image images audio music security design slides docs sheets research artifacts projects skills "
        + "memory connectors plugin plugins extension marketplace constitution subscription subscriptions watch phone park pay card care "
        + "music news maps tv arcade inc corp ltd llc group holdings platforms foundation institute university college school hospital "
        + "county city river valley lake mountain mountains island islands sea bay street road avenue square tower hotel museum library "
        + "award prize day week month year conference summit event keynote report study paper team users user developers developer "
        + "engineers engineer executives executive founder founders chief ceo cto spokesperson spokeswoman spokesman president "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
        + "november december english chinese french german japanese american european british "
        + "is was are were has had have will would can could may might must should does did do gets got goes went takes took makes made "
        + "says said tells told writes wrote beats beat wins won loses lost helps helped leads led learns learned runs ran hits hit "
        + "and or in on at to the for with by from of as but not than then that this these those when while after before over under "
        + "into about against via vs versus how why what who where if it its his her their our your my a an i we you he she they "
        + "now today here there again still just only also even ever never more most less least new old first second last next best "
        + "physics intelligence silicon vidu park suite workspace assist canvas gems nano edge spark "
        + "code tag family series line").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Particles = new(
        "van von de der den du la le el al bin ibn da di dos del ter ten mac".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Kin = new(
        ("daughter son wife husband brother sister mother father cousin nephew niece grandson granddaughter grandmother grandfather twin "
        + "fiancé fiancée classmate neighbour neighbor").Split(' '), StringComparer.Ordinal);

    private const string FamilyNames =
        "王李张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧程曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔康邱秦史侯邵孟龙段钱汤尹黎乔贺赖龚周马江顾";

    /// <summary>What ends before a person's name: 律师王文心, 市民, 厂长.</summary>
    private const string EndsBeforePersons = "师者员长家授士人生官手民总裁监理任记工匠友妻夫子女兄姐妹弟叔姨爷奶妈爸主客户叫名";

    private static readonly string[] HanTitles =
        ["先生", "女士", "小姐", "太太", "老师", "教授", "医生", "大夫", "护士", "律师", "主任", "同学", "师傅", "大叔", "大妈", "大爷", "阿姨", "博士",
            "院长", "校长", "法官", "警官"];

    private static readonly string[] HanActs =
        ["说", "认为", "表示", "告诉", "指出", "介绍", "坦言", "回忆", "笑", "参与", "今年", "毕业", "出生", "正在", "是一", "住在", "觉得",
            "(", ",", "、", "和", "与", "的", "在"];

    private HashSet<string>? _smallWords;

    /// <summary>Whether people are called so, by its key.</summary>
    public static bool IsGiven(string key) => Given.Contains(key);

    /// <summary>Whether a name is a person's here.</summary>
    public bool IsPerson(FoundName name)
    {
        var hit = name.Hit;
        var spelling = name.Entry.Spelling;
        if (spelling.IsHan)
            return hit.End - hit.Start == 2 && IsHanPerson(hit);
        if (!spelling.OpensLatin || !spelling.IsOneWord || spelling.HasDigit || !Given.Contains(spelling.Key)
            || !char.IsUpper(text.Text[hit.Start]))
            return false;
        return !text.InTitle(hit.Start) && !text.IsHeading(hit.Start) && (HasFamilyName(hit) || IsOfAge(hit) || IsKin(hit));
    }

    private bool IsHanPerson(in TrieHit hit)
    {
        var folded = text.Folded.AsSpan();
        var rest = folded[hit.End..];
        if (hit.Start == 0 || !FamilyNames.Contains(text.Folded[hit.Start - 1], StringComparison.Ordinal))
            return false;
        var before = WordEdges.Before(folded, hit.Start - 1);
        // 上周, 浙江: the character ends a word.
        if (WordEdges.IsHan(before) && HanWords.CostOf(before, folded[hit.Start - 1]) > 0)
            return false;
        if (EndsBeforePersons.Contains(before, StringComparison.Ordinal) || StartsWithAny(rest, HanTitles))
            return true;
        return !WordEdges.IsHan(before) && !WordEdges.IsWordUnit(before) && StartsWithAny(rest, HanActs);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> rest, string[] words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a capitalised word follows that is no part of a product's name and no word of the text: <c>Sora Tanabe</c>.
    /// </summary>
    private bool HasFamilyName(in TrieHit hit)
    {
        var written = text.Text.AsSpan();
        if (hit.End + 2 >= written.Length || written[hit.End] != ' ' || IsOfMaker(hit))
            return false;
        var from = hit.End + 1;
        // Claude R. Fenwick, Claude de Vries.
        if (char.IsUpper(written[from]) && written[from + 1] == '.' && from + 3 < written.Length && written[from + 2] == ' ')
            from += 3;
        var end = EndOfWord(from);
        var isParticle = false;
        while (end > from && end < written.Length - 1 && written[end] == ' ' && Particles.Contains(new string(text.Folded[from..end])))
        {
            isParticle = true;
            from = end + 1;
            end = EndOfWord(from);
        }

        if (end - from < 2 || !char.IsUpper(written[from]) || isStart(from))
            return false;
        var word = new string(text.Folded[from..end]);
        if (IsAllCapitals(written[from..end]) || NoFamilyNames.Contains(word) || (end < written.Length && written[end] == '-'))
            return false;
        // A number, or one more capital as in headlines, makes it a product or a title.
        if (end + 1 < written.Length && written[end] == ' ' && char.IsDigit(written[end + 1]))
            return false;
        if (!isParticle && end + 1 < written.Length && written[end] == ' ' && char.IsUpper(written[end + 1]) && !isStart(end + 1))
            return false;
        return !SmallWords.Contains(word);
    }

    private int EndOfWord(int from)
    {
        var end = from;
        while (end < text.Text.Length
            && ((char.IsLetter(text.Text[end]) && WordEdges.IsWordUnit(text.Folded[end]))
                || (text.Text[end] is '\'' or '’' && IsLongAfter(end))))
            end++;
        return end;
    }

    /// <summary>Whether letters follow that are no possessive: O'Neil.</summary>
    private bool IsLongAfter(int mark) =>
        mark + 2 < text.Text.Length && char.IsLetter(text.Text[mark + 1]) && char.IsLetter(text.Text[mark + 2]);

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether a name stands right before it: <c>OpenAI's Sora Turbo</c>, <c>Anthropic Claude</c>.</summary>
    private bool IsOfMaker(in TrieHit hit)
    {
        var folded = text.Folded.AsSpan(0, hit.Start);
        return isEnd(hit.Start - 1) || (folded.EndsWith("'s ") && isEnd(hit.Start - 3));
    }

    /// <summary>Whether an age follows: <c>Kimi, 12, said</c>.</summary>
    private bool IsOfAge(in TrieHit hit)
    {
        var rest = text.Folded.AsSpan(hit.End);
        if (!rest.StartsWith(", ") || rest.Length < 5 || !char.IsAsciiDigit(rest[2]) || !char.IsAsciiDigit(rest[3]))
            return false;
        return rest[4] == ',' && (rest.Length == 5 || rest[5] == ' ');
    }

    private bool IsKin(in TrieHit hit)
    {
        var end = hit.Start - 1;
        if (end > 1 && text.Folded[end] == ' ' && text.Folded[end - 1] == ',')
            end--;
        var from = end;
        while (from > 0 && char.IsLetter(text.Folded[from - 1]))
            from--;
        return from < end && Kin.Contains(new string(text.Folded[from..end]));
    }

    /// <summary>The words that the text writes small: nobody's name is among them.</summary>
    private HashSet<string> SmallWords
    {
        get
        {
            if (_smallWords is not null)
                return _smallWords;
            _smallWords = new HashSet<string>(StringComparer.Ordinal);
            var small = _smallWords.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var i = 0; i < text.Text.Length; i++)
            {
                if (!char.IsAsciiLetter(text.Text[i]))
                    continue;
                var from = i;
                while (i < text.Text.Length && char.IsAsciiLetter(text.Text[i]))
                    i++;
                if (char.IsAsciiLetterLower(text.Text[from]))
                    small.Add(text.Text.AsSpan(from, i - from));
            }

            return _smallWords;
        }
    }
}
