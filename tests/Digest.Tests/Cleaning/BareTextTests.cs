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
}
