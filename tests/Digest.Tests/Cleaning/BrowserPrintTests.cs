using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Pages of a site as browsers print them, with samples of our own.</summary>
public class BrowserPrintTests
{
    private const string English = """
        <head>

        The gate learns to wait

        By Josephine Tallow

        For forty years the gate at Nine Elms was shut by hand, and nobody in the
        village thought of it as a machine that might one day do without them. Last
        week it was given a motor, and the keeper stood beside it in the rain until

        <foot>
        <head>

        the last boat had gone. He says that he has nothing against the motor, but
        that it does not know who is coming home late.

        The council will look at the figures in autumn. It has promised to count the
        herons, too.

        <last>
        """;

    [Theory]
    [InlineData("3/4/26, 3:41 PM          The gate learns to wait | Slack Water", "https://slack.example/2026/gate?from=home          1/2",
        "https://slack.example/2026/gate?from=home          2/2")]
    [InlineData("04/03/2026, 15:41 The gate learns to wait - Slack Water", "https://slack.example/2026/gate?from=home 1/2",
        "https://slack.example/2026/gate?from=home 2/2")]
    [InlineData("The gate learns to wait - Slack Water          https://slack.example/2026/gate", "1 of 2          3/4/26, 3:41 PM",
        "2 of 2          3/4/26, 3:41 PM")]
    [InlineData("04.03.26, 15:41          The gate learns to wait | Slack Water", "https://slack.example/2026/gate\n1/2",
        "https://slack.example/2026/gate\n2/2")]
    [InlineData("3/4/26, 3:41 PM          The gate learns to wait | Slack Water", "https://slack.example/2026/gate          Page 1 of 2",
        "https://slack.example/2026/gate          Page 2 of 2")]
    public void What_browsers_print_around_a_page_is_no_text(string head, string foot, string last)
    {
        var article = One("seeds/a.txt", English.Replace("<head>", head, StringComparison.Ordinal)
            .Replace("<foot>", foot, StringComparison.Ordinal).Replace("<last>", last, StringComparison.Ordinal));
        Assert.Equal("""
            For forty years the gate at Nine Elms was shut by hand, and nobody in the village thought of it as a machine that might one day do without them. Last week it was given a motor, and the keeper stood beside it in the rain until the last boat had gone. He says that he has nothing against the motor, but that it does not know who is coming home late.

            The council will look at the figures in autumn. It has promised to count the herons, too.
            """, Body(article));
        Assert.Equal(("The gate learns to wait", "Slack Water"), (article.Title, article.Source!.Name));
    }

    [Fact]
    public void Counts_of_pictures_are_of_the_text()
    {
        var article = One("seeds/a.txt",
            "渡口的一天\n\n河岸上等船的人在数照片，第一张是一百年前的，谁也认不出上面的人。\n\n河水比人记得清楚，https://river.example/a 这一页上写着 1/2\n\n船上的人也在数，数到最后一张，照片里的人忽然开口说话，大家都笑了。");
        Assert.Contains("1/2", article.Body, StringComparison.Ordinal);
    }
}
