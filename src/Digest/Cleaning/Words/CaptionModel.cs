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
    /// <summary>Columns of a step in length; more steps, words and capitals than these are one.</summary>
    private const int Step = 4, MostSteps = 12, MostWords = 16, MostCapitals = 4;

    /// <summary>Characters of the longest remark in brackets at the end, as credits are.</summary>
    private const int LongestRemark = 30;

    /// <summary>Weights are written in tenths.</summary>
    public const double Unit = 0.1;

    /// <summary>What parts the weights of Chinese, which stand first, from those of English.</summary>
    public const string Parting = "# English";

    private static readonly Lazy<(Dictionary<string, int> Chinese, Dictionary<string, int> English)> Weights = new(Read);

    /// <summary>Takes one feature of a line; the same may come again.</summary>
    /// <param name="feature">How it is spelled in the table.</param>
    public delegate void FeatureMet(ReadOnlySpan<char> feature);

    /// <summary>The odds, as a logarithm: above 0 a caption is likelier.</summary>
    /// <param name="text">The line.</param>
    /// <param name="simple">The line as <see cref="CaptionScore.Simple"/> spells it.</param>
    public static double Odds(string text, string simple)
    {
        var weights = (Phrases.IsChinese(text) ? Weights.Value.Chinese : Weights.Value.English).GetAlternateLookup<ReadOnlySpan<char>>();
        var tenths = 0;
        Meet(text, simple, feature => tenths += weights.TryGetValue(feature, out var weight) ? weight : 0);
        return tenths * Unit;
    }

    /// <summary>What the model sees of a line: its characters or words, pairs of them, how it begins and ends, length and signs.</summary>
    public static void Meet(string text, FeatureMet met) => Meet(text, CaptionScore.Simple(text), met);

    private static void Meet(string text, string simple, FeatureMet met)
    {
        if (Phrases.IsChinese(text))
            MeetChinese(simple, met);
        else
            MeetEnglish(text.TrimEnd('.'), text[^1] == '.', met);
    }

    private static void MeetChinese(string text, FeatureMet met)
    {
        var end = text.Length;
        if (text[^1] == ')' && text.LastIndexOf('(') is > 1 and var open && text.Length - open <= LongestRemark)
        {
            end = open;
            met("H()");
        }

        met("H");
        met($"H{Math.Min(MostSteps, Phrases.Columns(text) / Step)}");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
                continue;
            met(char.IsAsciiDigit(text[i]) ? "0" : text.AsSpan(i, 1));
            if (i + 1 < text.Length && !char.IsSurrogate(text[i + 1]))
                met(text.AsSpan(i, 2));
        }

        var framed = $"^{text.AsSpan(0, end)}$";
        foreach (var feature in (ReadOnlySpan<Range>)[0..2, 0..Math.Min(3, end + 1), ^2.., ^Math.Min(3, end + 1)..])
        {
            if (!framed.AsSpan(feature).ContainsAnyInRange('\uD800', '\uDFFF'))
                met(framed.AsSpan(feature));
        }

        if (text.AsSpan().ContainsAny(Letters))
            met("Ha");
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static void MeetEnglish(string text, bool isClosed, FeatureMet met)
    {
        var words = Words(text);
        int capitals = 0, large = 0, titled = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            words[i] = char.IsLetter(word[0]) ? word.ToLowerInvariant() : char.IsAsciiDigit(word[0]) ? "#" : word;
            capitals += i > 0 && char.IsUpper(word[0]) ? 1 : 0;
            large += word.Length > 3 ? 1 : 0;
            titled += word.Length > 3 && char.IsUpper(word[0]) ? 1 : 0;
        }

        met("L");
        met($"L{Math.Min(MostWords, words.Count)}");
        met($"Lc{Math.Min(MostCapitals, capitals)}");
        if (isClosed)
            met("L.");
        if (large > 0 && large == titled)
            met("Lt");
        var line = string.Join(' ', words);
        var at = 0;
        for (var i = 0; i < words.Count; at += words[i].Length + 1, i++)
        {
            met(words[i]);
            if (i + 1 < words.Count)
                met(line.AsSpan(at, words[i].Length + 1 + words[i + 1].Length));
            if (words[i].Length > 4)
                met($"-{words[i].AsSpan(words[i].Length - 3)}");
        }

        if (words.Count > 0)
        {
            met("^" + words[0]);
            met(words[^1] + "$");
        }
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
