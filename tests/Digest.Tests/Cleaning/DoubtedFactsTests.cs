using Digest.Cleaning;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Titles and sources that may be something else, or have something else beside them, are asked about.</summary>
public sealed class DoubtedFactsTests
{
    private const string Body = ValleyText.Third + "\n" + ValleyText.Fourth + "\n" + ValleyText.First;

    [Theory]
    [InlineData("A roof and no machines Time: 2026-8-15 14:22")]
    [InlineData("[QUAY NEWS] A roof and no machines in the valley")]
    [InlineData("A roof and no machines in the valley (Quay Courier)")]
    [InlineData("A roof and no machines_Quay-The Paper")]
    [InlineData("@orla_finch")]
    [InlineData(": A roof and no machines in the valley")]
    [InlineData("出资的人本周又被问到设备什么时候进场。")]
    [InlineData("Read this next, friends")]
    [InlineData("返回首页 所有跟帖")]
    public void A_title_that_may_be_none_is_asked_about(string title) => Assert.NotNull(TitleDoubts.Of(title, Body));

    [Theory]
    [InlineData("A roof and no machines: the valley waits")]
    [InlineData("Why has nobody answered?")]
    [InlineData("厂房封了顶，设备在哪里？")]
    [InlineData("“Nobody answered” in the valley")]
    [InlineData("Machines 2.5")]
    public void A_headline_is_not(string title) => Assert.Null(TitleDoubts.Of(title, Body));

    [Fact]
    public void A_short_text_need_not_say_its_headline_again() => Assert.Null(TitleDoubts.Of("Waiting for water", "Nobody answered."));

    [Fact]
    public void What_was_stated_is_nobodys_question()
    {
        var capture = Page("Read this next, friends", P(ValleyText.Third) + P(ValleyText.Fourth) + P(ValleyText.Third));
        Assert.Contains(One("seeds/a.html", capture).Review, static q => q.What == "title");
        var stated = One("seeds/a.html", capture, new() { Title = "Read this next, friends" });
        Assert.DoesNotContain(stated.Review, static q => q.What == "title");
    }

    [Theory]
    [InlineData("Valley · Machine Rooms", true)]
    [InlineData("web.clip7", true)]
    [InlineData("The Quay", false)]
    public void A_source_that_reads_like_two_names_is_asked_about(string source, bool isAsked)
    {
        var article = One("seeds/a.html", Page("A roof and no machines", P(ValleyText.Third) + P(ValleyText.Fourth),
            $"<meta property=\"og:site_name\" content=\"{source}\">"));
        Assert.Equal(isAsked, article.Review.Any(static q => q.What == "source"));
    }
}
