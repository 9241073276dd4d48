using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Lines;

/// <summary>
/// Draws from clean paragraphs what a list needs: language, a title where none was given, a summary in the text's own words.
/// </summary>
internal static class Digestion
{
    private const int LongestTitle = 32;

    /// <summary>The language of a text: by script, then by small words.</summary>
    public static string LanguageOf(string text, string fallback)
    {
        int han = 0, kana = 0, hangul = 0, latin = 0, cyrillic = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 8000)))
        {
            if (Characters.IsHan(c))
                han++;
            else if (c is >= '\u3041' and <= '\u30FF')
                kana++;
            else if (c is >= '\uAC00' and <= '\uD7A3')
                hangul++;
            else if (c is >= '\u0400' and <= '\u04FF')
                cyrillic++;
            else if (char.IsAsciiLetter(c))
                latin++;
        }

        if (kana * 8 > han + kana && kana > 4)
            return "ja";
        if (hangul > latin / 2 && hangul > han)
            return "ko";
        if (cyrillic > latin && cyrillic > han)
            return "ru";
        if (han > 0 && han * 4 >= latin)
            return "zh";
        return latin == 0 ? fallback : LatinLanguageOf(text);
    }

    private static string LatinLanguageOf(string text)
    {
        Span<int> shares = stackalloc int[SmallWords.Length];
        var words = text.AsSpan(0, Math.Min(text.Length, 4000));
        foreach (var part in words.SplitAny(' ', '\n', ',', '.'))
        {
            if (words[part].Length is > 0 and <= 5 && SmallLookup.TryGetValue(words[part], out var owners))
            {
                for (var i = 0; i < shares.Length; i++)
                    shares[i] += (owners >> i) & 1;
            }
        }

        // English is what most Latin text is; the others must be better by more than chance.
        shares[0] += 2;
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
            best = shares[i] > shares[best] ? i : best;
        return SmallWords[best].Language;
    }

    private static readonly (string Language, string[] Words)[] SmallWords =
    [
        ("en", ["the", "and", "of", "to", "in", "is", "that", "for", "with", "on"]),
        ("de", ["der", "die", "und", "das", "ist", "nicht", "mit", "von", "ein", "eine"]),
        ("fr", ["le", "la", "les", "des", "et", "est", "une", "dans", "pour", "que"]),
        ("es", ["el", "los", "las", "y", "una", "que", "en", "por", "con", "del"]),
    ];

    /// <summary>For each small word a bit for each language that has it.</summary>
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> SmallLookup = SmallWords
        .SelectMany(static (l, i) => l.Words.Select(w => (Word: w, Bit: 1 << i)))
        .GroupBy(static w => w.Word, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(static g => g.Key, static g => g.Aggregate(0, static (bits, w) => bits | w.Bit), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A title drawn from the first sentence: the clause that says what happened, without dateline and attribution.</summary>
    public static string TitleFrom(string paragraph)
    {
        var sentence = Sentences(paragraph).FirstOrDefault() ?? paragraph;
        if (!Phrases.IsChinese(sentence))
        {
            var words = sentence.TrimEnd('.', '!', '?', ' ');
            var dash = words.IndexOf(" - ", StringComparison.Ordinal);
            if (dash is > 0 and < 50 && words[..dash].Contains('(', StringComparison.Ordinal))
                words = words[(dash + 3)..];
            return Cut(words, 90);
        }

        var clauses = sentence.TrimEnd('。', '！', '？').Split(['，', ',', '；']);
        var best = "";
        foreach (var clause in clauses)
        {
            var text = WithoutDateline(clause.Trim());
            var attributes = text.EndsWith('称') || text.EndsWith("表示", StringComparison.Ordinal)
                || text.EndsWith("报道", StringComparison.Ordinal) || text.EndsWith('说') || text.EndsWith("消息", StringComparison.Ordinal)
                || text.EndsWith("指出", StringComparison.Ordinal) || text.EndsWith("時間", StringComparison.Ordinal) || text.EndsWith('稱');
            if (text.Length < 8 || attributes || text.EndsWith('日'))
                continue;
            best = text;
            break;
        }

        if (best.Length == 0)
            best = clauses.MaxBy(c => c.Length)?.Trim() ?? sentence;
        return Cut(best, LongestTitle);
    }

    /// <summary><c>中央社台北9月2日電 …</c></summary>
    private static string WithoutDateline(string clause)
    {
        foreach (var end in new[] { "日电", "日電", "日讯", "日訊", "日消息" })
        {
            if (clause.IndexOf(end, StringComparison.Ordinal) is > 0 and < 24 and var at)
                return clause[(at + end.Length)..].TrimStart(' ', '\u3000', '）', ')', '：');
        }

        return clause;
    }

    private static readonly System.Buffers.SearchValues<char> Closing = System.Buffers.SearchValues.Create("”’」』》）)\"'!?！？。.…");

    private static string Cut(string text, int limit)
    {
        text = text.Trim();
        // A sign at the end is not worth a mark that something is left out.
        if (text.Length <= limit || text.AsSpan(limit).IndexOfAnyExcept(Closing) < 0)
            return text;
        var cut = limit;
        while (cut > limit / 2 && !char.IsWhiteSpace(text[cut]) && !Characters.IsWideText(text[cut]))
            cut--;
        if (cut <= limit / 2)
            cut = limit;
        if (char.IsLowSurrogate(text[cut]))
            cut--;
        return text[..cut].TrimEnd(' ', '，', ',', '、', '(', '（', '“') + "…";
    }

    /// <summary>The sentences of a paragraph; quotations stay with the sentence they close.</summary>
    public static List<string> Sentences(string paragraph)
    {
        var made = new List<string>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var wide = paragraph[i] is '。' or '！' or '？';
            var narrow = paragraph[i] is '.' or '!' or '?' && i + 1 < paragraph.Length && paragraph[i + 1] is ' ' or '”' or '"'
                && !Abbreviated(paragraph, i);
            if (!wide && !narrow)
                continue;
            while (i + 1 < paragraph.Length && paragraph[i + 1] is '”' or '’' or '"' or '」' or '』' or '）' or ')')
                i++;
            made.Add(paragraph[start..(i + 1)].Trim());
            start = i + 1;
        }

        if (start < paragraph.Length && paragraph[start..].Trim() is { Length: > 0 } rest)
            made.Add(rest);
        return made;
    }

    private static bool Abbreviated(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..at];
        return word.Length == 1 || word.Contains('.', StringComparison.Ordinal)
            || word is "Mr" or "Ms" or "Mrs" or "Dr" or "Inc" or "Corp" or "Co" or "Ltd" or "vs" or "Jan" or "Feb" or "Aug" or "Sept"
                or "Oct" or "Nov" or "Dec" or "St" or "No" or "Prof" or "Sen" or "Rep" or "Gov";
    }

    /// <summary>
    /// One to three sentences of the text, in its order, within a limit: each scored by the words it shares with the title and with the
    /// rest, and by how early it stands.
    /// </summary>
    public static string Summary(IReadOnlyList<string> paragraphs, string title, int limit)
    {
        var all = new List<Sentence>();
        for (var p = 0; p < paragraphs.Count && all.Count < 120; p++)
            all.AddRange(Sentences(paragraphs[p]).Select(s => new Sentence(s, p, Words(s))));
        var chosen = Chosen(Scored(all, Words(title), limit), limit);
        if (chosen.Count == 0)
            return Content.BodyScan.Shorten(string.Join(' ', paragraphs.Take(1)), limit);
        var made = "";
        foreach (var (text, _) in chosen.OrderBy(c => c.Order))
            made = made.Length == 0 ? text : SoftWraps.Together(made, text);
        return made;
    }

    private readonly record struct Sentence(string Text, int Paragraph, HashSet<int> Words);

    private static List<(string Text, int Order, double Score)> Scored(List<Sentence> all, HashSet<int> title, int limit)
    {
        var frequency = new Dictionary<int, int>();
        foreach (var word in all.SelectMany(static s => s.Words))
            frequency[word] = frequency.GetValueOrDefault(word) + 1;
        var scored = new List<(string Text, int Order, double Score)>();
        for (var i = 0; i < all.Count; i++)
        {
            var (text, paragraph, words) = all[i];
            if (text.Length > limit || words.Count < 3)
                continue;
            double score = 0;
            foreach (var word in words)
                score += Math.Log(1 + frequency[word]) + (title.Contains(word) ? 1.5 : 0);
            score /= Math.Sqrt(words.Count + 4.0);
            score += 4.0 / (1 + paragraph) + (i == 0 ? 2 : 0);
            if (Array.Exists(GoingOn, g => text.StartsWith(g, StringComparison.Ordinal)))
                score -= 2;
            scored.Add((text, i, score));
        }

        return scored;
    }

    /// <summary>With what sentences begin that go on from others, and say little alone.</summary>
    private static readonly string[] GoingOn = ["“", "\"", "「", "但", "But ", "他", "He ", "She ", "这", "It "];

    /// <summary>The best sentences that have room beside one another.</summary>
    private static List<(string Text, int Order)> Chosen(List<(string Text, int Order, double Score)> scored, int limit)
    {
        var chosen = new List<(string Text, int Order)>();
        var length = 0;
        var room = Math.Min(limit, 200);
        foreach (var (text, order, _) in scored.OrderByDescending(s => s.Score).ThenBy(s => s.Order))
        {
            var size = text.Length + (chosen.Count > 0 ? 1 : 0);
            if (length + size > (chosen.Count == 0 ? limit : room) || chosen.Count == 3)
                continue;
            chosen.Add((text, order));
            length += size;
        }

        return chosen;
    }

    /// <summary>The words of a sentence as hashes: Latin ones of four letters and more, and each pair of Han characters.</summary>
    private static HashSet<int> Words(string text)
    {
        var words = new HashSet<int>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (start < 0)
                    start = i;
                continue;
            }

            if (start >= 0 && i - start > 3)
            {
                var hash = 17;
                foreach (var letter in text.AsSpan(start, i - start))
                    hash = unchecked((hash * 16777619) ^ (letter | 0x20));
                words.Add(hash);
            }

            start = -1;
            if (i + 1 < text.Length && Characters.IsHan(c) && Characters.IsHan(text[i + 1]))
                words.Add((c << 16) | text[i + 1]);
        }

        return words;
    }
}
