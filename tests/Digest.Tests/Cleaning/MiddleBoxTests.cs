using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>What copies of whole pages have between the paragraphs, above the headline and below it, with samples of our own.</summary>
public class MiddleBoxTests
{
    private static string Page(string middle) => $"""
        Skip to main content
        Menu
        Harbour Notes
        Subscribe
        Science
        Boats
        May 22, 2026 7:00 AM
        The Model That Reads the Tide
        By Jane Doe

        {First}

        {Second}

        {middle}

        {Third}

        {Second.Replace("oldest", "newest", StringComparison.Ordinal)}
        """;

    private static readonly string Whole =
        $"{First}\n\n{Second}\n\n{Third}\n\n{Second.Replace("oldest", "newest", StringComparison.Ordinal)}\n";

    [Theory]
    [InlineData(
        "Most Popular\nGear\nThe Nine Best Oars, Tested in a Very Small Bath\nBy Ann Poe\nScience\nA Storm Has Gone Missing\nBy Abel Roth")]
    [InlineData("Harbour Notes\nYou Might Also Like\nBig story: the quiet town that became a pier\nIn your inbox: our longest letters")]
    [InlineData("Further reading\n\nTide trends\nBoat builders race to fit the new pumps on day one\n28 Feb 2026")]
    public void A_box_of_titles_ends_above_the_blank_line(string box) => Assert.Equal(Whole, One("seeds/a.txt", Page(box)).Body);

    [Fact]
    public void A_heading_below_such_a_box_stays()
    {
        var article = One("seeds/a.txt",
            Page("Most Popular\nGear\nThe Nine Best Oars, Tested in a Very Small Bath\nBy Ann Poe\n\nWhat the winter showed"));
        Assert.Equal(Whole.Replace(Third, "## What the winter showed\n\n" + Third, StringComparison.Ordinal), article.Body);
    }

    [Fact]
    public void A_box_with_questions_for_titles_goes_too()
    {
        var article = One("seeds/a.txt", """
            跳至主要內容
            渡口科技報
            會員登入
            首頁
            半導體
            首頁 / 船舶 / 渡輪裝上小模型，先學會報潮汐

            渡輪裝上小模型，先學會報潮汐

            作者 Ann 林 | 發布日期 2026 年 02 月 12 日 8:30 | 分類 船舶 , 語音 , 社群 | edit
            分享
            列印

            河口的渡輪公司替十二艘船都裝了一個小模型，離線時也能把潮汐表念出來，整個冬天沒有一艘船停下來等訊號。

            船上沒有人開口要過它，最老的那艘船的船長說，可是三月起霧以後，也沒有人把它關掉。

            您也許會喜歡：
            拆開一支對講機，電池占多少？
            為什麼碼頭的燈總是黃色？

            港務局怎麼算

            港務局每年冬天都數擱淺的次數，今年比過去十年的任何一年都少四次：

            1. 春天一次，沒有人受傷。
            2. 冬天沒有，連小船也沒有。
            """);
        Assert.DoesNotContain("喜歡", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("對講機", article.Body, StringComparison.Ordinal);
        Assert.Contains("## 港務局怎麼算", article.Body, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 2, 12), article.Date.Date);
        Assert.Equal("Ann 林", article.Source?.Author);
    }

