using System.Text;
using Digest.Content;
using Digest.Rendering.Views;

namespace Digest.Pipelines;

/// <summary>The Markdown twin of each article: its title, summary, source and, where rights allow, its text.</summary>
internal static class TwinsPipeline
{
    public static IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Twins))
            yield break;
        for (var t = 0; t < site.Views.Count; t++)
        {
            var tree = t;
            foreach (var article in site.Views[tree].Tree.Articles)
            {
                var index = article.Index;
                yield return new PlannedFile(article.Permalink.Beside("index.md").OutputPath, article.Article.Path,
                    s => Prepare(s, s.Views[tree], index));
            }
        }
    }

    private static PreparedFile Prepare(SiteContext site, ViewBuilder view, int index)
    {
        var article = view.Tree.Articles[index].Article;
        var address = view.Absolute(view.Tree.Articles[index].Permalink);
        var key = site.Key("twin");
        key.Add(article.Source.Hash);
        key.Add(address);
        return new PreparedFile(key.Finish(), _ => Write(article, address));
    }

    private static ReadOnlyMemory<byte> Write(Article article, string address)
    {
        var matter = article.FrontMatter;
        var text = new StringBuilder();
        text.Append("# ").Append(article.Title).Append("\n\n");
        text.Append("> ").Append(article.Summary).Append("\n\n");
        text.Append("- ").Append(address).Append('\n');
        text.Append("- ").Append(Dates.Write(article.Date)).Append('\n');
        if (matter.Source is { } source)
            text.Append("- ").Append(source.Name).Append(source.Url is null ? "" : $" <{source.Url}>").Append('\n');
        if (article.HasPublicBody)
        {
            var body = article.Source.ReadText().AsSpan(article.BodySpan.Start, article.BodySpan.Length).Trim();
            text.Append('\n').Append(body).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
