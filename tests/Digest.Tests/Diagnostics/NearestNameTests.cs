using Digest.Diagnostics;

namespace Digest.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["kuaishou", "openai", "companies", "topics", "date", "title", "快手", "阿里巴巴"];

    [Theory]
    [InlineData("kuaishuo", "kuaishou")]
    [InlineData("OpenAI", "openai")]
    [InlineData("compnies", "companies")]
    [InlineData("topcis", "topics")]
    [InlineData("dat", "date")]
    [InlineData("tilte", "title")]
    [InlineData("阿里巴", "阿里巴巴")]
    [InlineData("something", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("da", null)]
    public void A_slip_is_recognised_and_another_word_is_not(string name, string? expected) => Assert.Equal(expected, NearestName.Of(name, Names));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_in_order_wins()
    {
        Assert.Equal("cab", NearestName.Of("cxb", ["cbb", "cab"]));
        Assert.Equal("cab", NearestName.Of("cxb", ["cab", "cbb"]));
    }

    [Fact]
    public void A_very_long_name_is_near_nothing() => Assert.Null(NearestName.Of(new string('a', 5000), [new string('a', 5000) + "b"]));
}
