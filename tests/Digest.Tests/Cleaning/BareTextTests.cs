using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Texts that stand bare in an element of a page, and parts of texts that only their numbers or names tell.</summary>
public class BareTextTests
{
    private const string First = "山谷里的第三座廠房封了頂，裡面卻沒有設備，出資的人本週又被問到設備什麼時候進場。";
    private const string Second = "沒有人回答，同樣的問題春天就有人問過，當時也沒有答案，如今還是沒有答案。";
    private const string Third = "The third building in the valley has a roof and no machines, and those who pay for it were asked when they come.";
    private const string Fourth = "Nobody answered, and the question stands as it stood in spring, when it was asked first by the same people.";

    private static string Screen(string below) =>
        "<html><head><title>[新聞] 第三座廠房封頂 - 看板 Fab - 晨汐站</title></head><body><div id=\"top\"><a>晨汐站</a></div><div id=\"main-content\">"
        + "<div class=\"metaline\"><span>作者</span><span>quayside (碼頭)</span></div><div class=\"metaline\"><span>看板</span><span>Fab</span></div>"
        + "<div class=\"metaline\"><span>標題</span><span>[新聞] 第三座廠房封頂</span></div><div class=\"metaline\"><span>時間</span>"
        + $"<span>Thu May 30 09:41:17 2024</span></div>\n\n{below}\n\n--\n<span>※ 發信站: 晨汐站(tide.example), 來自: 10.0.0.1\n</span>"
        + "<div class=\"push\"><span>推 </span><span>reed</span><span>: 推一個</span></div></div></body></html>";

    [Fact]
    public void A_post_that_stands_bare_in_its_element_is_read_as_it_was_typed()
    {
        var article = One("seeds/a.html", Screen($"{First[..30]}\n{First[30..]}\n\n屋頂下面是空的\n\n{Second[..30]}\n{Second[30..]}"));
        Assert.Equal($"{First}\n\n## 屋頂下面是空的\n\n{Second}", Body(article));
        Assert.Equal(("quayside", "2024-05-30"), (article.Source!.Author, Day(article)));
    }

