using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Articles copied from programs for small screens, with samples of our own.</summary>
public class AppCopyTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second =
        "The first was finished in two years. The second took three, because the water had to be brought from the other side.";

    private const string Third =
        "Nobody answered, and the question stands as it stood in spring, when it was asked by the same people in the same room.";

    private const string Fourth =
        "A roof that is wet weighs twice what it weighed in the morning, and nobody has ever learnt to see the difference from below.";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static string Copy(string house, string follow, string stamp, params string[] lines) =>
        string.Join('\n',
            ["Back", "Aa", house, follow, "BUILDINGS", "A roof without machines costs more than a barn", "Orla Finch", stamp, "", "Listen",
                "1×", "342 likes", "58 comments", "Save", .. lines, "Was this article helpful?", "Yes", "No", "342", "Top comment",
                "lena_k · 2d", "the barn got me", "91", "Up next", "The gutter that sang", "3 min read", "Home", "Saved", "Profile"]);

    [Theory]
    [InlineData("Valleyside", "Following", "Senior Editor · Mar 9, 2026 · 4 min read")]
    [InlineData("Roofworks", "Follow", "Contributing Writer · Mar 9, 2026 · 4 min read")]
    public void House_writer_and_day_are_read(string house, string follow, string stamp)
    {
        var article = One("seeds/a.txt", Copy(house, follow, stamp, First, Second, Third));
        Assert.Equal((house, "Orla Finch", "2026-03-09", Text(First, Second, Third)),
            (article.Source!.Name, article.Source.Author, Day(article), Body(article)));
    }

    [Theory]
    [InlineData("Tap to expand")]
    [InlineData("Tap image to zoom")]
    [InlineData("View fullscreen")]
    public void Below_a_picture_that_grows_stands_what_it_shows(string button) =>
        Assert.Equal(Text(First, "*The roof at noon, seen from the barn*", "## What it cost in the end", Second, Third),
            Body(One("seeds/a.txt",
                Copy("Valleyside", "Following", "Senior Editor · Mar 9, 2026", First, button, "The roof at noon, seen from the barn",
                    "What it cost in the end", Second, Third))));

    [Theory]
    [InlineData("Sponsored\nRamp up your barn in minutes\nbarnfluent.example")]
    [InlineData("Ad\nSleep better under any roof\ndriftbed.example\nLearn more")]
    [InlineData("广告\n蓝鲸云新用户首单五折\nlanjing.example")]
    public void A_card_of_an_advertisement_goes(string card) =>
        Assert.Equal(Text(First, Second, "## Who should bother", Third, Fourth),
            Body(One("seeds/a.txt",
                Copy("Valleyside", "Following", "Senior Editor · Mar 9, 2026", First, Second, card, "Who should bother", Third, Fourth))));

    [Fact]
    public void The_name_of_a_host_in_the_text_stays() =>
        Assert.Contains("barn.example", Body(One("seeds/a.txt", Text(First, Second, "Where to look:", "barn.example", Third))),
            StringComparison.Ordinal);
}
