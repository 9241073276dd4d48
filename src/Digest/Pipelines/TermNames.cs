using System.Collections.Concurrent;
using Digest.Files;
using Digest.Rendering.Markdown;
using Digest.Rendering.Views;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>The names by which the terms of one tree stand in texts, to be linked at their first mention.</summary>
internal sealed class TermNames(ViewBuilder view)
{
    private readonly ConcurrentDictionary<Term, (LinkedName[] Names, ContentHash Key)> _known =
        new(ReferenceEqualityComparer.Instance as IEqualityComparer<Term>);

    /// <summary>The names of all terms of an article.</summary>
    public IReadOnlyList<LinkedName> Of(SiteArticle article)
    {
        var count = 0;
        foreach (var terms in article.Terms)
        {
            foreach (var term in terms)
                count += For(term).Names.Length;
        }

        var names = new LinkedName[count];
        count = 0;
        foreach (var terms in article.Terms)
        {
            foreach (var term in terms)
            {
                var own = For(term).Names;
                own.CopyTo(names, count);
                count += own.Length;
            }
        }

        return names;
    }

    /// <summary>The key of a term's names and of where they lead.</summary>
    public ContentHash KeyOf(Term term) => For(term).Key;

    private (LinkedName[] Names, ContentHash Key) For(Term term) => _known.GetOrAdd(term, static (t, view) =>
    {
        var names = Read(t, view);
        var key = new PageKey();
        foreach (var name in names)
        {
            key.Add(name.Text);
            key.Add(name.Address);
            key.Add(name.Taxonomy);
            key.Add((object?)name.Avoid);
        }

        return (names, key.Finish());
    }, view);

    private static LinkedName[] Read(Term term, ViewBuilder view)
    {
        var link = view.TermLink(term);
        // Topics are what a text is about, not names that stand in it.
        if (link.Kind == "topics" || link.Url.Length == 0)
            return [];
        var names = new List<LinkedName> { new(term.Name, link.Url, link.Kind) };
        if (term.Entry is not { } entry)
            return [.. names];
        foreach (var (_, name) in entry.Name.Texts)
        {
            if (name != term.Name)
                names.Add(new LinkedName(name, link.Url, link.Kind));
        }

        foreach (var alias in entry.Aliases)
            names.Add(new LinkedName(alias.Text, link.Url, link.Kind, alias.Avoid));
        return [.. names];
    }
}