    [Fact]
    public void Numbered_fields_of_such_a_post_state_where_the_text_is_from()
    {
        var article = One("seeds/a.html",
            Screen($"1.媒體來源:\n渡口新聞網\n\n2.記者署名:\n林以舟\n\n3.完整新聞標題:\n第三座廠房封頂\n\n4.完整新聞內文:\n{First}\n\n{Second}\n\n5.備註:\n沒有設備"));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal(("第三座廠房封頂", "渡口新聞網", "林以舟"), (article.Title, article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void A_list_that_goes_on_keeps_its_number() =>
        Assert.Equal($"{Third}\n\n1. A roof of steel.\n2. A floor of stone.\n\n{Fourth}",
            Left("Third fab gets its roof",
                P(Third) + "<ol><li>A roof of steel.</li></ol><ol start=\"2\"><li>A floor of stone.</li></ol>" + P(Fourth)));

    [Fact]
    public void A_box_that_is_named_a_quotation_is_one() =>
        Assert.Equal($"{Third}\n\n> A roof is no machine.\n\n{Fourth}",
            Left("Third fab gets its roof", P(Third) + "<div class=\"ne-quote\"><p>A roof is no machine.</p></div>" + P(Fourth)));

    [Fact]
    public void A_part_of_a_letter_with_a_list_belongs_to_its_text()
    {
        static string Part(string text) =>
            $"<table class=\"block\"><tbody><tr><td class=\"inner\"><table><tbody><tr><td class=\"text\">{text}</td></tr></tbody></table></td></tr></tbody></table>";
        var article = One("seeds/a.html",
            "<html><head><title>The roof letter</title></head><body><table><tr><td id=\"body\">"
            + Part($"{Third} {Third}<br><br>{Fourth}") + Part($"<h3>What is there</h3>{Fourth} Ask again.<ul><li>A roof</li><li>A floor</li></ul>{Third} So they said.")
            + "</td></tr></table></body></html>");
        Assert.Contains("## What is there", Body(article), StringComparison.Ordinal);
        Assert.EndsWith("- A roof\n- A floor\n\n" + Third + " So they said.", Body(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=\"article-meta\"><img alt=\"\"><a class=\"user-name\">渡口老林</a><span>05-30 19:06</span></div>", "渡口老林")]
    [InlineData("<div class=\"bd_from\"><div><a class=\"name\">渡口财经</a><img alt=\"\"></div><a class=\"time\">发布于2024-05-30 09:12</a><span>· 上海</span></div>", "渡口财经")]
    [InlineData("<div class=\"meta\"><span>2024-05-30 07:31</span><span>·</span><span class=\"name\"><a>渡口财经</a></span><span>·</span><span>发布于上海</span></div>", "渡口财经")]
    [InlineData("<div class=\"meta\"><span>发布: 5:30pm 30/05/2024</span><span class=\"author\">报道：林以舟</span></div>", "林以舟")]
    public void An_account_in_the_row_of_its_hour_wrote_the_text(string row, string author)
    {
        var article = One("seeds/a.html", Page("第三座廠房封頂", row + $"<div class=\"text\">{P(First)}{P(Second)}</div>"));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal(author, article.Source!.Author);
    }

    [Fact]
    public void A_table_of_properties_states_facts()
    {
        static string Row(string label, string value) => $"<tr><th>{label}</th><td>{value}</td></tr>";
        var article = One("seeds/a.html", Page("Third fab gets its roof",
            "<table class=\"properties\">" + Row("Author", "Ida Reed") + Row("Publication", "Quay &amp; Tide")
            + Row("Published", "<time>@May 30, 2024</time>") + Row("Clipped", "<time>@June 3, 2024 7:48 AM</time>") + $"</table>{P(Third)}{P(Fourth)}"));
        Assert.Equal(("Ida Reed", "Quay & Tide", "2024-05-30"), (article.Source!.Author, article.Source.Name, Day(article)));
    }

    [Fact]
    public void The_space_of_a_page_is_no_part_of_its_title()
    {
        var article = One("seeds/a.html",
            "<html><head><title>Quay Library : Third fab gets its roof</title></head><body><ol id=\"breadcrumbs\"><li><a>Quay Library</a></li></ol>"
            + $"<h1>Quay Library : Third fab gets its roof</h1><div>{P(Third)}{P(Fourth)}</div></body></html>");
        Assert.Equal(("Third fab gets its roof", "Quay Library"), (article.Title, article.Source!.Name));
    }

    [Fact]
    public void A_site_is_named_without_its_motto_and_not_by_what_the_text_is_filed_under()
    {
        var article = One("seeds/a.html",
            "<html><head><title>Third fab gets its roof - Quay</title><meta property=\"og:site_name\" content=\"Quay - news from the water\"></head>"
            + "<body><article><h1>Third fab gets its roof</h1><div class=\"meta\"><span class=\"category\"><a>Factories</a></span>"
            + $"<time datetime=\"2024-05-30\">30 May 2024</time><span class=\"byline\">By Ida Reed</span></div>{P(Third)}{P(Fourth)}</article></body></html>");
        Assert.Equal(("Quay", "Ida Reed"), (article.Source!.Name, article.Source.Author));
    }

    [Theory]
    [InlineData("Super User")]
    [InlineData("editor02")]
    public void A_name_of_a_program_is_nobodys(string name) =>
        Assert.Null(One("seeds/a.html", Page("Third fab gets its roof", P(Third) + P(Fourth), $"<meta name=\"author\" content=\"{name}\">"))
            .Source?.Author);

    [Fact]
    public void Days_in_parts_are_read() =>
        Assert.Equal("2024-05-30", Day(One("seeds/a.html", Page("Third fab gets its roof",
            "<ul><li class=\"publish\"><span class=\"month\">May</span> <span class=\"date\">30</span> <span class=\"day\">Thu</span> "
            + $"<span class=\"time\">22:21</span> <span class=\"year\">2024</span></li></ul>{P(Third)}{P(Fourth)}"))));

    [Fact]
    public void The_style_of_a_title_tells_the_title()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Third fab</title></head><body><div><p class=\"MsoTitle\">Third fab: what the roof is for</p>{P(Third)}{P(Fourth)}</div></body></html>");
        Assert.Equal("Third fab: what the roof is for", article.Title);
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
    }

    [Fact]
    public void Items_of_a_gallery_are_captions() =>
        Assert.EndsWith("\n\n*The roof in June*\n\n" + Fourth,
            Left("Third fab gets its roof", P(Third) + "<ol><li>A roof.</li><li>A floor.</li></ol><ul><li><a href=\"/1.jpg\"><img src=\"https://a.example/1.jpg\"></a>"
                + "<span class=\"galleryCaption\">The roof in June</span></li></ul>" + P(Fourth)), StringComparison.Ordinal);

    [Fact]
    public void Times_of_a_recording_and_the_sign_at_the_end_are_no_text() =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Left("Third fab gets its roof", $"<p class=\"ts\">03:12</p>{P(Third)}<p class=\"ts\">17:40</p>{P(Fourth + " <span>■</span>")}"));
}
