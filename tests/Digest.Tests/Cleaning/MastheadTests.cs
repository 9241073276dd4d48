using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Content;
using Digest.Diagnostics;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What stands above a text that was copied with its page: the name of the medium, headline, summary, writer and day.</summary>
public sealed class MastheadTests
{
    private const string Tide = "The ferry company said on Tuesday that it had put a small language model on every one of its forty boats, where it reads the tide tables aloud.",
        Crew = "Crews who tried the model for a month asked for a switch, and the company has promised that each boat will have one by spring.",
        Han = "渡轮公司周二宣布，四十条船都装上了一个小型语言模型，由它在开船前朗读潮汐表。公司说，模型在船上运行，不需要网络。",
        Han2 = "试用了一个月的船员要求加装开关，公司答应在春天之前给每条船都装上一个。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Fact]
    public void A_medium_that_is_known_is_the_source_where_its_name_stands_alone_above_the_headline()
    {
        var article = One("seeds/a.txt",
            $"Sign in / up\nThe Register\nAI + ML\nThis article is more than 1 year old\nFerries read the tide tables aloud, and nobody asked\n"
            + $"Forty boats get a small model\nPercy Grubb\nTue 24 Jun 2025 // 12:31 UTC\n42 comment bubble on white\n{Tide}\n{Crew} We'll let you know. ®\nShare\n");
        Assert.Equal("Ferries read the tide tables aloud, and nobody asked", article.Title);
        Assert.Equal(("The Register", "Percy Grubb"), (article.Source?.Name, article.Source?.Author));
        Assert.Equal("2025-06-24", Day(article));
        Assert.Equal(Text(Tide, Crew + " We'll let you know."), Body(article));
    }

    [Theory]
    [InlineData("CNBC", "CNBC")]
    [InlineData("Axios Homepage", "Axios")]
    [InlineData("The Guardian - Back to home", "The Guardian")]
    [InlineData("Why you can trust SCMP", "SCMP")]
    [InlineData("澎湃Logo", "澎湃")]
    [InlineData("科技", null)]
    [InlineData("Fortune", null)]
    public void Names_of_media_are_known_as_their_pages_write_them(string line, string? name) =>
        Assert.Equal(name, KnownMedia.Named(line));

    [Theory]
    [InlineData("www.reuters.com", "Reuters")]
    [InlineData("economictimes.indiatimes.com", "The Economic Times")]
    [InlineData("pier.example", null)]
    public void Hosts_of_media_are_known(string host, string? name) => Assert.Equal(name, KnownMedia.OfHost(host));

    [Fact]
    public void A_sentence_below_a_headline_that_asks_sums_the_article_up()
    {
        var article = One("seeds/a.txt",
            $"數位時代 BusinessNext\n登入/註冊\n創新創業 AI與大數據 行銷與MarTech 3C生活\n2025.08.11 | AI與大數據\n渡輪裝上語言模型，船員為何想要一個開關？\n"
            + $"公司把選擇權交給「廣播」，乘客卻不買單。\nshutterstock\nby 林一舟\n加入收藏\n分享\n閱讀時間約3分鐘\n\n{Han}\n\n{Han2}\n");
        Assert.Equal("渡輪裝上語言模型，船員為何想要一個開關？", article.Title);
        Assert.Equal("數位時代 BusinessNext", article.Source?.Name);
        Assert.Equal(Text(Han, Han2), Body(article));
    }

    [Fact]
    public void A_headline_may_stand_below_the_day_and_the_words_that_file_it()
    {
        var article = One("seeds/a.txt",
            $"星洲网 Sin Chew Daily\n登入\n最新 头条 国内 国际 财经 言路 地方\n星洲网 > 国际 > 国际头条\n国际\n发布: 4:32pm 30/12/2025\n渡轮\n模型\n"
            + $"渡轮公司给四十条船装上语言模型\nADVERTISEMENT\n{Han}\n{Han2}\n");
        Assert.Equal("渡轮公司给四十条船装上语言模型", article.Title);
        Assert.Equal("2025-12-30", Day(article));
    }

