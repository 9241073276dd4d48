using System.Globalization;
using System.Text.Json;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Forms;

/// <summary>
/// What the programs of boards and sites answer to other programs, as it is saved in place of the page: a thread of Discuz!
/// (<c>{"Variables": {"thread": …, "postlist": […]}}</c>), a topic of Discourse (<c>post_stream</c>), posts of WordPress
/// (<c>{"title": {"rendered": …}}</c>). Of a thread the first post is an item, as in a feed.
/// </summary>
internal static class ProgramAnswer
{
    /// <summary>Whether a text begins as such an answer does.</summary>
    public static bool Is(ReadOnlySpan<char> head) =>
        head is ['{' or '[', ..]
        && (head.Contains("\"Variables\"", StringComparison.Ordinal) && head.Contains("\"thread\"", StringComparison.Ordinal)
            || head.Contains("\"post_stream\"", StringComparison.Ordinal) && head.Contains("\"cooked\"", StringComparison.Ordinal)
            || head.Contains("\"rendered\"", StringComparison.Ordinal) && head.Contains("\"guid\"", StringComparison.Ordinal));

    /// <summary>The items of an answer; null where it is none.</summary>
    public static List<FeedItem>? Items(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return [.. root.EnumerateArray().Select(Post).OfType<FeedItem>()];
        return Thread(root) is { } thread ? [thread] : Topic(root) is { } topic ? [topic] : Post(root) is { } post ? [post] : null;
    }

    /// <summary>A thread of Discuz!, which states moments as readers see them, and counted in seconds.</summary>
    private static FeedItem? Thread(JsonElement root)
    {
        var values = Child(root, "Variables");
        if (First(Child(values, "postlist")) is not { } post)
            return null;
        var thread = Child(values, "thread");
        var item = new FeedItem { Content = Text(post, "message") };
        item.Facts.IsThread = true;
        item.Facts.Titles.Add(new Fact(Text(thread, "subject"), 90));
        item.Facts.Authors.Add(new Fact(Text(post, "author"), CaptureFacts.Poster));
        var shown = Text(post, "dateline");
        var counted = Text(thread, "dateline") is { Length: > 0 } opened ? opened : Text(post, "dbdateline");
        item.Facts.Dates.Add(new Fact(DateFinder.DayIn(shown) ?? Moment(counted), CaptureFacts.PostDay));
        item.Facts.Sources.Add(new Fact(Text(values, "sitename"), CaptureFacts.OwnName));
        return item;
    }

    /// <summary>A topic of Discourse.</summary>
    private static FeedItem? Topic(JsonElement root)
    {
        if (First(Child(Child(root, "post_stream"), "posts")) is not { } post)
            return null;
        var item = new FeedItem { Content = Text(post, "cooked") };
        item.Facts.IsThread = true;
        item.Facts.Titles.Add(new Fact(Text(root, "title"), 90));
        item.Facts.Authors.Add(new Fact(Text(post, "name") is { Length: > 0 } name ? name : Text(post, "username"), CaptureFacts.Poster));
        item.Facts.Dates.Add(new Fact(Text(post, "created_at"), CaptureFacts.PostDay));
        return item;
    }

    /// <summary>A post of WordPress; its writer is named where he was asked for.</summary>
    private static FeedItem? Post(JsonElement post)
    {
        if (Text(Child(post, "content"), "rendered") is not { Length: > 0 } content)
            return null;
        var item = new FeedItem { Content = content, Summary = Text(Child(post, "excerpt"), "rendered") };
        item.Facts.Titles.Add(new Fact(System.Net.WebUtility.HtmlDecode(Text(Child(post, "title"), "rendered")), 90));
        item.Facts.Addresses.Add(new Fact(Text(post, "link"), 85));
        item.Facts.Dates.Add(new Fact(Text(post, "date"), 90));
        if (First(Child(Child(post, "_embedded"), "author")) is { } writer)
            item.Facts.Authors.Add(new Fact(Text(writer, "name"), 80));
        return item;
    }

    private static string Moment(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) && counted < LatestSecond
        ? DateTimeOffset.FromUnixTimeSeconds(counted).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";

    /// <summary>The first second of the year 2100.</summary>
    private const long LatestSecond = 4_102_444_800;

    private static JsonElement Child(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : default;

    private static JsonElement? First(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 ? list[0] : null;

    private static string Text(JsonElement element, string key) => Child(element, key) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString() ?? "",
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => "",
    };
}
