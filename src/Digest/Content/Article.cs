using Digest.Files;
using Digest.Routing;

namespace Digest.Content;

/// <summary>An article as its own file states it: nothing here depends on another file but the settings.</summary>
/// <param name="Source">The file.</param>
/// <param name="FrontMatter">Its front matter.</param>
/// <param name="Slug">Its name in addresses: as written, else from the file name without date and language.</param>
/// <param name="BodySpan">The Markdown body, in the text of the file.</param>
/// <param name="Summary">One or two lines for lists, feeds and cards: as written, else from the body.</param>
/// <param name="Words">Latin words of the body.</param>
/// <param name="Ideographs">Han characters of the body.</param>
/// <param name="Links">Link targets and <c>[[terms]]</c> found by a quick look at the body: every true one and perhaps a few more.</param>
public sealed record Article(
    SourceFile Source,
    FrontMatter FrontMatter,
    Slug Slug,
    TextSpan BodySpan,
    string Summary,
    int Words,
    int Ideographs,
    IReadOnlyList<string> Links)
{
    /// <summary>Logical path of the file.</summary>
    public string Path => Source.Path;

    /// <summary>The headline.</summary>
    public string Title => FrontMatter.Title;

    /// <summary>When it was published, in the site's zone.</summary>
    public DateTimeOffset Date => FrontMatter.Date;

    /// <summary>The day of publication in the site's zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(FrontMatter.Date.DateTime);

    /// <summary>Language code.</summary>
    public string Language => FrontMatter.Language;

    /// <summary>Whether the body is published, or only title, summary, terms, source and link.</summary>
    public bool HasPublicBody => FrontMatter.Rights != Rights.Excerpt;

    /// <summary>When it last changed in substance: for feeds and the sitemap.</summary>
    public DateTimeOffset LastChanged
    {
        get
        {
            var last = FrontMatter.Date;
            if (FrontMatter.Updated is { } updated && updated > last)
                last = updated;
            foreach (var correction in FrontMatter.Corrections)
            {
                if (correction.Date > last)
                    last = correction.Date;
            }

            return last;
        }
    }
}
