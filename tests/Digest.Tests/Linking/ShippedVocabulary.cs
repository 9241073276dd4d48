using System.Runtime.CompilerServices;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Linking;

/// <summary>The vocabulary of the repository, read once for all tests of the room.</summary>
internal static class ShippedVocabulary
{
    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<(Vocabulary Vocabulary, DiagnosticBag Bag)> Read = new(() =>
    {
        var folder = Path.Combine(Root, "input", "vocabulary");
        var files = Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(VocabularyReader.Folder + Path.GetFileName(f), File.ReadAllBytes(f)));
        var bag = new DiagnosticBag();
        return (VocabularyReader.Read(files, new SiteSettings(), bag), bag);
    });

    public static Vocabulary Vocabulary => Read.Value.Vocabulary;

    public static IReadOnlyList<Diagnostic> Findings => Read.Value.Bag.Sorted();

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Digest.sln")))
                return folder;
        }

        throw new InvalidOperationException("the tests must run beside the sources");
    }
}
