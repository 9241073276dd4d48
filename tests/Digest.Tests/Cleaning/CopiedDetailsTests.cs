using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Tables, code, captions, stamps and lines broken at a width, as copies have them, with samples of our own.</summary>
public class CopiedDetailsTests
{
    private const string First = "The harbour authority switched its dispatch desk to a model from Mistral on Monday, after a trial of nine weeks in which no pilot boat was sent to the wrong berth.";
    private const string Second = "Two people still sit at the desk at night, and both say the new system is better at listening than at guessing, which is what they had asked for in the first place.";

    [Fact]
    public void A_name_made_by_a_program_is_no_name_of_a_box_and_a_caption_of_several_elements_is_one()
    {
        var article = One("seeds/hash.html", $"""
            <html><head><title>The desk</title></head><body><main><article><h1>The desk</h1>
            <div class="sc-3b6b161a"><p><b>{First}</b></p></div>
            <figure class="sc-18fde0d6"><img src="https://q.example/su.jpg" alt="A desk"><figcaption><p class="sc-9a">The desk has faced the lock since 2014.</p><span class="sc-a3">Slipway Images</span></figcaption></figure>
            <div class="sc-3b6b161a"><p>{Second}</p></div>
            <div><h2 class="sc-f98b1ad2">"A quiet night for all"</h2></div>
            <div class="sc-3b6b161a"><p>{Second.Replace("night", "noon", StringComparison.Ordinal)}</p></div>
            </article></main></body></html>
            """);
        Assert.Contains("*The desk has faced the lock since 2014. Slipway Images*", article.Body, StringComparison.Ordinal);
        Assert.Contains("## \"A quiet night for all\"", article.Body, StringComparison.Ordinal);
        Assert.StartsWith(First, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_with_the_same_number_of_tabs_are_a_table_and_lines_that_stand_in_are_code()
    {
        var article = One("seeds/table.txt",
            $"{First}\n\nPlan\tPrice\tNote\nLarge\t86000\twith cache\nSmall\t2300\t-\n\n{Second}\n\n    boat = dock.next()\n    if boat.size > 4:\n        send(boat, berth)\n\n{First.Replace("Monday", "Friday", StringComparison.Ordinal)}\n");
        Assert.Contains("\n\n| Plan | Price | Note |\n|---|---|---|\n| Large | 86000 | with cache |\n| Small | 2300 | \\- |\n\n",
            article.Body.Replace("| - |", "| \\- |", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\n\n```\nboat = dock.next()\nif boat.size > 4:\n    send(boat, berth)\n```\n\n", article.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_that_stands_in_is_no_code()
    {
        var article =
            One("seeds/prose.txt", $"    {First}\n    {Second}\n\n    {First.Replace("nine", "ten", StringComparison.Ordinal)}\n");
        Assert.DoesNotContain("```", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void How_long_ago_a_thread_was_begun_is_reckoned_from_the_capture()
    {
        var article = One("seeds/thread.txt", """
            渡口论坛›论坛›行业›渔船上的语音助手，先学会了沉默
            查看: 907|回复: 3
            渔船上的语音助手，先学会了沉默
            [复制链接]
            橹声
            发消息
            楼主
             发表于 3 天前 | 只看该作者 | 倒序浏览 | 阅读模式

            据船东们12月24日说，渡口智能的语音助手离线时也能报出附近的浅滩和锚地，十二条船已经试用了一个夏天。
            船老大们最在意的不是它认得多少方言，而是风浪里它会不会乱说话，项目负责人在码头上这样总结。
            """, captured: new DateTimeOffset(2025, 12, 29, 10, 22, 0, TimeSpan.FromHours(8)));
        Assert.Equal("2025-12-26", Day(article));
    }

    [Fact]
    public void Where_each_paragraph_stands_in_a_line_at_the_margin_goes_on_and_a_dateline_is_no_credit()
    {
        var article = One("seeds/wrapped.txt", """
            　　本报河口9月5日专电（记者 温如玉）渡口智能公司
            同意向一批船东支付一千五百万元，以了结对方指控它用旧海图
            训练模型的集体诉讼。
            　　按照星期五提交法院的文件，大约有五十条船符合条件，每船可得
            三十万元左右。公司还必须销毁从两个影子图库下载的原始文件。
            　　就在三天以前，Mistral才宣布完成13亿美元的融资，投
            后估值83亿美元。一位不愿具名的船长苦笑说，大公司付得起这样的
            价钱，小公司连律师费都付不起。
            """);
        Assert.StartsWith("本报河口9月5日专电（记者 温如玉）渡口智能公司同意向一批船东支付一千五百万元，以了结对方指控它用旧海图训练模型的集体诉讼。\n\n按照", article.Body, StringComparison.Ordinal);
        Assert.Contains("投后估值83亿美元", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_may_hold_four_runs()
    {
        const string Run = "8 H\" A5 M; i7 a1 U; j8 u7 E5 j6 h8 Q) w6 o, K; I @- `5 Z1 I E\" e/ L% X  P: [+ e$ ]5 d8 }5 e& b z( ^6 N9 n, d";
        Assert.Equal("", Jammer.Clean(Run).Text);
    }

    [Fact]
    public void A_question_above_the_last_lines_of_a_text_is_no_poll_past_its_end()
    {
        var article =
            One("seeds/last.txt", $"{First}\n\n{Second}\n\nDid forty boats come late, or twenty?\nBoats in 2024, by month and 3:\n");
        Assert.Contains("Did forty boats come late, or twenty?", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_s_name_is_no_string_of_a_forum()
    {
        const string Text = "八个模型中，两个是混合专家模型，最大的Qwen3-235B-A22B总参数2350亿。";
        var cleaned = OldJammer.Clean(["/x(|5l+u)u;R-P7P([\"p" + Text, "河口的灯塔昨夜换了新灯。-s0j:E3W&h/A%Z'V\"N\"M",
            "开源社区怎么看 a;a5a7{bbs.dukou.example:j1Y1k1~-a"]);
        Assert.Equal([Text, "河口的灯塔昨夜换了新灯。", "开源社区怎么看"], cleaned);
    }

    [Theory]
    [InlineData("The governor at a signing in August. (Estella Marroquin / Bayside Examiner)", true)]
    [InlineData("Each dot is a program. Courtesy of the researchers.", true)]
    [InlineData("8月1日，委员会总部外的旗帜。石桥图片社 摄", true)]
    [InlineData("The model (Llama 3 / Llama 4)", false)]
    [InlineData("The governor at a signing in August. (Estella Marroquin /  )", false)]
    [InlineData("The model reads text. Image ", false)]
    [InlineData("它读了八个月的报纸。", false)]
    public void A_line_that_ends_with_whose_picture_it_is_is_a_caption(string text, bool expected) =>
        Assert.Equal(expected, Captions.IsMarked(text));

    [Fact]
    public void A_medium_and_a_writer_may_stand_before_the_day()
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take("船坞周刊 宋之问 2026-04-28 07:30", new NoisePlace(2, 30), facts));
        Assert.Equal("船坞周刊", CaptureFacts.Best(facts.Sources)?.Value);
        Assert.Equal("宋之问", CaptureFacts.Best(facts.Authors)?.Value);
        Assert.True(Credits.Take("来源：海月财经 上海", new NoisePlace(2, 30), facts));
        Assert.Equal("海月财经", CaptureFacts.Best(facts.Sources)?.Value);
    }

    [Fact]
    public void What_weblogs_put_below_an_item_goes_in_traditional_characters_too() =>
        Assert.Equal(NoiseAction.Drop, NoiseRules.Judge("這篇文章 渡口的燈 最早出現於 茶几上的晶片。", new NoisePlace(8, 9)));
}
