using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Posts of boards, networks and channels as people copy them: titles among counters, tables and quotations set by hand, pictures as words,
/// with samples of our own.
/// </summary>
public class CopiedPostsTests
{
    private const string First = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场。";
    private const string Second = "没有人回答，同样的问题春天就有人问过，当时也没有答案，如今还是没有答案。";
    private const string Third = "管理处贴出一张告示，说设备已经上船，到港之后还要调试四个月，请大家再等一等。";
    private const string Fourth =
        "The third building in the valley has a roof and no machines, and those who pay for it were asked when they will come.";
    private const string Fifth =
        "Nobody answered, and the question stands as it stood in spring, when it was asked first by the same people.";

    private const string Run = "5 j* A2 k- r6 [% y3 b& Q\" w( e1 u";

    [Theory]
    [InlineData("查看: 3417|回复: 26 [业界] 第三座厂房封顶之后 [复制链接]")]
    [InlineData("谷口社区 -> 工地 -> 第三座厂房封顶之后 [打印本页]")]
    public void Counters_and_the_way_to_a_thread_are_not_of_its_title(string line)
    {
        var article =
            One("seeds/a.txt", $"设为首页收藏本站\n{line}\n\n芦苇荡\n\n发表于 2025-12-10 17:42:09 | 只看该作者\n{First}{Run}\n{Run}\n{Second}{Run}\n");
        Assert.Equal(("第三座厂房封顶之后", $"{First}\n\n{Second}"), (article.Title, Body(article)));
    }

    [Fact]
    public void A_printed_thread_may_say_all_in_one_line()
    {
        var article = One("seeds/a.txt",
            $"谷口社区\n作者: 芦苇荡    时间: 2025-12-10 17:42    标题: 第三座厂房封顶之后，设备还在海上\n\n{First}{Run}\n{Run}\n{Second}{Run}\n\n作者: 夜班    时间: 2025-12-10 18:03\n好好笑\n作者: 瓦匠    时间: 2025-12-10 18:20\n再等等\n");
        Assert.Equal(("第三座厂房封顶之后，设备还在海上", "芦苇荡", $"{First}\n\n{Second}"), (article.Title, article.Source?.Author, Body(article)));
    }

    [Theory]
    [InlineData("●2025年10月8日：设备下单")]
    [InlineData("●2025年10月8日 设备下单")]
    [InlineData("2025年10月8日：设备下单")]
    [InlineData("Oct 8, 2025: machines ordered")]
    public void An_entry_of_a_chronicle_is_no_credit(string line) =>
        Assert.False(Credits.Take(line, new NoisePlace(30, 31), new CaptureFacts()));

