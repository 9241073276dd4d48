using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Linking;

/// <summary>The vocabulary of the repository, read once for all tests of the room.</summary>
internal static class ShippedVocabulary
{
    private static readonly Lazy<(Vocabulary Vocabulary, DiagnosticBag Bag)> Read = new(() =>
    {
        var folder = Repository.At("input", "vocabulary");
        var files = Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(VocabularyReader.Folder + Path.GetFileName(f), File.ReadAllBytes(f)));
        var bag = new DiagnosticBag();
        return (VocabularyReader.Read(files, new SiteSettings(), bag), bag);
    });

    public static Vocabulary Vocabulary => Read.Value.Vocabulary;

    public static IReadOnlyList<Diagnostic> Findings => Read.Value.Bag.Sorted();
}
