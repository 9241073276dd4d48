namespace Digest.Linking;

/// <summary>A name found in a text, with what is decided about it as the text comes to be known.</summary>
/// <param name="entry">What was looked for.</param>
/// <param name="hit">Where it stands.</param>
internal sealed class FoundName(NameEntry entry, TrieHit hit)
{
    public NameEntry Entry { get; } = entry;

    public TrieHit Hit { get; } = hit;

    /// <summary>
    /// Whether it needs a mention elsewhere, though its name is not ambiguous: the words around it read better otherwise.
    /// </summary>
    public bool Doubtful { get; set; }

    /// <summary>Whether it is a plain word here, or the name of somebody else: then only a mention elsewhere speaks for it.</summary>
    public bool IsPlain { get; set; }

    /// <summary>How many of the context words that an ambiguous name requires stand near it.</summary>
    public int Support { get; set; }

    /// <summary>Whether one of those is no general word of the field: then it speaks for the name by itself.</summary>
    public bool IsSupported { get; set; }

    /// <summary>Whether it means its term, as far as can be told from the text.</summary>
    public bool Accepted { get; set; } = !entry.Ambiguous;

    /// <summary>Whether it is the one that counts among those that overlap.</summary>
    public bool Chosen { get; set; }

    /// <summary>
    /// The model whose name this is the first part of, as DeepSeek is of <c>DeepSeek-R1</c>, where that names the model only with it; null
    /// elsewhere.
    /// </summary>
    public FoundName? Model { get; set; }

    /// <summary>From the left; of those that begin together the longest, then the one that is surest.</summary>
    public static int Compare(FoundName a, FoundName b)
    {
        var order = a.Hit.Start.CompareTo(b.Hit.Start);
        if (order == 0)
            order = b.Hit.End.CompareTo(a.Hit.End);
        if (order == 0)
            order = a.Entry.Ambiguous.CompareTo(b.Entry.Ambiguous);
        if (order == 0)
            order = b.Support.CompareTo(a.Support);
        return order != 0 ? order : a.Hit.Entry.CompareTo(b.Hit.Entry);
    }
}
