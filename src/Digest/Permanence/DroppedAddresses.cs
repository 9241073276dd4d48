using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Routing;
using Digest.Site;

namespace Digest.Permanence;

/// <summary>Reports each published address that a build would drop, with the file that moved or went and what to add.</summary>
internal sealed class DroppedAddresses
{
    /// <summary>More findings of one kind than this are counted, not listed: a taxonomy taken out drops hundreds at once.</summary>
    private const int MostListed = 20;

    private readonly SiteModel _model;
    private readonly PublishedLock _published;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<(string Tree, string Slug), List<SiteArticle>> _bySlug = [];
    private readonly Dictionary<(string Tree, string Title), SiteArticle> _byTitle = [];
    private readonly Dictionary<(string Tree, string Capture), SiteArticle> _byCapture = [];
    private readonly Dictionary<(string Tree, string Title), StandingPage> _pages = [];
    private readonly Dictionary<(string Tree, string Slug), UnpublishedArticle> _keptBack = [];
    private readonly Dictionary<(string Tree, string Title), UnpublishedArticle> _keptBackByTitle = [];
    private readonly Dictionary<DiagnosticRule, int> _counts = [];
    private readonly List<(string Path, string Address)> _moved = [];

    private DroppedAddresses(SiteModel model, PublishedLock published, DiagnosticBag bag)
    {
        _model = model;
        _published = published;
        _bag = bag;
        foreach (var tree in model.Trees)
        {
            // An article that stands at a published address of its own has not moved there from another.
            foreach (var article in tree.Articles.Where(a => published.Find(a.Permalink.Path) is null))
            {
                if (!_bySlug.TryGetValue((tree.Language, article.Article.Slug.Value), out var list))
                    _bySlug.Add((tree.Language, article.Article.Slug.Value), list = []);
                list.Add(article);
                _byTitle.TryAdd((tree.Language, article.Article.Title), article);
                if (SiteAddresses.CaptureOf(article.Article) is { } capture)
                    _byCapture.TryAdd((tree.Language, capture), article);
            }
        }

        foreach (var page in model.Pages.Where(p => published.Find(p.Permalink.Path) is null))
            _pages.TryAdd((page.Tree, page.Article.Title), page);
        foreach (var article in model.Unpublished)
        {
            _keptBack.TryAdd((model.Settings.TreeOf(article.Language), article.Slug), article);
            _keptBackByTitle.TryAdd((model.Settings.TreeOf(article.Language), article.Title), article);
        }
    }

    /// <summary>Reports the addresses of <see cref="AddressChanges.Removed"/>.</summary>
    /// <param name="model">The site.</param>
    /// <param name="published">The lock.</param>
    /// <param name="removed">The addresses that would be dropped.</param>
    /// <param name="settings">The file of the settings, for what they turn off.</param>
    /// <param name="bag">Findings.</param>
    /// <returns>The files that have moved, each with an address that it had.</returns>
    public static IReadOnlyList<(string Path, string Address)> Report(SiteModel model, PublishedLock published,
        IReadOnlyList<PublishedAddress> removed, SourceFile? settings, DiagnosticBag bag)
    {
        if (removed.Count == 0)
            return [];
        var report = new DroppedAddresses(model, published, bag);
        removed = report.DatedAhead(removed);
        var dropped = removed.Select(static r => r.Address).ToHashSet(StringComparer.Ordinal);
        var left = report.TurnedOff(removed, settings);
        foreach (var entry in left)
        {
            // What mends a page mends the feed beside it.
            if (entry.Kind != PublishedKind.Feed || !dropped.Contains(entry.Folder))
                report.Report(entry);
        }

        foreach (var (rule, count) in report._counts.Where(static c => c.Value > MostListed)
            .OrderBy(static c => c.Key.Code, StringComparer.Ordinal))
            bag.ReportFile(DiagnosticCatalog.MoreDropped, PublishedLock.Path, count - MostListed, rule.Code);
        return report._moved;
    }

