using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Lines and markup around a text that say who wrote it, where and when, in the forms that media use.</summary>
public class CreditLineTests
{
    private const string Chinese = "快手的视频生成模型可灵开始面向全球用户，第一批用户来自三十个国家。\n\n公司说，注册只要一个邮箱，价格与国内相同。";
    private const string First = "The model was opened on Wednesday to users of all countries, the company said in a short statement.";
    private const string Last = "It had been shown to a small group of testers since the spring, and changed a good deal since then.";

    [Theory]
    [InlineData("来源：望潮财经 https://wangchao.example/a/1", "望潮财经", null)]
    [InlineData("文/林一舟", null, "林一舟")]
    [InlineData("文｜林一舟", null, "林一舟")]
    [InlineData("原创 林一舟 望潮财经", "望潮财经", "林一舟")]
    [InlineData("原创 望潮财经", "望潮财经", null)]
    [InlineData("来源：望潮财经 撰文：林一舟 责任编辑：王小明", "望潮财经", "林一舟")]
    [InlineData("责任编辑：王小明", null, null)]
    [InlineData("分析师：林一舟", null, "林一舟")]
    [InlineData("文／林一舟　攝影／王小明　來源：望潮財經　發布日期：2024/07/24", "望潮財經", "林一舟")]
    [InlineData("2024-07-24 16:40 望潮財經 記者林一舟／台北報導", "望潮財經", "林一舟")]
    public void A_credit_in_Chinese_is_a_fact_and_no_text(string credit, string? source, string? author)
    {
        var article = One("seeds/a.txt", $"可灵走向全球\n{credit}\n\n{Chinese}\n");
        Assert.Equal((source, author), (Given(article.Source?.Name), Given(article.Source?.Author)));
        Assert.Equal(Chinese, article.Body.Trim());
    }

    [Theory]
    [InlineData("Jane Doe, Quay Review, July 24, 2024", "Quay Review", "Jane Doe")]
    [InlineData("By Jane Doe | July 24, 2024", null, "Jane Doe")]
    [InlineData("Quay Review | July 24, 2024 | 5 min read", "Quay Review", null)]
    public void A_credit_in_English_too(string credit, string? source, string? author)
    {
        var article = One("seeds/a.txt", $"Kling goes worldwide\n{credit}\n5 min read\n\n{First}\n\n{Last}\n");
        Assert.Equal((source, author, "2024-07-24"), (Given(article.Source?.Name), Given(article.Source?.Author), Day(article)));
        Assert.Equal($"{First}\n\n{Last}", article.Body.Trim());
    }

    [Fact]
    public void A_sentence_that_begins_with_a_day_is_text() =>
        Assert.StartsWith("July 24, 2024 was the day it opened.",
            One("seeds/a.txt", $"Kling goes worldwide\n\nJuly 24, 2024 was the day it opened.\n\n{First}\n\n{Last}\n").Body,
            StringComparison.Ordinal);

    [Fact]
    public void The_address_beside_a_source_is_that_of_the_article() =>
        Assert.Equal("https://wangchao.example/a/1",
            One("seeds/a.txt", $"可灵走向全球\n来源：望潮财经 https://wangchao.example/a/1\n\n{Chinese}\n").Source!.Url);

    [Theory]
    [InlineData("2024年7月24日 星期三 09:12", "2024-07-24 09:12:00")]
    [InlineData("2024年7月24日 周三 09:12", "2024-07-24 09:12:00")]
    [InlineData("2024年7月24日 下午3:05", "2024-07-24 15:05:00")]
    [InlineData("2024年7月24日 上午9时30分", "2024-07-24 09:30:00")]
    [InlineData("2024年7月24日 晚上8:15", "2024-07-24 20:15:00")]
    [InlineData("2024年7月24日 凌晨12:30", "2024-07-24 00:30:00")]
    [InlineData("2024年7月24日 中午12:30", "2024-07-24 12:30:00")]
    [InlineData("2024年7月24日 中午1:05", "2024-07-24 13:05:00")]
    [InlineData("July 24, 2024 12:05 a.m.", "2024-07-24 00:05:00")]
    [InlineData("July 24, 2024 12:05 pm", "2024-07-24 12:05:00")]
    [InlineData("2024-07-24 09:12:30.250", "2024-07-24 09:12:30")]
    [InlineData("2024-07-24 09:12 +99:00", "2024-07-24 09:12:00")]
    [InlineData("2024-07-24 25:61", "2024-07-24 00:00:00")]
    [InlineData("24th July 2024", "2024-07-24 00:00:00")]
    [InlineData("24th of July, 2024", "2024-07-24 00:00:00")]
    [InlineData("24 July, 2024", "2024-07-24 00:00:00")]
    [InlineData("July 24th, 2024", "2024-07-24 00:00:00")]
    [InlineData("Jul. 24, 2024", "2024-07-24 00:00:00")]
    [InlineData("Sept. 5, 2024", "2024-09-05 00:00:00")]
    public void A_stamp_below_the_headline_gives_day_and_hour(string stated, string moment)
    {
        var article = One("seeds/a.txt", $"可灵走向全球\n{stated}\n\n{Chinese}\n");
        Assert.Equal(moment, article.Date.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Chinese, article.Body.Trim());
    }

