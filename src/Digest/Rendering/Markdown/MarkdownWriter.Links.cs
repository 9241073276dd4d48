using Digest.Content;
using Digest.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Rendering.Markdown;

/// <summary>Where links lead.</summary>
internal sealed partial class MarkdownWriter
{
    private void Term(TermInline term)
    {
        if (_links.Term(term.Name) is not { } found)
        {
            var nearest = _findings.Shows(DiagnosticCatalog.UnknownTermLink) ? _links.NearestTerm(term.Name) : null;
            _findings.Report(DiagnosticCatalog.UnknownTermLink, term.Span, term.Name,
                nearest is null ? "add it to the vocabulary." : $"did you mean \"{nearest}\"?");
            Text(term.Label ?? term.Name);
            return;
        }

        var shown = term.Label ?? found.Name;
        if (_inLink)
        {
            Text(shown);
            return;
        }

        OpenTerm(found.Address, found.Taxonomy);
        Text(shown);
        _out.Append("</a>");
        _mentions.Done(found.Address);
    }

    private void OpenTerm(string address, string taxonomy)
    {
        _out.Append("<a class=\"term\" data-kind=\"");
        HtmlText.EscapeText(_out, taxonomy);
        _out.Append("\" href=\"");
        Address(address);
        _out.Append("\">");
    }

    private void BareLink(string address, string shown, SourceSpan span)
    {
        var open = !_inLink && Open(address, null, span, showHost: false);
        Text(shown);
        if (open)
            _out.Append("</a>");
    }

    private void Link(LinkInline link)
    {
        // A link in a link's words cannot be: the outer one counts.
        var open = !_inLink
            && Open(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.Title, link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan,
                showHost: true);
        var outer = _inLink;
        _inLink |= open;
        Inlines(link);
        _inLink = outer;
        if (open)
            _out.Append("</a>");
    }

    /// <summary>Writes the opening tag of a link, or reports why there is none.</summary>
    private bool Open(string written, string? title, SourceSpan span, bool showHost)
    {
        // Browsers drop tabs and line ends in addresses, and spaces and controls around them: what is judged is what they would see.
        var address = WithoutControls(written);
        if (WebAddress.IsLive(address))
        {
            Start(address, "external", title);
            if (showHost && _forPage)
                Attribute("data-host", WebAddress.HostOf(address));
            _out.Append(" rel=\"noopener external\">");
            return true;
        }

        if (WebAddress.IsMail(address))
        {
            Start(address, "mail", title);
            _out.Append('>');
            return true;
        }

        if (Target(address, span) is not { } target)
            return false;
        Start(target, null, title);
        _out.Append('>');
        return true;
    }

    private void Start(string address, string? kind, string? title)
    {
        _out.Append("<a");
        if (kind is not null && _forPage)
            Attribute("class", kind);
        _out.Append(" href=\"");
        Address(address);
        _out.Append('"');
        if (!string.IsNullOrEmpty(title))
            Attribute("title", title);
    }

    // A feed is read elsewhere: an address of the site stands whole in it.
    private void Address(string address)
    {
        if (address is ['/', ..])
            _out.Append(_origin);
        HtmlText.EscapeText(_out, address);
    }

    private void Attribute(string name, string value)
    {
        _out.Append(' ').Append(name).Append("=\"");
        HtmlText.EscapeText(_out, value);
        _out.Append('"');
    }

    /// <summary>The address on this site that a path or fragment means; null, and reported, when there is none.</summary>
    private string? Target(string address, SourceSpan span)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        var fragment = hash < 0 ? "" : Decoded(address[(hash + 1)..]);
        if (path.Length == 0)
            return OwnFragment(address, fragment, span);
        if (address.AsSpan().IndexOfAny(NotInPaths) >= 0 || fragment.AsSpan().IndexOfAny(NotInPaths) >= 0
            || path.StartsWith("//", StringComparison.Ordinal) || HasScheme(path))
        {
            _findings.Report(DiagnosticCatalog.LinkNotAllowed, span, address);
            return null;
        }

        if (path[0] == '/')
        {
            if (_links.HasAddress(address))
                return address;
            _findings.Report(DiagnosticCatalog.BrokenAddress, span, address);
            return null;
        }

        if (_links.Article(Decoded(path)) is not { } article)
        {
            var nearest = _findings.Shows(DiagnosticCatalog.BrokenLink) ? _links.NearestArticle(Decoded(path)) : null;
            _findings.Report(DiagnosticCatalog.BrokenLink, span, path,
                nearest is null ? "link to the .md file of an article, from the folder of this one." : $"did you mean \"{nearest}\"?");
            return null;
        }

