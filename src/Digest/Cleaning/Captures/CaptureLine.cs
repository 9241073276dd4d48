namespace Digest.Cleaning.Captures;

/// <summary>What a line of a capture is known to be.</summary>
internal enum LineKind
{
    /// <summary>A line of running text whose part is still to be found: paragraph, heading or caption.</summary>
    Loose,

    /// <summary>A whole paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What stands below a picture.</summary>
    Caption,

    /// <summary>An item of a list, with its marker.</summary>
    Item,

    /// <summary>Lines that are kept as they are: code, tables, quotations, pictures.</summary>
    Verbatim,
}

/// <summary>A line or block of a capture on its way to Markdown.</summary>
/// <param name="Kind">What it is known to be.</param>
/// <param name="Text">Plain text, or Markdown where <see cref="Markdown"/> says so; a verbatim block has several lines.</param>
internal sealed record CaptureLine(LineKind Kind, string Text)
{
    /// <summary>Depth of a heading.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Whether the text is Markdown already.</summary>
    public bool Markdown { get; init; }

    /// <summary>Whether a blank line, a noise line or a break of blocks stands before it.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>Whether a line without text, be it blank or noise alone, stood directly before it.</summary>
    public bool Apart { get; init; }

    /// <summary>Whether anti-copy noise stands between it and the next line.</summary>
    public bool NoiseAfter { get; init; }

    /// <summary>Whether anti-copy noise stood at an end of it: forums put that into the text of a post alone.</summary>
    public bool InPost { get; init; }

    /// <summary>Whether it was indented as paragraphs are.</summary>
    public bool Indented { get; init; }

    /// <summary>Whether all of it was emphasised, as hand-made headings are.</summary>
    public bool Strong { get; init; }

    /// <summary>Whether lines that are known as noise stood directly before it.</summary>
    public bool AfterNoise { get; init; }

    /// <summary>Whether lines that only state facts about the article stood directly before it.</summary>
    public bool AfterFacts { get; init; }

    /// <summary>Whether a picture stood directly before it.</summary>
    public bool AfterImage { get; init; }
}
