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
        facts.Titles.Add(new Fact(subject, 90));
        if (found.TryGetValue("Date", out var date) || found.TryGetValue("Sent", out date))
            facts.Dates.Add(new Fact(date, 90));
        if (found.TryGetValue("From", out var from) && NameOf(from) is { Length: > 0 } sender)
            facts.Sources.Add(new Fact(sender, 60));
        var end = Array.FindIndex(lines, at, static l => l.TrimEnd() is "--");
        return string.Join('\n', lines[at..(end < 0 ? lines.Length : end)]);
    }

    /// <summary><c>Brussels Brief &lt;brief@letters.example&gt;</c>: the name without the address, which is nobody's business.</summary>
    private static string NameOf(string from)
    {
        var open = from.IndexOf('<', StringComparison.Ordinal);
        var name = (open < 0 ? from : from[..open]).Trim(' ', '"', '\'');
        return name.Contains('@', StringComparison.Ordinal) ? "" : name;
    }
}
