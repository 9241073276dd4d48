using Digest.Diagnostics;
using Digest.Files;
using Digest.Routing;
using Digest.Text;

namespace Digest.Content;

/// <summary>Reads an article file. The room gives a content file its meaning, each file alone and knowing no other.</summary>
internal static class ArticleReader
{
    /// <summary>Largest article file, in bytes. The longest real ones are half a megabyte.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    /// <summary>Longest front matter, in characters.</summary>
    public const int LongestFrontMatter = 64 * 1024;

    /// <summary>
    /// Reads a file; null when it cannot be an article at all (no front matter, too large, not text). Findings are in the bag. A page that
    /// belongs to no list needs no date.
    /// </summary>
    public static Article? Read(SourceFile file, SiteSettings settings, DiagnosticBag bag, bool dated = true)
    {
        if (file.Bytes.Length > LargestFile)
        {
            bag.ReportFile(DiagnosticCatalog.FileTooLarge, file.Path, LargestFile / 1024 / 1024);
            return null;
        }

        using var borrowed = file.BorrowText();
        var text = borrowed.Characters;
        if (file.FirstInvalidByte() is >= 0 and var bad)
        {
            bag.Report(DiagnosticCatalog.NotUtf8, file.Path, text, new TextSpan(Math.Max(0, text.IndexOf('\uFFFD')), 1), bad);
            return null;
        }

        if (Cut(file.Path, text, bag) is not { } block)
            return null;
        ControlCharacters(file.Path, text, bag);
        // Whatever is found in the front matter stands before the body, which need not be made a string for that.
        var head = text[..block.Body.Start].ToString();
        switch (YamlReader.Read(file.Path, head, block.Yaml, bag))
        {
            case null:
                return null;
            case YamlMapping mapping:
                var frontMatter = FrontMatterReader.Read(file.Path, head, mapping, settings, bag, dated);
                return Make(file, text.Slice(block.Body.Start, block.Body.Length), block.Body, frontMatter, settings);
            case var other:
                bag.Report(DiagnosticCatalog.WrongShape, file.Path, head, other.Span, "front matter", "keys and values");
                return null;
        }
    }

    /// <summary>A file parted into front matter and body; null where it has no front matter that is read, which is reported.</summary>
    private static FrontMatterBlock? Cut(string path, ReadOnlySpan<char> text, DiagnosticBag bag)
    {
        var block = FrontMatterBlock.Cut(text);
        if (block.State != FrontMatterBlockState.Closed)
        {
            var rule = block.State == FrontMatterBlockState.Missing
                ? DiagnosticCatalog.NoFrontMatter : DiagnosticCatalog.UnclosedFrontMatter;
            bag.Report(rule, path, text, new TextSpan(0, Math.Min(3, text.Length)));
            return null;
        }

        if (block.Yaml.Length > LongestFrontMatter)
        {
            bag.Report(DiagnosticCatalog.YamlTooComplex, path, text, new TextSpan(0, 3),
                $"it is longer than {LongestFrontMatter / 1024} KB");
            return null;
        }

        return block;
    }

    private static Article Make(SourceFile file, ReadOnlySpan<char> markdown, TextSpan body, FrontMatter frontMatter, SiteSettings settings)
    {
        var (words, ideographs) = BodyScan.Count(markdown);
        var slug = frontMatter.Slug is { } written && Slug.TryMake(written, out var explicitSlug)
            ? explicitSlug
            : Slug.Make(NameWithoutDate(file.Path, settings), "article");
        var summary = frontMatter.Summary is { } given
            ? frontMatter.Rights == Rights.Excerpt ? BodyScan.Shorten(given, settings.QuoteLimit) : given
            : BodyScan.Lead(markdown, Math.Min(settings.QuoteLimit, 200));
        return new Article(file, frontMatter, slug, body, summary, words, ideographs, BodyScan.Links(markdown));
    }

    /// <summary>
    /// The file name without folder, ending, date and language: <c>2024-07-24-kling.zh.md</c> gives <c>kling</c>; <c>x/index.md</c> gives
    /// <c>x</c>.
    /// </summary>
    public static string NameWithoutDate(string path, SiteSettings settings)
    {
        var parts = path.Split('/');
        var name = parts[^1].EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? parts[^1][..^3] : parts[^1];
        if (name == "index" && parts.Length > 1)
            name = parts[^2];
        var dot = name.LastIndexOf('.');
        if (dot > 0 && settings.Languages.Contains(name[(dot + 1)..], StringComparer.Ordinal))
            name = name[..dot];
        if (name.Length > 11 && name[10] is '-' or '_' && Dates.TryRead(name[..10], TimeZoneInfo.Utc, out _))
            name = name[11..];
        return name;
    }

    private static void ControlCharacters(string path, ReadOnlySpan<char> text, DiagnosticBag bag)
    {
        var at = Controls.IndexIn(text);
        if (at >= 0)
            bag.Report(DiagnosticCatalog.ControlCharacter, path, text, new TextSpan(at, 1), $"U+{(int)text[at]:X4}");
    }

    private static readonly RareCharacters Controls = new("", "\u0000\u0008\u000b\u000c\u000e\u001f\u007f\u0084\u0086\u009f\ufffe\uffff");
}
