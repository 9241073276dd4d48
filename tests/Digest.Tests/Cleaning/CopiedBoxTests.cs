using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Boxes and heads of pages that were copied whole: buttons that share, calls to channels, code with numbers, writers.</summary>
public class CopiedBoxTests
{
    private const string First =
        "The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads the tide tables aloud "
        + "to whoever stands at the wheel, in the two languages of the bay and in a third that only the oldest of the captains speak.";

    private const string Second =
        "Nobody on board asked for it, the captain of the oldest boat said, but nobody has switched it off since the fog in March either.";

    private const string Between =
        "An engineer who drew the first of the boats keeps a ledger of every sentence it has said since then, with the hour, and he "
        + "reads from it in the evenings to a few pupils of the navigation school, who write down what the machine got wrong.";

    private const string Third =
        "The harbour office counts the groundings of each winter, and there were four fewer of them than in any of the ten years before.";

    private const string Fourth =
        "Whether the model had a part in that is not known, as the winter was a calm one and half of the sandbanks were dredged before.";

    private static string Page(string head, string middle, string below = "") => $"""
        Skip to content
        Harbour Notes
        Science
        Boats
        Archive
        Search
        The Model That Reads the Tide
        {head}

        {First}

        {Second}

        {Between}

        {middle}

        {Third}

        {Fourth}
        {below}
        """;

    private const string Signed = "By Jane Doe\nMay 22, 2026";

    private static readonly string Above = $"{First}\n\n{Second}\n\n{Between}\n\n";

    private static readonly string Whole = $"{Above}{Third}\n\n{Fourth}";

    [Fact]
    public void A_text_goes_on_below_buttons_that_share() =>
        Assert.Equal(Whole, Body(One("seeds/a.txt",
            Page(Signed, "Share this article\nCopied!\nNewsletter\nGet Harbour Notes delivered to your inbox\nSubscribe now"))));

    [Fact]
    public void Below_buttons_that_share_comments_end_a_text() =>
        Assert.Equal($"{Above}{Third}\n\n{Fourth}", Body(One("seeds/a.txt", Page(Signed, "",
            "Share this article\n3 Comments\n\n" + Second.Replace("oldest", "newest", StringComparison.Ordinal) + "\n\n" + Second))));

    [Fact]
    public void A_sentence_above_a_count_and_a_button_sums_the_article_up() =>
        Assert.Equal(Whole, Body(One("seeds/a.txt",
            Page(Signed
                + "\nThe boats of the bay have learned to read the moon. Their captains have not been asked.\n4\nRead Later", ""))));

    [Fact]
    public void Whose_a_picture_is_and_what_is_seen_stand_above_its_caption() =>
        Assert.Equal("*The oldest of the boats has been in the bay since 1961*\n\n" + Whole, Body(One("seeds/a.txt",
            Page(Signed
                + "\nGetty Images A white boat leaves a pier below grey clouds\n"
                + "The oldest of the boats has been in the bay since 1961",
                ""))));

    [Theory]
    [InlineData("Additional reporting by Ann Poe")]
    [InlineData("Additional reporting by Ann Poe and Abel Roth in Bergen.")]
    [InlineData("A blue promotional banner with small waves along its edge. The text says: \"The Pier: our letter on all that floats.\"")]
    [InlineData("This bulletin is provided for general information only and does not constitute legal advice.")]
    [InlineData("The information in this note is for informational purposes and is not intended to be legal advice. Attorney Advertising.")]
    public void What_stands_below_a_text_is_none_of_it(string line)
    {
        var article = One("seeds/a.txt", Page(Signed, "", "\n" + line));
        Assert.Equal(Whole, Body(article));
        Assert.Equal("Jane Doe", article.Source?.Author);
    }

    [Theory]
    [InlineData("This winter the office gave general information to 40 crews, which is not a substitute for a pilot, and no legal advice.")]
    [InlineData("The promotional price for the model ends in June, and no captain of the bay has yet asked what it will cost after that.")]
    public void Sentences_with_such_words_stay(string line) =>
        Assert.Equal($"{Above}{line}\n\n{Third}\n\n{Fourth}", Body(One("seeds/a.txt", Page(Signed, line))));

    [Fact]
    public void Several_writers_stand_below_one_label_with_their_offices() =>
        Assert.Equal("Jane Doe, Abel Q. Roth", One("seeds/a.txt",
            Page("May 22, 2026\nAuthors\nJane Doe\nPartner, Bergen\nAbel Q. Roth\nAssociate, Oslo", "")).Source?.Author);