        if (fragment.Length == 0)
            return article.Address;
        fragment = IdOf(fragment);
        if (_forPage)
            _fragmentLinks.Add(new FragmentLink(article.Address, fragment, _findings.PlaceOf(span)));
        return article.Address + "#" + fragment;
    }

    private string? OwnFragment(string address, string fragment, SourceSpan span)
    {
        if (address.Length == 0)
        {
            _findings.Report(DiagnosticCatalog.LinkNotAllowed, span, "");
            return null;
        }

        var id = IdOf(fragment);
        if (_fragments.Contains(id))
            return _forPage ? "#" + id : null;
        if (_fragments.Contains(HeadingIds.Prefix + HeadingIds.Of(fragment)))
            return _forPage ? "#" + HeadingIds.Prefix + HeadingIds.Of(fragment) : null;
        var nearest = _findings.Shows(DiagnosticCatalog.UnknownFragment) ? NearestName.Of(id, _fragments) : null;
        _findings.Report(DiagnosticCatalog.UnknownFragment, span, fragment,
            nearest is null ? "" : $"did you mean \"#{Unprefixed(nearest)}\"?");
        return null;
    }

    /// <summary>Writers use the words of the heading; the page has them with a prefix.</summary>
    private static string IdOf(string fragment) =>
        fragment.StartsWith(HeadingIds.Prefix, StringComparison.Ordinal) || fragment.StartsWith("fn-", StringComparison.Ordinal)
        || fragment.StartsWith("fnref-", StringComparison.Ordinal)
            ? fragment
            : HeadingIds.Prefix + fragment;

    private static string Unprefixed(string id) =>
        id.StartsWith(HeadingIds.Prefix, StringComparison.Ordinal) ? id[HeadingIds.Prefix.Length..] : id;

    private void Image(LinkInline image)
    {
        var address = WithoutControls(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "");
        var alt = PlainTextWriter.Write(image);
        if (alt.Length == 0)
            _findings.Report(DiagnosticCatalog.ImageWithoutText, image.Span, address);
        if (WebAddress.IsLive(address))
            ForeignImage(image, address, alt);
        else if (!OwnImage(image, address, alt))
            Text(alt);
    }

    /// <summary>A picture of another site is not shown but linked.</summary>
    private void ForeignImage(LinkInline image, string address, string alt)
    {
        var host = WebAddress.HostOf(address);
        _findings.Report(DiagnosticCatalog.ForeignImage, image.Span, host);
        if (_inLink)
        {
            Text(alt.Length == 0 ? _words.Picture : alt);
            return;
        }

        Start(address, "external picture", image.Title);
        _out.Append(" rel=\"noopener external\">");
        Text(alt.Length == 0 ? _words.Picture : alt);
        Text($" ({host})");
        _out.Append("</a>");
    }

    /// <summary>Shows a picture of the site; false where there is none to show, which is reported.</summary>
    private bool OwnImage(LinkInline image, string address, string alt)
    {
        var span = image.UrlSpan.IsEmpty ? image.Span : image.UrlSpan;
        if (address.Length == 0 || HasScheme(address) || address.StartsWith("//", StringComparison.Ordinal)
            || address.AsSpan().IndexOfAny(NotInPaths) >= 0)
        {
            _findings.Report(address.Length == 0 ? DiagnosticCatalog.MissingPicture : DiagnosticCatalog.LinkNotAllowed, span, address);
            return false;
        }

        if (_links.Picture(Decoded(address)) is { } found)
        {
            if (found.Size is not { } size)
            {
                _findings.Report(DiagnosticCatalog.NotAPicture, span, address);
                return false;
            }

            if (found.Bytes > HeavyPicture)
                _findings.Report(DiagnosticCatalog.HeavyPicture, span, (found.Bytes + 500) / 1000, HeavyPicture / 1000);
            Picture(found.Address, size, alt, image.Title);
            return true;
        }

        if (address[0] != '/' || !_links.HasAddress(address))
        {
            _findings.Report(DiagnosticCatalog.MissingPicture, span, address);
            return false;
        }

        Picture(address, null, alt, image.Title);
        return true;
    }

    /// <summary>More than this, in bytes, is seconds on a telephone.</summary>
    private const int HeavyPicture = 500_000;

    // With its size the text below it stands where it will stay before the picture has come.
    private void Picture(string address, PictureSize? known, string alt, string? title)
    {
        _out.Append("<img src=\"");
        Address(address);
        _out.Append('"');
        if (known is { } size)
            _out.Append(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"");
        Attribute("alt", alt);
        if (!string.IsNullOrEmpty(title))
            Attribute("title", title);
        _out.Append(_forPage ? " loading=\"lazy\" decoding=\"async\">" : ">");
    }

    private static readonly System.Buffers.SearchValues<char> NotInPaths = System.Buffers.SearchValues.Create("\\<>\"'`{}|^\u0000");

    private static bool HasScheme(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && path.AsSpan(0, colon).IndexOf('/') < 0;
    }

    private static string WithoutControls(string address)
    {
        foreach (var c in address)
        {
            if (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)
                return string.Concat(address.Where(static c => !char.IsControl(c)
                    && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim();
        }

        return address.Trim();
    }

    private static string Decoded(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
