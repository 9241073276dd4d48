namespace Digest.Cleaning.Lines;

/// <summary>The stretches of a text's key, as hashes: two texts are nearly one when they share nearly all of them.</summary>
internal static class Shingles
{
    /// <summary>Characters of a stretch.</summary>
    public const int Length = 5;

    private const ulong Base = 0x9E3779B97F4A7C15;
    private const ulong BaseToLength = unchecked(Base * Base * Base * Base * Base);

    /// <summary>All of a key.</summary>
    public static HashSet<uint> Of(ReadOnlySpan<char> key)
    {
        var made = new HashSet<uint>(key.Length);
        foreach (var hash in new Hashes(key))
            made.Add(hash);
        return made;
    }

    /// <summary>The smallest of a key, in order: a fair sample, the same of texts that are nearly the same.</summary>
    public static uint[] Smallest(ReadOnlySpan<char> key, int most)
    {
        var made = new uint[most];
        var count = 0;
        foreach (var hash in new Hashes(key))
        {
            if (count == most && hash >= made[count - 1])
                continue;
            var at = made.AsSpan(0, count).BinarySearch(hash);
            if (at >= 0)
                continue;
            at = ~at;
            count = Math.Min(count + 1, most);
            made.AsSpan(at, count - at - 1).CopyTo(made.AsSpan(at + 1));
            made[at] = hash;
        }

        return count == most ? made : made[..count];
    }

    /// <summary>Share of the stretches of either text that stand in both.</summary>
    public static double Likeness(HashSet<uint> one, HashSet<uint> other)
    {
        var shared = 0;
        foreach (var hash in one)
            shared += other.Contains(hash) ? 1 : 0;
        return one.Count + other.Count == shared ? 1 : (double)shared / (one.Count + other.Count - shared);
    }

    /// <summary>Goes over the hashes of a key, each made from the one before.</summary>
    private ref struct Hashes(ReadOnlySpan<char> key)
    {
        private readonly ReadOnlySpan<char> _key = key;
        private ulong _rolling;
        private int _at;

        public uint Current { get; private set; }

        public readonly Hashes GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < _key.Length)
            {
                _rolling = unchecked((_rolling * Base) + _key[_at] + 1);
                if (_at >= Length)
                    _rolling = unchecked(_rolling - (BaseToLength * ((ulong)_key[_at - Length] + 1)));
                _at++;
                if (_at < Length)
                    continue;
                // The sample is taken by size, so all bits of the sum must reach the ones that are kept.
                var mixed = unchecked((_rolling ^ (_rolling >> 29)) * 0xBF58476D1CE4E5B9);
                Current = (uint)(mixed >> 32);
                return true;
            }

            return false;
        }
    }
}

/// <summary>
/// Texts that are known, found again by nearly the same text: a few hashes of each are kept, and those that share many are compared whole.
/// </summary>
internal sealed class KnownTexts
{
    /// <summary>Share of stretches from which two texts are one article.</summary>
    private const double Near = 0.7;

    /// <summary>Fewest stretches of a text that is looked for: shorter ones are alike by chance.</summary>
    private const int Fewest = 60;

    private const int Sample = 24;

    /// <summary>Of two texts that are nearly the same, so many of the sample are expected in both at the least.</summary>
    private const int FewestShared = 11;

    /// <summary>What stands in more texts says nothing about two of them.</summary>
    private const int MostOwners = 50;

    private const int MostCompared = 4;

    private readonly Dictionary<uint, (int Last, int Count)> _owners = [];
    private readonly List<(int Text, int Before)> _chain = [];
    private readonly List<(string Path, Func<string> Key)> _texts = [];

    /// <summary>Adds a text; its key is asked for again only to compare it.</summary>
    public void Add(string path, ReadOnlySpan<char> key, Func<string> again)
    {
        foreach (var hash in Shingles.Smallest(key, Sample))
        {
            var (last, count) = _owners.GetValueOrDefault(hash, (-1, 0));
            if (count >= MostOwners)
                continue;
            _owners[hash] = (_chain.Count, count + 1);
            _chain.Add((_texts.Count, last));
        }

        _texts.Add((path, again));
    }

    /// <summary>Path of a text that is nearly the same, or null.</summary>
    public string? Find(string key)
    {
        if (key.Length - Shingles.Length + 1 < Fewest || _texts.Count == 0)
            return null;
        var shared = new Dictionary<int, int>();
        foreach (var hash in Shingles.Smallest(key, Sample))
        {
            for (var at = _owners.GetValueOrDefault(hash, (-1, 0)).Item1; at >= 0; at = _chain[at].Before)
                shared[_chain[at].Text] = shared.GetValueOrDefault(_chain[at].Text) + 1;
        }

        HashSet<uint>? own = null;
        foreach (var (text, _) in shared.Where(static s => s.Value >= FewestShared).OrderByDescending(static s => s.Value)
            .ThenBy(static s => s.Key).Take(MostCompared))
        {
            own ??= Shingles.Of(key);
            if (own.Count < Fewest)
                return null;
            if (Shingles.Likeness(own, Shingles.Of(_texts[text].Key())) >= Near)
                return _texts[text].Path;
        }

        return null;
    }
}
