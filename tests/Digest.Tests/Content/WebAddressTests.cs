using Digest.Content;

namespace Digest.Tests.Content;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("HTTP://example.com")]
    [InlineData("https://例え.jp/路径?x=中#y")]
    [InlineData("https://example.com/😀")]
    [InlineData("https://127.0.0.1:8080/x")]
    public void An_address_with_scheme_and_host_lives(string address) => Assert.True(WebAddress.IsLive(address));

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("https:///x")]
    [InlineData("example.com")]
    [InlineData("//example.com/")]
    [InlineData("ftp://example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user@example.com/")]
    [InlineData("https://user:word@example.com/")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/\"x")]
    [InlineData("https://example.com/<x")]
    [InlineData("https://example.com\\@evil.example/")]
    [InlineData("https://example.com/\n")]
    [InlineData("https://exam\u202Eple.com/")]
    [InlineData("https://exam\u200Bple.com/")]
    [InlineData("https://\uFDD0")]
    [InlineData("https://\uFFFD")]
    [InlineData("https://example.com/\uFFFF")]
    public void Anything_else_does_not(string address) => Assert.False(WebAddress.IsLive(address));

    [Theory]
    [InlineData("example.com")]
    [InlineData("a.b.c.example.com/")]
    [InlineData("example.com/a/b.html?x=%zz#y")]
    [InlineData("example.com?x")]
    [InlineData("example.com:443/")]
    [InlineData("example.com:x/")]
    [InlineData("localhost/x")]
    [InlineData("www.example.com//x")]
    [InlineData("1.2.3.4/")]
    [InlineData("1.2.3/")]
    [InlineData("a.1/")]
    [InlineData("0x7f.1/")]
    [InlineData("3com.example/")]
    [InlineData("example.3com/")]
    [InlineData("example.com./")]
    [InlineData(".example.com/")]
    [InlineData("example..com/")]
    [InlineData("-example.com/")]
    [InlineData("example-.com/")]
    [InlineData("example.-com/")]
    [InlineData("xn--fiqs8s.example/")]
    [InlineData("xn--zzzzzzz-.example/")]
    [InlineData("ex_ample.com/")]
    [InlineData("Example.COM/")]
    [InlineData("例え.jp/")]
    [InlineData("-/")]
    [InlineData("./")]
    [InlineData("a@b.example/")]
    [InlineData("a.example/@b")]
    [InlineData("012345678901234567890123456789012345678901234567890123456789abc.example/")]
    [InlineData("012345678901234567890123456789012345678901234567890123456789abcd.example/")]
    public void Hosts_that_are_told_at_sight_are_those_of_the_framework(string rest)
    {
        foreach (var address in (string[])["https://" + rest, "http://" + rest, "HTTPS://" + rest])
        {
            var lives = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
            var host = lives ? uri!.Host.ToLowerInvariant() : "";
            Assert.Equal(lives, WebAddress.IsLive(address));
            Assert.Equal(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host, WebAddress.HostOf(address));
        }
    }

    [Fact]
    public void Half_a_character_is_none()
    {
        Assert.False(WebAddress.IsLive("https://example.com/" + (char)0xD83D));
        Assert.False(WebAddress.IsLive("https://example.com/" + (char)0xDE00 + "x"));
        Assert.False(WebAddress.IsLive("https://" + (char)0xD800 + ".com"));
    }

    [Fact]
    public void It_has_a_longest_length()
    {
        Assert.True(WebAddress.IsLive("https://example.com/" + new string('a', 2028)));
        Assert.False(WebAddress.IsLive("https://example.com/" + new string('a', 2029)));
    }

    [Theory]
    [InlineData("mailto:me@example.com", true)]
    [InlineData("MAILTO:me@example.com?subject=x", true)]
    [InlineData("mailto:@example.com", false)]
    [InlineData("mailto:me", false)]
    [InlineData("mailto:me@example.com\"x", false)]
    public void A_mail_address_needs_somebody_and_a_host(string address, bool expected) =>
        Assert.Equal(expected, WebAddress.IsMail(address));

    [Theory]
    [InlineData("https://www.Example.com/x", "example.com")]
    [InlineData("https://news.example.com", "news.example.com")]
    [InlineData("javascript:x", "")]
    public void The_host_is_shown_without_www(string address, string expected) => Assert.Equal(expected, WebAddress.HostOf(address));
}
