using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What copies of pages have of the text itself, and what only stands beside it, with samples of our own.</summary>
public class PageTextsTests
{
    private const string Menu = "Skip to main content\nMenu\nSearch\nBoats\nHarbours\nWeather\n";

    private const string Headline = "A model reads the tide tables aloud to every captain";

    private static readonly string English = $"{HarbourText.First}\n\n{HarbourText.Second}\n\n{HarbourText.Third}\n";

    [Theory]
    [InlineData("The crew of the oldest boat at noon. (Quay News: Jane Doe)", true)]
    [InlineData("The old pier before the storm. (Supplied: Harbour Museum)", true)]
    [InlineData("The old pier before the storm. (Supplied)", true)]
    [InlineData("船员在检修渡口的新灯。林一舟摄（江左图片）", true)]
    [InlineData("The fog came back. (This time: no boats)", false)]
    [InlineData("守塔人说它比旧的安静（也比旧的省电）", false)]
    public void Whose_a_picture_is_may_stand_in_brackets_behind_it(string line, bool isCaption) =>
        Assert.Equal(isCaption, Captions.IsMarked(line));

    [Fact]
    public void A_caption_above_the_text_is_no_headline_and_none_of_the_text()
    {
        const string caption = "People wait for the first boat in the fog. It came at nine. Photograph: Ann Poe/Reuters";
        var article = One("seeds/a.txt",
            $"{Menu}{Headline}\nThe ferry company says that the fog is what it was bought for\n\n{caption}\n\nJane Doe Science reporter and John Roe in Harbour City\nTue 24 Mar 2026 22.41 GMT\nShare\n\n{English}");
        Assert.Equal(Headline, article.Title);
        Assert.Equal($"*{caption}*\n\n{English}", article.Body);
    }

    [Fact]
    public void A_line_that_says_whose_a_picture_is_follows_its_caption()
    {
        const string caption = "The captain of the oldest boat has said that he would rather have a bell than a model.";
        var article = One("seeds/a.txt",
            $"{Menu}{Headline}\n\n{caption}\n\nPHOTO: REUTERS\n\nJane Doe\nHarbour Correspondent\n\nPublished Jul 17, 2026, 06:25 PM\n\n{English}");
        Assert.Equal($"*{caption}*\n\n{English}", article.Body);
    }

    [Fact]
    public void Points_without_signs_go_where_they_are_one_block_with_their_label()
    {
        var article = One("seeds/a.txt",
            $"{Headline}\nThursday, July 24, 2025\n\nBy Jane Doe\nCorrespondent\nWhat you need to know:\nTwelve boats have the model.\nNobody has switched it off since the fog.\n\n{English}");
        Assert.Equal(English, article.Body);
    }

    [Fact]
    public void A_sentence_in_one_block_with_the_buttons_above_it_sums_the_text_up()
    {
        var article = One("seeds/a.txt",
            $"{Menu}{Headline}\nBy Jane Doe with AP\nPublished on 31/07/2025 - 11:20 GMT+2\nShare\nComments\nShare\nThe ferries have got a voice two days before the season begins.\n\n{English}");
        Assert.Equal(English, article.Body);
    }

    [Fact]
    public void Points_that_are_set_in_are_no_code()
    {
        var article = One("seeds/a.txt",
            $"{Headline}\n\n{HarbourText.First}\n\nThe company counted three things:\n\n    • the groundings, down by four;\n    • the complaints, down by two;\n    • the bells, all still there.\n\n{HarbourText.Second}\n");
        Assert.Contains(
            "\n\n- the groundings, down by four;\n- the complaints, down by two;\n- the bells, all still there.\n\n", article.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_before_a_clock_is_no_caption()
    {
        const string lead = "渡口社5月15日讯（编辑 林一舟）美东时间周四，河口的渡轮公司给十二条船都装了一个小模型，离线时也能把潮汐表念出来。";
        Assert.Equal($"{lead}\n\n{FerryText.Second}\n", One("seeds/a.txt", $"渡轮装上小模型以后的第一个冬天\n\n{lead}\n\n{FerryText.Second}\n").Body);
    }

    [Fact]
    public void Whom_a_notice_speaks_to_opens_it()
    {
        var article = One("seeds/a.txt",
            $"渡口市航运局\n无障碍阅读 | 长者模式 | 登录\n首页 政务公开 政务服务 互动交流 专题专栏\n当前位置： 首页 > 政务公开 > 通知公告\n发布机构：渡口市航运局\n公开方式：主动公开\n关于组织申领第二批雾灯的通知\n发布时间：2025-08-28 15:30 信息来源：航运管理处 访问次数： 372\n\n各渡口、码头管理所，各有关单位：\n\n{FerryText.Both}\n");
        Assert.Equal($"各渡口、码头管理所，各有关单位：\n\n{FerryText.Both}\n", article.Body);
        Assert.Equal("渡口市航运局", article.Source?.Name);
    }

    [Fact]
    public void The_end_of_a_text_may_be_marked_by_a_word_with_a_stop()
    {
        var article = One("seeds/a.md", $"# 渡轮装上小模型以后的第一个冬天\n\n{FerryText.Both}\n\n{HarbourText.Lamp}\n\n{HarbourText.Wall}\n\n{HarbourText.Book}\n\n*END.*\n\n阅读原文\n\n望潮小栈\n\n知道了\n");
        Assert.DoesNotContain("END", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("望潮小栈", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_ends_several_lines_is_no_watermark()
    {
        var article = One("seeds/a.md",
            $"# {Headline}\n\n[Jane Doe](https://www.quay.example/author/jane-doe/)\n\nMar 10, 2026 7:00 AM\n\n{HarbourText.AllThree}\n\n***\n\n### You Might Also Like\n\n- [Why the bell stays](https://www.quay.example/bell/)\n\n[Jane Doe](https://www.quay.example/author/jane-doe/) is a senior writer at Quay. ... [Read More](https://www.quay.example/author/jane-doe/)\n");
        Assert.Equal("Jane Doe", article.Source?.Author);
        Assert.Equal(HarbourText.AllThree, Body(article));
    }
}
