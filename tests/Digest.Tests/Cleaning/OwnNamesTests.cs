using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>How feeds, letters, channels and printed papers name themselves and who writes for them, with samples of our own.</summary>
public class OwnNamesTests
{
    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static CleanArticle Item(string item, string channel = "<title>The Quay</title>") =>
        One("seeds/a.xml",
            $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel>{channel}<item><pubDate>Tue, 09 Dec 2025 17:40:00 +0000</pubDate>{item}</item></channel></rss>");

    private static string Content(params string[] paragraphs) => $"<description><![CDATA[{string.Concat(paragraphs.Select(P))}]]></description>";

    [Theory]
    [InlineData("post@quay.example (Jane Doe)", "Jane Doe")]
    [InlineData("post@quay.example", null)]
    [InlineData("Jane Doe", "Jane Doe")]
    public void Feeds_have_an_address_before_a_name(string author, string? name) =>
        Assert.Equal(name,
            Item($"<title>Tides</title><author>{author}</author>{Content(HarbourText.First, HarbourText.Second)}").Source!.Author);

    [Fact]
    public void A_feed_may_have_its_section_before_a_stroke() =>
        Assert.Equal("新浪科技",
            Item($"<title>渡口的冬天</title>{Content(FerryText.First, FerryText.Second)}", "<title>要闻-新浪科技</title>").Source!.Name);

    [Fact]
    public void An_episode_has_its_title_without_the_number()
    {
        var article = Item(
            $"<title>Vol.9｜渡口的冬天</title><itunes:title>渡口的冬天</itunes:title>{Content(FerryText.First, FerryText.Second, HarbourText.Lamp, "主播：林一舟、周远", "剪辑：阿树", "欢迎在小宇宙、Apple Podcasts、喜马拉雅订阅收听，也欢迎加入听友群，添加微信 dukou9。")}");
        Assert.Equal(("渡口的冬天", Text(FerryText.First, FerryText.Second, HarbourText.Lamp)), (article.Title, Body(article)));
    }

    [Fact]
    public void Weblogs_say_in_a_quotation_below_whose_a_text_is() =>
        Assert.Equal(Text(FerryText.First, FerryText.Second, HarbourText.Lamp),
            Body(Item(
                $"<title>渡口的冬天</title><description><![CDATA[{P(FerryText.First)}{P(FerryText.Second)}{P(HarbourText.Lamp)}<blockquote><p>本文作者：林一舟<br>本文链接：<a href=\"https://quay.example/1\">https://quay.example/1</a><br>版权声明：本博客文章均采用 CC BY 4.0 许可协议。转载请注明出处！</p></blockquote>]]></description>")));

    [Fact]
    public void A_letter_has_its_writer_before_its_name()
    {
        var article = One("seeds/a.txt",
            $"---------- Forwarded message ---------\nFrom: Jane Doe | The Quay Letter <letter@quay.example>\nDate: Fri, May 22, 2026 at 7:02 AM\nSubject: What the tide table says\nTo: <ann@post.example>\n\n\n{HarbourText.AllThree}\n");
        Assert.Equal(("The Quay Letter", "Jane Doe"), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void Who_pays_may_speak_in_the_line_that_names_him()
    {
        var article = One("seeds/a.eml",
            $"From: The Quay Letter <letter@quay.example>\nDate: Wed, 10 Dec 2025 11:00:38 +0000\nSubject: What the tide table says\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><table><tr><td align=\"right\">December 10, 2025 | <a href=\"https://quay.example/p/1\">Read Online</a></td></tr><tr><td><b>TOGETHER WITH</b> <a href=\"https://ad.example\">Quillbox</a> — letters that sort themselves. <a href=\"https://ad.example\">Try it free</a></td></tr><tr><td>{P(HarbourText.First)}{P(HarbourText.Second)}{P(HarbourText.Third)}</td></tr></table></body></html>");
        Assert.Equal(("The Quay Letter", HarbourText.AllThree), (article.Source!.Name, Body(article)));
    }

    [Fact]
    public void The_number_of_an_issue_stands_in_the_subject_and_above_the_headline()
    {
        var article = One("seeds/a.eml",
            $"From: 渡口夜话周报 <letter@quay.example>\nDate: Wed, 10 Dec 2025 11:00:38 +0800\nSubject: 【渡口夜话118】旧灯进了博物馆\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><h3>渡口夜话周报 第118期</h3><h1>旧灯进了博物馆</h1>{P(HarbourText.Lamp)}{P(HarbourText.Wall)}{P(HarbourText.Book)}</body></html>");
        Assert.Equal(("旧灯进了博物馆", "渡口夜话周报", Text(HarbourText.Lamp, HarbourText.Wall, HarbourText.Book)),
            (article.Title, article.Source!.Name, Body(article)));
    }

    [Fact]
    public void A_channel_says_behind_a_dash_after_whom_it_reports()
    {
        var article = One("seeds/a.txt",
            $"渡口快讯, [30.12.2025 09:17]\n🤖 渡口的新灯塔亮了\n\n{FerryText.Both}\n\n—— 江左社 (https://jiangzuo.example/1)\n\n#渡口 #灯塔\n\n🍀在频道 🍵聊天 📮投稿\n\n渡口快讯, [30.12.2025 10:02]\n☕️ 今天的早报已更新\n");
        Assert.Equal(("渡口的新灯塔亮了", "江左社", FerryText.Both), (article.Title, article.Source!.Name, Body(article)));
    }

    [Fact]
    public void A_paper_has_its_house_and_series_at_the_foot_of_each_page()
    {
        const string foot = "Quayside Institute | River Note 25-07";
        var article = One("seeds/a.txt",
            $"Quayside Institute\nRiver Note 25-07\n30 June 2025\n\nCounting the Boats:\nWhat a Tide Table Knows\nJane Doe and Ann Poe\n\n"
            + "The ferry company at the mouth of the river has put a\nsmall model on all twelve of its boats, and it reads the\ntide tables aloud to whoever stands on deck.\n1. What is on board\n"
            + "Nobody on board asked for it, the captain of the oldest\nboat said, but nobody has switched it off since the fog\n" + foot + "\n1\nCounting the Boats\n"
            + "in March either. The harbour office counts the groundings\nof each winter.\n2. What is missing\nThere were four fewer of them than in any of the ten\nyears before the model came on board the boats, and so\n" + foot + "\n2\nCounting the Boats\n"
            + "far nobody can say whether the model or the mild winter\nis to be thanked for that.\n3\n" + foot + "\n");
        Assert.Equal(("Counting the Boats: What a Tide Table Knows", "Quayside Institute", "Jane Doe and Ann Poe"),
            (article.Title, article.Source!.Name, article.Source.Author));
        Assert.Equal(Text(
            "The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads the tide tables aloud to whoever stands on deck.",
            "## 1. What is on board",
            "Nobody on board asked for it, the captain of the oldest boat said, but nobody has switched it off since the fog in March either. The harbour office counts the groundings of each winter.",
            "## 2. What is missing",
            "There were four fewer of them than in any of the ten years before the model came on board the boats, and so far nobody can say whether the model or the mild winter is to be thanked for that."),
            Body(article));
    }

    [Fact]
    public void Where_to_call_a_house_and_its_section_are_no_text() =>
        Assert.Equal(FerryText.Both + "\n\n" + HarbourText.Lamp,
            Body(One("seeds/a.md",
                $"# 渡口的冬天\n\n两岸夜话 >\n\n∙\n\n{FerryText.Both}\n\n{HarbourText.Lamp}\n\n图片编辑：林一舟\n\n江左新闻报料：010-5550123")));

    [Fact]
    public void Boards_show_the_days_of_this_year_without_it() =>
        Assert.Equal("2025-04-20",
            Day(One("seeds/a.txt",
                $"发表于 4-20 09:12 | 显示全部楼层 | 阅读模式 来自 渡口夜话\n\n昨天一早去看了新灯塔，回来写几句。\n\n{FerryText.Both}",
                new CaptureSidecar { Captured = DateTimeOffset.Parse("2025-04-21T11:20:00+08:00", System.Globalization.CultureInfo.InvariantCulture) })));
}
