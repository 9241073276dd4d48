using Digest.Cleaning.Pages;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Links that pass through a site's door lead where it sends its readers.</summary>
public sealed class LinkRedirectsTests
{
    [Theory]
    [InlineData("https://link.zhihu.com/?target=https%3A//quay.example/boats", "https://quay.example/boats")]
    [InlineData("https://www.google.com/url?sa=t&url=https%3A%2F%2Fquay.example%2F%3Fa%3D1", "https://quay.example/?a=1")]
    [InlineData("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fquay.example%2F&data=05", "https://quay.example/")]
    [InlineData("https://link.zhihu.com/?target=javascript%3Aalert(1)", "https://link.zhihu.com/?target=javascript%3Aalert(1)")]
    [InlineData("https://quay.example/?target=https%3A//valley.example/", "https://quay.example/?target=https%3A//valley.example/")]
    [InlineData("https://www.google.com/search?q=https%3A//quay.example/", "https://www.google.com/search?q=https%3A//quay.example/")]
    public void The_address_behind_a_door(string address, string target) => Assert.Equal(target, LinkRedirects.Target(address));

    [Fact]
    public void A_page_s_links_lead_there()
    {
        var body = Left("A roof and no machines", P(ValleyText.Third)
            + P("The firm says so in <a href=\"https://link.zhihu.com/?target=https%3A//quay.example/boats\">a note</a>. " + ValleyText.Fourth));
        Assert.Contains("[a note](https://quay.example/boats)", body, StringComparison.Ordinal);
    }
}
