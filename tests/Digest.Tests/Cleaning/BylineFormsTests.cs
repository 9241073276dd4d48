using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Who wrote, when and for whom, in forms that pages have of their own, with samples of our own.</summary>
public class BylineFormsTests
{
    private const string Menu = "Skip to main content\nMenu\nSearch\nBoats\nHarbours\nWeather\n";

    private static readonly string English = $"{HarbourText.First}\n\n{HarbourText.Second}\n\n{HarbourText.Third}\n";

    [Theory]
    [InlineData("science reporter Jane Doe and arts editor John Roe", "Jane Doe and John Roe")]
    [InlineData("Jane Doe with AP", "Jane Doe")]
    [InlineData("Jane Doe and John Roe", "Jane Doe and John Roe")]
    [InlineData("Jane Doe with John Roe", "Jane Doe with John Roe")]
    public void Offices_and_agencies_are_no_part_of_a_byline(string byline, string names) =>
        Assert.Equal(names, BylineRoles.Without(byline));

    [Theory]
    [InlineData("By science reporter Jane Doe and health reporter John Roe", "Jane Doe and John Roe")]
    [InlineData("Jane Doe Science reporter and John Roe in Harbour City", "Jane Doe and John Roe")]
    [InlineData("icon Jane Doe", "Jane Doe")]
    public void Writers_are_named_without_what_stands_beside_their_names(string byline, string names)
    {
        var article = One("seeds/a.txt",
            $"{Menu}A model reads the tide tables aloud\n{byline}\nTue 24 Mar 2026 22.41 GMT\nShare\n\n{English}");
        Assert.Equal("A model reads the tide tables aloud", article.Title);
        Assert.Equal(names, article.Source?.Author);
        Assert.Equal(English, article.Body);
    }

    [Fact]
    public void A_button_below_a_moment_posted_nothing()
    {
        var article = One("seeds/a.txt",
            $"{Menu}A model reads the tide tables aloud\n7 hours ago\nShare\nSave\nJane Doe\nTechnology reporter\n\n{English}",
            captured: new DateTimeOffset(2026, 3, 24, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal("Jane Doe", article.Source?.Author);
    }

    [Fact]
    public void Who_reported_stands_before_the_word_for_it()
    {
        var article = One("seeds/a.txt",
            $"首页\n即时\n国际\n财经\n观点\n订阅\n渡轮装上小模型以后的第一个冬天\n发布/2026年2月24日 14:18\n字体大小:\n小\n中\n大\n林一舟 报道\n\n{FerryText.Both}\n");
        Assert.Equal("林一舟", article.Source?.Author);
    }

    [Fact]
    public void Yesterday_is_reckoned_by_the_clock_of_who_captured_the_page()
    {
        var article = One("seeds/a.txt", $"{Menu}A model reads the tide tables aloud\nBy Jane Doe\nYesterday at 4:31pm\n\n{English}",
            captured: new DateTimeOffset(2025, 11, 13, 8, 20, 0, TimeSpan.FromHours(11)));
        Assert.Equal("2025-11-12", Day(article));
    }

    [Fact]
    public void A_note_on_a_capture_keeps_the_offset_of_its_clock()
    {
        var note = CaptureSidecar.Read(SourceFile.FromText("seeds/a.yml", "captured: 2025-11-13T08:20:00+11:00\n"), new SiteSettings(),
            new DiagnosticBag());
        Assert.Equal(TimeSpan.FromHours(11), note?.Captured?.Offset);
    }

    [Theory]
    [InlineData("2025\n07/26\n21:18:40\n", "2025-07-26 21:18")]
    [InlineData("2025\n07-26\n", "2025-07-26 00:00")]
    public void A_moment_set_in_several_lines_is_one(string stamp, string moment)
    {
        var article = One("seeds/a.txt", $"首页 > 河港 > 正文\n{stamp}来源：渡口晚报\n\n渡轮装上小模型以后的第一个冬天\n字体：\n小\n中\n大\n\n{FerryText.Both}\n");
        Assert.Equal(moment, article.Date.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_labelled_day_below_the_text_is_the_articles()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型以后的第一个冬天\n\n{FerryText.Both}\n\n发布时间：2025-04-15  文章来源：渡口航运  阅读量：3120\n上一篇：旧灯送进博物馆\n");
        Assert.Equal("2025-04-15", Day(article));
    }

    [Theory]
    [InlineData("航运管理处", null)]
    [InlineData("渡口市航运局", "渡口市航运局")]
    [InlineData("人民网－人民日报", "人民日报")]
    [InlineData("渡口网－河口日报", "渡口网－河口日报")]
    public void Departments_are_no_media_and_a_house_has_its_texts_from_its_paper(string value, string? name) =>
        Assert.Equal(name, MediumNames.Of(value));

    [Fact]
    public void A_firm_stands_for_its_medium() => Assert.Equal("The Register", KnownMedia.Named("Situation Publishing"));

    [Theory]
    [InlineData("HARBOUR CITY, Calif. (KQAY) — The ferries stay in port.", "KQAY")]
    [InlineData("HARBOUR CITY, Calif. (QUAY) — The ferries stay in port.", null)]
    [InlineData("HARBOUR CITY, Calif. (AP) — The ferries stay in port.", null)]
    public void A_station_reports_under_its_call_sign(string lead, string? sign) => Assert.Equal(sign, Datelines.Station(lead));

    [Theory]
    [InlineData("两岸渡轮同日复航（科技视点）", "两岸渡轮同日复航")]
    [InlineData("两岸渡轮同日复航（附时刻表）", "两岸渡轮同日复航（附时刻表）")]
    public void A_column_behind_a_headline_goes(string written, string title) =>
        Assert.Equal(title, BareTitle.Of(written, [], new CaptureFacts()));

    [Fact]
    public void The_sign_of_a_site_names_it_though_its_address_has_a_title()
    {
        var article = One("seeds/a.md",
            $"[Quay](https://quay.example/ \"Quay (Alt + H)\")\n\n- [Blog](https://quay.example/blog/ \"Blog\")\n- [About](https://quay.example/about \"About\")\n\n# Two speeds of tide\n\nApril 29, 2025 · 7 min · 1402 words · Quay Team | Translations:[简体中文](https://quay.example/zh/)\n\n{HarbourText.AllThree}\n");
        Assert.Equal("Quay", article.Source?.Name);
        Assert.Equal("2025-04-29", Day(article));
    }
}