    /// <summary>
    /// An article that stands at its published address and only lies ahead of the moment of this build is a matter of clocks: a build may
    /// be made again as of an earlier day. It is one warning for all of them, and for what names only them.
    /// </summary>
    private IReadOnlyList<PublishedAddress> DatedAhead(IReadOnlyList<PublishedAddress> removed)
    {
        var ahead = _model.Unpublished.Where(u => u is { Reason: Unpublished.Future, Address: { } at }
            && _published.Find(at.Path)?.Kind == PublishedKind.Article).ToArray();
        if (ahead.Length == 0)
            return removed;
        _bag.ReportFile(DiagnosticCatalog.PublishedDatedAhead, ahead[0].Path,
            ahead.Length == 1 ? "this published article is" : $"this and {ahead.Length - 1} more published articles are");
        var addresses = ahead.Select(static a => a.Address!.Value.Path).ToHashSet(StringComparer.Ordinal);
        return [.. removed.Where(r => r.Kind is PublishedKind.Article or PublishedKind.Page && !addresses.Contains(r.Address))];
    }

    /// <summary>Editions and stories that the settings turn off are one finding for each kind, and not one for each address.</summary>
    private List<PublishedAddress> TurnedOff(IReadOnlyList<PublishedAddress> removed, SourceFile? settings)
    {
        var left = new List<PublishedAddress>();
        var off = new SortedDictionary<string, (int Count, SortedSet<string> Folders)>(StringComparer.Ordinal);
        foreach (var entry in removed)
        {
            var (_, path) = TreeOf(entry.Address);
            var kind = path.StartsWith("editions/", StringComparison.Ordinal) && !_model.Settings.Makes(OutputKinds.Editions) ? "editions"
                : path.StartsWith("stories/", StringComparison.Ordinal) && !_model.Settings.Makes(OutputKinds.Stories) ? "stories"
                : null;
            if (kind is null)
            {
                left.Add(entry);
                continue;
            }

            var (count, folders) = off.TryGetValue(kind, out var known) ? known : (0, new SortedSet<string>(StringComparer.Ordinal));
            folders.Add(entry.Address[..^path.Length] + kind + "/*");
            off[kind] = (count + 1, folders);
        }

        foreach (var (kind, (count, folders)) in off)
        {
            var text = settings?.ReadText() ?? "";
            var at = text.StartsWith("outputs:", StringComparison.Ordinal) ? 0 : text.IndexOf("\noutputs:", StringComparison.Ordinal) + 1;
            _bag.Report(DiagnosticCatalog.PublishedKindTurnedOff, SettingsReader.Path, text, new TextSpan(at, Math.Min(7, text.Length)),
                count, kind,
                string.Join(" and ", folders.Select(static f => $"\"{f} gone\"")));
        }

        return left;
    }

    private void Report(PublishedAddress entry)
    {
        var (tree, path) = TreeOf(entry.Address);
        switch (entry.Kind)
        {
            case PublishedKind.Article:
                Article(entry, tree, SlugOf(path));
                break;
            case PublishedKind.Page when _pages.TryGetValue((tree, entry.Title), out var page):
                Moved(entry, page.Article, page.Permalink);
                break;
            case PublishedKind.Term:
                Term(entry, tree, path);
                break;
            case PublishedKind.Story:
                Story(entry, SlugOf(path));
                break;
            case PublishedKind.Edition:
                Dropped(entry, "no article was published in that week any more");
                break;
            default:
                Dropped(entry, entry.Kind == PublishedKind.Feed ? "the feed is not made any more" : "no file makes it any more");
                break;
        }
    }

    private void Article(PublishedAddress entry, string tree, string slug)
    {
        var same = _bySlug.GetValueOrDefault((tree, slug));
        if (same is not null)
        {
            var article = same.Find(a => a.Article.Title == entry.Title) ?? same[0];
            Moved(entry, article.Article, article.Permalink);
        }
        else if ((entry.Capture is { } capture && _byCapture.TryGetValue((tree, capture), out var moved))
            || _byTitle.TryGetValue((tree, entry.Title), out moved))
        {
            Moved(entry, moved.Article, moved.Permalink);
        }
        else if (_keptBack.TryGetValue((tree, slug), out var kept) || _keptBackByTitle.TryGetValue((tree, entry.Title), out kept))
        {
            Dropped(entry, kept.Reason switch
            {
                Unpublished.Draft => $"{kept.Path} is a draft now",
                Unpublished.Future => $"{kept.Path} is dated ahead now",
                _ => $"{kept.Path} cannot be read",
            });
        }
        else
        {
            Dropped(entry, "no article has its slug, its title or its capture");
        }
    }

