using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Rows above and below a text in copies and clips: menus without blanks, boxes of boards, names with links.</summary>
public sealed class CopiedRowsTests
{
    private const string Text = ValleyText.Third + "\n\n" + ValleyText.Fourth;

    [Fact]
    public void A_menu_without_blanks_is_no_headline()
    {
        var article = One("seeds/a.txt", "HomeNewsSportBusinessTechnologyHealthCulture\n\nA roof and no machines\n\nShareSave\n\n" + Text);
        Assert.Equal("A roof and no machines", article.Title);
        Assert.Equal(Text, Body(article));
    }

    [Fact]
    public void A_name_of_several_capitals_is_no_menu()
    {
        var article = One("seeds/a.txt", "OpenAI and GitHub\n\n" + Text + "\n\nYouTube showed it.");
        Assert.Equal("OpenAI and GitHub", article.Title);
        Assert.EndsWith("YouTube showed it.", Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_who_rated_a_post_it_has_ended()
    {
        var article = One("seeds/a.txt",
            "A roof and no machines\n\n" + Text + "\n\n评分\n参与人数 2\t金钱 +15\t收起 理由\nheron\t+ 10\t谢谢分享！\n\n查看全部评分\n\nheron\nWho pays for the water?");
        Assert.Equal(Text, Body(article));
    }

    [Fact]
    public void Of_an_archived_thread_the_first_post_is_kept()
    {
        var article = One("seeds/a.txt", "渡口论坛's Archiver\n渡口论坛 » 航运 » 厂房封了顶，设备在哪里\n\n林间小屋 发表于 2025-8-2 11:26\n\n厂房封了顶，设备在哪里\n\n"
            + ValleyText.First + "\n" + ValleyText.Second + "\n\n北岸 发表于 2025-8-3 12:40\n\n等着看\n\n页: [1]\nPowered by Discuz! Archiver 6.1.0");
        Assert.Equal("厂房封了顶，设备在哪里", article.Title);
        Assert.Equal("2025-08-02", Day(article));
        Assert.Equal("林间小屋", article.Source?.Author);
        Assert.Equal(ValleyText.First + "\n\n" + ValleyText.Second, Body(article));
    }

    [Fact]
    public void A_section_on_watching_for_readers_is_one() =>
        Assert.Contains("## Watch for odd readers", Left("A roof and no machines", P(ValleyText.Third)
            + "<h2>Watch for odd readers</h2>" + P(ValleyText.Fourth) + P(ValleyText.Third)), StringComparison.Ordinal);

    [Fact]
    public void A_known_medium_between_writer_and_day_is_the_source()
    {
        var article = One("seeds/a.txt", "A roof and no machines\n\nBy Orla Finch\nFinancial Times\nMay 14, 2026\n\n" + Text);
        Assert.Equal("Financial Times", article.Source?.Name);
        Assert.Equal("Orla Finch", article.Source?.Author);
        Assert.Equal(Text, Body(article));
    }

    [Fact]
    public void A_house_in_an_office_is_not_who_writes()
    {
        var article = One("seeds/a.txt",
            "A roof and no machines\n\n1 May 2026\nShareSave\nOrla Finch\nBBC Wales technology reporter\n\n" + Text);
        Assert.Equal("Orla Finch", article.Source?.Author);
        Assert.Equal(Text, Body(article));
    }

    [Theory]
    [InlineData("")]
    [InlineData("首页 电报 话题\n2026年5月22日 星期五\n19:36:08\n")]
    public void A_flash_has_its_headline_in_brackets_before_its_text(string above)
    {
        const string Flash = "江左财经5月22日电，渡口公司今日更新价格页，宣布早班船此前的限时折扣转为长期价格，单程票价为四元，往返票价为七元。";
        var article = One("seeds/a.txt", above + "【渡口：早班船票价永久下调】" + Flash + "\n阅 58.6W\n评论(74)\n分享(219)\n渡口\n");
        Assert.Equal("渡口：早班船票价永久下调", article.Title);
        Assert.Equal(Flash, Body(article));
        if (above.Length > 0)
            Assert.Equal("2026-05-22", Day(article));
    }

    [Fact]
    public void Who_reports_may_stand_in_brackets_too()
    {
        var article = One("seeds/a.txt", "厂房封了顶，设备在哪里\n\n【渡口日报驻江左记者林一舟报道】" + ValleyText.First + ValleyText.Second);
        Assert.Equal("厂房封了顶，设备在哪里", article.Title);
    }

    [Fact]
    public void A_clip_names_column_and_writer_below_its_headline()
    {
        var article = One("seeds/a.md", "# A roof and no machines\n\n[渡口来信](https://quay.example/column/4)  林一舟\n\n" + Text
            + "\n\n[跳转到 Quillbox 查看](https://quillbox.example/7)\n");
        Assert.Equal("渡口来信", article.Source?.Name);
        Assert.Equal("林一舟", article.Source?.Author);
        Assert.Equal(Text, Body(article));
    }

    [Fact]
    public void A_clip_links_to_the_writer_and_to_tags()
    {
        var article = One("seeds/a.md", "# A roof and no machines\n\n[夜渡](https://quay.example/people/yedu)\n\n摆渡的，偶尔写字\n\n41 人赞同了该文章\n\n"
            + Text + "\n\n[渡口](https://quay.example/topic/1)[厂房](https://quay.example/topic/2)\n\n赞同 41\n\n分享\n");
        Assert.Equal("夜渡", article.Source?.Author);
        Assert.Equal(Text, Body(article));
    }

    [Theory]
    [InlineData("……")]
    [InlineData("**")]
    public void A_title_of_signs_alone_beside_lines_of_signs_alone_is_read(string title) =>
        Assert.NotEmpty(All("seeds/a.html", Page(title, P("<b> </b>") + P(title) + P("…") + P(ValleyText.Third) + P(ValleyText.Fourth))));

    [Fact]
    public void The_last_word_of_a_wire_goes()
    {
        var article = One("seeds/a.txt", "A roof and no machines\n\n" + Text + " Enditem");
        Assert.Equal(Text, Body(article));
    }

    [Fact]
    public void Readers_are_bidden_to_scan() =>
        Assert.Equal(ValleyText.First + "\n\n" + ValleyText.Second,
            Left("厂房封顶", P(ValleyText.First) + P(ValleyText.Second) + P("欢迎扫码关注公众号“渡口”，回复“船票”加入交流群。")));
}
