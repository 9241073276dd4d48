using Digest.Diagnostics;
using Digest.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.Content;

/// <summary>
/// Reads YAML into <see cref="YamlNode"/>: what is written plainly by <see cref="PlainYaml"/>, all else by parser events, within bounds:
/// anchors, aliases, tags and several documents are refused, nesting and size are limited, so no text can cost more than its length (an
/// alias bomb or 60,000 brackets included).
/// </summary>
internal static class YamlReader
{
    /// <summary>Deepest nesting; front matter needs 3, vocabulary 5.</summary>
    private const int DeepestNesting = 16;

    /// <summary>Longest key, in characters. YAML 1.2 (section 7.4.2) limits implicit keys to 1,024.</summary>
    private const int LongestKey = 1024;

    /// <summary>
    /// Reads the YAML that stands in a stretch of a file. Reports what is wrong, at its place in the file, and gives null when the text
    /// cannot be used.
    /// </summary>
    public static YamlNode? Read(string path, string text, TextSpan span, DiagnosticBag bag) =>
        PlainYaml.TryRead(text, span) ?? ReadByEvents(path, text, span, bag);

    /// <summary>Reads a whole file.</summary>
    public static YamlNode? Read(string path, string text, DiagnosticBag bag) => Read(path, text, new TextSpan(0, text.Length), bag);

