using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Shipped;

/// <summary>An article of the repository's site as these tests look at it.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Name">Its file's name without ending and language: two languages of one event share it.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Body">Its Markdown.</param>
internal sealed record ShippedArticle(string Path, string Name, FrontMatter Front, string Body);

/// <summary>What the repository ships: articles, vocabulary and captures, read once.</summary>
internal static class ShippedArticles
{
    /// <summary>The settings.</summary>
    public static SiteSettings Settings { get; } =
        SettingsReader.Read(Files("input").FirstOrDefault(static f => f.Path == SettingsReader.Path), new DiagnosticBag());

    private static readonly Lazy<IReadOnlyList<ShippedArticle>> Read = new(() =>
    [
        .. Files("input")
            .Where(static f => f.Path.StartsWith("input/articles/", StringComparison.Ordinal)
                && f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(static f =>
        {
            var article = ArticleReader.Read(f, Settings, new DiagnosticBag())
                ?? throw new InvalidOperationException(f.Path + " is no article");
            var name = Path.GetFileName(f.Path)[..^3];
            name = name.EndsWith(".zh", StringComparison.Ordinal) ? name[..^3] : name;
            return new ShippedArticle(f.Path, name, article.FrontMatter,
                f.ReadText().Substring(article.BodySpan.Start, article.BodySpan.Length));
        }),
    ]);

    private static readonly Lazy<Vocabulary> Known = new(() =>
        VocabularyReader.Read(Files("input").Where(static f => f.Path.StartsWith(VocabularyReader.Folder, StringComparison.Ordinal)),
            Settings, new DiagnosticBag()));

    /// <summary>The articles, by path.</summary>
    public static IReadOnlyList<ShippedArticle> All => Read.Value;

    /// <summary>The vocabulary.</summary>
    public static Vocabulary Vocabulary => Known.Value;

    /// <summary>The files of a folder of the repository, by path.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder) =>
    [
        .. Directory.GetFiles(Repository.At(folder), "*", SearchOption.AllDirectories)
            .Select(static f => new SourceFile(Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllBytes(f)))
            .OrderBy(static f => f.Path, StringComparer.Ordinal),
    ];
}
