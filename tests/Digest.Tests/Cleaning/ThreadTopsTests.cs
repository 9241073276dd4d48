using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Tops of copied threads and pages, as their programs write them.</summary>
public class ThreadTopsTests
{
    private const string Han = "两岸的渡船本周一起复航，第一班船上只有六个人，船员比乘客还多，但码头上站满了来看船的人。";

    private const string Other = "渡口的售票窗口上月换了新的价目表，一张船票贵了两块钱，常坐船的人说他们还没有想好要不要改坐车。";

    private const string Latin = "The ferries on both banks went back to work this week, and the first one carried six people and a dog.";

    private const string Second = "The price list at the window is new, a ticket costs two coins more, and those who cross every day are not amused.";

    [Fact]
    public void A_post_with_its_pictures_as_words_ends_where_its_member_is_offline()
    {
        var article = One("seeds/a.txt", $"""
            Old 06-13-2026, 02:15 AM   #1
            dockhand
            Senior Member

            Join Date: Feb 2011
            Location: Upstream
            Posts: 3,406

            Default Ferries on both banks go back to work

            {Latin}

            {Second}
            __________________
            Boats are slow.

            dockhand is offline   Reply With Quote

            Old 06-13-2026, 02:41 AM   #2
            gullwing
            Member

            Posts: 88

            Default Re: Ferries on both banks go back to work

            My whole family waited for this. Thanks for posting it here so soon.

            gullwing is offline   Reply With Quote
            """);
        Assert.Equal(("Ferries on both banks go back to work", "2026-06-13", $"{Latin}\n\n{Second}"),
            (article.Title, Day(article), Body(article)));
    }

    [Fact]
    public void The_way_to_a_thread_one_step_a_line_ends_with_its_title()
    {
        var article = One("seeds/a.txt", $"""
            渡口玩家社区
            » 论坛
            » 河湾
            » [船舶] 两岸渡轮同日复航，头班船坐了六个人
            登录 注册 搜索

            作者
            回复
            夜雨
            级别: 中级学徒
            注册: 17-05-21
            #0
            [船舶] 两岸渡轮同日复航，头班船坐了六个人
            2026-04-01 09:15

            {Han}

            {Other}
            """);
        Assert.Equal(("两岸渡轮同日复航，头班船坐了六个人", "渡口玩家社区"), (article.Title, article.Source?.Name));
    }

    [Fact]
    public void A_question_above_its_points_is_the_title() =>
        Assert.Equal("Ask: The ferry stopped on Friday. What is your fallback?", One("seeds/a.txt", $"""
            Quay News	new | past | comments | ask | show | jobs | submit	login

            Ask: The ferry stopped on Friday. What is your fallback?
            143 points by heron on June 15, 2026 | hide | past | favorite | 97 comments

            {Latin}

            {Second}
            """).Title);

    [Fact]
    public void A_short_first_paragraph_below_a_summary_stays() =>
        Assert.StartsWith("复航前夜，渡口的人都没有睡。", Body(One("seeds/a.txt", $"""
            望潮见闻
            首页
            资讯
            快讯
            行情
            日历
            登录

            两岸渡轮同日复航，头班船坐了六个人
            林一舟
            2025-12-27 16:05
            字数 1,204
            摘要
            两岸渡轮停了三年，本周同日复航，票价贵了两块钱，常坐船的人还没有想好。

            复航前夜，渡口的人都没有睡。

            {Han}

            {Other}
            """)), StringComparison.Ordinal);

    [Fact]
    public void An_address_with_a_call_to_it_within_the_text_goes() =>
        Assert.Equal($"{Latin}\n\n{Second}", Body(One("seeds/a.txt", $"{Latin}\n\nMore at www.quayboards.example\n\n{Second}\n")));

    [Fact]
    public void Words_for_search_engines_beside_old_noise_go_with_it()
    {
        var body = Body(One("seeds/a.txt", $"""
            Quay Boards » Ferries » Ferries on both banks go back to work
            heron
            Posted on 2025-12-26 09:14  Show only the author
            {Latin}
            'O(K*k(t'@
            3O8@.x7u(B"E t"g0Rferries,quay,tickets,banksYet {Second[..1].ToLowerInvariant()}{Second[1..]}
            Quay Boards3n&v)?(b8m/J"]$P
            Nobody at the quay wanted to say how long the new prices will stand.0g-z#m8N)l7p,K&x)^+[
            """));
        Assert.DoesNotContain("ferries,quay", body, StringComparison.Ordinal);
        Assert.Contains("\n\nYet the price list", body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_a_column_has_its_headline_twice_and_its_contents_above()
    {
        var article = One("seeds/a.txt", $"""
            首发于
            渡口冷板凳
            写文章
            登录/注册
            两岸渡轮坐了一个周末：船很新，票很贵
            两岸渡轮坐了一个周末：船很新，票很贵
            老周不坐船
            老周不坐船
            船舶话题下的优秀答主
            关注
            217 人赞同了该文章
            目录
            收起
            两条船，一个思路
            我的建议
            {Han}
            两条船，一个思路
            {Other}
            我的建议
            {Han.Replace("本周", "上月", StringComparison.Ordinal)}
            发布于 2026-04-26 22:15・浙江
            赞同 217
            35 条评论
            分享
            """);
        Assert.Equal(("两岸渡轮坐了一个周末：船很新，票很贵", "渡口冷板凳"), (article.Title, article.Source?.Name));
        Assert.StartsWith($"{Han}\n\n## 两条船，一个思路\n\n{Other}", Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_label_of_a_film_that_was_left_out_the_text_goes_on_with_its_heading()
    {
        var third = Latin.Replace("this week", "in spring", StringComparison.Ordinal);
        Assert.Equal($"{Latin}\n\n## Selling tickets to herons\n\n{Second}\n\n{third}",
            Body(One("seeds/a.txt", $"{Latin}\n\nRecommended Video\n\nSelling tickets to herons\n\n{Second}\n\n{third}\n")));
    }
}
