using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Who made a podcast and how to write to them, below its notes.</summary>
public sealed class ShowNotesTests
{
    private const string First = "渡口的灯在四十年里换了三次，守塔的人也换了三次，这一期我们请老林坐下来，从第一盏油灯讲到今天的模型，也讲那条先修好的路。";

    private const string Last = "这一期开头和结尾的水声是我们在北码头录的，那天有雾，录到一半船就来了，所以里面还有一声汽笛，我们没有剪掉，听见的人都说那一声最像渡口。";

    private const string English = "The lamp above the old pier was changed three times, and we asked the keeper what he did with the others.";

    private const string Ending = "The horn at the end is the first boat of the morning, which came while we were still recording in the fog.";

    [Theory]
    [InlineData("【制作团队】\n\n主播：林深、大宽\n\n后期：小满\n\n【联系我们】\n\n商务合作：hi@ferry.example", "林深、大宽")]
    [InlineData("【製作團隊】\n\n主持人：林深\n\n後期：小滿\n\n【收聽平台】\n\n微博：@渡口夜談", "林深")]
    [InlineData("本期主播：林深\n\n剪辑：小满\n\n公众号：渡口夜谈", "林深")]
    public void They_go_and_who_speaks_is_the_writer(string boxes, string author)
    {
        var article = One("seeds/a.html",
            Page("第七期 三盏灯", $"{P(First)}{P(Last)}{string.Concat(boxes.Split("\n\n").Select(P))}"));
        Assert.Equal(($"{First}\n\n{Last}", author), (Body(article), article.Source?.Author));
    }

    [Fact]
    public void In_English_too()
    {
        var article = One("seeds/a.html", Page("Three lamps",
            $"{P(English)}{P(Ending)}<h3>Credits</h3>{P("Hosted by Jane Doe")}{P("Produced by John Roe")}{P("Music: Ann Poe")}"));
        Assert.Equal(($"{English}\n\n{Ending}", "Jane Doe"), (Body(article), article.Source?.Author));
    }

    [Theory]
    [InlineData("音乐：一只旧口琴\n\n封面：守塔人的女儿画的鱼")]
    [InlineData("主播：那盏灯后来去了哪里\n\n老林：还在楼梯口\n\n主播：没有人要它")]
    public void What_is_said_or_listed_without_such_a_box_stays(string lines)
    {
        var body = Body(One("seeds/a.html", Page("三盏灯", $"{P(First)}{string.Concat(lines.Split("\n\n").Select(P))}{P(Last)}")));
        foreach (var line in lines.Split("\n\n"))
            Assert.Contains(line, body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_list_above_a_label_stays()
    {
        const string List = "- 音乐：一只旧口琴\n- 封面：守塔人的女儿画的鱼";
        Assert.StartsWith($"{First}\n\n{Last}\n\n{List}",
            Body(One("seeds/a.md", $"# 三盏灯\n\n{First}\n\n{Last}\n\n{List}\n\n关注我们\n\n微博：@渡口夜谈\n")), StringComparison.Ordinal);
    }
}
