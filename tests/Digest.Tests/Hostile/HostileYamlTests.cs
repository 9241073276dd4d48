using System.Text;
using CsCheck;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Hostile;

/// <summary>
/// Front matter, settings and vocabulary that nobody vouches for: no exception, no cost beyond the length, a finding at its place.
/// </summary>
public sealed class HostileYamlTests
{
    private static readonly SiteSettings Settings = new();

    private static readonly string[] Pieces =
    [
        "title", "date", "lang", "slug", "summary", "companies", "people", "topics", "models", "source", "name", "url", "rights",
        "importance", "story", "image",
        "src", "alt", "draft", "updated", "corrections", "text", "aliases", "canonical", "capture", "file", "sha256", "review", "base_url",
        "languages", "time_zone",
        "taxonomies", "outputs", "page_size", "homepage", "developer", "parent", "affiliations", "description", "en", "zh", "require",
        "avoid", "ambiguous",
        ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "\n- ", "[", "]", "{", "}", ",", ", ", "\"", "'", "|\n  ", ">\n  ", "|", ">", "&a ",
        "*a", "!!str ", "!x", "<<: ", "? ", "#", " #", "%YAML 1.2\n",
        "---\n", "...\n", "\t", "~", "null", "true", "no", "0x1F", "1e3", ".inf", "2024-07-24", "2024-02-30", "9999-12-31T23:59:59+14:00",
        "0001-01-01", "1000-01-01T00:00-14:00", "快手", "a", "Llama 3", "https://a.b/", "javascript:x",
        "\\", "\\x", "\\u12", "\\uD800", "\"\\U00110000\"", "\0", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "@", "`", "Asia/Shanghai", "../x",
        "en", "zz-ZZZZZZZZZ", "companies.yml", "\r\n", "\r",
    ];

