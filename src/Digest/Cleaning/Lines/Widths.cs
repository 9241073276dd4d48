using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Lines;

/// <summary>
/// Evens out half- and full-width signs. Full-width letters and digits become plain ones. A half-width sign between Han characters becomes
/// full-width where the text writes some so; a text that writes all its commas half-width, as some houses do, is left as it is. Houses
/// write those beside Latin letters and digits so too: where many stand between Han characters, none beside anything else, and some are
/// full-width, a program made them.
/// </summary>
internal static class Widths
{
    private const string Half = ",;:!?";
    private const string Full = "，；：！？";

    /// <summary>
    /// A text of which one comma in so many is full-width mixes both; fewer are slips in a text that writes them half-width, unless they
    /// stand where the half-width ones never do: beside Latin letters, digits and quotation marks.
    /// </summary>
    private const int MixedShare = 10;

    /// <summary>In so many a house has one beside a Latin letter or a digit.</summary>
    private const int ManyBetween = 10;

    /// <summary>Evens out the signs of a text, and those of its titles as the text has them.</summary>
    public static void Even(List<CaptureLine> lines, CaptureFacts facts)
    {
        var tally = new Tally();
        foreach (var line in lines)
            tally.Add(line.Text);
        if (tally.IsEven)
            return;
        var uneven = tally.Uneven;
        for (var i = 0; i < lines.Count; i++)
        {
            // Of what stands as it is only quotations and tables are text.
            if (lines[i].Kind != LineKind.Verbatim || lines[i].Text.StartsWith("> ", StringComparison.Ordinal)
                || lines[i].Text.StartsWith("| ", StringComparison.Ordinal))
                lines[i] = lines[i] with { Text = WithPlainBlanks(Line(lines[i].Text, uneven)) };
        }

        for (var i = 0; i < facts.Titles.Count; i++)
        {
            var title = Line(facts.Titles[i].Value, uneven);
            // Whoever typed it anew wrote them half-width, where the text has none so: H200,两岸同日复航
            facts.Titles[i] = facts.Titles[i] with { Value = tally.HasWideCommasAlone ? WithWideCommas(title) : title };
        }
    }

    /// <summary>A title whose commas before or behind Han characters are those of its text.</summary>
    private static string WithWideCommas(string title)
    {
        if (!title.Contains(',', StringComparison.Ordinal))
            return title;
        var made = new StringBuilder(title);
        for (var i = 1; i + 1 < title.Length; i++)
        {
            if (title[i] == ',' && (Closes(title[i - 1]) || Opens(title[i + 1])))
                made[i] = '，';
        }

        return made.ToString();
    }

    /// <summary>Which signs of a text are half-width where they should not be.</summary>
    private readonly record struct Uneven(bool Signs, bool Beside, bool Brackets, bool Stops);

    /// <summary>How many signs of both widths stand in a text, and beside what.</summary>
    private struct Tally
    {
        private int _half, _full, _commas, _halfBeside, _fullBeside, _halfBrackets, _fullBrackets, _stops;

        /// <summary>Whether letters or digits are full-width, or a comma among Latin words.</summary>
        private bool _wide;

        public void Add(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (Full.Contains(c, StringComparison.Ordinal))
                {
                    _full++;
                    _commas += c == '，' ? 1 : 0;
                    _fullBeside += c == '，' && IsBeside(text, i) ? 1 : 0;
                    _wide |= c == '，' && i > 0 && char.IsAsciiLetter(text[i - 1]) && i + 1 < text.Length && text[i + 1] is '”' or ' ';
                }
                else if (c == '。')
                    _stops++;
                else if (c == '（')
                    _fullBrackets++;
                else if (c == '(' && i > 0 && Characters.IsHan(text[BeforeBracket(text, i)]))
                    _halfBrackets++;
                else if (Half.Contains(c, StringComparison.Ordinal) && Between(text, i))
                    _half++;
                _halfBeside += c == ',' && IsBeside(text, i) ? 1 : 0;
                _wide |= c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A';
            }
        }

        private readonly bool Signs =>
            _half > 0 && (_full >= _half || _commas > 1 && _commas * MixedShare >= _half || _fullBeside > 0 && _halfBeside == 0)
            || _half >= ManyBetween && _halfBeside == 0 && _commas > 0;

        // As many of both are evened out where the other signs tell, and so are a few half-width ones where those are mixed: one pair
        // alone is no habit of a house.
        private readonly bool Brackets =>
            _fullBrackets > _halfBrackets || _fullBrackets == _halfBrackets && _full > _half || Signs
                && (_halfBrackets == 1 || _full > 2 * _halfBrackets + _half);

        /// <summary>Whether nothing is to be evened out.</summary>
        public readonly bool IsEven =>
            !Signs && !_wide && !(_fullBrackets > 0 || Brackets && _halfBrackets > 0) && _stops == 0;

        /// <summary>Whether Han text has commas, and none of them half-width.</summary>
        public readonly bool HasWideCommasAlone => _half == 0 && _halfBeside == 0 && _commas > 0;

