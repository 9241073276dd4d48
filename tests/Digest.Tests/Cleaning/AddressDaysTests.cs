using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Days that only an address has, or a stamp without a year.</summary>
public class AddressDaysTests
{
    private const string Roof = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人5月6日又被问到设备什么时候进场，谁来付这笔钱，谁来把水引过来。";

    private const string Water = "第一座用了两年，第二座用了三年，因为水要从山的另一边引过来，没有人愿意先付钱，只好等到山洪把旧渠道冲开才动工。";

    [Theory]
    [InlineData("https://valley.example/2025/10/08/roof", "2025-10-08")]
    [InlineData("https://valley.example/a/20251008/c_91822.htm", "2025-10-08")]
    [InlineData("https://valley.example/t20251008_91822.html", "2025-10-08")]
    [InlineData("https://valley.example/2025-10-08-roof.html", "2025-10-08")]
    [InlineData("https://valley.example/2025/1008/91822.shtml", "2025-10-08")]
    [InlineData("https://valley.example/a/2510/08/c_91822.htm", "2025-10-08")]
    [InlineData("https://valley.example/2025/10/roof", null)]
    [InlineData("https://valley.example/thread-20251399-1-1.html", null)]
    [InlineData("https://valley.example/p/1820251008", null)]
    [InlineData("https://valley.example/roof?d=20251008", null)]
    public void The_day_of_an_address_is_read(string address, string? day) =>
        Assert.Equal(day, AddressDays.Find(address)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static string Saved(string stamp) =>
        $"<html><head><title>第三座厂房封顶之后</title></head><body><h1>第三座厂房封顶之后</h1><div class=\"pinfo\"><span>{stamp}</span> <span>来源：江左晚报</span></div><div class=\"TRS_Editor\"><p>{Roof}</p><p>{Water}</p></div></body></html>";

    [Fact]
    public void A_stamp_without_a_year_is_of_the_year_of_the_capture() =>
        Assert.Equal("2025-05-08",
            Day(One("seeds/a.html", Saved("05-08 09:26"), captured: new DateTimeOffset(2025, 10, 11, 14, 5, 0, TimeSpan.FromHours(8)))));

    [Fact]
    public void Or_of_that_in_the_address() =>
        Assert.Equal("2024-05-08",
            Day(One("seeds/a.html", Saved("05-08 09:26"), new CaptureSidecar { Url = "https://valley.example/2024/05/08/c_1.htm" })));

    [Fact]
    public void Where_no_day_is_stated_the_address_says_more_than_the_text()
    {
        var article = One("seeds/a.html", Saved(""), new CaptureSidecar { Url = "https://valley.example/2024/05/08/c_1.htm" });
        Assert.Equal("2024-05-08", Day(article));
        Assert.Contains(article.Review, static q => q.What == "date");
    }

    [Fact]
    public void A_stated_day_says_more_than_the_address() =>
        Assert.Equal("2024-05-09",
            Day(One("seeds/a.html", Saved("2024-05-09 09:26"), new CaptureSidecar { Url = "https://valley.example/2024/05/08/c_1.htm" })));
}
