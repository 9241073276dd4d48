using System.Globalization;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Posts with anti-copy noise whose form tells where text and noise meet: broken lines, items, indents, letters that number things.
/// </summary>
public sealed class PostFormTests
{
    private static readonly string[] Broken =
    [
        "The ferry company has let a model plan its night runs since Monday. The",
        "crews say that it is good at tides and bad at fog, and that nobody has",
        "yet asked it what happens when both come on the same evening in March.",
        "",
        "A spare plan hangs on paper in every wheelhouse. It was drawn by a man",
        "who has crossed the sound eleven thousand times, and the company keeps",
        "the original in a safe that needs two keys and the consent of his son.",
        "",
        "What the model costs is set out in Annex B, which nobody outside has",
        "read. One clerk said that she had, that it was short, and that it was",
        "mostly about insurance, a subject on which she had nothing to declare.",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Paragraphs_that_a_program_broke_are_joined_through_the_noise(int seed)
    {
        var body = Body(One("seeds/a.txt", "The night ferry\n\n" + Jammed(Broken, seed)));
        Assert.Equal(string.Join("\n\n", string.Join('\n', Broken).Split("\n\n").Select(static p => p.Replace('\n', ' '))), body);
    }

    [Fact]
    public void A_capital_alone_is_noise_unless_a_word_before_it_takes_letters()
    {
        var body = Body(One("seeds/a.txt", """
            港口的账本公开了一半，另一半在附件里，愿意看的人要先登记，再等三天。
            8 k0 q# v% T; n  r! w$ P
            查账的人说，看得懂的部分都在附件 B* l4 @/ C( D' I: U. k
            ! z2 F. M" x5 j; D) s+ Q
            剩下的部分写给律师看，写的人自己也说不清哪一页更要紧。 Q2 t% S$ T9 H6 u% e
            """));
        Assert.Contains("查账的人说，看得懂的部分都在附件 B", body, StringComparison.Ordinal);
        Assert.EndsWith("哪一页更要紧。", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_letter_of_an_item_is_not_the_last_of_a_unit()
    {
        var body = Body(One("seeds/a.txt", """
            The harbour office published four numbers on Friday, and each of them has a footnote that is longer than itself.8 r- H$ `% s! z/ G
            , d) w; b& K5 n- coal, by the barge
            7 L: `( i, y1 b$ ~- pilots, about 5 for every berth* ?4 ]* R/ T+ [8 Y! y5 z
            - fog, in hours
            - complaints, a, b, c and d in the notes
            * k6 U: o" K& X4 z# g+ B1 @
            The last number was zero for the third year running, which the office did not comment on in any of the notes.% e4 E% m" c& H+ o# }% N
            """));
        Assert.Contains(
            "- coal, by the barge\n- pilots, about 5 for every berth\n- fog, in hours\n- complaints, a, b, c and d in the notes", body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_spaces_that_set_a_paragraph_in_begin_no_unit()
    {
        var body = Body(One("seeds/a.txt", """
              A tide table is a promise, and the port had broken four of them by noon, according to the pilots.
            8 r$ \4 Y; R7 M. l  |/ F  One of them was kept in the end, by a skipper who had not read it and arrived early by mistake.
            % {7 g: `) O4 F" Q6 O$ w
            2 e* p- R2 x/ _7 G  The others were struck from the log in pencil, so that they could be put back on a better day.# M% l/ S; a6 ]" h4 [8 S
            """));
        Assert.Contains("\n\nOne of them was kept", body, StringComparison.Ordinal);
        Assert.Contains("\n\nThe others were struck", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Strings_of_an_old_forum_stand_in_rows_before_and_behind_the_noise()
    {
        string[] paragraphs =
        [
            "渡口的新系统上线第一天就停了三次，站长说这是练习，乘客说这是传统，船员什么也没说。",
            "真正的原因是一根旧电缆，它从码头底下穿过去，谁也不记得是哪一年埋的，图纸上也没有。",
            "修好以后系统跑得很稳，只是偶尔把潮汐算成两天前的，站长把两张表都贴在了墙上给人看。",
            "月底要开会决定留不留它，会议记录已经写好了一半，剩下的一半等开完会再看怎么往下写。",
        ];
        var body = Body(One("seeds/a.txt", $"""
            渡口换了新系统
            作者: 山海    时间: 2008-6-17 16:56

            {paragraphs[0]}柳岸夜话 渡口,系统,潮汐 bbs.liuan.example ;C&j-_8^)K2Q+I"w%]
            *o)l$e;K+q5C 渡口,系统,潮汐 柳岸夜话{paragraphs[1]}
            柳岸夜话 bbs.liuan.example 渡口换了新系统 (l1p0z"V2q3Y$[,D7?9G 渡口,系统,潮汐
            bbs.liuan.example 柳岸夜话 )M5M$B7B'?:@$G{paragraphs[2]}%G1W,l-U2b8n0@)a 渡口,系统,潮汐
            &a3u0L9R6`5B5K.`/\ 渡口换了新系统 渡口,系统,潮汐{paragraphs[3]}
            """));
        Assert.Equal(string.Join("\n\n", paragraphs), body);
    }

    [Fact]
    public void A_number_with_its_letter_is_no_unit_of_old_noise()
    {
        var body = Body(One("seeds/a.txt", """
            灯塔的记录仪换成了新的，据说能存下整整一年的雾，容量写在盒子上，是256K%q'x:W/Q$G&d4Z
            .I;x0A!U.C6y~"o
            守塔的人不信，他说雾没有那么多，一年也就几十个晚上，用不着这么大的盒子。)d:z9x#p6\"J-G5m
            """));
        Assert.Contains("是256K\n", body + "\n", StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_are_widened_where_a_text_has_both_and_left_where_it_has_one_kind()
    {
        const string mixed = "船厂说,新船六月下水，比原来的计划早了两周,但是还缺一个人。\n\n缺的是船长,报名的有九个，面试过的有七个,没有一个人愿意在冬天出海。\n";
        var body = Body(One("seeds/a.txt", mixed));
        Assert.Equal(mixed.Replace(',', '，').Trim(), body);
        var half = mixed.Replace('，', ',').Trim();
        Assert.Equal(half, Body(One("seeds/a.txt", half + "\n")));
    }

    [Fact]
    public void A_watermark_behind_paragraphs_goes_from_each()
    {
        var body = Body(One("seeds/a.txt", """
            6月6日，轮渡公司开放了新码头，第一班船坐了四十个人，其中有三十个是记者。(柳岸夜话 www.liuan.example)

            第二班船坐的是真正的乘客，他们说座位比以前硬，但是窗户大了很多。

            第三班船没有开，原因写在公告里，公告贴在还没有开门的候船室里。(柳岸夜话 www.liuan.example)
            """));
        Assert.DoesNotContain("liuan", body, StringComparison.Ordinal);
        Assert.StartsWith("6月6日，轮渡公司", body, StringComparison.Ordinal);
    }

    [Fact]
    public void When_a_picture_was_put_there_is_no_head_of_the_text()
    {
        var body = Body(One("seeds/a.txt", """
            Views: 1520|Reply: 5
            The pilots get a second screen  [Copy link]
            gridwatcher
            Post time 2026-1-7 09:37:48 | Show the author posts only

            Two pilots tried the second screen for a week, and both of them asked to have it taken away again by Friday.

            It shows the harbour as the model thinks that it will be in ten minutes, which is a long time in a harbour.

            berth.jpg (195.11 KB, Downloads: 19)
            Download Attachment
            2026-1-7 09:18 Upload
            The screen will stay until spring, because the contract says so and because nobody has found the right key.
            """));
        Assert.StartsWith("Two pilots tried", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Upload", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_space_between_Latin_words_is_a_plain_one() =>
        Assert.Contains("Harbour Bench Verified上",
            Body(One("seeds/a.txt", "新系统在Harbour\uE5E5\u202ABench\u3000Verified上拿了第一，第二名是去年的第一名。\n\n第三名没有公布，组委会说还在核对潮汐表里的一个数字。\n")),
            StringComparison.Ordinal);

    [Fact]
    public void A_post_as_its_writer_typed_it_keeps_items_headings_and_its_own_quotation()
    {
        var article = One("seeds/a.txt", """
            [quote]转自：潮间带  作者：许望舒  发布时间：2025年10月27日[/quote]

            轮渡公司今天公布了夏天的班次，比去年多了两班，比前年少了三班，没有人解释为什么。

            [h]谁来开船[/h]
            开船的人要满足三个条件，都写在一张卡片上：
            [list][*]在雾里走过一百次
            [*]会修收音机
            [*]不怕海鸥
            [/list]
            [quote]我们希望每个码头都有一个这样的人。[/quote]
            这是公告的最后一句，[b]公告没有署名[/b]，贴在[url=https://ferry.example/w]候船室[/url]的门上。
            """);
        Assert.Equal("许望舒", article.Source?.Author);
        Assert.Contains("## 谁来开船\n\n", article.Body, StringComparison.Ordinal);
        Assert.Contains("- 在雾里走过一百次\n- 会修收音机\n- 不怕海鸥\n\n> 我们希望每个码头都有一个这样的人。\n\n", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortcodes_of_code_and_links_by_reference_become_plain_Markdown()
    {
        var body = Body(One("seeds/a.md", """
            +++
            title = "The tide table"
            date = 2025-05-15
            +++

            The table is made by a short program, which the [harbour office][office] has published in full this week.

            {{< highlight python "linenos=table" >}}
            while tide > 0:
                tide = fall(tide)
            {{< /highlight >}}

            It has run for nine years, and nobody has changed a line of it since the man who wrote it moved inland.

            [office]: https://harbour.example/office "The office"
            """));
        Assert.Contains("[harbour office](https://harbour.example/office)", body, StringComparison.Ordinal);
        Assert.Contains("```python\nwhile tide > 0:\n    tide = fall(tide)\n```", body, StringComparison.Ordinal);
        Assert.DoesNotContain("[office]", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_paragraph_that_lost_its_sign_stays_above_the_foot_of_a_thread()
    {
        var body = Body(One("seeds/a.txt", """
            雾里的班次
            查看: 12|回复: 3
            发表于 2026-3-4 09:37 | 只看该作者

            轮渡公司公布了雾天的班次，一共四班，每一班都写着“如果看得见”。8 r- H$ `% s! z/ G

            第一班从来没有准时过，船长说准时是晴天的事，雾天只要靠岸就算数。
            ! z2 F. M" x5 j; D) s+ Q
            调度员倒很平静，她对同事说，班次是给人看的，船才是给人坐的
            收藏 8 支持 15 反对 1
            回复 举报
            """));
        Assert.EndsWith("班次是给人看的，船才是给人坐的", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_lines_that_count_on_are_items_and_lines_with_text_between_are_not()
    {
        var body = Body(One("seeds/a.txt", """
            新规矩写在候船室的墙上，字不大，但是每个人都看见了，因为旁边挂着钟。

            1、雾天不卖往返票
            2、海鸥不算行李
            3、船长说了算

            三条里最难懂的是第二条，问过的人都说，问了以后更不懂，也没有人再去问。
            """));
        Assert.Contains("1. 雾天不卖往返票\n2. 海鸥不算行李\n3. 船长说了算", body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_post_says_of_its_article_counts_for_more_than_when_it_was_posted_and_a_members_hour_for_nothing()
    {
        var article = One("seeds/a.txt", """
            渡口换了新的广播
            查看: 12|回复: 3
            TA的每日心情
            2026-2-1 22:11
            发表于 2026-3-4 09:37 | 只看该作者
            来源：江左晚报 2026-03-02

            轮渡公司公布了雾天的班次，一共四班，每一班都写着“如果看得见”三个字。

            第一班从来没有准时过，船长说准时是晴天的事，雾天只要靠岸就算数。
            回复 举报
            """);
        Assert.Equal("2026-03-02", Day(article));
    }

    [Fact]
    public void What_is_left_of_a_table_that_laid_out_a_page_makes_no_Markdown_of_a_text()
    {
        var body = Body(One("seeds/a.txt", """
            　　码头换了新的广播，每天早上六点报一次潮水，报完以后放一段没有人听过的音乐。
            谁选的音乐
            　　没有人承认选过这段音乐，值班表上那天写着的名字，后来被人用铅笔划掉了。
            　　有人猜是系统自己选的，系统的说明书有三百页，里面一次也没有提到过音乐。
            谁在听
            　　听的人越来越多，因为六点钟的码头上没有别的事情，潮水也还没有退到头。
            | | |
            | --- | --- |
            """));
        Assert.Equal(6, body.Split("\n\n").Length);
        Assert.Contains("\n\n## 谁选的音乐\n\n", body, StringComparison.Ordinal);
        Assert.DoesNotContain("|", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The ferry plan changed - News - Quay Talk - Powered by Discuz!", "The ferry plan changed")]
    [InlineData("[Reprint] The ferry plan changed [Copy link]", "The ferry plan changed")]
    [InlineData("Subject: The ferry plan changed", "The ferry plan changed")]
    public void What_forums_put_around_a_title_goes(string stated, string title) =>
        Assert.Equal(title,
            One("seeds/a.html",
                $"<html><head><title>{stated}</title></head><body><article><p>{string.Join("</p><p>", Broken[0] + " plan held.", Broken[4] + " in a hat.", Broken[8] + " aloud.")}</p></article></body></html>")
                .Title);

    /// <summary>Lines as a forum gives them: a run at every break, by a coin's toss at its end or before the next.</summary>
    private static string Jammed(string[] lines, int seed)
    {
        var random = new Random(seed);
        var made = lines.ToArray();
        for (var i = 0; i + 1 < made.Length; i++)
        {
            var run = string.Concat(Enumerable.Range(0, random.Next(6, 11))
                .Select(_ =>
                    string.Create(CultureInfo.InvariantCulture, $"{(char)random.Next('!', '<')} {(char)random.Next('?', '\u007f')}")));
            if (random.Next(2) == 0)
                made[i] += run;
            else
                made[i + 1] = run + made[i + 1];
        }

        return string.Join('\n', made);
    }
}
