using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What readers said below a text, where its heading is a word of texts too: the box in which they write shows what it is.
/// </summary>
internal static class CommentEditors
{
    /// <summary>Characters of the longest label, of the longest line of a comment's head, and of the longest line of an editor.</summary>
    private const int LongestLabel = 12, LongestHead = 60, LongestEditor = 160;

    /// <summary>Lines below a label among which the first comment is dated, and lines of the longest such box.</summary>
    private const int LinesOfHead = 3, LongestBox = 400;

    private static readonly HashSet<string> Labels = new(["Community", "Discussion", "Conversation", "社区", "社區", "讨论", "討論", "互动", "互動"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseSet Editors = new(["by dragging in the text input", "log in to comment", "sign in to comment",
        "log in to reply", "登录后发表评论", "登录后参与评论", "登录后评论", "登入後留言", "登入後評論", "登錄後發表評論"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The last line of the comments below a label, <c>Community</c>, the editor's and what stands beside it counted in; the line itself
    /// where none stand there: right below it is the editor, or the day of the first comment.
    /// </summary>
    public static int Past(List<CaptureLine> lines, int at)
    {
        if (lines[at].Text.Length > LongestLabel + 4 || !Labels.Contains(MarkdownText.Plain(lines[at].Text).Trim()))
            return at;
        var dated = false;
        var past = at;
        for (var i = at + 1; i < lines.Count && i <= at + LongestBox; i++)
        {
            var isLong = lines[i].Text.Length > LongestEditor;
            var text = isLong ? "" : MarkdownText.Plain(lines[i].Text);
            if (text.Length > 0 && Editors.IsIn(text))
            {
                past = i;
                continue;
            }

            dated |= i <= at + LinesOfHead && lines[i].Kind != LineKind.Heading && text.Length is > 0 and <= LongestHead
                && !Phrases.EndsSentence(text) && IsDated(text);
            // A sentence right below it is the author's.
            if (past > at ? i > past + LinesOfHead : !dated && (isLong || i >= at + LinesOfHead || Phrases.EndsSentence(text)))
                break;
        }

        return past;
    }

    private static bool IsDated(string text) =>
        DateFinder.FindAt(text, out _, out _) || Credits.HasMoment(text) || text.EndsWith(" ago", StringComparison.Ordinal);
}
