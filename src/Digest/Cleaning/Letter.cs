namespace Digest.Cleaning;

/// <summary>Takes a saved letter apart: its header fields state the facts, and what stands below the signature mark is no text.</summary>
internal static class Letter
{
    /// <summary>Most header fields; real letters kept as text have three to ten.</summary>
    private const int MostFields = 40;

    private const int LongestField = 1000;

    private static readonly string[] Fields = ["From", "To", "Cc", "Date", "Sent", "Subject", "Reply-To", "Sender", "Return-Path", "Message-ID", "List-ID", "List-Unsubscribe", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Precedence"];

    /// <summary>The text of a letter, with its facts noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        var lines = text.Split('\n');
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < lines.Length && lines[at].Trim().Length == 0)
            at++;
        // Archives of mailing lists begin each letter with the address and the hour of its arrival.
        if (at < lines.Length && lines[at].StartsWith("From ", StringComparison.Ordinal) && lines[at].Length < 200)
            at++;
        string? last = null;
        for (; at < lines.Length && found.Count < MostFields && lines[at].Trim().Length > 0; at++)
        {
            if (last is not null && lines[at][0] is ' ' or '\t')
            {
                // A long field goes on in an indented line.
                if (found[last!].Length < LongestField)
                    found[last!] += " " + lines[at].Trim();
                continue;
            }

            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            var name = colon > 0 ? lines[at][..colon] : "";
            if (!name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) && !Fields.Contains(name, StringComparer.OrdinalIgnoreCase))
                return text;
            last = name;
            found.TryAdd(name, lines[at][(colon + 1)..].Trim());
        }

        if (!found.TryGetValue("Subject", out var subject) || !(found.ContainsKey("From") || found.ContainsKey("Date")))
            return text;
        facts.Titles.Add(new Fact(LetterCoding.Word(subject), 90));
        if (found.TryGetValue("Date", out var date) || found.TryGetValue("Sent", out date))
            facts.Dates.Add(new Fact(date, 90));
        if (found.TryGetValue("From", out var from) && NameOf(LetterCoding.Word(from)) is { Length: > 0 } sender)
            facts.Sources.Add(new Fact(sender, 60));
        var body = LetterCoding.Body(string.Join('\n', lines[at..]), found.GetValueOrDefault("Content-Type", ""), found.GetValueOrDefault("Content-Transfer-Encoding", "")).Split('\n');
        return string.Join('\n', WithoutQuotes(body[..End(body)]));
    }

    /// <summary>Where the signature or the footer of the list begins.</summary>
    private static int End(string[] body)
    {
        for (var i = 0; i < body.Length; i++)
        {
            var line = body[i].Trim();
            if (line == "--" || (line.Length >= 20 && line.AsSpan().IndexOfAnyExcept('_') < 0))
                return i;
        }

        return body.Length;
    }

    /// <summary>What a letter quotes of the one before it, with the line that says so, are other people's words.</summary>
    private static List<string> WithoutQuotes(string[] body)
    {
        var made = new List<string>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            var line = body[i];
            if (line.StartsWith('>'))
                continue;
            if (i + 1 < body.Length && line.TrimEnd() is { Length: < 200 } opening && (opening.EndsWith("wrote:", StringComparison.Ordinal) || opening.EndsWith("写道：", StringComparison.Ordinal) || opening.EndsWith("寫道：", StringComparison.Ordinal))
                && body.AsSpan(i + 1, Math.Min(3, body.Length - i - 1)).ToArray().FirstOrDefault(static l => l.Trim().Length > 0)?.StartsWith('>') == true)
                continue;
            made.Add(line);
        }

        return made;
    }

    /// <summary><c>Brussels Brief &lt;brief@letters.example&gt;</c>: the name without the address, which is nobody's business.</summary>
    private static string NameOf(string from)
    {
        var open = from.IndexOf('<', StringComparison.Ordinal);
        var name = (open < 0 ? from : from[..open]).Trim(' ', '"', '\'');
        return name.Contains('@', StringComparison.Ordinal) ? "" : name;
    }
}
