using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>Pages, clippings and feeds as programs save them, with samples of our own.</summary>
public class SavedPageTests
{
    [Fact]
    public void A_feed_whose_slashes_are_written_with_backslashes_is_one()
    {
        var article = One("seeds/a.json",
            $$"""{"version":"https:\/\/jsonfeed.org\/version\/1.1","title":"Valley","items":[{"id":"1","url":"https:\/\/valley.example\/1","title":"A roof","date_published":"2026-03-10T09:00:00+08:00","content_html":"<p>{{Third}}<\/p><p>{{Fourth}}<\/p>"}]}""");
        Assert.Equal(($"{Third}\n\n{Fourth}", "Valley", "https://valley.example/1"),
            (Body(article), article.Source!.Name, article.Source.Url));
    }

    [Fact]
    public void Of_a_page_clipped_whole_the_menus_go_and_the_row_below_the_headline_is_read()
    {
        var article = One("seeds/a.md",
            $"---\ntitle: \"第三座厂房封顶之后\"\nsource: \"https://wangchao.example/post/1\"\n---\n[跳到正文](https://wangchao.example/post/1#main)\n\n[![望潮财经](https://wangchao.example/logo.png)](https://wangchao.example/)\n\n- [首页](https://wangchao.example/)\n- [专栏](https://wangchao.example/column)\n\n# 第三座厂房封顶之后\n\n沈漱石 · 2026-07-27 · 约5分钟 · 8,204 次阅读\n\n{First}\n\n{Second}\n\n[#屋顶](https://wangchao.example/tag/roof) [#厂房](https://wangchao.example/tag/fab)\n");
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal(("沈漱石", "望潮财经", "2026-07-27"), (article.Source!.Author, article.Source.Name, Day(article)));
    }

