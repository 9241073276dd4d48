using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Content;

namespace Digest.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static ReadOnlyMemory<byte> Write(Feed feed, IReadOnlyList<FeedEntry> entries)
    {
        var buffer = FeedBuffer.Begin();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.PageUrl);
        json.WriteString("feed_url", feed.SelfUrl);
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language);
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", feed.Author);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var entry in entries)
            Item(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        var article = entry.Article;
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        if (article.FrontMatter.Source?.Url is { } source)
            json.WriteString("external_url", source);
        json.WriteString("title", article.Title);
        json.WriteString("summary", article.Summary);
        if (entry.Body.Length > 0)
            json.WriteString("content_html", entry.Body.Span);
        else
            json.WriteString("content_text", article.Summary);
        json.WriteString("date_published", Dates.Write(article.Date));
        json.WriteString("date_modified", Dates.Write(article.LastChanged));
        json.WriteString("language", article.Language);
        json.WriteStartArray("tags");
        foreach (var category in entry.Categories)
            json.WriteStringValue(category);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
