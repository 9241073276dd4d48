using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>What members of forums and their programs do to an article that is passed on, with samples of our own.</summary>
public class ThreadHabitsTests
{
    [Theory]
    [InlineData("下班路上看到的，写得不错，转过来。")]
    [InlineData("早上刷到的，手癢轉一下，大家討論看看")]
    [InlineData("朋友转的，发到咱们版里存个档")]
    public void What_a_member_says_in_passing_an_article_on_is_left_out_and_listed(string remark)
    {
        var article = One("seeds/a.html", $"<html><body><div id=\"read_tpc\">{remark}<br><br>{First}<br><br>{Second}</div></body></html>");
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Contains(article.Review, q => q.What == "remark");
    }

    [Fact]
    public void A_first_sentence_that_only_mentions_reading_stays() =>
        Assert.StartsWith("工程师们看到的是一座空厂房。",
            Body(One("seeds/a.html",
                $"<html><body><div id=\"read_tpc\">工程师们看到的是一座空厂房。<br><br>{First}<br><br>{Second}</div></body></html>")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("（摘自《望潮月刊》2024年12月3日，记者 林一舟）", "林一舟")]
    [InlineData("(原载《望潮月刊》2024年12月3日)", null)]
    [InlineData("文章刊于《望潮月刊》2024 年 12 月 3 日", null)]
    public void The_paper_that_a_text_is_from_is_its_source(string line, string? author)
    {
        var article = One("seeds/a.txt", $"第三座厂房封顶之后\n\n{First}\n\n{Second}\n{line}\n");
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal(("望潮月刊", author, "2024-12-03"), (article.Source!.Name, article.Source.Author, Day(article)));
    }

    [Fact]
    public void A_post_in_an_archive_is_a_post()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>第三座厂房封顶之后 (頁 1) - 谷口論壇 - Powered by Discuz! Archiver</title></head><body><p class=\"archiver_fullversion\">查看完整版本: <a href=\"t\">第三座厂房封顶之后</a></p><div class=\"archiver_post\"><p class=\"archiver_posttitle\"><strong>芦苇荡</strong> 發表於 2025-12-10 17:42</p><h3>第三座厂房封顶之后</h3>{First}<br><br>{Second}</div><div class=\"archiver_post\"><p class=\"archiver_posttitle\"><strong>夜班</strong> 發表於 2025-12-10 18:03</p>好好笑</div></body></html>");
        Assert.Equal($"{First}\n\n{Second}", Body(article));
        Assert.Equal(("第三座厂房封顶之后", "2025-12-10", "芦苇荡"), (article.Title, Day(article), article.Source?.Author));
    }

    [Fact]
    public void A_quotation_of_a_board_is_one_and_its_labels_are_not() =>
        Assert.Equal($"{Third}\n\n> Every roof leaks once.\n\n```\nmake roof\nmake rain\n```\n\n{Fourth}",
            Body(One("seeds/a.html",
                $"<html><body><div class=\"postbody\"><div class=\"content\">{Third}<br><br><div class=\"bbcode_container\"><div class=\"bbcode_quote\"><div class=\"quote_container\">Every roof leaks once.</div></div></div><div class=\"bbcode_container\"><div class=\"bbcode_description\">Code:</div><pre class=\"bbcode_code\">make roof\nmake rain</pre></div>{Fourth}</div></div></body></html>")));

    [Theory]
    [InlineData("复制代码")]
    [InlineData("Copy the Code")]
    public void Lines_without_noise_above_a_button_that_copies_are_code(string button)
    {
        const string Run = "5 j* A2 k- r6 [% y3 b& Q\" w( e1 u";
        Assert.Equal($"{First}\n\n```\ngit clone https://roof.example/run.git\n./build --tin\n```\n\n{Second}",
            Body(One("seeds/a.txt",
                $"{First}{Run}\n{Run}\ngit clone https://roof.example/run.git\n./build --tin\n{button}\n{Run}\n{Second}{Run}\n")));
    }

    [Fact]
    public void A_table_that_was_pasted_into_a_jammed_post_is_a_table()
    {
        const string Run = "5 j* A2 k- r6 [% y3 b& Q\" w( e1 u";
        Assert.Equal($"{First}\n\n| 楼 | 屋顶 |\n|---|---|\n| 一号 | 有 |\n| 二号 | 没有 |\n\n{Second}",
            Body(One("seeds/a.txt", $"{First}{Run}\n{Run}\n楼\t屋顶\n一号\t有\n二号\t没有\n{Run}\n{Second}{Run}\n")));
    }

    [Theory]
    [InlineData("TOGETHER WITH LANTERN DESK", "Sorted before coffee. Lantern Desk files, flags and forgets for you.")]
    [InlineData("Presented by Papertrail", "Still chasing receipts? Papertrail reads them for you, and never tires.")]
    public void What_a_sponsor_says_of_himself_is_no_text(string label, string pitch) =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.html",
                $"<html><head><title>A roof</title></head><body><article><h1>A roof</h1><p>{Third}</p><p>{label}</p><p>{pitch}</p><p>{Fourth}</p></article></body></html>")));

    [Fact]
    public void The_last_line_may_say_who_wrote_the_text()
    {
        var article =
            One("seeds/a.txt", $"A roof and no machines\n\n{Third}\n\n{Fourth}\n\nNell Osgood covers buildings for The Valley Paper.\n");
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
        Assert.Equal("Nell Osgood", article.Source?.Author);
    }

    [Theory]
    [InlineData("|\n|\n芯片厂三号楼的屋顶\n", "*芯片厂三号楼的屋顶*\n\n")]
    [InlineData("标题：封顶之后\n\n空无一物的三号厂房\n", "*空无一物的三号厂房*\n\n")]
    public void A_lone_line_above_the_text_is_a_caption_where_it_cannot_be_the_headline(string head, string caption) =>
        Assert.StartsWith(caption + First,
            Body(One("seeds/a.txt", $"{head}{First}\n\n{Second}\n\n{First.Replace("第三座", "第四座", StringComparison.Ordinal)}\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Valley 2.0厂房的雨夜照片2月11日，三号厂房还没有正式启用，用它拍的短片已经占满了首页，人们争着去看。", "Valley 2.0厂房的雨夜照片")]
    public void A_number_in_a_caption_parts_no_words(string lead, string caption) =>
        Assert.StartsWith($"*{caption}*\n\n2月11日，", Body(One("seeds/a.txt", $"标题：封顶之后\n\n{lead}\n\n{First}\n\n{Second}\n")),
            StringComparison.Ordinal);

    [Fact]
    public void A_counted_heading_stays_whatever_its_words() =>
        Assert.Contains("## 一、许可证",
            Body(One("seeds/a.txt",
                $"封顶之后的三件事\n\n{First}\n\n{Second}\n\n一、许可证\n\n{First.Replace("第三座", "第四座", StringComparison.Ordinal)}\n\n二、安装\n\n{Second.Replace("春天", "秋天", StringComparison.Ordinal)}\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[Reprint] A roof and no machines [Copy link]\n\nFrom: The Valley Paper, 22 January 2025. By Nell Osgood.\n\n",
        "A roof and no machines", "Nell Osgood", "The Valley Paper")]
    [InlineData(
        "Valley board - Roofs - A roof and no machines\n[News] A roof and no machines\nView: 902 | Reply: 7\nreed_02\nRank: 5\nPosted on 2025-01-22 18:20:11 | Show the author posts only\nThis post was last edited by reed_02 at 2025-1-22 18:34\n\n",
        "A roof and no machines", "reed_02", "")]
    public void Heads_of_English_threads_say_title_member_and_paper(string head, string title, string author, string source)
    {
        var article = One("seeds/a.txt", $"{head}{Third}\n\n{Fourth}\n");
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
        Assert.Equal((title, author, source, "2025-01-22"), (article.Title, article.Source!.Author, article.Source.Name, Day(article)));
    }

    [Fact]
    public void A_post_whose_paragraphs_end_without_a_sign_is_the_first_post_all_the_same()
    {
        const string Run = "5 j* A2 k- r6 [% y3 b& Q\" w( e1 u";
        var (one, two) =
            ("先交代背景：我们是做合同审阅的小公司，十个人，后端六个，前端两个，剩下两个人什么都做，忙的时候连老板也写代码", "接口的价格跌得比我们的工资快，去年换了一次，今年又换了一次，每次换完都要重写一半的提示词，但是账单确实少了");
        Assert.Equal($"{one}\n\n{two}",
            Body(One("seeds/a.txt",
                $"谷口社区\n查看: 152 | 回复: 2\n\n三个人的账本\n[复制链接]\nreed_02\n发表于 2025-6-3 20:15:48\n来自手机 | 显示全部楼层\n\n{one}{Run}\n{Run}\n{two}{Run}\n\n评论\n\nmoonlit 2025-6-3 20:31 回复TA\n同十人团队，太真实了。\n\nkevin 发表于 2025-6-3 21:02:10 | 显示全部楼层\n谢邀，我就是那个凯文，代码还没有提交，正在写，写完了就来告诉大家结果。\n")));
    }

    [Theory]
    [InlineData("────────────────\n粉笔灰落满头\n\n评分\n参与人数 3\t金钱 +15\t理由\n")]
    [InlineData("-----------------------------\n人生苦短，先睡一觉。\n\n举报 回复 点赞(36)\n")]
    public void A_signature_below_a_rule_is_none_of_the_post(string foot) =>
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.txt",
                $"谷口社区\n查看: 152 | 回复: 2\n\n第三座厂房封顶之后\n楼主: 塬上风\n发表于 2026-7-9 23:17 | 只看楼主\n\n{First}\n{Second}\n\n{foot}\n沙发\n周老师 发表于 2026-7-9 23:30\n写得好，收藏了。\n")));

    [Fact]
    public void Who_began_the_thread_stands_behind_a_label_and_the_kind_in_brackets()
    {
        var article = One("seeds/a.txt",
            $"谷口社区\n查看: 152 | 回复: 2\n\n【科学】第三座厂房封顶之后，里面却没有设备\n楼主: 塬上风\n发表于 2026-7-9 23:17 | 只看楼主\n\n{First}\n{Second}\n\n沙发\n周老师 发表于 2026-7-9 23:30\n写得好，收藏了。\n");
        Assert.Equal(("第三座厂房封顶之后，里面却没有设备", "塬上风"), (article.Title, article.Source?.Author));
    }

    [Fact]
    public void Whose_a_text_is_may_stand_behind_its_writer()
    {
        var article = One("seeds/a.txt", $"第三座厂房封顶之后\n文/程砚秋 原载《望潮月刊》2026年8月20日\n\n{First}\n\n{Second}\n");
        Assert.Equal(("程砚秋", "望潮月刊", "2026-08-20"), (article.Source!.Author, article.Source.Name, Day(article)));
    }
}
