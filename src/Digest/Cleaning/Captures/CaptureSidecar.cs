using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Cleaning.Captures;

/// <summary>
/// What an editor noted beside a capture, in <c>NAME.yml</c>: it wins over what is found in the capture. What is not noted is null.
/// </summary>
public sealed record CaptureSidecar
{
    /// <summary>Address of the page.</summary>
    public string? Url { get; init; }

    /// <summary>Name of the medium.</summary>
    public string? Source { get; init; }

    /// <summary>When the page was captured.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>When the text was published.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Language code.</summary>
    public string? Language { get; init; }

    /// <summary>What may be published.</summary>
    public Rights? Rights { get; init; }

    private static readonly string[] Keys = ["url", "source", "captured", "title", "date", "lang", "rights"];

    /// <summary>Reads a sidecar; null when it cannot be read at all. Findings are in the bag.</summary>
    public static CaptureSidecar? Read(SourceFile file, SiteSettings settings, DiagnosticBag bag)
    {
        var text = file.ReadText();
        if (file.FirstInvalidByte() is >= 0 and var bad)
        {
            bag.ReportFile(DiagnosticCatalog.NotUtf8, file.Path, bad);
            return null;
        }

        if (YamlReader.Read(file.Path, text, bag) is not { } root)
            return null;
        if (root is not YamlMapping mapping)
        {
            bag.Report(DiagnosticCatalog.WrongShape, file.Path, text, root.Span, "sidecar", "keys and values");
            return null;
        }

        var fields = new YamlFields(file.Path, text, mapping, bag);
        fields.ReportUnknownKeys(DiagnosticCatalog.UnknownSidecarKey, Keys);
        var (rights, language) = (RightsIn(fields), LanguageIn(fields));
        return new CaptureSidecar
        {
            Url = fields.Address("url"),
            Source = OneLine(fields.Text("source")),
            Captured = Moment(fields, "captured", settings, Dates.TryReadByItsClock),
            Title = OneLine(fields.Text("title")),
            Date = Moment(fields, "date", settings, Dates.TryRead),
            Language = language,
            Rights = rights,
        };
    }

    private static Rights? RightsIn(YamlFields fields)
    {
        if (fields.Text("rights") is not { } written)
            return null;
        if (FrontMatterReader.TryRights(written, out var known))
            return known;
        fields.ReportShape(fields["rights"]!, "rights", "own, full, licensed, public-domain or excerpt");
        return null;
    }

    private static string? LanguageIn(YamlFields fields)
    {
        var language = fields.Text("lang")?.Trim().ToLowerInvariant();
        if (language is null || SettingsReader.IsLanguage(language))
            return language;
        fields.ReportShape(fields["lang"]!, "lang", "a language code such as en or zh");
        return null;
    }

    private static string? OneLine(string? text) =>
        text is null
        ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    private delegate bool Reader(string text, TimeZoneInfo zone, out DateTimeOffset date);

    private static DateTimeOffset? Moment(YamlFields fields, string key, SiteSettings settings, Reader read)
    {
        if (fields[key] is not { } node)
            return null;
        if (node is YamlScalar scalar && read(scalar.Value, settings.TimeZone, out var date))
            return date;
        fields.Report(DiagnosticCatalog.BadDate, node.Span, node is YamlScalar bad ? bad.Value : key);
        return null;
    }
}
