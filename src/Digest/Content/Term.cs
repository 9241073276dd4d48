using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Content;

/// <summary>A name that stands for a term in text, with what it takes to be sure.</summary>
/// <param name="Text">The name as written: <c>阿里</c>.</param>
/// <param name="Ambiguous">Whether it is also another word: then it counts only with a required word near it.</param>
/// <param name="Require">Words of which one must stand near it, where it is ambiguous.</param>
/// <param name="Avoid">Longer strings that cover it and are something else: <c>阿里研究院</c>.</param>
public sealed record TermAlias(string Text, bool Ambiguous, IReadOnlyList<string> Require, IReadOnlyList<string> Avoid);

/// <summary>
/// A company, person, topic, model or entry of a taxonomy of the user's own, as the vocabulary states it. What a kind does not have
/// is empty.
/// </summary>
public sealed record VocabularyTerm
{
    /// <summary>Its name in addresses, unique within its taxonomy.</summary>
    public required Slug Slug { get; init; }

    /// <summary>Its name per language.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Other names, marked ones included; a name that is itself ambiguous stands here too.</summary>
    public IReadOnlyList<TermAlias> Aliases { get; init; } = [];

    /// <summary>What it is, in a sentence per language.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>
    /// Words that point to a topic without naming it, of both languages, beside those that are known of the usual topics.
    /// </summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>Companies: ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Companies: <c>lab</c>, <c>big-tech</c>, <c>startup</c> …</summary>
    public string? Kind { get; init; }

    /// <summary>An http or https address, or null.</summary>
    public string? Homepage { get; init; }

    /// <summary>People: slugs of companies.</summary>
    public IReadOnlyList<string> Affiliations { get; init; } = [];

    /// <summary>People: what they do there, per language.</summary>
    public LocalizedText Role { get; init; } = LocalizedText.Empty;

    /// <summary>Topics: slug of the topic above, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Models: slug of a company, or null.</summary>
    public string? Developer { get; init; }

    /// <summary>Models: <c>text</c>, <c>video</c>, <c>multimodal</c> …</summary>
    public string? Modality { get; init; }

    /// <summary>Models: <c>2024</c>, <c>2024-06</c> or <c>2024-06-06</c>.</summary>
    public string? Released { get; init; }

    /// <summary>Models: <c>true</c>, <c>false</c> or <c>unknown</c>.</summary>
    public string? OpenWeights { get; init; }

    /// <summary>Slugs under which its page was published before.</summary>
    public IReadOnlyList<Slug> Formerly { get; init; } = [];

    /// <summary>Where the entry stands.</summary>
    public DiagnosticLocation? Location { get; init; }
}
