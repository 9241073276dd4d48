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

    public static List<(List<CaptureLine> Lines, CaptureFacts Facts)> Read(RawCapture capture, string text, DiagnosticBag bag)
    {
        var made = new List<(List<CaptureLine>, CaptureFacts)>();
        try
        {
            var items = text.AsSpan().TrimStart() is ['{' or '[', ..] ? Json(text) : XmlFeed.Items(text);
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

    private static List<FeedItem> Json(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
        var root = document.RootElement;
        if (ProgramAnswer.Items(root) is { Count: > 0 } answered)
            return answered;
        var items = new List<FeedItem>();
        var feed = String(root, "title");
        var language = String(root, "language");
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var list) || list.ValueKind != JsonValueKind.Array
            || !root.TryGetProperty("version", out _))
            return ArticleAnswer.Items(root);
        foreach (var one in list.EnumerateArray())
        {
            var item = new FeedItem { Content = String(one, "content_html"), Summary = String(one, "summary") };
            if (item.Content.Length == 0)
                item.Content = String(one, "content_text");
            item.Facts.Titles.Add(new Fact(String(one, "title"), 90));
            item.Facts.Addresses.Add(new Fact(String(one, "url"), 85));
            item.Facts.Addresses.Add(new Fact(String(one, "external_url"), 60));
            item.Facts.Dates.Add(new Fact(String(one, "date_published"), 90));
            item.Facts.Sources.Add(new Fact(FeedNames.Site(feed, ""), 60));
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
