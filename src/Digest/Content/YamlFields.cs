using System.Globalization;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Content;

/// <summary>Reads typed values from a mapping: what has the wrong shape is reported at its place and read as missing.</summary>
internal readonly struct YamlFields(string path, string text, YamlMapping mapping, DiagnosticBag bag)
{
    public YamlMapping Mapping => mapping;

    /// <summary>The same reading, of a mapping below.</summary>
    public YamlFields Nested(YamlMapping inner) => new(path, text, inner, bag);

    /// <summary>The value of a key; null when it is missing or written as nothing.</summary>
    public YamlNode? this[string key] => mapping[key] is { } node and not YamlScalar { IsNull: true } ? node : null;

    /// <summary>Reports every key that is not one of those given.</summary>
    /// <param name="rule">What an unknown key is.</param>
    /// <param name="known">The keys there are.</param>
    /// <param name="advice">What to do about a key that resembles none of them, where that is known.</param>
    public void ReportUnknownKeys(DiagnosticRule rule, IReadOnlyCollection<string> known, Func<string, string?>? advice = null)
    {
        foreach (var (key, _) in mapping.Entries)
        {
            if (known.Contains(key.Value))
                continue;
            var nearest = NearestName.Of(key.Value, known);
            bag.Add(DiagnosticBag.Make(rule, DiagnosticLocation.Of(path, text, key.Span), key.Value,
                nearest is null ? advice?.Invoke(key.Value) ?? "" : $"did you mean \"{nearest}\"?") with
            { Suggestion = nearest });
        }
    }

    public string? Text(string key)
    {
        switch (this[key])
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar.Value;
            case var other:
                ReportShape(other, key, "a text");
                return null;
        }
    }

    /// <summary>A text, or one per language.</summary>
    public LocalizedText Localized(string key)
    {
        switch (this[key])
        {
            case null:
                return LocalizedText.Empty;
            case YamlScalar scalar:
                return LocalizedText.Same(scalar.Value.Trim());
            case YamlMapping languages:
                var texts = new List<KeyValuePair<string, string>>(languages.Entries.Count);
                foreach (var (language, value) in languages.Entries)
                {
                    if (value is YamlScalar one)
                        texts.Add(KeyValuePair.Create(language.Value, one.Value.Trim()));
                    else
                        ReportShape(value, key, "a text");
                }

                return new LocalizedText([.. texts]);
            case var other:
                ReportShape(other, key, "a text, or a text per language");
                return LocalizedText.Empty;
        }
    }

    /// <summary>A list of texts; one text is a list of one.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key)
    {
        switch (this[key])
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlSequence sequence:
                var list = new List<YamlScalar>(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar { IsNull: false } one)
                        list.Add(one);
                    else
                        ReportShape(item, key, "a list of texts");
                }

                return list;
            case var other:
                ReportShape(other, key, "a list of texts");
                return [];
        }
    }

    /// <summary>As <see cref="Scalars"/>, without the places; lists per language are joined.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (this[key] is not YamlMapping languages)
            return [.. Scalars(key).Select(s => s.Value)];
        var inner = new YamlFields(path, text, languages, bag);
        return [.. languages.Entries.SelectMany(e => inner.Texts(e.Key.Value)).Distinct(StringComparer.Ordinal)];
    }

    public int Number(string key, int fallback, int least, int most)
    {
        switch (this[key])
        {
            case null:
                return fallback;
            case YamlScalar scalar
                when int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && number >= least && number <= most:
                return number;
            case var other:
                ReportShape(other, key, $"a whole number from {least} to {most}");
                return fallback;
        }
    }

    public bool Flag(string key, bool fallback)
    {
        switch (this[key])
        {
            case null:
                return fallback;
            case YamlScalar { Value: "true" or "True" or "yes" }:
                return true;
            case YamlScalar { Value: "false" or "False" or "no" }:
                return false;
            case var other:
                ReportShape(other, key, "true or false");
                return fallback;
        }
    }

    /// <summary>An http or https address without user or password, as written; anything else is reported.</summary>
    public string? Address(string key)
    {
        switch (this[key])
        {
            case null:
                return null;
            case YamlScalar scalar when WebAddress.IsLive(scalar.Value):
                return scalar.Value;
            case YamlScalar scalar:
                bag.Report(DiagnosticCatalog.BadAddress, path, text, scalar.Span, scalar.Value);
                return null;
            case var other:
                ReportShape(other, key, "an address");
                return null;
        }
    }

    /// <summary>A mapping below a key, or null.</summary>
    public YamlFields? Fields(string key)
    {
        switch (this[key])
        {
            case null:
                return null;
            case YamlMapping inner:
                return new YamlFields(path, text, inner, bag);
            case var other:
                ReportShape(other, key, "keys and values");
                return null;
        }
    }

    /// <summary>The items of a list of mappings.</summary>
    public IEnumerable<YamlFields> List(string key)
    {
        var result = new List<YamlFields>();
        switch (this[key])
        {
            case null:
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item is YamlMapping inner)
                        result.Add(new YamlFields(path, text, inner, bag));
                    else
                        ReportShape(item, key, "a list of keys and values");
                }

                break;
            case var other:
                ReportShape(other, key, "a list of keys and values");
                break;
        }

        return result;
    }

    public void ReportShape(YamlNode node, string key, string expected) =>
        bag.Report(DiagnosticCatalog.WrongShape, path, text, node.Span, key, expected);

    public void Report(DiagnosticRule rule, TextSpan span, params ReadOnlySpan<object?> arguments) =>
        bag.Report(rule, path, text, span, arguments);

    public DiagnosticLocation LocationOf(TextSpan span) => DiagnosticLocation.Of(path, text, span);
}
