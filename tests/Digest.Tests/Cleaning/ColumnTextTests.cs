using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Texts copied from printed pages, their lines broken at the width of a column, with samples of our own.</summary>
public class ColumnTextTests
{
    private const string English = """
        The Lock Keeper's Review
        Vol. 8, No. 2 · Spring 2026

        The Gate That Would Not Close

        By Josephine Tallow

        4 March 2026

        For forty years the gate at Nine Elms was shut by
        hand, and nobody thought of it as a machine. Last
        week it was given a motor, and the keeper stood be-
        side it in the rain.
        The motor is a loan. It belongs to a co-operative
        of twenty-four boatmen who want to see whether the
        gate can be left alone at night without per-

        41
        THE LOCK KEEPER'S REVIEW

        manent harm to the banks. So far the banks have not
        complained, which is more than can be said of the
        twenty-
        four boatmen.

        Who Pays for the Night

        Night work was always paid in coal. The new rule
        pays it in hours, and the hours are counted by the
        motor itself, which the older keepers find improp-
        er and the younger ones find restful. Nobody asked

        42
        THE GATE THAT WOULD NOT CLOSE

        the herons, who have moved down to the weir.
        The council will look at the figures in autumn. It
        has promised to count the herons, too.

        43
        """;

    [Fact]
    public void Words_and_sentences_go_on_over_the_ends_of_lines_and_pages()
    {
        var article = One("seeds/a.txt", English);
        Assert.Equal("""
            For forty years the gate at Nine Elms was shut by hand, and nobody thought of it as a machine. Last week it was given a motor, and the keeper stood beside it in the rain.

            The motor is a loan. It belongs to a co-operative of twenty-four boatmen who want to see whether the gate can be left alone at night without permanent harm to the banks. So far the banks have not complained, which is more than can be said of the twenty-four boatmen.

            ## Who Pays for the Night

            Night work was always paid in coal. The new rule pays it in hours, and the hours are counted by the motor itself, which the older keepers find improper and the younger ones find restful. Nobody asked the herons, who have moved down to the weir.

            The council will look at the figures in autumn. It has promised to count the herons, too.
            """, Body(article));
        Assert.Equal("The Gate That Would Not Close", article.Title);
    }

    private const string Chinese = """
        《渡口评论》2026年第3期
        一条不开闸的河
        林以舟
        （刊于2026年3月4日）
        九榆渡口的闸门四十年来都靠人推，谁也没有把它当成一台机器。上个星
        期它装上了电机，守闸的人站在雨里，两只手揣在口袋里，看着它自己合
        拢。
        一、谁来付夜里的工钱
        夜工从前用煤来付。新的规矩按小时付，小时由电机自己数，年纪大的守
        闸人觉得不成体统，年轻的觉得省心，没有一个人去问过河边那些站了一
        图1 夜里的闸门。守闸人（左）与第一台电机
        {0}
        辈子的鹭鸶。
        鹭鸶已经搬到下游的堰上去了。镇上答应秋天的时候去数一数，看看到底
        少了几只，数完再说电机的事。
        """;

    [Theory]
    [InlineData("· 18 ·\n渡口评论  2026.03")]
    [InlineData("- 18 -")]
    [InlineData("第 18 页")]
    [InlineData("第18页 共40页")]
    [InlineData("18\n渡口评论 2026年第3期")]
    [InlineData("渡口评论  18")]
    public void Chinese_paragraphs_end_where_a_line_is_short(string edge)
    {
        var article = One("seeds/a.txt",
            string.Format(null, Chinese.Replace("图1 夜里的闸门。守闸人（左）与第一台电机\n", "", StringComparison.Ordinal), edge));
        Assert.Equal("""
            九榆渡口的闸门四十年来都靠人推，谁也没有把它当成一台机器。上个星期它装上了电机，守闸的人站在雨里，两只手揣在口袋里，看着它自己合拢。

            ## 一、谁来付夜里的工钱

            夜工从前用煤来付。新的规矩按小时付，小时由电机自己数，年纪大的守闸人觉得不成体统，年轻的觉得省心，没有一个人去问过河边那些站了一辈子的鹭鸶。

            鹭鸶已经搬到下游的堰上去了。镇上答应秋天的时候去数一数，看看到底少了几只，数完再说电机的事。
            """, Body(article));
        Assert.Equal(("一条不开闸的河", "2026-03-04"), (article.Title, Day(article)));
    }

    [Theory]
    [InlineData("pay-", "ment", "payment")]
    [InlineData("twenty-", "four", "twenty-four")]
    [InlineData("co-", "founder", "co-founder")]
    [InlineData("open-", "source", "open-source")]
    [InlineData("self-", "taught", "self-taught")]
    [InlineData("can-", "not", "cannot")]
    [InlineData("so-", "lution", "solution")]
    [InlineData("six-", "teen", "sixteen")]
    [InlineData("trillion-", "parameter", "trillion-parameter")]
    [InlineData("long-", "awaited", "long-awaited")]
    [InlineData("fore-", "closure", "foreclosure")]
    public void Hyphens_at_the_ends_of_lines_go_unless_they_are_the_word_s_own(string above, string below, string word) =>
        Assert.Contains($"of the {word} is", Body(One("seeds/a.txt",
            English.Replace("The council will look at the figures in autumn. It", $"The council will look at the price of the {above}\n{below} is what the keepers fear most of all, now and", StringComparison.Ordinal))),
            StringComparison.Ordinal);

