using System.Text;
using Digest.Rendering.Templates;

namespace Digest.Rendering;

/// <summary>
/// Text that is HTML already and is written as it is; every other text is escaped. Only what this room has made itself, from escaped
/// parts, may be wrapped in it: content never is.
/// </summary>
public readonly record struct Html
{
    private readonly string? _text;
    private readonly byte[]? _utf8;

    /// <param name="text">The markup.</param>
    public Html(string text) => _text = text;

    private Html(byte[] utf8) => _utf8 = utf8;

    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The markup.</summary>
    public string Text => _utf8 is null ? _text ?? "" : Encoding.UTF8.GetString(_utf8);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _utf8 is null ? string.IsNullOrEmpty(_text) : _utf8.Length == 0;

    /// <summary>Markup of a text: escaped.</summary>
    public static Html Of(string text) => new(HtmlText.Escape(text));

    /// <summary>Markup that is UTF-8 already, as pages are: bodies and the like, which are long, are never made strings.</summary>
    internal static Html OfUtf8(byte[] utf8) => new(utf8);

    /// <summary>Writes it.</summary>
    internal void WriteTo(Utf8Buffer output)
    {
        if (_utf8 is null)
            output.Write(_text.AsSpan());
        else
            output.Write(_utf8);
    }

    /// <summary>The markup as UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8() => _utf8 ?? Encoding.UTF8.GetBytes(_text ?? "");

    /// <summary>Whether both are the same markup.</summary>
    public bool Equals(Html other) => Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
