using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;
using Digest.Rendering;
using Digest.Rendering.Templates;
using Digest.Rendering.Views;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>A file that a pipeline will make: its address is known before anything is rendered.</summary>
/// <param name="Path">Path below the output folder.</param>
/// <param name="Origin">The content file that it comes from, for collisions; null when it comes from the site as a whole.</param>
/// <param name="Prepare">Puts together what it is made from: of the site that is given, which may be a later one than the file was planned
/// for, with the same addresses. Safe from any number of threads.</param>
internal sealed record PlannedFile(string Path, string? Origin, Func<SiteContext, PreparedFile> Prepare)
{
    /// <summary>A file that is made anew in every build.</summary>
    public PlannedFile(string path, string? origin, Func<SiteContext, ReadOnlyMemory<byte>?> render)
        : this(path, origin, site => new PreparedFile(default, _ => render(site)))
    {
    }

    /// <summary>
    /// A key that costs less than the file's own, of more than it depends on: while it is the same, the file is. The default where it is
    /// not known; null where there is none.
    /// </summary>
    public Func<SiteContext, ContentHash>? Outline { get; init; }

    /// <summary>Makes its bytes; null when a template has an error, which is reported.</summary>
    public ReadOnlyMemory<byte>? Render(SiteContext site, TemplateEngine engine) => Prepare(site).Render(engine);
}

/// <summary>A file of which everything is known that it is made from.</summary>
/// <param name="Key">Key of all that; the default when it must be made anew in every build.</param>
/// <param name="Render">Makes its bytes, valid until the same thread makes another file; null when a template has an error, which is
/// reported.</param>
internal readonly record struct PreparedFile(ContentHash Key, Func<TemplateEngine, ReadOnlyMemory<byte>?> Render);

/// <summary>
/// A kind of output: what it makes of the linked site. The phases are those of the build: Input, Process (the plan), PostProcess
/// (rendering), Output.
/// </summary>
/// <param name="Name">One word, as `digest pipelines` lists it.</param>
/// <param name="Makes">What it makes, in a sentence.</param>
/// <param name="From">What it is made from.</param>
/// <param name="Plan">The files that it will make, beside those that the pipelines before it will.</param>
internal sealed record Pipeline(string Name, string Makes, string From,
    Func<SiteContext, IReadOnlyList<PlannedFile>, IEnumerable<PlannedFile>> Plan)
{
    /// <summary>A pipeline that asks for no other.</summary>
    public Pipeline(string name, string makes, string from, Func<SiteContext, IEnumerable<PlannedFile>> plan)
        : this(name, makes, from, (site, _) => plan(site)) => StandsAlone = true;

    /// <summary>Whether its plan looks at no other's, and so may be made beside them.</summary>
    public bool StandsAlone { get; }

    /// <summary>The folder of all its files, where their addresses change with every text; null where they do not.</summary>
    public string? Folder { get; init; }
}

/// <summary>The linked site with its theme: what every pipeline takes.</summary>
internal sealed class SiteContext
{
    private readonly ContentHash _key;
    private readonly Lazy<SiteSearch?> _search;
    private readonly Lazy<IReadOnlyList<SitemapEntry>> _listed;

    private SiteContext(
        SiteModel model, Theme theme, IReadOnlyList<SourceFile> files, BuildMemory memory, Redirects redirects, SiteAddresses addresses,
        ArticleBodies? before, SourceFile? cardFont, DiagnosticBag bag)
    {
        Model = model;
        Redirects = redirects;
        Addresses = addresses;
        CardFont = cardFont;
        Theme = theme;
        Files = files;
        Memory = memory;
        Bag = bag;
        Views = [.. model.Trees.Select(t =>
            new ViewBuilder(model, t, theme.TextsFor(t.Language), theme.AssetPath("icons/icon-512.png") ?? ""))];
        Lists = [.. Views.Select((v, tree) => new ListKeys(this, v, tree))];
        Fragments = NewFragments();
        _search = new Lazy<SiteSearch?>(() => SiteSearch.Of(model, Views));
        Bodies = before is null
            ? new ArticleBodies(model, files, Views, _search, memory, addresses, bag)
            : new ArticleBodies(before, model, Views, _search, bag);
        _listed = new Lazy<IReadOnlyList<SitemapEntry>>(() => SitemapAddresses.Of(this));
        var key = new PageKey();
        key.Add(typeof(SiteContext).Module.ModuleVersionId.ToString());
        key.Add(theme.Hash);
        key.Add(model.Settings.Hash);
        key.Add((int)model.Settings.Outputs);
        foreach (var view in Views)
            key.Add(view.Site);
        _key = key.Finish();
    }

