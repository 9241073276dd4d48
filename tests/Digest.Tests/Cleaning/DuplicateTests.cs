using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Words;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What is there already is found again: by its address, by nearly the same text; and what only looks alike is not taken for it.
/// </summary>
public class DuplicateTests
{
    private static readonly CleaningContext Context = new(new SiteSettings());

    private static readonly string[] Paragraphs =
    [
        "山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场，没有人回答。",
        "第一座厂房用了两年建成，第二座用了三年，因为水要从山的另一边引过来，管道又改了两次线路。",
        "供应商说订单仍在，只是排在后面的客户加了价。镇上的人更关心的是，招工的告示贴了半年还没有撕下来。",
        "银行没有公布条件。熟悉情况的人说，下一笔贷款要等第一批晶圆出厂才会到账，而晶圆要等设备。",
        "明年春天会有一次新的检查。在那之前，屋顶下面放着的是三台吊车和一张写着日期的纸板。",
    ];

    private static RawCapture Text(string name, params string[] paragraphs) =>
        new($"seeds/{name}", Encoding.UTF8.GetBytes("2024-07-26\n\n" + string.Join("\n\n", paragraphs)));

    private static List<IngestResult> Plan(params RawCapture[] captures) => [.. Ingest.Plan(captures, [], Context, new DiagnosticBag())];

    [Fact]
    public void A_text_with_a_few_words_changed_is_the_same_article()
    {
        var changed = Paragraphs.ToArray();
        changed[1] = changed[1].Replace("第二座用了三年", "第二座花了三年多", StringComparison.Ordinal);
        changed[3] = changed[3].Replace("熟悉情况的人", "知情者", StringComparison.Ordinal);
        var results = Plan(Text("a.txt", Paragraphs), Text("b.txt", changed));
        Assert.Equal([IngestOutcome.Written, IngestOutcome.Duplicate], results.Select(r => r.Outcome));
        Assert.Equal(results[0].Path, results[1].Path);
        Assert.Equal("nearly the same text", results[1].Reason);
    }

    [Fact]
    public void A_text_that_shares_half_is_another_article()
    {
        string[] other =
        [
            Paragraphs[0], Paragraphs[1],
            "另一家公司上周宣布放弃邻近的地块，理由是电价。它原来打算在那里建一座封装厂，规模只有前者的三分之一。",
            "地方政府随后表示，地块会重新拍卖，起拍价不变，条件里多了一条：两年内必须开工，否则收回。",
            "到目前为止有四家公司领取了文件，其中两家来自海外，名字要到开标那天才会公布。",
        ];
        Assert.Equal([IngestOutcome.Written, IngestOutcome.Written],
            Plan(Text("a.txt", Paragraphs), Text("b.txt", other)).Select(r => r.Outcome));
    }

    [Fact]
    public void A_short_text_is_never_taken_for_another() =>
        Assert.Equal([IngestOutcome.Written, IngestOutcome.Written],
            Plan(Text("a.txt", "厂房封顶，没有设备，也没有人回答。"), Text("b.txt", "厂房封顶，没有设备，也没有人回答！！")).Select(r => r.Outcome));

    [Theory]
    [InlineData("https://www.news.example/roof?utm_source=x", "http://news.example/roof/")]
    [InlineData("https://m.news.example/roof?id=3&spm=1", "https://news.example/roof?id=3#top")]
    public void Two_addresses_of_one_page_are_one(string first, string second)
    {
        var results = Plan(
            Text("a.txt", [$"原文链接：{first}", Paragraphs[0], Paragraphs[1]]),
            Text("b.txt", [$"原文链接：{second}", Paragraphs[2], Paragraphs[3]]));
        Assert.Equal([IngestOutcome.Written, IngestOutcome.Duplicate], results.Select(r => r.Outcome));
        Assert.Equal("same address", results[1].Reason);
    }

    [Fact]
    public void An_article_on_the_disk_is_found_again_by_its_text()
    {
        var first = Plan(Text("a.txt", Paragraphs))[0];
        var file = new SourceFile(first.File!.Value.Path, first.File.Value.Bytes);
        var again = Assert.Single(Ingest.Plan([Text("copy.txt", [.. Paragraphs, "读者还可以写信给我们。"])], [file], Context, new DiagnosticBag()));
        Assert.Equal(IngestOutcome.Duplicate, again.Outcome);
        Assert.Equal(file.Path, again.Path);
    }

    [Fact]
    public void Likeness_is_the_share_of_stretches_in_both()
    {
        Assert.Equal(1, Shingles.Likeness(Shingles.Of("abcdefgh"), Shingles.Of("abcdefgh")));
        Assert.Equal(0, Shingles.Likeness(Shingles.Of("abcdefgh"), Shingles.Of("ijklmnop")));
        // abcde bcdef | bcdef cdefg
        Assert.Equal(1 / 3.0, Shingles.Likeness(Shingles.Of("abcdef"), Shingles.Of("bcdefg")), 6);
    }

