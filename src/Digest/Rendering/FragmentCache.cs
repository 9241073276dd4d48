using System.Collections.Concurrent;

namespace Digest.Rendering;

/// <summary>Pieces of HTML that many lists share: the card of an article is rendered once for each language and form.</summary>
internal sealed class FragmentCache
{
    private readonly ConcurrentDictionary<(string Language, string Name, int Id), Html> _fragments = new();

    public Html? Find(string language, string name, int id) => _fragments.TryGetValue((language, name, id), out var html) ? html : null;

    public Html Keep(string language, string name, int id, Html html)
    {
        _fragments[(language, name, id)] = html;
        return html;
    }
}
