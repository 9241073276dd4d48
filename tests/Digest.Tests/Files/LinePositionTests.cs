using CsCheck;
using Digest.Files;

namespace Digest.Tests.Files;

public sealed class LinePositionTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\r\nb", 4, 3, 1)]
    [InlineData("快手b", 2, 1, 3)]
    [InlineData("😀b", 2, 1, 2)]
    [InlineData("x\n😀😀b", 6, 2, 3)]
    [InlineData("abc", 99, 1, 4)]
    [InlineData("abc", -5, 1, 1)]
    public void Lines_and_columns_count_from_one_in_characters(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), LinePosition.Of(text, offset));

    [Fact]
    public void Places_are_in_the_order_of_the_text() =>
        Gen.Select(Gen.String[Gen.Char["ab\n\r快"], 0, 20], Gen.Int[0, 20], Gen.Int[0, 20]).Hold((text, one, other) =>
    {
        var (first, second) = (LinePosition.Of(text, Math.Min(one, other)), LinePosition.Of(text, Math.Max(one, other)));
        Assert.True(first <= second);
        Assert.False(first > second);
        Assert.True(second >= first);
        Assert.False(second < first);
    });

    [Fact]
    public void Every_place_is_that_which_counting_by_hand_gives() =>
        Gen.Select(Gen.String[Gen.Char["ab\n\r快\uD83D\uDE00"], 0, 30], Gen.Int[0, 31]).Hold(
        (text, offset) =>
        {
            int line = 1, column = 1;
            for (var i = 0; i < Math.Min(offset, text.Length); i++)
            {
                if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                    (line, column) = (line + 1, 1);
                else if (!(char.IsLowSurrogate(text[i]) && column > 1 && char.IsHighSurrogate(text[i - 1])))
                    column++;
            }

            Assert.Equal(new LinePosition(line, column), LinePosition.Of(text, offset));
        },
        iter: 5000);

    [Fact]
    public void Spans_are_moved_and_made_of_bounds()
    {
        Assert.Equal(new TextSpan(5, 2), new TextSpan(3, 2).Shift(2));
        Assert.Equal(7, new TextSpan(5, 2).End);
        Assert.Equal(new TextSpan(5, 0), TextSpan.FromBounds(5, 3));
    }
}
