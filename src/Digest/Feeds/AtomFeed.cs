using Digest.Content;

namespace Digest.Feeds;

/// <summary>Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private static ReadOnlySpan<byte> ContentBegin => "<content type=\"html\">"u8;

    private static ReadOnlySpan<byte> ContentEnd => "</content>\n"u8;

    /// <summary>A feed, valid until the same thread makes another.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="updated">When one of its articles was changed last.</param>
    /// <param name="entries">Its entries, as <see cref="Entry"/> makes them.</param>
    public static ReadOnlyMemory<byte> Write(Feed feed, DateTimeOffset updated, IReadOnlyList<byte[]> entries)
    {
        var buffer = FeedBuffer.Begin();
        var xml = new XmlText(buffer);
        xml.Raw($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{feed.Language}\">\n");
        xml.Element("id"u8, feed.Id);
        xml.Element("title"u8, feed.Title);
        if (feed.Description.Length > 0)
            xml.Element("subtitle"u8, feed.Description);
        xml.Element("updated"u8, Dates.Write(updated));
        Link(xml, "self", feed.SelfUrl, "application/atom+xml");
        Link(xml, "alternate", feed.PageUrl, "text/html");
        xml.Raw("<author>"u8);
        xml.Element("name"u8, feed.Author);
        xml.Raw("</author>\n<generator>Digest</generator>\n"u8);
        foreach (var entry in entries)
            xml.Raw(entry);
        xml.Raw("</feed>\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>An entry: the same bytes in whichever feed it stands.</summary>
    public static byte[] Entry(FeedEntry entry)
    {
        var buffer = FeedBuffer.Begin();
        var xml = new XmlText(buffer);
        var article = entry.Article;
        xml.Raw("<entry xml:lang=\""u8);
        xml.Raw(article.Language);
        xml.Raw("\">\n"u8);
        xml.Element("id"u8, entry.Id);
        xml.Element("title"u8, article.Title);
        Link(xml, "alternate", entry.Url, "text/html");
        if (article.FrontMatter.Source?.Url is { } source)
            Link(xml, "via", source, null);
        xml.Element("published"u8, Dates.Write(article.Date));
        xml.Element("updated"u8, Dates.Write(article.LastChanged));
        foreach (var category in entry.Categories)
        {
            xml.Raw("<category term=\""u8);
            xml.Text(category);
            xml.Raw("\"/>\n"u8);
        }

        xml.Element("summary"u8, article.Summary);
        if (entry.Body.Length > 0)
        {
            xml.Raw(ContentBegin);
            xml.EscapedHtml(entry.Body.Span);
            xml.Raw(ContentEnd);
        }

        xml.Raw("</entry>\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The body that an entry was made with.</summary>
    public static byte[] BodyOf(ReadOnlySpan<byte> entry)
    {
        // No text before it can hold its mark, as all text is escaped.
        var begin = entry.IndexOf(ContentBegin);
        return begin < 0 ? [] : XmlText.Unescaped(entry[(begin + ContentBegin.Length)..entry.LastIndexOf(ContentEnd)]);
    }

    private static void Link(XmlText xml, string relation, string address, string? type)
    {
        xml.Raw("<link rel=\""u8);
        xml.Raw(relation);
        xml.Raw("\" href=\""u8);
        xml.Text(address);
        if (type is not null)
        {
            xml.Raw("\" type=\""u8);
            xml.Raw(type);
        }

        xml.Raw("\"/>\n"u8);
    }
}
