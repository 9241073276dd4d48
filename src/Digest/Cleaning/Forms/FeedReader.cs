using System.Text.Json;
using System.Xml;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Pages;
using Digest.Cleaning.Words;
using Digest.Diagnostics;

namespace Digest.Cleaning.Forms;

/// <summary>Reads RSS 2.0, Atom and JSON feeds: one article an item. Document types and entities are refused.</summary>
internal static class FeedReader
{
    private const int MostItems = 500;

    /// <summary>Deepest nesting of elements; feeds need 6, Atom with XHTML inside some more.</summary>
    private const int Deepest = 128;

    public static List<(List<CaptureLine> Lines, CaptureFacts Facts)> Read(RawCapture capture, string text, DiagnosticBag bag)
    {
        var made = new List<(List<CaptureLine>, CaptureFacts)>();
        try
        {
            var items = text.AsSpan().TrimStart() is ['{', ..] ? Json(text) : Xml(text);
            foreach (var item in items)
            {
                var facts = item.Facts;
                var content = OnceMore(item.Content.Length > 0 ? item.Content : item.Summary);
                var lines = content.Contains('<', StringComparison.Ordinal)
                    && HtmlReader.ReadFragment(capture, content, facts, bag) is { } blocks
                    ? blocks : MarkdownReader.Looks(content) ? MarkdownReader.Read(content, facts) : LineReader.Read(content, facts);
                made.Add((lines, facts));
                if (made.Count == MostItems)
                {
                    if (items.Count > MostItems)
                        bag.ReportFile(DiagnosticCatalog.FeedCut, capture.Path, items.Count, MostItems);
                    break;
                }
            }

            RepeatedLines.DropEdges(made);
            if (made.Count == 0)
                bag.ReportFile(DiagnosticCatalog.BadFeed, capture.Path, "it has no items");
        }
        catch (Exception e) when (e is XmlException or JsonException or InvalidOperationException)
        {
            bag.ReportFile(DiagnosticCatalog.BadFeed, capture.Path, e.Message.Split('\n')[0].TrimEnd('.'));
        }

        return made;
    }

    private static readonly string[] Escaped = ["&lt;p&gt;", "&lt;p ", "&lt;div", "&lt;br", "&lt;/p&gt;", "&lt;h2", "&lt;ul&gt;"];

    /// <summary>
    /// Feeds that pass other feeds on escape twice: a text that has escaped paragraphs and no element of its own is read once more.
    /// </summary>
    private static string OnceMore(string content)
    {
        for (var times = 0; times < 2 && !HasElement(content) && Phrases.Count(content, Escaped) > 0; times++)
            content = System.Net.WebUtility.HtmlDecode(content);
        return content;
    }

    private static bool HasElement(string content)
    {
        for (var at = content.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < content.Length; at = content.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(content[at + 1]) || content[at + 1] == '/')
                return true;
        }

