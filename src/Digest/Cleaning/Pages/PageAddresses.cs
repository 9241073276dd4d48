using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Content;

namespace Digest.Cleaning.Pages;

/// <summary>Makes the relative addresses of a page absolute, so that its links and pictures can be kept.</summary>
internal static class PageAddresses
{
    private static readonly string[] Sources = ["src", "data-src", "data-original", "file", "zoomfile"];

    /// <summary>
    /// The address that a page's own are relative to: its <c>base</c>, else what it states of itself, else where it was fetched.
    /// </summary>
    public static Uri? BaseOf(IDocument document, CaptureFacts facts, RawCapture capture)
    {
        Uri? address = null;
        foreach (var known in new[]
        {
            capture.Sidecar?.Url,
            capture.Address
        }.Concat(facts.Addresses.OrderByDescending(static f => f.Weight).Select(static f => f.Value)))
        {
            if (known is not null && WebAddress.IsLive(known) && Uri.TryCreate(known, UriKind.Absolute, out address))
                break;
        }

        if (document.QuerySelector("base[href]")?.GetAttribute("href") is not { } stated)
            return address;
        return address is null
            ? Uri.TryCreate(stated, UriKind.Absolute, out var whole) ? whole
            : null : Uri.TryCreate(address, stated, out var joined) ? joined : address;
    }

    /// <summary>Writes absolute addresses into the links and pictures below an element.</summary>
    public static void Resolve(IElement root, Uri? address)
    {
        foreach (var link in root.QuerySelectorAll("a[href]"))
        {
            if (Absolute(link.GetAttribute("href")!, address) is { } whole)
                link.SetAttribute("href", whole);
        }

        foreach (var image in root.QuerySelectorAll("img"))
        {
            foreach (var name in Sources)
            {
                if (image.GetAttribute(name) is { } source && Absolute(source, address) is { } whole)
                    image.SetAttribute(name, whole);
            }
        }
    }

    /// <summary>
    /// The whole of a relative address, or null where it is whole already, leads nowhere, or nothing is known to join it to.
    /// </summary>
    public static string? Absolute(string written, Uri? address)
    {
        var text = written.Trim();
        if (text.Length is 0 or > 2000 || text[0] == '#' || WebAddress.IsLive(text))
            return null;
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = (address?.Scheme ?? "https") + ":" + text;
        else if (address is null || text.AsSpan(0, Math.Min(text.Length, 16)).Contains(':'))
            return null;
        return Uri.TryCreate(address ?? new Uri("https://localhost/"), text, out var joined) && WebAddress.IsLive(joined.AbsoluteUri)
            ? joined.AbsoluteUri : null;
    }
}
