using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Digest.Tests.Browser;

/// <summary>What a reader has to load, and what machines read in the head of a page, on the site of this repository.</summary>
public sealed partial class PageWeightTests
{
    [Fact]
    public void An_article_with_all_that_it_loads_is_at_most_40_KB_compressed()
    {
        var heaviest = Pages("articles/").MaxBy(p => p.Value.Length);
        var loaded = Loaded().Matches(Encoding.UTF8.GetString(heaviest.Value)).Select(m => m.Groups[1].Value.TrimStart('/')).ToArray();
        Assert.Equal(2, loaded.Length);
        Assert.InRange(ShippedSite.Sent(heaviest.Key) + loaded.Sum(ShippedSite.Sent), 1, 40 * 1024);
    }

    [Fact]
    public void No_page_is_over_150_KB() =>
        Assert.Empty(ShippedSite.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal) && f.Value.Length > 150 * 1024)
            .Select(f => $"{f.Key}: {f.Value.Length}"));

    [Fact]
    public void Structured_data_is_JSON_and_the_path_to_a_page_leads_over_pages_that_exist()
    {
        var seen = 0;
        foreach (var (path, bytes) in ShippedSite.Files.Where(f => f.Key.EndsWith("/index.html", StringComparison.Ordinal)))
        {
            foreach (Match match in StructuredData().Matches(Encoding.UTF8.GetString(bytes)))
            {
                using var json = JsonDocument.Parse(match.Groups[1].Value);
                if (json.RootElement.GetProperty("@type").GetString() != "BreadcrumbList")
                    continue;
                var items = json.RootElement.GetProperty("itemListElement").EnumerateArray().ToArray();
                Assert.Equal(Enumerable.Range(1, items.Length), items.Select(i => i.GetProperty("position").GetInt32()));
                foreach (var item in items)
                {
                    Assert.NotEmpty(item.GetProperty("name").GetString()!);
                    Assert.True(ShippedSite.Files.ContainsKey(new Uri(item.GetProperty("item").GetString()!).AbsolutePath.TrimStart('/')
                        + "index.html"), path);
                }

                Assert.Equal("/" + path[..^"index.html".Length], new Uri(items[^1].GetProperty("item").GetString()!).AbsolutePath);
                seen++;
            }
        }

        Assert.True(seen > 800, $"{seen} pages with a path");
    }

    [Fact]
    public void A_dossier_leads_to_its_data()
    {
        foreach (var (path, bytes) in Pages("companies/")
            .Where(p => !p.Key.Contains("/by-count/", StringComparison.Ordinal) && p.Key != "companies/index.html"))
        {
            var address = DataLink().Match(Encoding.UTF8.GetString(bytes)).Groups[1].Value;
            Assert.True(ShippedSite.Files.ContainsKey(address.TrimStart('/')), $"{path}: {address}");
        }
    }

    [Fact]
    public void A_dossier_has_its_articles_before_what_stands_around_them_and_leads_there()
    {
        foreach (var (path, bytes) in Pages("companies/openai/").Concat(Pages("zh/topics/agents/"))
            .Where(p => !p.Key.Contains("/page/", StringComparison.Ordinal)))
        {
            var page = Encoding.UTF8.GetString(bytes);
            int[] places = [.. ((string[])["href=\"#with\"", "href=\"#running\"", "class=\"facts\"", "id=\"articles\"", "id=\"with\"",
                "id=\"running\""]).Select(part => page.IndexOf(part, StringComparison.Ordinal))];
            Assert.True(places[0] > 0 && places.SequenceEqual(places.Order()), $"{path}: {string.Join(' ', places)}");
        }
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Pages(string folder) =>
        ShippedSite.Files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)
            && f.Key.EndsWith("/index.html", StringComparison.Ordinal));

    [GeneratedRegex("<(?:script[^>]* src|link rel=\"stylesheet\" href)=\"([^\"]+)")]
    private static partial Regex Loaded();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>")]
    private static partial Regex StructuredData();

    [GeneratedRegex("<link rel=\"alternate\" type=\"application/json\" href=\"([^\"]+)")]
    private static partial Regex DataLink();
}