    private static readonly Gen<string> Yaml =
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(p => Pieces[p])));

    private static readonly Dictionary<string, Func<int, string>> Costly = new(StringComparer.Ordinal)
    {
        ["brackets"] = n => "a: " + Repeat("[", n),
        ["closed brackets"] = n => "a: " + Repeat("[", n) + Repeat("]", n),
        ["braces"] = n => "a: " + Repeat("{", n),
        ["nested keys in braces"] = n => "a: " + Repeat("{a: ", n),
        ["lists in lists"] = n => "a:\n" + Repeat("- ", n) + "x",
        ["keys by indentation"] = n => string.Concat(Enumerable.Range(0, Math.Min(n, 300)).Select(i => new string(' ', i) + "a:\n")),
        ["questions"] = n => Repeat("? ", n),
        ["colons"] = n => Repeat(": ", n),
        ["anchors"] = n => string.Concat(Enumerable.Range(0, n / 10).Select(i => $"a{i}: &b{i} x\n")),
        ["laughs"] = n =>
        "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(0, n / 40).Select(i => $"k{i}: &k{i} [*a,*a,*a,*a,*a,*a,*a,*a]\n")),
        ["one key over and over"] = n => Repeat("a: b\n", n / 5),
        ["many keys"] = n => string.Concat(Enumerable.Range(0, n / 8).Select(i => $"k{i}: v\n")),
        ["one long key"] = n => Repeat("a", n) + ": b",
        ["one long value"] = n => "a: " + Repeat("b ", n / 2),
        ["an open quotation"] = n => "a: \"" + Repeat("b\n ", n / 3),
        ["an open apostrophe"] = n => "a: '" + Repeat("b ", n / 2),
        ["escapes"] = n => "a: \"" + Repeat("\\u0041", n / 6) + "\"",
        ["a block of blank lines"] = n => "a: |\n" + Repeat("\n", n) + " x",
        ["folded lines"] = n => "a: >\n" + Repeat("  x\n", n / 4),
        ["comments"] = n => Repeat("# x\n", n / 4),
        ["documents"] = n => Repeat("---\n", n / 4),
        ["tags"] = n => "a: " + Repeat("!!str ", n / 6) + "x",
        ["directives"] = n => Repeat("%TAG ! tag:x,2000:\n", n / 20),
        ["tabs"] = n => "a:\n" + Repeat("\t", n),
        ["a list of nothing"] = n => "a: [" + Repeat(",", n) + "]",
        ["a list of many"] = n => "companies: [" + Repeat("a, ", n / 3) + "]",
        ["a list of different ones"] = n => "companies: [" + string.Concat(Enumerable.Range(0, n / 6).Select(i => $"t{i}, ")) + "]",
    };

    public static TheoryData<string> CostlyNames => [.. Costly.Keys];

    [Theory]
    [MemberData(nameof(CostlyNames))]
    public void Costs_no_more_than_its_length(string name)
    {
        // The longest front matter there may be, and the same text as settings and vocabulary, which have the limit of a file.
        var yaml = Costly[name](60_000);
        var bag = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticleReader.Read(SourceFile.FromText("input/articles/x.md", $"---\n{yaml}\n---\nBody"), Settings, bag);
        SettingsReader.Read(SourceFile.FromText("input/site.yml", yaml), bag);
        VocabularyReader.Read([SourceFile.FromText("input/vocabulary/companies.yml", yaml)], Settings, bag);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes < 300_000_000, $"{bytes / 1_000_000} MB");
    }

    [Theory]
    [InlineData("a: &x 1", "DG0210")]
    [InlineData("a: *x", "DG0210")]
    [InlineData("a: !!python/object:os.system x", "DG0210")]
    [InlineData("a: !x y", "DG0210")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]", "DG0210")]
    [InlineData("a: 1\na: 2", "DG0211")]
    [InlineData("a: \"x", "DG0209")]
    [InlineData("a: b: c", "DG0209")]
    [InlineData("a:\n\tb: c", "DG0209")]
    public void What_is_refused_is_said(string yaml, string code)
    {
        var bag = new DiagnosticBag();
        ArticleReader.Read(SourceFile.FromText("input/articles/x.md", $"---\n{yaml}\n---\n"), Settings, bag);
        Assert.Contains(bag.Sorted(), d => d.Code == code);
    }

    [Fact]
    public void Front_matter_has_a_longest_length()
    {
        var bag = new DiagnosticBag();
        Assert.Null(ArticleReader.Read(SourceFile.FromText("input/articles/x.md", $"---\ntitle: {Repeat("a", 70_000)}\n---\n"), Settings,
            bag));
        Assert.Equal("DG0210", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void An_article_has_a_largest_size()
    {
        var bag = new DiagnosticBag();
        Assert.Null(ArticleReader.Read(new SourceFile("input/articles/x.md", new byte[50 * 1024 * 1024]), Settings, bag));
        Assert.Equal("DG0212", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void No_article_makes_a_reader_throw() => Yaml.Hold(
        yaml =>
        {
            var bag = new DiagnosticBag();
            var article =
                ArticleReader.Read(SourceFile.FromText("input/articles/2024/2024-07-24-x.md", $"---\n{yaml}\n---\n{yaml}"), Settings, bag);
            Assert.True(article is not null || bag.HasErrors);
            Assert.True(article is null || article.Slug.Value.Length > 0);
        },
        iter: 5000);

    [Fact]
    public void No_settings_make_a_reader_throw() => Yaml.Hold(
        yaml => Assert.NotEmpty(SettingsReader.Read(SourceFile.FromText("input/site.yml", yaml), new DiagnosticBag()).Languages),
        iter: 5000);

    [Fact]
    public void No_vocabulary_makes_a_reader_throw() => Yaml.Hold(
        yaml =>
        {
            var files = new[]
            {
                "companies",
                "people",
                "topics",
                "stories"
            }.Select(n => SourceFile.FromText($"input/vocabulary/{n}.yml", yaml)).ToList();
            var vocabulary = VocabularyReader.Read(files, Settings, new DiagnosticBag());
            Assert.Equal(4, vocabulary.Taxonomies.Count);
        },
        iter: 5000);

    [Fact]
    public void A_changed_article_does_not_either()
    {
        const string article = """
            ---
            title: "快手可灵面向全球开放"
            date: 2024-07-24T09:00:00+08:00
            lang: zh
            companies: [kuaishou, "Open AI"]
            source: {name: 快手, url: "https://example.com/a", published: 2024-07-24}
            corrections:
              - date: 2024-07-25
                text: |
                  Two
                  lines
            aliases: [/old/path/]
            ---
            Body with [[kuaishou]] and *more*.
            """;
        Gen.Select(Gen.Int[0, article.Length - 1], Gen.Int[0, 8], Gen.Int[0, Pieces.Length - 1]).Array[1, 6].Hold(
            changes =>
            {
                var text = new StringBuilder(article);
                foreach (var (at, length, piece) in changes)
                {
                    var from = Math.Min(at, text.Length);
                    text.Remove(from, Math.Min(length, text.Length - from)).Insert(from, Pieces[piece]);
                }

                var bag = new DiagnosticBag();
                var read = ArticleReader.Read(SourceFile.FromText("input/articles/x.md", text.ToString()), Settings, bag);
                Assert.True(read is not null || bag.HasErrors);
            },
            iter: 5000);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_a_place()
    {
        Gen.Byte.Array[0, 60].Hold(
            bytes =>
            {
                var bag = new DiagnosticBag();
                var read = ArticleReader.Read(new SourceFile("input/articles/x.md",
                    (byte[])[.. "---\ntitle: x\ndate: 2024-07-24\n---\n"u8, .. bytes]), Settings, bag);
                Assert.True(read is not null || bag.HasErrors);
                SettingsReader.Read(new SourceFile("input/site.yml", bytes), bag);
                VocabularyReader.Read([new SourceFile("input/vocabulary/companies.yml", bytes)], Settings, bag);
            },
            iter: 3000);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
