using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What letters and printed pages say of themselves, and what of them is text.</summary>
public class SenderFactsTests
{
    private const string First = "The model was opened on Wednesday to ferries of all harbours, the company said in a short statement.";
    private const string Last = "It had been shown to a small group of testers since the spring, and changed a good deal since then.";

    [Theory]
    [InlineData("Jane Doe from The Quay Letter", "The Quay Letter", "Jane Doe")]
    [InlineData("Jane Doe at Quayside", "Quayside", "Jane Doe")]
    [InlineData("Notes from Quayside", "Notes from Quayside", null)]
    [InlineData("Jane Doe | The Quay Letter", "The Quay Letter", "Jane Doe")]
    [InlineData("The Quay Letter by Jane Doe", "The Quay Letter", "Jane Doe")]
    [InlineData("The Quay Letter", "The Quay Letter", null)]
    [InlineData("Notes from the river", "Notes from the river", null)]
    public void Who_sends_a_letter_is_parted_from_its_name(string from, string source, string? author)
    {
        var article = One("seeds/a.eml",
            $"From: {from} <post@letters.example>\nSubject: A ferry company changes its model\nDate: Wed, 24 Jul 2024 07:00:00 +0000\n\n{First}\n\n{Last}\n");
        Assert.Equal((source, author), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void What_a_letter_quotes_stays_where_it_answers_none() =>
        Assert.Equal($"{First}\n\n> We would rather wait for the tide than for a table, one of the crew told me.\n\n{Last}",
            Body(One("seeds/a.eml",
                $"From: The Quay Letter <post@letters.example>\nSubject: A ferry company changes its model\nDate: Wed, 24 Jul 2024 07:00:00 +0000\n\n{First}\n\n> We would rather wait for the tide than for a table,\n> one of the crew told me.\n\n{Last}\n")));

    [Fact]
    public void What_it_answers_goes() =>
        Assert.Equal($"{First}\n\n{Last}",
            Body(One("seeds/a.eml",
                $"From: The Quay Letter <post@letters.example>\nSubject: Re: A ferry company\nDate: Wed, 24 Jul 2024 07:00:00 +0000\n\n{First}\n\n{Last}\n\nOn Monday, Jane Doe wrote:\n> Is the new model out, or will it be another year?\n")));

    [Fact]
    public void A_browser_prints_day_title_site_and_address_on_each_page()
    {
        const string Head = "7/26/24, 9:14 AM          A ferry company changes its model - Quay Review";
        const string Foot = "https://www.quayreview.example/2024/07/24/ferry.html          ";
        var article = One("seeds/a.txt",
            $"{Head}\n\nA ferry company changes its model\n\nBy Jane Doe\nJuly 24, 2024\n\n{First}\n\n{Foot}1/2\n\f{Head}\n\n{Last}\n\n{Foot}2/2\n");
        Assert.Equal(("Quay Review", "Jane Doe", "2024-07-24"), (article.Source!.Name, article.Source.Author, Day(article)));
        Assert.Equal("https://www.quayreview.example/2024/07/24/ferry.html", article.Source.Url);
    }

    [Theory]
    [InlineData("•\twhether the tide model holds\n•\twhether the crews take to it\n•\twhether anybody pays",
        "- whether the tide model holds\n- whether the crews take to it\n- whether anybody pays")]
    [InlineData("1.\tthe tide model holds\n2.\tthe crews take to it\n3.\tsomebody pays",
        "1. the tide model holds\n2. the crews take to it\n3. somebody pays")]
    [InlineData("Pier\tBoats\nNorth\t12\nSouth\t7", "| Pier | Boats |\n|---|---|\n| North | 12 |\n| South | 7 |")]
    public void A_list_copied_with_tabs_is_a_list_and_a_table_a_table(string copied, string written) =>
        Assert.Contains($"\n\n{written}\n\n",
            One("seeds/a.txt", $"A ferry company changes its model\n\n{First}\n\nWhat remains to be seen:\n\n{copied}\n\n{Last}\n").Body,
            StringComparison.Ordinal);

    [Fact]
    public void A_quotation_that_only_says_where_a_post_is_from_states_it()
    {
        var article = One("seeds/a.txt",
            "[quote]转自：江左晚报 作者：林一舟 发布时间：2024年7月24日\n原标题：渡口换上新模型，排队短了一半[/quote]\n\n渡口的[b]调度模型[/b]换了新版本，第一批船家来自十三个码头，排队时间短了一半。\n\n[img]./a.jpg[/img]\n\n公司说，注册只要[b]一个邮箱[/b]，价格与去年相同。\n");
        Assert.Equal(("江左晚报", "林一舟", "2024-07-24", "渡口换上新模型，排队短了一半"),
            (article.Source!.Name, article.Source.Author, Day(article), article.Title));
    }

    [Theory]
    [InlineData("[渡口换上新模型](https://a.example/1)最先出现在[江左晚报](https://a.example)。", false)]
    [InlineData("[渡口换上新模型](https://a.example/1)首发于[江左晚报](https://a.example)", false)]
    [InlineData("[渡口](https://a.example/1)最先出现在[江左晚报](https://a.example)的版面上，那是十年前的事。", true)]
    public void What_a_feed_says_below_each_item_goes(string foot, bool stays) =>
        Assert.Equal(stays,
            One("seeds/a.md", $"# 渡口换上新模型，排队短了一半\n\n渡口的调度模型换了新版本，第一批船家来自十三个码头，排队时间短了一半。\n\n公司说，注册只要一个邮箱，价格与去年相同。\n\n{foot}\n")
                .Body.Contains("江左晚报", StringComparison.Ordinal));

    [Theory]
    [InlineData("题图 | 视觉素材库", false)]
    [InlineData("封面｜江左图片", false)]
    [InlineData("题图：十三个码头里最老的一个", true)]
    public void Whose_the_first_picture_is_stands_among_the_names(string line, bool stays) =>
        Assert.Equal(stays,
            One("seeds/a.txt",
                $"渡口换上新模型，排队短了一半\n\n作者 | 林一舟\n编辑 | 王小明\n{line}\n\n渡口的调度模型换了新版本，第一批船家来自十三个码头，排队时间短了一半。\n\n公司说，注册只要一个邮箱，价格与去年相同。\n")
                .Body.Contains('图', StringComparison.Ordinal));

    [Theory]
    [InlineData("作者 quayside (碼頭)\n看板 Tech_Job\n標題 [新聞] 渡口換上新模型\n時間 Thu Jul 25 09:12:33 2024\n\n", "2024-07-25")]
    [InlineData("", null)]
    public void News_that_a_board_has_its_members_pass_on_in_fields(string head, string? day)
    {
        const string Text = "渡口的調度模型換了新版本，第一批船家來自十三個碼頭，排隊時間短了一半，夜裡也不用再守在閘口。\n\n公司說，註冊只要一個信箱，價格與去年相同，明年的價格要到十二月才會公布。";
        var article = One("seeds/a.txt",
            $"{head}1.媒體來源:\n江左時報\n\n2.記者署名:\n林一舟\n\n3.完整新聞標題:\n渡口換上新模型，排隊短了一半\n\n4.完整新聞內文:\n{Text}\n\n5.完整新聞連結 (或短網址):\nhttps://times.example/a/1\n\n6.備註:\n大家怎麼看\n");
        Assert.Equal(("渡口換上新模型，排隊短了一半", "江左時報", "林一舟", "https://times.example/a/1", Text),
            (article.Title, article.Source!.Name, article.Source.Author, article.Source.Url, Body(article)));
        Assert.True(day is null || day == Day(article));
    }

    [Fact]
    public void The_day_of_a_post_may_stand_below_it_and_writers_in_capitals_say_where_they_were()
    {
        Assert.Equal("2024-07-24",
            Day(One("seeds/a.txt",
                "渡口换上新模型，排队短了一半\n\n渡口的调度模型换了新版本，第一批船家来自十三个码头，排队时间短了一半。\n\n公司说，注册只要一个邮箱，价格与去年相同。\n\n编辑于 2024-07-24 09:12・江苏\n调度\n模型\n赞同 12\n3 条评论\n分享\n")));
        var article = One("seeds/a.txt",
            $"A ferry company changes its model\nBY JANE DOE AND JOHN ROE\n\n{First}\n\n{Last}\n\n{First.Replace("Wednesday", "Monday", StringComparison.Ordinal)}\n\nDoe reported from Oban, and Roe from Mull.\n");
        Assert.Equal("Jane Doe and John Roe", article.Source!.Author);
        Assert.DoesNotContain("Mull", article.Body, StringComparison.Ordinal);
    }
}
