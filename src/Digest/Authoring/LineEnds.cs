using System.Text;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Authoring;

/// <summary>Takes spaces from line ends where they mean nothing. Two spaces that break a line, and everything in code, stay.</summary>
internal static class LineEnds
{
    /// <summary>The text without them, and with a line end at its end.</summary>
    public static string Trim(string path, string text)
    {
        var block = FrontMatterBlock.Cut(text);
        if (block.State != FrontMatterBlockState.Closed)
            return text;
        var long_ = LongValues(YamlReader.Read(path, text, block.Yaml, new DiagnosticBag()), text);
        var made = new StringBuilder(text.Length);
        var fence = "";
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : text.Length;
            var next = end;
            if (next < text.Length && text[next] == '\r')
                next++;
            if (next < text.Length && text[next] == '\n')
                next++;
            var line = text.AsSpan(at, end - at);
            var inBody = at >= block.Body.Start;
            var keep = inBody
                ? InCode(line, ref fence) || Breaks(line, text.AsSpan(next))
                : long_.Exists(s => at >= s.Start && at < s.End && end < s.End);
            made.Append(keep ? line : line.TrimEnd(" \t")).Append(text, end, next - end);
            at = next;
        }

        if (made.Length > 0 && made[^1] is not ('\n' or '\r'))
            made.Append('\n');
        return made.ToString();
    }

    /// <summary>Values that go over several lines: spaces at their line ends may be part of them.</summary>
    private static List<TextSpan> LongValues(YamlNode? node, string text)
    {
        var found = new List<TextSpan>();
        Collect(node);
        return found;

        void Collect(YamlNode? one)
        {
            switch (one)
            {
                case YamlScalar scalar when text.AsSpan(scalar.Span.Start, scalar.Span.Length).IndexOfAny('\n', '\r') >= 0:
                    found.Add(scalar.Span);
                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                        Collect(item);
                    break;
                case YamlMapping mapping:
                    foreach (var (_, value) in mapping.Entries)
                        Collect(value);
                    break;
            }
        }
    }

    /// <summary>Whether a line of Markdown is code or opens or closes it: fenced in any list or quotation, or indented by four.</summary>
    private static bool InCode(ReadOnlySpan<char> line, ref string fence)
    {
        var inner = line.TrimStart(" \t>-*+0123456789.)");
        var mark = inner.StartsWith("```") ? '`' : inner.StartsWith("~~~") ? '~' : '\0';
        if (fence.Length > 0)
        {
            if (mark == fence[0] && inner.TrimEnd(" \t").IndexOfAnyExcept(mark) < 0 && inner.TrimEnd(" \t").Length >= fence.Length)
                fence = "";
            return true;
        }

        if (mark != '\0')
        {
            var length = inner.IndexOfAnyExcept(mark) is >= 0 and var end ? end : inner.Length;
            fence = new string(mark, length);
            return true;
        }

        return line.StartsWith("    ") || line.StartsWith("\t");
    }

    /// <summary>Whether spaces at the end break the line: at least two, and text follows (CommonMark, section 6.7).</summary>
    private static bool Breaks(ReadOnlySpan<char> line, ReadOnlySpan<char> rest)
    {
        if (!line.EndsWith("  ") || line.Trim(" \t").IsEmpty)
            return false;
        var end = rest.IndexOfAny('\n', '\r');
        return !(end < 0 ? rest : rest[..end]).Trim(" \t").IsEmpty;
    }
}
