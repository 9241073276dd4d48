using System.Globalization;
using System.Text;
using Digest.Content;
using Digest.Files;
using Digest.Rendering;
using Digest.Routing;

namespace Digest.Pipelines;

/// <summary>What the host and crawlers need: sitemap, robots, headers, redirects and the web manifest.</summary>
internal static class HostPipeline
{
    /// <summary>Most addresses of one sitemap file (sitemaps.org protocol).</summary>
    private const int SitemapSize = 50_000;

    public static IEnumerable<PlannedFile> Plan(SiteContext site, IReadOnlyList<PlannedFile> planned)
    {
        // What the sitemap lists costs more to put together than to count; it lists none but pages.
        var pages = planned.Count(static f => f.Path.EndsWith("index.html", StringComparison.Ordinal));
        var parts = pages <= SitemapSize ? 1 : Math.Max(1, (site.Listed.Count + SitemapSize - 1) / SitemapSize);
        if (parts == 1)
        {
            yield return new PlannedFile("sitemap.xml", null, static s => Sitemap(s.Listed)) { Outline = static s => AddressesKey(s) };
        }
        else
        {
            yield return new PlannedFile("sitemap.xml", null, s => SitemapIndex(s, parts));
            for (var i = 0; i < parts; i++)
            {
                var from = i * SitemapSize;
                yield return new PlannedFile(string.Create(CultureInfo.InvariantCulture, $"sitemap-{i + 1}.xml"), null,
                    s => Sitemap(s.Listed.Skip(from).Take(SitemapSize)))
                { Outline = static s => AddressesKey(s) };
            }
        }

        yield return new PlannedFile("robots.txt", null,
            static s => Bytes($"User-agent: *\nAllow: /\nSitemap: {s.Views[0].Absolute(new Permalink("/sitemap.xml"))}\n"));
        yield return new PlannedFile("_headers", null, static s => Bytes(Headers(s)));
        yield return new PlannedFile("_redirects", null, static s => Bytes(Redirects(s)));
        yield return new PlannedFile("site.webmanifest", null, static s => Manifest(s));
        // What stands between the pages and the network of a reader who keeps search for use offline answers only for addresses below its
        // own.
        if (site.Settings.Makes(OutputKinds.Search) && site.Theme.AssetPath("js/worker.js") is { } worker)
            yield return new PlannedFile("offline.js", null, s => s.Theme.Assets.First(a => a.Path == worker).Bytes);
        // Browsers ask for it at pages that name no icon: an e-mail, a feed.
        if (site.Theme.AssetPath("icons/favicon.ico") is { } icon)
            yield return new PlannedFile("favicon.ico", null, s => s.Theme.Assets.First(a => a.Path == icon).Bytes);
    }

    private static string Headers(SiteContext site) => site.Search is null ? AlwaysSent : AlwaysSent
        + $"{SearchPipeline.Folder}{site.Search.Index.Version}/*\n  Cache-Control: public, max-age=31536000, immutable\n";

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // An e-mail has its styles in its tags, as readers of mail need them and the policy forbids: it is saved, not shown as a page of this
    // site.
    private const string AlwaysSent = $"""
        /*
          Content-Security-Policy: {Policy}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()
          Cross-Origin-Opener-Policy: same-origin
          Strict-Transport-Security: max-age=31536000
        /assets/*
          Cache-Control: public, max-age=31536000, immutable
        /*/feed.xml
          Content-Type: application/atom+xml; charset=utf-8
        /feed.xml
          Content-Type: application/atom+xml; charset=utf-8
        /rss.xml
          Content-Type: application/rss+xml; charset=utf-8
        /*/rss.xml
          Content-Type: application/rss+xml; charset=utf-8
        /feed.json
          Content-Type: application/feed+json; charset=utf-8
        /*/feed.json
          Content-Type: application/feed+json; charset=utf-8
        /*.md
          Content-Type: text/markdown; charset=utf-8
        /site.webmanifest
          Content-Type: application/manifest+json
        /*/email.html
          Content-Disposition: attachment

        """;

