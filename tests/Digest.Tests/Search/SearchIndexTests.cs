using System.Text;
using System.Text.Json;
using Digest.Files;
using Digest.Search;
using Digest.Text;

namespace Digest.Tests.Search;

public class SearchIndexTests
{
    private static readonly SearchTerm DeepSeek = new("companies", "deepseek",
        new Dictionary<string, string> { ["en"] = "DeepSeek", ["zh"] = "深度求索" }, ["Deep Seek AI", "幻方"],
        new Dictionary<string, string> { ["en"] = "/companies/deepseek/", ["zh"] = "/zh/companies/deepseek/" });

    private static readonly SearchTerm Chips = new("topics", "chips",
        new Dictionary<string, string> { ["en"] = "Chips", ["zh"] = "芯片" }, [],
        new Dictionary<string, string> { ["en"] = "/topics/chips/" });

    [Fact]
    public void The_same_articles_give_the_same_files_in_whatever_order_they_come()
    {
        var documents = SampleSite.Documents(60);
        var first = Index(documents);
        var second = Index(Enumerable.Reverse(documents).ToList());

        Assert.Equal(first.Select(f => f.Path), second.Select(f => f.Path));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)));
    }

    [Fact]
    public void Every_run_of_one_to_six_characters_is_found_in_its_article()
    {
        var documents = SampleSite.Documents(80);
        var reader = new IndexReader(Index(documents));
        var numbers = Enumerable.Range(0, reader.Documents).ToDictionary(i => reader.Shown(i).Address);
        var answers = new Dictionary<string, HashSet<int>>();
        foreach (var document in documents)
        {
            foreach (var run in Runs(document))
            {
                for (var length = 1; length <= Math.Min(6, run.Length); length++)
                {
                    for (var at = 0; at + length <= run.Length; at++)
                    {
                        var query = run.Substring(at, length);
                        if (!answers.TryGetValue(query, out var found))
                            answers.Add(query, found = reader.Candidates(query));
                        Assert.True(found.Contains(numbers[document.Address]), $"{query} in {document.Address}");
                    }
                }
            }
        }

        // One and two characters are certain from the index alone.
        foreach (var (query, found) in answers.Where(a => a.Key.Length <= 2))
        {
            foreach (var document in documents)
                Assert.Equal(NameFold.Of(Whole(document)).Contains(query, StringComparison.Ordinal),
                    found.Contains(numbers[document.Address]));
        }
    }

    [Fact]
    public void Every_word_is_found_in_its_article()
    {
        var documents = SampleSite.Documents(80);
        var reader = new IndexReader(Index(documents));
        var numbers = Enumerable.Range(0, reader.Documents).ToDictionary(i => reader.Shown(i).Address);
        foreach (var document in documents)
        {
            var folded = NameFold.Of(Whole(document));
            for (var at = 0; Tokenizer.TryNext(folded, at, out var piece); at = piece.End)
            {
                if (!piece.IsWide)
                    Assert.Contains(numbers[document.Address], reader.Candidates(folded.Substring(piece.Start, piece.Length)));
            }
        }
    }

    [Fact]
    public void A_name_of_a_term_leads_to_its_articles_though_their_text_lacks_it()
    {
        var files = Index(
        [
            Document("/articles/a/", "DeepSeek cuts prices", terms: [("companies", "deepseek")]),
            Document("/articles/b/", "Another story"),
        ]);
        var reader = new IndexReader(files);
        var key = Assert.IsType<string>(NameKey.Of("深度求索"));

        Assert.Equal("深度\u0001深度求索", key);
        Assert.Equal("/articles/a/", reader.Shown(Assert.Single(reader.Exactly(key)).Document).Address);
        Assert.Single(reader.Exactly(NameKey.Of("deep seek ai")!));
        Assert.Single(reader.Exactly("\u0002companies/deepseek"));
        Assert.Empty(reader.Exactly("\u0002companies/openai"));
    }

    [Fact]
    public void A_name_of_two_terms_leads_to_the_articles_of_both()
    {
        var other = DeepSeek with { Kind = "models", Slug = "deepseek-v3", Aliases = [] };
        var reader = new IndexReader(SampleSite.Index(
            [Document("/a/", "One", terms: [("companies", "deepseek")]),
                Document("/b/", "Two", terms: [("models", "deepseek-v3"), ("companies", "deepseek")])],
            [DeepSeek, other]));
        Assert.Equal(2, reader.Exactly(NameKey.Of("DeepSeek")!).Count);
    }

    [Fact]
    public void Words_of_the_headline_weigh_more_than_frequent_ones_and_those_more_than_others()
    {
        var reader = new IndexReader(Index(
        [
            Document("/a/", "Chips are scarce", "Nothing."),
            Document("/b/", "Scarcity", "Chips, chips and more chips."),
            Document("/c/", "Other", "A chip."),
        ]));
        Assert.Equal(["/a/ 2", "/b/ 1", "/c/ 0"],
            reader.Exactly("chip").Select(p => $"{reader.Shown(p.Document).Address} {p.Weight}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Articles_stand_by_language_and_the_newest_first()
    {
        var reader = new IndexReader(Index(
        [
            Document("/zh/articles/x/", "甲", language: "zh", day: 3),
            Document("/articles/old/", "Old", day: 1),
            Document("/articles/b/", "B", day: 2),
            Document("/articles/a/", "A", day: 2),
        ]));
        Assert.Equal(["/articles/a/", "/articles/b/", "/articles/old/", "/zh/articles/x/"],
            Enumerable.Range(0, 4).Select(i => reader.Shown(i).Address));
        Assert.Equal([2, 2, 1, 3], reader.Days.Select(d => d - new DateOnly(2024, 6, 30).DayNumber));
    }

    [Fact]
    public void Terms_are_written_once_per_language_with_unusual_addresses_beside_them()
    {
        var reader = new IndexReader(Index(
        [
            Document("/articles/a/", "A", terms: [("companies", "deepseek"), ("topics", "chips"), ("topics", "unknown")]),
            Document("/zh/articles/b/", "乙", language: "zh", terms: [("topics", "chips")]),
        ]));
        Assert.Equal(["/{kind}/{slug}/", "/zh/{kind}/{slug}/"], reader.TermAddresses);
        Assert.Equal("""[["deepseek","DeepSeek"]]""", reader.Text("t/en/0.json"));
        Assert.Equal("""[["deepseek","深度求索"]]""", reader.Text("t/zh/0.json"));
        Assert.Equal("""[["chips","Chips"],["unknown","unknown",""]]""", reader.Text("t/en/1.json"));
        Assert.Equal("""[["chips","芯片",""],["unknown","unknown",""]]""", reader.Text("t/zh/1.json"));
        // Beside what is shown of an article, in its language; one file holds both articles.
        Assert.Equal(["0 deepseek DeepSeek", "1 chips Chips", "1 unknown unknown "], reader.Shown(0).Terms);
        Assert.Equal(["1 chips 芯片 "], reader.Shown(1).Terms);
    }

    [Fact]
    public void Of_many_terms_of_an_article_the_first_six_are_shown()
    {
        var terms = Enumerable.Range(0, 9).Select(i => ("topics", $"t{i}")).ToArray();
        var reader = new IndexReader(Index([Document("/a/", "A", terms: terms)]));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"1 t{i} t{i}"), reader.Shown(0).Terms);
    }

    [Fact]
    public void The_directory_has_no_more_of_a_key_than_tells_shards_apart()
    {
        ShardKey Text(string text) => new(text, 0, false);
        ShardKey Pair(string text) => new(null, (uint)text[0] << 16 | (text.Length > 1 ? text[1] : 0u), text.Length == 1);
        Assert.Equal("reas", Text("reasoning").After(Text("real")).ToString());
        Assert.Equal("r", Text("reasoning").After(null).ToString());
        Assert.Equal("realm", Text("realm").After(Text("real")).ToString());
        Assert.Equal("模", Pair("模型").After(Pair("权重")).ToString());
        Assert.Equal("模型", Pair("模型").After(Pair("模具")).ToString());
        Assert.Equal("模型", Pair("模型").After(Pair("模")).ToString());
        Assert.Equal("一", Pair("一个").After(Text("zebra")).ToString());
    }

    [Fact]
    public void Traditional_text_is_indexed_in_simplified_form_and_the_script_gets_the_pairs_it_needs()
    {
        var reader = new IndexReader(Index([Document("/a/", "騰訊發布大模型", language: "zh")]));
        Assert.Single(reader.Candidates("腾讯"));
        Assert.Single(reader.Candidates("騰訊"));
        Assert.Contains("騰腾", reader.Text("han.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("華华", reader.Text("han.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_may_not_be_shown_is_not_there_to_be_found()
    {
        var reader = new IndexReader(Index([Document("/a/", "Headline only")]));
        Assert.Single(reader.Candidates("headline"));
        Assert.Empty(reader.Candidates("secret"));
    }

    [Fact]
    public void A_site_without_articles_has_an_index_all_the_same()
    {
        var reader = new IndexReader(Index([]));
        Assert.Equal(0, reader.Documents);
        Assert.Empty(reader.Exactly("x"));
    }

    [Fact]
    public void All_but_the_manifest_is_below_a_version_that_changes_with_any_text()
    {
        var one = Index([Document("/a/", "One")]);
        var two = Index([Document("/a/", "One!")]);
        Assert.Equal("search/index.json", one[0].Path);
        Assert.All(one.Skip(1), f => Assert.StartsWith($"search/{Version(one)}/", f.Path, StringComparison.Ordinal));
        Assert.NotEqual(Version(one), Version(two));
    }

    [Fact]
    public void The_same_articles_give_the_same_files_for_ever_under_one_revision()
    {
        // Readers keep the files of a version for a year. When this digest changes, raise SearchIndex.Revision, then write the new digest
        // here.
        var digest = string.Join('\n', Index(SampleSite.Documents(200)).Skip(1).Select(f => ContentHash.Of(f.Bytes.Span)));
        Assert.Equal("3 46aeae6b8c6fba0fd93bdf18035ff462", $"{SearchIndex.Revision} {ContentHash.Of(Encoding.UTF8.GetBytes(digest))}");
    }

    [Fact]
    public void A_few_long_lists_leave_shards_empty_and_nothing_is_lost()
    {
        var words = Enumerable.Range(0, 9000)
            .Select(i => new SearchDocument($"/{i}/", "same", "", "", "en", new DateOnly(2025, 1, 1), [], "")).ToList();
        var files = SampleSite.Index(words, [], wordsEach: 100);
        Assert.Equal(220, files.Count(f => f.Path.Contains("/w/", StringComparison.Ordinal)));
        Assert.Equal(9000, new IndexReader(files).Candidates("same").Count);
    }

    [Fact]
    public void A_common_character_has_a_list_of_its_own_and_a_rare_one_is_put_together()
    {
        var documents = Enumerable.Range(0, 60)
            .Select(i =>
                Document($"/{i}/", "题",
                    string.Concat(Enumerable.Range(0, 30).Select(j => $"的{(char)('一' + i * 30 + j)}，")) + (i == 7 ? "末尾稀" : ""))).ToList();
        var reader = new IndexReader(Index(documents));
        Assert.Equal(60, reader.Candidates("的").Count);
        Assert.True(reader.WithPrefix("的").First().IsWhole);
        Assert.Equal("/7/", reader.Shown(Assert.Single(reader.Candidates("稀"))).Address);
    }

    [Fact]
    public void A_query_reads_little_of_a_large_index()
    {
        var files = Index(SampleSite.Documents(400));
        var reader = new IndexReader(files);
        reader.Forget();
        reader.Candidates("大模型");
        Assert.InRange(reader.BytesRead, 1, 3 * 6000);
        var size = files.Sum(f => f.Bytes.Length);
        var text = SampleSite.Documents(400).Sum(d => Encoding.UTF8.GetByteCount(Whole(d)));
        Assert.True(size < text * 0.35, $"{size} of {text}");
    }

    [Fact]
    public void Numbers_of_every_size_survive_the_codes()
    {
        var postings = new uint[] { 0, 5, 6 << 2 | 2, 7 << 2, 5000 << 2 | 1, 5001 << 2, 99_999 << 2 | 2 };
        for (var count = 0; count <= postings.Length; count++)
        {
            var tokens = Enumerable.Range(0, count).Select(i => postings[i]).ToArray();
            var bits = new BitWriter();
            PostingList.Write(bits, tokens, 100_000);
            Assert.True(bits.ToArray().Length is > 0 and < 40);
        }
    }

    private static string Version(IReadOnlyList<OutputFile> files)
    {
        using var json = JsonDocument.Parse(files[0].Bytes);
        return json.RootElement.GetProperty("version").GetString()!;
    }

    private static IReadOnlyList<OutputFile> Index(IReadOnlyList<SearchDocument> documents) =>
        SampleSite.Index(documents, [DeepSeek, Chips]);

    private static SearchDocument Document(
        string address, string title, string body = "", string language = "en", int day = 1, params (string, string)[] terms) =>
        new(address, title, "", body, language, new DateOnly(2024, 6, 30).AddDays(day), terms, "Wire");

    private static string Whole(SearchDocument document) => $"{document.Title}\n{document.Summary}\n{document.Body}";

    private static IEnumerable<string> Runs(SearchDocument document)
    {
        var folded = NameFold.Of(Whole(document));
        for (var at = 0; Tokenizer.TryNext(folded, at, out var piece); at = piece.End)
        {
            if (piece.IsWide)
                yield return folded.Substring(piece.Start, piece.Length);
        }
    }
}
