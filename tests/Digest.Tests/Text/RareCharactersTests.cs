using Digest.Text;

namespace Digest.Tests.Text;

public sealed class RareCharactersTests
{
    private static readonly RareCharacters Rare = new("&é", "\u0000\u0008\uD800\uDFFF\uFFFE\uFFFF");

    [Fact]
    public void Members_are_those_named_and_those_in_ranges()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            Assert.Equal(c is '&' or 'é' or <= 8 or (>= 0xD800 and <= 0xDFFF) or >= 0xFFFE, Rare.Has((char)c));
    }

    [Theory]
    [InlineData("", -1)]
    [InlineData("Kling is a model; 可灵是模型：1.6 版。", -1)]
    [InlineData("a&b", 1)]
    [InlineData("&", 0)]
    [InlineData("可灵&", 2)]
    [InlineData("可灵 1.6 & 可灵", 7)]
    [InlineData("cafè café", 8)]
    [InlineData("快手“可灵”\uFFFE", 6)]
    [InlineData("a long line of plain letters that a vector passes at once, then one more: &", 74)]
    public void The_first_one_in_a_text_is_found(string text, int at) => Assert.Equal(at, Rare.IndexIn(text));

    [Fact]
    public void Halves_of_pairs_are_found_like_all_else() => Assert.Equal(1, Rare.IndexIn("快😀"));
}
