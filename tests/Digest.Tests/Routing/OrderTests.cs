using Digest.Routing;

namespace Digest.Tests.Routing;

/// <summary>Weeks are in the order of time, addresses in that of their characters.</summary>
public class OrderTests
{
    [Fact]
    public void Weeks_come_one_after_the_other_over_the_end_of_a_year()
    {
        Assert.True(IsoWeek.TryParse("2024-w52", out var before));
        Assert.True(IsoWeek.TryParse("2025-w01", out var after));
        Assert.True(before < after && before <= after && after > before && after >= before
            && before <= IsoWeek.Of(new DateOnly(2024, 12, 25)));
        Assert.False(after < before || after <= before || before > after || before >= after);
        Assert.Equal(0, before.CompareTo(IsoWeek.Of(new DateOnly(2024, 12, 23))));
    }

    [Theory]
    [InlineData("2024-w53")]
    [InlineData("2024-w00")]
    [InlineData("2024-30")]
    [InlineData("0999-w01")]
    public void What_is_no_week_is_none(string text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Fact]
    public void Addresses_come_by_their_characters_and_not_as_a_language_sorts()
    {
        Permalink upper = new("/Z/"), lower = new("/a/");
        Assert.True(upper < lower && upper <= lower && lower > upper && lower >= upper);
        Assert.False(lower < upper || lower <= upper || upper > lower || upper >= lower);
    }
}
