namespace Digest.Rendering.Views;

#pragma warning disable CS1591 // The names are the words of the templates; each record says what it is for.

/// <summary>The front page; from its second page on, <c>edition</c>, <c>trending</c> and <c>stories</c> are empty.</summary>
public sealed record HomeView : PageView
{
    public override string Kind => "home";
    public EditionLink? Edition { get; init; }
    public CardView? Lead { get; init; }
    public IReadOnlyList<SectionView> Sections { get; init; } = [];
    public IReadOnlyList<DayGroup> Days { get; init; } = [];
    public IReadOnlyList<TrendView> Trending { get; init; } = [];
    public IReadOnlyList<StoryLink> Stories { get; init; } = [];
    public IReadOnlyList<TermLink> Topics { get; init; } = [];
    public DateView? Newest { get; init; }
    public int Total { get; init; }
}

/// <summary>One article. <c>body</c> is empty where only an excerpt may be published.</summary>
public sealed record ArticleView : PageView
{
    public override string Kind => "article";
    public CardView Card { get; init; } = null!;
    public Html Body { get; init; }
    public string ContentLanguage { get; init; } = "";
    public IReadOnlyList<TocEntry> Toc { get; init; } = [];
    public DateView? Updated { get; init; }
    public string SourceAuthor { get; init; } = "";
    public string SourcePublished { get; init; } = "";
    /// <summary>own, full, licensed, public-domain or excerpt.</summary>
    public string Rights { get; init; } = "own";
    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];
    public IReadOnlyList<AlternateView> Translations { get; init; } = [];
    public IReadOnlyList<TermGroup> TermGroups { get; init; } = [];
    public IReadOnlyList<RelatedView> Related { get; init; } = [];
    public IReadOnlyList<StoryPosition> Stories { get; init; } = [];
    public CardView? Previous { get; init; }
    public CardView? Next { get; init; }
    public EditionLink? Edition { get; init; }
    public string TwinUrl { get; init; } = "";
    public string PictureUrl { get; init; } = "";
    public int PictureWidth { get; init; }
    public int PictureHeight { get; init; }
    public string PictureAlt { get; init; } = "";
    public string PictureCredit { get; init; } = "";
}

/// <summary>An entry of a table of contents: level 2 to 6.</summary>
public sealed record TocEntry(int Level, string Id, string Text);
/// <summary>A correction of an article.</summary>
public sealed record CorrectionView(DateView Date, string Text);
/// <summary>The terms of one taxonomy.</summary>
public sealed record TermGroup(string Kind, string Label, string Url, IReadOnlyList<TermLink> Terms);
/// <summary>A related article and the term or story that relates it.</summary>
public sealed record RelatedView(CardView Article, string Reason, string ReasonKind);
/// <summary>Where an article stands in a story: the <c>number</c>th of <c>count</c>, with its neighbours there.</summary>
public sealed record StoryPosition(string Name, string Url, int Number, int Count, CardView? Earlier, CardView? Later);
/// <summary>An edition as it stands in lists.</summary>
public sealed record EditionLink(string Week, string Label, string Range, string Url, int Count, string Lead) : ListedView;

/// <summary>
/// The index of a taxonomy: by letter, or (<c>by_count</c>) by number of articles in one group. A large one has several pages.
/// </summary>
public sealed record TaxonomyView : PageView
{
    public override string Kind => "taxonomy";
    public string Taxonomy { get; init; } = null!;
    public bool ByCount { get; init; }
    public string OtherViewUrl { get; init; } = "";
    /// <summary>The terms of this page.</summary>
    public IReadOnlyList<LetterGroup> Letters { get; init; } = [];
    /// <summary>Every letter of the index, where it has several pages also those of the others; empty by number of articles.</summary>
    public IReadOnlyList<LetterLink> Alphabet { get; init; } = [];
    /// <summary>The names of all pages, for the filter box; empty where this page has all.</summary>
    public string NamesUrl { get; init; } = "";
    public int Total { get; init; }
}

/// <summary>Where a letter of the index begins; <c>here</c> where terms of it stand on this page.</summary>
public sealed record LetterLink(string Letter, string Url, bool Here);

/// <summary>Terms under one letter. <c>id</c> is the fragment; small terms list their articles.</summary>
public sealed record LetterGroup(string Letter, string Id, IReadOnlyList<IndexEntry> Entries);
/// <summary>A term in the index; <c>articles</c> is filled only where the term has no page of its own.</summary>
public sealed record IndexEntry(TermLink Term, IReadOnlyList<CardView> Articles);

/// <summary>A term's dossier.</summary>
public sealed record TermView : PageView
{
    public override string Kind => "term";
    public TermLink Term { get; init; } = null!;
    public string Taxonomy { get; init; } = null!;

