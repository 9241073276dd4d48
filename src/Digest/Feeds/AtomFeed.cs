using Digest.Content;

namespace Digest.Feeds;

/// <summary>Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public static ReadOnlyMemory<byte> Write(Feed feed, IReadOnlyList<FeedEntry> entries)
    {
        var buffer = FeedBuffer.Begin();
        var xml = new XmlText(buffer);
        xml.Raw($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{feed.Language}\">\n");
        xml.Element("id", feed.Id);
        xml.Element("title", feed.Title);
        if (feed.Description.Length > 0)
            xml.Element("subtitle", feed.Description);
        xml.Element("updated", Dates.Write(entries.Count > 0 ? entries.Max(e => e.Article.LastChanged) : DateTimeOffset.UnixEpoch));
        Link(xml, "self", feed.SelfUrl, "application/atom+xml");
        Link(xml, "alternate", feed.PageUrl, "text/html");
        xml.Raw("<author>");
        xml.Element("name", feed.Author);
        xml.Raw("</author>\n<generator>Digest</generator>\n");
        foreach (var entry in entries)
            Entry(xml, entry);
        xml.Raw("</feed>\n");
        return buffer.WrittenMemory;
    }

    private static void Entry(XmlText xml, FeedEntry entry)
    {
        var article = entry.Article;
        xml.Raw($"<entry xml:lang=\"{article.Language}\">\n");
        xml.Element("id", entry.Id);
        xml.Element("title", article.Title);
        Link(xml, "alternate", entry.Url, "text/html");
        if (article.FrontMatter.Source?.Url is { } source)
            Link(xml, "via", source, null);
        xml.Element("published", Dates.Write(article.Date));
        xml.Element("updated", Dates.Write(article.LastChanged));
        foreach (var category in entry.Categories)
        {
            xml.Raw("<category term=\"");
            xml.Text(category);
            xml.Raw("\"/>\n");
        }

        xml.Element("summary", article.Summary);
        if (entry.Body.Length > 0)
        {
            xml.Raw("<content type=\"html\">");
            xml.EscapedHtml(entry.Body.Span);
            xml.Raw("</content>\n");
        }

        xml.Raw("</entry>\n");
    }

    private static void Link(XmlText xml, string relation, string address, string? type)
    {
        xml.Raw($"<link rel=\"{relation}\" href=\"");
        xml.Text(address);
        xml.Raw(type is null ? "\"/>\n" : $"\" type=\"{type}\"/>\n");
    }
}
