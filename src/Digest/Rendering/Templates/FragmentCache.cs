using System.Collections.Concurrent;

namespace Digest.Rendering.Templates;

/// <summary>
/// Pieces of HTML that many lists share: the card of an article is rendered once for each language and form. A card sees the site and its
/// article alone, never the page that it first stands on.
/// </summary>
internal sealed class FragmentCache
{
    private readonly ConcurrentDictionary<(string Language, string Template), FragmentShelf> _shelves = new();

    /// <summary>The fragments of one template in one language.</summary>
    public FragmentShelf Of(string language, string template) => _shelves.GetOrAdd((language, template), static _ => new FragmentShelf());
}

/// <summary>Fragments that one template gave, as UTF-8, by the number of what they show.</summary>
internal sealed class FragmentShelf
{
    private readonly ConcurrentDictionary<int, byte[]> _fragments = new();

    /// <summary>The fragment of a number, or null.</summary>
    public byte[]? Find(int id) => _fragments.GetValueOrDefault(id);

    /// <summary>Keeps a fragment.</summary>
    public byte[] Keep(int id, byte[] fragment) => _fragments.GetOrAdd(id, fragment);
}
