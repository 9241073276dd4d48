namespace Digest.Cleaning.Captures;

/// <summary>A fact found in a capture, with how sure it is.</summary>
/// <param name="Value">The fact as written.</param>
/// <param name="Weight">0 to 100; the highest wins, of equals the first.</param>
internal readonly record struct Fact(string Value, int Weight);

/// <summary>What a capture says about itself, gathered while it is cleaned: each stage adds what it finds, and the end chooses.</summary>
internal sealed class CaptureFacts
{
    /// <summary>Weight of who put a text on a forum: whoever the text itself names as its writer counts for more.</summary>
    public const int Poster = 58;

    /// <summary>Weight of the day of a post: what the post says of the article that it passes on counts for more.</summary>
    public const int PostDay = 74;

    /// <summary>Weight of a moment beside a name that is told by how long before now it was; without one it may be anything's.</summary>
    public const int Relative = 70;

    /// <summary>Weight of what a board or a site calls itself: whoever the text names as its medium counts for more.</summary>
    public const int OwnName = 18;

    /// <summary>Weight of the day on which a post was last edited, which is near that of the post: where nothing else tells it.</summary>
    public const int EditDay = 20;

    /// <summary>Weight of the day on which a post's picture was put there, which is near that of the post: it is asked about.</summary>
    public const int UploadDay = 19;

    /// <summary>Whether it is the post of a forum's thread.</summary>
    public bool IsThread { get; set; }

    /// <summary>Whether lines that were broken at a width are joined already.</summary>
    public bool IsReflowed { get; set; }

    /// <summary>All that was copied, with what stands around the article; null of pages and feeds, which name their parts.</summary>
    public string? Copied { get; set; }

    /// <summary>When the page was saved, by a note in it; null where it has none.</summary>
    public DateTimeOffset? Saved { get; set; }

    public List<Fact> Titles { get; } = [];
    public List<Fact> Dates { get; } = [];
    public List<Fact> Sources { get; } = [];
    public List<Fact> Authors { get; } = [];
    public List<Fact> Addresses { get; } = [];

    /// <summary>Whether the address of its page was pasted above a text: what follows was copied from there.</summary>
    public bool IsBelowAddress { get; set; }
    public List<Fact> Languages { get; } = [];
    public List<Fact> Summaries { get; } = [];
    public List<ReviewQuestion> Questions { get; } = [];

    /// <summary>The highest of some facts, or null.</summary>
    public static Fact? Best(List<Fact> facts)
    {
        Fact? best = null;
        foreach (var fact in facts)
        {
            if (fact.Value.Length > 0 && (best is null || fact.Weight > best.Value.Weight))
                best = fact;
        }

        // Programs that write feeds and pages may escape a name twice.
        return best is { Value: var value } && value.Contains('&', StringComparison.Ordinal)
            && System.Net.WebUtility.HtmlDecode(value) is { Length: > 0 } decoded ? best.Value with { Value = decoded } : best;
    }

    /// <summary>Notes who put a text on a forum or a network, where he is named, and when.</summary>
    public void Post(string name, string day)
    {
        if (name.Length > 0)
            Authors.Add(new Fact(name, Poster));
        Dates.Add(new Fact(day, PostDay));
    }

    public void Ask(string what, string text, string choice)
    {
        if (text.Length > 120)
            text = text[..120] + "…";
        if (Questions.Count < 50)
            Questions.Add(new ReviewQuestion(what, text, choice));
    }
}
