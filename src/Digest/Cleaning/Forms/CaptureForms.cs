using Digest.Cleaning.Captures;
using Digest.Cleaning.Repair;

namespace Digest.Cleaning.Forms;

/// <summary>In what form a capture holds its text.</summary>
internal enum CaptureForm
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A page.</summary>
    Html,

    /// <summary>RSS, Atom or JSON Feed, or what a program answers in their stead.</summary>
    Feed,
}

/// <summary>Tells the form of a capture: what it begins with counts more than what it is called.</summary>
internal static class CaptureForms
{
    private const int FormReach = 64 * 1024;

    public static CaptureForm Of(RawCapture capture, string text)
    {
        var head = text.AsSpan().TrimStart();
        head = head[..Math.Min(head.Length, 4096)].TrimStart('\uFEFF');
        // Programs may write the slash with a backslash before it.
        if (head.StartsWith("{") && head.Contains("jsonfeed.org", StringComparison.Ordinal)
            && head.Contains("\"version\"", StringComparison.Ordinal))
            return CaptureForm.Feed;
        if (ProgramAnswer.Is(head))
            return CaptureForm.Feed;
        if (head is ['{' or '[', ..] && ArticleAnswer.Is(text.AsSpan().Trim().TrimStart('\uFEFF')))
            return CaptureForm.Feed;
        if (head.StartsWith("<?xml") || head.StartsWith("<rss") || head.StartsWith("<feed") || head.StartsWith("<rdf:RDF")
            || head.StartsWith("<!--") || head.StartsWith("<!DOCTYPE rss"))
        {
            if (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal)
                || head.Contains("<rdf:RDF", StringComparison.Ordinal))
                return CaptureForm.Feed;
        }

        if (Letter.Is(head))
            return CaptureForm.Text;
        var path = capture.Path;
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<?xml") && head.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return CaptureForm.Html;
        if (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rss", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".atom", StringComparison.OrdinalIgnoreCase))
            return CaptureForm.Feed;
        if (capture.MediaType is { } type
            && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase)
                || type.Contains("feed+json", StringComparison.OrdinalIgnoreCase)))
            return CaptureForm.Feed;
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase)
            || capture.MediaType is { } page && page.Contains("html", StringComparison.OrdinalIgnoreCase))
            return CaptureForm.Html;
        if (head.StartsWith("<") && Tags(text) > 6)
            return CaptureForm.Html;
        if (head.StartsWith("+++\n") && head.Contains("\n+++", StringComparison.Ordinal))
            return CaptureForm.Markdown;
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            || MarkdownReader.Looks(Beginning(text)) && !IsJammed(text) && !PrintedPages.HasNumbers(text))
            return CaptureForm.Markdown;
        return Tags(text) > 20 ? CaptureForm.Html : CaptureForm.Text;
    }

    /// <summary>
    /// Noise is full of marks that look like Markdown; forums, which make it, write none. Pages' character references may still stand in
    /// it.
    /// </summary>
    private static bool IsJammed(string text)
    {
        var lines = Beginning(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = TextRepair.Decoded(lines[i]);
        return Jammer.IsPresent(lines);
    }

    /// <summary>What a text is shows in its beginning.</summary>
    private static string Beginning(string text) =>
        text.Length <= FormReach ? text : text[..(text.LastIndexOf('\n', FormReach) is > 0 and var end ? end : FormReach)];

    /// <summary>How many tags of running text stand in the first stretch.</summary>
    private static int Tags(string text)
    {
        var reach = text.AsSpan(0, Math.Min(text.Length, 16 * 1024));
        var found = 0;
        foreach (var tag in new[] { "<p>", "<p ", "</p>", "<br", "<div", "</div>", "<span", "<a href", "<font", "<td" })
            found += reach.Count(tag);
        return found;
    }
}