    [Fact]
    public void What_is_clipped_below_running_text_is_left_as_it_is() =>
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.md", $"---\ntitle: \"第三座厂房封顶之后\"\n---\n{First}\n\n# 第三座厂房封顶之后\n\n{Second}\n"))
                .Replace("## 第三座厂房封顶之后\n\n", "", StringComparison.Ordinal));

    [Fact]
    public void A_wikis_marks_of_references_and_its_notes_are_no_text() =>
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.html",
                $"<html><head><title>厂房 - 开放智库</title></head><body class=\"mediawiki\"><h1 id=\"firstHeading\">厂房</h1><div id=\"mw-content-text\"><div class=\"mw-parser-output\"><div class=\"hatnote\">关于其他用法，请见厂房（消歧义）。</div><p>{First}<sup class=\"reference\" id=\"cite_ref-1\"><a href=\"#cite_note-1\">[1]</a></sup></p><p>{Second}</p><h2>参考资料<span class=\"mw-editsection\">[<a>编辑</a>]</span></h2><div class=\"reflist\"><ol class=\"references\"><li id=\"cite_note-1\"><a href=\"#cite_ref-1\">^</a> 屋顶的故事. 望潮财经.</li></ol></div></div></div></body></html>")));

    [Theory]
    [InlineData("<div class=\"mw-highlight mw-highlight-lang-json\"><pre>{ \"roof\": 1 }</pre></div>", "json")]
    [InlineData("<div class=\"highlight highlight-source-shell\"><pre>{ \"roof\": 1 }</pre></div>", "shell")]
    [InlineData("<pre data-lang=\"rust\">{ \"roof\": 1 }</pre>", "rust")]
    public void The_language_of_code_may_stand_around_it(string code, string language) =>
        Assert.Contains($"```{language}\n", Body(One("seeds/a.html", Page("A roof", $"<p>{Third}</p>{code}<p>{Fourth}</p>"))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "<div class=\"rich-link\"><a href=\"/x\"><div>Was your roof in the flood? How to check</div><div>Read more</div></a></div>")]
    [InlineData("<div class=\"copy-page\"><button>Copy page</button> <a href=\"/x.md\">View as Markdown</a></div>")]
    [InlineData("<figure><img src=\"/r.jpg\" alt=\"\"><p class=\"credit\">Nell Osgood/The Valley Paper</p></figure>")]
    public void Boxes_by_their_names_go(string box) =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.html", Page("A roof", $"<p>{Third}</p>{box}<p>{Fourth}</p>")))
                .Replace("![](/r.jpg)\n\n", "", StringComparison.Ordinal));

    [Fact]
    public void What_stands_in_the_middle_below_a_picture_says_what_it_shows() =>
        Assert.Contains("*老郭的本子，屋顶他画了七遍。*",
            Body(One("seeds/a.html",
                Page("屋顶",
                    $"<p>{First}</p><p><img src=\"r.jpg\"></p><p style=\"text-align: center;\"><span style=\"font-size: 12px\">老郭的本子，屋顶他画了七遍。</span></p><p>{Second}</p>"))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("图/受访者提供")]
    [InlineData("图/企业供图")]
    public void Who_gave_a_picture_says_nothing_of_it(string credit) =>
        Assert.DoesNotContain(credit,
            Body(One("seeds/a.html", Page("屋顶", $"<p><img src=\"r.jpg\"></p><p>{credit}</p><p>{First}</p><p>{Second}</p>"))),
            StringComparison.Ordinal);

    [Fact]
    public void Below_the_text_what_begins_with_the_writers_name_below_his_name_is_about_him() =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.txt",
                $"A roof and no machines\nBy Bram Oosterling\n\n{Third}\n\n{Fourth}\n\nWritten by\n\nBram Oosterling\n\nBram looks after everything here that has a fan in it.\n")));

    [Fact]
    public void A_sign_without_width_behind_a_headline_is_none_of_it() =>
        Assert.Equal("A roof and no machines",
            One("seeds/a.html",
                $"<html><head><title>Docs</title></head><body><main><h1>A roof and no machines <a class=\"header-anchor\" href=\"#a\">&ZeroWidthSpace;</a></h1><p>{Third}</p><p>{Fourth}</p></main></body></html>")
                .Title);

    [Theory]
    [InlineData("[![Image 3: A desk](https://valley.example/s.webp)](https://valley.example/l.jpg)",
        "![Image 3: A desk](https://valley.example/s.webp)")]
    [InlineData("*   **Roofs.** Ten of them leak.\n*   **Walls.** None.", "- **Roofs.** Ten of them leak.\n- **Walls.** None.")]
    public void Marks_of_programs_become_the_usual_ones(string written, string read) =>
        Assert.Contains($"{Third}\n\n{read}\n\n{Fourth}",
            Body(One("seeds/a.md", $"---\ntitle: A roof\n---\n{Third}\n\n{written}\n\n{Fourth}\n")), StringComparison.Ordinal);

    [Fact]
    public void A_row_to_the_posts_before_and_after_is_no_text() =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.md",
                $"---\ntitle: A roof\n---\n{Third}\n\n{Fourth}\n\n[← Previous: The printer that outlived three laptops](https://valley.example/p)[Next: Notes on a quiet fan →](https://valley.example/n)\n")));

    [Fact]
    public void A_heading_is_not_dropped_for_a_doubtful_name() =>
        Assert.Equal($"{Third}\n\n## Why it stopped\n\n{Fourth}",
            Body(One("seeds/a.html",
                $"<html><head><title>A roof</title></head><body><div class=\"body markup\"><p>{Third}</p><h2 class=\"header-with-anchor-widget\">Why it stopped</h2><p>{Fourth}</p></div></body></html>")));

    [Fact]
    public void A_heading_that_speaks_of_today_is_no_stamp() =>
        Assert.Equal($"{First}\n\n## 二、两份旧报告，今天重读\n\n{Second}",
            Body(One("seeds/a.html", Page("屋顶", $"<p>{First}</p><h2>二、两份旧报告，今天重读</h2><p>{Second}</p>"))));

    [Theory]
    [InlineData("<p>To play this video you need to enable JavaScript in your browser.</p>")]
    [InlineData("<p>3117 人赞同了该回答</p>")]
    [InlineData("<div><a href=\"/x.zip\" download>Download high-res image</a></div>")]
    public void What_players_and_counters_say_is_no_text(string said) =>
        Assert.Equal($"{Third}\n\n{Fourth}", Body(One("seeds/a.html", Page("A roof", $"<p>{Third}</p>{said}<p>{Fourth}</p>"))));

    [Fact]
    public void Links_without_words_behind_headings_go() =>
        Assert.Equal($"{Third}\n\n## Prices\n\n{Fourth}",
            Body(One("seeds/a.md",
                $"---\ntitle: A roof\n---\n{Third}\n\n## Prices [](https://valley.example/#prices \"Direct link to heading\")\n\n{Fourth}\n\n[Edit this page on GitHub](https://github.example/e)\n\n[Previous 4.11: Quieter retries](https://valley.example/4-11)\n")));

    [Fact]
    public void A_writer_may_stand_between_the_elements_of_a_row_and_no_topic_is_one()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>第三座厂房封顶之后</title></head><body><h1>第三座厂房封顶之后</h1><div class=\"artInfo\"><span>2026年08月26日 06:58</span>&nbsp;<span>来源：<a href=\"/\">望潮周报</a></span>&nbsp;；作者：邱一苇&nbsp;<span>分类于 <a href=\"/c\">折腾</a></span></div><div class=\"content\"><p>{First}</p><p>{Second}</p></div></body></html>");
        Assert.Equal(("邱一苇", "望潮周报"), (article.Source!.Author, article.Source.Name));
    }

    [Fact]
    public void A_note_above_a_text_says_whose_it_is_and_goes()
    {
        var article = One("seeds/a.html",
            Page("第三座厂房封顶之后", $"<p class=\"editor-note\">本文来自微信公众号“夜间电台”，作者：唐嘉树，编辑：莫宁，经授权发布。</p><p>{First}</p><p>{Second}</p>"));
        Assert.Equal(($"{First}\n\n{Second}", "唐嘉树", "夜间电台"), (Body(article), article.Source!.Author, article.Source.Name));
    }
}
