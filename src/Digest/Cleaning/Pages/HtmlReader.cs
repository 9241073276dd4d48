using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;
using Digest.Diagnostics;

namespace Digest.Cleaning.Pages;

/// <summary>Reads a page: what its head states, then its main content as lines.</summary>
internal static class HtmlReader
{
    /// <summary>The lines of a page and what it states; for measuring, by one attempt at its main content alone.</summary>
    public static (List<CaptureLine> Lines, CaptureFacts Facts)? Read(RawCapture capture, string html, DiagnosticBag bag,
        ContentAttempt attempt = ContentAttempt.Better) => Read(capture, html, bag, new CaptureFacts(), attempt);

    /// <summary>As the other, beside facts that are known already.</summary>
    public static (List<CaptureLine> Lines, CaptureFacts Facts)? Read(RawCapture capture, string html, DiagnosticBag bag,
        CaptureFacts facts, ContentAttempt attempt = ContentAttempt.Better)
    {
        if (Parse(capture, html, bag) is not { } document)
            return null;
        PageFacts.Read(document, facts);
        var address = PageAddresses.BaseOf(document, facts, capture);
        if (ForumThread.FirstPost(document, facts) is { } post)
        {
            PageAddresses.Resolve(post, address);
            SiteNames.BesideSubject(document, facts);
            return (HtmlToLines.Read(post, loose: true, facts), facts);
        }

        Formulas.Write(document.DocumentElement);
        MachineSummaries.Remove(document.DocumentElement);
        var beside = PageFacts.Beside(document);
        PageFacts.Standfirst(document, facts);
        LeadPoints.Remove(document.DocumentElement);
        Furniture.Remove(document.DocumentElement);
        if (document.Body is { } body)
            Mastheads.TakeOff(body, document.Title ?? "", facts);
        if (MainContent.Find(document, html, attempt) is not { } main)
        {
            bag.ReportFile(DiagnosticCatalog.NothingFound, capture.Path);
            return null;
        }

        MetaLists.ToRows(main);
        Surroundings.Remove(main, facts);
        LiveEntries.Trim(main, facts);
        Surroundings.TakeIn(document, main);
        LeadPictures.TakeIn(main);
        LeadPoints.TakeIn(main);
        Footnotes.Mark(main);
        PageFacts.FromContent(beside, main, facts);
        PageFacts.AboveContent(main, facts);
        PageAddresses.Resolve(main, address);
        return (HtmlToLines.Read(main, loose: false, facts), facts);
    }

    /// <summary>
    /// The text of a page that shows it as it was typed, with what the page states noted; null where it is a page as others are.
    /// </summary>
    public static string? BareText(RawCapture capture, string html, CaptureFacts facts)
    {
        if (!BareTexts.MayHold(html) || Parse(capture, html, new DiagnosticBag()) is not { } document
            || BareTexts.Read(document) is not { } text)
            return null;
        PageFacts.Read(document, facts);
        return text;
    }

    /// <summary>The lines of a piece of HTML, as feeds carry it.</summary>
    public static List<CaptureLine>? ReadFragment(RawCapture capture, string html, CaptureFacts facts, DiagnosticBag bag)
    {
        if (Parse(capture, html, bag) is not { Body: { } body } document)
            return null;
        PageAddresses.Resolve(body, PageAddresses.BaseOf(document, facts, capture));
        // Where a feed names no writer, its item may do so in a line that is dropped for its name.
        var beside = PageFacts.Beside(document);
        Formulas.Write(body);
        Furniture.Remove(body);
        PageFacts.FromContent(beside, body, facts);
        Footnotes.Mark(body);
        return HtmlToLines.Read(body, loose: false, facts);
    }

    private static IDocument? Parse(RawCapture capture, string html, DiagnosticBag bag)
    {
        if (!HtmlGuard.Allow(capture, html, bag))
            return null;
        return (_parser ??= new HtmlParser(new HtmlParserOptions { IsScripting = false })).ParseDocument(InTable(html));
    }

    /// <summary>
    /// A cell copied alone: outside a table its tag, and with it what it is, is ignored (HTML, 13.2.6.4.7, "in body").
    /// </summary>
    private static string InTable(string html)
    {
        var start = html.AsSpan().TrimStart();
        return start.StartsWith("<td", StringComparison.OrdinalIgnoreCase)
            ? "<table><tr>" + html : start.StartsWith("<tr", StringComparison.OrdinalIgnoreCase) ? "<table>" + html : html;
    }

    /// <summary>A parser for each thread: making one sets up services that outweigh a small page.</summary>
    [ThreadStatic]
    private static HtmlParser? _parser;
}
