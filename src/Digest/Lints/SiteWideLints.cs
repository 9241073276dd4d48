using System.Globalization;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Site;

namespace Digest.Lints;

/// <summary>Slips that show only beside other articles.</summary>
internal static class SiteWideLints
{
    /// <summary>Two articles of one language under one headline: readers and feeds cannot tell them apart.</summary>
    public static void Titles(SiteModel model, DiagnosticBag bag)
    {
        foreach (var tree in model.Trees)
        {
            var first = new Dictionary<(string Language, string Title), Article>();
            // From the oldest on, so that the later one is blamed.
            for (var i = tree.Articles.Length - 1; i >= 0; i--)
            {
                var article = tree.Articles[i].Article;
                var key = (article.Language, TaxonomyVocabulary.Key(article.Title));
                if (article.Title.Length > 0 && !first.TryAdd(key, article))
                    bag.Report(DiagnosticCatalog.RepeatedTitle, article.Path, article.Source.ReadText(),
                        article.FrontMatter.SpanOf("title"), article.Title, first[key].Path);
            }
        }
    }

    /// <summary>A translation that was not touched after its original changed.</summary>
    public static void Translations(SiteModel model, DiagnosticBag bag)
    {
        foreach (var article in model.Trees.SelectMany(static t => t.Articles))
        {
            if (article.Article.FrontMatter.TranslationOf is not { } slug
                || article.Translations.FirstOrDefault(t => t.Article.Slug.Value == slug) is not { } original)
                continue;
            // By the day: a time that one of the two leaves out says nothing about which is newer.
            var (own, its) = (Dates.DayOf(article.Article.LastChanged), Dates.DayOf(original.Article.LastChanged));
            if (own < its)
            {
                var matter = article.Article.FrontMatter;
                var span = matter.SpanOf("updated") is { Length: > 0 } updated ? updated : matter.SpanOf("date");
                bag.Report(DiagnosticCatalog.OldTranslation, article.Article.Path, article.Article.Source.ReadText(), span,
                    original.Article.Path,
                    its.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), own.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The lead that an editor's note names must be an article of that week.</summary>
    public static void Leads(SiteModel model, DiagnosticBag bag)
    {
        foreach (var note in model.Notes)
        {
            foreach (var (language, lead) in note.Lead.Texts)
            {
                var week = model.Trees.Where(t => language.Length == 0 || t.Language == language)
                    .SelectMany(t => t.Editions.Where(e => e.Week == note.Week)
                        .SelectMany(e => e.Articles.Select(i => t.Articles[i].Article)));
                if (!week.Any(a => a.Slug.Value == lead || a.FrontMatter.TranslationOf == lead))
                    bag.ReportAt(DiagnosticCatalog.UnknownLead, note.LeadLocation, lead);
            }
        }
    }
}
