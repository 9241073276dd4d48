using System.Runtime.CompilerServices;
using Digest.Files;

namespace Digest.Rendering.Views;

#pragma warning disable CS1591 // The names are the words of the templates; each record says what it is for.

/// <summary>
/// What the templates see of a page. Names are in snake case there: <c>page.absolute_url</c>. Every text is plain and is escaped when
/// written.
/// </summary>
public abstract record PageView
{
    /// <summary>Template of the page kind, without folder and ending: <c>article</c>, <c>term</c> …</summary>
    public abstract string Kind { get; }
    public string Language { get; init; } = "";
    public string Url { get; init; } = "";
    public string AbsoluteUrl { get; init; } = "";
    /// <summary>Headline of the page.</summary>
    public string Title { get; init; } = "";
    /// <summary>Text of the title element: never empty, different on every page.</summary>
    public string HeadTitle { get; init; } = "";
    public string Description { get; init; } = "";
    /// <summary>The same page in the languages of the site, itself included; only those that exist.</summary>
    public IReadOnlyList<AlternateView> Alternates { get; init; } = [];
    /// <summary>Where the language switch leads: the same page where it exists, else the front page of the language.</summary>
    public IReadOnlyList<AlternateView> LanguageSwitch { get; init; } = [];
    public IReadOnlyList<LinkView> Breadcrumbs { get; init; } = [];
    /// <summary>Feed of just this page, or empty.</summary>
    public string FeedUrl { get; init; } = "";
    /// <summary>
    /// Which entry of the navigation is current: home, editions, companies, people, topics, models, stories, archive, search, about.
    /// </summary>
    public string Section { get; init; } = "";
    /// <summary>Whether search engines may list it.</summary>
    public bool Indexed { get; init; } = true;
    public string Canonical { get; init; } = "";
    /// <summary>Open Graph type: website, article, profile.</summary>
    public string OgType { get; init; } = "website";
    /// <summary>Whole address of a picture for link previews, 1200 by 630 pixels, or empty.</summary>
    public string ImageUrl { get; init; } = "";
    /// <summary>What that picture says.</summary>
    public string ImageAlt { get; init; } = "";
    /// <summary>JSON-LD, ready for a script element.</summary>
    public Html JsonLd { get; init; }
    public PagerView? Pager { get; init; }
}

/// <summary>A text with an address.</summary>
public record LinkView(string Name, string Url);

/// <summary>A page in one of the site's languages.</summary>
public sealed record AlternateView(string Language, string Name, string Url, string AbsoluteUrl, bool Current);

/// <summary>Where a page stands among the pages of its list; addresses are empty at the ends.</summary>
public sealed record PagerView(int Page, int Pages, string Previous, string Next, string First, string Last);

/// <summary>A day in a language: forms for the eye and for machines.</summary>
public sealed record DateView(string Iso, string Long, string Short, string Day, string Month, string Year, string Weekday, string Time);

/// <summary>What stands on many pages, so that what tells it from others is looked for once.</summary>
public abstract record ListedView
{
    protected ListedView()
    {
    }

    /// <summary>A copy may differ, so that its key is not known.</summary>
    protected ListedView(ListedView original)
    {
    }

    /// <summary>The hash of all that it shows, once it has been asked for. Several threads may ask at once, and find the same.</summary>
    internal StrongBox<ContentHash>? Key { get; set; }

    public virtual bool Equals(ListedView? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A term as it stands in lists and text. <c>url</c> is empty where it has no page.</summary>
public sealed record TermLink(string Kind, string Slug, string Name, string OtherName, string Url, int Count) : ListedView;

/// <summary>A running story as it stands in lists.</summary>
public sealed record StoryLink(string Name, string Description, string Url, int Count, int Recent, CardView? Latest);

/// <summary>An article as it stands in lists.</summary>
public sealed record CardView(
    string Title, string Summary, string Url, string AbsoluteUrl, string Language, DateView Date, string SourceName, string SourceUrl,
    string SourceHost,
    bool Excerpt, int Importance, int ReadingMinutes, IReadOnlyList<TermLink> Terms, IReadOnlyList<TermLink> Topics, string Slug)
    : ListedView
{
    /// <summary>A number that stands for the card in caches of fragments.</summary>
    internal int Id { get; init; }
}

/// <summary>The articles of one day. <c>new_month</c> is set where the list enters another month.</summary>
public sealed record DayGroup(DateView Date, bool NewMonth, IReadOnlyList<CardView> Articles);

/// <summary>A group of articles under a heading: a section of an edition or of the front page.</summary>
public sealed record SectionView(string Id, string Title, string Kind, string Url, IReadOnlyList<CardView> Articles);

/// <summary>A column chart: bars from left to right, heights from 0 to 100.</summary>
public sealed record ChartView(IReadOnlyList<BarView> Bars, int Most, string Summary);

/// <summary>One bar. <c>label</c> is its month or week in words; <c>url</c> may be empty.</summary>
public sealed record BarView(int Index, int Height, int Count, string Label, string Url, bool NewYear, string Year);

/// <summary>
/// A term that is written about more than before, with a bar for each of twelve weeks, newest last: paths in a field of 96 by 20, the last
/// four apart.
/// </summary>
public sealed record TrendView(TermLink Term, int Recent, int Before, string EarlierBars, string RecentBars, string Direction);
