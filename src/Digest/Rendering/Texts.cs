using System.Globalization;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Rendering;

/// <summary>
/// The texts of the interface in one language, from <c>theme/i18n/LANG.yml</c>, by dotted key; what a language lacks comes from English.
/// </summary>
internal sealed class Texts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private Texts(string language) => Language = language;

    /// <summary>Language code.</summary>
    public string Language { get; }

    /// <summary>Reads the texts of a language; the files later in the list win over those before.</summary>
    public static Texts Read(string language, IEnumerable<SourceFile> files, DiagnosticBag bag)
    {
        var texts = new Texts(language);
        foreach (var file in files)
        {
            var text = file.ReadText();
            if (YamlReader.Read(file.Path, text, bag) is YamlMapping mapping)
                texts.Add("", mapping);
        }

        return texts;
    }

    /// <summary>The text of a key, or null.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>The text of a key; the key itself where there is none.</summary>
    public string this[string key] => _texts.GetValueOrDefault(key, key);

    /// <summary>A text with its places filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>A text with a number, in the form that the number asks for.</summary>
    public string Count(string key, int number)
    {
        var form = number == 1 && _texts.TryGetValue(key + ".one", out var one) ? one : _texts.GetValueOrDefault(key + ".other", key);
        return string.Format(CultureInfo.InvariantCulture, form, Number(number));
    }

    /// <summary>A number with its groups of three apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void Add(string prefix, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                _texts[prefix] = scalar.Value;
                break;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                    Add(string.Create(CultureInfo.InvariantCulture, $"{prefix}.{i}"), sequence.Items[i]);
                break;
            case YamlMapping mapping:
                foreach (var (key, value) in mapping.Entries)
                    Add(prefix.Length == 0 ? key.Value : $"{prefix}.{key.Value}", value);
                break;
        }
    }
}
