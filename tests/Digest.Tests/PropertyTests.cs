using CsCheck;

namespace Digest.Tests;

public sealed class PropertyTests
{
    private static List<T> Draws<T>(Gen<T> values, int count)
    {
        var drawn = new List<T>();
        values.Hold(drawn.Add, count);
        return drawn;
    }

    [Fact]
    public void The_same_values_are_drawn_every_time() => Assert.Equal(Draws(Gen.String, 200), Draws(Gen.String, 200));

    [Fact]
    public void The_values_differ_among_themselves()
    {
        Assert.True(Draws(Gen.Int[0, 999], 2000).Distinct().Count() > 800);
        Assert.True(Draws(Gen.String, 200).Distinct().Count() > 150);
        Assert.True(Draws(Gen.Byte.Array[0, 60], 300).Select(a => a.Length).Distinct().Count() > 50);
    }

    [Fact]
    public void What_does_not_hold_is_told_with_the_draw_and_the_value()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Gen.Int[0, 9].Hold(n => Assert.NotEqual(7, n)));
        Assert.Contains("seed", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(": 7", fault.Message, StringComparison.Ordinal);
    }
}
