using System.Globalization;

namespace Digest.Feeds;

/// <summary>RSS 2.0 (rssboard.org specification 2.0.11), with the full text in <c>content:encoded</c>.</summary>
internal static class RssFeed
{
    public static ReadOnlyMemory<byte> Write(Feed feed, IReadOnlyList<FeedEntry> entries)
    {
        var buffer = FeedBuffer.Begin();
        var xml = new XmlText(buffer);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""u8);
        xml.Raw(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n"u8);
        xml.Element("title"u8, feed.Title);
        xml.Element("link"u8, feed.PageUrl);
        xml.Element("description"u8, feed.Description.Length > 0 ? feed.Description : feed.Title);
        xml.Element("language"u8, feed.Language);
        if (entries.Count > 0)
            xml.Element("lastBuildDate"u8, Date(entries.Max(e => e.Article.LastChanged)));
        xml.Raw("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\""u8);
        xml.Text(feed.SelfUrl);
        xml.Raw("\"/>\n"u8);
        foreach (var entry in entries)
        {
            xml.Raw("<item>\n"u8);
            xml.Element("title"u8, entry.Article.Title);
            xml.Element("link"u8, entry.Url);
            xml.Raw("<guid isPermaLink=\"false\">"u8);
            xml.Text(entry.Id);
            xml.Raw("</guid>\n"u8);
            xml.Element("pubDate"u8, Date(entry.Article.Date));
            foreach (var category in entry.Categories)
                xml.Element("category"u8, category);
            xml.Element("description"u8, entry.Article.Summary);
            if (entry.Body.Length > 0)
            {
                xml.Raw("<content:encoded>"u8);
                xml.EscapedHtml(entry.Body.Span);
                xml.Raw("</content:encoded>\n"u8);
            }

            xml.Raw("</item>\n"u8);
        }

        xml.Raw("</channel>\n</rss>\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>RFC 822 date with a four-digit year.</summary>
    private static string Date(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
