using Digest.Cleaning.Captures;
using Digest.Cleaning.Repair;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Whole pages of boards of many programs as text: who posted and when, what stands above and below a post, and what copying does to it,
/// with samples of our own.
/// </summary>
public class BoardCopiesTests
{
    private const string First = "河湾的三座机房里有两座还空着，出资的人每个季度都来看一次，每次都问同样的问题。";
    private const string Second = "负责人说，设备已经上船，到港之后还要调试四个月，真正能用的时候大约是明年春天。";
    private const string Third = "附近的居民更关心水，去年夏天河水低得能走过去，而机房每天要用掉半座水库的量。";

    private const string Run = "5 j* A2 k- r6 [% y3 b& Q\" w( e1 u";

    private const string OldRun = "#r7[3Q&Y'a%P6r.|";

    [Theory]
    [InlineData("江湖夜雨 -> 闲话IT -> 河湾的机房空着 [复制链接]\n 离线三更灯火\n级别: 侠客\nUID: 71830\n注册时间:2012-02-09\n楼主  发表于: 2026-08-19 22:47  发自: iPhone客户端",
        "[ 此帖被三更灯火在2026-08-19 23:05重新编辑 ]\n十步杀一人，千里不留行。\n回复 引用 举报 顶端", "三更灯火", "2026-08-19")]
    [InlineData(
        "大漩涡 » 硬件与数码 » 河湾的机房空着\n[转载] 河湾的机房空着\n\n0楼 [楼主] 打野不来中\nUID: 41230187\n级别: 精灵王 威望: 3\n注册: 2013-04-22 财富: 76543\n\n2026-05-19 10:26 +14 | 只看作者 | 支持 反对",
        "改动 在2026-05-19 10:31修改\n----------------------\n愿你有前进一寸的勇气，亦有后退一尺的从容", null, "2026-05-19")]
    [InlineData("討論區首頁 ‹ 產業 ‹ 剪報區\n[新聞] 河湾的机房空着\n發表回覆\n5 篇文章 • 第 1 頁 (共 1 頁)\n\n[新聞] 河湾的机房空着\n\n文章剪刀手 » 週五 6月 26, 2026 8:14 pm\n",
        "最後由 剪刀手 於 週五 6月 26, 2026 8:20 pm 編輯，總共編輯了 1 次。\n附加檔案\njalapeno.jpg (97.3 KiB) 被瀏覽 412 次\n剪報只為自己查，侵刪", "剪刀手", "2026-06-26")]
    [InlineData(
        "柳岸討論區 › 生活台 › 河湾的机房空着\n發帖 回覆 返回列表\n河湾的机房空着 [複製連結]\n慢讀人間\n狀態︰ 離線\n註冊時間\n2010-4-17\n最後登錄\n2026-8-19\n閱讀權限\n70\n精華\n1\n樓主\n發表於 2026-4-19 23:05 |只看該作者 |倒序瀏覽 |打字大小:",
        "收藏2 頂2 踩", "慢讀人間", "2026-04-19")]
    [InlineData(
        "开源社区 › 杂谈 › 河湾的机房空着\n1 2 / 2 页 下一页\n河湾的机房空着\n[复制链接]\n阅读：4026 | 评论：27\n半亩方塘\n135 主题  980 帖子  3344 积分\nIP属地：浙江\n发表于 昨天 22:47 来自手机 | 显示全部楼层 | 阅读模式\n来源：望潮商业评论 | 作者：许然 | 2026年3月4日",
        "评分\n参与人数 2 威望 +3 收起 理由\n秋水 + 1 很给力!\n查看全部评分\n回复 使用道具 举报", "许然", "2026-03-04")]
    public void The_first_post_stands_between_the_boards_head_and_foot(string head, string foot, string? author, string day)
    {
        var article = One("seeds/a.txt", $"{head}\n{First}{Run}\n{Run}\n{Second}{Run}\n{Run}\n{Third}\n{foot}\n");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(article));
        Assert.Equal(("河湾的机房空着", day), (article.Title, Day(article)));
        if (author is not null)
            Assert.Equal(author, article.Source?.Author);
    }

    [Theory]
    [InlineData("【河口日報專訊】（記者 林一舟）", "河口日報", "林一舟")]
    [InlineData("[转] 《望潮》2026年6月号 采访、整理：林一舟 发布于2026-05-18", "望潮", "林一舟")]
    [InlineData("转自《望潮》2024年第29期，作者 林一舟，摄影 王小明", "望潮", "林一舟")]
    [InlineData("轉貼自：望潮電子版　撰文／林一舟　2024/10/10", "望潮電子版", "林一舟")]
    [InlineData("【来源：望潮】【作者：林一舟】", "望潮", "林一舟")]
    [InlineData("望潮晨报 记者 林一舟 2026-04-28 07:30", "望潮晨报", "林一舟")]
    [InlineData("望潮周刊 2024年11月27日 编译 / 林一舟", "望潮周刊", "林一舟")]
    public void Openings_of_reports_are_facts(string line, string source, string author)
    {
        var article = One("seeds/a.txt", $"河湾的机房空着\n\n{line}{Run}\n{Run}\n{First}{Run}\n{Run}\n{Second}{Run}\n");
        Assert.Equal((source, author, $"{First}\n\n{Second}"), (article.Source?.Name, article.Source?.Author, Body(article)));
    }

    [Theory]
    [InlineData("（河口日報 2026年6月15日 A3版）", "河口日報")]
    [InlineData("【编者按】本文为系列访谈第七篇。转自《望潮月刊》，已获授权。", "望潮月刊")]
    [InlineData("（本文图片除注明外均由受访者提供）", null)]
    [InlineData("加入《河口日報》LINE好友，每天一則科技大小事", null)]
    [InlineData("**** 本內容被作者隱藏 ****", null)]
    [InlineData("【本報訊】", null)]
    public void Notes_on_paper_pictures_and_readers_are_no_text(string line, string? source)
    {
        var article = One("seeds/a.txt", $"河湾的机房空着\n\n{First}{Run}\n{Run}\n{Second}{Run}\n{Run}\n{line}\n{Third}{Run}\n");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(article));
        if (source is not null)
            Assert.Equal(source, article.Source?.Name);
    }

    [Theory]
    [InlineData("有问题跟帖，我晚上都在。", true)]
    [InlineData("手打不易，求评分求热心", false)]
    public void A_members_last_word_to_his_readers_stays_and_his_begging_goes(string word, bool stays) =>
        Assert.Equal(stays ? $"{First}\n\n{Second}\n\n{word}" : $"{First}\n\n{Second}",
            Body(One("seeds/a.txt",
                $"柳岸夜话 » 机房\n\n芦苇荡\n\n发表于 2025-12-10 17:42:09 | 只看该作者\n{First}{Run}\n{Run}\n{Second}{Run}\n{Run}\n{word}\n\n回复\n使用道具 举报\n")));

    [Fact]
    public void The_title_with_its_board_behind_is_a_string_of_old_boards_and_a_genitive_begins_no_noise()
    {
        var body = Body(One("seeds/a.txt",
            $"柳岸夜话 » 机房闲谈 » 两座机房空着\n\n{First}{OldRun}\n!C*f,v:l+?8E%w0R两座机房空着 - 机房闲谈{Second}\n圖：去年在倫敦King's Cross拍的機房大樓，當時還可以走進大堂两座机房空着 - 机房闲谈2J)b;T#k9Z\n{Third}{OldRun}\n"));
        Assert.Equal($"{First}\n\n{Second}\n\n*圖：去年在倫敦King's Cross拍的機房大樓，當時還可以走進大堂*\n\n{Third}", body);
    }

    [Theory]
    [InlineData("机房的大门，门上的封条还是新的", "本报河湾3月25日电（记者 林一舟）")]
    [InlineData("機房負責人林一舟資料照　圖／河口日報提供", "【中央财经社河湾11月8日电】")]
    [InlineData("机房里，看门人与他的猫（望潮月刊供图）", "")]
    public void A_caption_before_a_dateline_or_behind_its_credit_is_parted_from_the_text(string caption, string dateline) =>
        Assert.StartsWith($"*{caption}*\n\n{dateline}{First}",
            Body(One("seeds/a.txt", $"{caption}{dateline}{First}{Second}{Run}\n{Run}\n{Third}{Run}\n")), StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_that_nobody_broke_do_not_hide_that_the_others_were()
    {
        var broken = (First + Second + Third).Chunk(20).Select(static c => new string(c)).ToList();
        string[] lines = [.. broken, Third + Second, .. broken];
        var text = string.Join('\n', lines.Select((l, i) => i % 2 == 0 ? l + Run : l));
        Assert.True(PostForm.Of(text.Split('\n'), [.. text.Split('\n').Select(static l => Jammer.Clean(l))]).Width is >= 38 and <= 40);
    }

    [Theory]
    [InlineData("留下来的人开会到半夜(六）才散。", "留下来的人开会到半夜（六）才散。")]
    [InlineData("留下来的人开会到半夜（六)才散。", "留下来的人开会到半夜（六）才散。")]
    public void Half_a_pair_of_brackets_becomes_whole(string text, string made) =>
        Assert.EndsWith(made, Body(One("seeds/a.txt", $"河湾的机房空着\n\n{First}（一）\n\n{Second}{text}\n")), StringComparison.Ordinal);

    [Fact]
    public void What_a_site_says_of_itself_behind_a_sentence_goes() =>
        Assert.Equal($"{First}\n\n{Second}", Body(One("seeds/a.txt", $"河湾的机房空着\n\n{First}更多精彩，尽在柳岸夜话 bbs.liuan.example\n\n{Second}\n")));

    [Fact]
    public void Marks_that_join_their_items_are_marks()
    {
        Assert.EndsWith("- 7月11日（五）：破局\n- 7月11日傍晚：换人\n- 7月12日（六）：开会",
            Body(One("seeds/a.txt", $"河湾的机房空着\n\n{First}\n\n{Second}\n\n◎7月11日（五）：破局\n◎7月11日傍晚：换人\n◎7月12日（六）：开会\n")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Code_below_a_paragraph_without_noise_is_code() =>
        Assert.Equal($"{First}\n\n{Second}\n\n```\nif (d > 3) {{\n    run(b, c);\n}}\n```\n\n{Third}",
            Body(One("seeds/a.txt", $"{First}{Run}\n{Run}\n{Second}\nif (d > 3) {{\n    run(b, c);\n}}\n复制代码\n{Third}{Run}\n")));

    [Fact]
    public void The_articles_headline_stands_above_its_byline_below_the_threads_title()
    {
        var article = One("seeds/a.txt",
            $"[新聞] 转一篇\n\n芦苇荡\n\n发表于 2025-12-10 17:42:09 | 只看该作者\n河湾的三座机房里有两座还空着\n{Run}\n2025-12-09 河口日報 記者林一舟／河湾報導\n{Run}\n{First}{Run}\n{Run}\n{Second}{Run}\n");
        Assert.Equal(("河湾的三座机房里有两座还空着", "河口日報", "林一舟", $"{First}\n\n{Second}"),
            (article.Title, article.Source?.Name, article.Source?.Author, Body(article)));
    }

    [Fact]
    public void What_says_that_it_is_paid_for_may_stand_above_the_headline() =>
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.txt",
                $"柳岸夜话 » 河湾的机房空着\n\n芦苇荡 发表于 2026-4-25 09:03:17 来自 浙江\n|只看该作者 |倒序浏览 |阅读模式\n广告：云服务器新用户首年99元，点击抢购 >>\n河湾的机房空着{Run}\n{Run}\n{First}{Run}\n{Run}\n{Second}{Run}\n")));

    [Fact]
    public void A_heading_in_brackets_is_no_headline_of_what_is_clean() =>
        Assert.Equal("## 【二】机房\n\n" + First, Body(One("seeds/a.md", $"## 【二】机房\n\n{First}\n")));

    [Fact]
    public void A_column_of_lists_beside_the_text_goes() =>
        Assert.Equal($"{First}\n\n{Second}",
            Body(One("seeds/a.html",
                $"<html><head><title>河湾的机房空着</title></head><body><div class='wrap'><div class='left'><h1>河湾的机房空着</h1>{P(First)}{P(Second)}</div><div class='content-right'><div class='tit'>科学探索</div><ul><li>一颗系外行星</li><li>深海热泉里的微生物能吃什么？</li></ul><div class='tit'>7X24小时</div><ul><li>12-26 09:30 沪指高开0.12%</li></ul></div></div></body></html>")));

    [Fact]
    public void Other_reading_behind_a_mark_goes_and_who_took_a_picture_for_whom_makes_a_caption()
    {
        const string Caption = "The hall in Valley Town on Monday morning. Nell Osgood for The Valley Paper";
        const string Before =
            "The third building in the valley has a roof and no machines, and those who pay for it were asked when they will come.";
        const string After = "Nobody answered, and the question stands as it stood in spring, when it was asked first by the same people.";
        Assert.Equal($"{Before}\n\n*{Caption}*\n\n{After}",
            Body(One("seeds/a.txt", $"A roof and no machines\n\n{Before}\n\n{Caption}\n\n{After}\n")));
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Body(One("seeds/a.html",
                Page("河湾的机房空着", $"{P(First)}{P(Second)}<p><a href='b.html'>※ 延伸閱讀：河湾的水 一張表看懂五次變動</a></p>{P(Third)}"))));
    }

    [Fact]
    public void A_sentence_of_many_clauses_is_no_caption()
    {
        const string Sentence = "訴狀附上大量對照圖，從《長河》到《短歌》，左邊是電影劇照，右邊是機器畫的，外行人很難分得出來。";
        Assert.Equal($"{First}\n\n{Sentence}\n\n{Second}",
            Body(One("seeds/a.txt", $"河湾的机房空着\n\n{First}{Run}\n{Run}\n{Sentence}{Run}\n{Run}\n{Second}{Run}\n")));
    }

    [Fact]
    public void The_writer_of_a_weblog_may_stand_in_an_element_named_so_alone() =>
        Assert.Equal("Nell Osgood",
            One("seeds/a.html",
                Page("A roof and no machines",
                    $"<div class='post-meta'><span class='post-author'>Nell Osgood</span><span class='post-role'>Staff Engineer</span><span>August 19, 2026</span></div>{P("The third building in the valley has a roof and no machines, and those who pay for it were asked when they will come.")}{P("Nobody answered, and the question stands as it stood in spring, when it was asked first by the same people.")}"))
                .Source?.Author);
}