    [Fact]
    public void Whose_a_picture_is_tells_what_it_shows_above_or_below()
    {
        var above = One("seeds/a.txt",
            $"Bloomberg\nSubscribe\nMarkets\nEconomics\nTech\nFerry Company Puts Small Model on Forty Boats\nCrews want a switch for it\n"
            + $"One of the boats at the northern pier.\nPhotographer: Ann Poe/Bloomberg\nBy Jane Doe\nOctober 6, 2025 at 8:02 AM EDT\n{Tide}\n{Crew}\n");
        Assert.Equal(Text("*One of the boats at the northern pier.*", Tide, Crew), Body(above));
        var below = One("seeds/a.txt",
            $"BBC\nHome\nNews\nSport\nBusiness\nFerry company puts a small model on its boats\n1 July 2026\nShare\nSave\nJane Doe\nTechnology reporter\n"
            + $"Getty Images\nThe boats had gone without one since 12 June\n{Tide}\n{Crew}\n");
        Assert.Equal(Text("*The boats had gone without one since 12 June*", Tide, Crew), Body(below));
        Assert.Equal("Jane Doe", below.Source?.Author);
    }

    [Fact]
    public void Fields_of_clippings_name_headline_paper_and_day()
    {
        var article = One("seeds/a.txt",
            $"中国重要报纸全文数据库\n篇名：渡轮公司给船装上语言模型\n副题：船员要求加装开关\n作者：本报驻河口记者 林一舟\n报纸中文名：河口日报\n报纸日期：2024-08-02\n版名：国际\n版号：004\n正文快照：\n\n{Han}\n\n{Han2}\n");
        Assert.Equal(("渡轮公司给船装上语言模型", "河口日报", "林一舟"), (article.Title, article.Source?.Name, article.Source?.Author));
        Assert.Equal("2024-08-02", Day(article));
    }

    [Fact]
    public void Fields_of_a_board_may_stand_without_numbers()
    {
        var article = One("seeds/a.txt",
            "作者  oyaji55 (便當股東)      看板  Stock\n標題  [新聞] 渡輪公司裝上語言模型\n時間  Fri Jun 26 08:41:07 2026\n───────────────────────────────────────\n\n"
            + "原文標題：\n渡輪公司給四十條船裝上語言模型\n※請勿刪減原文標題\n\n發布時間：\n2026-06-25 11:20\n※請以原文網頁之發布時間為準\n\n記者署名：\n林一舟\n\n"
            + $"原文內容：\n{Han}\n\n{Han2}\n\n心得/評論：\n續抱，看多\n");
        Assert.Equal("渡輪公司給四十條船裝上語言模型", article.Title);
        Assert.Equal(("2026-06-25", "林一舟"), (Day(article), article.Source?.Author));
        Assert.Equal(Text(Han, Han2), Body(article));
    }

    [Fact]
    public void A_day_before_the_post_is_reckoned_from_it()
    {
        var article = One("seeds/a.txt",
            $"科技论坛\n返回列表 查看: 1873|回复: 26\n渡轮公司给船装上语言模型 [复制链接]\n老猫\n发表于 2026-2-11 09:26:51 | 只看该作者 |倒序浏览\n"
            + $"林一舟 发自 河口寺\n量角位 | 公众号 QuantBit 昨天 17:42\n\n{Han}\n\n{Han2}\n\n收藏1 分享 淘帖\n");
        Assert.Equal(("2026-02-10", "量角位"), (Day(article), article.Source?.Name));
    }