    /// <summary>Old addresses, and the way of first-time visitors to their language.</summary>
    private static string Redirects(SiteContext site)
    {
        var text = new StringBuilder();
        var first = site.Views[0];
        foreach (var redirect in site.Redirects.All)
        {
            if (redirect.WholeFolder)
                text.Append(new Permalink(redirect.From).Href).Append("* ").Append(first.Url(redirect.To)).Append(":splat 301\n");
            else
                text.Append(redirect.From).Append(' ').Append(first.Url(redirect.To)).Append(" 301\n");
        }

        foreach (var view in site.Views.Skip(1))
            text.Append(CultureInfo.InvariantCulture, $"/ {view.Site.HomeUrl} 302 Language={view.Tree.Language}\n");
        foreach (var view in site.Views.Skip(1))
            text.Append(CultureInfo.InvariantCulture, $"{view.Site.HomeUrl}* {view.Site.HomeUrl}404.html 404\n");
        return text.ToString();
    }

    /// <summary>The key of what <see cref="SitemapAddresses"/> lists.</summary>
    private static ContentHash AddressesKey(SiteContext site)
    {
        var key = site.Key("addresses");
        foreach (var lists in site.Lists)
            key.Add(lists.Addresses);
        foreach (var page in site.Model.Pages)
        {
            key.Add(page.Tree);
            key.Add(page.Permalink.Path);
        }

        return key.Finish();
    }

    private static ReadOnlyMemory<byte> Sitemap(IEnumerable<SitemapEntry> addresses)
    {
        var text = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
            + "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        foreach (var (address, changed, alternates) in addresses)
        {
            text.Append("<url><loc>");
            HtmlText.Escape(text, address);
            text.Append("</loc>");
            if (changed is not null)
                text.Append("<lastmod>").Append(changed).Append("</lastmod>");
            // The same as in the heads of the pages.
            foreach (var (language, url) in alternates.Select(a => (a.Language, a.AbsoluteUrl))
                .Concat(alternates.Take(1).Select(a => ("x-default", a.AbsoluteUrl))))
            {
                text.Append("<xhtml:link rel=\"alternate\" hreflang=\"").Append(language).Append("\" href=\"");
                HtmlText.Escape(text, url);
                text.Append("\"/>");
            }

            text.Append("</url>\n");
        }

        return Bytes(text.Append("</urlset>\n").ToString());
    }

    private static ReadOnlyMemory<byte> SitemapIndex(SiteContext site, int parts)
    {
        var text = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var i = 1; i <= parts; i++)
        {
            text.Append("<sitemap><loc>");
            HtmlText.Escape(text, site.Views[0].Absolute(new Permalink(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{i}.xml"))));
            text.Append("</loc></sitemap>\n");
        }

        return Bytes(text.Append("</sitemapindex>\n").ToString());
    }

    private static readonly (string Name, string Sizes, string Type)[] Icons =
        [("icon.svg", "any", "image/svg+xml"), ("icon-192.png", "192x192", "image/png"), ("icon-512.png", "512x512", "image/png")];

    private static ReadOnlyMemory<byte> Manifest(SiteContext site)
    {
        var view = site.Views[0].Site;
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using var json = new System.Text.Json.Utf8JsonWriter(buffer,
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("name", view.Title);
        json.WriteString("short_name", view.Title);
        json.WriteString("start_url", view.HomeUrl);
        json.WriteString("display", "browser");
        json.WriteStartArray("icons");
        foreach (var (name, sizes, type) in Icons)
        {
            if (site.Theme.AssetPath("icons/" + name) is not { } path)
                continue;
            json.WriteStartObject();
            json.WriteString("src", view.RootUrl + path);
            json.WriteString("sizes", sizes);
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory.ToArray();
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