        public readonly Uneven Uneven => new(Signs, Signs && _fullBeside >= _halfBeside, Brackets, _stops > 2);
    }

    /// <summary>
    /// <c>四亿　token</c>: within a sentence a wide blank beside a Latin word is a plain one; in a headline it parts what is said.
    /// </summary>
    private static string WithPlainBlanks(string text)
    {
        if (!text.Contains('\u3000', StringComparison.Ordinal) || !Phrases.EndsSentence(text))
            return text;
        var made = new StringBuilder(text);
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == '\u3000' && (char.IsAsciiLetterOrDigit(text[i - 1]) || char.IsAsciiLetterOrDigit(text[i + 1])))
                made[i] = ' ';
        }

        return made.ToString();
    }

    /// <summary>Whether a comma stands between a Han character, or a sign of Han text, and something else.</summary>
    private static bool IsBeside(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at + 1] != ' ' && Closes(text[at - 1]) != Opens(text[at + 1]);

    /// <summary>Whether a sign stands between a Han character and a Latin letter or a digit: <c>渡口用H200,江左没有</c>.</summary>
    private static bool IsBesideWord(string text, int at) =>
        IsBeside(text, at) && (char.IsAsciiLetterOrDigit(text[at - 1]) || char.IsAsciiLetterOrDigit(text[at + 1]));

    private static bool Between(string text, int at) => at > 0 && Closes(text[at - 1]) && (at + 1 == text.Length || Opens(text[at + 1]));

    private static bool Closes(char c) => Characters.IsHan(c) || c is '”' or '’' or '》' or '）' or '」' or '』';

    private static bool Opens(char c) => Characters.IsHan(c) || c is '“' or '《' or '（' or '「' or '『';

    /// <summary>A text without Han characters has no commas of theirs: <c>“Not today，” she said.</c></summary>
    private static string WithLatinCommas(string text) =>
        text.Contains('，', StringComparison.Ordinal) && text.All(static c => c < '\u2E80' || c == '，')
        && text.Any(char.IsAsciiLetter)
            ? text.Replace("，”", ",”", StringComparison.Ordinal).Replace("， ", ", ", StringComparison.Ordinal)
                .Replace("，", ", ", StringComparison.Ordinal) : text;

    private static string Line(string text, Uneven uneven)
    {
        text = WithLatinCommas(text);
        StringBuilder? made = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var to = c;
            if (c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A')
                to = Folding.Width(c);
            else if (c is '，' or '．' or '：' && i > 0 && i + 1 < text.Length && Folding.Width(text[i - 1]) is >= '0' and <= '9'
                && text[i + 1] is >= '\uFF10' and <= '\uFF19')
                to = Folding.Width(c);
            else if (uneven.Signs && Half.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at
                && (Between(text, i) || uneven.Beside && IsBesideWord(text, i)))
                to = Full[at];
            else if (uneven.Stops && c == '.' && i > 0 && (Characters.IsHan(text[i - 1]) || text[i - 1] == '”')
                && (i + 1 == text.Length ? text.Length > 12 : Opens(text[i + 1])))
                to = '。';
            else if (c is '(' or ')' && (uneven.Brackets && Paired(text, i) || IsHalfOfPair(text, i)))
                to = c == '(' ? '（' : '）';
            if (to != c)
            {
                made ??= new StringBuilder(text);
                made[i] = to;
            }
        }

        return made?.ToString() ?? text;
    }

    /// <summary>Whether the other bracket of a pair is full-width: <c>7月12日(六）</c>.</summary>
    private static bool IsHalfOfPair(string text, int at)
    {
        // The address of a link stands in plain brackets.
        if (text[at] == '(' && at > 0 && text[at - 1] == ']')
            return false;
        var other = text[at] == '('
            ? text.AsSpan(at + 1).IndexOfAny("()（）") is >= 0 and var close ? text[at + 1 + close]
            : ' ' : text.AsSpan(0, at).LastIndexOfAny("()（）") is >= 0 and var open ? text[open] : ' ';
        return other == (text[at] == '(' ? '）' : '（');
    }

    /// <summary>Where the sign before a bracket stands, past the one blank that may part them: <c>渡口的新喇叭 (图：渡口)</c>.</summary>
    private static int BeforeBracket(string text, int open) => text[open - 1] == ' ' && open > 1 ? open - 2 : open - 1;

    /// <summary>
    /// Both brackets stand between Han characters or signs of theirs, <c>他(李开复)说</c>, or behind the end of a sentence in its own signs,
    /// <c>…驶过灯塔。(林一舟摄)</c>; not <c>人工智能(AI)系统</c>.
    /// </summary>
    private static bool Paired(string text, int at)
    {
        var open = text[at] == '(' ? at : text.LastIndexOf('(', at);
        var close = text[at] == ')' ? at : text.IndexOf(')', at);
        return open > 0 && close > open + 1 && close - open < 60
            && text[BeforeBracket(text, open)] is var before && (Characters.IsHan(before) || before is '。' or '」' or '”')
            && Opens(text[open + 1]) && Closes(text[close - 1]);
    }
}
