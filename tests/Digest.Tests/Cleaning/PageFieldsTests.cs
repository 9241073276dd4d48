using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Fields of pages that name title, writer and source in elements of their own, and what heads of several programs call them.
/// </summary>
public class PageFieldsTests
{
    private const string First = "The model was opened on Wednesday to ferries of all harbours, the company said in a short statement.";
    private const string Last = "It had been shown to a small group of testers since the spring, and changed a good deal since then.";

    [Theory]
    [InlineData(
        "<div class=\"field-author\"><div class=\"field__label\">Author</div><div class=\"field__item\"><a href=\"/a\">Jane Doe</a></div></div>",
        null, "Jane Doe")]
    [InlineData("<dl class=\"facts\"><dt>Author</dt><dd>Jane Doe</dd><dt>Source</dt><dd>Quay Review</dd></dl>", "Quay Review", "Jane Doe")]
    [InlineData("<div class=\"row\"><span>Written by</span><span>Jane Doe</span></div>", null, "Jane Doe")]
    [InlineData("<div class=\"meta-line\"><span>作者 <a href=\"/a\">林一舟</a></span> | <span>發布日期 2024 年 07 月 24 日 10:15</span></div>", null,
        "林一舟")]
    [InlineData(
        "<div class=\"node__submitted\">Submitted by <span>webteam</span> on <time datetime=\"2024-07-24T09:00:00Z\">24 July 2024</time></div>",
        null, null)]
    public void A_field_with_its_label_in_an_element_of_its_own_is_a_fact(string fields, string? source, string? author)
    {
        foreach (var page in new[]
        {
            $"<article>{fields}<div class=\"body\"><p>{First}</p><p>{Last}</p></div></article>",
            $"<div>{fields}</div><article><p>{First}</p><p>{Last}</p></article>"
        })
        {
            var article = One("seeds/a.html",
                $"<html><head><title>A ferry company changes its model</title></head><body><h1>A ferry company changes its model</h1>{page}</body></html>");
            Assert.Equal((source, author), (article.Source?.Name is { Length: > 0 } name ? name : null, article.Source?.Author));
            Assert.Equal($"{First}\n\n{Last}", Body(article));
        }
    }

    [Theory]
    [InlineData(
        "<meta name=\"dcterms.creator\" content=\"Jane Doe\"><meta name=\"dcterms.publisher\" content=\"Quay Review\"><meta name=\"dcterms.issued\" content=\"2024-07-24\">")]
    [InlineData(
        "<meta name=\"citation_author\" content=\"Jane Doe\"><meta name=\"citation_journal_title\" content=\"Quay Review\"><meta name=\"citation_publication_date\" content=\"2024/07/24\">")]
    [InlineData(
        "<meta name=\"sailthru.author\" content=\"Jane Doe\"><meta property=\"og:site_name\" content=\"Quay Review\"><meta name=\"sailthru.date\" content=\"2024-07-24 10:00:00\">")]
    [InlineData(
        "<meta name=\"ContentSource\" content=\"Quay Review\"><meta name=\"Author\" content=\"Jane Doe\"><meta name=\"PubDate\" content=\"2024-07-24 09:26\"><meta name=\"SiteName\" content=\"Harbour Office\">")]
    public void Heads_of_several_programs_state_writer_source_and_day(string head)
    {
        var article = One("seeds/a.html",
            $"<html><head><title>A ferry company changes its model</title>{head}</head><body><article><h1>A ferry company changes its model</h1><p>{First}</p><p>{Last}</p></article></body></html>");
        Assert.Equal(("Quay Review", "Jane Doe", "2024-07-24"), (article.Source?.Name, article.Source?.Author, Day(article)));
    }

    [Theory]
    [InlineData("<title>江左市政府 部门动态 渡口换上新的调度模型 排队短了一半</title>", "<td class=\"title\">渡口换上新的调度模型 排队短了一半</td>")]
    [InlineData("<title>渡口换上新的调度模型 排队短了一半--江左市政府</title>", "<td id=\"articletitle\">渡口换上新的调度模型 排队短了一半</td>")]
    [InlineData("<title>江左市政府</title><meta name=\"ArticleTitle\" content=\"渡口换上新的调度模型 排队短了一半\">", "<td>渡口换上新的调度模型 排队短了一半</td>")]
    public void A_headline_without_its_level_is_told_by_its_name_and_the_title_of_the_page(string head, string cell)
    {
        var article = One("seeds/a.html",
            $"<html><head>{head}</head><body><div class=\"site-title\">江左市政府</div><table><tr>{cell}</tr><tr><td>发布日期：2024-07-24 09:26</td></tr><tr><td><div id=\"zoom\"><p>近日，市里的十三个码头都换上了新的调度模型，排队时间比去年短了一半，船家不必再在闸口过夜。</p><p>负责的人说，注册只要一个邮箱，价格与去年相同，年内不会再变，明年的价格要到十二月才会公布。</p></div></td></tr></table></body></html>");
        Assert.Equal("渡口换上新的调度模型 排队短了一半", article.Title);
        Assert.DoesNotContain("渡口换上", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_stand_beside_one_another_wrote_together()
    {
        var box = "<div class=\"not-prose authors\"><div><a href=\"/j\"><span>Jane Doe</span><span>janed</span></a><button>Follow</button></div>"
            + "<div><a href=\"/r\"><span>John Roe</span><span>john-r</span></a><button>Follow</button></div></div>";
        var article = One("seeds/a.html", Page("A ferry company changes its model", $"{box}<p>{First}</p><p>{Last}</p>"));
        Assert.Equal("Jane Doe and John Roe", article.Source?.Author);
        Assert.Equal($"{First}\n\n{Last}", Body(article));
    }

    [Fact]
    public void A_house_is_no_writer_and_who_has_the_rights_takes_nothing_from_who_is()
    {
        foreach (var owner in new[] { "Condé Nast", "Ann Poe" })
        {
            var article = One("seeds/a.html",
                $"<html><head><title>A ferry changes its model</title><meta property=\"og:site_name\" content=\"Quay Review\"></head><body><article><h1>A ferry changes its model</h1>"
                + $"<div class=\"byline\"><a>Jane Doe</a> – <time datetime=\"2026-07-21\">Jul 21, 2026 4:44 pm</time></div><p>{First}</p><p>{Last}</p></article>"
                + $"<footer><p>© 2026 {owner}. All rights reserved.</p></footer></body></html>");
            Assert.Equal(("Quay Review", "Jane Doe"), (article.Source?.Name, article.Source?.Author));
        }
    }

    [Theory]
    [InlineData("F_Quay02", "林一舟 周远")]
    [InlineData("Jane Doe", "Jane Doe")]
    public void The_user_of_a_program_does_not_report(string stated, string author) =>
        Assert.Equal(author, One("seeds/a.html", Page("渡口换上新模型",
            P("新华社河口8月1日电（记者林一舟 周远）渡口的轮船公司1日起在全部十二条船上启用新模型，守塔人说它比旧的安静，也比旧的省电。")
            + P("公司说，以后每条船上都要有人学会在雾里关掉它，学不会的人要到岸上再学三天，三天以后再考一次。"),
            $"<meta name=\"author\" content=\"{stated}\">")).Source?.Author);

    [Fact]
    public void When_it_was_released_names_no_source()
    {
        var article = One("seeds/a.md", $"# Harbour 0.1: the tables\n\n**Released:** 2026-07-15\n\n{First}\n\n{Last}\n");
        Assert.Equal("2026-07-15", Day(article));
        Assert.True(string.IsNullOrEmpty(article.Source?.Name));
    }
}
