using System.Collections.Concurrent;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;
using Digest.Rendering;
using Digest.Rendering.Views;
using Digest.Site;

namespace Digest.Pipelines;

/// <summary>A file that a pipeline will make: its address is known before anything is rendered.</summary>
/// <param name="Path">Path below the output folder.</param>
/// <param name="Origin">The content file that it comes from, for collisions; null when it comes from the site as a whole.</param>
/// <param name="Prepare">Puts together what it is made from. Safe from any number of threads.</param>
internal sealed record PlannedFile(string Path, string? Origin, Func<PreparedFile> Prepare)
{
    /// <summary>A file that is made anew in every build.</summary>
    public PlannedFile(string path, string? origin, Func<TemplateEngine, ReadOnlyMemory<byte>?> render)
        : this(path, origin, () => new PreparedFile(default, render))
    {
    }

    /// <summary>A key that costs less than the file's own, of more than it depends on: while it is the same, the file is. The default where it is not known; null where there is none.</summary>
    public Func<ContentHash>? Outline { get; init; }

    /// <summary>Makes its bytes; null when a template has an error, which is reported.</summary>
    public ReadOnlyMemory<byte>? Render(TemplateEngine engine) => Prepare().Render(engine);
}

/// <summary>A file of which everything is known that it is made from.</summary>
/// <param name="Key">Key of all that; the default when it must be made anew in every build.</param>
/// <param name="Render">Makes its bytes, valid until the same thread makes another file; null when a template has an error, which is reported.</param>
internal readonly record struct PreparedFile(ContentHash Key, Func<TemplateEngine, ReadOnlyMemory<byte>?> Render);

/// <summary>A kind of output: what it makes of the linked site. The phases are those of the build: Input, Process (the plan), PostProcess (rendering), Output.</summary>
/// <param name="Name">One word, as `digest pipelines` lists it.</param>
/// <param name="Makes">What it makes, in a sentence.</param>
/// <param name="From">What it is made from.</param>
/// <param name="Plan">The files that it will make.</param>
internal sealed record Pipeline(string Name, string Makes, string From, Func<SiteContext, IEnumerable<PlannedFile>> Plan);

/// <summary>The linked site with its theme: what every pipeline takes.</summary>
internal sealed class SiteContext
{
    private readonly ConcurrentDictionary<object, ContentHash> _shared = PageKey.Shared();
    private readonly ContentHash _key;

    public SiteContext(SiteModel model, Theme theme, IReadOnlyList<SourceFile> files, PublishedLock published, BuildMemory memory, DiagnosticBag bag)
    {
        Model = model;
        Redirects = Redirects.Of(model, bag);
        Addresses = new SiteAddresses(model, published, Redirects);
        Theme = theme;
        Files = files;
        Memory = memory;
        Bag = bag;
        Views = [.. model.Trees.Select(t => new ViewBuilder(model, t, theme.TextsFor(t.Language)))];
        Search = SiteSearch.Of(model, Views);
        Bodies = new ArticleBodies(model, Views, Search?.Words, memory, bag);
        Fragments = new FragmentCache();
        var key = new PageKey(_shared);
        key.Add(typeof(SiteContext).Module.ModuleVersionId.ToString());
        key.Add(theme.Hash);
        key.Add(model.Settings.Hash);
        key.Add((int)model.Settings.Outputs);
        foreach (var view in Views)
            key.Add(view.Site);
        _key = key.Finish();
    }

    public SiteModel Model { get; }

    public Theme Theme { get; }

    /// <summary>Old addresses and where they lead.</summary>
    public Redirects Redirects { get; }

    /// <summary>What readers and other sites keep: addresses, and identities in feeds.</summary>
    public SiteAddresses Addresses { get; }

    /// <summary>Files of <c>input/files/</c>, which are published as they are.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The font of the words on cards; null for none.</summary>
    public SourceFile? CardFont { get; init; }

    /// <summary>What the last build knew of bodies, and this one will leave.</summary>
    public BuildMemory Memory { get; }

    public DiagnosticBag Bag { get; }

    /// <summary>One for each tree.</summary>
    public IReadOnlyList<ViewBuilder> Views { get; }

    /// <summary>The bodies of articles.</summary>
    public ArticleBodies Bodies { get; }

    /// <summary>What search makes of the site; null where its settings leave search out.</summary>
    public SiteSearch? Search { get; }

    public FragmentCache Fragments { get; }

    public SiteSettings Settings => Model.Settings;

    /// <summary>A renderer for one worker.</summary>
    public TemplateEngine Engine() => new(Theme, Views.ToDictionary(v => v.Site.Language, v => v.Site, StringComparer.Ordinal), Fragments, Bag);

    /// <summary>Begins the key of a file: what every file depends on is in it, the program, the settings, the theme and the site.</summary>
    /// <param name="kind">What is made, as one view may give several files.</param>
    public PageKey Key(string kind)
    {
        var key = new PageKey(_shared);
        key.Add(_key);
        key.Add(kind);
        return key;
    }

    /// <summary>Begins the key of a file that depends only on what is put in.</summary>
    public PageKey BareKey() => new(_shared);

    /// <summary>A file made from one view.</summary>
    public PreparedFile Prepare(string template, PageView view, Func<TemplateEngine, ReadOnlyMemory<byte>?> render)
    {
        var key = Key(template);
        key.Add(view);
        return new PreparedFile(key.Finish(), render);
    }
}
