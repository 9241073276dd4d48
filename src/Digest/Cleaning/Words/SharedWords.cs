using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>How much of a line a text says again: a headline's words come back in the text, those of menus and buttons do not.</summary>
internal sealed class SharedWords
{
    /// <summary>Letters of the shortest Latin word that tells anything.</summary>
    private const int LeastLetters = 4;

    private readonly string _text;

    /// <summary>Takes the text in which words are looked for.</summary>
    /// <param name="text">As much of it as counts; each word of a line is looked for in all of it.</param>
    public SharedWords(string text) => _text = text;

    /// <summary>The least share of a headline's words; more says no more, as summaries share all of theirs.</summary>
    private const double Least = 0.3;

    /// <summary>Whether the text has as many of a line's words as of a headline's.</summary>
    public bool Tells(ReadOnlySpan<char> line) => Of(line) >= Least;

    /// <summary>Whether the line has words, and the text none of them.</summary>
    public bool TellsNothing(ReadOnlySpan<char> line) => Of(line, ifNone: 1) == 0;

    /// <summary>The share of a line's words, Latin words and pairs of Han characters, that the text has too; from 0 to 1.</summary>
    /// <param name="line">The line.</param>
    /// <param name="ifNone">What a line without such words gives.</param>
    private double Of(ReadOnlySpan<char> line, double ifNone = 0)
    {
        var (all, found) = (0, 0);
        for (var at = 0; at < line.Length; at++)
        {
            var end = at;
            if (Characters.IsHan(line[at]))
            {
                if (at + 1 >= line.Length || !Characters.IsHan(line[at + 1]))
                    continue;
                end = at + 2;
            }
            else
            {
                while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
                    end++;
                if (end - at < LeastLetters)
                {
                    at = Math.Max(at, end - 1);
                    continue;
                }
            }

            all++;
            found += _text.AsSpan().Contains(line[at..end], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            at = Characters.IsHan(line[at]) ? at : end - 1;
        }

        return all == 0 ? ifNone : (double)found / all;
    }
}
