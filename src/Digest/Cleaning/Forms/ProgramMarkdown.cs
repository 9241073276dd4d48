using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Pages;
using Digest.Diagnostics;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Markdown as site programs have it: front matter in TOML, shortcodes (<c>{{&lt; figure … &gt;}}</c>, <c>{{% notice %}}</c>, <c>:::tip</c>), attributes behind headings, blocks of HTML.
/// What they say is kept as plain Markdown; what only their program understands goes.
/// </summary>
internal static class ProgramMarkdown
{
    /// <summary>The body behind front matter between lines of <c>+++</c>, with its facts noted; any other text as it is.</summary>
    public static string WithoutToml(string text, Action<string, string> note)
    {
        if (!text.StartsWith("+++\n", StringComparison.Ordinal) || text.IndexOf("\n+++", 3, StringComparison.Ordinal) is not (> 0 and var end))
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
        if (!body.AsSpan().ContainsAny(Marks) && !body.StartsWith('<'))
            return MarkdownReader.Read(body, facts);
        var lines = new List<CaptureLine>();
        var plain = new StringBuilder();
        var raw = body.Split('\n');
        string? fence = null;
        for (var i = 0; i < raw.Length; i++)
        {
            var line = raw[i];
            var trimmed = line.Trim();
            if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
                fence = fence is null ? trimmed[..3] : trimmed.StartsWith(fence, StringComparison.Ordinal) ? null : fence;
            if (fence is null && OpensHtml(trimmed) && (i == 0 || raw[i - 1].Trim().Length == 0))
            {
                var end = i;
                while (end + 1 < raw.Length && raw[end + 1].Trim().Length > 0)
                    end++;
                var html = string.Join('\n', raw[i..(end + 1)]);
                if (HtmlReader.ReadFragment(capture, html, facts, bag) is { } read)
                {
                    Flush();
                    lines.AddRange(read);
                    i = end;
                    continue;
                }
            }

            plain.Append(fence is null ? Line(line, trimmed) : line).Append('\n');
        }

        Flush();
        return lines;

        void Flush()
        {
            if (plain.Length > 0)
                lines.AddRange(MarkdownReader.Read(plain.ToString(), facts));
            plain.Clear();
        }
    }

    private static readonly System.Buffers.SearchValues<string> Marks = System.Buffers.SearchValues.Create(["\n<", "\n ", "{{", ":::", " {#"], StringComparison.Ordinal);

    private static readonly string[] Blocks = ["div", "figure", "table", "center", "details", "aside", "section", "iframe", "script", "style", "video", "audio", "p", "hr", "nav", "footer", "header", "article", "ul", "ol", "blockquote"];

    private static bool OpensHtml(string line)
    {
        if (line.Length < 4 || line[0] != '<')
            return false;
        foreach (var name in Blocks)
        {
            if (string.Compare(line, 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && line.Length > name.Length + 1 && line[name.Length + 1] is ' ' or '>' or '/')
                return true;
        }

        return false;
    }

    private static string Line(string line, string trimmed)
    {
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
            made.Append("\n![").Append(Value(code, "alt")?.Replace("]", "", StringComparison.Ordinal)).Append("](").Append(source).Append(")\n");
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
