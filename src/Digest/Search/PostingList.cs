using System.Numerics;
using System.Runtime.InteropServices;

namespace Digest.Search;

/// <summary>
/// The articles in which something occurs, as bits: how many; whether all are <see cref="Weight.Plain"/>; the gaps between their numbers
/// in a Rice code; their weights. A posting is an article's number times four and the weight.
/// </summary>
internal static class PostingList
{
    /// <summary>Writes a list of postings in ascending order, each of another article.</summary>
    /// <param name="bits">Where to.</param>
    /// <param name="postings">Numbers and weights.</param>
    /// <param name="documents">How many articles there are.</param>
    public static void Write(BitWriter bits, ReadOnlySpan<uint> postings, int documents)
    {
        bits.Gamma((uint)postings.Length + 1);
        if (postings.Length == 0)
            return;
        if (postings.Length == 1)
        {
            bits.Bits(postings[0] >> 2, NumberWidth(documents));
            WriteWeight(bits, postings[0] & 3);
            return;
        }

        var plain = true;
        foreach (var posting in postings)
            plain &= (posting & 3) == 0;
        bits.Bits(plain ? 1u : 0u, 1);
        var k = BestParameter(postings);
        bits.Bits((uint)k, 5);
        var next = 0u;
        foreach (var posting in postings)
        {
            bits.Rice((posting >> 2) - next, k);
            next = (posting >> 2) + 1;
            if (!plain)
                WriteWeight(bits, posting & 3);
        }
    }

    /// <summary>Bits of an article's number standing alone.</summary>
    public static int NumberWidth(int documents) => BitOperations.Log2((uint)Math.Max(documents, 1)) + 1;

    /// <summary>The Rice parameter that makes these gaps shortest, near the one that their mean suggests.</summary>
    public static int BestParameter(ReadOnlySpan<uint> postings)
    {
        var mean = (postings[^1] >> 2) / (uint)postings.Length;
        var middle = mean == 0 ? 0 : BitOperations.Log2(mean);
        var best = 0;
        var bestCost = long.MaxValue;
        // The mean is too high where all articles are of the language that stands last.
        for (var k = Math.Max(0, middle - 3); k <= middle + 1; k++)
        {
            long cost = 0;
            var next = 0u;
            foreach (var posting in postings)
            {
                cost += BitWriter.RiceCost((posting >> 2) - next, k);
                next = (posting >> 2) + 1;
            }

            if (cost < bestCost)
                (best, bestCost) = (k, cost);
        }

        return best;
    }

    /// <summary>Sorts postings and keeps one of each article, with its greatest weight.</summary>
    public static uint[] Union(List<uint> postings)
    {
        postings.Sort();
        var kept = new List<uint>(postings.Count);
        foreach (var posting in CollectionsMarshal.AsSpan(postings))
        {
            if (kept.Count > 0 && kept[^1] >> 2 == posting >> 2)
                kept[^1] = posting;
            else
                kept.Add(posting);
        }

        return [.. kept];
    }

    private static void WriteWeight(BitWriter bits, uint weight)
    {
        if (weight == 0)
            bits.Bits(0, 1);
        else
            bits.Bits(weight + 1, 2);
    }
}
