namespace Digest.Content;

/// <summary>A text in several languages, or one text for all of them.</summary>
public sealed class LocalizedText
{
    private readonly KeyValuePair<string, string>[] _texts;

    /// <summary>Makes it from texts by language code; the empty code stands for every language. The first one is the fallback.</summary>
    public LocalizedText(params KeyValuePair<string, string>[] texts) => _texts = texts;

    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } = new();

    /// <summary>Whether there is no text at all.</summary>
    public bool IsEmpty => _texts.Length == 0;

    /// <summary>The languages and texts, in the order written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts => _texts;

    /// <summary>One text for every language.</summary>
    public static LocalizedText Same(string text) => new(KeyValuePair.Create("", text));

    /// <summary>The text in exactly this language (or the one for every language), or null.</summary>
    public string? Exactly(string language)
    {
        foreach (var (code, text) in _texts)
        {
            if (code == language || code.Length == 0)
                return text;
        }

        return null;
    }

    /// <summary>The text in a language; without one, the first text; without any, the empty text.</summary>
    public string For(string language) => Exactly(language) ?? (_texts.Length > 0 ? _texts[0].Value : "");
}
