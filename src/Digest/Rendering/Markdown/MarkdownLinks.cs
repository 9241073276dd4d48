namespace Digest.Rendering.Markdown;

/// <summary>
/// What the links of a body mean: the rest of the site, as far as rendering needs to know it. The functions are asked once for each link
/// and must be pure, as articles are rendered in parallel.
/// </summary>
internal sealed record MarkdownLinks
{
    /// <summary>A site that has nothing else.</summary>
    public static MarkdownLinks None { get; } = new();

    /// <summary>
    /// The article whose file a relative path means, as written but decoded and without a fragment (<c>../2024/x.md</c>); null when there
    /// is none.
    /// </summary>
    public Func<string, LinkedArticle?> Article { get; init; } = static _ => null;

    /// <summary>The path of an article that was probably meant, or null.</summary>
    public Func<string, string?> NearestArticle { get; init; } = static _ => null;

    /// <summary>The term that the text of <c>[[text]]</c> means, or null.</summary>
    public Func<string, LinkedTerm?> Term { get; init; } = static _ => null;

    /// <summary>The name of a term that was probably meant, or null.</summary>
    public Func<string, string?> NearestTerm { get; init; } = static _ => null;

    /// <summary>Whether an address of the site (<c>/topics/agents/#articles</c>) leads somewhere.</summary>
    public Func<string, bool> HasAddress { get; init; } = static _ => false;

    /// <summary>
    /// The picture among the files of the site that a path means, as written but decoded: from the root (<c>/files/x.png</c>) or from the
    /// file of the article (<c>../../files/x.png</c>); null when there is none.
    /// </summary>
    public Func<string, LinkedPicture?> Picture { get; init; } = static _ => null;

    /// <summary>Scheme and host that an address of the site begins with in feeds; empty for addresses as they stand on pages.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Names of the article's own terms, to be linked where they are first mentioned.</summary>
    public IReadOnlyList<LinkedName> Names { get; init; } = [];
}

/// <summary>An article as the target of a link.</summary>
/// <param name="Address">Its address in the site, beginning with a slash.</param>
/// <param name="Title">Its headline.</param>
internal readonly record struct LinkedArticle(string Address, string Title);

/// <summary>A picture that an article shows.</summary>
/// <param name="Address">Its address in the site, beginning with a slash.</param>
/// <param name="Size">How large it is shown; null where it is no picture that browsers show safely.</param>
/// <param name="Bytes">What it weighs.</param>
internal readonly record struct LinkedPicture(string Address, PictureSize? Size, int Bytes);

/// <summary>A term as the target of a link.</summary>
/// <param name="Address">Its address in the site, beginning with a slash.</param>
/// <param name="Name">Its name in the language of the page.</param>
/// <param name="Taxonomy">The taxonomy that it belongs to: <c>companies</c>.</param>
internal readonly record struct LinkedTerm(string Address, string Name, string Taxonomy);

/// <summary>A name of a term of the article, to be linked at its first mention.</summary>
/// <param name="Text">The name or alias, as it stands in text.</param>
/// <param name="Address">Address of the term.</param>
/// <param name="Taxonomy">Its taxonomy.</param>
/// <param name="Avoid">Longer strings that cover the name and mean something else.</param>
internal readonly record struct LinkedName(string Text, string Address, string Taxonomy, IReadOnlyList<string>? Avoid = null);
