namespace Digest.Rendering;

/// <summary>
/// Text that is HTML already and is written as it is; every other text is escaped. Only what this room has made itself, from escaped
/// parts, may be wrapped in it: content never is.
/// </summary>
/// <param name="Text">The markup.</param>
public readonly record struct Html(string Text)
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>Markup of a text: escaped.</summary>
    public static Html Of(string text) => new(HtmlText.Escape(text));

    /// <inheritdoc/>
    public override string ToString() => Text ?? "";
}
