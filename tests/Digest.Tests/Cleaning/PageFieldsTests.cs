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
}
