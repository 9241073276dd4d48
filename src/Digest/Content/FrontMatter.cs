using Digest.Files;

namespace Digest.Content;

/// <summary>What may be published of an article.</summary>
public enum Rights
{
    /// <summary>Title, summary, terms, source and link; never the body. Default for captures.</summary>
    Excerpt,

    /// <summary>Our own writing.</summary>
    Own,

    /// <summary>The owner lets everybody publish it in full.</summary>
    Full,

    /// <summary>We have a licence to publish it.</summary>
    Licensed,

    /// <summary>Nobody owns it.</summary>
    PublicDomain,
}

/// <summary>A term named in front matter, as written.</summary>
/// <param name="Text">A slug, name or alias.</param>
/// <param name="Span">Where it stands in the file.</param>
public readonly record struct TermReference(string Text, TextSpan Span);

/// <summary>Where a piece comes from.</summary>
/// <param name="Name">Name of the medium; empty when unknown.</param>
/// <param name="Url">Its http or https address, or null.</param>
/// <param name="Author">Who wrote it there, or null.</param>
/// <param name="Published">When it appeared there, as written (a date), or null.</param>
public sealed record SourceReference(string Name, string? Url, string? Author, string? Published);

/// <summary>A correction made after publication.</summary>
public sealed record Correction(DateTimeOffset Date, string Text);

/// <summary>A picture of an article: a path of the site or an http address.</summary>
public sealed record ArticleImage(string Src, string Alt, string? Credit);

/// <summary>The capture that an article was cleaned from.</summary>
/// <param name="File">Path of the capture below the seeds folder, or its address.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
public sealed record CaptureReference(string File, string Sha256);

/// <summary>The front matter of an article, typed, with the defaults that need no other file filled in.</summary>
public sealed record FrontMatter
{
    /// <summary>The headline; empty only when it was missing, which is an error.</summary>
    public required string Title { get; init; }

    /// <summary>When it was published, in the site's zone.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Language code, lower case.</summary>
    public required string Language { get; init; }

    /// <summary>The slug as written, or null where the file name gives it.</summary>
    public string? Slug { get; init; }

    /// <summary>A summary as written, or null where the body gives it.</summary>
    public string? Summary { get; init; }

    /// <summary>The terms, one list for each taxonomy of the settings, in their order.</summary>
    public required IReadOnlyList<TermReference>[] Terms { get; init; }

    /// <summary>Where it comes from, or null.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>What may be published of it.</summary>
    public Rights Rights { get; init; } = Rights.Excerpt;

    /// <summary>From 1 to 5; orders an edition.</summary>
    public int Importance { get; init; } = 3;

    /// <summary>Slugs of running stories, mostly none or one.</summary>
    public IReadOnlyList<TermReference> Stories { get; init; } = [];

    /// <summary>Slug of the same article in another language, or null.</summary>
    public string? TranslationOf { get; init; }

    /// <summary>Its picture, or null.</summary>
    public ArticleImage? Image { get; init; }

    /// <summary>Whether it is kept back.</summary>
    public bool Draft { get; init; }

    /// <summary>When it was last changed in substance, or null.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>What was corrected, in the order written.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Older addresses that lead here.</summary>
    public IReadOnlyList<TermReference> Aliases { get; init; } = [];

    /// <summary>Address at which it first appeared, or null.</summary>
    public string? Canonical { get; init; }

    /// <summary>The capture it was cleaned from, or null.</summary>
    public CaptureReference? Capture { get; init; }

    /// <summary>Open questions that cleaning left to an editor.</summary>
    public IReadOnlyList<TermReference> Review { get; init; } = [];

    /// <summary>Where the values stand, by key.</summary>
    public IReadOnlyList<KeyValuePair<string, TextSpan>> Spans { get; init; } = [];

    /// <summary>Where the value of a key stands, or the beginning of the file.</summary>
    public TextSpan SpanOf(string key)
    {
        foreach (var (name, span) in Spans)
        {
            if (name == key)
                return span;
        }

        return new TextSpan(0, 0);
    }
}
