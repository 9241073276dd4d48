using System.Text;
using Digest.Content;

namespace Digest.Pipelines;

/// <summary>The Markdown twin of each article: its title, summary, source and, where rights allow, its text.</summary>
internal static class TwinsPipeline
{
    public static IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Twins))
            yield break;
        foreach (var view in site.Views)
        {
            foreach (var article in view.Tree.Articles)
                yield return new PlannedFile(article.Permalink.Beside("index.md").OutputPath, article.Article.Path, () => Prepare(site, article.Article, view.Absolute(article.Permalink)));
        }
    }

    private static PreparedFile Prepare(SiteContext site, Article article, string address)
    {
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
