using System.Globalization;
using System.Text.Json;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Articles as services for news and programs for publishing answer with them: objects that have a title and a text,
/// <c>{"articles": [{"title": …, "source": {"name": …}, "publishedAt": …, "content": …}]}</c>, <c>{"data": {"title": …, "content": …}}</c>,
/// under whatever keys they stand. A key that services write for a fact is an entry here; those written with capitals and with strokes
/// between their words are one: <c>publishedAt</c>, <c>published_at</c>.
/// </summary>
internal static class ArticleAnswer
{
    private static readonly string[] Titles = ["title", "headline", "webtitle"];

    /// <summary>Keys of the text, the whole of it before what may be a part.</summary>
    private static readonly string[] Texts =
        ["contenthtml", "bodyhtml", "bodymarkdown", "articlebody", "fulltext", "content", "body", "html", "text", "contenttext"];

    private static readonly string[] Days =
        ["publishedat", "datepublished", "webpublicationdate", "publisheddate", "publishdate", "publishtime", "publicationdate", "pubtime",
            "pubdate", "published", "releasetime", "date", "createdat", "created", "ctime", "time"];

    /// <summary>Keys of whose the text was first, and of the site that has it.</summary>
    private static readonly string[] Origins = ["originalsource", "origin", "copyfrom", "src", "source"],
        Sites = ["medianame", "media", "publication", "publisher", "sitename", "site"];

    private static readonly string[] Writers = ["author", "authors", "primaryauthor", "byline", "writer", "reporter", "creator", "user"];

    private static readonly string[] Addresses = ["url", "link", "weburl", "canonicalurl", "shareurl"];

    /// <summary>Objects within objects in which articles stand, and characters of the shortest text.</summary>
    private const int Deepest = 5, LeastText = 60;

    /// <summary>Whether a text may be such an answer: an object or a list of objects, with a title and a text among its keys.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        (text is ['{', .. var inner] && inner.TrimStart() is ['"', ..] || text is ['[', .. var list] && list.TrimStart() is ['{', ..])
        && text.TrimEnd() is [.., '}' or ']']
        && (text.Contains("\"title\"", StringComparison.Ordinal) || text.Contains("\"headline\"", StringComparison.Ordinal)
            || text.Contains("\"webTitle\"", StringComparison.Ordinal))
        && (text.Contains("\"content", StringComparison.OrdinalIgnoreCase) || text.Contains("body", StringComparison.OrdinalIgnoreCase)
            || text.Contains("\"html\"", StringComparison.Ordinal) || text.Contains("\"text\"", StringComparison.Ordinal)
            || text.Contains("\"full_text\"", StringComparison.Ordinal));

    /// <summary>The articles of an answer, in their order.</summary>
    public static List<FeedItem> Items(JsonElement root)
    {
        var items = new List<FeedItem>();
        Gather(root, 0, items);
        return items;
    }

    private static void Gather(JsonElement element, int depth, List<FeedItem> items)
    {
        if (depth > Deepest)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
                Gather(one, depth + 1, items);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Article(element) is { } item)
            {
                items.Add(item);
                return;
            }

            foreach (var property in element.EnumerateObject())
                Gather(property.Value, depth + 1, items);
        }
    }

    private static FeedItem? Article(JsonElement element)
    {
        var keys = Keys(element);
        // Some keep the text and the byline in an object of their own beside the title.
        if (keys.TryGetValue("fields", out var fields) && fields.ValueKind == JsonValueKind.Object)
        {
            foreach (var (key, value) in Keys(fields))
                keys.TryAdd(key, value);
        }

        if (Value(keys, Titles) is not { Length: > 1 } title || Value(keys, Texts) is not { Length: >= LeastText } content)
            return null;
        var item = new FeedItem { Content = content };
        item.Facts.Titles.Add(new Fact(System.Net.WebUtility.HtmlDecode(title), 90));
        item.Facts.Addresses.Add(new Fact(Value(keys, Addresses) ?? "", 85));
        item.Facts.Dates.Add(new Fact(Value(keys, Days) is { } day ? Moment(day) : "", 90));
        Source(Value(keys, Origins), 70, item.Facts);
        Source(Value(keys, Sites), 60, item.Facts);
        if (Value(keys, Writers) is { } writer)
            Writer(writer, item.Facts);
        return item;
    }

    /// <summary>Whose it is, be it said with the word for it: <c>转自：渡口快讯</c>.</summary>
    private static void Source(string? value, int weight, CaptureFacts facts)
    {
        if (value is not null && !Reprints.Take(value, facts) && MediumNames.Of(value) is not null)
            facts.Sources.Add(new Fact(value, weight));
    }

    /// <summary>Who wrote it, and for whom where that stands before the word: <c>渡口快讯记者 林一舟</c>.</summary>
    private static void Writer(string value, CaptureFacts facts)
    {
        var names = CreditNames.OfSource(value) is { Writer: not null } pair ? pair : CreditNames.OfAuthor(Bylines.WithoutBy(value));
        if (names.Writer is { } writer)
            facts.Authors.Add(new Fact(writer, 80));
        if (names.Medium is { } medium)
            facts.Sources.Add(new Fact(medium, 62));
    }

    /// <summary>The values by key, which is the same however its words are joined.</summary>
    private static Dictionary<string, JsonElement> Keys(JsonElement element)
    {
        var keys = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
            keys.TryAdd(property.Name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal),
                property.Value);
        return keys;
    }

    /// <summary>What the first of some keys says that says anything; of a person or a house its name.</summary>
    private static string? Value(Dictionary<string, JsonElement> keys, string[] names)
    {
        foreach (var name in names)
        {
            if (keys.TryGetValue(name, out var element) && Text(element) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()?.Trim(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.Object => Value(Keys(element), ["name", "title", "rendered"]),
        JsonValueKind.Array => string.Join(", ",
            element.EnumerateArray().Where(static e => e.ValueKind is JsonValueKind.String or JsonValueKind.Object).Select(Text)
                .Where(static t => t is { Length: > 0 })),
        _ => null,
    };

    /// <summary>A moment as it is written, or as it is counted in seconds or thousandths of them.</summary>
    private static string Moment(string written) =>
        written.Length is 10 or 13 && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
        ? DateTimeOffset.FromUnixTimeMilliseconds(written.Length == 10 ? counted * 1000 : counted)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : written;
}