    /// <summary>The context of a linked site.</summary>
    /// <param name="model">The site.</param>
    /// <param name="theme">What it looks like.</param>
    /// <param name="files">Files that are published as they are.</param>
    /// <param name="published">What has been published before.</param>
    /// <param name="memory">What the last build remembered.</param>
    /// <param name="cardFont">The font of pictures for link previews, or null.</param>
    /// <param name="bag">Findings.</param>
    public static SiteContext Of(SiteModel model, Theme theme, IReadOnlyList<SourceFile> files, PublishedLock published, BuildMemory memory,
        SourceFile? cardFont, DiagnosticBag bag)
    {
        var redirects = Redirects.Of(model, bag);
        return new SiteContext(model, theme, files, memory, redirects, new SiteAddresses(model, published, redirects), null, cardFont, bag);
    }

    /// <summary>The site after a change of texts that leaves every address as it is.</summary>
    public SiteContext Revised(SiteModel model, DiagnosticBag bag) =>
        new(model, Theme, Files, Memory, Redirects, Addresses, Bodies, CardFont, bag);

    public SiteModel Model { get; }

    public Theme Theme { get; }

    /// <summary>Old addresses and where they lead.</summary>
    public Redirects Redirects { get; }

    /// <summary>What readers and other sites keep: addresses, and identities in feeds.</summary>
    public SiteAddresses Addresses { get; }

    /// <summary>Files of <c>input/files/</c>, which are published as they are.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The font of the words on cards; null for none.</summary>
    public SourceFile? CardFont { get; }

    /// <summary>What the last build knew of bodies, and this one will leave.</summary>
    public BuildMemory Memory { get; }

    public DiagnosticBag Bag { get; }

    /// <summary>One for each tree.</summary>
    public IReadOnlyList<ViewBuilder> Views { get; }

    /// <summary>The bodies of articles.</summary>
    public ArticleBodies Bodies { get; }

    /// <summary>What search makes of the site; null where its settings leave search out.</summary>
    public SiteSearch? Search => _search.Value;

    /// <summary>The addresses of the sitemap.</summary>
    public IReadOnlyList<SitemapEntry> Listed => _listed.Value;

    /// <summary>Keys of the lists of each tree.</summary>
    public IReadOnlyList<ListKeys> Lists { get; }

    public FragmentCache Fragments { get; }

    public SiteSettings Settings => Model.Settings;

    /// <summary>A renderer for one worker.</summary>
    public TemplateEngine Engine() =>
        new(Theme, Views.ToDictionary(static v => v.Site.Language, static v => v.Site, StringComparer.Ordinal), Fragments, Bag);

    /// <summary>A renderer that has its own fragments and may leave compiling out, to compare with.</summary>
    internal TemplateEngine Engine(bool compiles) =>
        new(Theme, Views.ToDictionary(static v => v.Site.Language, static v => v.Site, StringComparer.Ordinal), NewFragments(),
            Bag)
        { Compiles = compiles };

    private FragmentCache NewFragments() => new(Model.Trees.Max(static t => t.Articles.Length));

    /// <summary>Begins the key of a file: what every file depends on is in it, the program, the settings, the theme and the site.</summary>
    /// <param name="kind">What is made, as one view may give several files.</param>
    public PageKey Key(string kind)
    {
        var key = new PageKey();
        key.Add(_key);
        key.Add(kind);
        return key;
    }

    /// <summary>A file made from one view.</summary>
    public PreparedFile Prepare(string template, PageView view, Func<TemplateEngine, ReadOnlyMemory<byte>?> render)
    {
        var key = Key(template);
        key.Add(view);
        return new PreparedFile(key.Finish(), render);
    }
}
