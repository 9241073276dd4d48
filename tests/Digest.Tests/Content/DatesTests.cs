using CsCheck;
using Digest.Content;

namespace Digest.Tests.Content;

public sealed class DatesTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2024-07-24", "2024-07-24T00:00:00+08:00")]
    [InlineData("2024-07-24T09:00", "2024-07-24T09:00:00+08:00")]
    [InlineData("2024-07-24 9:05", "2024-07-24T09:05:00+08:00")]
    [InlineData("2024-07-24T09:00:00+08:00", "2024-07-24T09:00:00+08:00")]
    [InlineData("2024-07-24T09:00:00Z", "2024-07-24T17:00:00+08:00")]
    [InlineData("2024-07-24T23:00:00-05:00", "2024-07-25T12:00:00+08:00")]
    [InlineData("2024-07-24T09:00:00.123+0800", "2024-07-24T09:00:00+08:00")]
    [InlineData("2024-07-24T09:00+08", "2024-07-24T09:00:00+08:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00+08:00")]
    public void Dates_are_read_in_the_zone_of_the_site(string text, string expected)
    {
        Assert.True(Dates.TryRead(text, Shanghai, out var date));
        Assert.Equal(expected, Dates.Write(date));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24 July 2024")]
    [InlineData("2024-7-24")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("0001-01-01")]
    [InlineData("2024-07-24T25:00")]
    [InlineData("2024-07-24T09:00+25:00")]
    [InlineData("2024-07-24T09:00+08:99")]
    [InlineData("2024-07-24x")]
    [InlineData("2024-07-24T")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void What_is_no_date_is_none(string text) => Assert.False(Dates.TryRead(text, Shanghai, out _));

    [Fact]
    public void An_hour_that_a_clock_leaves_out_becomes_the_next_that_there_is()
    {
        Assert.True(Dates.TryRead("2024-03-31T02:30", Berlin, out var date));
        Assert.Equal("2024-03-31T03:00:00+02:00", Dates.Write(date));
    }

    [Fact]
    public void The_last_day_there_is_can_be_read_everywhere()
    {
        foreach (var zone in new[] { Shanghai, Berlin, TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Honolulu") })
        {
            Assert.True(Dates.TryRead("9998-12-31T23:59", zone, out _));
            Assert.False(Dates.TryRead("9999-12-31", zone, out _));
            Assert.True(Dates.TryRead("1000-01-01", zone, out _));
        }
    }

    [Fact]
    public void What_is_written_is_read_again() => Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[-56, 56]).Hold((minutes, quarters) =>
    {
        var date = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(quarters * 15)).AddMinutes(minutes);
        Assert.True(Dates.TryRead(Dates.Write(date), TimeZoneInfo.Utc, out var again));
        Assert.Equal(date, again);
    });
}
