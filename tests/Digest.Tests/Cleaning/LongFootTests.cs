using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Copies of pages whose feet have more lines than their texts, and what heads and feet of studies say; with samples of our own.</summary>
public sealed class LongFootTests
{
    private const string First =
        "渡轮公司8日宣布，全部十二条船都换上了会报潮汐的小模型，旧的广播台当天就拆走了。消息传开之后，岸上的小贩先高兴起来，因为广播终于不再催人上船；水手们倒没有什么话，只说夜里安静了许多。";

    private const string Second =
        "与去年只在两条船上试用相比，这次的规模大了六倍；更老的三条拖船则仍然靠人喊话。公司的人说，拖船的舱里太潮，机器放进去活不过一个雨季，等春天换了新舱再说，眼下不必着急。";

    private const string Third =
        "一位船长告诉记者：“它报得准，但是不懂雾，起雾那天还得我来喊。”他说，模型最怕的是方言，夜班的水手一开口，它就要请人再说一遍，所以驾驶台上始终要留一个人听着。";

    private const string Foot =
        "郑重声明：江岸财经发布此信息的目的在于传播更多信息，与本站立场无关。\n提示：键盘也能翻页，试试“← →”键\n相关股票\n渡轮股份 18.20 -0.33%\n热门评论 网友评论仅供其表达个人看法\n江北网友 12-09 21:02\n比闹钟还狠\n查看全部46条评论\n点击排行\n1 年底船票清单来了\n2 这条航线三天涨了18%\n3 潮位又创新高\n24小时滚动\n21:10 江面小幅走低\n21:05 雾灯全开\n关于我们 | 加入我们 | 联系我们 | 网站地图";

    [Fact]
    public void A_disclaimer_below_all_of_the_text_ends_it_however_long_the_foot_is() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(One("seeds/a.txt", $"渡轮装上小模型\n\n{First}\n\n{Second}\n\n{Third}\n\n{Foot}\n")));

    [Fact]
    public void Risks_alone_head_the_last_part_of_a_study() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}\n\n## 风险提示\n\n- 起雾太久：模型没有学过\n- 水手不愿意听：只能再喊",
            Body(One("seeds/a.txt",
                $"渡轮装上小模型\n\n{First}\n\n{Second}\n\n{Third}\n\n风险提示\n\n● 起雾太久：模型没有学过\n● 水手不愿意听：只能再喊\n\n{Foot}\n")));

    [Theory]
    [InlineData("AI摘要\n公司给全部渡轮换上小模型，本文估算省下的人手与多出的活计。内容由AI生成，仅供参考")]
    [InlineData("AI 重點摘要\n- 十二條船換上小模型\n- 起霧仍要人喊")]
    public void What_a_machine_summed_up_above_the_text_takes_none_of_it_along(string box) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(One("seeds/a.txt", $"渡轮装上小模型\n\n{box}\n\n{First}\n\n{Second}\n\n{Third}\n")));

    [Fact]
    public void Where_the_note_stands_alone_what_was_made_stands_below_it() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Body(One("seeds/a.txt",
                $"渡轮装上小模型\n\nAI 总结\n本文由第三方AI基于江岸文章提炼总结而成，可能与原文真实意图存在偏差，不代表江岸的观点和立场。\n公司给全部渡轮换上小模型，拖船不换。\n\n{First}\n\n{Second}\n\n{Third}\n")));

    [Fact]
    public void A_call_to_scan_below_an_item_goes() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Body(One("seeds/a.txt", $"渡轮装上小模型\n\n{First}\n\n{Second}\n\n{Third}\n\n扫码关注公众号「江岸」，每天早上八点见。\n")));
}