    [Fact]
    public void A_note_on_its_own_line_does_not_part_a_sentence()
    {
        var article = One("seeds/a.txt",
            Page("“We kept the old horn,” the company said in a statement\n, opens new tab\n posted on its site. It has not been used since then."));
        Assert.Contains("said in a statement posted on its site. It has", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_above_the_buttons_sums_up()
    {
        var article = One("seeds/a.txt", $"""
            Skip to main content
            Menu
            Harbour Notes
            Subscribe
            Science
            Jane Doe
            Science
            May 22, 2026 7:00 AM
            The Model That Reads the Tide
            A machine nobody asked for has kept twelve boats off the bank all winter. The captains are still deciding how they feel.
            Photo-Illustration: Notes Staff; Getty Images
            Comment
            Loader
            Save Story

            {First}

            {Second}

            {Third}
            """);
        Assert.Equal("The Model That Reads the Tide", article.Title);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}\n", article.Body);
    }

    [Fact]
    public void Of_two_lines_in_capitals_of_the_head_the_first_is_the_headline()
    {
        var article = One("seeds/a.txt", $"""
            Advertisement
            Harbour Notes
            SUBSCRIBE
            SIGN IN
            Science
            Boats and tides
            Ferry company’s model chief steps down, leaving captains guessing
            He announced his leave days after the company fitted its smallest model yet; a second engineer also signed off
            Reading time: 3 minutes
            Listen
            Published: 4:30pm, 4 Mar 2026

            {First}

            {Second}

            {Third}
            """);
        Assert.Equal("Ferry company’s model chief steps down, leaving captains guessing", article.Title);
    }

    [Theory]
    [InlineData("Disclosure: The owner of Harbour Notes has a licensing agreement with the ferry company.")]
    [InlineData("[Image may contain: Boat, Outdoors, and Night Sky]")]
    [InlineData("Let us know what you think about this article. Send a letter to the editor at mail@harbour.example.")]
    public void What_the_paper_says_between_paragraphs_goes(string line) => Assert.Equal(Whole, One("seeds/a.txt", Page(line)).Body);

    [Fact]
    public void Where_the_numbers_of_a_table_are_from_is_no_heading()
    {
        var article = One("seeds/a.txt", """
            渡轮公司换上小模型

            河口的渡轮公司给十二条船都装了一个小模型，离线时也能把潮汐表念出来，整个冬天没有一条船停下来等信号。

            船只	负责方	状态
            老船	船队	完成
            新船	船坞	进行
            资料来源：渡轮公司，港务整理

            船上没有人开口要过它，最老的那条船的船长说，可是三月起雾以后，也没有人把它关掉，港务局今年少记了四次搁浅。
            """);
        Assert.DoesNotContain("## 资料来源", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_every_sign_half_width_is_no_mixture()
    {
        const string plain = "渡轮装上小模型，先学会报潮汐";
        const string body =
            "河口的渡轮公司给船队都装了一个小模型，离线时也能把潮汐表念出来，整个冬天没有一条船停下来等信号。\n\n"
            + "船上没有人开口要过它，最老的那条船的船长说，可是起雾以后，也没有人把它关掉；港务局只数搁浅：今年少了四次。\n\n"
            + "会上有人问，数据算谁的？船长想了想，说归潮水，散会时大家都笑了，没有人再往下追问。\n";
        var half = $"{plain}\n\n{body}".Replace('，', ',').Replace('：', ':').Replace('；', ';').Replace('？', '?');
        var article = One("seeds/a.txt", half);
        Assert.Equal(plain.Replace('，', ','), article.Title);
        Assert.Equal(half[(half.IndexOf('\n') + 2)..], article.Body);
    }

    [Fact]
    public void One_full_width_comma_tells_that_a_program_made_the_others_half_width()
    {
        const string body =
            "河口的渡轮公司给船队都装了一个小模型，离线时也能把潮汐表念出来，整个冬天没有一条船停下来等信号。\n\n"
            + "船上没有人开口要过它，最老的那条船的船长说，可是起雾以后，也没有人把它关掉，港务局只数搁浅，今年又少了几次，没有人问为什么。\n\n"
            + "会上有人问“数据”，船长想了想，说归潮水，散会时大家都笑了，没有人再往下追问。\n";
        var half = body.Replace('，', ',');
        var mixed = half[..half.IndexOf(',')] + '，' + half[(half.IndexOf(',') + 1)..];
        Assert.Equal(body, One("seeds/a.txt", "渡轮装上小模型\n\n" + mixed).Body);
    }

    [Fact]
    public void A_house_that_writes_half_width_commas_keeps_them()
    {
        const string body =
            "渡轮公司在春天换上Tide-2,给十二条船都装了一个小模型,离线时也能把潮汐表念出来,整个冬天没有一条船停下来等信号。\n\n"
            + "船上没有人开口要过它,最老的那条船的船长说,可是起雾以后,也没有人把它关掉,港务局今年只记了4次搁浅,比去年少。\n\n"
            + "会上有人问,数据到底算谁的,船长想了想,说归潮水,散会时大家都笑了,没有人再往下追问。\n";
        Assert.Equal(body, One("seeds/a.txt", "渡轮装上小模型\n\n" + body).Body);
    }

    [Fact]
    public void A_full_width_semicolon_does_not_make_a_text_mixed()
    {
        const string body =
            "先说结论：这台小模型在船上跑得动,只是开机要等半分钟。\n\n渡轮公司在春天换上Tide-2,给十二条船都装了一个,离线时也能把潮汐表念出来；到了夜里,它还会自己关灯。\n\n"
            + "船上没有人开口要过它,最老的那条船的船长说,可是起雾以后,也没有人把它关掉；港务局今年只记了4次搁浅,比去年少。\n";
        Assert.Equal(body, One("seeds/a.txt", "渡轮装上小模型\n\n" + body).Body);
    }
}
