using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Lints;

/// <summary>Descriptions of the vocabulary: they are shown as plain text.</summary>
internal static class VocabularyTexts
{
    public static void Check(Vocabulary vocabulary, DiagnosticBag bag)
    {
        foreach (var term in vocabulary.Taxonomies.SelectMany(static t => t.Terms))
        {
            Check(term.Description, "description", term.Location, bag);
            Check(term.Role, "role", term.Location, bag);
        }

        foreach (var story in vocabulary.Stories)
            Check(story.Description, "description", story.Location, bag);
    }

    private static void Check(LocalizedText texts, string key, DiagnosticLocation? location, DiagnosticBag bag)
    {
        foreach (var (_, text) in texts.Texts)
        {
            if (PlainText.MarkupIn(text) is { } mark)
                bag.ReportAt(DiagnosticCatalog.MarkdownInText, location, key, mark);
        }
    }
}