    /// <summary>What the vocabulary says of it, in the language of the page; or empty.</summary>
    public string Summary { get; init; } = "";
    public IReadOnlyList<FactView> Facts { get; init; } = [];
    public CardView? First { get; init; }
    public CardView? Last { get; init; }
    public ChartView? Chart { get; init; }
    public IReadOnlyList<TermLink> AppearsWith { get; init; } = [];
    public IReadOnlyList<StoryLink> Stories { get; init; } = [];
    public IReadOnlyList<TermLink> Children { get; init; } = [];
    /// <summary>Its articles as JSON, or empty.</summary>
    public string DataUrl { get; init; } = "";
    public IReadOnlyList<DayGroup> Days { get; init; } = [];
}

/// <summary>
/// A row of the table of facts: <c>key</c> names the label in the texts (facts.KEY), each value a text with an address or without.
/// </summary>
public sealed record FactView(string Key, IReadOnlyList<LinkView> Values);

/// <summary>The list of editions, newest first.</summary>
public sealed record EditionsView : PageView
{
    public override string Kind => "editions";
    public IReadOnlyList<EditionLink> Editions { get; init; } = [];
}

/// <summary>The edition of a week.</summary>
public sealed record EditionView : PageView
{
    public override string Kind => "edition";
    public EditionLink Edition { get; init; } = null!;
    public string Note { get; init; } = "";
    public CardView? Lead { get; init; }
    public IReadOnlyList<SectionView> Sections { get; init; } = [];
    public IReadOnlyList<CardView> Brief { get; init; } = [];

    /// <summary>Articles of the week that the page does not name.</summary>
    public int More { get; init; }

    /// <summary>Where they stand.</summary>
    public string MoreUrl { get; init; } = "";

    public IReadOnlyList<StoryLink> Stories { get; init; } = [];
    public EditionLink? Previous { get; init; }
    public EditionLink? Next { get; init; }
    public string EmailUrl { get; init; } = "";
    public string EmailTextUrl { get; init; } = "";
}

/// <summary>The archive: all years, or (with one year) its months.</summary>
public sealed record ArchiveView : PageView
{
    public override string Kind => "archive";
    public IReadOnlyList<ArchiveYearView> Years { get; init; } = [];
    public int Total { get; init; }
}

/// <summary>A year of the archive with its months.</summary>
public sealed record ArchiveYearView(string Year, string Url, int Count, IReadOnlyList<BarView> Months);

/// <summary>A month of the archive.</summary>
public sealed record MonthView : PageView
{
    public override string Kind => "month";
    public IReadOnlyList<DayGroup> Days { get; init; } = [];
    public int Total { get; init; }
    public LinkView? Earlier { get; init; }
    public LinkView? Later { get; init; }
}

/// <summary>The list of running stories, the one with the newest article first.</summary>
public sealed record StoriesView : PageView
{
    public override string Kind => "stories";
    public IReadOnlyList<StoryLink> Stories { get; init; } = [];
}

/// <summary>A running story in order, oldest first.</summary>
public sealed record StoryView : PageView
{
    public override string Kind => "story";
    public StoryLink Story { get; init; } = null!;
    public IReadOnlyList<StoryNode> Nodes { get; init; } = [];
    public IReadOnlyList<TermLink> Terms { get; init; } = [];
}

/// <summary>
/// A step of a story: the article, the terms that it brings in for the first time, and how many articles between it and the one before are
/// left out.
/// </summary>
public sealed record StoryNode(CardView Article, IReadOnlyList<TermLink> NewTerms, bool NewYear, int Skipped);

/// <summary>Full-text search.</summary>
public sealed record SearchView : PageView
{
    public override string Kind => "search";
}

/// <summary>The page for addresses that do not exist.</summary>
public sealed record NotFoundView : PageView
{
    public override string Kind => "not-found";
    public EditionLink? Edition { get; init; }
    public IReadOnlyList<CardView> Latest { get; init; } = [];
}

/// <summary>A page that belongs to no list, from <c>input/pages</c>.</summary>
public sealed record StandingView : PageView
{
    public override string Kind => "page";
    public Html Body { get; init; }
    public IReadOnlyList<TocEntry> Toc { get; init; } = [];
}

/// <summary>The site, as every template sees it under <c>site</c>.</summary>
public sealed record SiteView(
    string Title, string Description, string Author, string Rights, string Language, string BaseUrl, string RootUrl, string HomeUrl,
    string FeedUrl, string SearchUrl,
    IReadOnlyList<NavView> Navigation, IReadOnlyList<LinkView> Pages, IReadOnlyList<LinkView> Feeds, string TimeZone, bool HasSearch,
    string LogoUrl);

/// <summary>An entry of the navigation; <c>id</c> is what <c>page.section</c> names, <c>kind</c> the mark of a taxonomy or empty.</summary>
public sealed record NavView(string Id, string Kind, string Name, string Url);
