namespace Digest.Diagnostics;

/// <summary>
/// Many names of which the nearest is asked for again and again: what a question costs does not grow with their number, so that a site in
/// which every link is broken is checked no slower than others. Safe for any number of threads.
/// </summary>
/// <param name="names">The names; looked at when the first question comes.</param>
/// <remarks>
/// Up to <see cref="Few"/> names are all compared. Of more, those are that share most pairs of characters with the name asked for, rare
/// pairs first, and its neighbours in order.
/// </remarks>
internal sealed class NearestNames(IEnumerable<string> names)
{
    private const int Few = 200;

    /// <summary>Entries of the lists of pairs that a question looks at.</summary>
    private const int Looks = 3000;

    private const int Compared = 40;
    private const int Neighbours = 8;

    private readonly Lazy<Lists> _lists = new(() => new Lists(names));

    /// <summary>As <see cref="NearestName.Of"/>, but that of very many names a far one may be passed over.</summary>
    public string? Of(string name)
    {
        var lists = _lists.Value;
        return NearestName.Of(name, lists.Names.Length <= Few ? lists.Names : lists.Near(name));
    }

    private sealed class Lists
    {
        private readonly Dictionary<int, List<int>> _withPair = [];

        public Lists(IEnumerable<string> names)
        {
            Names = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (Names.Length <= Few)
                return;
            for (var i = 0; i < Names.Length; i++)
            {
                foreach (var pair in Pairs(Names[i]))
                {
                    if (!_withPair.TryGetValue(pair, out var list))
                        _withPair.Add(pair, list = []);
                    list.Add(i);
                }
            }
        }

        public string[] Names { get; }

        public IEnumerable<string> Near(string name)
        {
            var shared = new Dictionary<int, int>();
            var left = Looks;
            foreach (var list in Pairs(name).Select(p => _withPair.GetValueOrDefault(p)).OfType<List<int>>().OrderBy(static l => l.Count))
            {
                foreach (var i in list.Take(left))
                    shared[i] = shared.GetValueOrDefault(i) + 1;
                left -= list.Count;
                if (left <= 0)
                    break;
            }

            var at = Array.BinarySearch(Names, name, StringComparer.Ordinal);
            var from = Math.Max(0, (at < 0 ? ~at : at) - Neighbours);
            return shared.OrderByDescending(static s => s.Value).ThenBy(static s => s.Key).Take(Compared).Select(static s => s.Key)
                .Union(Enumerable.Range(from, Math.Min(2 * Neighbours, Names.Length - from))).Select(i => Names[i]);
        }

        /// <summary>The pairs of a name's characters, its beginning and its end with nothing beside them; case does not count.</summary>
        private static HashSet<int> Pairs(string name)
        {
            var pairs = new HashSet<int>();
            for (var i = 0; i <= name.Length; i++)
                pairs.Add(((i > 0 ? char.ToLowerInvariant(name[i - 1]) : 0) << 16) | (i < name.Length
                    ? char.ToLowerInvariant(name[i]) : 0));
            return pairs;
        }
    }
}
