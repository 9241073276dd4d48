using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>Lines that say who wrote, when and for whom, in forms that only one sign tells apart.</summary>
public class CreditRowTests
{
    [Theory]
    [InlineData("2025-10-30 · Jane Doe · 4 min · filed under notes", null, "Jane Doe")]
    [InlineData("2025-10-30 · Jane Doe · 4 min", null, "Jane Doe")]
    [InlineData("Nov 27, 2024 · 4 min read · by Jane Doe", null, "Jane Doe")]
    [InlineData("2 September 2025 • Quay Town, Saltland", null, null)]
    [InlineData("2026年3月2日 河口电力报 扎西", "河口电力报", "扎西")]
    [InlineData("河口周刊 2026年第27期 出版日期 2026年07月06日 文|阮青", "河口周刊", "阮青")]
    [InlineData("河口日报记者 何 亮    2024年6月5日", "河口日报", "何亮")]
    [InlineData("[轉貼] 河口日報 記者林宛蓉∕綜合外電 2025-04-18", "河口日報", "林宛蓉")]
    [InlineData("Issue of 10 October 2024", null, null)]
    public void A_row_says_who_and_for_whom(string row, string? medium, string? writer)
    {
        var facts = new CaptureFacts();
        Assert.True(Credits.Take(row, new NoisePlace(2, 20), facts));
        Assert.Equal((medium, writer), (CaptureFacts.Best(facts.Sources)?.Value, CaptureFacts.Best(facts.Authors)?.Value));
        Assert.Single(facts.Dates);
    }

    [Fact]
    public void A_label_counts_for_more_than_what_stands_beside_the_day() =>
        Assert.Equal("渡口财经",
            One("seeds/a.txt",
                $"渡口首页 > 渡口财经 > 正文\n\n新灯塔亮了，旧灯塔进了博物馆的一面墙\n2025年10月29日 06:48 市场资讯\n\n　　来源：渡口财经\n\n{Lamp}\n\n{Wall}\n\n{Book}\n").Source!.Name);

    [Theory]
    [InlineData("何 亮", "何亮")]
    [InlineData("Jane Doe.", "Jane Doe")]
    [InlineData("Jane Doe Jr.", "Jane Doe Jr.")]
    [InlineData("JANE DOE", "Jane Doe")]
    public void Names_are_spelled_as_names_are(string written, string name) => Assert.Equal(name, CreditNames.Spelled(written));

    [Theory]
    [InlineData("记者 何 亮 通讯员 罗 敏", "记者 何亮 通讯员 罗敏")]
    [InlineData("（责任编辑：罗 敏）", "（责任编辑：罗敏）")]
    [InlineData("作者：林一舟 字体：大 中 小", "作者：林一舟 字体：大 中 小")]
    [InlineData("字体：大 中 小", "字体：大 中 小")]
    public void Names_set_wide_are_put_together(string line, string together) => Assert.Equal(together, WideNames.Together(line));

    [Fact]
    public void A_list_of_who_and_when_is_a_row()
    {
        var article = One("seeds/a.html",
            Page("The mayor of the quay who never said it – Quay Insight",
                $"<ul class=\"postmeta\"><li>Jane Doe</li><li>Quay Town</li><li>October 6, 2026 07:14</li></ul><p>{First}</p><p>{Second}</p><p>{Third}</p>"));
        Assert.Equal((AllThree, "Jane Doe", "2026-10-06"), (Body(article), article.Source!.Author, Day(article)));
    }

    [Fact]
    public void Who_passes_a_letter_on_has_not_written_it()
    {
        var article = One("seeds/a.txt",
            $"发件人: 周立群 <zhou@list.example>\n发送时间: 2024年6月6日 9:15\n收件人: read@list.example\n主题: 转: 渡口的新灯塔亮了\n附件: 无\n\n各位，转一篇昨天的报道。\n\n---------- 转发的邮件 ----------\n\n渡口的新灯塔亮了\n\n河口日报记者 何 亮    2024年6月5日\n\n{Lamp}\n\n{Wall}\n\n{Book}\n\n--\n周立群\n");
        Assert.Equal(("渡口的新灯塔亮了", "2024-06-05", "河口日报", "何亮"),
            (article.Title, Day(article), article.Source!.Name, article.Source.Author));
        Assert.Equal($"{Lamp}\n\n{Wall}\n\n{Book}", Body(article));
    }

    [Fact]
    public void Whose_page_a_reading_program_turned_into_Markdown_is_no_text()
    {
        var article = One("seeds/a.md",
            $"---\ntitle: 渡口的新灯塔亮了\n---\n\n> 本文由 [渡口阅读](http://reader.example/) 转码， 原文地址 [quay.example](https://quay.example/lamp)\n\n他们说&ldquo;亮了&rdquo;。{Lamp}\n\n{Wall}\n");
        Assert.Equal(($"他们说“亮了”。{Lamp}\n\n{Wall}", "https://quay.example/lamp"), (Body(article), article.Source!.Url));
    }
}