    [Theory]
    [InlineData("昨天，快手宣布可灵开始面向全球用户，第一批用户来自三十个国家。", "2024-07-25")]
    [InlineData("2月29日，星期四，快手宣布可灵开始面向全球用户，2023年12月它还只有一个样本。", "2024-02-29")]
    public void A_day_in_the_first_sentence_is_found(string lead, string day) =>
        Assert.Equal(day,
            Day(One("seeds/a.txt", $"可灵走向全球\n\n{lead}\n", captured: new DateTimeOffset(2024, 7, 26, 12, 0, 0, TimeSpan.Zero))));

    [Fact]
    public void Where_only_a_year_is_named_it_stands_and_is_asked_about()
    {
        var article = One("seeds/a.txt", "可灵走向全球\n\n快手的视频生成模型可灵面向全球用户，它是2023年开始训练的。\n\n公司说，注册只要一个邮箱，价格与国内相同。\n");
        Assert.Equal("2023-01-01", Day(article));
        Assert.Contains(article.Review, static r => r.What == "date" && r.Choice.Contains("2023", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<meta name=\"author\" content=\"By Jane Doe\">", "", null, "Jane Doe")]
    [InlineData("<meta name=\"author\" content=\"https://quay.example/jane\">", "", null, null)]
    [InlineData("<meta name=\"source\" content=\"Quay Review\">", "", "Quay Review", null)]
    [InlineData("", "<div class=\"author-name\">By Jane Doe</div>", null, "Jane Doe")]
    [InlineData("", "<div><a rel=\"author\" href=\"/jane\">Jane Doe</a></div>", null, "Jane Doe")]
    [InlineData(
        "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"Kling goes worldwide\",\"author\":\"Jane Doe\",\"publisher\":{\"name\":\"Quay Review\"}}]</script>",
        "", "Quay Review", "Jane Doe")]
    [InlineData(
        "<script type=\"application/ld+json\">{\"@graph\":[7,{\"@type\":\"NewsArticle\",\"headline\":\"Kling goes worldwide\",\"author\":[{\"name\":\"Jane Doe\"},\"John Roe\",7]}]}</script>",
        "", null, "Jane Doe, John Roe")]
    [InlineData("<script type=\"application/ld+json\">[[[[[[{\"headline\":\"Too deep\",\"author\":\"Nobody\"}]]]]]]</script>", "", null,
        null)]
    public void The_head_of_a_page_and_what_stands_beside_its_text_name_source_and_author(string head, string beside, string? source,
        string? author)
    {
        var article = One("seeds/a.html", Page($"<title>Kling goes worldwide</title>{head}", $"<header>{beside}</header>"));
        Assert.Equal((source, author), (Given(article.Source?.Name), Given(article.Source?.Author)));
        Assert.Equal("Kling goes worldwide", article.Title);
        Assert.Equal($"{First}\n\n{Last}", article.Body.Trim());
    }

    [Fact]
    public void A_day_beside_the_text_is_that_of_the_article() =>
        Assert.Equal("2024-07-24",
            Day(One("seeds/a.html",
                Page("<title>Kling goes worldwide</title>",
                    "<header><div class=\"date-line\">First shown to all of our readers in print on 24 July 2024 (late edition)</div></header>"))));

    [Fact]
    public void A_title_that_the_text_says_it_had_at_first_is_the_title_of_a_page_without_headline() =>
        Assert.Equal("快手可灵面向全球开放",
            One("seeds/a.html",
                $"<html><head><title>新闻</title></head><body><article><p>原标题：快手可灵面向全球开放</p><p>{Chinese.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>")
                .Title);

    private static string Page(string head, string beside) =>
        $"<html><head>{head}</head><body>{beside}<article><h1>Kling goes worldwide</h1><p>{First}</p><p>{Last}</p></article></body></html>";

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
