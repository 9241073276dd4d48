using Digest.Cleaning.Facts;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What boards, feeds and letters put around a report that they pass on, and what papers put into it.</summary>
public class PassedOnFormsTests
{
    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Fact]
    public void A_place_behind_the_reporter_is_not_the_writer()
    {
        var article = One("seeds/a.txt",
            "原文標題:渡口換上新模型\n\n發布時間:2026/03/05 14:31\n\n"
            + $"記者署名:渡口新聞網記者林以舟 高雄\n\n原文內容:\n\n{FerryText.Both}\n\n心得/評論:\n不錯");
        Assert.Equal("林以舟", article.Source?.Author);
        Assert.Equal("渡口新聞網", article.Source?.Name);
    }

    [Fact]
    public void The_way_to_a_post_stands_above_its_head()
    {
        var article = One("seeds/a.txt",
            "江岸社区 > 学术 > 渡轮 > 主题\n返回 | 收藏\n发信人: quayside (码头), 信区: Ferry\n标  题: 渡轮上的小模型\n"
            + $"发信站: 江岸社区 (Wed May  6 21:47:16 2026), 站内\n\n{FerryText.Both}\n\n--\n江水东流\n\n※ 来源:·江岸社区·[FROM: 10.1.*.*]\n");
        Assert.Equal("渡轮上的小模型", article.Title);
        Assert.Equal("江岸社区", article.Source?.Name);
        Assert.Equal(FerryText.Both, Body(article));
    }

    [Fact]
    public void A_note_may_begin_with_the_name_of_a_known_medium()
    {
        var article = One("seeds/a.txt", Text("What the tide left", "Reuters, by Jane Doe on March 5, 2026",
            ValleyText.Third, ValleyText.Fourth));
        Assert.Equal("Reuters", article.Source?.Name);
        Assert.Equal("Jane Doe", article.Source?.Author);
        Assert.Equal("2026-03-05", Day(article));
        Assert.Equal(Text(ValleyText.Third, ValleyText.Fourth), Body(article));
    }

    [Fact]
    public void The_section_of_a_house_stands_in_its_dateline()
    {
        Assert.Equal("凤凰网", Datelines.House("凤凰网科技讯 北京时间3月5日，渡口的渡轮停了。"));
        Assert.Null(Datelines.House("凤凰网科技频道的编辑说，渡口的渡轮停了。"));
    }

    [Theory]
    [InlineData("HAN SO-RA", "Han So-ra")]
    [InlineData("ANNE-MARIE POE", "Anne-Marie Poe")]
    public void Names_in_capitals_are_written_as_names_are(string capitals, string written) =>
        Assert.Equal(written, CreditNames.Spelled(capitals));

    [Fact]
    public void A_feed_of_one_category_is_of_the_site_behind_it() =>
        Assert.Equal("The Quay", Digest.Cleaning.Forms.FeedNames.Site("Ferries Archives - The Quay", ""));

    [Theory]
    [InlineData("Jane Doe at the harbour office on Monday. Image courtesy Quay Visuals for The Quay.")]
    [InlineData("Officers of the harbour name the five ferries at the town hall on Monday. [QUAY1]")]
    [InlineData("Founders Jane Doe and John Roe in Harbour City | COURTESY OF QUAY")]
    public void Captions_end_with_whose_the_picture_is(string caption) =>
        Assert.Equal(Text(ValleyText.Third, $"*{caption}*", ValleyText.Fourth),
            Body(One("seeds/a.txt", Text("The tide", ValleyText.Third, caption, ValleyText.Fourth))));

    [Fact]
    public void Below_a_picture_a_sentence_with_its_maker_is_a_caption() =>
        Assert.Contains("*An engineer tests a bell in the harbour. Photo: Jane Doe for The Quay*",
            Body(One("seeds/a.md", Text("# The tide", ValleyText.Third, "![Bell](https://a.example/b.jpg)",
                "An engineer tests a bell in the harbour. Photo: Jane Doe for The Quay", ValleyText.Fourth))));

    [Theory]
    [InlineData("With your current plan you can comment on stories. Before writing your first comment, please create a display name.")]
    [InlineData("[图片: image003.png]")]
    [InlineData("**Read more:** [What the tide left behind](https://a.example/tide)")]
    public void What_pages_and_letters_put_between_paragraphs_goes(string line) =>
        Assert.Equal(Text(ValleyText.Third, ValleyText.Fourth),
            Body(One("seeds/a.md", Text("# The tide", ValleyText.Third, line, ValleyText.Fourth))));

    [Fact]
    public void What_others_read_is_no_part_of_a_text() =>
        Assert.Equal(Text(ValleyText.Third, ValleyText.Fourth),
            Left("The tide", P(ValleyText.Third) + "<div><h4>People are also reading…</h4><ul>"
                + "<li><a href='/a'>Bell stolen from lock</a></li>"
                + "<li><a href='/b'>Rowers stay unbeaten</a></li></ul></div>" + P(ValleyText.Fourth)));
}
