using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>The running text of a capture as a whole, by which lines beside it are judged.</summary>
internal sealed class CoreText
{
    /// <summary>So much of a long text shows what it is about.</summary>
    private const int Reach = 100_000;

    /// <summary>So many long paragraphs show how paragraphs stand.</summary>
    private const int FewestLong = 4;

    private readonly string _text;
    private readonly Dictionary<string, bool> _asked = new(StringComparer.OrdinalIgnoreCase);

    public CoreText(List<SeenLine> seen)
    {
        First = seen.FindIndex(static s => s.IsProse);
        Last = seen.FindLastIndex(static s => s.IsProse);
        var all = new System.Text.StringBuilder();
        int paragraphs = 0, apart = 0, longs = 0, longApart = 0;
        var loose = false;
        for (var i = 0; i < seen.Count; i++)
        {
            var s = seen[i];
            if (!s.IsProse)
                continue;
            // A heading may stand right above its paragraph, with room above it.
            var stands = s.Line.BreakBefore || i > 0 && seen[i - 1] is { Closes: false, IsItem: false, Line.BreakBefore: true };
            paragraphs++;
            apart += stands ? 1 : 0;
            longs += s.Columns >= Boilerplate.Long ? 1 : 0;
            longApart += s.Columns >= Boilerplate.Long && stands ? 1 : 0;
            loose |= s.Line.Kind == LineKind.Loose;
            if (all.Length < Reach)
                all.Append(s.Text).Append('\n');
        }

        // Points above a text and what is asked in boxes may stand together where its paragraphs do not.
        StandsApart = loose && (apart * 4 >= paragraphs * 3 || longs >= FewestLong && longApart * 4 >= longs * 3);
        _text = all.ToString();
    }

    /// <summary>The first paragraph.</summary>
    public int First { get; }

    /// <summary>The last paragraph.</summary>
    public int Last { get; }

    /// <summary>Whether blank lines stand between its paragraphs.</summary>
    public bool StandsApart { get; }

    /// <summary>A line weighed without the words that the text has too.</summary>
    public Wording Weigh(string line) => Wording.Of(line, word => word.Length > 1 && Has(word));

    /// <summary>Whether half of a line's words stand in the text.</summary>
    public bool Shares(string line)
    {
        int known = 0, all = 0;
        foreach (var word in line.Split([' ', '，', '、', '：', ',', ':', '|', '｜', '·', '/'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Characters.IsHan(word[0]))
            {
                for (var i = 0; i + 1 < word.Length; i++)
                {
                    all++;
                    known += Has(word.Substring(i, 2)) ? 1 : 0;
                }
            }
            else if (word.Length > 3)
            {
                all++;
                known += Has(word) ? 1 : 0;
            }
        }

        return all > 1 && known * 2 > all;
    }

    /// <summary>So many different words are looked for; a page that asks for more is none.</summary>
    private const int MostAsked = 2000;

    private bool Has(string word)
    {
        if (_asked.TryGetValue(word, out var has))
            return has;
        if (_asked.Count >= MostAsked)
            return false;
        for (var at = Find(word, 0); at >= 0 && !has; at = Find(word, at + word.Length))
            has = !char.IsAsciiLetter(word[0]) || !IsLetter(at - 1) && !IsLetter(at + word.Length);
        return _asked[word] = has;
    }

    private int Find(string word, int from) => _text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);

    private bool IsLetter(int at) => at >= 0 && at < _text.Length && char.IsAsciiLetter(_text[at]);
}
