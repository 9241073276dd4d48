using System.Collections.Concurrent;

namespace Digest.Rendering.Templates;

/// <summary>
/// Pieces of HTML that many lists share: the card of an article is rendered once for each language and form. A card sees the site and its
/// article alone, never the page that it first stands on.
/// </summary>
/// <param name="cards">How many cards a language has at most: their numbers are below it.</param>
internal sealed class FragmentCache(int cards)
{
    private readonly ConcurrentDictionary<(string Language, string Template), FragmentShelf> _shelves = new();

    /// <summary>The fragments of one template in one language.</summary>
    public FragmentShelf Of(string language, string template) =>
        _shelves.GetOrAdd((language, template), static (_, cards) => new FragmentShelf(cards), cards);
}

/// <summary>Fragments that one template gave, as UTF-8, by the number of what they show. Safe for any number of threads.</summary>
/// <param name="cards">How many there are at most.</param>
internal sealed class FragmentShelf(int cards)
{
    // A place for each and no lock: every page of an article asks for a dozen, from all cores.
    private readonly byte[]?[] _fragments = new byte[]?[cards];

    /// <summary>The fragment of a number, or null.</summary>
    public byte[]? Find(int id) => Volatile.Read(ref _fragments[id]);

    /// <summary>Keeps a fragment. Of two that are made at once, which are the same, either stays.</summary>
    public byte[] Keep(int id, byte[] fragment)
    {
        Volatile.Write(ref _fragments[id], fragment);
        return fragment;
    }
}
