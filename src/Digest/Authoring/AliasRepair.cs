using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Authoring;

/// <summary>Adds old addresses to the aliases of a file, in whichever way they are written there.</summary>
internal static class AliasRepair
{
    /// <summary>The text with the addresses; the text itself when it cannot be read or has them.</summary>
    public static string Add(string path, string text, IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0)
            return text;
        var block = FrontMatterBlock.Cut(text);
        var bag = new DiagnosticBag();
        if (block.State != FrontMatterBlockState.Closed || YamlReader.Read(path, text, block.Yaml, bag) is not YamlMapping mapping
            || bag.HasErrors)
            return text;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var written = addresses.Select(YamlText.FlowScalar).ToArray();
        switch (mapping["aliases"])
        {
            case null:
                return text.Insert(block.Yaml.End, $"aliases: [{string.Join(", ", written)}]{newLine}");
            case YamlScalar { IsNull: true }:
                // A key without a value: what it looks like where it ends is not worth a guess.
                return text;
            case YamlScalar scalar:
                return string.Concat(text.AsSpan(0, scalar.Span.Start),
                    $"[{string.Join(", ", [text.Substring(scalar.Span.Start, scalar.Span.Length), .. written])}]",
                    text.AsSpan(scalar.Span.End));
            case YamlSequence { Items: [.., var last] } sequence when text[sequence.Span.Start] == '[':
                return text.Insert(last.Span.End, string.Concat(written.Select(static w => ", " + w)));
            case YamlSequence { Items: [] } sequence when text[sequence.Span.Start] == '[':
                return text.Insert(sequence.Span.Start + 1, string.Join(", ", written));
            case YamlSequence { Items: [.., var last] }:
                var line = text.LastIndexOf('\n', last.Span.Start) + 1;
                var end = text.AsSpan(last.Span.End).IndexOfAny('\r', '\n') is >= 0 and var at ? last.Span.End + at : last.Span.End;
                var dash = text[line..last.Span.Start];
                return text.Insert(end, string.Concat(written.Select(w => newLine + dash + w)));
            default:
                return text;
        }
    }
}
