using System.Globalization;
using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Tests.Cleaning;

/// <summary>Captures written in tests, cleaned as those of a folder are, for a site of the usual settings.</summary>
internal static class Cleaned
{
    public static IReadOnlyList<CleanArticle> All(string path, byte[] bytes, CaptureSidecar? sidecar = null,
        DateTimeOffset? captured = null) =>
        ArticleCleaner.Clean(new RawCapture(path, bytes) { Sidecar = sidecar, Captured = captured },
            new CleaningContext(new SiteSettings()), new DiagnosticBag());

    public static IReadOnlyList<CleanArticle> All(string path, string text, CaptureSidecar? sidecar = null,
        DateTimeOffset? captured = null) =>
        All(path, Encoding.UTF8.GetBytes(text), sidecar, captured);

    /// <summary>The one article of a capture.</summary>
    public static CleanArticle One(string path, string text, CaptureSidecar? sidecar = null, DateTimeOffset? captured = null) =>
        Assert.Single(All(path, text, sidecar, captured));

    /// <summary>A page with a headline and, in its article, what stands below that.</summary>
    public static string Page(string headline, string below, string head = "") =>
        $"<!DOCTYPE html><html><head><title>{headline}</title>{head}</head><body><article><h1>{headline}</h1>{below}</article></body></html>";

    /// <summary>A paragraph of a page.</summary>
    public static string P(string text) => $"<p>{text}</p>";

    /// <summary>What is left of a page below its headline.</summary>
    public static string Left(string headline, string below) => Body(One("seeds/a.html", Page(headline, below)));

    public static string Body(CleanArticle article) => article.Body.TrimEnd('\n');

    public static string Day(CleanArticle article) => article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
