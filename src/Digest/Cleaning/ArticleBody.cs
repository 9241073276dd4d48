using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Forms;
using Digest.Cleaning.Words;
using Digest.Content;

namespace Digest.Cleaning;

/// <summary>What is left of a capture, written as Markdown and read back.</summary>
internal static class ArticleBody
{
    /// <summary>The text of a block, as Markdown.</summary>
    public static string Written(CaptureLine line) => line.Markdown ? line.Text : MarkdownText.Write(line.Text);

    /// <summary>The blocks as Markdown: one line a paragraph, a blank line between.</summary>
    public static string Markdown(IReadOnlyList<CaptureLine> blocks)
    {
        var made = new StringBuilder();
        CaptureLine? last = null;
        foreach (var block in blocks)
        {
            var text = Written(block);
            if (text.Trim().Length == 0)
                continue;
            if (last is not null)
                made.Append(last.Kind == LineKind.Item && block.Kind == LineKind.Item ? "\n" : "\n\n");
            switch (block.Kind)
            {
                case LineKind.Heading:
                    made.Append('#', Math.Clamp(block.Level, 2, 6)).Append(' ').Append(text.Trim());
                    break;
                case LineKind.Caption:
                    // A caption that was emphasised as a whole is so already.
                    made.Append('*')
                        .Append(block.Markdown ? text.Trim() : MarkdownText.Write(Captions.Bare(MarkdownText.Plain(block.Text).Trim())))
                        .Append('*');
                    break;
                case LineKind.Item:
                    made.Append(Phrases.IsBullet(text[0]) || text[0] is '*' or '+' && !block.Markdown
                        ? "- " + text[1..].TrimStart() : text.TrimEnd());
                    break;
                default:
                    made.Append(text.Trim());
                    break;
            }

            last = block;
        }

        return made.Length == 0 ? "" : made.Append('\n').ToString();
    }

    /// <summary>Running text of a body, marks taken off: no headings, captions, tables or code.</summary>
    public static List<string> Paragraphs(string body, bool items = true)
    {
        var made = new List<string>();
        foreach (var line in MarkdownReader.Read(body, new CaptureFacts()))
        {
            if ((line.Kind is LineKind.Paragraph || items && line.Kind is LineKind.Item)
                && !line.Text.StartsWith("![", StringComparison.Ordinal))
                made.Add(BodyScan.PlainInline(line.Text));
        }

        return made;
    }
}
