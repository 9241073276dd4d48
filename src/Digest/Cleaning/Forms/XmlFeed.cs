using System.Xml;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Pages;

namespace Digest.Cleaning.Forms;

/// <summary>
/// The items of a feed in XML: RSS 1.0 and 2.0 (the RSS 2.0 specification, "Elements of &lt;item&gt;") and Atom (RFC 4287, section 4.1.2).
/// What the feed says of itself is said of every item.
/// </summary>
internal sealed class XmlFeed
{
    /// <summary>Deepest nesting of elements; feeds need 6, Atom with XHTML inside some more.</summary>
    private const int Deepest = 128;

    private const int MostCharacters = 8 * 1024 * 1024;

    private readonly XmlReader _reader;
    private readonly List<FeedItem> _items = [];
    private FeedItem? _item;
    private string _title = "", _short = "", _rights = "", _writer = "", _language = "", _address = "";

    /// <summary>Whether an Atom author is being read, whose name stands in an element of its own.</summary>
    private bool _isAuthor;

    /// <summary>Weight of the feed from which another took an item: more than of the feed that passes it on.</summary>
    private const int OfSource = 66;

    private XmlFeed(XmlReader reader) => _reader = reader;

    /// <summary>The items, in their order; document types are refused.</summary>
    /// <exception cref="XmlException">It is no well-formed XML, or nested too deep.</exception>
    public static List<FeedItem> Items(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            CheckCharacters = false
        };
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), settings);
        var feed = new XmlFeed(reader);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.Depth > Deepest)
                throw new XmlException("it is nested too deep");
            switch (reader.NodeType)
            {
                case XmlNodeType.EndElement:
                    feed.End();
                    break;
                case XmlNodeType.Element:
                    feed.Begin();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        return feed._items;
    }

    private void End()
    {
        if (_reader.LocalName is "item" or "entry" && _item is not null)
        {
            if (_title.Length > 0)
                _item.Facts.Sources.Add(new Fact(FeedNames.Site(_title, _short, _rights), 60));
            if (_writer.Length > 0)
                _item.Facts.Authors.Add(new Fact(_writer, 60));
            if (_language.Length > 0)
                _item.Facts.Languages.Add(new Fact(_language, 60));
            _items.Add(_item);
            _item = null;
        }

        _isAuthor &= _reader.LocalName != "author";
        _reader.Read();
    }

    /// <summary>Elements that hold others are entered; of any other the content is read as a whole.</summary>
    private void Begin()
    {
        switch (_reader.LocalName)
        {
            case "item" or "entry":
                _item = new FeedItem();
                _reader.Read();
                break;
            case "source" when _item is not null && _reader.GetAttribute("url") is not null:
                _item.Facts.Sources.Add(new Fact(Inner(_reader).Trim(), OfSource));
                break;
            case "rss" or "channel" or "feed" or "RDF" or "image" or "source":
                _language = _reader.GetAttribute("xml:lang") ?? _language;
                _address = _reader.GetAttribute("xml:base") ?? _address;
                _reader.Read();
                break;
            case "author" when _reader.NamespaceURI.Contains("Atom", StringComparison.Ordinal):
                _isAuthor = true;
                _reader.Read();
                break;
            case "link" when _reader.GetAttribute("href") is { } href:
                Link(href);
                break;
            case var name:
                var isOfPodcast = _reader.NamespaceURI.Contains("itunes", StringComparison.Ordinal);
                var value = _reader.GetAttribute("type") == "xhtml" ? _reader.ReadInnerXml() : Inner(_reader);
                if (_item is null)
                    OfFeed(name, value.Trim());
                else
                    Note(_item, isOfPodcast && name == "title" ? "itunes:title" : name,
                        name == "link" ? Whole(value.Trim(), _address) : value, _isAuthor);
                break;
        }
    }

    private void Link(string href)
    {
        if (_reader.GetAttribute("rel") is null or "alternate")
        {
            if (_item is null)
                _address = _address.Length == 0 ? href : _address;
            else
                _item.Facts.Addresses.Add(new Fact(Whole(href, _address), 85));
        }

        _reader.Skip();
    }

    /// <summary>
    /// What the feed says of itself; of several titles and addresses the first counts, and the second title is its picture's.
    /// </summary>
    private void OfFeed(string name, string value)
    {
        if (name == "title" && _title.Length == 0)
            _title = value;
        else if (name == "title" && _short.Length == 0)
            _short = value;
        else if (name is "copyright" or "rights")
            _rights = value;
        else if (name == "name" && _isAuthor)
            _writer = value;
        else if (name == "language")
            _language = value;
        else if (name == "link" && _address.Length == 0)
            _address = value;
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

    private static void Note(FeedItem item, string name, string value, bool author)
    {
        var text = value.Trim();
        switch (name)
        {
            case "title":
                item.Facts.Titles.Add(new Fact(System.Net.WebUtility.HtmlDecode(Plain(text)), 90));
                break;
            // That of an episode without its number, which stands in an element of its own.
            case "itunes:title":
                item.Facts.Titles.Add(new Fact(text, 91));
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
                item.Facts.Authors.Add(new Fact(NameIn(text), 80));
                break;
            case "name" when author:
                item.Facts.Authors.Add(new Fact(text, 80));
                break;
        }
    }

    /// <summary>
    /// The name behind an address, as RSS has who wrote an item: <c>post@quay.example (Jane Doe)</c>; an address alone names nobody.
    /// </summary>
    private static string NameIn(string author)
    {
        if (author.IndexOf('@', StringComparison.Ordinal) is not (> 0 and var at) || author.AsSpan(0, at).Contains(' '))
            return author;
        return author.IndexOf(" (", at, StringComparison.Ordinal) is > 0 and var open && author[^1] == ')'
            ? author[(open + 2)..^1].Trim() : author.AsSpan(at).ContainsAny(" ,;") ? author : "";
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
}
