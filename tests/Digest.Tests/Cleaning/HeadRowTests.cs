using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Tests.Cleaning;

/// <summary>Rows with a writer, a day and a medium, whatever their order and the signs between.</summary>
public sealed class HeadRowTests
{
    [Theory]
    [InlineData("Jane Doe | March 4, 2026 | 6 min read", "March 4, 2026", "Jane Doe", null)]
    [InlineData("6 min read • Jane Doe • March 4, 2026", "March 4, 2026", "Jane Doe", null)]
    [InlineData("The Quay & Dock, January 13, 2026, by Jane Doe", "January 13, 2026", "Jane Doe", "The Quay & Dock")]
    [InlineData("Jane Doe, for Lemma. 24 February 2026", "24 February 2026", "Jane Doe", "Lemma")]
    [InlineData("The Quay Review | Saturday 5 October 2024 | Interview by Jane Doe", "5 October 2024", "Jane Doe", "The Quay Review")]
    [InlineData("望潮周刊 2024年10月2日 星期三 作者 林一舟", "2024年10月2日", "林一舟", "望潮周刊")]
    [InlineData("林一舟 · 2026-07-27 · 约5分钟 · 8,204 次阅读", "2026-07-27", "林一舟", null)]
    [InlineData("渡口網記者林一舟 台北 2025-06-05 17:42", "2025-06-05 17:42", "林一舟", "渡口網")]
    [InlineData("《望潮日报》 2026年1月13日（二） 财经版 记者 林一舟", "2026年1月13日", "林一舟", "望潮日报")]
    public void What_a_row_says_is_noted(string row, string day, string writer, string? medium)
    {
        var facts = new CaptureFacts();
        Assert.True(HeadRow.Take(row, new NoisePlace(1, 40), facts));
        Assert.Equal(day, Assert.Single(facts.Dates).Value);
        Assert.Equal(writer, Assert.Single(facts.Authors).Value);
        Assert.Equal(medium, CaptureFacts.Best(facts.Sources)?.Value);
    }

    [Theory]
    [InlineData("On March 4, 2026 the yard opened its gates to Jane Doe and her crew")]
    [InlineData("2026年3月4日，船坞开门迎来了第一批客人，林一舟也在其中")]
    [InlineData("3月5日，渡口的售票窗口。本报记者 林一舟 摄")]
    [InlineData("Founded March 4, 2019, the yard builds ferries, tugs and barges")]
    public void A_sentence_with_a_day_is_none(string text)
    {
        var facts = new CaptureFacts();
        Assert.False(HeadRow.Take(text, new NoisePlace(1, 40), facts));
        Assert.Empty(facts.Dates);
    }
}
