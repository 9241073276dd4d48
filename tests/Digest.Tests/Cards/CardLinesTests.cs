using Digest.Cards;

namespace Digest.Tests.Cards;

public class CardLinesTests
{
    [Theory]
    // Latin between words, and lines of even length.
    [InlineData("Sutskever and Leike leave OpenAI", 12, "Sutskever and|Leike leave OpenAI")]
    [InlineData("one two three four", 5, "one two|three four")]
    // Chinese between characters, with no character alone on the last line.
    [InlineData("估值美元融资轮完成了", 9, "估值美元融资|轮完成了")]
    // Marks of punctuation begin no line, opening ones end none.
    [InlineData("可灵发布，视频全新", 4, "可灵|发布，|视频全新")]
    [InlineData("他说《权衡》好", 3, "他说|《权|衡》好")]
    // Words of two characters stay together where that costs no line.
    [InlineData("对话与搜索上线的日子", 6, "对话与搜索|上线的日子")]
    // A name with a number is not broken at its hyphen; a compound is.
    [InlineData("use GPT-4 now", 3, "use|GPT-4|now")]
    [InlineData("self-hosted", 4, "self-|hosted")]
    // What fits nowhere is cut.
    [InlineData("abcdefghij", 2, "abcd|efgh|ij")]
    [InlineData("", 5, "")]
    public void Text_is_broken_where_its_language_allows(string text, float width, string expected)
    {
        var runes = text.EnumerateRunes().ToArray();
        float[] advances = [.. runes.Select(r => r.Value > 0x2E80 ? 1f : 0.5f)];
        var lines = CardLines.Break(runes, advances, width);
        Assert.Equal(expected, string.Join('|', lines.Select(l => string.Concat(runes[l]))));
        Assert.All(lines, l => Assert.True(CardLines.Width(advances, l) <= width));
    }

    [Fact]
    public void Names_stay_whole_where_that_takes_no_more_lines()
    {
        var runes = "搜索上线，谷歌同日出招".EnumerateRunes().ToArray();
        float[] advances = [.. runes.Select(_ => 1f)];
        Assert.Equal("搜索上线，|谷歌同日出招", string.Join('|', CardLines.Break(runes, advances, 8, "谷歌").Select(l => string.Concat(runes[l]))));
        Assert.Equal("搜索上线，谷|歌同日出招",
            string.Join('|', CardLines.Break(runes, advances, 6, "谷歌同日出招吧", "谷").Select(l => string.Concat(runes[l]))));
        Assert.Equal(2, CardLines.Break(runes, advances, 6, "搜索上线，谷歌").Count);
    }
}
