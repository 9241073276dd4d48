using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Content;
using Digest.Rendering.Views;

namespace Digest.Rendering;

/// <summary>
/// Structured data for search engines, after schema.org, as JSON-LD. It stands in a script element, so <c>&lt;</c> is escaped.
/// </summary>
internal static class JsonLd
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Every page has such data: one buffer and one writer a thread.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    // The address of the site, taken apart once: all pages have the same.
    private static SiteHost? _host;

    public static Html Article(string address, Article article, SiteView site, IEnumerable<TermGroup> terms, SiteSettings settings,
        string image) => Write(json =>
    {
        var matter = article.FrontMatter;
        var host = Host(site.BaseUrl);
        json.WriteString("@type", "NewsArticle");
        json.WriteString("headline", article.Title);
        json.WriteString("description", article.Summary);
        json.WriteString("inLanguage", article.Language);
        json.WriteString("url", address);
        json.WriteString("mainEntityOfPage", address);
        if (image.Length > 0)
            json.WriteString("image", image);
        json.WriteString("datePublished", Dates.Write(article.Date));
        json.WriteString("dateModified", Dates.Write(article.LastChanged));
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", site.Title);
        json.WriteString("url", settings.BaseUrl.AbsoluteUri);
        if (site.LogoUrl.Length > 0)
            json.WriteString("logo", site.LogoUrl);
        json.WriteEndObject();
        json.WriteStartObject("author");
        json.WriteString("@type", "Organization");
        json.WriteString("name", site.Author.Length > 0 ? site.Author : site.Title);
        json.WriteString("url", settings.BaseUrl.AbsoluteUri);
        json.WriteEndObject();
        if (matter.Source?.Url is { } source)
            json.WriteString("isBasedOn", source);
        json.WriteStartArray("about");
        foreach (var group in terms)
        {
            foreach (var term in group.Terms)
            {
                json.WriteStartObject();
                json.WriteString("@type", TypeOf(group.Kind));
                json.WriteString("name", term.Name);
                if (term.Url.Length > 0)
                    json.WriteString("url", host.Whole(term.Url));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    });

    public static Html Term(string address, string kind, TermLink term, string description, VocabularyTerm? entry, SiteView site) =>
        Write(json =>
    {
        json.WriteString("@type", "CollectionPage");
        json.WriteString("name", term.Name);
        json.WriteString("url", address);
        json.WriteString("inLanguage", site.Language);
        json.WriteStartObject("about");
        json.WriteString("@type", TypeOf(kind));
        json.WriteString("name", term.Name);
        if (term.OtherName.Length > 0)
            json.WriteString("alternateName", term.OtherName);
        if (description.Length > 0)
            json.WriteString("description", description);
        if (entry?.Homepage is { } homepage)
            json.WriteString("sameAs", homepage);
        json.WriteEndObject();
    });

    /// <summary>Where a page stands: the way to it from the front page, itself last. Empty where it shows none.</summary>
    public static Html Breadcrumbs(PageView page, SiteView site) => page.Breadcrumbs.Count == 0 ? Html.Empty : Write(json =>
    {
        var host = Host(site.BaseUrl);
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var link in (IEnumerable<LinkView>)[new LinkView(site.Title, site.HomeUrl), .. page.Breadcrumbs,
            new LinkView(page.Title, page.Url)])
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("name", link.Name);
            json.WriteString("item", host.Whole(link.Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string TypeOf(string taxonomy) =>
        taxonomy switch { "companies" => "Organization", "people" => "Person", "models" => "SoftwareApplication", _ => "Thing" };

    private static SiteHost Host(string baseUrl) => _host is { } known && known.BaseUrl == baseUrl ? known : _host = new SiteHost(baseUrl);

    private static Html Write(Action<Utf8JsonWriter> content)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        var json = _writer ??= new Utf8JsonWriter(buffer, Options);
        json.Reset();
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        content(json);
        json.WriteEndObject();
        json.Flush();
        var written = buffer.WrittenSpan;
        return written.IndexOf((byte)'<') < 0 && written.IndexOf("\u2028"u8) < 0 && written.IndexOf("\u2029"u8) < 0
            ? Html.OfUtf8(written.ToArray())
            : new Html(Encoding.UTF8.GetString(written).Replace("<", "\\u003c", StringComparison.Ordinal)
                .Replace("\u2028", "\\u2028", StringComparison.Ordinal).Replace("\u2029", "\\u2029", StringComparison.Ordinal));
    }

    /// <summary>The address of a site, and what stands before its paths.</summary>
    private sealed record SiteHost(string BaseUrl)
    {
        private readonly Uri _uri = new(BaseUrl);
        private readonly string _origin = new Uri(BaseUrl).GetLeftPart(UriPartial.Authority);

        /// <summary>The whole address of a path.</summary>
        public string Whole(string path) => Ascii.IsValid(path) ? _origin + path : new Uri(_uri, path).AbsoluteUri;
    }
}