    [Fact]
    public void A_chronicle_above_the_answers_of_readers_stays()
    {
        var text = $"{First}\n{Second}\n{Third}\n三、几个日子\n●2025年3月5日：立项\n●2025年6月1日：打桩\n●2025年12月9日：封顶\n\n夜班 发表于 2025-12-10 18:03\n回复 举报\n瓦匠 发表于 2025-12-10 18:20\n回复 举报\n";
        Assert.EndsWith("- 2025年3月5日：立项\n- 2025年6月1日：打桩\n- 2025年12月9日：封顶", Body(One("seeds/a.txt", $"第三座厂房封顶之后\n\n{text}")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_clause_of_a_title_beside_old_noise_is_the_forums_string()
    {
        string[] noise = ["#r7[3Q&Y'a%P6r.|", "!C*f,v:l+?8E%w0R", "2J)b;T#k9Z-m!X4q"];
        var body = Body(One("seeds/a.txt",
            $"标题: 第三座厂房封顶之后，设备还在海上\n\n{First}{noise[0]}第三座厂房封顶之后\n{noise[1]}第三座厂房封顶之后{Second}\n{noise[2]}{Third}\n"));
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", body);
    }

    [Fact]
    public void Copies_that_lose_the_blank_before_old_noise_and_cells_that_wide_blanks_part_are_told()
    {
        var body = Body(One("seeds/a.txt",
            $"{First}#r7[3Q&Y'a%P6r.|\nc&z%G3X I\n厂房　　高度　　造价\n!C*f,v:l+?8E一号　　12米　　三千万\n二号　　14米　　四千万\n2J)b;T#k9Z{Second}\n"));
        Assert.Equal($"{First}\n\n| 厂房 | 高度 | 造价 |\n|---|---|---|\n| 一号 | 12米 | 三千万 |\n| 二号 | 14米 | 四千万 |\n\n{Second}", body);
    }

    [Fact]
    public void Full_width_commas_that_stand_only_beside_letters_and_digits_tell_the_others_for_noise()
    {
        var text = First.Replace('，', ',') + "\n\n" + Second.Replace('，', ',') + "\n\n" + Third.Replace('，', ',') + "\n\n新厂的型号叫T5，已经定了。\n";
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}\n\n新厂的型号叫T5，已经定了。", Body(One("seeds/a.txt", "第三座厂房封顶之后\n\n" + text)));
    }

    [Fact]
    public void Short_lines_above_others_do_not_make_a_post_of_long_paragraphs_one_that_was_broken()
    {
        var text = $"本帖最后由 芦苇荡 于 2025-12-10 18:30 编辑{Run}\n{First}{Second}{Run}\n{Run}\n厂房的屋顶还没有刷漆的那一面朝着河\n{Run}{Third}{Second}{Run}\n{Run}\n站在河对岸看过去的第三座厂房的样子\n{Run}{Second}{First}{Run}\n封顶那天的工地上空没有一个人的样子\n{Run}{Third}{First}\n";
        var body = Body(One("seeds/a.txt", text));
        Assert.StartsWith($"{First}{Second}\n\n", body, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n{Third}{First}", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("作者：林一舟　来源：望潮月刊　编辑：小满", "望潮月刊", "林一舟")]
    [InlineData("新聞來源:望潮月刊 2025-12-09 記者 林一舟", "望潮月刊", "林一舟")]
    [InlineData("文 | 林一舟\n编辑 | 小满\n首发：公众号“望潮月刊”", "望潮月刊", "林一舟")]
    [InlineData("二〇二五年十二月九日(二) 望潮月刊 A3版\n記者:林一舟", "望潮月刊", "林一舟")]
    public void Who_wrote_a_text_and_whose_it_is_may_stand_above_other_things(string credit, string source, string author)
    {
        var article =
            One("seeds/a.txt", $"第三座厂房封顶之后\n\n{First}\n\n{Second}\n\n{credit}\n赞 88 收藏 分享\n相关阅读\n· 第二座厂房也空着\n· 桩打了一百根\n· 谁来付钱\n· 告示贴了三次\n");
        Assert.Equal((source, author, $"{First}\n\n{Second}"), (article.Source?.Name, article.Source?.Author, Body(article)));
    }

    [Fact]
    public void Messages_that_were_passed_on_in_one_minute_are_one_and_name_their_channel()
    {
        var head = "谷口快讯, [2025/12/10 9:06]\n[Forwarded from 望潮月刊]\n";
        var article = One("seeds/a.txt",
            $"{head}[ Photo ]\n图：Valley Hall与河对岸的厂房（望潮月刊）\n\n{head}🏭 第三座厂房封顶之后\n\n{First}\n\n▫️ 屋顶：有\n▫️ 设备：没有\n\n{Second}\n\n🔗 原文：https://wangchao.example/p/roof?utm_source=tg&id=7\n\n👉 订阅频道：@gukou\n👁 1.3K  👍 21  edited  9:11 AM\n谷口快讯, [2025/12/10 12:30]\n晚饭吃什么\n");
        Assert.Equal($"*图：Valley Hall与河对岸的厂房（望潮月刊）*\n\n{First}\n\n- 屋顶：有\n- 设备：没有\n\n{Second}", Body(article));
        Assert.Equal(("望潮月刊", "https://wangchao.example/p/roof?id=7", "2025-12-10"),
            (article.Source?.Name, article.Canonical, Day(article)));
    }

    [Fact]
    public void An_offer_with_an_arrow_to_it_is_none_of_the_text() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Body(One("seeds/a.txt", $"第三座厂房封顶之后\n\n{First}\n\n{Second}\n\n广告\n[限时] 彩钢瓦每平米三十元 点击查看 >>\n\n{Third}\n")));

    [Fact]
    public void Marks_before_headings_go_and_numbers_in_circles_are_items()
    {
        var body = Body(One("seeds/a.txt",
            $"第三座厂房封顶之后\n\n{First}\n\n■屋顶以下\n\n{Second}\n\n管理处的说法有三层。\n①设备已经上船。\n②船还没有到港。\n③到港之后还要调试。\n\n{Third}\n"));
        Assert.Equal($"{First}\n\n## 屋顶以下\n\n{Second}\n\n管理处的说法有三层。\n\n1. 设备已经上船。\n2. 船还没有到港。\n3. 到港之后还要调试。\n\n{Third}", body);
    }

    [Theory]
    [InlineData("引用：\n屋顶总要先漏一次。——瓦匠")]
    [InlineData("“\n屋顶总要先漏一次。——瓦匠\n”")]
    public void A_quotation_is_told_by_its_label_or_by_marks_on_lines_of_their_own(string quotation) =>
        Assert.Equal($"{First}\n\n> 屋顶总要先漏一次。——瓦匠\n\n{Second}",
            Body(One("seeds/a.txt", $"第三座厂房封顶之后\n\n{First}\n\n{quotation}\n\n{Second}\n")));

    [Theory]
    [InlineData("今年1月8日，第三座厂房封了顶。", "2026-01-08", false)]
    [InlineData("今年8月1日，第三座厂房封了顶。", "2026-08-01", false)]
    [InlineData("上个星期，第三座厂房封了顶。", "2026-01-08", true)]
    public void Which_number_of_a_day_is_the_month_the_text_may_tell(string sentence, string day, bool asked)
    {
        var article = One("seeds/a.txt", $"第三座厂房封顶之后\n\n芦苇荡 發表於 8-1-2026 16:52\n\n{sentence}{First}\n\n{Second}\n");
        Assert.Equal((day, asked), (Day(article), article.Review.Any(static q => q.What == "date")));
    }

    [Fact]
    public void The_mark_of_a_picture_and_its_size_are_no_text()
    {
        Assert.Equal($"{First}\n\n*站在河对岸看第三座厂房*\n\n{Second}",
            Body(One("seeds/a.txt", $"第三座厂房封顶之后\n\n{First}\n\n[图片] 站在河对岸看第三座厂房\n▲站在河对岸看第三座厂房\n\n{Second}\n")));
        Assert.Equal($"{Fourth}\n\n{Fifth}",
            Body(One("seeds/a.txt", $"A roof and no machines\n\n{Fourth}\n\nroof-from-the-river1380×776 61.4 KB\n\n{Fifth}\n")));
    }

    [Fact]
    public void Networks_set_a_headline_in_brackets_below_who_posted()
    {
        var article = One("seeds/a.txt",
            $"微博正文\n返回\n谷口老林\n26-8-6 07:42\n来自 瓦片手机 已编辑\n+关注\n#谷口# #第三座厂房#\n【第三座厂房封顶之后】\n{First}\n​\n{Second} L谷口老林的微博视频 收起d\n2026年8月6日 07:42 谷口\n转发 评论 赞\n");
        Assert.Equal(("第三座厂房封顶之后", "谷口老林", $"{First}\n\n{Second}"), (article.Title, article.Source?.Author, Body(article)));
    }

    [Fact]
    public void Code_between_its_label_and_its_button_may_carry_noise() =>
        Assert.Equal($"{First}\n\n```\ngit clone https://roof.example/run.git\n./build --tin\n```\n\n{Second}",
            Body(One("seeds/a.txt",
                $"{First}{Run}\n{Run}\n代码：{Run}\ngit clone https://roof.example/run.git{Run}\n./build --tin{Run}\n复制代码{Run}\n{Run}\n{Second}{Run}\n")));

    [Fact]
    public void Two_blanks_before_commands_are_enough_for_code() =>
        Assert.Equal($"{Fourth}\n\n```\ngit clone https://roof.example/run.git > log.txt\n! grep -E \"tin$\" log.txt\n```\n\n{Fifth}",
            Body(One("seeds/a.txt",
                $"A roof and no machines\n\n{Fourth}\n\n  git clone https://roof.example/run.git > log.txt\n  ! grep -E \"tin$\" log.txt\n\n{Fifth}\n")));

    [Fact]
    public void A_paper_in_capitals_is_spelled_as_its_credits_spell_it()
    {
        var article = One("seeds/a.html",
            Page("A roof and no machines",
                $"{P(Fourth)}<figure><img src='a.jpg' alt=''><figcaption>The hall from the river. Photograph: Nell Osgood/Valley Paper Weekly</figcaption></figure>{P(Fifth)}",
                "<meta property='og:site_name' content='VALLEY PAPER WEEKLY'>"));
        Assert.Equal("Valley Paper Weekly", article.Source?.Name);
    }

    [Fact]
    public void A_thread_that_is_copied_from_its_first_link_on_has_its_headline_below()
    {
        var article = One("seeds/a.txt",
            $"Skip to main content\n\nValley Guild\n\nSign Up Log In\nA roof and no machines: what the third building costs\nBuildings\n\nMay 25\n1 / 19\nnell.osgood\nNell Osgood\nRegular\n6\nMay 25, 2026, 8:02am\n\n{Fourth}\n\n{Fifth}\n\n10 Likes\n2.1k\nviews\n\n41\nlikes\n\n6\nlinks\n\nPavel Dorn\nMay 25, 2026, 8:31am\n\nIt rains in.\n");
        Assert.Equal(("A roof and no machines: what the third building costs", "Nell Osgood", "Valley Guild", "2026-05-25"),
            (article.Title, article.Source?.Author, article.Source?.Name, Day(article)));
        Assert.StartsWith($"{Fourth}\n\n{Fifth}", Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_who_posted_stands_the_title_of_a_post_and_not_the_field_to_search()
    {
        var article = One("seeds/a.txt", """
            Skip to main content
            r/harbourlife

            Search in r/harbourlife
            Get App
            Log In
            Go to harbourlife
            r/harbourlife
            •
            3 days ago
            heron_and_tide

            Twelve boats and one small model: a week of night runs
            Discussion

            So the boats have had the model for a week now, and I have been on deck each night to see what it does with the fog.

            It reads the tables aloud, which nobody asked for, and it is right more often than the man who painted them in 1961.

            Upvote
            12
            """, captured: new DateTimeOffset(2026, 8, 5, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal("Twelve boats and one small model: a week of night runs", article.Title);
        Assert.StartsWith("So the boats", article.Body, StringComparison.Ordinal);
    }
}
