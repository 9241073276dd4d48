using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Pages and threads copied whole as text, with samples of our own.</summary>
public class PageCopyTests
{
    private const string First = "9月4日，渡口智能发布了一款给渔船用的语音助手，离线时也能报出附近的浅滩和锚地，十二条船已经试用了一个夏天。";
    private const string Second = "船老大们最在意的不是它认得多少方言，而是风浪里它会不会乱说话，项目负责人在码头上这样总结。";

    [Fact]
    public void A_forum_page_copied_as_text_keeps_the_first_post()
    {
        var article = One("seeds/thread.txt", $"""
            渡口论坛 › 技术 › 行业 › 渔船上的语音助手，先学会了沉默
            返回列表 发新帖
            查看: 873|回复: 12
            [业界] 渔船上的语音助手，先学会了沉默 [复制链接]
            橹声
            橹声 当前离线
            积分
            2041
            IP卡 狗仔卡
            1楼
            发表于 2025-9-4 21:40 | 只看该作者 回帖奖励 |倒序浏览
            本帖最后由 橹声 于 2025-9-4 21:52 编辑

            {First}
            先把话说少
            {Second}

            本帖子中包含更多资源
            您需要 登录 才可以下载或查看，没有账号？立即注册
            收藏3 分享 支持11 反对2
            江上清风
            回复
            使用道具 举报
            老周
            2楼
            发表于 2025-9-4 22:01 | 只看该作者
            我们那边的船早就装了，可惜一下雨就听不清，还是对讲机好用，楼主可以去问问。
            """);
        Assert.Equal("渔船上的语音助手，先学会了沉默", article.Title);
        Assert.Equal(new DateTime(2025, 9, 4), article.Date.Date);
        Assert.Equal($"{First}\n\n## 先把话说少\n\n{Second}\n", article.Body);
    }

    [Fact]
    public void A_news_page_copied_as_text_loses_its_menu_and_its_foot()
    {
        var article = One("seeds/page.txt", $"""
            首页
            快讯
            直播
            搜索
            渔船上的语音助手，先学会了沉默
            渡口观察
            ·
            2025年09月04日 09:31
            关注
            {First}
            先把话说少
            {Second}
            本文来自微信公众号“渡口观察”，作者：沙白，经授权发布。
            +1
            14
            好文章，需要你的鼓励
            特邀作者
            """);
        Assert.Equal("渔船上的语音助手，先学会了沉默", article.Title);
        Assert.Equal("渡口观察", article.Source!.Name);
        Assert.Equal("沙白", article.Source.Author);
        Assert.Equal($"{First}\n\n## 先把话说少\n\n{Second}\n", article.Body);
        Assert.Contains(article.Review, q => q.What == "end");
    }

    private const string One1 =
        "The harbour at Skellig Point has a new clerk, and it answers in four languages and stops when the wind rises.";
    private const string Two2 =
        "“It used to guess the depth,” said Orla Finnerty, who wrote most of it. “Now it asks the boat, and the boat knows.”";

    [Fact]
    public void An_English_page_copied_as_text_loses_its_menu_and_its_foot()
    {
        var article = One("seeds/page.txt", $"""
            Skip to main content
            Tideway News
            Policy
            Subscribe
            Sign In
            TECHNOLOGY
            A harbour clerk that knows when to be quiet
            By Maeve Tarrant
            November 5, 2024 at 5:20 p.m. EST
            5 min
            Share

            {One1}

            Advertisement

            {Two2}

            Maeve Tarrant is a reporter who covers the coast. Write to her at the office.

            MORE FROM TIDEWAY NEWS
            What the buoys heard
            Terms of Service
            © 2024 Tideway News
            """);
        Assert.Equal("A harbour clerk that knows when to be quiet", article.Title);
        Assert.Equal("Maeve Tarrant", article.Source!.Author);
        Assert.Equal("Tideway News", article.Source.Name);
        Assert.Equal(new DateTime(2024, 11, 5, 22, 20, 0), article.Date.UtcDateTime);
        Assert.Equal($"{One1}\n\n{Two2}\n", article.Body);
    }

    [Fact]
    public void A_thread_with_numbered_posts_ends_before_the_signature()
    {
        var article = One("seeds/thread.txt",
            $"A harbour clerk that knows when to be quiet\n#1\n05-27-2025, 09:14 PM\ntidemark\nSenior Member\n\nJoin Date: Mar 2012\nPosts: 1,022\n\n{One1}\n\n{Two2}\n__________________\nLow tide is a state of mind.\nReply With Quote\n#2\ncurlew\nI wish that our own harbour would do the same, because the radio is never answered on Sundays.\n");
        Assert.Equal($"{One1}\n\n{Two2}\n", article.Body);
        Assert.Equal(new DateTime(2025, 5, 27), article.Date.Date);
    }