    [Fact]
    public void Numbers_of_parts_are_no_pages() =>
        Assert.Contains("in his pockets.\n\n", Body(One("seeds/a.txt",
            "The gate\n\nBy Jane Doe\nMarch 4, 2026\n\n1\n\nFor forty years the gate was shut by hand, and nobody thought of it as a machine. Last week it was given a motor.\n\nIt is a loan, the keeper says, and he says it twice.\n\nHe has both hands in his pockets.\n\n2\n\nNight work was always paid in coal. The new rule pays it in hours, and the hours are counted by the motor itself.\n\nThe council will look at the figures in autumn. It has promised to count the herons, too.")),
            StringComparison.Ordinal);

    private const string Told = "渡口的闸门装上了电机，守闸的人站在雨里看着它自己合拢，四十年来头一次没有伸手。";
    private const string Untold = "镇上答应秋天去数一数河边的鹭鸶，看看到底少了几只，数完了再说电机的事。";

    [Theory]
    [InlineData("阿榆(河工)  21:53", "老秦  22:01")]
    [InlineData("Jane Doe — Today at 9:53 PM", "Max — Today at 10:01 PM")]
    public void Heads_of_messages_and_what_others_answer_are_no_text(string head, string other)
    {
        var body = Body(One("seeds/a.txt",
            $"{head}\n\n这篇大家看看\n\n\n{head}\n\n闸门自己合拢的那天\n{Told}\n{Untold}\n\n\n{head}\n\n{Untold.Replace("镇上", "县里", StringComparison.Ordinal)}\n{Told.Replace("守闸", "看闸", StringComparison.Ordinal)}\n\n\n{other}\n\n鹭鸶搬家了吧\n"));
        Assert.DoesNotContain("53", body, StringComparison.Ordinal);
        Assert.DoesNotContain("搬家", body, StringComparison.Ordinal);
        Assert.Contains(Untold, body, StringComparison.Ordinal);
        Assert.EndsWith("没有伸手。", body, StringComparison.Ordinal);
    }

    private const string First = "For forty years the gate was shut by hand, and nobody thought of it as a machine until last week.";
    private const string Second = "It was given a motor, and the keeper stood beside it in the rain with both hands in his pockets.";

    [Theory]
    [InlineData("ferry.example · 6 min", "Highlights (2)")]
    [InlineData("ferry.example · 6 min read", "Notes (1)")]
    public void Reading_programs_put_names_above_the_host_and_marks_below_the_text(string host, string marks)
    {
        var article = One("seeds/a.txt",
            $"Back\nArchive\nThe gate that would not close\nJosephine Tallow\nThe Slack Water\n{host}\nPublished Mar 4, 2026 · Saved Mar 6, 2026\n\n{First}\n\n{Second}\n\n{First.Replace("hand", "foot", StringComparison.Ordinal)}\n\n{Second.Replace("motor", "wheel", StringComparison.Ordinal)}\n\n{marks}\n“nobody thought of it”\nNote: ask the keeper\n");
        Assert.Equal(("The gate that would not close", "The Slack Water", "Josephine Tallow"),
            (article.Title, article.Source!.Name, article.Source.Author));
        Assert.EndsWith("in his pockets.", Body(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[image: gate.png]\n\n")]
    [InlineData("[cid:7f3a@ferry.example]\n\n")]
    [InlineData("══════════════\n【本期赞助】渡口云 · 学生八折\nhttps://ferry-cloud.example/edu\n══════════════\n\n")]
    public void Files_of_pictures_and_boxes_of_sponsors_are_no_text(string box) =>
        Assert.Equal($"{Told}\n\n{Untold}\n\n{Told.Replace("守闸", "看闸", StringComparison.Ordinal)}",
            Body(One("seeds/a.txt",
                $"From: 渡口周刊 <a@ferry.example>\nDate: Wed, 04 Mar 2026 07:30:00 +0800\nSubject: 闸门自己合拢的那天\n\n{Told}\n\n{box}{Untold}\n\n{Told.Replace("守闸", "看闸", StringComparison.Ordinal)}\n")));

    [Fact]
    public void The_row_of_an_account_states_kind_writer_medium_and_place()
    {
        var article = One("seeds/a.txt", $"闸门自己合拢的那天\n原创  林以舟  渡口茶馆  2026年3月4日 18:30  广东\n\n{Told}\n\n{Untold}\n");
        Assert.Equal(("林以舟", "渡口茶馆", "2026-03-04"), (article.Source!.Author, article.Source.Name, Day(article)));
    }
}
