using System.Buffers;
using Digest.Content;
using Digest.Text;

namespace Digest.Linking;

/// <summary>
/// Signs that a person's full name is somebody else's: a rank before it, or an occupation beside it, that is not in the person's role.
/// </summary>
internal static class OtherPersons
{
    private static readonly HashSet<string> Ranks = new(
        ("general gen colonel col captain capt lieutenant lt sergeant sgt admiral commodore bishop archbishop reverend rev rabbi saint "
        + "inspector detective constable").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Occupations = new(
        ("historian novelist poet playwright actor actress comedian singer songwriter musician guitarist pianist violinist drummer "
        + "composer conductor painter sculptor dancer footballer midfielder striker goalkeeper pitcher outfielder quarterback cricketer "
        + "golfer boxer cyclist swimmer sprinter wrestler jockey chef theologian clergyman missionary broadcaster rapper "
        + "explorer mountaineer fisherman farmer surgeon doctor nurse physician radiologist "
        + "cardiologist paramedic pharmacist midwife dentist veterinarian lawyer attorney solicitor teacher librarian headteacher pastor "
        + "priest plumber carpenter electrician mechanic baker butcher florist gardener beekeeper hairdresser trucker pilot firefighter "
        + "retiree pensioner schoolboy schoolgirl pupil animator illustrator photographer sailor shepherd "
        + "potter brewer vintner").Split(' '),
        StringComparer.Ordinal);

    private static readonly string[] HanOccupations =
        ["历史学家", "小说家", "作家", "诗人", "演员", "歌手", "歌唱家", "音乐家", "吉他手", "钢琴家", "作曲家", "指挥家", "画家", "雕塑家", "舞蹈家", "球员", "球星",
            "前锋", "中场", "门将", "教练", "拳手", "车手", "泳将", "名厨", "将军", "上校", "主教", "神父", "探险家", "侦探", "高祖",
            "太祖", "太宗", "皇帝", "科主任", "主任医师", "医师", "医生", "大夫", "护士", "护士长", "律师", "法官", "警官", "民警", "老师", "班主任", "同学", "学生",
            "村民", "居民", "市民", "司机", "店主", "摊主", "农民", "果农", "渔民", "工人", "木匠", "师傅", "保安", "快递员", "骑手", "辅导员", "馆员", "馆长", "导游", "场长",
            "村支书", "镇长", "乡长"];

    /// <summary>What stands behind other people's names, and behind those of places called after them: 大帝 in 苏莱曼大帝.</summary>
    private static readonly string[] HanTitlesBehind =
        ["大帝", "公爵", "伯爵", "男爵", "王子", "公主", "国王", "船长", "探长", "将军", "主教", "神父", "群岛", "海峡", "宫", "医生", "大夫", "护士", "律师",
            "法官", "警官", "老师", "同学", "师傅", "大妈", "大爷", "阿姨"];

    private static readonly SearchValues<char> OccupationEnds = SearchValues.Create([.. HanOccupations.Select(static o => o[^1])]);
    private static readonly SearchValues<char> TitleBeginnings = SearchValues.Create([.. HanTitlesBehind.Select(static t => t[0])]);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsRank = Ranks.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsOccupation =
        Occupations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>So far behind a name what somebody is stands: <c>…, the Canadian military historian</c>.</summary>
    private const int LongestApposition = 60;

    /// <summary>Whether a name is another person's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the name stands.</param>
    /// <param name="role">What the person of the vocabulary is.</param>
    public static bool IsOther(MarkedText text, in TrieHit hit, LocalizedText role)
    {
        var folded = text.Folded.AsSpan();
        if (WordEdges.IsHan(folded[hit.Start]))
            return IsOtherHan(folded, hit, role);
        var word = WordBefore(folded, hit.Start);
        if (IsRank.Contains(word) || IsOccupation.Contains(word))
            return !IsIn(role, word);
        var what = Apposition(folded[hit.End..]);
        return what.Length > 0 && !IsIn(role, what);
    }

    private static bool IsOtherHan(ReadOnlySpan<char> folded, in TrieHit hit, LocalizedText role)
    {
        var after = hit.End < folded.Length ? folded[hit.End] : '\n';
        if (hit.Start > 0 && OccupationEnds.Contains(folded[hit.Start - 1]))
        {
            foreach (var occupation in HanOccupations)
            {
                if (folded[..hit.Start].EndsWith(occupation))
                    return !IsIn(role, occupation);
            }
        }

        if (TitleBeginnings.Contains(after))
        {
            foreach (var title in HanTitlesBehind)
            {
                if (folded[hit.End..].StartsWith(title))
                    return !IsIn(role, title);
            }
        }

        // 老李 and 小李 are somebody's neighbours: 老李开复印店.
        return hit.Start > 0 && folded[hit.Start - 1] is '老' or '小' or '阿' && HanWords.CostOf(folded[hit.End - 1], after) > 0;
    }

    private static readonly HashSet<string> FirstNames = new(
        ("james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark"
        + " donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob"
        + " gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank raymond patrick"
        + " jack dennis jerry tyler aaron henry nathan peter adam zachary walter kyle harold carl jeremy keith roger"
        + " arthur terry sean austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan"
        + " juan logan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley mary patricia"
        + " jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly"
        + " emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy"
        + " angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet"
        + " catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn"
        + " judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean"
        + " alice grace julia judy sophia simon oliver harry charlie alfie oscar leo freddie theo ivan pierre hans carlos"
        + " luis jorge miguel marco stefan lars erik").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsFirstName =
        FirstNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Whether a first name that is not the person's stands before a family name in Latin letters: Brian Huang is no Jensen Huang.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the family name stands.</param>
    /// <param name="name">The names of the person.</param>
    public static bool HasOtherLatinName(MarkedText text, in TrieHit hit, LocalizedText name)
    {
        var folded = text.Folded.AsSpan();
        if (hit.Start < 3 || folded[hit.Start - 1] != ' ' || !char.IsAsciiLetter(folded[hit.Start])
            || folded[hit.Start..hit.End].Contains(' '))
            return false;
        var word = WordBefore(folded, hit.Start);
        if (word.Length < 3 || !IsFirstName.Contains(word) || !char.IsUpper(text.Text[hit.Start - 1 - word.Length]))
            return false;
        var first = text.Text.Substring(hit.Start - 1 - word.Length, word.Length);
        return !name.Texts.Any(n => n.Value.StartsWith(first, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a Chinese family name stands behind the dot of a name that is not the person's: 拉尔夫·埃里森 is no 拉里·埃里森.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">Where the family name stands.</param>
    /// <param name="name">The names of the person.</param>
    public static bool HasOtherFirstName(MarkedText text, in TrieHit hit, LocalizedText name)
    {
        var folded = text.Folded.AsSpan();
        if (hit.Start < 2 || folded[hit.Start - 1] != '·' || !WordEdges.IsHan(folded[hit.Start - 2]))
            return false;
        var end = text.Text[(hit.Start - 2)..hit.Start];
        return !name.Texts.Any(n => n.Value.Contains(end, StringComparison.Ordinal));
    }

    private static bool IsIn(LocalizedText role, ReadOnlySpan<char> word)
    {
        foreach (var (_, text) in role.Texts)
        {
            if (text.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> folded, int start)
    {
        var end = start - 1;
        if (end < 1 || folded[end] != ' ')
            return "";
        if (folded[end - 1] == '.')
            end--;
        var from = end;
        while (from > 0 && char.IsAsciiLetter(folded[from - 1]))
            from--;
        return folded[from..end];
    }

    /// <summary>The occupation in what is said of the name behind a comma; nothing where there is none.</summary>
    private static ReadOnlySpan<char> Apposition(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(", the ") && !rest.StartsWith(", a ") && !rest.StartsWith(", an "))
            return "";
        rest = rest[2..Math.Min(rest.Length, LongestApposition)];
        var end = rest.IndexOfAny(",.;\n");
        rest = end < 0 ? rest : rest[..end];
        foreach (var part in rest.Split(' '))
        {
            if (IsOccupation.Contains(rest[part]))
                return rest[part];
        }

        return "";
    }
}