    [Theory]
    [InlineData("From The Quay Review, yesterday:")]
    [InlineData("Behind a paywall, so the whole text. The Quay Review, by Jane Doe:")]
    public void Who_passes_a_text_on_says_whose_it_is(string said)
    {
        var article = One("seeds/a.txt",
            $"LocalBoats.net Community Forums\nBoard index ‹ News\nPost Reply\n3 posts • Page 1 of 1\nBoats with models\nPost by gpu_hoarder » Thu Mar 12, 2026 7:22 am\n\n"
            + $"{said}\n\nFerries read the tide tables aloud\nJane Doe, Quay Review\n\n{Tide}\n\n{Crew}\n\nA third paragraph says that the boats sail at seven.\n\nTop\n");
        Assert.Equal("Ferries read the tide tables aloud", article.Title);
        Assert.Equal("Jane Doe", article.Source?.Author);
        Assert.Contains("Quay Review", article.Source?.Name, StringComparison.Ordinal);
        Assert.DoesNotContain(said, Body(article), StringComparison.Ordinal);
    }

    [Theory]
    // By two clocks it is mostly the evening before: 15 May 2026 is a Friday.
    [InlineData("北京时间5月15日，当地公司周四宣布，", "2024年，该公司曾经试过一次。两年之后，它又来了。", "2026-05-15")]
    // Of two years that fit, the one after the last that the text numbers is likelier.
    [InlineData("北京时间10月29日，当地公司周三宣布，", "2024年秋天，公司首次透露计划。", "2025-10-29")]
    [InlineData("北京时间9月6日，当地公司周五宣布，", "2024年秋天，公司首次透露计划。", "2025-09-06")]
    // Nothing tells but the weekday: near the youngest model of the vocabulary.
    [InlineData("北京时间5月21日，当地公司周三宣布，", "这个问题在1946年提出。", "2026-05-21")]
    public void The_year_of_a_day_without_one_is_the_likeliest(string opening, string behind, string day)
    {
        var context = new CleaningContext(new SiteSettings())
        {
            Tagger = static (_, _, _) => new FoundTerms([], [], []) { Newest = new DateOnly(2026, 8, 1) }
        };
        var article = Assert.Single(ArticleCleaner.Clean(new RawCapture("seeds/a.txt",
            Encoding.UTF8.GetBytes($"{opening}{Han}\n\n{behind}{Han2}")), context, new DiagnosticBag()));
        Assert.Equal(day, Day(article));
        Assert.Contains(article.Review, static q => q.What == "date");
    }

    [Fact]
    public void A_network_says_below_the_text_when_it_was_published_and_when_edited()
    {
        var article = One("seeds/a.txt",
            $"渡轮上的语言模型\n\n{Han}\n\n{Han2}\n\n编辑于 2026-06-18 01:20・IP 属地浙江\n发布于 2026-06-17 23:41・IP 属地浙江\n");
        Assert.Equal("2026-06-17", Day(article));
    }