        return false;
    }

    private sealed class Item
    {
        public CaptureFacts Facts { get; } = new();
        public string Content { get; set; } = "";
        public string Summary { get; set; } = "";
    }

    private static List<Item> Xml(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 8 * 1024 * 1024,
            IgnoreComments = true,
            CheckCharacters = false
        };
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), settings);
        var items = new List<Item>();
        Item? item = null;
        var feed = "";
        var writer = "";
        var language = "";
        var author = false;
        var address = "";
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.Depth > Deepest)
                throw new XmlException("it is nested too deep");
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.LocalName is "item" or "entry" && item is not null)
                {
                    if (feed.Length > 0)
                        item.Facts.Sources.Add(new Fact(feed, 60));
                    if (writer.Length > 0)
                        item.Facts.Authors.Add(new Fact(writer, 60));
                    if (language.Length > 0)
                        item.Facts.Languages.Add(new Fact(language, 60));
                    items.Add(item);
                    item = null;
                }

                author &= reader.LocalName != "author";
                reader.Read();
                continue;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            var name = reader.LocalName;
            if (name is "item" or "entry")
            {
                item = new Item();
                reader.Read();
                continue;
            }

            if (name is "rss" or "channel" or "feed" or "RDF" or "image" or "source")
            {
                if (reader.GetAttribute("xml:lang") is { } lang)
                    language = lang;
                if (reader.GetAttribute("xml:base") is { } stated)
                    address = stated;
                reader.Read();
                continue;
            }

            if (name == "author" && reader.NamespaceURI.Contains("Atom", StringComparison.Ordinal))
            {
                author = true;
                reader.Read();
                continue;
            }

            if (name == "link" && reader.GetAttribute("href") is { } href)
            {
                if (reader.GetAttribute("rel") is null or "alternate")
                {
                    if (item is null)
                        address = address.Length == 0 ? href : address;
                    else
                        item.Facts.Addresses.Add(new Fact(Whole(href, address), 85));
                }

                reader.Skip();
                continue;
            }

            var xhtml = reader.GetAttribute("type") == "xhtml";
            var value = xhtml ? reader.ReadInnerXml() : Inner(reader);
            if (item is null)
            {
                if (name == "title" && feed.Length == 0)
                    feed = value.Trim();
                if (name == "name" && author)
                    writer = value.Trim();
                if (name == "language")
                    language = value.Trim();
                if (name == "link" && address.Length == 0)
                    address = value.Trim();
                continue;
            }

            Note(item, name, name == "link" ? Whole(value.Trim(), address) : value, author);
        }

        return items;
    }

    private static string Whole(string written, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var from) && PageAddresses.Absolute(written, from) is { } whole ? whole : written;

    private static string Inner(XmlReader reader)
    {
        var made = new System.Text.StringBuilder();
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth > Deepest)
                throw new XmlException("it is nested too deep");
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                made.Append(reader.Value);
        }

        reader.Read();
        return made.ToString();
    }

    private static void Note(Item item, string name, string value, bool author)
    {
        var text = value.Trim();
        switch (name)
        {
            case "title":
                item.Facts.Titles.Add(new Fact(System.Net.WebUtility.HtmlDecode(Plain(text)), 90));
                break;
            case "link":
                item.Facts.Addresses.Add(new Fact(text, 85));
                break;
            case "guid" or "id":
                item.Facts.Addresses.Add(new Fact(text, 40));
                break;
            case "pubDate" or "published" or "date":
                item.Facts.Dates.Add(new Fact(text, 90));
                break;
            case "updated":
                item.Facts.Dates.Add(new Fact(text, 70));
                break;
            case "encoded" or "content":
                item.Content = value;
                break;
            case "description" or "summary":
                item.Summary = value;
                break;
            case "creator" or "author":
                item.Facts.Authors.Add(new Fact(text, 80));
                break;
            case "name" when author:
                item.Facts.Authors.Add(new Fact(text, 80));
                break;
        }
    }

    private static string Plain(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        var made = new System.Text.StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '<')
                depth++;
            else if (c == '>' && depth > 0)
                depth--;
            else if (depth == 0)
                made.Append(c);
        }

        return made.ToString();
    }

    private static List<Item> Json(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
        var root = document.RootElement;
        var items = new List<Item>();
        var feed = String(root, "title");
        var language = String(root, "language");
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var list) || list.ValueKind != JsonValueKind.Array)
            return items;
        foreach (var one in list.EnumerateArray())
        {
            var item = new Item { Content = String(one, "content_html"), Summary = String(one, "summary") };
            if (item.Content.Length == 0)
                item.Content = String(one, "content_text");
            item.Facts.Titles.Add(new Fact(String(one, "title"), 90));
            item.Facts.Addresses.Add(new Fact(String(one, "url"), 85));
            item.Facts.Addresses.Add(new Fact(String(one, "external_url"), 60));
            item.Facts.Dates.Add(new Fact(String(one, "date_published"), 90));
            item.Facts.Sources.Add(new Fact(feed, 60));
            item.Facts.Languages.Add(new Fact(String(one, "language") is { Length: > 0 } own ? own : language, 60));
            foreach (var (holder, weight) in new[] { (one, 80), (root, 60) })
            {
                if (holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty("authors", out var authors)
                    && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0)
                    item.Facts.Authors.Add(new Fact(String(authors[0], "name"), weight));
                // Version 1 of the format knows one only.
                else if (holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty("author", out var single))
                    item.Facts.Authors.Add(new Fact(String(single, "name"), weight));
            }

            items.Add(item);
        }

        return items;
    }

    private static string String(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString() ?? "" : "";
}
