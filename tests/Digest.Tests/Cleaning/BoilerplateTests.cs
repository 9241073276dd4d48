using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What surrounds an article is told by the words it is made of and by its place: none of these lines is written in a rule.
/// </summary>
public class BoilerplateTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second =
        "The first was finished in two years. The second took three, because the water had to be brought from the other side.";

    private const string Third =
        "Nobody answered, and the question stands as it stood in spring, when it was asked by the same people in the same room.";

    private const string Fourth = "The road was laid again in autumn, and the trucks that use it carry stone and no machines.";

    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱。";

    private const string Answer = "没有人回答，问题还和春天时一样，那时是同一批人在同一间屋里问的。";

    private const string Road = "秋天重新铺了路，走这条路的卡车运的是石头，设备还停在海的那一边。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Theory]
    [InlineData("Get our weekly newsletter sent to your inbox, free.")]
    [InlineData("Want more stories like this? Subscribe to our letters and follow us on Mastodon.")]
    [InlineData("Save this article to your account")]
    [InlineData("Download our app to read, save and share stories")]
    [InlineData("Continue reading with a free trial")]
    [InlineData("View all comments (31)")]
    public void A_line_between_paragraphs_goes_by_the_words_it_is_made_of(string line) =>
        Assert.Equal(Text(First, Second, Third, Fourth), Body(One("seeds/a.txt", Text(First, Second, line, Third, Fourth))));

    [Theory]
    [InlineData("扫码下载客户端，阅读全文更方便")]
    [InlineData("点赞、收藏、转发，一键三连")]
    [InlineData("喜欢本文的读者欢迎订阅我们的邮件并转发给朋友")]
    [InlineData("登录后可查看更多评论")]
    [InlineData("微信扫码關注公眾號")]
    public void A_Chinese_line_does_so_too(string line) =>
        Assert.Equal(Text(Roof, Water, Answer, Road), Body(One("seeds/a.txt", Text(Roof, Water, line, Answer, Road))));

    [Theory]
    [InlineData("Readers can cancel a subscription whenever they like, and most of them never do.")]
    [InlineData("The newsletter has forty thousand subscribers, and its writer earns more from it than from the paper.")]
    [InlineData("“Subscribe to our newsletter,” the sign said, and nobody did.")]
    [InlineData("Follow the water, he says, and the money is never far.")]
    public void A_sentence_about_such_things_stays(string line) =>
        Assert.Equal(Text(First, Second, line, Third, Fourth), Body(One("seeds/a.txt", Text(First, Second, line, Third, Fourth))));

    [Theory]
    [InlineData("订阅制让这家报纸活了下来，广告收入却只剩十年前的一半。")]
    [InlineData("他把“点赞”和“收藏”写成了两个不同的模型，前者慢得多。")]
    [InlineData("评论区里的读者分成了两派，谁也没有说服谁。")]
    public void A_Chinese_sentence_about_them_stays(string line) =>
        Assert.Equal(Text(Roof, Water, line, Answer), Body(One("seeds/a.txt", Text(Roof, Water, line, Answer))));

    [Fact]
    public void A_heading_of_words_that_the_text_has_too_stays()
    {
        const string Video = "The video model makes a video of eight seconds, and the audio model gives the video its sound; video and audio are sold apart.";
        Assert.Equal(Text(First, "## Video and audio", Video, Third),
            Body(One("seeds/a.txt", Text(First, "Video and audio", Video, Third))));
    }

    [Theory]
    [InlineData("Why start here")]
    [InlineData("The reply from the gallery")]
    public void A_heading_of_words_that_articles_have_too_stays(string line) =>
        Assert.Equal(Text(First, Second, "## " + line, Third, Fourth), Body(One("seeds/a.txt", Text(First, Second, line, Third, Fourth))));

    [Fact]
    public void A_heading_is_no_writer()
    {
        var page = One("seeds/a.html",
            $"<html><head><title>山谷里的厂房</title></head><body><article><h1>山谷里的厂房</h1><h2>疑问</h2><h2>成绩单</h2><p>{Roof}</p><p>{Water}</p><p>{Answer}</p></article></body></html>");
        Assert.Null(page.Source?.Author);
    }

    [Fact]
    public void Short_lines_that_stand_together_with_an_offer_are_a_box() =>
        Assert.Equal(Text(First, Second, "## What the water costs", Third, Fourth),
            Body(One("seeds/a.txt",
                Text(First, Second,
                    "Valley Week\nValley Summit 2025: four days of roofs\nBuilders and owners meet on two stages.\nRegister now and save",
                    "What the water costs", Third, Fourth))));

    [Fact]
    public void A_label_of_a_clip_takes_its_teaser_along() =>
        Assert.Equal(Text(First, Second, Third, Fourth),
            Body(One("seeds/a.txt", Text(First, Second, "Valley Video", "What a roof sounds like when it rains", Third, Fourth))));

    [Fact]
    public void Replies_begin_with_a_name_and_an_hour_again_and_again() =>
        Assert.Equal(Text(First, Second, Third),
            Body(One("seeds/a.txt",
                Text(First, Second, Third)
                    + "\n\nreedwarbler on Aug 9, 2025 | next\n\nI have seen that roof, and it leaks at both ends when it rains.\nreply\n\nmoss on Aug 9, 2025 | prev | next\n\nSame here, and the road below it is worse than the roof ever was.\nreply\n")));

    [Fact]
    public void The_days_of_a_chronicle_are_headings()
    {
        var body = Body(One("seeds/a.txt",
            Text(First, Second, "May 2024", Third, "June 2024", Fourth, "July 2024",
                First.Replace("third", "fourth", StringComparison.Ordinal))));
        Assert.Contains(Third, body, StringComparison.Ordinal);
        Assert.Contains(Fourth, body, StringComparison.Ordinal);
        Assert.Contains("the fourth building", body.Replace("The fourth", "the fourth", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Above_the_text_writer_and_house_are_noted_and_an_issue_is_no_headline()
    {
        var article = One("seeds/a.txt",
            Text("BRIEFING PAPER NO. 14", "A Roof Without Machines: A Second Look", "Ines Calder\nValley Policy Lab\n3 September 2025",
                First, Second, Third));
        Assert.Equal("A Roof Without Machines: A Second Look", article.Title);
        Assert.Equal("Ines Calder", article.Source!.Author);
        Assert.Equal("Valley Policy Lab", article.Source.Name);
        Assert.Equal("2025-09-03", Day(article));
        Assert.Equal(Text(First, Second, Third), Body(article));
    }

    [Fact]
    public void A_sentence_above_the_byline_sums_the_article_up()
    {
        var article = One("seeds/a.txt",
            Text("A Roof Without Machines Stands Alone", "The owners are asked again, and again they do not say.",
                "Ines Calder – Apr 1, 2026 11:27 AM | 142", First, Second, Third));
        Assert.Equal(Text(First, Second, Third), Body(article));
        Assert.Equal("The owners are asked again, and again they do not say.", article.Summary);
    }

    [Theory]
    [InlineData("本网站文字、图片未经授权不得转载或传输。")]
    [InlineData("本文由用户上传，平台只提供信息存储，观点不代表本平台立场。")]
    [InlineData("责编：何舟　校对：白苇")]
    [InlineData("大模型、厂房、开源")]
    public void Below_the_text_what_speaks_of_the_page_goes(string line) =>
        Assert.Equal(Text(Roof, Water, Answer), Body(One("seeds/a.txt", Text(Roof, Water, Answer, line))));

    [Fact]
    public void What_only_its_place_tells_is_listed_for_the_editor()
    {
        var article = One("seeds/a.txt", Text(First, Second, Third, "Ferry House, 12 Quay Lane"));
        Assert.Equal(Text(First, Second, Third), Body(article));
        Assert.Contains(article.Review, static q => q.What == "end" && q.Text.Contains("Ferry House", StringComparison.Ordinal));
    }

    [Fact]
    public void Buttons_that_came_as_one_word_are_told_apart() =>
        Assert.True(Wording.Of("Skip to contentSkip to site indexShareSave").Share > 0.7);

    [Fact]
    public void Cells_of_a_letter_are_one_text()
    {
        static string Cell(params string[] paragraphs) =>
            $"<tr><td class=\"c\">{string.Concat(paragraphs.Select(static p => $"<p>{p}</p>"))}</td></tr>";
        var article = One("seeds/a.html",
            $"<html><body><table><tr><td><table>{Cell(First, Second)}<tr><td class=\"c\"><b>TOGETHER WITH REED</b><br>Reed keeps your roofs dry. Start your free trial today.</td></tr>{Cell(Third, Fourth)}</table></td></tr></table></body></html>");
        Assert.Equal(Text(First, Second, Third, Fourth), Body(article));
    }

    [Fact]
    public void Credits_of_a_page_whose_parts_were_joined_are_parted()
    {
        var article = One("seeds/a.txt", Text("第三座厂房封了顶，设备还没有来", "2025/7/29 8:12:46来源：河岸屋作者：沙舟责编：何苇评论：23", Roof, Water, Answer));
        Assert.Equal("河岸屋", article.Source!.Name);
        Assert.Equal("沙舟", article.Source.Author);
        Assert.Equal(Text(Roof, Water, Answer), Body(article));
    }

    [Fact]
    public void A_letter_whose_page_comes_beside_its_text_is_a_letter()
    {
        var sent = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Text(Roof, Water, Answer)));
        var article = One("seeds/a.eml",
            $"From: Reed <reed@valley.example>\nSubject: A roof\nDate: Wed, 19 Nov 2025 07:30:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n\n{sent}\n\n--b1\nContent-Type: text/html; charset=\"utf-8\"\n\n<html><body><p>x</p></body></html>\n--b1--\n");
        Assert.Equal(Text(Roof, Water, Answer), Body(article));
        Assert.Equal("A roof", article.Title);
    }

    [Fact]
    public void Advice_that_a_text_ends_with_is_no_call()
    {
        const string Advice = "If you want to try it, start with the road map, pick the path that leaves you an hour of light, and keep the diary. You will learn more about your own boots than about the roof.";
        Assert.EndsWith(Advice, Body(One("seeds/a.txt", Text(First, Second, Third, Fourth, Advice))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enjoying the show? Leave us a review wherever you listen, and tell a friend.")]
    [InlineData("Leave us a rating wherever you listen. It takes a minute, and it really helps others to find the valley.")]
    [InlineData("You can rate and review this podcast wherever you get your podcasts.")]
    [InlineData("Ready to get started? Create an account or contact sales.")]
    [InlineData("Book a demo or start for free, no card needed.")]
    public void Calls_of_podcasts_and_of_those_who_sell_accounts_go_below_the_text(string call) =>
        Assert.Equal(Text(First, Second, Third), Body(One("seeds/a.txt", Text(First, Second, Third, call))));

    [Theory]
    [InlineData("Got a question about a roof that annoys you? Write to roofs@valley.example. Letters may be shortened.")]
    [InlineData("Send us your questions by e-mail, and say whether we may print your name.")]
    public void Whom_to_ask_is_no_text(string line) =>
        Assert.Equal(Text(First, Second, Third, Fourth), Body(One("seeds/a.txt", Text(First, Second, Third, Fourth, line))));

    [Theory]
    [InlineData("Was this page helpful?\nYes\nNo")]
    [InlineData("Get started\nTalk to sales")]
    public void What_asks_below_a_manual_and_a_price_list_goes(string box) =>
        Assert.Equal(Text(First, Second, Third), Body(One("seeds/a.txt", Text(First, Second, Third, box))));

    [Theory]
    [InlineData("Then send a picture and a question:", "```python\nprint(1)\n```")]
    [InlineData("Follow the link, then subscribe:", "```bash\ncurl -X POST harbour.example\n```")]
    [InlineData("然后下载、安装并打开：", "```bash\npip install harbour\n```")]
    public void What_leads_in_code_stays(string line, string code) =>
        Assert.Contains($"{line}\n\n{code}",
            Body(One("seeds/a.md", $"# The harbour's model\n\n{First}\n\n```bash\nls\n```\n\n{line}\n\n{code}\n\n{Second}\n\n{Third}\n")),
            StringComparison.Ordinal);
}
