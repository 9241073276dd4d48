using System.Globalization;
using Digest.Cleaning.Captures;
using Digest.Content;

namespace Digest.Cleaning;

/// <summary>Writes a clean article as the text of its file.</summary>
public static class CleanFile
{
    /// <summary>Front matter and body.</summary>
    public static string Write(CleanArticle article, SiteSettings settings)
    {
        if (article.AsItStands is { } file)
            return file;
        var made = new ArticleFile()
            .Add("title", article.Title)
            .Add("date", article.HasTime ? Dates.Write(article.Date) : article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Add("lang", article.Language)
            .Add("summary", article.Summary);
        for (var i = 0; i < settings.Taxonomies.Count; i++)
            made.AddList(settings.Taxonomies[i].Name, i < article.Terms.Count ? article.Terms[i] : [], always: true);
        if (article.Source is { } source)
            made.AddMapping("source", ("name", source.Name), ("url", source.Url), ("author", source.Author),
                ("published", source.Published));
        made.Add("rights", FrontMatterReader.NameOf(article.Rights));
        if (article.Stories.Count == 1)
            made.Add("story", article.Stories[0]);
        else
            made.AddList("story", article.Stories);
        if (article.Draft)
            made.AddFlag("draft");
        made.Add("canonical", article.Canonical)
            .AddMapping("capture", ("file", article.Capture.File), ("sha256", article.Capture.Sha256))
            .AddLines("review", [.. article.Review.Select(r => r.ToString())]);
        return made.Write(article.Body);
    }
}
