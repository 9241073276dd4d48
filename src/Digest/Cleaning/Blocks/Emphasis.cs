using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Blocks;

/// <summary>Bold letters of whole paragraphs: a line of them may have been a heading or a caption; what is neither keeps them.</summary>
internal static class Emphasis
{
    /// <summary>
    /// Sets labels above lists and sentences to be remembered in bold again. Papers set the first paragraph so whatever it says, and where
    /// half a text is bold, that says nothing.
    /// </summary>
    public static void Keep(List<CaptureLine> lines)
    {
        int bold = 0, all = 0;
        foreach (var line in lines)
        {
            all += line is { Kind: LineKind.Paragraph, Markdown: false } ? 1 : 0;
            bold += IsBold(line) ? 1 : 0;
        }

        for (var i = lines.FindIndex(static l => l.Kind == LineKind.Paragraph) + 1; bold * 2 < all && i < lines.Count; i++)
        {
            if (IsBold(lines[i]) && !lines[i].Text.Contains(MarkdownText.Strong, StringComparison.Ordinal))
                lines[i] = lines[i] with { Text = MarkdownText.Strong + lines[i].Text + MarkdownText.Strong };
        }
    }

    private static bool IsBold(CaptureLine line) => line is { Kind: LineKind.Paragraph, Strong: true, Markdown: false };
}
