using Digest.Diagnostics;
using Digest.Files;
using Digest.Routing;

namespace Digest.Content;

/// <summary>Reads <c>input/site.yml</c>.</summary>
internal static class SettingsReader
{
    public const string Path = "input/site.yml";

    private static readonly string[] Keys =
    [
        "title", "description", "author", "base_url", "languages", "time_zone", "taxonomies", "outputs", "page_size", "feed_size",
        "min_term_articles", "quote_limit", "rights", "analytics", "card_font",
    ];

    private static readonly Dictionary<string, OutputKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["articles"] = OutputKinds.None,
        ["lists"] = OutputKinds.None,
        ["feeds"] = OutputKinds.None,
        ["sitemap"] = OutputKinds.None,
        ["editions"] = OutputKinds.Editions,
        ["stories"] = OutputKinds.Stories,
        ["archive"] = OutputKinds.Archive,
        ["search"] = OutputKinds.Search,
        ["api"] = OutputKinds.Api,
        ["twins"] = OutputKinds.Twins,
        ["email"] = OutputKinds.Email,
        ["cards"] = OutputKinds.Cards,
    };

    /// <summary>Words that a taxonomy cannot be called: keys of front matter and addresses of the site.</summary>
    private static readonly string[] Taken =
    [
        .. FrontMatterReader.Keys, "articles", "editions", "archive", "stories", "search", "api", "assets", "page", "terms", "tags",
    ];

    public static SiteSettings Read(SourceFile? file, DiagnosticBag bag)
    {
        if (file is null)
        {
            bag.ReportFile(DiagnosticCatalog.NoSettings, Path);
            return new SiteSettings();
        }

        var text = file.ReadText();
        if (YamlReader.Read(file.Path, text, bag) is not { } root)
            return new SiteSettings();
        if (root is not YamlMapping mapping)
        {
            bag.Report(DiagnosticCatalog.WrongShape, file.Path, text, root.Span, "site.yml", "keys and values");
            return new SiteSettings();
        }

        var fields = new YamlFields(file.Path, text, mapping, bag);
        fields.ReportUnknownKeys(DiagnosticCatalog.UnknownSetting, Keys);
        if (fields.Text("analytics") is { } analytics && analytics != "none")
            fields.ReportShape(fields["analytics"]!, "analytics", "\"none\": the site keeps nothing about readers");
        var settings = new SiteSettings();
        var address = BaseUrl(fields);
        var title = fields.Localized("title");
        var languages = Languages(fields);
        return settings with
        {
            Hash = file.Hash,
            Title = title.IsEmpty ? settings.Title : title,
            Description = fields.Localized("description"),
            Author = fields.Localized("author"),
            BaseUrl = address ?? settings.BaseUrl,
            PermanentUrl = address,
            Languages = languages,
            TimeZone = Zone(fields),
            Taxonomies = Taxonomies(fields, languages),
            Outputs = Outputs(fields),
            PageSize = fields.Number("page_size", settings.PageSize, 1, 500),
            FeedSize = fields.Number("feed_size", settings.FeedSize, 1, 500),
            MinTermArticles = fields.Number("min_term_articles", settings.MinTermArticles, 1, 1_000_000),
            QuoteLimit = fields.Number("quote_limit", settings.QuoteLimit, 20, 10_000),
            Rights = fields.Localized("rights"),
            CardFont = CardFont(fields),
            CardFontLocation = fields["card_font"] is { } font ? fields.LocationOf(font.Span) : null,
        };
    }

    /// <summary>An absolute address for the site, ending in a slash; null when it is none.</summary>
    public static Uri? ParseBaseUrl(string text) =>
        WebAddress.IsLive(text) && Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var uri)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0
            ? uri
            : null;

    private static Uri? BaseUrl(YamlFields fields)
    {
        if (fields["base_url"] is not YamlScalar scalar)
            return null;
        var uri = ParseBaseUrl(scalar.Value);
        if (uri is null)
            fields.Report(DiagnosticCatalog.BadAddress, scalar.Span, scalar.Value);
        return uri;
    }

    private static IReadOnlyList<string> Languages(YamlFields fields)
    {
        var languages = new List<string>();
        foreach (var scalar in fields.Scalars("languages"))
        {
            var code = scalar.Value.ToLowerInvariant();
            if (!IsLanguage(code) || languages.Contains(code, StringComparer.Ordinal))
                fields.ReportShape(scalar, "languages", "a list of different language codes such as en, zh");
            else
                languages.Add(code);
        }

        return languages.Count > 0 ? languages : ["en", "zh"];
    }

    /// <summary>Whether a text has the form of a language code: two or three letters, then subtags (BCP 47, section 2.1).</summary>
    public static bool IsLanguage(string code)
    {
        var parts = code.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Length <= 4
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    private static TimeZoneInfo Zone(YamlFields fields)
    {
        if (fields["time_zone"] is not YamlScalar scalar)
            return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(scalar.Value, out var zone) && !scalar.Value.Contains("..", StringComparison.Ordinal))
            return zone;
        fields.Report(DiagnosticCatalog.UnknownTimeZone, scalar.Span, scalar.Value);
        return TimeZoneInfo.Utc;
    }

    private static IReadOnlyList<TaxonomySettings> Taxonomies(YamlFields fields, IReadOnlyList<string> languages)
    {
        if (fields["taxonomies"] is not { } node)
            return SiteSettings.ShippedTaxonomies;
        var result = new List<TaxonomySettings>();
        IEnumerable<NamedTaxonomy> named = node switch
        {
            YamlSequence sequence => sequence.Items.Select(item => Named(fields, item)).OfType<NamedTaxonomy>(),
            YamlMapping mapping => mapping.Entries.Select(e => new NamedTaxonomy(e.Key, TitleOf(fields, mapping, e.Key.Value))),
            _ => [],
        };
        foreach (var (scalar, title) in named)
        {
            var name = scalar.Value;
            var valid = Slug.IsValid(name) && name.All(char.IsAscii)
                && !Taken.Except(SiteSettings.ShippedTaxonomies.Select(t => t.Name)).Contains(name, StringComparer.Ordinal)
                && !languages.Contains(name, StringComparer.Ordinal) && !result.Exists(t => t.Name == name);
            if (valid)
                result.Add(new TaxonomySettings(name, title));
            else
                fields.Report(DiagnosticCatalog.BadTaxonomy, scalar.Span, name);
        }

        if (node is YamlScalar)
            fields.ReportShape(node, "taxonomies", "a list of names");
        return result;
    }

    private static NamedTaxonomy? Named(YamlFields fields, YamlNode item)
    {
        switch (item)
        {
            case YamlScalar scalar:
                return new NamedTaxonomy(scalar, LocalizedText.Empty);
            case YamlMapping { Entries: [var single] } mapping when single.Key.Value is not ("name" or "title"):
                return new NamedTaxonomy(single.Key, TitleOf(fields, mapping, single.Key.Value));
            case YamlMapping mapping when mapping["name"] is YamlScalar name:
                return new NamedTaxonomy(name, TitleOf(fields, mapping, "title"));
            default:
                fields.ReportShape(item, "taxonomies", "a list of names");
                return null;
        }
    }

    private static LocalizedText TitleOf(YamlFields fields, YamlMapping mapping, string key) => mapping[key] switch
    {
        YamlMapping inner when inner["title"] is YamlMapping => fields.Nested(inner).Localized("title"),
        YamlMapping inner when inner["name"] is YamlMapping => fields.Nested(inner).Localized("name"),
        _ => fields.Nested(mapping).Localized(key),
    };

    private static OutputKinds Outputs(YamlFields fields)
    {
        switch (fields["outputs"])
        {
            case null:
                return OutputKinds.All;
            case YamlMapping mapping:
                // Also read: `outputs: {cards: false}`, which turns single kinds off.
                var kept = OutputKinds.All;
                foreach (var (key, _) in mapping.Entries)
                {
                    if (!Kinds.TryGetValue(key.Value, out var kind))
                        fields.Report(DiagnosticCatalog.UnknownOutput, key.Span, key.Value,
                            NearestName.Of(key.Value, Kinds.Keys) ?? string.Join(", ", Kinds.Keys));
                    else if (!fields.Nested(mapping).Flag(key.Value, true))
                        kept &= ~kind;
                }

                return kept;
            default:
                var made = OutputKinds.None;
                foreach (var scalar in fields.Scalars("outputs"))
                {
                    if (Kinds.TryGetValue(scalar.Value, out var kind))
                        made |= kind;
                    else
                        fields.Report(DiagnosticCatalog.UnknownOutput, scalar.Span, scalar.Value,
                            NearestName.Of(scalar.Value, Kinds.Keys) ?? string.Join(", ", Kinds.Keys));
                }

                return made;
        }
    }

    private static string? CardFont(YamlFields fields)
    {
        if (fields.Text("card_font") is not { } path)
            return null;
        if (path.Length > 0 && !path.StartsWith('/') && !path.Contains('\\', StringComparison.Ordinal) && !path.Split('/').Contains(".."))
            return path;
        fields.ReportShape(fields["card_font"]!, "card_font", "a path below the input folder");
        return null;
    }

    /// <summary>A taxonomy as the settings name it.</summary>
    private sealed record NamedTaxonomy(YamlScalar Name, LocalizedText Title);
}
