using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Lists, captions and headings in copies whose lines were broken at a width, with samples of our own.</summary>
public class WrappedListsTests
{
    private const string Wrapped = """
        　　山谷裡的第三座廠房本週封頂，裡面卻沒有設備，出資的人昨
        天又被問到設備什麼時候進場，這個問題春天就有人問過了。
        　　第一座用了兩年，第二座用了三年，因為水要從山的另一邊引
        過來，沒有人願意先付錢，只好等到山洪把舊渠道沖開才動工。
        """;

    private const string After = """
        　　沒有人回答，問題還和春天時一樣，那時是同一批人在同一間
        屋裡問的，屋裡的燈也還是那一盞，只是燈罩換成了紙的。
        """;

    private static string Copied(string between) =>
        Body(One("seeds/a.txt",
            $"屋頂之後還缺什麼\n\n2026-01-13 08:05 山谷日報\n\n{Wrapped}\n　　據工人說，缺的東西至少有三樣：\n{between}\n{After}\n{Wrapped.Replace("第三座", "第四座", StringComparison.Ordinal).Replace("春天", "秋天", StringComparison.Ordinal)}"));

    [Theory]
    [InlineData('‧')]
    [InlineData('・')]
    [InlineData('●')]
    [InlineData('▪')]
    public void A_mark_of_lists_without_a_blank_begins_an_item(char mark) =>
        Assert.Contains("缺的東西至少有三樣：\n\n- 會引水的人，山那邊的人不肯來；\n- 會修渠的人，去年走了兩個；\n- 一台不怕潮的機器。\n\n沒有人回答",
            Copied($"{mark}會引水的人，山那邊的人不肯來；\n{mark}會修渠的人，去年走了兩個；\n{mark}一台不怕潮的機器。"), StringComparison.Ordinal);

    [Theory]
    [InlineData("山谷裡第三座廠房外的人潮。記者林一舟/攝影")]
    [InlineData("山谷裡第三座廠房外的人潮。記者林一舟攝影")]
    [InlineData("山谷裡第三座廠房外的人潮。林一舟／攝影")]
    public void Who_took_a_picture_ends_its_caption(string caption) =>
        Assert.Contains($"\n\n*{caption}*\n\n",
            Body(One("seeds/a.txt", $"屋頂之後還缺什麼\n\n2026-01-13 08:05 山谷日報\n\n{Wrapped}\n{caption}\n{After}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("周望山又有意見")]
    [InlineData("周望山終於鬆口")]
    public void Whom_a_heading_names_makes_it_no_caption(string heading) =>
        Assert.Contains($"\n\n## {heading}\n\n",
            Body(One("seeds/a.txt",
                $"屋頂之後還缺什麼\n\n2026-01-13 08:05 山谷日報\n\n{Wrapped}\n{After}\n{heading}\n　　消息一出，周望山隨即在社群平台上說，山谷裡的水不夠三座廠\n房用，再蓋一座，下游的人就沒有水喝了。周望山沒有說下去。")),
            StringComparison.Ordinal);
}
