using System.Text;
using Digest.Text;

namespace Digest.Tests.Text;

public sealed class TextTests
{
    [Theory]
    [InlineData("快", true)]
    [InlineData("〇", true)]
    [InlineData("々", true)]
    [InlineData("豈", true)]
    [InlineData("𠀀", true)]
    [InlineData("あ", false)]
    [InlineData("한", false)]
    [InlineData("。", false)]
    [InlineData("a", false)]
    public void Han_characters_are_known(string text, bool expected) =>
        Assert.Equal(expected, Characters.IsHan(text.EnumerateRunes().First().Value));

    [Theory]
    [InlineData('快', true)]
    [InlineData('。', true)]
    [InlineData('，', true)]
    [InlineData('（', true)]
    [InlineData('a', false)]
    [InlineData('“', false)]
    public void What_is_set_wide_is_known(char c, bool expected) => Assert.Equal(expected, Characters.IsWideText(c));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("快手a", 5)]
    [InlineData("😀", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u200B", 0)]
    [InlineData("한글", 4)]
    [InlineData("", 0)]
    public void A_terminal_gives_wide_characters_two_columns(string text, int expected) =>
        Assert.Equal(expected, Characters.ColumnsOf(text));

    [Theory]
    [InlineData("Ａ１！", "A1!")]
    [InlineData("　", " ")]
    [InlineData("快", "快")]
    [InlineData("～", "~")]
    public void Full_width_becomes_half(string text, string expected)
    {
        Assert.Equal(expected, string.Concat(text.Select(Folding.Width)));
        Assert.Equal(expected, string.Concat(text.EnumerateRunes().Select(r => Folding.Width(r).ToString())));
    }

    [Fact]
    public void Accents_fall_off_as_decomposition_says()
    {
        // Where Unicode takes a letter of these blocks apart, its base must be ours; the others (ł, đ, ø …) have no decomposition.
        for (var c = 0xC0; c <= 0x17F; c++)
        {
            var rune = new Rune(c);
            var parts = rune.ToString().Normalize(NormalizationForm.FormD);
            var bare = Folding.WithoutAccent(rune).ToString();
            if (parts.Length > 1 && char.IsAsciiLetter(parts[0]))
                Assert.Equal(parts[..1], bare);
            Assert.True(bare == rune.ToString() || (bare.Length == 1 && char.IsAsciiLetter(bare[0])), rune.ToString());
        }

        Assert.Equal("l", Folding.WithoutAccent(new Rune('ł')).ToString());
        Assert.Equal("ß", Folding.WithoutAccent(new Rune('ß')).ToString());
    }
}
