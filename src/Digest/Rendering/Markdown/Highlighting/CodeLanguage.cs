using System.Collections.Frozen;

namespace Digest.Rendering.Markdown.Highlighting;

/// <summary>A form of string: how it begins and ends.</summary>
/// <param name="Open">What it begins with.</param>
/// <param name="Close">What it ends with.</param>
/// <param name="Lines">Whether it may go over several lines; one that may not ends with its line.</param>
/// <param name="Escapes">Whether a backslash takes the next character with it.</param>
internal readonly record struct StringForm(string Open, string Close, bool Lines = false, bool Escapes = true);

/// <summary>What the kind of a language is that its words do not say.</summary>
internal enum CodeKind
{
    /// <summary>Words, strings, numbers, comments.</summary>
    Words,

    /// <summary>Keys before a colon or an equals sign stand out: YAML, TOML, JSON, CSS.</summary>
    Keys,

    /// <summary>Tags and attributes.</summary>
    Tags,

    /// <summary>Lines that were added or taken out.</summary>
    Lines,

    /// <summary>Headings, code and quotations by their lines.</summary>
    Markdown,
}

/// <summary>A language as far as colouring needs to know it.</summary>
internal sealed record CodeLanguage
{
    /// <summary>What it is called after the fence, the name to show first: <c>csharp</c>, <c>cs</c>.</summary>
    public required string[] Names { get; init; }

    /// <summary>Its kind.</summary>
    public CodeKind Kind { get; init; }

    /// <summary>Words that stand out.</summary>
    public FrozenSet<string> Keywords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What begins a comment to the end of the line.</summary>
    public string[] LineComments { get; init; } = [];

    /// <summary>Whether a comment begins only at the line's beginning or after a space, as in a shell: <c>${x#y}</c> has none.</summary>
    public bool CommentAfterSpace { get; init; }

    /// <summary>What a comment over several lines begins and ends with, or null.</summary>
    public (string Open, string Close)? BlockComment { get; init; }

    /// <summary>Forms of strings, the longest beginning first.</summary>
    public StringForm[] Strings { get; init; } = [];

    /// <summary>Characters that a word may have beside letters, digits and the underscore.</summary>
    public string WordCharacters { get; init; } = "";
}
