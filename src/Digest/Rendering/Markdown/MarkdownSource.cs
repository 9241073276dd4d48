using Digest.Content;

namespace Digest.Rendering.Markdown;

/// <summary>A Markdown body to render: the stretch of a file, so that findings point into the file.</summary>
/// <param name="Path">Logical path of the file.</param>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Start">Where it begins in the text of the file.</param>
/// <param name="WholeText">Gives that text: findings alone ask for it.</param>
/// <param name="Language">Language of the page, for the few words that rendering adds.</param>
internal readonly record struct MarkdownSource(string Path, string Markdown, int Start, Func<string> WholeText, string Language)
{
    /// <summary>A text that is Markdown from beginning to end.</summary>
    public static MarkdownSource Of(string path, string text, string language) => new(path, text, 0, () => text, language);

    /// <summary>The body of an article.</summary>
    public static MarkdownSource Of(Article article) =>
        new(article.Path, article.Source.ReadText(article.BodySpan), article.BodySpan.Start, article.Source.ReadText, article.Language);
}

/// <summary>What is made of a body; each part costs a walk over the same parsed text, never a second parse.</summary>
[Flags]
internal enum MarkdownParts
{
    /// <summary>The HTML of the page, its table of contents and its fragments.</summary>
    Page = 1,

    /// <summary>HTML for feeds and mails: no ids, no anchors, nothing that needs the theme.</summary>
    Feed = 2,

    /// <summary>The text for search.</summary>
    PlainText = 4,
}
