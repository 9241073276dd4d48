using System.Globalization;

namespace Digest.Feeds;

/// <summary>RSS 2.0 (rssboard.org specification 2.0.11), with the full text in <c>content:encoded</c>.</summary>
internal static class RssFeed
{
    public static ReadOnlyMemory<byte> Write(Feed feed, IReadOnlyList<FeedEntry> entries)
    {
        var buffer = FeedBuffer.Begin();
        var xml = new XmlText(buffer);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n");
        xml.Element("title", feed.Title);
        xml.Element("link", feed.PageUrl);
        xml.Element("description", feed.Description.Length > 0 ? feed.Description : feed.Title);
        xml.Element("language", feed.Language);
        if (entries.Count > 0)
            xml.Element("lastBuildDate", Date(entries.Max(e => e.Article.LastChanged)));
        xml.Raw("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"");
        xml.Text(feed.SelfUrl);
        xml.Raw("\"/>\n");
        foreach (var entry in entries)
        {
            xml.Raw("<item>\n");
            xml.Element("title", entry.Article.Title);
            xml.Element("link", entry.Url);
            xml.Raw("<guid isPermaLink=\"false\">");
            xml.Text(entry.Id);
            xml.Raw("</guid>\n");
            xml.Element("pubDate", Date(entry.Article.Date));
            foreach (var category in entry.Categories)
                xml.Element("category", category);
            xml.Element("description", entry.Article.Summary);
            if (entry.Body.Length > 0)
            {
                xml.Raw("<content:encoded>");
                xml.EscapedHtml(entry.Body.Span);
                xml.Raw("</content:encoded>\n");
            }

            xml.Raw("</item>\n");
        }

        xml.Raw("</channel>\n</rss>\n");
        return buffer.WrittenMemory;
    }

    /// <summary>RFC 822 date with a four-digit year.</summary>
    private static string Date(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
