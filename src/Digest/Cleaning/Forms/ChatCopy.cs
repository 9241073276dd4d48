using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Takes messages copied from a chat apart: above each stand who sent it and when, <c>阿宏(投研)  21:53</c>,
/// <c>Jane Doe — Today at 9:53 PM</c>; the article is what one member passed on, in one message or several.
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
        var heads = new List<(int Line, string Sender)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if ((i == 0 || lines[i - 1].AsSpan().IsWhiteSpace()) && Sender(lines[i].AsSpan().Trim()) is { } sender)
                heads.Add((i, sender));
        }

        if (heads.Count < Fewest)
            return text;
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < heads.Count; i++)
            said[heads[i].Sender] = said.GetValueOrDefault(heads[i].Sender) + Weight(lines, heads, i);
        var most = said.MaxBy(static s => s.Value);
        var keepsAll = most.Value < Math.Max(2 * LeastText, Passed * (said.Values.Sum() - most.Value));
        var kept = new List<string>(lines.Take(heads[0].Line));
        var begun = false;
        for (var i = 0; i < heads.Count; i++)
        {
            begun |= Weight(lines, heads, i) >= LeastText;
            // Above it stand words to the others.
            if (keepsAll || begun && heads[i].Sender == most.Key)
                kept.AddRange(lines[(heads[i].Line + 1)..End(lines, heads, i)]);
        }

        return string.Join('\n', kept);
    }

    private static int End(string[] lines, List<(int Line, string Sender)> heads, int at) =>
        at + 1 < heads.Count ? heads[at + 1].Line : lines.Length;

    private static int Weight(string[] lines, List<(int Line, string Sender)> heads, int at)
    {
        var weight = 0;
        for (var i = heads[at].Line + 1; i < End(lines, heads, at); i++)
            weight += Phrases.Columns(lines[i]);
        return weight;
    }

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create("，。：:,|·/"),
        HourSigns = System.Buffers.SearchValues.Create("0123456789:");

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
        foreach (var day in Days)
        {
            if (!name.EndsWith(day))
                continue;
            name = name[..^day.Length].TrimEnd(" \t\u3000");
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

    /// <summary><c>21:53</c>, <c>9:53:07</c>.</summary>
    private static bool IsHour(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon is 1 or 2 && text.Length - colon is 3 or 6 && !text.ContainsAnyExcept(HourSigns);
    }
}