    [Fact]
    public void A_label_alone_says_that_the_next_line_is_a_caption()
    {
        var article = One("seeds/a.txt", $"渡輪上的語言模型裝到了四十條船\n\n{Han}\n\n圖像加註文字，\n停在北岸碼頭的一條渡輪\n\n{Han2}\n\n{Han2.Replace("春天", "秋天", StringComparison.Ordinal)}\n");
        Assert.Contains("*停在北岸碼頭的一條渡輪*", Body(article), StringComparison.Ordinal);
        Assert.DoesNotContain("圖像加註文字", Body(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("河口晚报 7月26日 星期五 A09版", null, "2024-07-26")]
    [InlineData("《河口晚報》 2024年7月26日（五） 財經版 記者 林一舟", "林一舟", "2024-07-26")]
    [InlineData("河口晚报 2024年7月26日 记者 林一舟 港城报道", "林一舟", "2024-07-26")]
    public void A_row_of_paper_day_and_page_says_whose_a_post_is(string row, string? writer, string day)
    {
        var article = One("seeds/a.txt",
            $"首页 › 论坛 › 业界新闻\n发新帖 返回列表\n渡轮公司给船装上语言模型\n老码头 发表于 2024-7-27 08:02 | 只看该作者\n{row}\n\n{Han}\n\n{Han2}\n");
        Assert.Contains("河口晚", article.Source?.Name, StringComparison.Ordinal);
        Assert.Equal(day, Day(article));
        if (writer is not null)
            Assert.Equal(writer, article.Source?.Author);
        Assert.Equal(Text(Han, Han2), Body(article));
    }

    [Fact]
    public void A_note_of_a_reading_program_has_its_fields_in_a_list()
    {
        var article = One("seeds/a.md",
            "# Ferries read aloud\n\n## Metadata\n- Author: [[Jane Doe]]\n- Full Title: Ferries read the tide tables aloud\n- Publisher: [[The Quay Review]]\n"
            + "- Category: #articles\n- Published: 2026-05-25T22:40:00-04:00\n- Saved: 2026-05-29\n- URL: https://quay.example/ferries\n\n## Full Document\n\n"
            + $"{Tide}\n\n{Crew}\n\n---\n*Exported from Quillbox Reader on 29 May 2026*\n");
        Assert.Equal(("The Quay Review", "Jane Doe"), (article.Source?.Name, article.Source?.Author));
        Assert.Equal(Text(Tide, Crew), Body(article));
        Assert.Equal("2026-05-25", Day(article));
    }

    [Theory]
    [InlineData("Quay & Dock, January 13, 2026, by Jane Doe")]
    [InlineData("Jane Doe / Quay & Dock / 13 January 2026")]
    [InlineData("Jane Doe, for Quay & Dock. 13 January 2026")]
    [InlineData("Quay & Dock, January 13, 2026 — Jane Doe")]
    public void A_row_says_day_writer_and_medium_in_any_order(string row)
    {
        var article = One("seeds/a.txt", $"Ferries read the tide tables aloud\n{row}\n\n{Tide}\n\n{Crew}\n");
        Assert.Equal(("Quay & Dock", "Jane Doe"), (article.Source?.Name, article.Source?.Author));
        Assert.Equal("2026-01-13", Day(article));
        Assert.Equal(Text(Tide, Crew), Body(article));
    }

    [Theory]
    [InlineData("Tide Review\nVolunteers read ninety thousand tide tables\nJane Doe\n20 May 2025", "Tide Review")]
    [InlineData("Pier Talk / Retail\nFerry company puts a small model on every boat\nJane Doe\nApril 28, 2026 9:00 AM ET", "Pier Talk")]
    [InlineData("Ferry company puts a small model on every boat\nThe Thursday Pier\nJane Doe, April 10, 2025", "The Thursday Pier")]
    public void The_name_of_a_medium_stands_alone_above_or_below_a_headline(string head, string medium)
    {
        var article = One("seeds/a.txt", $"{head}\n\n{Tide}\n\n{Crew}\n\nJane Doe writes about boats for {medium}.\n");
        Assert.Equal((medium, "Jane Doe"), (article.Source?.Name, article.Source?.Author));
        Assert.DoesNotContain(medium, article.Title, StringComparison.Ordinal);
        Assert.Equal(Text(Tide, Crew), Body(article));
    }

    [Fact]
    public void A_writer_may_stand_before_the_day_and_a_label_behind_it()
    {
        var article = One("seeds/a.txt", $"河口能源报 > 深度\n渡轮公司给四十条船装上语言模型\n林一舟　2025-08-06 07:30:11　来源：河口能源报\n\n{Han}\n\n{Han2}\n");
        Assert.Equal(("河口能源报", "林一舟", "渡轮公司给四十条船装上语言模型"), (article.Source?.Name, article.Source?.Author, article.Title));
    }

    [Fact]
    public void A_reporter_and_his_town_stand_before_the_day()
    {
        var article = One("seeds/a.txt", $"渡口新知 > 智慧航運\n渡輪公司給四十條船裝上語言模型\n林以舟／嘉義報導　2025-04-28 14:02\n\n{Han}\n\n{Han2}\n");
        Assert.Equal(("渡口新知", "林以舟"), (article.Source?.Name, article.Source?.Author));
    }
}
