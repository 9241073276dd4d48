using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Pages that a service turned into Markdown, with lines above that say what they are: <c>Title:</c>, <c>URL Source:</c>,
/// <c>Published Time:</c>, <c>Markdown Content:</c>. The title is that of the window, with the site behind it; the page begins with its
/// menus.
/// </summary>
internal static class ReaderMarkdown
{
    /// <summary>So far down the lines above end.</summary>
    private const int LongestHead = 2000;

    private const string Content = "\nMarkdown Content:";

    private static readonly string[] Separators = [" — ", " | ", " – ", " - ", " • ", "_"];

    /// <summary>
    /// The article of such a text, from below its headline on, with what the lines above say noted; any other text as it is.
    /// </summary>
    public static string Open(string text, CaptureFacts facts)
    {
        if (!text.StartsWith("Title: ", StringComparison.Ordinal)
            || text.IndexOf(Content, 0, Math.Min(text.Length, LongestHead), StringComparison.Ordinal) is not (> 0 and var content)
            || !text.AsSpan(0, content).Contains("\nURL Source: ", StringComparison.Ordinal))
            return text;
        var title = "";
        foreach (var line in text[..content].Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var value = colon < 0 ? "" : line[(colon + 2)..].Trim();
            switch (colon < 0 ? "" : line[..colon])
            {
                case "Title":
                    title = value;
                    break;
                case "URL Source":
                    facts.Addresses.Add(new Fact(value, 90));
                    break;
                case "Published Time":
                    facts.Dates.Add(new Fact(value, 90));
                    break;
            }
        }

        var body = text[(content + Content.Length)..].TrimStart();
        foreach (var separator in Separators)
        {
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is > 1 and var at && Below(body, title[..at]) is { } parted)
            {
                facts.Titles.Add(new Fact(title[..at], 90));
                facts.Sources.Add(new Fact(title[(at + separator.Length)..].Trim(), 60));
                return parted;
            }
        }

