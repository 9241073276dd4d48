using Digest.Content;

namespace Digest.Tests.Content;

public sealed class RepeatedTextsTests
{
    [Fact]
    public void A_text_is_given_as_it_is()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var text = $"term-{i % 9000}";
            Assert.Equal(text, RepeatedTexts.Of(text));
        }

        Assert.Equal(new string('长', 100), RepeatedTexts.Of(new string('长', 100)));
        Assert.Equal("", RepeatedTexts.Of(""));
    }
}
