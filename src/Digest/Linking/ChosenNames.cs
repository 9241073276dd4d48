using System.Runtime.InteropServices;
using Digest.Files;

namespace Digest.Linking;

/// <summary>The names that count in a text: by term, and by place for all but topics.</summary>
internal sealed class ChosenNames
{
    private readonly Dictionary<int, List<TextSpan>> _ofTerm = [];
    private readonly List<(TextSpan Span, int Owner)> _all = [];
    private readonly HashSet<int> _terms = [];
    private readonly HashSet<int> _starts = [];
    private readonly HashSet<int> _ends = [];
    private readonly HashSet<TextSpan> _topics = [];

    /// <summary>In the order of the text; none of a topic.</summary>
    public ReadOnlySpan<(TextSpan Span, int Owner)> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>The terms that are named, each once, in no order; none of a topic.</summary>
    public IReadOnlySet<int> Terms => _terms;

    public void Clear()
    {
        _ofTerm.Clear();
        _all.Clear();
        _terms.Clear();
        _starts.Clear();
        _ends.Clear();
        _topics.Clear();
    }

    /// <summary>Adds a name that does not begin before the last one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isTopic">Whether it is one of a topic, which tells nothing about names beside it.</param>
    public void Add(FoundName name, bool isTopic)
    {
        var span = TextSpan.FromBounds(name.Hit.Start, name.Hit.End);
        if (!_ofTerm.TryGetValue(name.Entry.Owner, out var places))
            _ofTerm.Add(name.Entry.Owner, places = []);
        places.Add(span);
        if (isTopic)
        {
            _topics.Add(span);
            return;
        }

        _all.Add((span, name.Entry.Owner));
        _terms.Add(name.Entry.Owner);
        _starts.Add(span.Start);
        _ends.Add(span.End);
    }

    /// <summary>Whether a term is named.</summary>
    public bool Has(int term) => _ofTerm.ContainsKey(term);

    /// <summary>Where a term is named, in the order of the text; null where it is not.</summary>
    public List<TextSpan>? PlacesOf(int term) => _ofTerm.GetValueOrDefault(term);

    public bool BeginsAt(int offset) => _starts.Contains(offset);

    public bool EndsAt(int offset) => _ends.Contains(offset);

    /// <summary>Whether a topic's name is all of a stretch.</summary>
    public bool IsTopic(TextSpan stretch) => _topics.Contains(stretch);

    /// <summary>Whether another term is named, topics left out.</summary>
    public bool HasOtherThan(int term) => _terms.Count > (_terms.Contains(term) ? 1 : 0);

    /// <summary>Those that begin between two offsets, in the order of the text; none of a topic.</summary>
    public ReadOnlySpan<(TextSpan Span, int Owner)> Between(int from, int to)
    {
        var first = Nearness.FirstFrom(_all, from, static c => c.Span.Start);
        return All[first..Math.Max(first, Nearness.FirstFrom(_all, to, static c => c.Span.Start))];
    }

    /// <summary>Whether one of them covers any part of a stretch.</summary>
    public bool Cover(int start, int end)
    {
        foreach (var (span, _) in Between(start - (2 * NameTrie.LongestKey), end))
        {
            if (span.End > start)
                return true;
        }

        return false;
    }
}
