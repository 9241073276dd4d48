using Digest.Content;

namespace Digest.Cleaning.Captures;

/// <summary>A spot where cleaning was not sure, with the choice it made; an editor settles it.</summary>
/// <param name="What">What is asked: <c>title</c>, <c>date</c>, <c>noise</c>, <c>encoding</c> …</param>
/// <param name="Text">The doubtful text.</param>
/// <param name="Choice">What was done with it.</param>
public sealed record ReviewQuestion(string What, string Text, string Choice)
{
    /// <summary>One line: <c>date: "北京时间7月26日": took the year 2024, from the weekday</c>.</summary>
    public override string ToString() => Text.Length == 0 ? $"{What}: {Choice}" : $"{What}: \"{Text}\": {Choice}";
}

/// <summary>An article made from a capture: everything its file states.</summary>
public sealed record CleanArticle
{
    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>When it was published, in the site's zone.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Whether the hour is known; otherwise the day alone is written.</summary>
    public bool HasTime { get; init; }

    /// <summary>Language code.</summary>
    public required string Language { get; init; }

    /// <summary>One or two sentences of the text itself, within the quote limit.</summary>
    public required string Summary { get; init; }

    /// <summary>The body, as Markdown; ends with a line feed, or is empty.</summary>
    public required string Body { get; init; }

    /// <summary>Where it comes from, or null.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>Address at which it first appeared, or null.</summary>
    public string? Canonical { get; init; }

    /// <summary>What may be published: a capture is somebody else's text until an editor says otherwise.</summary>
    public Rights Rights { get; init; } = Rights.Excerpt;

    /// <summary>Slugs of terms, one list for each taxonomy of the settings, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Terms { get; init; } = [];

    /// <summary>Slugs of running stories.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];

    /// <summary>Whether it is kept back.</summary>
    public bool Draft { get; init; }

    /// <summary>Open questions.</summary>
    public IReadOnlyList<ReviewQuestion> Review { get; init; } = [];

    /// <summary>The capture and its hash.</summary>
    public required CaptureReference Capture { get; init; }

    /// <summary>How the bytes were read, in words: <c>gb18030 (declared by the page)</c>.</summary>
    public string Decoding { get; init; } = "";

    /// <summary>
    /// The file as it stands, where the capture is an article that cleaning wrote before: nothing is to be changed in it.
    /// </summary>
    public string? AsItStands { get; init; }
}
