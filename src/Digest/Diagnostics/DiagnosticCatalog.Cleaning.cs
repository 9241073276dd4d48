namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule BadCaptureBytes = Warning("DG0101", "bad-capture-bytes",
        "byte {0} cannot be read as {1}.",
        "fetch the page again, or save it as UTF-8.",
        "A character is lost there: it stands as a replacement character in the text, where an editor can find it.",
        "Compare the place with the original page.");

    public static readonly DiagnosticRule CaptureTooLarge = Error("DG0102", "capture-too-large",
        "the capture has {0} MB; at most {1} MB are read.",
        "save the article alone, without pictures.",
        "Articles are far smaller; reading more would hold up everything else.",
        "Save the page as text or plain HTML.");

    public static readonly DiagnosticRule CaptureTooDeep = Error("DG0103", "capture-too-deep",
        "the page nests elements more than {0} deep.",
        "save the article alone.",
        "No article nests so deep; such pages are made to exhaust whoever reads them.",
        "Copy the text of the article into a text file.");

    public static readonly DiagnosticRule NothingFound = Error("DG0104", "nothing-found",
        "no article was found in the capture.",
        "check that the capture holds the text, not only a login page or pictures.",
        "An empty article would be published otherwise.",
        "Capture the page again while signed in, or copy its text.");

    public static readonly DiagnosticRule BadFeed = Error("DG0105", "bad-feed",
        "the feed cannot be read: {0}.",
        "check it with a feed validator, or capture its pages one by one.",
        "A feed that breaks off would lose its last items without a word.",
        "Fetch the feed again.");

    public static readonly DiagnosticRule NotText = Error("DG0106", "not-text",
        "the capture is no text.",
        "ingest reads text, HTML, MHTML, Markdown, letters and feeds.",
        "Pictures, archives and programs hold no article that could be cleaned.",
        "Save the article as text or HTML.");

    public static readonly DiagnosticRule UnknownSidecarKey = Warning("DG0107", "unknown-sidecar-key",
        "\"{0}\" is not a key of a capture's notes.",
        "{1}",
        "A misspelt key has no effect.",
        "Known are url, source, captured, title, date, lang and rights.");

    public static readonly DiagnosticRule CaptureTooLong = Error("DG0109", "capture-too-long",
        "the capture holds more than {0} {1}.",
        "save the article alone.",
        "No article is so long; such captures are whole archives, or made to hold up whoever reads them.",
        "Copy the text of the article into a text file, or part the archive into one file an article.");

    public static readonly DiagnosticRule FeedCut = Warning("DG0110", "feed-cut",
        "the feed has {0} items; the first {1} were read.",
        "part the feed, or capture the pages of the rest one by one.",
        "Feeds list the newest first, and so many at once are an archive.",
        "Cut the items that are there already out of the file.");

    public static readonly DiagnosticRule FetchFailed = Error("DG0108", "fetch-failed",
        "{0} was not fetched: {1}.",
        "open it in a browser and save it below seeds/.",
        "Nothing was written for it.",
        "Check the address, or save the page by hand.");
}
