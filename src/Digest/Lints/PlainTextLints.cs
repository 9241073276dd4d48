using Digest.Content;
using Digest.Diagnostics;
using Digest.Site;

namespace Digest.Lints;

/// <summary>Markdown in texts of settings, vocabulary and editors' notes, which are shown as they are written.</summary>
internal static class PlainTextLints
{
    public static void Check(SiteModel model, DiagnosticBag bag)
    {
        var settings = new DiagnosticLocation(SettingsReader.Path, null, 0, null);
        Check(model.Settings.Title, "title", settings, bag);
        Check(model.Settings.Description, "description", settings, bag);
        Check(model.Settings.Rights, "rights", settings, bag);
        foreach (var term in model.Vocabulary.Taxonomies.SelectMany(static t => t.Terms))
        {
            Check(term.Description, "description", term.Location, bag);
            Check(term.Role, "role", term.Location, bag);
        }

        foreach (var story in model.Vocabulary.Stories)
            Check(story.Description, "description", story.Location, bag);
        foreach (var note in model.Notes)
        {
            var file = new DiagnosticLocation($"input/editions/{note.Week}.md", null, 0, null);
            Check(note.Title, "title", file, bag);
            Check(note.Note, "note", file, bag);
        }
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
