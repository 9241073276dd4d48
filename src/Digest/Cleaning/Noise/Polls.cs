using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What asks readers for their vote among the paragraphs: a question, the answers to choose among, and how many have chosen.
/// </summary>
internal static class Polls
{
    /// <summary>Letters of the longest such box.</summary>
    private const int LongestBox = 600;

    /// <summary>Answers of the longest, and columns of the longest of them and of the longest label.</summary>
    private const int MostAnswers = 8, LongestAnswer = 60, LongestLabel = 20;

    private static readonly HashSet<string> Names =
        new(["poll", "polls", "vote", "voting", "survey", "quiz"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Ends =
        ["人参与", "人參與", "人已投", "已投票", "人投票", "登录后投票", "登入後投票", " votes", " VOTES", "Total votes", "Vote now"];

    /// <summary>Takes them out of a page.</summary>
    public static void Remove(IElement root)
    {
        foreach (var box in root.QuerySelectorAll("[class*=poll i], [class*=vote i], [class*=voting i], [class*=survey i], [class*=quiz i]")
            .Where(IsPoll).Take(MostPolls).ToList())
            box.Remove();
        RemoveFields(root);
    }

    /// <summary>More polls no page has.</summary>
    private const int MostPolls = 40;

    /// <summary>More labels of fields are not looked at.</summary>
    private const int MostLabels = 60;

    /// <summary>Letters of the longest box of fields, and of the longest paragraph in one.</summary>
    private const int LongestForm = 300, LongestIntroduction = 160;

    /// <summary>Labels of fields that are gone stand as answers below the question of a poll: its box goes as a whole.</summary>
    private static void RemoveFields(IElement root)
    {
        foreach (var answer in root.QuerySelectorAll("label").Where(static l => l.TextContent.Trim().Length is > 0 and <= LongestAnswer)
            .Take(MostLabels).ToList())
        {
            var box = answer.ParentElement;
            while (box is { LocalName: not ("body" or "main" or "article"), TextContent.Length: <= LongestForm }
                && !(box.LocalName is "div" or "section" or "fieldset" && box.QuerySelectorAll("label").Length > 1))
                box = box.ParentElement;
            if (box is { LocalName: "div" or "section" or "fieldset", TextContent.Length: <= LongestForm }
                && box.QuerySelector("h1, article, pre, figure, table, time") is null
                && box.QuerySelectorAll("p").All(static p => p.TextContent.Length <= LongestIntroduction) && !Furniture.HoldsMost(box))
                box.Remove();
        }
    }

    private static bool IsPoll(IElement element) =>
        element.Parent is not null && element.LocalName is "div" or "section" or "aside" or "figure" or "form" or "ul"
        && element.TextContent.Length <= LongestBox && element.TextContent.AsSpan().IndexOfAny('?', '？') >= 0
        && element.ClassList.Any(static c => WordsOf(c).Any(Names.Contains))
        && element.QuerySelector("h1, article, pre, table") is null;

    /// <summary>The words of a name: <c>poll-embed</c>, <c>PollBox</c>.</summary>
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsLetter(name[i]) && !(char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
                continue;
            yield return name[start..i].Trim('-', '_');
            start = i;
        }
    }

    /// <summary>
    /// The last line of a poll in a copy that begins with a line: its label with the question, answers in a line each, and below them how
    /// many voted or the way to; the line itself where none is.
    /// </summary>
    public static int Past(List<CaptureLine> lines, int at)
    {
        var question = Question(lines, at);
        if (question < 0)
            return at;
        var shares = -1;
        for (var i = question + 1; i < lines.Count && i <= question + MostAnswers + 1; i++)
        {
            var text = MarkdownText.Plain(lines[i].Text).Trim();
            if (Phrases.Columns(text) > LongestAnswer || Phrases.EndsSentence(text) && text[^1] is not ('?' or '？'))
                break;
            if (i > question + 2 && Phrases.Columns(text) <= LongestAnswer && Phrases.Count(text, Ends) > 0)
                return i;
            if (text.EndsWith('%'))
                shares = i;
        }

        return shares > question + 1 ? shares : at;
    }

    private static int Question(List<CaptureLine> lines, int at)
    {
        var text = MarkdownText.Plain(lines[at].Text).Trim();
        if (IsQuestion(text) && (text.StartsWith("投票：", StringComparison.Ordinal) || text.StartsWith("投票:", StringComparison.Ordinal)
            || text.StartsWith("Poll: ", StringComparison.OrdinalIgnoreCase)))
            return at;
        return Phrases.Columns(text) <= LongestLabel && (text.EndsWith("投票", StringComparison.Ordinal)
            || text.Equals("Poll", StringComparison.OrdinalIgnoreCase) || text.Equals("Quick poll", StringComparison.OrdinalIgnoreCase))
            && at + 1 < lines.Count && IsQuestion(MarkdownText.Plain(lines[at + 1].Text).Trim()) ? at + 1 : -1;
    }

    private static bool IsQuestion(string text) => text.Length is > 4 and < 100 && text[^1] is '?' or '？';
}