    [Fact]
    public void The_sample_of_a_text_is_its_smallest_stretches_in_order()
    {
        var all = Shingles.Of(Phrases.Key(string.Concat(Paragraphs))).Order().ToArray();
        Assert.Equal(all[..24], Shingles.Smallest(Phrases.Key(string.Concat(Paragraphs)), 24));
        Assert.Equal(all, Shingles.Smallest(Phrases.Key(string.Concat(Paragraphs)), 10_000));
        Assert.Empty(Shingles.Smallest("abcd", 24));
    }

    [Fact]
    public void A_paragraph_that_stands_twice_with_small_changes_stands_once()
    {
        var once = string.Concat(Paragraphs);
        var twice = once.Replace("建成", "完工", StringComparison.Ordinal);
        Assert.DoesNotContain("完工", Plan(Text("a.txt", "山谷里的第三座厂房封了顶。", once, twice))[0].Article!.Body, StringComparison.Ordinal);
        // Two that differ in a fifth are two.
        Assert.Contains("完工",
            Plan(Text("a.txt", Paragraphs[0], Paragraphs[1],
                Paragraphs[1].Replace("两年建成", "三年完工", StringComparison.Ordinal)))[0].Article!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_several_captures_are_the_sites_and_not_the_texts()
    {
        var results = Plan(
            Text("a.txt", Paragraphs[0], "长河论坛 版权提示一则", Paragraphs[1]),
            Text("b.txt", Paragraphs[2], "长河论坛 版权提示一则", Paragraphs[3]),
            Text("c.txt", Paragraphs[4], "长河论坛 版权提示一则", "另一家公司上周宣布放弃邻近的地块，理由是电价。它原来打算在那里建一座封装厂。"));
        Assert.All(results, r => Assert.DoesNotContain("长河论坛", r.Article!.Body, StringComparison.Ordinal));
        Assert.All(results, r => Assert.Contains(r.Article!.Review, q => q.ToString().StartsWith("repeated", StringComparison.Ordinal)));
        // What each capture says of itself may be the same in all of them.
        Assert.All(results, r => Assert.Equal(new DateOnly(2024, 7, 26), DateOnly.FromDateTime(r.Article!.Date.DateTime)));
    }

    [Fact]
    public void Copies_of_one_text_do_not_take_its_lines_from_each_other()
    {
        var copies = Enumerable.Range(1, 4).Select(i => Text($"{i}.txt", [.. Paragraphs, $"第 {i} 份抄本"])).ToArray();
        var written = Assert.Single(Plan(copies), r => r.Outcome == IngestOutcome.Written);
        Assert.All(Paragraphs, p => Assert.Contains(p, written.Article!.Body, StringComparison.Ordinal));
    }

    [Fact]
    public void An_ingest_that_was_broken_off_goes_on_where_it_stopped()
    {
        var captures = Enumerable.Range(0, 50).Select(i => new RawCapture($"seeds/{i:00}.txt", i % 10 == 9
            ? []
            : Encoding.UTF8.GetBytes(
                $"Report {i} from the valley\n2024-07-{1 + (i % 28):00}\n\nOf roof number {i} only this is known: it was finished in week {i * 3} of a year that had {i + 60} of them.")))
            .ToArray();
        var first = Ingest.Plan(captures, [], Context, new DiagnosticBag());
        Assert.Equal(45, first.Count(r => r.Outcome == IngestOutcome.Written));
        Assert.Equal(5, first.Count(r => r.Outcome == IngestOutcome.Failed));
        var onDisk = first.Where(r => r.File is not null).Take(17).Select(r => new SourceFile(r.File!.Value.Path, r.File.Value.Bytes))
            .ToList();
        var second = Ingest.Plan(captures, onDisk, Context, new DiagnosticBag());
        Assert.Equal(17, second.Count(r => r.Outcome == IngestOutcome.Unchanged));
        Assert.Equal(28, second.Count(r => r.Outcome == IngestOutcome.Written));
        onDisk.AddRange(second.Where(r => r.File is not null).Select(r => new SourceFile(r.File!.Value.Path, r.File.Value.Bytes)));
        Assert.Equal(first.Where(r => r.File is not null).Select(r => r.Path).Order(StringComparer.Ordinal),
            onDisk.Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.All(Ingest.Plan(captures, onDisk, Context, new DiagnosticBag()),
            r => Assert.True(r.Outcome is IngestOutcome.Unchanged or IngestOutcome.Failed));
    }
}
