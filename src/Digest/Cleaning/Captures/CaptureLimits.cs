using Digest.Diagnostics;

namespace Digest.Cleaning.Captures;

/// <summary>
/// How much text a capture may hold. An article is far below all of these; what is above would cost minutes and be no article.
/// </summary>
internal static class CaptureLimits
{
    /// <summary>Most characters of text: a long novel has half a million.</summary>
    public const int Characters = 500_000;

    /// <summary>Most lines, blank ones too.</summary>
    public const int Lines = 20_000;

    /// <summary>Most tags of a page.</summary>
    public const int Tags = 50_000;

    /// <summary>Most character references of a page.</summary>
    public const int References = 50_000;

    /// <summary>Whether a text is short enough; it is reported when it is not.</summary>
    public static bool Allow(RawCapture capture, string text, DiagnosticBag bag)
    {
        var length = text.AsSpan().Trim().Length;
        if (length > Characters)
            return Refuse(capture, Characters, "characters of text", bag);
        return length == 0 || text.AsSpan().Count('\n') <= Lines || Refuse(capture, Lines, "lines", bag);
    }

    /// <summary>Whether the content of a page is short enough; it is reported when it is not.</summary>
    public static bool Allow(RawCapture capture, List<CaptureLine> lines, DiagnosticBag bag)
    {
        if (lines.Count > Lines)
            return Refuse(capture, Lines, "lines", bag);
        var length = 0L;
        foreach (var line in lines)
            length += line.Text.Length;
        return length <= Characters || Refuse(capture, Characters, "characters of text", bag);
    }

    public static bool Refuse(RawCapture capture, int most, string what, DiagnosticBag bag)
    {
        bag.ReportFile(DiagnosticCatalog.CaptureTooLong, capture.Path,
            most.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), what);
        return false;
    }
}
