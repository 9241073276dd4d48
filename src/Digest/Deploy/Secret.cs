namespace Digest.Deploy;

/// <summary>A text that must not be seen: it is given out only by name, and never by printing.</summary>
internal readonly struct Secret(string value)
{
    /// <summary>The text, for the one header that carries it.</summary>
    public string Reveal() => value;

    /// <summary>Takes it out of a text that came from outside, such as an error page that echoes the request.</summary>
    public string Scrub(string text) => value.Length == 0 ? text : text.Replace(value, "***", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "***";
}