    private void Term(PublishedAddress entry, string tree, string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (taxonomy, slug) = (path[..slash], SlugOf(path));
        var vocabulary = _model.Vocabulary.Of(taxonomy);
        if (!_model.Settings.Taxonomies.Any(t => t.Name == taxonomy))
            Dropped(entry, $"{taxonomy} is no taxonomy of {SettingsReader.Path} any more");
        else if ((vocabulary.Resolve(slug) ?? vocabulary.Resolve(entry.Title)) is { } known && known.Slug.Value != slug)
            Renamed(entry, known.Slug, slug, known.Location);
        else if (_model.Trees.First(t => t.Language == tree).Taxonomies.First(t => t.Name == taxonomy).BySlug(slug) is { HasPage: false })
            Dropped(entry, "it has fewer articles than min_term_articles");
        else
            Dropped(entry, "no article names it any more");
    }

    private void Story(PublishedAddress entry, string slug)
    {
        if (_model.Vocabulary.Stories.FirstOrDefault(s => s.Name.Texts.Any(n => n.Value == entry.Title)) is { } known
            && known.Slug.Value != slug)
            Renamed(entry, known.Slug, slug, known.Location);
        else
            Dropped(entry, "no article belongs to it any more");
    }

    private void Moved(PublishedAddress entry, Article article, Permalink to)
    {
        _moved.Add((article.Path, entry.Address));
        if (!Counts(DiagnosticCatalog.MovedAddress))
            return;
        var matter = article.FrontMatter;
        var span = matter.SpanOf("slug") is { Length: > 0 } slug
            ? slug : matter.SpanOf("date") is { Length: > 0 } date ? date : matter.SpanOf("title");
        var what = matter.Aliases.Count == 0
            ? $"add aliases: [{entry.Address}] to its front matter" : $"add {entry.Address} to its aliases";
        _bag.Report(DiagnosticCatalog.MovedAddress, article.Path, article.Source.ReadText(), span, entry.Address, to, what);
    }

    private void Renamed(PublishedAddress entry, Slug now, string before, DiagnosticLocation? location)
    {
        if (Counts(DiagnosticCatalog.RenamedAddress))
            _bag.ReportAt(DiagnosticCatalog.RenamedAddress, location, entry.Address, now, before);
    }

    private void Dropped(PublishedAddress entry, string reason)
    {
        if (Counts(DiagnosticCatalog.DroppedAddress))
            _bag.ReportAt(DiagnosticCatalog.DroppedAddress, _published.LocationOf(entry), entry.Address, reason,
                entry.Kind == PublishedKind.Article || entry.Kind == PublishedKind.Page
                ? "to the article or page that takes its place"
                : "to a page that takes its place", entry.Title.Length == 0 ? "" : $" ({entry.Title})");
    }

    private bool Counts(DiagnosticRule rule) => (_counts[rule] = _counts.GetValueOrDefault(rule) + 1) <= MostListed;

    /// <summary>
    /// The language tree of an address, and the rest of it: <c>/zh/companies/meta/</c> gives zh and <c>companies/meta/</c>.
    /// </summary>
    private (string Tree, string Path) TreeOf(string address)
    {
        foreach (var tree in _model.Trees)
        {
            if (tree.Routes.Root.Length > 1 && address.StartsWith(tree.Routes.Root, StringComparison.Ordinal))
                return (tree.Language, address[tree.Routes.Root.Length..]);
        }

        return (_model.Settings.DefaultLanguage, address[1..]);
    }

    /// <summary>The last folder of a path.</summary>
    private static string SlugOf(string path) => path.TrimEnd('/') is var folder ? folder[(folder.LastIndexOf('/') + 1)..] : "";
}
