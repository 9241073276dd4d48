using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Words;

/// <summary>What the whole text shows, for judging one line of it.</summary>
internal sealed class BodyWords
{
    private readonly string _text;

    public BodyWords(List<CaptureLine> lines)
    {
        int shorts = 0, loose = 0, flush = 0, paragraphs = 0, indented = 0, apart = 0, open = 0;
        var all = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            var text = MarkdownText.Plain(line.Text);
            if (Phrases.Columns(text) > 60 || Phrases.EndsSentence(text))
            {
                all.Append(text).Append('\n');
                paragraphs++;
                indented += line.Indented ? 1 : 0;
                if (line.BreakBefore)
                    apart++;
                open += Phrases.EndsSentence(text) || text[^1] is ':' or '：' ? 0 : 1;
            }
            else
            {
                shorts++;
            }

            loose++;
            if (!line.Indented)
                flush++;
            Jammed |= line.NoiseAfter;
        }

        _text = all.ToString();
        ShortShare = loose == 0 ? 0 : (double)shorts / loose;
        MostlyFlush = flush * 2 > loose;
        MostlyIndented = paragraphs > 2 && indented * 5 >= paragraphs * 4;
        MostlyApart = apart * 2 > paragraphs;
        MostlyClosed = !Jammed && open * EachOpen <= paragraphs;
    }

    /// <summary>Of so many paragraphs one may lack the sign that ends it.</summary>
    private const int EachOpen = 4;

    /// <summary>Whether hardly any paragraph lacks the sign that ends it, and no noise could have taken it.</summary>
    public bool MostlyClosed { get; }

    /// <summary>Share of lines that are short and without a closing sign.</summary>
    public double ShortShare { get; }

    /// <summary>Whether lines mostly begin at the margin.</summary>
    public bool MostlyFlush { get; }

    /// <summary>Whether nearly all paragraphs are set in.</summary>
    public bool MostlyIndented { get; }

    /// <summary>Whether blank lines stand between paragraphs.</summary>
    public bool MostlyApart { get; }

    /// <summary>Whether noise followed a line.</summary>
    public bool Jammed { get; }

    /// <summary>Whether the paragraphs have somebody of this name speak, or name a role before it.</summary>
    public bool Knows(string name) => (_people ??= Captions.People(_text)).Contains(name);

    private HashSet<string>? _people;

    /// <summary>Whether English paragraphs have somebody of this name speak.</summary>
    public bool Speaks(string name) => (_speakers ??= Captions.Speakers(_text)).Contains(name);

    private HashSet<string>? _speakers;

    /// <summary>Whether the paragraphs name something.</summary>
    public bool Names(string words) => words.Length > 1 && _text.Contains(words, StringComparison.Ordinal);
}