    [Fact]
    public void A_box_in_the_middle_does_not_end_the_article()
    {
        string[] words = ["harbour", "clerk", "boats", "mornings", "gauges", "radio", "tides", "nobody", "answers", "quietly", "winter",
            "ropes", "lamps", "charts", "silence", "buoys", "engines", "letters", "weather"];
        var paragraphs = Enumerable.Range(1, 8)
            .Select(i => "The " + string.Join(' ', Enumerable.Range(1, 24).Select(j => words[i * (j + i) * j % words.Length])) + ".")
            .ToList();
        var article = One("seeds/page.txt",
            $"A harbour clerk that knows when to be quiet\n\n{string.Join("\n\n", paragraphs.Take(3))}\n\nRelated articles\n\nWhat the buoys heard\n\n{string.Join("\n\n", paragraphs.Skip(3))}\n");
        Assert.Equal(string.Join("\n\n", paragraphs) + "\n", article.Body);
    }

    [Theory]
    [InlineData("渡口智能发布会现场9月4日，《海潮日报》周四报道说，渡口智能发布了一款语音助手，十二条船已经试用了一个夏天。", "渡口智能发布会现场", "海潮日报")]
    [InlineData("渡口智能的样机在船上北京时间9月4日，美国《港口时报》发文称，一款给渔船用的语音助手已经试用了一个夏天。", "渡口智能的样机在船上", "港口时报")]
    public void A_caption_before_the_day_is_parted_and_who_reports_is_the_source(string lead, string caption, string source)
    {
        var article = One("seeds/a.txt", lead + "\n\n" + Second + "\n\n" + First + "\n");
        Assert.StartsWith($"*{caption}*\n\n{lead[caption.Length..]}\n\n", article.Body, StringComparison.Ordinal);
        Assert.Equal(source, article.Source!.Name);
        Assert.Contains(article.Review, q => q.What == "source");
    }

    [Fact]
    public void A_wire_in_the_dateline_is_the_source() =>
        Assert.Equal("Reuters",
            One("seeds/a.txt",
                $"SKELLIG POINT, Nov 5 (Reuters) - {One1}\n\n{Two2}\n\nReporting by Maeve Tarrant in Dingle; Editing by Con Riordan\n")
                .Source!.Name);

    [Theory]
    [InlineData("05/27/2025", 2025, 5, 27, false)]
    [InlineData("27.05.2025", 2025, 5, 27, false)]
    [InlineData("27/05/2025", 2025, 5, 27, false)]
    [InlineData("04/05/2025", 2025, 4, 5, true)]
    public void Days_with_the_year_last_are_read(string written, int year, int month, int day, bool guessed)
    {
        var article = One("seeds/a.txt", $"A harbour clerk that knows when to be quiet\nPublished: {written}\n\n{One1}\n\n{Two2}\n");
        Assert.Equal(new DateTime(year, month, day), article.Date.Date);
        Assert.Equal(guessed, article.Review.Any(q => q.What == "date"));
    }

    [Fact]
    public void An_article_that_its_page_hides_until_its_script_has_run_is_read()
    {
        var article = One("seeds/page.html",
            $"""<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body><h1>渔船上的语音助手，先学会了沉默</h1><a id="js_name">渡口观察</a><em id="publish_time">2025年09月04日 09:31</em><div id="js_content" style="visibility: hidden; opacity: 0;"><p>{First}</p><p>{Second}</p><p>{First.Replace("9月4日", "次日", StringComparison.Ordinal)}这一次没有下雨。</p></div></body></html>""");
        Assert.Equal("渡口观察", article.Source!.Name);
        Assert.StartsWith(First, article.Body, StringComparison.Ordinal);
        Assert.Contains(Second, article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<blockquote class=\"postcontent restore\">{0}<br /><br />{1}</blockquote>", "<div id=\"post_message_3\">", "</div>")]
    [InlineData("{0}<br /><br />{1}", "<div class=\"post\"><div class=\"inner\" data-msgid=\"8\" id=\"msg_8\">", "</div></div>")]
    public void Posts_of_other_forums_are_found(string post, string open, string close)
    {
        var text = post.Replace("{0}", One1, StringComparison.Ordinal).Replace("{1}", Two2, StringComparison.Ordinal);
        var article = One("seeds/page.html",
            $"<html><head><meta charset=\"utf-8\"><title>A harbour clerk</title></head><body><h1>Thread: <span class=\"threadtitle\"><span class=\"label\">News</span> A harbour clerk that knows</span></h1>{open}{text}{close}{open.Replace('3', '4').Replace('8', '9')}I wish that our own harbour would do the same, because the radio is never answered.{close}</body></html>");
        Assert.Equal("A harbour clerk that knows", article.Title);
        Assert.Equal($"{One1}\n\n{Two2}\n", article.Body);
    }

