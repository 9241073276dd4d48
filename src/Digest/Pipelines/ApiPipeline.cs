using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Content;
using Digest.Files;
using Digest.Rendering.Views;
using Digest.Routing;

namespace Digest.Pipelines;

/// <summary>The data for programs: articles and terms as JSON, and a guide for language models. Never the body of an excerpt.</summary>
internal static class ApiPipeline
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Api))
            yield break;
        for (var t = 0; t < site.Views.Count; t++)
        {
            var tree = t;
            var routes = site.Views[t].Tree.Routes;
            yield return Json(routes.File("api/articles.json"), static _ => default, (s, json) => Articles(json, s.Views[tree]));
            foreach (var taxonomy in site.Views[t].Tree.Taxonomies)
            {
                yield return Json(routes.File($"api/{taxonomy.Name}.json"), static _ => default,
                    (s, json) => Terms(json, s, s.Views[tree], taxonomy));
                foreach (var term in taxonomy.Terms.Where(t => t.HasPage))
                    yield return Json(routes.File($"api/{taxonomy.Name}/{term.Slug.Value}.json"), s => Key(s, s.Views[tree], term),
                        (s, json) => TermWithArticles(json, s, s.Views[tree], term));
            }
        }

        yield return new PlannedFile("llms.txt", null, static s => Guide(s));
    }

    private static void Articles(Utf8JsonWriter json, ViewBuilder view)
    {
        json.WriteStartObject();
        json.WriteString("site", view.Site.Title);
        json.WriteString("language", view.Site.Language);
        json.WriteNumber("count", view.Tree.Articles.Length);
        json.WriteStartArray("articles");
        for (var i = 0; i < view.Tree.Articles.Length; i++)
            Article(json, view.Card(i));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Terms(Utf8JsonWriter json, SiteContext site, ViewBuilder view, Site.Taxonomy taxonomy)
    {
        json.WriteStartObject();
        json.WriteString("kind", taxonomy.Name);
        json.WriteString("language", view.Site.Language);
        json.WriteNumber("count", taxonomy.Terms.Length);
        json.WriteStartArray("terms");
        foreach (var term in taxonomy.Terms)
        {
            json.WriteStartObject();
            Term(json, site, view, term);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void TermWithArticles(Utf8JsonWriter json, SiteContext site, ViewBuilder view, Site.Term term)
    {
        json.WriteStartObject();
        Term(json, site, view, term);
        json.WriteString("description", term.Entry?.Description.Exactly(view.Site.Language) ?? "");
        json.WriteStartArray("articles");
        foreach (var index in term.Articles)
            Article(json, view.Card(index));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Term(Utf8JsonWriter json, SiteContext site, ViewBuilder view, Site.Term term)
    {
        var link = view.TermLink(term);
        json.WriteString("slug", link.Slug);
        json.WriteString("name", link.Name);
        json.WriteString("other_name", link.OtherName);
        json.WriteNumber("articles_count", link.Count);
        if (link.Url.Length > 0)
            json.WriteString("url", new Uri(site.Settings.BaseUrl, link.Url).AbsoluteUri);
    }

    private static void Article(Utf8JsonWriter json, CardView card)
    {
        json.WriteStartObject();
        json.WriteString("title", card.Title);
        json.WriteString("url", card.AbsoluteUrl);
        json.WriteString("date", card.Date.Iso);
        json.WriteString("language", card.Language);
        json.WriteString("summary", card.Summary);
        json.WriteNumber("importance", card.Importance);
        json.WriteString("source", card.SourceName);
        if (card.SourceUrl.Length > 0)
            json.WriteString("source_url", card.SourceUrl);
        foreach (var group in card.Terms.GroupBy(t => t.Kind))
        {
            json.WriteStartArray(group.Key);
            foreach (var term in group)
                json.WriteStringValue(term.Slug);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static ContentHash Key(SiteContext site, ViewBuilder view, Site.Term term)
    {
        var key = site.Key("term.json");
        key.Add(view.TermLink(term));
        key.Add(term.Entry?.Description.Exactly(view.Site.Language));
        foreach (var index in term.Articles)
            key.Add(view.Card(index));
        return key.Finish();
    }

    private static PlannedFile Json(Permalink at, Func<SiteContext, ContentHash> key, Action<SiteContext, Utf8JsonWriter> write) =>
        new(at.OutputPath, null, site => new PreparedFile(key(site), _ =>
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Options);
        write(site, json);
        json.Flush();
        return buffer.WrittenMemory;
    }));

    private static ReadOnlyMemory<byte> Guide(SiteContext site)
    {
        var text = new StringBuilder();
        var first = site.Views[0].Site;
        text.Append("# ").Append(first.Title).Append("\n\n> ").Append(first.Description).Append("\n\n");
        foreach (var view in site.Views)
        {
            text.Append("## ").Append(view.Site.Title).Append(" (").Append(view.Site.Language).Append(")\n\n");
            Line("Articles", view.Tree.Routes.File("api/articles.json"));
            foreach (var taxonomy in view.Tree.Taxonomies)
                Line(taxonomy.Name, view.Tree.Routes.File($"api/{taxonomy.Name}.json"));
            Line("Atom", view.Tree.Routes.File("feed.xml"));
            for (var i = 0; i < Math.Min(20, view.Tree.Articles.Length); i++)
            {
                var permalink = view.Tree.Articles[i].Permalink;
                Line(view.Tree.Articles[i].Article.Title.Replace("[", "\\[", StringComparison.Ordinal)
                    .Replace("]", "\\]", StringComparison.Ordinal),
                    site.Settings.Makes(OutputKinds.Twins) ? permalink.Beside("index.md") : permalink);
            }

            text.Append('\n');

            void Line(string name, Permalink permalink) =>
                text.Append("- [").Append(name).Append("](").Append(view.Absolute(permalink)).Append(")\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
