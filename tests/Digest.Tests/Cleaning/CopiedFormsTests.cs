using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Forms in which texts are copied, sent and printed, with samples of our own.</summary>
public class CopiedFormsTests
{
    private const string First = "The third building in the valley has a roof and no machines, and nobody says when they will come.";

    private const string Second = "Those who pay for it were asked again this week. There was no answer, as there was none in spring.";

    private static void Is(CleanArticle article, string title, string day, string body, string? source, string? author)
    {
        Assert.Equal(title, article.Title);
        Assert.Equal(day, article.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(body, article.Body);
        Assert.Equal(source ?? "", article.Source?.Name ?? "");
        Assert.Equal(author, article.Source?.Author);
        Assert.Equal(article.Body, One("seeds/again.md", article.Body).Body);
    }

    [Fact]
    public void A_copied_thread_with_Post_by_lines_keeps_the_first_post() =>
        Is(One("seeds/a.txt", $"""
            Valley Board
            Slow news of the valley

            Skip to content
            Quick links
            FAQ
            Login
            Register
            Board index ‹ General
            The third building has a roof

            Post Reply
            marlin
            Posts: 412
            Joined: Mon Feb 03, 2020 7:11 pm
            Location: Upstream
            The third building has a roof
            Post by marlin » Sat Oct 18, 2025 9:42 am

            {First}

            {Second}
            Top
            gullwing
            Posts: 9
            Joined: Tue Jul 01, 2025 1:00 pm
            Re: The third building has a roof
            Post by gullwing » Sat Oct 18, 2025 10:15 am

            I have seen the roof myself and can say that it is a good one, better than the second.
            Top
            """), "The third building has a roof", "2025-10-18", $"{First}\n\n{Second}\n", "Valley Board", "marlin");

    [Fact]
    public void A_copied_post_of_a_publishing_site_loses_its_counters_and_its_writer_box() =>
        Is(One("seeds/a.txt", $"""
            Open in app
            Sign up
            Sign in
            Write
            Search

            Valley Notes
            ·
            Follow publication

            The third building has a roof
            On a hall without machines, and on who pays for it
            Piers Holloway

            Follow
            4 min read
            ·
            Sep 2, 2025

            312

            8

            Share

            {First}

            {Second}

            Buildings
            Machines
            312

            8

            Written by Piers Holloway
            2.1K followers
            ·
            88 following

            I write about roofs.

            Responses (8)
            Joan Tarrant
            I have seen the roof myself.
            """), "The third building has a roof", "2025-09-02", $"{First}\n\n{Second}\n", "Valley Notes", "Piers Holloway");

    [Fact]
    public void A_letter_with_the_fields_of_its_servers_is_a_letter() =>
        Is(One("seeds/a.txt", $"""
            Delivered-To: reader@example.org
            Received: from mta7.example by mx.example.org; Wed, 3 Sep 2025 06:02:11 +0000
            From: "The Slack Water" <hello@slackwater.example>
            To: reader@example.org
            Subject: The third building has a roof
            Date: Wed, 03 Sep 2025 06:01:58 +0000

            The Slack Water
            Weekly, on Wednesdays

            View online [https://slackwater.example/p/77]

            Hi there,

            {First}

            {Second}

            ------------------------------
            Unsubscribe [https://slackwater.example/u/1] | Manage preferences [https://slackwater.example/p/1]
            """), "The third building has a roof", "2025-09-03", $"{First}\n\n{Second}\n", "The Slack Water", null);

    [Fact]
    public void Pages_printed_to_text_are_joined_without_their_edges() =>
        Is(One("seeds/a.txt",
            "河谷周刊            2025年第46期 · 深度\n\n第三座厂房封顶，设备仍未进场\n本刊记者 阿稔\n2025年11月17日\n\n　　山谷里的第三座厂房封了顶，里面却没有设备。第一座用了\n两年，第二座用了三年，因为水要从山的另一边引过来，而那一\n边的人不愿意让水走。出资的人本周又被问到，设备到底在什么\n\n- 12 -\n\f河谷周刊            2025年第46期 · 深度\n\n时候才能进场。\n　　没有人回答。同样的问题春天就有人问过，当时也没有答案。\n\n- 13 -\n\f"),
            "第三座厂房封顶，设备仍未进场", "2025-11-17",
            "山谷里的第三座厂房封了顶，里面却没有设备。第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，而那一边的人不愿意让水走。出资的人本周又被问到，设备到底在什么时候才能进场。\n\n没有人回答。同样的问题春天就有人问过，当时也没有答案。\n",
            "河谷周刊", "阿稔");

    [Fact]
    public void A_post_of_a_network_has_a_year_of_two_digits_and_brackets_around_its_headline() =>
        Is(One("seeds/a.txt", """
            河谷晚报
            25-12-3 15:02 来自 网页版
            关注
            【第三座厂房封顶，设备仍未进场】
            山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。
            没有人回答。同样的问题春天就有人问过，当时也没有答案。
            收藏
            转发 132
            评论 58
            赞 621
            """), "第三座厂房封顶，设备仍未进场", "2025-12-03", "山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。\n\n没有人回答。同样的问题春天就有人问过，当时也没有答案。\n", "河谷晚报", null);

    [Fact]
    public void A_thread_names_its_forum_behind_the_title_and_who_began_it_beside_the_post()
    {
        var article = One("seeds/a.html",
            "<html><head><title>第三座厂房封顶 - 闲谈 - 河谷论坛 - Powered by Discuz!</title></head><body><span id=\"thread_subject\">第三座厂房封顶</span><div class=\"authi\"><a class=\"xw1\">芦苇</a></div><em id=\"authorposton1\">发表于 2025-11-14 21:07:33</em><table><tr><td class=\"t_f\" id=\"postmessage_1\">山谷里的第三座厂房封了顶，里面却没有设备。没有人知道设备什么时候进场。</td></tr></table></body></html>");
        Assert.Equal(("河谷论坛", "芦苇"), (article.Source!.Name, article.Source.Author));
    }

    [Theory]
    [InlineData("图片来自受访者")]
    [InlineData("题图来自网络")]
    public void Where_pictures_come_from_is_no_text(string line) =>
        Assert.DoesNotContain(line, One("seeds/a.txt", "第三座厂房封顶，设备仍未进场\n\n山谷里的第三座厂房封了顶，里面却没有设备。\n\n没有人知道设备什么时候进场。\n\n" + line).Body,
            StringComparison.Ordinal);

    [Fact]
    public void A_copied_message_of_a_channel_states_its_moment_and_loses_its_labels() =>
        Is(One("seeds/a.txt", """
            河谷快讯, [03.12.25 15:22]
            第三座厂房封顶，设备仍未进场

            山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。

            没有人回答。同样的问题春天就有人问过，当时也没有答案。

            #厂房 #设备
            🔗 来源 (https://valley.example/1203)
            📢 频道 @valley_news | 投稿 @valley_bot

            河谷快讯, [03.12.25 16:01]
            桥上的灯又亮了。
            """), "第三座厂房封顶，设备仍未进场", "2025-12-03", "山谷里的第三座厂房封了顶，里面却没有设备。出资的人本周又被问到，设备什么时候进场。\n\n没有人回答。同样的问题春天就有人问过，当时也没有答案。\n", "河谷快讯", null);

    [Fact]
    public void A_copied_thread_with_counters_keeps_the_first_post() =>
        Is(One("seeds/a.txt", $"""
            The third building has a roof
            Halls and roofs
            buildings machines

            pholloway
            Sep 2, 2025
            {First}

            {Second}

            2.4k
            views
            37
            likes
            6
            links

            Reply

            kestrel
            Sep 2, 2025
            I have seen the roof myself and can say that it is a good one, better than the second.
            """), "The third building has a roof", "2025-09-02", $"{First}\n\n{Second}\n", null, "pholloway");

    [Fact]
    public void A_copied_local_page_keeps_its_caption_and_loses_who_can_be_reached() =>
        Is(One("seeds/a.txt", $"""
            Skip to main content
            Menu
            Valley Gazette
            News Sport Opinion Obituaries
            LOCAL NEWS

            The third building has a roof and no machines

            By Nell Osgood nell@valley.example
            Posted October 18, 2025 at 8:00 am | Updated October 18, 2025 at 11:20 am
            3 Comments

            The hall without machines. (Staff photo by Jo Wren)
            {First}

            {Second}

            Nell Osgood can be reached at nell@valley.example or 555-0100.

            Share on Facebook
            """), "The third building has a roof and no machines", "2025-10-18", $"*The hall without machines. (Staff photo by Jo Wren)*\n\n{First}\n\n{Second}\n", "Valley Gazette", "Nell Osgood");

    [Fact]
    public void Marks_of_the_program_that_Markdown_was_written_for_are_no_text() =>
        Assert.Equal($"{First}\n\n{Second}\n",
            One("seeds/a.md",
                $"---\ntitle: The third building has a roof\ndate: 2025-10-19\n---\n{{% include toc.html %}}\n\n*Posted in [machines](/tags/machines)*\n\n{First}\n\n<!-- more -->\n\n{Second}\n\n{{: .notice}}\n")
                .Body);
}
