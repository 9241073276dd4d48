using System.Text;
using Digest.Search;

namespace Digest.Benchmarks.Search;

/// <summary>
/// Articles for timing, the same for the same seed: half Chinese of 600 to 1,500 characters, half English of 300 to 900 words, put together
/// from the sentences of the articles in <c>input/</c>. As a few hundred articles have fewer words than thousands, some characters and
/// words are exchanged for others at random: new pairs and names keep coming, as they do in the news.
/// </summary>
internal sealed class SearchCorpus
{
    private static readonly string[] Syllables =
        ["ba", "cor", "dex", "el", "fin", "gra", "hu", "in", "jo", "ka", "lum", "mo", "nex", "or", "pha", "qui", "ra", "syn", "ta", "vox"];
    private readonly Random _random;
    private readonly List<string> _chinese = [];
    private readonly List<string> _english = [];
    private readonly string _characters;

    private SearchCorpus(int seed, string input)
    {
        _random = new Random(seed);
        var characters = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            var end = text.IndexOf("\n---", 4, StringComparison.Ordinal);
            if (end < 0)
                continue;
            var isChinese = path.EndsWith(".zh.md", StringComparison.Ordinal);
            foreach (var line in text[(end + 4)..].Split('\n'))
            {
                if (line.Length == 0 || line[0] is '#' or '|' or '-' or '>')
                    continue;
                var plain = Plain(line);
                if (isChinese)
                    characters.Append(plain);
                Sentences(plain, isChinese ? _chinese : _english, isChinese);
            }
        }

        _characters = characters.ToString();
    }

    /// <summary>Makes so many articles from the sentences below a folder.</summary>
    public static List<SearchDocument> Make(int count, string input, int seed = 1)
    {
        var corpus = new SearchCorpus(seed, input);
        return [.. Enumerable.Range(0, count).Select(corpus.Article)];
    }

    private SearchDocument Article(int number)
    {
        var isChinese = number % 2 == 1;
        var date = new DateOnly(2026, 11, 1).AddDays(-number / 8);
        var body = new StringBuilder();
        var words = 0;
        var length = isChinese ? _random.Next(600, 1500) : _random.Next(300, 900);
        while (words < length)
        {
            var sentence = Pick(isChinese ? _chinese : _english);
            sentence = isChinese ? VaryChinese(sentence) : VaryEnglish(sentence);
            body.Append(sentence).Append(isChinese ? "" : " ");
            words += isChinese ? sentence.Length : sentence.AsSpan().Count(' ') + 1;
        }

        var title = Cut(Pick(isChinese ? _chinese : _english), isChinese ? 24 : 70);
        var summary = Cut(Pick(isChinese ? _chinese : _english), isChinese ? 80 : 200);
        var terms = new (string, string)[6];
        string[] kinds = ["companies", "companies", "people", "topics", "topics", "models"];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = (kinds[i], $"term-{(int)(150 * Math.Pow(_random.NextDouble(), 3))}");
        return new SearchDocument(
            $"{(isChinese ? "/zh" : "")}/articles/{date.Year}/{date.Month:00}/story-about-something-{number}/",
            title, summary, body.ToString(), isChinese ? "zh" : "en", date, terms, "Example Wire");
    }

    private string Pick(List<string> from) => from[_random.Next(from.Count)];

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private string VaryChinese(string sentence)
    {
        var units = sentence.ToCharArray();
        for (var i = 0; i < units.Length; i++)
        {
            if (Text.Characters.IsHan(units[i]) && _random.Next(33) == 0)
                units[i] = _characters[_random.Next(_characters.Length)];
        }

        return new string(units);
    }

    private string VaryEnglish(string sentence)
    {
        var words = sentence.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var chance = _random.Next(100);
            if (chance < 2)
                words[i] = string.Concat(Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Syllables[_random.Next(Syllables.Length)]));
            else if (chance == 2)
                words[i] = (_random.Next(1, 10000) / 10.0).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return string.Join(' ', words);
    }

    private static void Sentences(string line, List<string> into, bool isChinese)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var ends = isChinese ? line[i] is '。' or '！' or '？' : line[i] is '.' && (i + 1 == line.Length || line[i + 1] == ' ');
            if (!ends)
                continue;
            if (i - start > 8)
                into.Add(line[start..(i + 1)].Trim());
            start = i + 1;
        }
    }

    // Links keep their words, marks go.
    private static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ']' && i + 1 < line.Length && line[i + 1] == '(')
                i = Math.Max(i, line.IndexOf(')', i));
            else if (line[i] is not ('[' or ']' or '*' or '`'))
                plain.Append(line[i]);
        }

        return plain.ToString();
    }
}
