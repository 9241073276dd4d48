using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Site;
using Digest.Tests.Cli;

namespace Digest.Tests.Pipelines;

/// <summary>What a build knows of its sources: the same as if it had read them, and never more.</summary>
public sealed class KnownSourcesTests : IDisposable
{
    private static readonly DateTimeOffset Later = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly CliRun _run = new() { Now = Later };

    public KnownSourcesTests() => _run.Write("input/site.yml", "title: Paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\n");

    public void Dispose() => _run.Dispose();

    private IReadOnlyList<ListedFile> Listing() => SourceFolder.List(Path.Combine(_run.Folder, "input"), "input");

    private (IReadOnlyList<SourceFile> Files, ReadMemory Read, SiteContent Content) Read(KnownSources known,
        IReadOnlyList<ListedFile> listing)
    {
        var files = known.Files(listing);
        var read = new ReadMemory(known);
        return (files, read, SiteReader.Read(files, null, read, new DiagnosticBag()));
    }

    private static byte[] Written(IReadOnlyList<ListedFile> listing, IReadOnlyList<SourceFile> files, SiteSettings settings,
        ReadMemory read, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        KnownSources.Write(file, listing, files, settings, read.Sound, now);
        return file.ToArray();
    }

    private KnownSources Known(DateTimeOffset now)
    {
        var listing = Listing();
        var (files, read, content) = Read(KnownSources.None, listing);
        return KnownSources.Read(Written(listing, files, content.Settings, read, now));
    }

    [Fact]
    public void An_article_is_as_it_was_read()
    {
        _run.Write("input/articles/2024-07-24-all.zh.md", """
            ---
            title: "全部: \"一\""
            date: 2024-07-24T08:00:00+08:00
            lang: zh
            slug: all
            summary: 摘要
            companies: [openai, 快手]
            people: []
            story: race
            source: {name: 甲, url: 'https://a.example/', author: 乙, published: 2024-07-23}
            rights: excerpt
            importance: 5
            translation_of: whole
            image: {src: /files/a.png, alt: 图, credit: 丙}
            updated: 2024-07-25
            corrections: [{date: 2024-07-26, text: 改}]
            aliases: [/old/]
            canonical: https://b.example/
            capture: {file: a.txt, sha256: "00"}
            review: ["line 1: sure?"]
            ---
            正文 [甲](b.md) [[openai]] words.
            """);
        _run.Write("input/articles/2024-07-24-least.md", "---\ntitle: A\ndate: 2024-07-24\n---\n");
        var known = Known(Later);
        var listing = Listing();
        var (_, _, fresh) = Read(KnownSources.None, listing);
        var (files, _, kept) = Read(known, listing);
        Assert.Equal(2, kept.Articles.Count);
        foreach (var (one, other) in fresh.Articles.Zip(kept.Articles))
        {
            Assert.Equal(Written(one), Written(other));
            Assert.Equal(one.Source.Hash, other.Source.Hash);
            Assert.NotSame(one.Source, other.Source);
            Assert.Contains(other.Source, files);
        }

        Assert.Equal(("图", "a.txt", "改", "whole"),
            (kept.Articles[0].FrontMatter.Image!.Alt, kept.Articles[0].FrontMatter.Capture!.File,
                kept.Articles[0].FrontMatter.Corrections[0].Text, kept.Articles[0].FrontMatter.TranslationOf));

        static string Written(Article article) =>
            System.Text.Json.JsonSerializer.Serialize(article with { Source = SourceFile.FromText(article.Path, "") });
    }

    [Fact]
    public void A_file_that_looks_otherwise_is_read_and_one_that_vanished_is_gone()
    {
        foreach (var name in new[] { "a", "b", "c" })
            _run.Write($"input/articles/2024-07-24-{name}.md", $"---\ntitle: {name}\ndate: 2024-07-24\n---\nText.\n");
        var known = Known(Later);
        _run.Write("input/articles/2024-07-24-b.md", "---\ntitle: B\ndate: 2024-07-24\n---\nText.\n");
        File.Delete(Path.Combine(_run.Folder, "input/articles/2024-07-24-c.md"));
        var (_, _, content) = Read(known, Listing());
        Assert.Equal(["a", "B"], content.Articles.Select(static a => a.Title));
    }