        facts.Titles.Add(new Fact(title, 75));
        if (Below(body, title) is not { } below)
            return body;
        if (body.Length - below.Length <= LongestMenus)
            NoteSign(body[..(body.Length - below.Length)], facts);
        return below;
    }

    /// <summary>Characters of the longest title of a window, and columns of the longest label before the address below it.</summary>
    private const int LongestWindow = 300, LongestLabel = 24;

    /// <summary>
    /// The article of a page that was clipped whole below its window's title and its address: <c># The tide is back | The Quay</c>,
    /// <c>Clipped from: https://…</c>; any other text as it is.
    /// </summary>
    public static string OpenClip(string text, CaptureFacts facts)
    {
        if (facts.Titles.Count > 0 || !text.StartsWith("# ", StringComparison.Ordinal)
            || text.IndexOf('\n', 0, Math.Min(text.Length, LongestWindow)) is not (> 4 and var end))
            return text;
        var rest = text[end..].TrimStart('\n', '\r', ' ');
        var row = rest.AsSpan(0, rest.IndexOf('\n', StringComparison.Ordinal) is > 0 and var next ? next : rest.Length);
        if (AddressIn(row) is not { } address)
            return text;
        facts.Titles.Add(new Fact(text[2..end].Trim(), 75));
        var page = rest[row.Length..];
        if (WithoutMenus(page, facts) is var article && article.Length == page.Length)
        {
            facts.Titles.Clear();
            return text;
        }

        facts.Addresses.Add(new Fact(address, 85));
        return article;
    }

    /// <summary>The address that a row is, alone, in a link or behind a label; null of any other row.</summary>
    private static string? AddressIn(ReadOnlySpan<char> row)
    {
        if (row.IndexOf("http") is not (>= 0 and var at))
            return null;
        var label = row[..at].TrimEnd("(<[* ").TrimStart("> *_");
        var address = row[at..].TrimEnd(")>] ");
        if (address.IndexOf("](") is > 0 and var linked)
            address = address[(linked + 2)..];
        return (label.Length == 0 || label[^1] is ':' or '：' && Phrases.Columns(label) <= LongestLabel) && !address.ContainsAny(' ', '[')
            ? address.ToString() : null;
    }

    /// <summary>
    /// The sign of a site above a headline, a picture that leads home, bears its name:
    /// <c>[![望潮财经](logo.png)](https://wangchao.example/)</c>.
    /// </summary>
    private static void NoteSign(string head, CaptureFacts facts)
    {
        if (Array.Find(head.Split('\n', StringSplitOptions.TrimEntries), IsLinkHome) is { } home)
            facts.Sources.Add(new Fact(WithoutLogo(home[1..home.IndexOf("](", StringComparison.Ordinal)]), 40));
        if (head.IndexOf("[![", StringComparison.Ordinal) is not (>= 0 and var sign)
            || head.IndexOf("](", sign, StringComparison.Ordinal) is not (> 0 and var end))
            return;
        var name = head[(sign + 3)..end].Trim();
        // Readers of pages count the pictures: Image 1: Paper Lantern
        if (name.StartsWith("Image ", StringComparison.Ordinal)
            && name.IndexOf(": ", StringComparison.Ordinal) is > 6 and < 10 and var colon)
            name = name[(colon + 2)..].Trim();
        name = WithoutLogo(name);
        if (name.Length is > 1 and <= 30 && !name.Contains('.', StringComparison.Ordinal))
            facts.Sources.Add(new Fact(name, 40));
    }

    private static string WithoutLogo(string name) =>
        name.EndsWith(" logo", StringComparison.OrdinalIgnoreCase) ? name[..^" logo".Length] : name;

    /// <summary>
    /// A line that is one link to the first page of a site, <c>[The Quay](https://quay.example/)</c>, be it with a title of its own behind
    /// the address: <c>(https://quay.example/ "The Quay (Alt + H)")</c>.
    /// </summary>
    private static bool IsLinkHome(string line) =>
        line is ['[', not '!', ..] && line.IndexOf("](http", StringComparison.Ordinal) is > 2 and < 32 and var close
        && line.AsSpan(close).IndexOfAny(')', ' ') is > 0 and var target && target + close is var end
        && IsSection(line[end] == ')' ? line.AsSpan(end + 1)
            : line.IndexOf("\")", end, StringComparison.Ordinal) is > 0 and var titled ? line.AsSpan(titled + 2) : line)
        && line.AsSpan(0, end)[(line.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/').IndexOf('/') < 0
        && !Noise.NoiseRules.IsButton(line[1..close]);

    /// <summary>Nothing, or behind a sign what part of the site it is: <c> · 影展消息</c>.</summary>
    private static bool IsSection(ReadOnlySpan<char> rest) =>
        rest.Length == 0
        || rest.Length <= LongestSection && rest.TrimStart() is ['·' or '—' or '–' or '|' or '/' or '-', ..] && rest.IndexOf('[') < 0;

    /// <summary>Characters of the longest section behind a site's name.</summary>
    private const int LongestSection = 40;

    /// <summary>
    /// A page that was clipped whole, with its headline known: what stands above the headline, where that is no running text, are its
    /// menus. The sign of the site among them is noted.
    /// </summary>
    public static string WithoutMenus(string body, CaptureFacts facts)
    {
        if (facts.Titles is not [{ Value: { Length: > 3 } title, Weight: var weight }, ..])
            return body;
        var below = Below(body, title);
        // Rivals under one roof - Protocol Weekly: the window's title names the site behind the headline.
        foreach (var separator in Separators)
        {
            if (below is null && title.LastIndexOf(separator, StringComparison.Ordinal) is > 3 and var at
                && (below = Below(body, title[..at])) is not null)
            {
                facts.Titles.Add(new Fact(title[..at], weight + 1));
                facts.Sources.Add(new Fact(title[(at + separator.Length)..].Trim(), 45));
            }
        }

        if (below is null)
            return body;
        var head = body[..(body.Length - below.Length)];
        if (head.Length > LongestMenus
            || head.Split('\n').Any(static l => Phrases.EndsSentence(l.TrimEnd()) && Phrases.Columns(l) > LongestOfMenu))
            return body;
        NoteSign(head, facts);
        return below;
    }

    /// <summary>
    /// A page that was clipped whole, whose headline is its only one of the first level: links alone above that are its menus.
    /// </summary>
    public static string BelowHeadline(string body, CaptureFacts facts)
    {
        if (facts.Titles.Count > 0 || body.StartsWith("# ", StringComparison.Ordinal)
            || FirstLevel(body, 0) is not (> 0 and <= LongestMenus and var at) || FirstLevel(body, at + 1) > 0)
            return body;
        var head = body[..at];
        if (!head.Contains("](", StringComparison.Ordinal) || head.Contains("```", StringComparison.Ordinal)
            || head.Split('\n').Any(static l => Phrases.EndsSentence(l.TrimEnd()) && Phrases.Columns(l) > LongestOfMenu))
            return body;
        NoteSign(head, facts);
        return body[(at + 1)..];
    }

    /// <summary>Signs of the shortest line that is drawn below a headline.</summary>
    private const int LeastDrawn = 3;

    /// <summary>
    /// Where the line ends above the next heading of the first level, <c># …</c> or underlined with <c>===</c>; or -1.
    /// </summary>
    private static int FirstLevel(string body, int from)
    {
        var marked = body.IndexOf("\n# ", from, StringComparison.Ordinal);
        var drawn = body.IndexOf("\n===", from, StringComparison.Ordinal);
        if (drawn > 0 && (marked < 0 || drawn < marked) && body.LastIndexOf('\n', drawn - 1) is >= 0 and var above && above >= from
            && drawn - above > LeastDrawn)
        {
            var end = body.IndexOf('\n', drawn + 1);
            if (!body.AsSpan(drawn + 1, (end < 0 ? body.Length : end) - drawn - 1).TrimEnd().ContainsAnyExcept('='))
                return above;
        }

        return marked;
    }

    /// <summary>Characters of the longest menus above a headline, and columns of the longest line of one.</summary>
    private const int LongestMenus = 6000, LongestOfMenu = 60;

    /// <summary>What stands below a line that says the headline, or null where none does.</summary>
    private static string? Below(string body, string headline)
    {
        var key = Phrases.Key(headline);
        for (var from = 0; from < body.Length;)
        {
            var end = body.IndexOf('\n', from);
            end = end < 0 ? body.Length : end;
            var line = body.AsSpan(from, end - from);
            if (line.Length > 0 && line.Length <= headline.Length + 8 && Phrases.Key(line) == key && !Phrases.IsSentenceOf(line, headline))
            {
                var rest = body[end..].TrimStart('\n');
                // The line drawn below it.
                return rest.StartsWith("===", StringComparison.Ordinal) || rest.StartsWith("---", StringComparison.Ordinal)
                    ? rest[(rest.IndexOf('\n', StringComparison.Ordinal) is > 0 and var drawn ? drawn : rest.Length)..] : rest;
            }

            from = end + 1;
        }

        return null;
    }
}
