using System.Globalization;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Content;

/// <summary>Gives the YAML of an article's front matter its meaning.</summary>
internal static class FrontMatterReader
{
    /// <summary>The keys of every article; those of the site's taxonomies come on top.</summary>
    public static readonly string[] Keys =
    [
        "title", "date", "lang", "slug", "summary", "source", "rights", "importance", "story", "translation_of", "image", "draft",
        "updated",
        "corrections", "aliases", "canonical", "capture", "review",
    ];

    /// <summary>Entries of one list of terms, or of stories.</summary>
    private const int MostTerms = 200;

    private const int MostAliases = 2000;

    private static readonly Dictionary<string, Rights> RightsByName = new(StringComparer.Ordinal)
    {
        ["own"] = Rights.Own,
        ["full"] = Rights.Full,
        ["licensed"] = Rights.Licensed,
        ["public-domain"] = Rights.PublicDomain,
        ["excerpt"] = Rights.Excerpt,
    };

    private static readonly string[] SourceKeys = ["name", "url", "author", "published"];
    private static readonly string[] ImageKeys = ["src", "alt", "credit"];
    private static readonly string[] CaptureKeys = ["file", "sha256"];
    private static readonly string[] CorrectionKeys = ["date", "text"];

    /// <summary>The right with a name, or false.</summary>
    public static bool TryRights(string name, out Rights rights) => RightsByName.TryGetValue(name, out rights);

    /// <summary>The name of a right in front matter.</summary>
    public static string NameOf(Rights rights) => RightsByName.First(r => r.Value == rights).Key;

    /// <summary>
    /// Reads the block of an article. The result is complete even where something is wrong: a missing title is empty, a missing date the
    /// one of the file name or the year 1970; the findings are in the bag.
    /// </summary>
    public static FrontMatter Read(string path, string text, YamlMapping mapping, SiteSettings settings, DiagnosticBag bag,
        bool dated = true)
    {
        var fields = new YamlFields(path, text, mapping, bag);
        Known(fields, settings);
        var spans = new KeyValuePair<string, TextSpan>[mapping.Entries.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            var (key, value) = mapping.Entries[i];
            spans[i] = KeyValuePair.Create(key.Value, value.Span.Length > 0 ? value.Span : key.Span);
        }

        var language = Language(fields, settings);
        return new FrontMatter
        {
            Title = Title(fields),
            Date = Date(fields, "date", settings) ?? Fallback(fields, path, settings, dated),
            Language = language,
            Slug = SlugText(fields),
            Summary = fields.Text("summary")?.Trim() is { Length: > 0 } summary ? Line(summary) : null,
            Terms = Terms(fields, settings),
            Source = Source(fields, settings),
            Rights = RightsOf(fields),
            Importance = fields.Number("importance", 3, 1, 5),
            Stories = References(fields, "story"),
            TranslationOf = fields.Text("translation_of"),
            Image = Image(fields),
            Draft = fields.Flag("draft", false),
            Updated = Date(fields, "updated", settings),
            Corrections = Corrections(fields, settings),
            Aliases = References(fields, "aliases", MostAliases),
            Canonical = fields.Address("canonical"),
            Capture = Capture(fields),
            Review = Review(fields),
            Spans = spans,
        };
    }

