using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What a page's own form says and the text keeps: bold letters, marks of captions, headings, rows of tables. With samples of our own.
/// </summary>
public class KeptFormsTests
{
    private const string First = "渡口的广播上个月换成了会说话的模型，船一靠岸它就报站名，老人们说听得比从前清楚。";
    private const string Second = "调度员仍旧坐在窗边，他说模型只报它知道的船，临时加开的那一班还得由他来喊。";
    private const string Third = "到了冬天江面起雾，广播要一直开到深夜，那时候才看得出这笔钱花得值不值。";

    [Fact]
    public void A_label_above_a_list_and_a_sentence_keep_their_bold_letters() =>
        Assert.Equal($"{First}\n\n**怎么听：**\n\n- 在候船室\n- 在船上\n\n{Second}\n\n**临时的船，还得有人来喊。**\n\n{Third}",
            Left("渡口换广播",
                $"{P(First)}<p><strong>怎么听：</strong></p><ul><li>在候船室</li><li>在船上</li></ul>{P(Second)}<p><b>临时的船，还得有人来喊。</b></p>{P(Third)}"));

    [Fact]
    public void Bold_letters_throughout_say_nothing() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left("渡口换广播", $"<p><b>{First}</b></p><p><b>{Second}</b></p>{P(Third)}"));

    [Fact]
    public void The_first_paragraph_in_bold_letters_is_how_papers_begin() =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Left("渡口换广播", $"<p><b>{First}</b></p>{P(Second)}{P(Third)}"));

    [Fact]
    public void Above_what_was_said_a_transcript_has_a_heading()
    {
        const string Asked =
            "<p><b>Nell:</b> So who calls the boat that is on no timetable, now that the speaker has learned to talk by itself?</p>";
        const string Said =
            "<p><b>Mo:</b> I do, as I did before, and the speaker repeats what I say in a voice that the old men say is clearer.</p>";
        Assert.Contains("## Transcript\n\n**Nell:** So",
            Left("The speaker at the ferry",
                $"<p>The ferry has had a new speaker since May, and it talks by itself.</p><p><button>Play</button></p><h2>Transcript</h2>{Asked}{Said}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_a_table_keep_their_links_and_bold_letters() =>
        Assert.Contains("| **班次** | **船** |\n|---|---|\n| 早班 | [渡一号](https://q.example/1) |\n| 晚班 | `du-2` |",
            Left("渡口换广播",
                $"{P(First)}<table><tr><td><strong>班次</strong></td><td><b>船</b></td></tr><tr><td>早班</td><td><a href=\"https://q.example/1\">渡一号</a></td></tr><tr><td><p>晚班</p></td><td><code>du-2</code></td></tr></table>{P(Second)}{P(Third)}"),
            StringComparison.Ordinal);

    [Fact]
    public void A_box_named_for_what_it_pulls_out_is_a_quotation_unless_the_text_says_it_near_by()
    {
        Assert.Equal($"{First}\n\n> 船比字幕来得早，人比船来得更早。\n\n{Second}\n\n{Third}",
            Left("渡口换广播", $"{P(First)}<div class=\"pullquote\"><p>船比字幕来得早，人比船来得更早。</p></div>{P(Second)}{P(Third)}"));
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}",
            Left("渡口换广播",
                $"{P(First)}<div class=\"pullquote\"><p>{Second[(Second.IndexOf('，', StringComparison.Ordinal) + 1)..]}</p></div>{P(Second)}{P(Third)}"));
    }

    [Theory]
    [InlineData("font-size: 12px", "*临时的船由谁来喊*")]
    [InlineData("font-size: 18px", "## 临时的船由谁来喊")]
    public void Small_letters_in_the_middle_below_a_picture_that_is_loaded_late_say_what_it_shows(string style, string left) =>
        Assert.Equal($"{First}\n\n{left}\n\n{Second}\n\n{Third}",
            Left("渡口换广播",
                $"<section><span>{First}</span></section><section style=\"text-align: center\"><img data-src=\"c.png\" style=\"visibility: hidden !important\"></section><section style=\"text-align: center\"><span style=\"{style}\">临时的船由谁来喊</span></section><section><span>{Second}</span></section><section><span>{Third}</span></section>"));

    [Fact]
    public void The_label_of_a_gallery_heads_nothing() =>
        Assert.Equal($"{First}\n\n*The new speaker on the quay.*\n\n{Second}\n\n{Third}",
            Left("渡口换广播",
                $"{P(First)}<div><h3><a href=\"/gallery/speaker\">PHOTOS: The speaker at the ferry</a></h3><figure><img src=\"r.jpg\"><figcaption>The new speaker on the quay.</figcaption></figure></div>{P(Second)}{P(Third)}"));

    [Fact]
    public void A_bold_line_that_heads_a_part_is_a_heading() =>
        Assert.Equal($"{First}\n\n## 谁来喊船\n\n{Second}\n\n{Third}",
            Left("渡口换广播", $"{P(First)}<p><strong>谁来喊船</strong></p>{P(Second)}{P(Third)}"));

    [Theory]
    [InlineData("<figure><img src=\"r.jpg\"><figcaption>▲ 码头的新喇叭。（圖／渡口提供）</figcaption></figure>", "码头的新喇叭。（圖／渡口提供）")]
    [InlineData("<p><img src=\"r.jpg\"></p><p><span class=\"img-caption\">▲ 码头的新喇叭</span></p>", "码头的新喇叭")]
    [InlineData("<p><strong>▲码头的新喇叭。（圖／渡口提供）</strong></p>", "码头的新喇叭。（圖／渡口提供）")]
    [InlineData("<p><img src=\"r.jpg\"></p><p><span>▲ 码头的新喇叭</span></p>", "码头的新喇叭")]
    [InlineData("<p style=\"text-align: center\"><img src=\"r.jpg\"></p><p style=\"text-align: center\">▲ 码头的新喇叭</p>", "码头的新喇叭")]
    [InlineData("<p><img src=\"r.jpg\"></p><p><strong>△ 码头的新喇叭</strong></p>", "码头的新喇叭")]
    public void An_arrow_to_the_picture_above_goes_from_before_its_caption(string shown, string caption) =>
        Assert.Equal($"{First}\n\n*{caption}*\n\n{Second}\n\n{Third}", Left("渡口换广播", $"{P(First)}{shown}{P(Second)}{P(Third)}"));
}
