using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Boxes in which a machine sums an article up, and decks that pages name for what they are, with samples of our own.</summary>
public class MachineSummaryTests
{
    private const string First = "渡口的广播上个月换成了会说话的模型，船一靠岸它就报站名，老人们说听得比从前清楚，站长却说电费涨了不少。";
    private const string Second = "临时加开的那一班不在表里，模型每次都要重新想，站长说这一项占了账单的一半。";
    private const string Sum = "渡口换了模型以后，电费先涨后跌，临时加开的班次占一半。";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Theory]
    [InlineData("<div class=\"box\"><div>AI 摘要</div><div>" + Sum + "本内容由AI生成，仅供参考。</div><a>收起</a></div>")]
    [InlineData("<div class=\"g\"><div class=\"t\"><i>AI</i> 智能总结 <span>展开</span></div><div><p>" + Sum + "</p></div></div>")]
    [InlineData(
        "<details><summary>AI-generated summary</summary><ul><li>Boats share a cache.</li><li>The lock is the key.</li></ul></details>")]
    [InlineData("<section><h3>AI 速读</h3><p>" + Sum + "</p><p>以上由大模型生成</p></section>")]
    public void What_a_machine_sums_up_is_no_text(string box)
    {
        var article = One("seeds/a.html", Page("渡口的模型怎么省钱", $"{box}<div class=\"con\">{P(First)}{P(Second)}</div>"));
        Assert.Equal(Text(First, Second), Body(article));
        Assert.DoesNotContain(Sum, article.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_copied_text_it_ends_with_its_note() =>
        Assert.Equal(Text(First, Second),
            Body(One("seeds/a.md", $"# 渡口的模型怎么省钱\n\nAI 摘要\n\n{Sum}\n\n本摘要由AI生成，仅供参考\n\n收起\n\n{First}\n\n{Second}\n")));

    [Fact]
    public void A_section_on_such_summaries_stays() =>
        Assert.Equal(Text(First, "## AI 摘要", Second), Left("渡口的模型怎么省钱", $"{P(First)}<section><h2>AI 摘要</h2>{P(Second)}</section>"));

    [Fact]
    public void What_is_named_a_summary_below_the_headline_sums_the_article_up()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>渡口的模型怎么省钱</title></head><body><div><h1>渡口的模型怎么省钱</h1><div class=\"who\">林以舟 2026年03月05日</div><div class=\"summary\"><div>站长的账本，一页一页翻下来。</div></div><div class=\"content\">{P(First)}{P(Second)}</div></div></body></html>");
        Assert.Equal((Text(First, Second), "站长的账本，一页一页翻下来。"), (Body(article), article.Summary));
    }
}
