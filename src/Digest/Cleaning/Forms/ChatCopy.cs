using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Takes messages copied from a chat apart: above each stand who sent it and when, <c>阿宏(投研)  21:53</c>,
/// <c>老周  2026-03-04 09:18:51</c>, <c>Jane Doe — Today at 9:53 PM</c>; the article is what one member passed on, in one message or several.
/// </summary>
internal static class ChatCopy
{
    /// <summary>Fewest messages, and columns of the longest head of one.</summary>
    private const int Fewest = 2, LongestHead = 50;

    /// <summary>Columns of the shortest message that may be of an article.</summary>
    private const int LeastText = 100;

    /// <summary>So many times what others say is what the member passes on who says most.</summary>
    private const int Passed = 3;

    /// <summary>The messages of who says most, without their heads; any other text as it is.</summary>
    public static string Open(string text)
    {
        var lines = text.Split('\n');
        var messages = Messages(lines);
        // What has text above is an article with its comments.
        if (messages.Count < Fewest || lines.Take(messages[0].Head).Any(static l => Phrases.Columns(l) >= LeastText))
            return text;
        var said = messages.GroupBy(static m => m.Sender, StringComparer.Ordinal)
            .Select(static g => (Sender: g.Key, Weight: g.Sum(static m => m.Weight))).ToList();
        var most = said.MaxBy(static s => s.Weight);
        var above = lines.Take(messages[0].Head);
        if (most.Weight < Math.Max(2 * LeastText, Passed * (said.Sum(static s => s.Weight) - most.Weight)))
            return string.Join('\n', above.Concat(messages.SelectMany(m => WithoutQuote(lines[(m.Head + 1)..m.End]))));
        // Above the messages stands whose chat it is and when it was copied.
        var kept = above.All(static l => Phrases.Columns(l) <= LongestHead) ? [] : above.ToList();
        var (begun, answered) = (false, false);
        foreach (var message in messages)
        {
            begun |= message.Weight >= LeastText && message.Sender == most.Sender;
            answered |= begun && message.Sender != most.Sender;
            // Before the article stand words to the others, and again once they have answered.
            if (begun && message.Sender == most.Sender && !(answered && message.Weight < LeastText))
                kept.AddRange(WithoutQuote(lines[(message.Head + 1)..message.End]));
        }

        return string.Join('\n', kept);
    }

    /// <summary>A message: its head, the line past its last, who sent it, and the columns of what it says.</summary>
    private readonly record struct Message(int Head, int End, string Sender, int Weight);

    private static List<Message> Messages(string[] lines)
    {
        var heads = new List<(int Line, string Sender)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if ((i == 0 || lines[i - 1].AsSpan().IsWhiteSpace()) && Sender(lines[i].AsSpan().Trim()) is { } sender)
                heads.Add((i, sender));
        }

        return [.. heads.Select((h, i) =>
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Line : lines.Length;
            return new Message(h.Line, end, h.Sender, lines[(h.Line + 1)..end].Sum(static l => Phrases.Columns(l)));
        })];
    }

    /// <summary>A message without the one that it answers, <c>「阿宏：渡口的一天…」</c>, above a stroke.</summary>
    private static string[] WithoutQuote(string[] message)
    {
        var first = Array.FindIndex(message, static l => !l.AsSpan().IsWhiteSpace());
        return first >= 0 && first + 1 < message.Length && message[first].Trim() is ['「', .., '」'] or ['“', .., '”']
            && message[first].AsSpan().ContainsAny('：', ':') && message[first + 1].Length > 4
            && !message[first + 1].AsSpan().ContainsAnyExcept(Strokes) ? message[(first + 2)..] : message;
    }

    private static readonly System.Buffers.SearchValues<char> Strokes = System.Buffers.SearchValues.Create("-—─ ");

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create("，。：:,|·/"),
        HourSigns = System.Buffers.SearchValues.Create("0123456789:"), DaySigns = System.Buffers.SearchValues.Create("0123456789-/.");

    private static readonly string[] Days = ["Today at", "Yesterday at", "今天", "昨天", "Today", "Yesterday"];

    /// <summary>Who sent a message, where a line is the head of one: a name, blanks or a dash, and the hour; else null.</summary>
    private static string? Sender(ReadOnlySpan<char> line)
    {
        if (line.Length < 7 || Phrases.Columns(line) > LongestHead)
            return null;
        var rest = line;
        if (rest.EndsWith(" AM") || rest.EndsWith(" PM") || rest.EndsWith(" am") || rest.EndsWith(" pm"))
            rest = rest[..^3];
        var blank = rest.LastIndexOfAny(" \t\u3000天");
        if (blank < 1 || !IsHour(rest[(blank + 1)..]))
            return null;
        var name = rest[..(blank + 1)].TrimEnd(" \t\u3000");
        var apart = blank + 1 - name.Length > 1;
        if (name.LastIndexOfAny(" \t\u3000") is > 0 and var day && IsDay(name[(day + 1)..]))
        {
            name = name[..day].TrimEnd(" \t\u3000");
            apart = true;
        }

        foreach (var word in Days)
        {
            if (!name.EndsWith(word))
                continue;
            name = name[..^word.Length].TrimEnd(" \t\u3000");
            apart = true;
        }

        if (name.Length > 0 && name[^1] is '—' or '–')
        {
            name = name[..^1].TrimEnd();
            apart = true;
        }

        // A sentence may end with an hour as well.
        return apart && name.Length is > 0 and <= 24 && !name.ContainsAnyInRange('0', '9') && !name.ContainsAny(NoName)
            ? name.ToString() : null;
    }

    /// <summary><c>2026-03-04</c>, <c>2026/3/4</c>, <c>3/4/26</c>.</summary>
    private static bool IsDay(ReadOnlySpan<char> text) =>
        text.Length is >= 6 and <= 10 && !text.ContainsAnyExcept(DaySigns) && text.Count('-') + text.Count('/') + text.Count('.') == 2;

    /// <summary><c>21:53</c>, <c>9:53:07</c>.</summary>
    private static bool IsHour(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon is 1 or 2 && text.Length - colon is 3 or 6 && !text.ContainsAnyExcept(HourSigns);
    }
}
