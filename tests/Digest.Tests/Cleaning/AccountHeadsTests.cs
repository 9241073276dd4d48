using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Articles of accounts copied as text: who wrote, whose account it is, the buttons of folded texts; with samples of our own.
/// </summary>
public class AccountHeadsTests
{
    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场，谁来付这笔钱。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱，只好等山洪。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Theory]
    [InlineData("原创 沈漱石 沈漱石 望潮笔记\n 2026年1月8日 21:47 北京 23人", "沈漱石")]
    [InlineData("原创 沈漱石 望潮笔记 望潮笔记\n2026年1月8日 21:47 浙江", "沈漱石")]
    [InlineData("原创 沈漱石 林一舟 望潮笔记 2026年1月8日 21:47 浙江", "沈漱石、林一舟")]
    [InlineData("沈漱石 望潮笔记\n 2026年1月8日 21:47", "沈漱石")]
    public void Writer_and_account_stand_below_the_headline(string head, string writer)
    {
        var article = One("seeds/a.txt", Text($"第三座厂房：封顶之后\n\n{head}", "在小说阅读器中沉浸阅读", Roof, Water));
        Assert.Equal(("第三座厂房：封顶之后", writer, "望潮笔记", "2026-01-08", Text(Roof, Water)),
            (article.Title, article.Source!.Author, article.Source.Name, Day(article), Body(article)));
    }

    [Theory]
    [InlineData("展开剩余62%")]
    [InlineData("阅读剩余 60%")]
    [InlineData("余下全文(1/3)")]
    [InlineData("查看剩余40%内容")]
    public void The_button_of_a_folded_text_goes(string button) =>
        Assert.Equal(Text(Roof, "## 水从哪里来", Water),
            Body(One("seeds/a.txt", $"第三座厂房：封顶之后\n2026-01-08 21:47 望潮财经\n{Roof}\n{button}\n水从哪里来\n{Water}")));

    [Fact]
    public void What_is_left_over_in_the_text_stays() =>
        Assert.Contains("剩余的三台机器还在路上", Body(One("seeds/a.txt", Text("第三座厂房：封顶之后", Roof, "剩余的三台机器还在路上", Water))), StringComparison.Ordinal);
}