    [Fact]
    public void Who_wrote_for_an_agency_is_no_headline()
    {
        var article = One("seeds/a.txt", Page("", "", "\n© 2026 Yahoo. All rights reserved.").Replace("The Model That Reads the Tide\n",
            "Moonlit piers hire a machine and pay its keeper in lamp oil\nReuters\nSimona Achterberg and Dorothea Lind\n"
            + "Fri, May 22, 2026 at 10:12 PM GMT+2 4 min read\n", StringComparison.Ordinal));
        Assert.Equal("Moonlit piers hire a machine and pay its keeper in lamp oil", article.Title);
        Assert.Equal("Reuters", article.Source?.Name);
    }

    private const string Han = "渡口公司在十二条船上都装了一个小模型，每天清晨替船长念潮汐表，念两种话，还会念第三种只有老船长才懂的话。";

    private const string Below = "没有人要求过它，最老那条船的船长说，可是三月那场大雾之后，也没有人把它关掉，连最不爱说话的轮机长都问它几点退潮。";

    private const string Last = "港务处数了数冬天搁浅的次数，比前十年里任何一年都少四次，不过这个冬天风平浪静，沙洲也挖过了一半。";

    private static string Post(string middle, string head = "于 2026-02-03 20:15:07 发布", string foot = "") => $"""
        博客
        下载
        社区
        搜索
        会员中心
        消息
        渡口的小模型上手记：十二条船怎样学会念潮汐
        最新推荐文章于 2026-03-08 11:30:18 发布
        {head}
        2.4k 阅读

        {Han}

        {Below}

        {middle}

        {Last}
        {foot}
        """;

    [Fact]
    public void Code_above_the_numbers_of_its_lines_is_one_block() =>
        Assert.Equal($"{Han}\n\n{Below}\n\n```python\nimport tide\n\nfor boat in boats:\n    tide.read(boat)\n```\n\n{Last}",
            Body(One("seeds/a.txt", Post("python\n运行\nimport tide\n\nfor boat in boats:\n    tide.read(boat)\n\n1\n2\n3\n4"))));

    [Fact]
    public void When_another_text_was_published_says_nothing_of_this_one()
    {
        var article = One("seeds/a.txt", Post("", foot: """

            版权声明：本文为博主原创文章，转载请附上原文出处链接和本声明。
            本文链接：https://blog.csdn.net/quay/article/details/1520

            望潮的人
            关注
             25
            点赞
            ©1999-2026江左创新网络技术有限公司
            望潮的人
            博客等级
            """));
        Assert.Equal("2026-02-03", Day(article));
        Assert.Equal("望潮的人", article.Source?.Author);
        Assert.Equal("CSDN", article.Source?.Name);
    }

    [Theory]
    [InlineData("扫码加入望潮读者交流群")]
    [InlineData("🎁 福利：后台回复“潮汐”，领取我们整理的笔记")]
    [InlineData("※ 想看更多渡口新聞？加入望潮 LINE 好友，每天為你整理五則頭條！")]
    [InlineData("【望潮】渡口換上新模型　十二條船都聽見（點擊圖片放大）：")]
    [InlineData("本文仅供一般参考，不构成任何法律意见。")]
    public void Calls_among_the_paragraphs_go(string line) =>
        Assert.Equal($"{Han}\n\n{Below}\n\n{Last}", Body(One("seeds/a.txt", Post(line))));

    [Theory]
    [InlineData("船长说，扫码加入渡口乘客群的人已经有四千多，可是真正问潮汐的只有十几个。")]
    [InlineData("值班员在后台回复了四百条留言，其中一半都在问模型下载到船上要多久。")]
    public void Sentences_of_the_text_with_such_words_stay(string line) =>
        Assert.Equal($"{Han}\n\n{Below}\n\n{line}\n\n{Last}", Body(One("seeds/a.txt", Post(line))));

    [Fact]
    public void For_whom_a_reporter_writes_stands_before_his_name_in_a_field()
    {
        var article = One("seeds/a.txt", $"""
            原文標題：
            渡口換上小模型 十二條船學會念潮汐

            發布時間：
            2026/02/03 07:58

            記者署名：
            經濟日報 記者林以舟／綜合外電

            原文內容：

            {Han}

            {Below}

            心得/評論：
            無
            """);
        Assert.Equal("經濟日報", article.Source?.Name);
    }

    [Fact]
    public void Who_owns_a_page_may_stand_before_the_word_for_its_rights() =>
        Assert.Equal("香港01", One("seeds/a.txt", Post("", foot: "\n留言\n請先登入再留言\n香港01 版權所有 不得轉載 © 2026\n關於我們加入我們聯絡我們")).Source?.Name);
}