    /// <summary>The same by the events of the parser, whatever it is.</summary>
    internal static YamlNode? ReadByEvents(string path, string text, TextSpan span, DiagnosticBag bag)
    {
        var yaml = span.Start == 0 && span.Length == text.Length ? text : text.Substring(span.Start, span.Length);
        if (TooManyOpeners(yaml) is { } opener)
        {
            bag.Report(DiagnosticCatalog.YamlTooComplex, path, text, new TextSpan(span.Start + opener, 1), "too many brackets on one line");
            return null;
        }

        var reader = new Reading(path, text, span.Start, bag);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is StreamEnd)
                return new YamlMapping([], new TextSpan(span.Start, 0));
            parser.MoveNext();
            var root = reader.Node(parser, 0);
            if (root is null)
                return null;
            if (parser.Current is DocumentEnd)
                parser.MoveNext();
            if (parser.Current is not StreamEnd)
                reader.Report(DiagnosticCatalog.YamlTooComplex, parser.Current!.Start, parser.Current.End, "a second document begins here");
            return root;
        }
        catch (YamlException e)
        {
            reader.Report(DiagnosticCatalog.YamlSyntax, e.Start, e.End, Plain(e));
            return null;
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException
                or KeyNotFoundException)
        {
            // The library's scanner lets a few of these through on malformed escapes and markers.
            bag.Report(DiagnosticCatalog.YamlSyntax, path, text, new TextSpan(span.Start, 0), "it cannot be read");
            return null;
        }
    }

    /// <summary>The scanner looks back over all possible simple keys: a line of thousands of brackets would cost their square.</summary>
    private static int? TooManyOpeners(string yaml)
    {
        var openers = 0;
        for (var i = 0; i < yaml.Length; i++)
        {
            if (yaml[i] is '[' or '{')
            {
                if (++openers > 2000)
                    return i;
            }
            else if (yaml[i] is ']' or '}' && openers > 0)
            {
                openers--;
            }
        }

        return null;
    }

    private static string Plain(YamlException e)
    {
        // Messages of the library open with their own place: ours is given apart.
        var message = e.InnerException is YamlException inner ? inner.Message : e.Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
    }

    private sealed class Reading(string path, string text, int offset, DiagnosticBag bag)
    {
        public void Report(DiagnosticRule rule, in Mark start, in Mark end, string what)
        {
            var span = SpanOf(start, end);
            bag.Report(rule, path, text, span.Length == 0 ? new TextSpan(span.Start, 1) : span, what);
        }

        /// <summary>Reads the node that begins at the parser's current event and moves past it; null when it was refused.</summary>
        public YamlNode? Node(Parser parser, int depth)
        {
            var at = parser.Current!;
            if (at is NodeEvent node && !Allowed(node))
                return null;
            switch (at)
            {
                case YamlDotNet.Core.Events.Scalar scalar:
                    parser.MoveNext();
                    return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, SpanOf(scalar.Start, scalar.End));
                case SequenceStart when depth < DeepestNesting:
                    return Sequence(parser, depth);
                case MappingStart when depth < DeepestNesting:
                    return Mapping(parser, depth);
                case SequenceStart or MappingStart:
                    Report(DiagnosticCatalog.YamlTooComplex, at.Start, at.End, $"it is nested deeper than {DeepestNesting} levels");
                    return null;
                default:
                    Report(DiagnosticCatalog.YamlTooComplex, at.Start, at.End, "anchors and aliases are not read");
                    return null;
            }
        }

        private bool Allowed(NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
            {
                Report(DiagnosticCatalog.YamlTooComplex, node.Start, node.End, "anchors and aliases are not read");
                return false;
            }

            if (!node.Tag.IsEmpty && !(node.Tag.IsNonSpecific && node is YamlDotNet.Core.Events.Scalar))
            {
                Report(DiagnosticCatalog.YamlTooComplex, node.Start, node.End, "type tags are not read");
                return false;
            }

            return true;
        }

        private YamlSequence? Sequence(Parser parser, int depth)
        {
            var start = parser.Current!.Start;
            var items = new List<YamlNode>();
            parser.MoveNext();
            while (parser.Current is not SequenceEnd)
            {
                if (Node(parser, depth + 1) is not { } item)
                    return null;
                items.Add(item);
            }

            var span = SpanOf(start, parser.Current.End, items.Count > 0 ? items[^1] : null);
            parser.MoveNext();
            return new YamlSequence(items, span);
        }

        private YamlMapping? Mapping(Parser parser, int depth)
        {
            var start = parser.Current!.Start;
            var entries = new List<YamlEntry>();
            HashSet<string>? seen = null;
            parser.MoveNext();
            while (parser.Current is not MappingEnd)
            {
                var at = parser.Current!;
                if (Node(parser, depth + 1) is not { } key)
                    return null;
                if (Node(parser, depth + 1) is not { } value)
                    return null;
                if (key is not YamlScalar { Value.Length: <= LongestKey } scalar)
                {
                    Report(DiagnosticCatalog.YamlTooComplex, at.Start, at.End, "a key must be a short text");
                    continue;
                }

                if (!(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(scalar.Value))
                {
                    bag.Report(DiagnosticCatalog.DuplicateKey, path, text, scalar.Span, scalar.Value);
                    continue;
                }

                entries.Add(new YamlEntry(scalar, value));
            }

            var span = SpanOf(start, parser.Current.End, entries.Count > 0 ? entries[^1].Value : null);
            parser.MoveNext();
            return new YamlMapping(entries, span);
        }

        private TextSpan SpanOf(in Mark start, in Mark end)
        {
            var from = Math.Min(offset + (int)start.Index, text.Length);
            return TextSpan.FromBounds(from, WithoutSpace(from, Math.Clamp(offset + (int)end.Index, from, text.Length)));
        }

        /// <summary>The span of a list or mapping: lines of comments after its last value belong to what follows.</summary>
        private TextSpan SpanOf(in Mark start, in Mark end, YamlNode? last)
        {
            var span = SpanOf(start, end);
            var from = last?.Span.End ?? span.Start;
            for (var to = span.End; ; to = WithoutSpace(from, to))
            {
                var line = to;
                while (line > from && text[line - 1] is not ('\n' or '\r'))
                    line--;
                if (line <= from || !text.AsSpan(line, to - line).TrimStart(' ').StartsWith("#"))
                    return TextSpan.FromBounds(span.Start, to);
                to = line;
            }
        }

        private int WithoutSpace(int from, int to)
        {
            while (to > from && text[to - 1] is '\n' or '\r' or ' ')
                to--;
            return to;
        }
    }
}
