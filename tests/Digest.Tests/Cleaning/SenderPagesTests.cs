using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Pages of companies and of single writers: titles made by programs, what a release says of its sender, who wrote a post and who a
/// comment, with samples of our own.
/// </summary>
public class SenderPagesTests
{
    private const string First = "杭州，2026年3月5日——渡口科技今日宣布，新一代调度模型即日起向全国的渡口开放，首批名额为一百个，费用与去年相同。";
    private const string Second = "新模型可以在船上运行，不需要连接机房，在江面起雾的时候也能给出下一班的安排，公司称误差不到三分钟。";
    private const string Third = "“我们只想让等船的人少等一会儿。”渡口科技首席执行官林以舟说，“至于会不会说话，没有人在意。”";
    private const string Sender = "渡口科技创立于2015年，总部位于杭州，为江河湖海上的渡口提供调度软件，客户超过九百家。";
    private const string Promise = "前瞻性陈述：本新闻稿可能包含前瞻性陈述，实际结果可能与预期不同。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Theory]
    [InlineData("新闻详情-渡口科技官网")]
    [InlineData("渡口科技 | 公司新闻")]
    [InlineData("News Detail")]
    [InlineData("渡口科技股份有限公司")]
    public void A_title_that_says_only_what_kind_of_page_it_is_gives_way_to_what_is_named_a_title(string title) =>
        Assert.Equal("渡口科技发布新一代调度模型",
            One("seeds/a.html",
                $"<html><head><title>{title}</title></head><body><div class=\"banner\"><div class=\"ban-title\">新闻中心</div></div><div class=\"dt_title\">渡口科技发布新一代调度模型</div><div class=\"dt_info\">发布时间：2026-03-05</div><div class=\"dt_con\">{P(First)}{P(Second)}{P(Third)}</div></body></html>")
                .Title);

    [Fact]
    public void A_headline_with_a_kind_and_a_site_behind_it_stays() =>
        Assert.Equal("渡口科技发布新一代调度模型",
            One("seeds/a.html",
                $"<html><head><title>渡口科技发布新一代调度模型-新闻中心-渡口科技</title></head><body><div class=\"side-title\">推荐阅读渡口的另一种广播</div><div class=\"con\">{P(First)}{P(Second)}{P(Third)}</div></body></html>")
                .Title);

    [Theory]
    [InlineData("关于渡口科技", "媒体联系\n周小川\nzhou@dukou.example\n0571-12345678", Promise)]
    [InlineData("关于渡口科技", "", "")]
    [InlineData("", "", Promise)]
    public void What_a_release_says_of_its_sender_goes(string about, string contact, string promise) =>
        Assert.Equal(Text(First, Second, Third),
            Body(One("seeds/a.txt", Text("渡口科技发布新一代调度模型", First, Second, Third, about, about.Length > 0 ? Sender : "", contact, promise))));

    [Theory]
    [InlineData("<p><strong>关于我们</strong></p>")]
    [InlineData("<p>【关于我们】</p>")]
    [InlineData("<h3>About us</h3>")]
    public void A_section_on_whose_page_it_is_goes(string heading) =>
        Assert.Equal(Text(Second, Third), Left("渡口换上新模型", $"{P(Second)}{P(Third)}{heading}{P(Sender)}"));

    [Fact]
    public void A_section_on_somebody_else_stays() =>
        Assert.Equal(Text(Second, Third, "## 关于江心科技", "江心科技去年也试过同样的模型，半年以后又换了回去，至今没有说为什么。"),
            Left("渡口换上新模型", $"{P(Second)}{P(Third)}<p><strong>关于江心科技</strong></p>{P("江心科技去年也试过同样的模型，半年以后又换了回去，至今没有说为什么。")}"));

    [Theory]
    [InlineData("<span class=\"byline\"> 由 <span class=\"author vcard\"><a class=\"url fn n\" href=\"/author/lin\">林以舟</a></span></span>")]
    [InlineData("<span class=\"byline\">由 <a href=\"/author/lin\">林以舟</a></span>")]
    public void Who_wrote_a_comment_wrote_no_post(string byline)
    {
        var article = One("seeds/a.html",
            $"<html><head><title>渡口的模型怎么省钱 – 江左手记</title></head><body><main><article class=\"post\"><h1 class=\"entry-title\">渡口的模型怎么省钱</h1><div class=\"entry-meta\"><time datetime=\"2026-03-05\">2026年3月5日</time>{byline}<span>3 条评论</span></div><div class=\"entry-content\">{P(Second)}{P(Third)}</div></article><div id=\"comments\"><h2>3 条评论</h2><ol class=\"comment-list\"><li class=\"comment\"><footer class=\"comment-meta\"><b class=\"fn\">周小川</b><span>说道：</span></footer><p>确实贵了。</p></li></ol></div></main></body></html>");
        Assert.Equal(("江左手记", "林以舟"), (article.Source!.Name, article.Source.Author));
    }
}