    [Fact]
    public void What_sums_an_article_up_above_it_is_its_summary()
    {
        var article = One("seeds/page.html",
            $"<html><head><meta charset=\"utf-8\"><title>A harbour clerk that knows | Tideway</title></head><body><article><h1>A harbour clerk that knows</h1><p class=\"dek\">It asks the boat, and the boat knows.</p><div class=\"byline\">By Maeve Tarrant</div><p>{One1}</p><p>{Two2}</p><p class=\"author-note\">Maeve Tarrant is a reporter at Tideway.</p></article></body></html>");
        Assert.Equal("It asks the boat, and the boat knows.", article.Summary);
        Assert.Equal("Maeve Tarrant", article.Source!.Author);
        Assert.Equal($"{One1}\n\n{Two2}\n", article.Body);
    }

    [Theory]
    [InlineData("The Still Water", "Photo by Ann Poe / The Still Water\n",
        "The Still Water Daily\nSign Up\n© 2025 Still Media, LLC. All Rights Reserved", false)]
    [InlineData("The Still Water", "", "Leave a comment\nBlog at a program's house", true)]
    [InlineData("Tech", "", "Leave a comment", true)]
    public void The_name_of_a_site_stands_above_the_menu(string top, string credit, string foot, bool asked)
    {
        var article = One("seeds/a.txt",
            $"Skip to content\n{top}\nnotes on rivers by a slow reader\nHome\nAbout\nArchive\nSeminar notes\n\nA ferry company changes its model\nby\nJane Doe\nJuly 24, 2024, 9:30 AM EST\nShare\n\nThe model was opened on Wednesday to ferries of all harbours, the company said in a short statement.\n\nThe lock at dawn\n{credit}\nIt had been shown to a small group of testers since the spring, and changed a good deal since then.\n\nWhat the harbours pay for it is not known, and none of those who were asked wanted to say.\n\nMore in Rivers\nA year of locks, month by month. It rained.\n{foot}\n");
        Assert.Equal((top == "Tech" ? "" : top, "Jane Doe"), (article.Source!.Name, article.Source.Author));
        Assert.Equal(asked, article.Review.Any(static r => r.What == "source"));
        Assert.DoesNotContain("rained", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Poe", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chart: Ann Poe / The Still Water", false)]
    [InlineData("Chart: boats by pier, in the year before the model", true)]
    public void A_line_that_says_only_whose_a_picture_is_goes_and_makes_the_line_above_it_a_caption(string line, bool stays)
    {
        const string First = "The model was opened on Wednesday to ferries of all harbours, the company said in a short statement.";
        var body = One("seeds/a.txt",
            $"A ferry company changes its model\n\n{First}\n\nHow the queues compare: the year before, the spring, and the first week\n{line}\n\n{First.Replace("Wednesday", "Friday", StringComparison.Ordinal)}\n\n{First.Replace("Wednesday", "Monday", StringComparison.Ordinal)}\n")
            .Body;
        Assert.Equal(stays, body.Contains(line, StringComparison.Ordinal));
        Assert.Equal(!stays,
            body.Contains("*How the queues compare: the year before, the spring, and the first week*", StringComparison.Ordinal));
    }

    [Fact]
    public void Hours_and_writers_of_a_live_blog_copied_as_text_go_and_titles_head_the_entries()
    {
        string[] said = ["Two hours and a bit, no fights, one song, and a vote that went the way that all had known it would.",
            "The model used to be cheap, and at nine pounds for a crossing it is no longer what small harbours choose.",
            "Good evening from a windy quay, where the meeting begins at eight and the hats are free for all who come."];
        var entries =
            string.Concat(said.Select(static (text, i) => $"{i + 1}h ago\n2{2 - i}.04 BST\nBoat {i} leaves\nJane Doe\n{text}\n\nShare\n"));
        var article = One("seeds/a.txt",
            $"Skip to main content\nSkip to key events\nThe Harbourman\nNews\nOpinion\nSport\nFerry meeting live: captains vote on the model as harbours wait\nJane Doe and John Roe\nWed 24 Jul 2024 21.10 BST\nShare\nKey events\n22.04 BST\nBoat 0 leaves\nThe captains' meeting has ended with a vote for the model, by a margin of three, after a long evening.\n\n{entries}");
        Assert.Equal(("Ferry meeting live: captains vote on the model as harbours wait", "The Harbourman", "Jane Doe and John Roe",
            "2024-07-24"), (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
        Assert.EndsWith($"## Boat 0 leaves\n\n{said[0]}\n\n## Boat 1 leaves\n\n{said[1]}\n\n## Boat 2 leaves\n\n{said[2]}\n", article.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_thanks_for_reading_names_itself_and_a_person_owns_no_medium()
    {
        const string Text = "The model was opened on Wednesday to ferries of all harbours, the company said in a short statement.";
        var article = One("seeds/a.txt",
            $"What the tide model taught us\n\nJULY 24, 2024\n\n{Text}\n\n{Text.Replace("Wednesday", "Friday", StringComparison.Ordinal)}\n\nThanks for reading Harbour Notes! Subscribe for free to receive new posts and support my work.\n\n{Text.Replace("Wednesday", "Monday", StringComparison.Ordinal)}\n\n© 2024 Jane Doe\n");
        Assert.Equal(("Harbour Notes", "Jane Doe"), (article.Source!.Name, article.Source.Author));
    }
}