    private static void Known(YamlFields fields, SiteSettings settings)
    {
        var entries = fields.Mapping.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (!IsKnown(entries[i].Key.Value, settings))
            {
                string[] known = [.. Keys, .. settings.Taxonomies.Select(t => t.Name)];
                fields.ReportUnknownKeys(DiagnosticCatalog.UnknownFrontMatterKey, known,
                    static key =>
                    SiteSettings.ShippedTaxonomies.Any(t => t.Name == key)
                        ? "to sort articles by it, name it in taxonomies of input/site.yml; else take it out." : null);
                return;
            }
        }
    }

    private static bool IsKnown(string key, SiteSettings settings)
    {
        foreach (var known in Keys)
        {
            if (known == key)
                return true;
        }

        foreach (var taxonomy in settings.Taxonomies)
        {
            if (taxonomy.Name == key)
                return true;
        }

        return false;
    }

    /// <summary>Headlines and summaries are one line wherever they appear.</summary>
    private static string Line(string text) => text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
        ? text
        : string.Join(' ', text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Title(YamlFields fields)
    {
        if (fields.Text("title") is { } title && !string.IsNullOrWhiteSpace(title))
            return Line(title.Trim());
        if (fields["title"] is not YamlMapping and not YamlSequence)
            fields.Report(DiagnosticCatalog.MissingKey, new TextSpan(0, 3), "title", "the headline, as readers see it");
        return "";
    }

    private static DateTimeOffset? Date(YamlFields fields, string key, SiteSettings settings)
    {
        switch (fields[key])
        {
            case null:
                return null;
            case YamlScalar scalar when Dates.TryRead(scalar.Value, settings.TimeZone, out var date):
                return date;
            case var other:
                fields.Report(DiagnosticCatalog.BadDate, other.Span, other is YamlScalar bad ? bad.Value : key);
                return null;
        }
    }

    private static DateTimeOffset Fallback(YamlFields fields, string path, SiteSettings settings, bool dated)
    {
        if (dated && fields["date"] is null)
            fields.Report(DiagnosticCatalog.MissingKey, new TextSpan(0, 3), "date", "the day of publication, such as 2024-07-24");
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > 10 && Dates.TryRead(name[..10], settings.TimeZone, out var date)
            ? date : Dates.At(new DateOnly(1970, 1, 1), TimeOnly.MinValue, settings.TimeZone);
    }

    private static string Language(YamlFields fields, SiteSettings settings)
    {
        if (fields.Text("lang") is not { } written)
            return settings.DefaultLanguage;
        var language = written.ToLowerInvariant();
        if (SettingsReader.IsLanguage(language))
            return language;
        fields.ReportShape(fields["lang"]!, "lang", "a language code such as en or zh");
        return settings.DefaultLanguage;
    }

    private static string? SlugText(YamlFields fields)
    {
        if (fields.Text("slug") is not { } slug)
            return null;
        if (Routing.Slug.IsValid(slug))
            return slug;
        var made = Routing.Slug.Make(slug, "").ToString();
        fields.Report(DiagnosticCatalog.BadSlug, fields["slug"]!.Span, slug, made);
        return made.Length == 0 ? null : made;
    }

    private static IReadOnlyList<TermReference>[] Terms(YamlFields fields, SiteSettings settings)
    {
        var terms = new IReadOnlyList<TermReference>[settings.Taxonomies.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = References(fields, settings.Taxonomies[i].Name);
        return terms;
    }

    private static IReadOnlyList<TermReference> References(YamlFields fields, string key, int most = MostTerms)
    {
        var scalars = fields.Scalars(key);
        if (scalars.Count == 0)
            return [];
        if (scalars.Count > most)
        {
            fields.Report(DiagnosticCatalog.TooManyTerms, scalars[most].Span, key, scalars.Count, most);
            scalars = [.. scalars.Take(most)];
        }

        var references = new List<TermReference>(scalars.Count);
        foreach (var scalar in scalars)
        {
            var value = scalar.Value.Trim();
            if (value.Length == 0)
                continue;
            if (Names(references, value))
                fields.Report(DiagnosticCatalog.RepeatedTerm, scalar.Span, value, key);
            else
                references.Add(new TermReference(value, scalar.Span));
        }

        return references;
    }

    private static bool Names(List<TermReference> references, string text)
    {
        foreach (var reference in references)
        {
            if (reference.Text == text)
                return true;
        }

        return false;
    }

    private static SourceReference? Source(YamlFields outer, SiteSettings settings)
    {
        if (outer["source"] is YamlScalar name)
            return new SourceReference(name.Value.Trim(), null, null, null);
        if (outer.Fields("source") is not { } fields)
            return null;
        fields.ReportUnknownKeys(DiagnosticCatalog.UnknownFrontMatterKey, SourceKeys);
        Date(fields, "published", settings);
        return new SourceReference(fields.Text("name")?.Trim() ?? "", fields.Address("url"), fields.Text("author")?.Trim(),
            fields.Text("published"));
    }

    private static Rights RightsOf(YamlFields fields)
    {
        switch (fields["rights"])
        {
            case null:
                // A capture is somebody else's text until an editor says otherwise.
                return fields["capture"] is null ? Rights.Own : Rights.Excerpt;
            case YamlScalar scalar when RightsByName.TryGetValue(scalar.Value, out var rights):
                return rights;
            case var other:
                fields.ReportShape(other, "rights", string.Join(", ", RightsByName.Keys));
                return Rights.Excerpt;
        }
    }

    private static ArticleImage? Image(YamlFields outer)
    {
        if (outer.Fields("image") is not { } fields)
            return null;
        fields.ReportUnknownKeys(DiagnosticCatalog.UnknownFrontMatterKey, ImageKeys);
        if (fields["src"] is not YamlScalar src)
        {
            outer.ReportShape(fields.Mapping, "image", "keys and values with src");
            return null;
        }

        var local = src.Value.StartsWith('/') && !src.Value.StartsWith("//", StringComparison.Ordinal)
            && !src.Value.Contains('\\', StringComparison.Ordinal);
        if (!local && !WebAddress.IsLive(src.Value))
        {
            fields.Report(DiagnosticCatalog.BadAddress, src.Span, src.Value);
            return null;
        }

        return new ArticleImage(src.Value, fields.Text("alt") ?? "", fields.Text("credit"));
    }

    private static CaptureReference? Capture(YamlFields outer)
    {
        if (outer.Fields("capture") is not { } fields)
            return null;
        fields.ReportUnknownKeys(DiagnosticCatalog.UnknownFrontMatterKey, CaptureKeys);
        return new CaptureReference(fields.Text("file") ?? "", fields.Text("sha256") ?? "");
    }

    private static IReadOnlyList<Correction> Corrections(YamlFields outer, SiteSettings settings)
    {
        if (outer["corrections"] is null)
            return [];
        var corrections = new List<Correction>();
        foreach (var fields in outer.List("corrections"))
        {
            fields.ReportUnknownKeys(DiagnosticCatalog.UnknownFrontMatterKey, CorrectionKeys);
            if (Date(fields, "date", settings) is { } date && fields.Text("text") is { } text)
                corrections.Add(new Correction(date, Line(text.Trim())));
            else if (fields["date"] is null || fields["text"] is null)
                outer.ReportShape(fields.Mapping, "corrections", "a list of date and text");
        }

        return corrections;
    }

    /// <summary>Questions may be texts or mappings (what, text, line …): mappings are shown as one line.</summary>
    private static IReadOnlyList<TermReference> Review(YamlFields fields)
    {
        switch (fields["review"])
        {
            case null:
                return [];
            case YamlSequence sequence:
                return [.. sequence.Items.Select(i => new TermReference(Flat(i), i.Span))];
            case var other:
                return [new TermReference(Flat(other), other.Span)];
        }
    }

    private static string Flat(YamlNode node) => node switch
    {
        YamlScalar scalar => Line(scalar.Value),
        YamlSequence sequence => string.Join(", ", sequence.Items.Select(Flat)),
        YamlMapping mapping =>
        string.Join("; ", mapping.Entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Key.Value}: {Flat(e.Value)}"))),
        _ => "",
    };
}
