using Digest.Rendering;
using Digest.Rendering.Templates;

namespace Digest.Tests.Rendering;

public sealed class HtmlTests
{
    [Fact]
    public void Markup_is_the_same_as_text_and_as_bytes()
    {
        var (text, bytes) = (new Html("<b>快手</b>"), Html.OfUtf8("<b>快手</b>"u8.ToArray()));
        Assert.Equal(text, bytes);
        Assert.Equal(text.GetHashCode(), bytes.GetHashCode());
        Assert.Equal(text.Text, bytes.ToString());
        Assert.Equal(text.Utf8(), bytes.Utf8());
        Assert.Equal(Written(text), Written(bytes));
    }

    [Fact]
    public void Markup_without_text_is_empty()
    {
        Assert.True(default(Html).IsEmpty);
        Assert.True(Html.OfUtf8([]).IsEmpty);
        Assert.Equal(Html.Empty, default);
        Assert.Equal("", Written(default));
        Assert.False(Html.OfUtf8("x"u8.ToArray()).IsEmpty);
    }

    private static string Written(Html html)
    {
        var output = new Utf8Buffer();
        html.WriteTo(output);
        return System.Text.Encoding.UTF8.GetString(output.Written.Span);
    }
}
