using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Pages that show a text file of a repository: their title says where the file lies, <c>quay/README.md at main · harbour/quay</c>, and
/// the headline is the file's own.
/// </summary>
internal static class RepositoryFiles
{
    /// <summary>Weight of the headline of the file: more than of what the page states.</summary>
    private const int OfFile = 89;

    /// <summary>Characters of the longest headline.</summary>
    private const int Longest = 200;

    private static readonly string[] Endings =
        [".md", ".markdown", ".mdx", ".rst", ".adoc", ".asciidoc", ".org", ".txt", ".ipynb"];

    public static void Read(IDocument document, CaptureFacts facts)
    {
        if (CaptureFacts.Best(facts.Titles) is not { } stated || !IsPath(stated.Value)
            || document.QuerySelector("[class~=markdown-body] h1, [class~=file-content] h1, [class~=wiki] h1") is not { } heading
            || Phrases.Joined(heading.TextContent).TrimEnd(' ', '¶', '#') is not { Length: > 1 and <= Longest } headline)
            return;
        PageFacts.AddTitle(headline, OfFile, facts);
    }

    /// <summary>Whether a title begins with the name of a text file, and says behind it in which branch it lies.</summary>
    private static bool IsPath(string title) =>
        title.IndexOf(' ', StringComparison.Ordinal) is > 3 and var end
        && Array.Exists(Endings, e => title.AsSpan(0, end).EndsWith(e, StringComparison.OrdinalIgnoreCase))
        && title.AsSpan(end).TrimStart() is var behind
        && (behind.StartsWith("at ") || behind.StartsWith("· ") || behind.StartsWith("| "));
}