    [Fact]
    public void A_file_changed_just_now_is_not_relied_on()
    {
        _run.Write("input/articles/2024-07-24-a.md", "---\ntitle: A\ndate: 2024-07-24\n---\nText.\n");
        Assert.All(Listing(), f => Assert.NotNull(Known(Later).Find(f)));
        Assert.All(Listing(), f => Assert.Null(Known(DateTimeOffset.UtcNow).Find(f)));
    }

    [Fact]
    public void An_article_with_findings_is_read_again()
    {
        _run.Write("input/articles/2024-07-24-a.md", "---\ntitle: A\ndate: 2024-07-24\nbogus: 1\n---\nText.\n");
        _run.Write("input/articles/2024-07-25-b.md", "---\ntitle: B\ndate: 2024-07-25\n---\nText.\n");
        var known = Known(Later);
        var bag = new DiagnosticBag();
        SiteReader.Read(known.Files(Listing()), null, new ReadMemory(known), bag);
        Assert.Contains(bag.Sorted(), static f => f.Location!.Path == "input/articles/2024-07-24-a.md");
    }

    [Fact]
    public void Other_settings_read_every_article_anew()
    {
        _run.Write("input/articles/2024-07-24-a.md", "---\ntitle: A\ndate: 2024-07-24\n---\nText.\n");
        var known = Known(Later);
        _run.Write("input/site.yml", "title: Paper\nbase_url: https://paper.example/\nlanguages: [en]\ntime_zone: Asia/Shanghai\n");
        var (_, _, content) = Read(known, Listing());
        Assert.Equal(TimeSpan.FromHours(8), content.Articles[0].Date.Offset);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(200)]
    public void A_damaged_memory_knows_nothing(int at)
    {
        _run.Write("input/articles/2024-07-24-a.md", "---\ntitle: A\ndate: 2024-07-24\n---\nText.\n");
        var listing = Listing();
        var (files, read, content) = Read(KnownSources.None, listing);
        var bytes = Written(listing, files, content.Settings, read, Later);
        Assert.NotNull(KnownSources.Read(bytes).Find(listing[0]));
        bytes[at] ^= 1;
        Assert.Null(KnownSources.Read(bytes).Find(listing[0]));
        Assert.Null(KnownSources.Read(bytes.AsMemory(0, at)).Find(listing[0]));
    }

    [Fact]
    public void A_build_that_finds_a_file_otherwise_than_it_was_known_begins_again()
    {
        _run.Write("input/articles/2024-07-24-a.md", "---\ntitle: A\ndate: 2024-07-24\n---\nText.\n");
        Assert.Equal(0, _run.Run("build"));
        var listing = Listing();
        // As if it had been changed after it was looked at: what is known of it is not what it says.
        SourceFile[] others = [.. SourceFolder.Read(listing)
            .Select(static f => f.Path.EndsWith(".md", StringComparison.Ordinal)
                ? SourceFile.FromText(f.Path, f.ReadText().Replace("title: A", "title: Z", StringComparison.Ordinal)) : f)];
        var read = new ReadMemory();
        var content = SiteReader.Read(others, null, read, new DiagnosticBag());
        File.WriteAllBytes(Path.Combine(_run.Folder, ".digest", "sources"), Written(listing, others, content.Settings, read, Later));
        _run.Write("input/articles/2024-07-25-b.md", "---\ntitle: B\ndate: 2024-07-25\n---\nText.\n");
        Assert.Equal(0, _run.Run("build"));
        Assert.Contains("<h1>A</h1>", _run.Read("output/articles/2024/07/a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(">Z<", _run.Read("output/index.html"), StringComparison.Ordinal);
    }
}
