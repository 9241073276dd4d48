using System.Text;
using Digest.Rendering.Markdown;

namespace Digest.Tests.Rendering.Markdown;

/// <summary>Bodies as feeds carry them.</summary>
public class FeedBodyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void A_long_body_of_characters_beyond_the_first_plane_comes_out_whole(string before)
    {
        // Longer than any piece of the room that it is written to, beginning at an odd place and at an even one.
        var text = before + string.Concat(Enumerable.Repeat("\U0001F600", 40_000));
        Assert.Equal($"<p>{text}</p>\n", Encoding.UTF8.GetString(MarkdownPage.Render(text, parts: MarkdownParts.Feed).Feed.Span));
    }
}
