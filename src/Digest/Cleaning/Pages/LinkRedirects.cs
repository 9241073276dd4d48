using System.Buffers;
using System.Net;
using Digest.Content;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Where links lead that pass through a door of the site's own, <c>https://link.zhihu.com/?target=https%3A//quay.example/</c>: readers are
/// sent there at once.
/// </summary>
internal static class LinkRedirects
{
    /// <summary>Hosts, and the paths where a host has more than its door.</summary>
    private static readonly string[] Doors = ["link.zhihu.com", "link.juejin.cn", "link.csdn.net", "link.segmentfault.com",
        "link.uisdc.com", "xie.infoq.cn/link", "gitee.com/link", "www.oschina.net/action/GoToLink",
        "www.jianshu.com/go-wild", "link.jianshu.com",
        "www.douban.com/link2", "weibo.cn/sinaurl", "t.cn/sinaurl", "weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi",
        "c.pc.qq.com", "jump.bdimg.com/safecheck", "www.google.com/url", "google.com/url", "l.facebook.com/l.php", "lm.facebook.com/l.php",
        "l.instagram.com", "out.reddit.com", "www.youtube.com/redirect", "vk.com/away.php", "t.umblr.com/redirect", "slack-redir.net/link",
        "steamcommunity.com/linkfilter", "www.linkedin.com/redir/redirect", "go.redirectingat.com", "click.linksynergy.com/deeplink"];

    /// <summary>Letters are opened behind one, each firm's under a name of its own.</summary>
    private const string OfLetters = ".safelinks.protection.outlook.com";

    private static readonly string[] Fields = ["target", "url", "u", "q", "to", "dest", "murl", "z"];

    private static readonly SearchValues<char> NotInLinks = SearchValues.Create(" ()<>\"\n");

    /// <summary>The address behind a door; any other address as it is.</summary>
    public static string Target(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0 || !IsDoor(address.AsSpan(0, question)))
            return address;
        foreach (var part in address[(question + 1)..].Split('&'))
        {
            if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && Array.IndexOf(Fields, part[..equals]) >= 0
                && WebUtility.UrlDecode(part[(equals + 1)..]) is var target && WebAddress.IsLive(target)
                && !target.AsSpan().ContainsAny(NotInLinks))
                return target;
        }

        return address;
    }

    private static bool IsDoor(ReadOnlySpan<char> address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
            return false;
        var place = address[(start + 3)..].TrimEnd('/');
        foreach (var door in Doors)
        {
            if (place.Equals(door, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        var slash = place.IndexOf('/');
        return (slash < 0 ? place : place[..slash]).EndsWith(OfLetters, StringComparison.OrdinalIgnoreCase);
    }
}
