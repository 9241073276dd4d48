namespace Digest.Search;

/// <summary>
/// Writes the sorted keys of a shard, each by how it differs from the one before: Chinese pairs by the gaps between characters, all others
/// by the letters that are new. A shard and the directory each begin afresh.
/// </summary>
internal sealed class KeyWriter(BitWriter bits)
{
    private char _first;
    private char _second;
    private string _text = "";

    /// <summary>A key of one or two characters of a script without word breaks; a second one of zero stands for none.</summary>
    /// <param name="first">The first character.</param>
    /// <param name="second">The second, or zero.</param>
    /// <param name="isWhole">Where there is no second: whether the list holds all articles with the character, or only those where it ends
    /// a run.</param>
    public void Pair(char first, char second, bool isWhole)
    {
        if (first == _first)
        {
            bits.Bits(1, 1);
        }
        else
        {
            bits.Bits(0b01, 2);
            bits.Sized((uint)(first - _first));
            _first = first;
            _second = '\0';
        }

        bits.Sized((uint)(second - _second));
        if (second == 0)
            bits.Bits(isWhole ? 1u : 0u, 1);
        _second = second;
    }

    /// <summary>Any other key.</summary>
    public void Text(string key)
    {
        var shared = 0;
        while (shared < key.Length && shared < _text.Length && key[shared] == _text[shared])
            shared++;
        bits.Bits(0b00, 2);
        bits.Gamma((uint)shared + 1);
        bits.Gamma((uint)(key.Length - shared) + 1);
        foreach (var c in key.AsSpan(shared))
        {
            if (c < 0x80)
                bits.Bits(c, 8);
            else
                bits.Bits(1u << 16 | c, 17);
        }

        _text = key;
    }
}
