using System.Globalization;
using System.Text;
using Digest.Content;
using Digest.Routing;

namespace Digest.Authoring;

/// <summary>An article file to fill in: valid as it stands, so that the preview shows it from the first moment.</summary>
/// <param name="Path">Logical path: <c>input/articles/2024/2024-07-24-kling.zh.md</c>.</param>
/// <param name="Text">Its content.</param>
internal sealed record NewArticle(string Path, string Text)
{
    /// <summary>
    /// Makes one. The date stands in the file as it was given, so that a day alone stays a day alone.
    /// </summary>
    /// <param name="title">The headline.</param>
    /// <param name="date">A date as front matter has it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="settings">The site.</param>
    public static NewArticle Make(string title, string date, string language, Slug slug, SiteSettings settings)
    {
        var text = Head(title, date, language);
        text.Append("summary:\n");
        foreach (var taxonomy in settings.Taxonomies)
            text.Append(CultureInfo.InvariantCulture, $"{taxonomy.Name}: []\n");
        text.Append("# source: {name: , url: https://, author: , published: }\nrights: own\nimportance: 3\ndraft: false\n---\n\n");
        return new NewArticle($"input/articles/{date[..4]}/{FileName(date, slug, language, settings)}", text.ToString());
    }

    /// <summary>Makes the same article in another language: date, terms, story, source and rights are those of the original.</summary>
    public static NewArticle Translate(Article original, string title, string language, SiteSettings settings)
    {
        var frontMatter = original.FrontMatter;
        var source = original.Source.ReadText();
        var date = Written(source, frontMatter, "date") ?? Dates.Write(frontMatter.Date);
        var text = Head(title, date, language);
        text.Append("summary:\n");
        for (var i = 0; i < settings.Taxonomies.Count; i++)
            text.Append(CultureInfo.InvariantCulture,
                $"{settings.Taxonomies[i].Name}: {List(frontMatter.Terms[i].Select(static t => t.Text))}\n");
        if (frontMatter.Source is { } from)
            text.Append(CultureInfo.InvariantCulture,
                $"source: {{{Pairs(("name", from.Name), ("url", from.Url), ("author", from.Author), ("published", from.Published))}}}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"rights: {FrontMatterReader.NameOf(frontMatter.Rights)}\nimportance: {frontMatter.Importance}\n");
        if (frontMatter.Stories.Count > 0)
        {
            var stories = frontMatter.Stories is [var one]
                ? YamlText.Scalar(one.Text) : List(frontMatter.Stories.Select(static s => s.Text));
            text.Append(CultureInfo.InvariantCulture, $"story: {stories}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"translation_of: {original.Slug}\ndraft: false\n---\n\n");
        var folder = original.Path[..(original.Path.LastIndexOf('/') + 1)];
        var day = original.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new NewArticle(folder + FileName(day, original.Slug, language, settings), text.ToString());
    }

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(YamlText.FlowScalar))}]";

    private static StringBuilder Head(string title, string date, string language) =>
        new StringBuilder("---\n")
        .Append(CultureInfo.InvariantCulture, $"title: {YamlText.Scalar(title)}\ndate: {date}\nlang: {language}\n");

    private static string? Written(string source, FrontMatter frontMatter, string key) =>
        frontMatter.SpanOf(key) is { Length: > 0 } span && source.AsSpan(span.Start, span.Length) is var written
        && written.IndexOfAny("'\"\n") < 0 ? written.ToString() : null;

    private static string Pairs(params (string Key, string? Value)[] pairs) =>
        string.Join(", ",
            pairs.Where(static p => !string.IsNullOrEmpty(p.Value)).Select(static p => $"{p.Key}: {YamlText.FlowScalar(p.Value!)}"));

    /// <summary>Day, slug, and the language where it is not the default one.</summary>
    private static string FileName(string date, Slug slug, string language, SiteSettings settings) =>
        $"{date[..10]}-{slug}{(language == settings.DefaultLanguage ? "" : "." + language)}.md";
}
