using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Pages;
using Digest.Diagnostics;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Markdown as site programs have it: front matter in TOML, shortcodes (<c>{{&lt; figure … &gt;}}</c>, <c>{{% notice %}}</c>,
/// <c>:::tip</c>), attributes behind headings, blocks of HTML. What they say is kept as plain Markdown; what only their program understands
/// goes.
/// </summary>
internal static class ProgramMarkdown
{
    /// <summary>The body behind front matter between lines of <c>+++</c>, with its facts noted; any other text as it is.</summary>
    public static string WithoutToml(string text, Action<string, string> note)
    {
        if (!text.StartsWith("+++\n", StringComparison.Ordinal)
            || text.IndexOf("\n+++", 3, StringComparison.Ordinal) is not (> 0 and var end))
            return text;
        foreach (var line in text[4..end].Split('\n'))
        {
            // Keys of tables are of no use here.
            if (line.StartsWith('['))
                break;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                continue;
            var value = line[(equals + 1)..].Trim().TrimStart('[').TrimEnd(']').Trim();
            if (value.Length > 1 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is > 0 and var close)
                value = value[1..close];
            note(line[..equals].Trim().ToLowerInvariant(), value);
        }

        var body = text.IndexOf('\n', end + 1);
        return body < 0 ? "" : text[(body + 1)..];
    }

    /// <summary>The lines of a body, shortcodes and HTML read.</summary>
    public static List<CaptureLine> Read(RawCapture capture, string body, CaptureFacts facts, DiagnosticBag bag)
    {
        body = References(body);
        return Marks.IsIn(body) || body.StartsWith('<')
            ? new Body(capture, body.Split('\n'), facts, bag).Read() : MarkdownReader.Read(body, facts);
    }

    /// <summary>A body with shortcodes or HTML in it.</summary>
    private sealed class Body(RawCapture capture, string[] raw, CaptureFacts facts, DiagnosticBag bag)
    {
        private readonly List<CaptureLine> _lines = [];

        /// <summary>Plain Markdown that is read when something else follows.</summary>
        private readonly StringBuilder _plain = new();

        public List<CaptureLine> Read()
        {
            string? fence = null;
            for (var i = 0; i < raw.Length; i++)
            {
                var line = raw[i];
                var trimmed = line.Trim();
                if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
                    fence = fence is null ? trimmed[..3] : trimmed.StartsWith(fence, StringComparison.Ordinal) ? null : fence;
                if (fence is null && (Html(i, trimmed) ?? Code(i, trimmed)) is { } end)
                    i = end;
                else
                    _plain.Append(fence is null ? Line(line, trimmed) : line).Append('\n');
            }

            Flush();
            return _lines;
        }

        /// <summary>Reads a block of HTML, as it stands between blank lines; gives its last line, or null where none begins.</summary>
        private int? Html(int at, string trimmed)
        {
            if (!OpensHtml(trimmed) || at > 0 && raw[at - 1].Trim().Length > 0)
                return null;
            var end = at;
            while (end + 1 < raw.Length && raw[end + 1].Trim().Length > 0)
                end++;
            if (HtmlReader.ReadFragment(capture, string.Join('\n', raw[at..(end + 1)]), facts, bag) is not { } read)
                return null;
            Flush();
            _lines.AddRange(read);
            return end;
        }

        /// <summary>
        /// Reads code up to the mark that closes it: <c>{{&lt; highlight python &gt;}}</c>, <c>{% highlight ruby %}</c>; gives the line of
        /// that mark, or null where none begins.
        /// </summary>
        private int? Code(int at, string trimmed)
        {
            if (Highlight(trimmed) is not { } language
                || Array.FindIndex(raw, at + 1,
                    static l => l.Contains("/highlight", StringComparison.Ordinal)
                        || l.Contains("endhighlight", StringComparison.Ordinal)) is not (> 0 and var close))
                return null;
            _plain.Append(MarkdownText.Fenced(string.Join('\n', raw[(at + 1)..close]), language)).Append('\n');
            return close;
        }

        private void Flush()
        {
            if (_plain.Length > 0)
                _lines.AddRange(MarkdownReader.Read(_plain.ToString(), facts));
            _plain.Clear();
        }
    }

    /// <summary>The language of a shortcode that opens code, or null.</summary>
    private static string? Highlight(string line)
    {
        foreach (var open in new[] { "{{< highlight ", "{{<highlight ", "{{% highlight ", "{% highlight " })
        {
            if (!line.StartsWith(open, StringComparison.Ordinal))
                continue;
            var end = line.AsSpan(open.Length).IndexOfAny(" >%");
            var language = end < 0 ? "" : line.Substring(open.Length, end);
            return language.Length < 20 && language.All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-') ? language : "";
        }

        return null;
    }

    /// <summary>Links by reference become links with their address: <c>[text][a]</c> and <c>[a]: https://…</c> below.</summary>
    private static string References(string body)
    {
        if (!body.Contains("]: ", StringComparison.Ordinal) || !body.Contains("][", StringComparison.Ordinal))
            return body;
        var targets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var kept = new List<string>();
        var fenced = false;
        foreach (var line in body.Split('\n'))
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);
            if (!fenced && line.StartsWith('[') && !line.StartsWith("[^", StringComparison.Ordinal)
                && line.IndexOf("]: ", StringComparison.Ordinal) is > 1 and < 80 and var at)
            {
                var target = line[(at + 3)..].Trim().Split(' ')[0].Trim('<', '>');
                if (target.Length > 0 && target.AsSpan().IndexOfAny("()") < 0 && targets.TryAdd(line[1..at], target))
                    continue;
            }

            kept.Add(line);
        }

        if (targets.Count == 0)
            return body;
        fenced = false;
        for (var i = 0; i < kept.Count; i++)
        {
            fenced ^= kept[i].StartsWith("```", StringComparison.Ordinal) || kept[i].StartsWith("~~~", StringComparison.Ordinal);
            if (!fenced && kept[i].Contains("][", StringComparison.Ordinal))
                kept[i] = Resolved(kept[i], targets);
        }

        return string.Join('\n', kept);
    }

    private static string Resolved(string line, Dictionary<string, string> targets)
    {
        var made = new StringBuilder(line.Length);
        var from = 0;
        for (var at = line.IndexOf("][", StringComparison.Ordinal); at >= 0; at = line.IndexOf("][", at + 2, StringComparison.Ordinal))
        {
            var end = line.IndexOf(']', at + 2);
            var open = line.LastIndexOf('[', at);
            if (end < 0 || open < from || !targets.TryGetValue(end == at + 2 ? line[(open + 1)..at] : line[(at + 2)..end], out var target))
                continue;
            made.Append(line, from, at + 1 - from).Append('(').Append(target).Append(')');
            from = end + 1;
        }

        return made.Append(line, from, line.Length - from).ToString();
    }

    private static readonly PhraseSet Marks = new(["\n<", "\n ", "{{", "{%", ":::", " {#"]);

    private static readonly string[] Blocks = ["div", "figure", "table", "center", "details", "aside", "section", "iframe", "script",
        "style", "video", "audio", "p", "hr", "nav", "footer", "header", "article", "ul", "ol", "blockquote"];

    private static bool OpensHtml(string line)
    {
        if (line.Length < 4 || line[0] != '<')
            return false;
        foreach (var name in Blocks)
        {
            if (string.Compare(line, 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && line.Length > name.Length + 1
                && line[name.Length + 1] is ' ' or '>' or '/')
                return true;
        }

        return false;
    }

    /// <summary>Whether a line only closes an element that a blank line above has closed already.</summary>
    private static bool ClosesHtml(string line) =>
        line.StartsWith("</", StringComparison.Ordinal) && line.IndexOf('>', StringComparison.Ordinal) == line.Length - 1
        && Array.Exists(Blocks, b => line.AsSpan(2, line.Length - 3).Trim().Equals(b, StringComparison.OrdinalIgnoreCase));

    private static string Line(string line, string trimmed)
    {
        if (ClosesHtml(trimmed))
            return "";
        if (trimmed.StartsWith("{{<", StringComparison.Ordinal) && trimmed.EndsWith(">}}", StringComparison.Ordinal))
            return trimmed.StartsWith("{{< figure ", StringComparison.Ordinal) ? Figure(trimmed) : "";
        if (trimmed.StartsWith("{{%", StringComparison.Ordinal) && trimmed.EndsWith("%}}", StringComparison.Ordinal))
            return "";
        // :::tip, and its end
        if (trimmed.StartsWith(":::", StringComparison.Ordinal) && trimmed.Length < 60)
            return "";
        // ## Price {#price}
        if (trimmed.StartsWith('#') && trimmed.EndsWith('}') && trimmed.LastIndexOf(" {#", StringComparison.Ordinal) is > 0 and var at)
            return trimmed[..at];
        return line;
    }

    private static string Figure(string code)
    {
        var source = Value(code, "src");
        var caption = Value(code, "caption") ?? Value(code, "title");
        var made = new StringBuilder();
        if (source is not null && source.AsSpan().IndexOfAny(" ()") < 0)
            made.Append("\n![").Append(Value(code, "alt")?.Replace("]", "", StringComparison.Ordinal)).Append("](").Append(source)
                .Append(")\n");
        if (caption is { Length: > 0 })
            made.Append("\n*").Append(caption.Replace('*', ' ')).Append("*\n");
        return made.ToString();
    }

    private static string? Value(string code, string name)
    {
        var at = code.IndexOf(" " + name + "=\"", StringComparison.Ordinal);
        var start = at + name.Length + 3;
        var end = at < 0 ? -1 : code.IndexOf('"', start);
        return end < 0 ? null : code[start..end];
    }
}
