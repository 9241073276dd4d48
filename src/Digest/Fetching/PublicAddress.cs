using System.Net;
using System.Net.Sockets;

namespace Digest.Fetching;

/// <summary>
/// Which addresses of the network a capture may be fetched from: public ones. The room is alone in opening connections for captures.
/// </summary>
internal static class PublicAddress
{
    /// <summary>
    /// Whether an address is of the public network: not loopback, private, link-local, shared, reserved, multicast, nor a public one in
    /// disguise.
    /// </summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return IsPublic4(bytes);
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast
            || address.IsIPv6UniqueLocal || address.Equals(IPAddress.IPv6Any))
            return false;
        // 64:ff9b::/96 and 2002::/16 carry an IPv4 address inside; ::a.b.c.d does so too.
        if (bytes is [0x00, 0x64, 0xFF, 0x9B, ..])
            return bytes.AsSpan(4, 8).IndexOfAnyExcept((byte)0) < 0 && IsPublic4(bytes.AsSpan(12));
        if (bytes is [0x20, 0x02, ..])
            return IsPublic4(bytes.AsSpan(2, 4));
        // Global unicast is 2000::/3; 2001:db8::/32 is for books, 2001::/32 is Teredo.
        return (bytes[0] & 0xE0) == 0x20 && !(bytes is [0x20, 0x01, 0x0D, 0xB8, ..] or [0x20, 0x01, 0, 0, ..]);
    }

    private static bool IsPublic4(ReadOnlySpan<byte> b) => b switch
    {
        [0 or 10 or 127, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] or [192, 0, 0, _] or [192, 0, 2, _] or [192, 88, 99, _] => false,
        [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        [>= 224, ..] => false,
        _ => true,
    };
}
