using System.Globalization;
using System.Text;

namespace Digest.Cleaning.Words;

/// <summary>
/// How likely a lone short line is the caption of a picture rather than a heading, by its words alone: a log-linear model whose weights
/// stand in <c>captions.txt</c>, learned from lines of which readers said what they are (<c>captions</c> in the benchmark project).
/// It knows the words that were met; <see cref="CaptionCues"/> knows what kinds of words there are.
/// </summary>
internal static class CaptionModel
{
    /// <summary>Columns of a step in length, and more steps than these are one.</summary>
    private const int Step = 4, MostSteps = 12, MostWords = 16;

    /// <summary>Characters of the longest remark in brackets at the end, as credits are.</summary>
    private const int LongestRemark = 30;

    /// <summary>Weights are written in tenths.</summary>
    public const double Unit = 0.1;

    /// <summary>What parts the weights of Chinese, which stand first, from those of English.</summary>
    public const string Parting = "# English";

    private static readonly Lazy<(Dictionary<string, int> Chinese, Dictionary<string, int> English)> Weights = new(Read);

    /// <summary>The odds, as a logarithm: above 0 a caption is likelier.</summary>
    public static double Odds(string text)
    {
        var weights = Phrases.IsChinese(text) ? Weights.Value.Chinese : Weights.Value.English;
        var tenths = 0;
        foreach (var feature in Features(text))
            tenths += weights.GetValueOrDefault(feature);
        return tenths * Unit;
    }

    /// <summary>What the model sees of a line: its characters or words, pairs of them, how it begins and ends, length and signs.</summary>
    public static HashSet<string> Features(string text) =>
        Phrases.IsChinese(text) ? OfChinese(CaptionScore.Simple(text)) : OfEnglish(text);

    private static HashSet<string> OfChinese(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "H", $"H{Math.Min(MostSteps, Phrases.Columns(text) / Step)}" };
        var bare = text;
        if (text[^1] == ')' && text.LastIndexOf('(') is > 1 and var open && text.Length - open <= LongestRemark)
        {
            bare = text[..open];
            seen.Add("H()");
        }

        for (var i = 0; i < text.Length; i++)
        {
            seen.Add(char.IsAsciiDigit(text[i]) ? "0" : text[i].ToString());
            if (i + 1 < text.Length)
                seen.Add(text.Substring(i, 2));
        }

        seen.Add("^" + bare[..1]);
        seen.Add("^" + bare[..Math.Min(2, bare.Length)]);
        seen.Add(bare[^1..] + "$");
        seen.Add(bare[^Math.Min(2, bare.Length)..] + "$");
        if (text.AsSpan().ContainsAny(Letters))
            seen.Add("Ha");
        // Half a sign is none.
        seen.RemoveWhere(static f => f.Any(char.IsSurrogate));
        return seen;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static HashSet<string> OfEnglish(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "L" };
        if (text[^1] == '.')
            seen.Add("L.");
        var words = Words(text.TrimEnd('.'));
        seen.Add($"L{Math.Min(MostWords, words.Count)}");
        int capitals = 0, large = 0, titled = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var (word, isLetters) = (words[i], char.IsLetter(words[i][0]));
            var small = isLetters ? word.ToLowerInvariant() : char.IsAsciiDigit(word[0]) ? "#" : word;
            words[i] = small;
            capitals += i > 0 && char.IsUpper(word[0]) ? 1 : 0;
            large += word.Length > 3 ? 1 : 0;
            titled += word.Length > 3 && char.IsUpper(word[0]) ? 1 : 0;
            seen.Add(small);
            if (i > 0)
                seen.Add($"{words[i - 1]} {small}");
            if (small.Length > 4)
                seen.Add("-" + small[^3..]);
        }

        seen.Add($"Lc{Math.Min(4, capitals)}");
        if (large > 0 && large == titled)
            seen.Add("Lt");
        if (words.Count > 0)
        {
            seen.Add("^" + words[0]);
            seen.Add(words[^1] + "$");
        }

        return seen;
    }

    /// <summary>Words of letters, numbers, and other signs one by one.</summary>
    private static List<string> Words(string text)
    {
        List<string> words = [];
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (char.IsLetter(text[at]))
            {
                while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’' or '-'))
                    end++;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
            }

            if (text[at] is not (' ' or '\u00A0') && !char.IsSurrogate(text[at]))
                words.Add(text[at..end].Replace('’', '\''));
            at = end;
        }

        return words;
    }

    private static (Dictionary<string, int> Chinese, Dictionary<string, int> English) Read()
    {
        using var stream = typeof(CaptionModel).Assembly.GetManifestResourceStream("captions.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Dictionary<string, int> chinese = new(StringComparer.Ordinal), english = new(StringComparer.Ordinal);
        var weights = chinese;
        while (reader.ReadLine() is { } line)
        {
            if (line == Parting)
                weights = english;
            else if (line.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab)
                weights.Add(line[(tab + 1)..],
                    int.Parse(line.AsSpan(0, tab), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        return (chinese, english);
    }
}
