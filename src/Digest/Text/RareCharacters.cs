using System.Buffers;

namespace Digest.Text;

/// <summary>
/// Characters that hardly any text has, and where one stands. A search that knows nothing of texts (<see cref="SearchValues{T}"/>) looks
/// at the halves of a character and takes most of Chinese for members at first sight, to be looked at again one by one; here what is
/// plain ASCII is passed by the vector, and of all else the few pages of 256 that have members tell.
/// </summary>
internal sealed class RareCharacters
{
    private const int PageSize = 256;
    private const char FirstBeyondAscii = '\u0080';

    private readonly SearchValues<char> _plain;
    private readonly bool[]?[] _pages = new bool[]?[(char.MaxValue + 1) / PageSize];

    /// <param name="members">Members one by one.</param>
    /// <param name="ranges">Members from one to another, two characters for each range.</param>
    public RareCharacters(string members, string ranges)
    {
        foreach (var c in members)
            Add(c);
        for (var i = 0; i < ranges.Length; i += 2)
        {
            for (int c = ranges[i]; c <= ranges[i + 1]; c++)
                Add((char)c);
        }

        Span<char> plain = stackalloc char[FirstBeyondAscii];
        var count = 0;
        for (var c = '\0'; c < FirstBeyondAscii; c++)
        {
            if (!Has(c))
                plain[count++] = c;
        }

        _plain = SearchValues.Create(plain[..count]);
    }

    /// <summary>Whether a character is one of them.</summary>
    public bool Has(char c) => _pages[c / PageSize] is { } page && page[c % PageSize];

    /// <summary>Where the first of them stands in a text, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyExcept(_plain) is >= 0 and var next;)
        {
            at += next;
            do
            {
                if (Has(text[at]))
                    return at;
                at++;
            }
            while (at < text.Length && text[at] >= FirstBeyondAscii);
        }

        return -1;
    }

    private void Add(char c) => (_pages[c / PageSize] ??= new bool[PageSize])[c % PageSize] = true;
}
