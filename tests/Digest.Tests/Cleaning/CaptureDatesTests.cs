using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>The day of a capture that states it in its own way, or does not.</summary>
public class CaptureDatesTests
{
    private static readonly DateTimeOffset Captured = new(2024, 7, 26, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("昨天 09:12", "2024-07-25")]
    [InlineData("前天 09:12", "2024-07-24")]
    [InlineData("3天前", "2024-07-23")]
    [InlineData("2 周前", "2024-07-12")]
    [InlineData("30小时前", "2024-07-25")]
    [InlineData("5分钟前", "2024-07-26")]
    [InlineData("今天 08:00", "2024-07-26")]
    [InlineData("刚刚", "2024-07-26")]
    [InlineData("yesterday", "2024-07-25")]
    [InlineData("4 days ago", "2024-07-22")]
    [InlineData("1 day ago", "2024-07-25")]
    [InlineData("2 weeks ago", "2024-07-12")]
    [InlineData("36 hours ago", "2024-07-25")]
    [InlineData("20 min ago", "2024-07-26")]
    public void A_day_reckoned_from_the_capture_is_found_and_marked_for_review(string stated, string day)
    {
        var article = Clean($"可灵走向全球\n{stated}\n\n快手的视频生成模型可灵开始面向全球用户，第一批用户来自三十个国家。\n", captured: Captured);
        Assert.Equal(day, Day(article));
        Assert.Contains(article.Review, static r => r.What == "date");
    }

    [Theory]
    [InlineData("seeds/2024-07-26-kling.txt", "2024-07-26")]
    [InlineData("seeds/20240726.txt", "2024-07-26")]
    [InlineData("seeds/2024/07/26/kling.txt", "2024-07-26")]
    [InlineData("seeds/2024_07_kling.txt", "2024-07-01")]
    public void Else_the_name_of_the_capture_gives_it(string path, string day)
    {
        var article = Clean("可灵走向全球\n\n快手的视频生成模型可灵开始面向全球用户，第一批用户来自三十个国家。\n", path);
        Assert.Equal(day, Day(article));
        Assert.Contains(article.Review, r => r.What == "date" && r.Text == path);
    }

    [Fact]
    public void And_else_the_day_of_the_capture_itself() =>
        Assert.Equal("2024-07-26", Day(Clean("可灵走向全球\n\n快手的视频生成模型可灵开始面向全球用户，第一批用户来自三十个国家。\n", captured: Captured)));

    [Theory]
    [InlineData("星期三，7月24日，快手宣布可灵开始面向全球用户。2023年12月它还只有一个样本。", "2024-07-24")]
    [InlineData("周三（7月24日），快手宣布可灵开始面向全球用户。2023年12月它还只有一个样本。", "2024-07-24")]
    [InlineData("On Wednesday, July 24, Kuaishou opened Kling to users of all countries. In December 2023 it had shown one sample.",
        "2024-07-24")]
    public void A_day_without_a_year_takes_the_first_in_which_its_weekday_fits(string lead, string day) =>
        Assert.Equal(day, Day(Clean($"Kling 可灵\n\n{lead}\n")));

    [Theory]
    [InlineData("12月30日", "2023-12-30")]
    [InlineData("7月20日", "2024-07-20")]
    public void Or_the_last_before_the_capture(string stated, string day) =>
        Assert.Equal(day, Day(Clean($"可灵走向全球\n\n{stated}，快手宣布可灵开始面向全球用户，第一批用户来自三十个国家。\n", captured: Captured)));

    [Fact]
    public void Notes_of_another_program_before_the_text_are_facts_about_it()
    {
        var article = Clean(
            "---\nTitle: Kling goes worldwide\npubdate: 2024-07-24\nlanguage: en\nsource: {name: Quay Review, url: 'https://quay.example/kling'}\nbyline: Jane Doe\ndescription: It opens to all countries.\ntags: [a, b]\nempty:\n---\n\nThe model was opened on Wednesday to users of all countries.\n",
            "seeds/a.md");
        Assert.Equal(("Kling goes worldwide", "2024-07-24", "en", "It opens to all countries."),
            (article.Title, Day(article), article.Language, article.Summary));
        Assert.Equal(("Quay Review", "https://quay.example/kling", "Jane Doe"),
            (article.Source!.Name, article.Source.Url, article.Source.Author));
        Assert.Equal("The model was opened on Wednesday to users of all countries.", article.Body.Trim());
    }

    [Fact]
    public void Notes_that_cannot_be_read_are_left_out_and_asked_about()
    {
        var article = Clean("---\n: [\n---\n\nThe model was opened on Wednesday, July 24, 2024 to users of all countries.\n", "seeds/a.md");
        Assert.Contains(article.Review, static r => r.What == "front matter");
        Assert.DoesNotContain("[", article.Body, StringComparison.Ordinal);
    }

    private static CleanArticle Clean(string text, string path = "seeds/a.txt", DateTimeOffset? captured = null) =>
        One(path, text, captured: captured);
}
