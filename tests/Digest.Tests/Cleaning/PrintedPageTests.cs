using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Printed pages of papers as their sites show them, with samples of our own.</summary>
public class PrintedPageTests
{
    private const string First = "3月5日上午，渡口的铜锣响了九下，第一条会说话的船靠了岸，岸上等着的人比船上的人多。";
    private const string Second = "站长说，锣只敲这一天，往后船自己会说到了哪里，不用他站在风里喊。";
    private const string Third = "等船的老人不大相信，他说锣声传得远，船的声音只有走到跟前才听得见。";
    private const string Shown = "3月5日，第一条会说话的船靠岸，岸上的人举着手机。 本报记者 林以舟 摄";

    private static string Sheet(string title, string picture) =>
        $"<html><head><title>{title}</title></head><body><table><tr><td><a href=\"#\">上一版</a> <a href=\"#\">下一版</a></td></tr></table><table><tr><td><table><tr><td style=\"font-size:23px\"><strong>渡口敲锣的这一天</strong></td></tr><tr><td>江左晨报 记者 林以舟</td></tr><tr><td>《江左晨报》（2026年03月05日 第05版）</td></tr></table></td></tr><tr><td><div id=\"ozoom\">{picture}<founder-content>{P(First)}{P(Second)}{P(Third)}</founder-content></div></td></tr></table></body></html>";

    [Theory]
    [InlineData("渡口敲锣的这一天--江左晨报--2026年03月05日--数字报")]
    [InlineData("渡口敲锣的这一天-江左晨报电子报-2026年03月05日 第05版")]
    [InlineData("渡口敲锣的这一天_江左晨报_2026年03月05日")]
    [InlineData("江左晨报--2026年03月05日--渡口敲锣的这一天")]
    public void The_title_of_a_printed_article_has_the_paper_and_its_day_beside_the_headline(string title)
    {
        var article = One("seeds/a.html", Sheet(title, ""));
        Assert.Equal(("渡口敲锣的这一天", "江左晨报", "2026-03-05"), (article.Title, article.Source!.Name, Day(article)));
    }

    [Fact]
    public void The_day_of_a_letter_stays_in_its_title() =>
        Assert.Equal("渡口敲锣早知道 - 2026年3月5日",
            One("seeds/a.html",
                $"<html><head><title>渡口敲锣早知道 - 2026年3月5日 - 江左晨报</title></head><body><div>{P(First)}{P(Second)}{P(Third)}</div></body></html>")
                .Title);

    [Theory]
    [InlineData("<table><tr><td><img src=\"/a.jpg\"></td></tr><tr><td class=\"picdesc\">" + Shown + "</td></tr></table>")]
    [InlineData("<div class=\"pic\"><img src=\"/a.jpg\"><div class=\"img-note\">" + Shown + "</div></div>")]
    public void The_first_picture_above_the_element_of_the_text_is_taken_in(string picture) =>
        Assert.StartsWith($"*{Shown}*\n\n{First}",
            Body(One("seeds/a.html", Sheet("渡口敲锣的这一天--江左晨报--2026年03月05日--数字报", picture)))
                .Replace("![](/a.jpg)\n\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
