using Digest.Cleaning.Captures;

using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Boxes in the midst of texts and what stands around headlines, told by form and place; each with a sample of our own and one that is
/// text.
/// </summary>
public class BoxFormsTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second = "The first was finished in two years. The second took three, because the water had to be brought from the other side of the mountain.";

    private const string Third = "Nobody answered, and the question stands as it stood in spring, when it was asked by the same people in the same room, at the same hour.";

    private const string Fourth = "The mayor said that she would ask once more in autumn, and that she would bring the plans which the builders had shown her two years ago.";

    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场，答案还是没有。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱，事情就这样拖着。";

    private const string Answer = "没有人回答，问题还和春天时一样，那时是同一批人在同一间屋里问的，连座位都没有换过，茶也是凉的。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    [Theory]
    [InlineData(
        "Do you think the roof comes too late?\nYes, much too late\nNo, it is early\nNot sure\nVOTE\n1,204 votes · Poll closes in 3 days")]
    [InlineData("VLLY\n-0.31 (-0.12%)\nFollow your favorite stocks\nCREATE FREE ACCOUNT")]
    [InlineData("WATCH NOW\nVIDEO\n02:17\nWhat the roof looks like from the bridge")]
    [InlineData(
        "Valley Inbox\nThe weekly dispatch on roofs\nYour email\nSIGN UP\nBy signing up, you agree to our user agreement and acknowledge our privacy policy.")]
    public void A_box_between_paragraphs_that_stand_apart_is_left(string box) =>
        Assert.Equal(Text(First, Second, Third, Fourth), Body(One("seeds/a.txt", Text(First, Second, box, Third, Fourth))));

    [Theory]
    [InlineData("watch now\nVIDEO04:51\nWhat the roof looks like from the bridge\nMorning at the Quay")]
    [InlineData(
        "Read more valley news from Quayside\nThe bridge waits for its second lane\nTwo more halls for the other side\nWhy the mayor walks to work")]
    public void A_box_is_left_where_a_heading_stands_right_above_its_paragraph(string box) =>
        Assert.Equal(Text(First, "## What the mayor wants", Second, Third, Fourth),
            Body(One("seeds/a.txt", Text(First, "What the mayor wants\n" + Second, box, Third, Fourth))));

    [Theory]
    [InlineData("大家在聊 · 你觉得封顶太晚了吗？\n太晚 61%\n不晚 39%\n3402人已投票")]
    [InlineData("行情图\n最新价 30.57\n涨跌幅 +2.77%\n加自选 去交易\n数据延迟15分钟")]
    public void A_box_is_left_where_lines_stand_close(string box) =>
        Assert.Equal(Text(Roof, Water, Answer, Roof[..40] + "新的一年。"),
            Body(One("seeds/a.txt", Lines(Roof, Water, box, Answer, Roof[..40] + "新的一年。"))));

    [Fact]
    public void A_heading_below_a_box_and_figures_of_the_text_stay()
    {
        Assert.Contains("## 谁来付水钱",
            Body(One("seeds/a.txt", Lines(Roof, Water, "大家在聊", "太晚 61%", "3402人已投票", "谁来付水钱", Answer, Roof[..40] + "新的一年。"))),
            StringComparison.Ordinal);
        Assert.Contains("Second building 36",
            Body(One("seeds/a.txt",
                Text(First, "Months for each building:", Lines("First building 24", "Second building 36", "Third building 41"), Second,
                    Third))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_in_a_text_is_said_to_its_readers()
    {
        const string Update = "Update, March 25: This article has been updated with comment from the mayor.";
        Assert.EndsWith(Update, Body(One("seeds/a.txt", Text(First, Second, Third, Update))), StringComparison.Ordinal);
        Assert.EndsWith(Update,
            Body(One("seeds/a.html", $"<article><p>{First}</p><p>{Second}</p><p>{Third}</p><p><em>{Update}</em></p></article>")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_below_a_box_near_the_end_stays() =>
        Assert.EndsWith(Third,
            Body(One("seeds/a.txt",
                Text(First, Second, Fourth, First.Replace("third", "fourth", StringComparison.Ordinal),
                    "Do you think the roof comes too late?\nYes\nNo\nVOTE\n1,204 votes · Poll closes in 3 days", Third,
                    "Got a confidential news tip? We want to hear from you.\nGET IN TOUCH\nPrivacy Policy\nTerms of Service"))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("https://valley.example/subscribe?ref=feed", false)]
    [InlineData("https://valley.example/2024/subscribers-to-water", true)]
    [InlineData("https://valley.example/roof", true)]
    public void A_paragraph_that_leads_to_a_counter_is_left(string target, bool stays) =>
        Assert.Equal(stays,
            Body(One("seeds/a.html",
                $"<article><p>{First}</p><p>{Second}</p><p><em><a href=\"{target}\">Do you pass here often? It costs less than a bowl of soup.</a></em></p><p>{Third}</p></article>"))
                .Contains("bowl of soup", StringComparison.Ordinal));

    [Fact]
    public void What_stands_around_a_form_for_addresses_is_of_its_box() =>
        Assert.Equal(Text(First, Second, Third),
            Body(One("seeds/a.html",
                $"<article><p>{First}</p><p>{Second}</p><div><p>Enjoying this?</p><form><input type=\"email\"><button>Go</button></form><p>Four thousand others do.</p></div><p>{Third}</p></article>")));

    [Fact]
    public void A_link_in_an_emphasis_is_kept() =>
        Assert.Contains("*see [the plans](https://a.example/p) of 2022*",
            Body(One("seeds/a.html",
                $"<article><p>{First}</p><p>{Second} (<em>see <a href=\"https://a.example/p\">the plans</a> of 2022</em>)</p><p>{Third}</p></article>")),
            StringComparison.Ordinal);

    [Fact]
    public void A_page_that_a_service_turned_into_Markdown_begins_below_its_headline()
    {
        var article = One("seeds/a.md",
            Text("Title: The roof is on — The Valley Paper", "URL Source: https://valley.example/roof",
                "Published Time: 2026-06-17T06:30:00+00:00", "Markdown Content:\n[Skip to content](https://valley.example/roof#main)",
                "*   [Roofs](https://valley.example/roofs)\n*   [Water](https://valley.example/water)", "The roof is on\n==============",
                "By [Nell Osgood](https://valley.example/nell) · 17 June 2026 · 4 min read", First,
                "![Image 4](https://valley.example/roof.png)", "The roof of the third building from the bridge", Second,
                "### Get the paper by post\n\nOne letter, every second Friday.\n\n[Yes, please](https://valley.example/subscribe?src=mid)",
                "## The water", Third));
        Assert.Equal(("The roof is on", "2026-06-17", "The Valley Paper", "Nell Osgood", "https://valley.example/roof"),
            (article.Title, Day(article), article.Source!.Name, article.Source.Author, article.Canonical));
        Assert.Equal(Text(First, "![Image 4](https://valley.example/roof.png)", "*The roof of the third building from the bridge*", Second,
            "## The water", Third), Body(article));
    }

    [Fact]
    public void Old_forums_are_named_by_the_way_to_their_threads_and_what_announces_a_list_is_text()
    {
        var body = Body(One("seeds/a.txt", Lines(
            "芦苇茶馆 » 闲话 » 第三座厂房封顶",
            "标题: [转帖] 第三座厂房封顶",
            Roof + "$o3i8i7w#K!x.Y.b%D5Y芦苇茶馆,q",
            "!J:N&_5D,k第三座厂房封顶\"E今年要做三件事：&[2F,S(?%g&O/E*A/D",
            "●3月，把水引过来",
            "●6月，把设备运进来",
            "#U2v:k8D-x.Y+b" + Water,
            Answer)));
        Assert.Contains("今年要做三件事：\n\n- 3月，把水引过来\n- 6月，把设备运进来", body, StringComparison.Ordinal);
        Assert.DoesNotContain("芦苇茶馆", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reporter_in_brackets_and_a_row_of_buttons_stand_above_the_text()
    {
        var article = One("seeds/a.txt",
            Text("芦苇日报电子版 > 财经要闻 > 山谷财经\n[回上页] [友善列印] [转寄好友]", "第三座厂房封顶 设备仍未进场", "【记者林舟／综合报道】\n2024-09-24 03:17", Roof, Water, Answer,
                "Copyright (c) 2024 芦苇日报股份有限公司"));
        Assert.Equal(("第三座厂房封顶 设备仍未进场", "林舟", "芦苇日报"), (article.Title, article.Source!.Author, article.Source.Name));
        Assert.Equal(Text(Roof, Water, Answer), Body(article));
    }

    [Fact]
    public void A_headline_may_stand_below_the_day()
    {
        var article = One("seeds/a.txt",
            Text("Open Navigation Menu\nVALLEY PAPER\nSign In\nRoofs\nWater\nTry the Paper for $1",
                "Nell Osgood\nBusiness\nJan 15, 2026 4:36 PM\nThe Third Building in the Valley Has a Roof and Still No Machines\nSave Story\nListen",
                First, Second, Third, "VALLEY PAPER\n© 2026 Reed Media. All rights reserved. Valley Paper may earn a portion of sales."));
        Assert.Equal(("The Third Building in the Valley Has a Roof and Still No Machines", "Valley Paper", "2026-01-15"),
            (article.Title, article.Source!.Name, Day(article)));
        Assert.Equal(Text(First, Second, Third), Body(article));
    }

    [Fact]
    public void A_release_says_below_who_sends_it() =>
        Assert.Equal("The Valley Foundation",
            One("seeds/a.txt",
                Text("The roof is on, says the foundation that paid for it", First, Second, Third, "SOURCE The Valley Foundation",
                    "© 2025 WireHerald Association. All Rights Reserved.")).Source!.Name);
}
