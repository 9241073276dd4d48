using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// Copies lose what marks a quotation: below a line that says who speaks and ends with a colon, one paragraph without quotation marks is
/// what he said. <c>港务局长表示：</c>, <c>The harbour master put it this way:</c>
/// </summary>
internal static class SaidBelow
{
    /// <summary>Columns of the shortest line that announces, and of the shortest and longest quotation.</summary>
    private const int LeastAnnouncing = 16, LeastSaid = 50, LongestSaid = 700;

    private static readonly string[] Saying = ["表示", "说", "說", "说道", "說道", "写道", "寫道", "指出", "回应", "回應", "坦言", "一段话", "一段話", "这样描述",
        " said", " says", " wrote", " writes", " this way", " replied", " explained", " answer", " answered", " added"];

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("“”\"「」『』‘");

    /// <summary>Marks them.</summary>
    public static void Mark(List<CaptureLine> lines)
    {
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            if (!Announces(lines[i]) || lines[i + 1] is not { Kind: LineKind.Paragraph, Markdown: false } said
                || Phrases.Columns(said.Text) is < LeastSaid or > LongestSaid || said.Text.AsSpan().ContainsAny(Marks)
                || !Phrases.EndsSentence(said.Text)
                || lines[i + 2].Kind is not (LineKind.Paragraph or LineKind.Heading or LineKind.Caption))
                continue;
            lines[i + 1] = said with { Kind = LineKind.Verbatim, Markdown = true, Text = "> " + MarkdownText.Write(said.Text) };
        }
    }

    private static bool Announces(CaptureLine line) =>
        line is { Kind: LineKind.Paragraph, Markdown: false } && line.Text[^1] is ':' or '：'
        && Phrases.Columns(line.Text) >= LeastAnnouncing && Phrases.EndsWithAny(line.Text.AsSpan(0, line.Text.Length - 1), Saying);
}
