using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What pages put around paragraphs, pictures and tables: decks, notes on writers, hours of live blogs, credits, boxes of other articles.
/// </summary>
public class PageSurroundingsTests
{
    private const string First = "The model was opened on Wednesday to ferries of all harbours, the company said in a short statement, and the queue at the lock was gone by noon.";
    private const string Second = "It had been shown to a small group of testers since the spring, and changed a good deal since then, as those who had seen both versions agreed.";
    private const string Last = "What the harbours pay for it is not known, and none of those who were asked wanted to say more than that it was less than they had feared.";

    private static string Page(string article, string head = "") =>
        $"<html><head><title>A ferry company changes its model</title>{head}</head><body><main>{article}</main></body></html>";

    [Theory]
    [InlineData(
        "<header><div><h1>A ferry company changes its model</h1></div><p id=\"sum\">The queue at the lock is gone, and nobody says what it costs.</p><div><p>By <a href=\"/a\">Jane Doe</a></p><p>Jane Doe, who reports on rivers, spoke with nine captains for this article.</p></div></header>")]
    [InlineData(
        "<header><h1>A ferry company changes its model</h1><div><div><p>The queue at the lock is gone, and nobody says what it costs.</p></div></div></header>")]
    public void Sentences_in_the_header_of_an_article_are_no_text(string header)
    {
        var article = One("seeds/a.html",
            Page($"<article>{header}<section><p>{First}</p><p>{Second}</p><p>{Last}</p></section></article>",
                "<meta name=\"author\" content=\"Jane Doe\">"));
        Assert.Equal($"{First}\n\n{Second}\n\n{Last}", Body(article));
        Assert.StartsWith("The queue at the lock is gone", article.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_between_headline_and_writer_sums_the_article_up_and_one_above_a_paragraph_is_its_own()
    {
        const string Above = "And what the crews paid for it";
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.html",
                Page($"<article><h1>A ferry company changes its model</h1><h2>{Above}</h2><div><a>Jane Doe</a> · <span>Jul 24, 2024</span></div><p>{First}</p><p>{Second}</p></article>"))));
        Assert.StartsWith($"## {Above}\n\n{First}",
            Body(One("seeds/a.html",
                Page($"<article><h1>A ferry company changes its model</h1><h2>{Above}</h2><p>{First}</p><h2>Nine pounds</h2><p>{Second}</p></article>"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_holds_the_text_itself_keeps_it() =>
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.html",
                Page($"<article><header><h1>A ferry company changes its model</h1><div><p>{First}</p><p>{Second}</p></div></header></article>"))));

    [Theory]
    [InlineData("江左实验室·2024年07月24日 11:20\n排队的人散了，账单还没有来。\n文 | 林一舟\n\n编辑 | 王小明")]
    [InlineData("作者：林一舟\n排队的人散了，账单还没有来。\n来源：江左实验室 2024年07月24日")]
    public void A_short_sentence_between_two_lines_about_a_text_sums_it_up(string head)
    {
        const string Text = "渡口的调度模型换了新版本，第一批船家来自十三个码头，排队时间短了一半，夜里也不用再守在闸口。\n\n公司说，注册只要一个邮箱，价格与去年相同，明年的价格要到十二月才会公布，在那之前不会再变。\n\n船家的说法不太一样，他们说账单还没有来，来了再看，看完才知道到底省了多少。";
        Assert.Equal(Text, Body(One("seeds/a.txt", $"渡口换上新模型\n{head}\n\n{Text}\n")));
    }

    [Theory]
    [InlineData(
        "<header><a href=\"/live?with=b{0}\"><time datetime=\"2024-07-24T19:0{0}:00Z\">1h ago</time><span>21.0{0} BST</span></a><h2>Boat {0} leaves</h2><div><div><img src=\"x.png\" alt=\"Jane Doe\"></div><span>Jane Doe</span></div></header>")]
    [InlineData(
        "<div class=\"h\"><time datetime=\"2024-07-24T19:0{0}:00Z\">21:0{0}</time></div><h2>Boat {0} leaves</h2><div class=\"w\">By Jane Doe</div>")]
    [InlineData(
        "<h2>Boat {0} leaves</h2><div class=\"h\"><span>Jane Doe</span> · <time datetime=\"2024-07-24T19:0{0}:00Z\">3 hours ago</time></div>")]
    public void Hours_and_writers_of_the_entries_of_a_live_blog_go_and_their_titles_head_them(string head)
    {
        var entries = string.Concat(new[]
        {
            First,
            Second,
            Last
        }.Select((text, i) =>
        $"<article class=\"block\" id=\"b{i}\">{string.Format(System.Globalization.CultureInfo.InvariantCulture, head, i)}<p>{text}</p></article>"));
        var article = One("seeds/a.html", Page($"<h1>A ferry company changes its model</h1><div class=\"body\">{entries}</div>"));
        Assert.Equal($"## Boat 0 leaves\n\n{First}\n\n## Boat 1 leaves\n\n{Second}\n\n## Boat 2 leaves\n\n{Last}", Body(article));
    }

    [Fact]
    public void The_days_of_a_chronicle_stay()
    {
        var body = Body(One("seeds/a.html",
            Page($"<article><h1>A ferry company changes its model</h1><ul><li><time datetime=\"2024-01-12\">12 January</time> <p>{First}</p></li><li><time datetime=\"2024-03-02\">2 March</time> <p>{Second}</p></li></ul><p>{Last}</p></article>")));
        Assert.Contains("12 January", body, StringComparison.Ordinal);
        Assert.Contains("2 March", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<span>The lock at dawn</span><span class=\"media_credit__1m\">Illustration by Quay / stock</span>")]
    [InlineData("The lock at dawn <span class=\"photo-credit\">Quay Images</span>")]
    [InlineData("<span class=\"x\">The lock at dawn</span> Photograph: Ann Poe/Quay")]
    [InlineData("<p>The lock at dawn</p><cite>Ann Poe</cite>")]
    [InlineData("The lock at dawn")]
    public void Whose_picture_it_is_stands_in_an_element_of_its_own_and_goes(string caption) =>
        Assert.Equal($"{First}\n\n*The lock at dawn*\n\n{Second}",
            Body(One("seeds/a.html",
                Page($"<article><h1>A ferry company changes its model</h1><p>{First}</p><figure><img src=\"a.jpg\" alt=\"\"><figcaption>{caption}</figcaption></figure><p>{Second}</p></article>"))));

    [Theory]
    [InlineData(
        "<table><caption>Table 1. Boats by pier</caption><tr><th>Pier</th><th>Boats</th></tr><tr><td>North</td><td>12</td></tr></table>")]
    [InlineData(
        "<table><tr><th colspan=\"2\">Table 1. Boats by pier</th></tr><tr><td>Pier</td><td>Boats</td></tr><tr><td>North</td><td>12</td></tr></table>")]
    public void What_a_table_is_called_stands_above_it(string table) =>
        Assert.Contains("\n\n*Table 1. Boats by pier*\n\n| Pier | Boats |\n|---|---|\n| North | 12 |\n\n",
            One("seeds/a.html", Page($"<article><h1>A ferry company changes its model</h1><p>{First}</p>{table}<p>{Second}</p></article>"))
                .Body, StringComparison.Ordinal);

    [Fact]
    public void A_box_of_other_articles_goes_though_each_stands_in_an_element_for_articles() =>
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.html",
                Page($"<article><h1>A ferry company changes its model</h1><p>{First}</p><div class=\"related-content\"><div>Worth a look</div><article class=\"card\"><h3><a href=\"/b\">A year of locks, month by month</a></h3></article><article class=\"card\"><h3><a href=\"/c\">The tide table, explained</a></h3></article></div><p>{Second}</p></article>"))));
}
