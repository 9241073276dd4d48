using System.Runtime.InteropServices;
using System.Text;
using Digest.Text;

namespace Digest.Search;

/// <summary>How much a word counts in an article.</summary>
internal enum Weight
{
    /// <summary>It occurs once or twice in the text.</summary>
    Plain,

    /// <summary>It occurs three times or more.</summary>
    Frequent,

    /// <summary>It stands in the headline.</summary>
    Title,
}

/// <summary>
/// The words of one article: all that the index needs of its text, made from that article alone, so a build can keep it from one run
/// to the next. Chinese is held as pairs of characters; the last of a run has no second one.
/// </summary>
internal sealed class DocumentTokens
{
    private const byte Version = 1;

    private DocumentTokens(uint[] pairs, byte[] pairWeights, string[] words, byte[] wordWeights)
    {
        Pairs = pairs;
        PairWeights = pairWeights;
        Words = words;
        WordWeights = wordWeights;
    }

    /// <summary>Pairs of characters, the first in the upper half; sorted, each once.</summary>
    public uint[] Pairs { get; }

    /// <summary>The <see cref="Weight"/> of each pair.</summary>
    public byte[] PairWeights { get; }

    /// <summary>Words in ordinal order, each once.</summary>
    public string[] Words { get; }

    /// <summary>The <see cref="Weight"/> of each word.</summary>
    public byte[] WordWeights { get; }

    /// <summary>The words of an article. Its terms count with the index, as their names may change without it.</summary>
    public static DocumentTokens Tokenize(SearchDocument document)
    {
        var pairs = new List<uint>();
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        Collect(document.Title, pairs, words, true);
        var titlePairs = new HashSet<uint>(pairs);
        Collect(document.Summary, pairs, words, false);
        Collect(document.Body, pairs, words, false);

        pairs.Sort();
        var keys = new List<uint>(pairs.Count);
        var weights = new List<byte>(pairs.Count);
        for (var i = 0; i < pairs.Count;)
        {
            var end = i + 1;
            while (end < pairs.Count && pairs[end] == pairs[i])
                end++;
            keys.Add(pairs[i]);
            weights.Add((byte)(titlePairs.Contains(pairs[i]) ? Weight.Title : end - i > 2 ? Weight.Frequent : Weight.Plain));
            i = end;
        }

        var sorted = words.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var wordWeights = new byte[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            var count = words[sorted[i]];
            wordWeights[i] = (byte)(count >= InTitle ? Weight.Title : count > 2 ? Weight.Frequent : Weight.Plain);
        }

        return new DocumentTokens([.. keys], [.. weights], sorted, wordWeights);
    }

    /// <summary>A compact form for a build's cache.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream(Pairs.Length * 2 + Words.Length * 6);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write7BitEncodedInt(Pairs.Length);
        var last = 0u;
        for (var i = 0; i < Pairs.Length; i++)
        {
            writer.Write7BitEncodedInt64((long)(Pairs[i] - last) << 2 | PairWeights[i]);
            last = Pairs[i];
        }

        writer.Write7BitEncodedInt(Words.Length);
        for (var i = 0; i < Words.Length; i++)
        {
            writer.Write(WordWeights[i]);
            writer.Write(Words[i]);
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null for anything else, so that an old or damaged cache is made anew.</summary>
    public static DocumentTokens? FromBytes(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), false);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            if (reader.ReadByte() != Version)
                return null;
            var count = reader.Read7BitEncodedInt();
            if ((uint)count > (uint)bytes.Length)
                return null;
            var pairs = new uint[count];
            var pairWeights = new byte[count];
            var last = 0u;
            for (var i = 0; i < count; i++)
            {
                var value = reader.Read7BitEncodedInt64();
                last += (uint)(value >> 2);
                pairs[i] = last;
                pairWeights[i] = (byte)Math.Min(value & 3, 2);
            }

            count = reader.Read7BitEncodedInt();
            if ((uint)count > (uint)bytes.Length)
                return null;
            var words = new string[count];
            var wordWeights = new byte[count];
            for (var i = 0; i < count; i++)
            {
                wordWeights[i] = Math.Min(reader.ReadByte(), (byte)Weight.Title);
                words[i] = reader.ReadString();
            }

            return stream.Position == stream.Length ? new DocumentTokens(pairs, pairWeights, words, wordWeights) : null;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or IOException or ArgumentException)
        {
            return null;
        }
    }

    // Added to a word's count when it stands in the headline.
    private const int InTitle = 1 << 24;

    private static void Collect(string text, List<uint> pairs, Dictionary<string, int> words, bool isTitle)
    {
        if (text.Length == 0)
            return;
        var folded = NameFold.Of(text);
        var byWord = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var forms = new List<string>();
        Span<char> simple = stackalloc char[Tokenizer.LongestWord];
        for (var at = 0; Tokenizer.TryNext(folded, at, out var piece); at = piece.End)
        {
            var units = folded.AsSpan(piece.Start, piece.Length);
            if (piece.IsWide)
            {
                for (var i = 0; i < units.Length; i++)
                    pairs.Add((uint)units[i] << 16 | (i + 1 < units.Length ? units[i + 1] : 0u));
                continue;
            }

            // Most words are letters alone and have one form: no string is made for one that was seen before.
            if (Tokenizer.TrySimpleForm(units, simple, out var length))
            {
                Count(byWord, simple[..length], isTitle);
                continue;
            }

            forms.Clear();
            Tokenizer.AddForms(units, forms);
            foreach (var form in forms)
                Count(byWord, form, isTitle);
        }
    }

    private static void Count(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word, bool isTitle)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
        count = isTitle ? count | InTitle : count + 1;
    }
}
