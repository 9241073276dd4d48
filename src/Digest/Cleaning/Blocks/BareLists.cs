using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// Lists of pages copied with a line for each paragraph, of which only the lines are left: short ones on end without the sign of a
/// sentence, below a line that announces them, below their heading or between two paragraphs.
/// </summary>
internal static class BareLists
{
    /// <summary>Fewest items where they are announced, and where they are not; most items.</summary>
    private const int Fewest = 2, FewestTold = 3, Most = 12;

    /// <summary>Columns of the longest item, of the longest heading, and of the shortest paragraph above and below items.</summary>
    private const int Longest = 90, LongestHeading = 50, LeastParagraph = 70, LeastBelow = 40;

    /// <summary>
    /// Columns of the shortest line that announces a number of things, of the shortest that announces some, and of one that is surely no
    /// label.
    /// </summary>
    private const int LeastCounting = 8, LeastAnnouncing = 16, LeastSaid = 26;

    /// <summary>The share of words of surroundings from which on a line is none of a text's lists.</summary>
    private const double ShareOfNoise = 0.3;

    /// <summary>Marks them.</summary>
    public static void Mark(List<CaptureLine> lines)
    {
        var jammed = lines.Exists(static l => l.InPost || l.NoiseAfter);
        var body = new Lazy<BodyWords>(() => new BodyWords(lines));
        for (var i = 0; i + Fewest < lines.Count; i++)
        {
            if (lines[i] is not { Kind: LineKind.Loose, Markdown: false })
                continue;
            var announces = Announces(lines[i].Text, out var told);
            var end = End(lines, i, jammed, asked: announces && told > 0);
            if (end - i <= Fewest)
                continue;
            var isLabel = IsLabelOfBlock(lines, i, end, jammed);
            end = isLabel ? PastLong(lines, i, end, jammed) : end;
            var items = isLabel ? end - i - 1
                : announces ? Announced(lines, i, end, told, body)
                // Whom to ask stands so, too.
                : IsContact(lines, i, end) ? 0
                : Between(lines, i, end, jammed, body);
            if (items == 0 && !IsContact(lines, i, end) && (items = Headed(lines, i, end, jammed)) > 0)
                lines[i] = lines[i] with { Kind = LineKind.Heading };
            for (var k = i + 1; k <= i + items; k++)
                lines[k] = lines[k] with { Kind = LineKind.Item, Text = "- " + lines[k].Text };
            i += items;
        }
    }

    /// <summary>Whether a line announces things, and how many where it says that; labels of boxes announce nothing.</summary>
    private static bool Announces(string text, out int told)
    {
        told = 0;
        if (text[^1] is not (':' or '：') || text.Length < LeastCounting / 2 || Phrases.Columns(text) < LeastCounting)
            return false;
        told = ToldNumbers.Of(text);
        return Phrases.Columns(text) is var columns && (told > 0 || columns >= LeastAnnouncing)
            && (columns >= LeastSaid || Wording.Of(text).Share < ShareOfNoise);
    }

    /// <summary>Columns of the shortest and the longest label of a block of items, and of the longest item in it.</summary>
    private const int ShortestLabel = 5, LongestLabel = 24, LongestInBlock = 160;

    /// <summary>
    /// A few words with a colon may head a block of lines without signs, <c>好的地方：</c>, which they are parted from; below it another such
    /// label follows, or the text goes on.
    /// </summary>
    private static bool IsLabelOfBlock(List<CaptureLine> lines, int at, int end, bool jammed)
    {
        if (jammed || end - at <= Fewest || lines[at].Text[^1] is not (':' or '：')
            || Phrases.Columns(lines[at].Text) is < ShortestLabel or > LongestLabel || Wording.Of(lines[at].Text).Share >= ShareOfNoise
            || !lines[at + 1].Apart || lines[at + 2].Apart || IsContact(lines, at, end))
            return false;
        end = PastLong(lines, at, end, jammed);
        return end < lines.Count
            && (lines[end].Text[^1] is ':' or '：' || lines[end].Apart && IsParagraph(lines[end], LeastBelow));
    }

    /// <summary>The line past the items of a block, of which those below the first two may be long.</summary>
    private static int PastLong(List<CaptureLine> lines, int at, int end, bool jammed)
    {
        while (end - at > Fewest && end < lines.Count && end <= at + Most && !IsApart(lines[end], jammed)
            && lines[end] is { Kind: LineKind.Loose, Markdown: false } line && Phrases.Columns(line.Text) <= LongestInBlock
            && line.Text[^1] is not (':' or '：') && !Phrases.EndsSentence(line.Text) && !Phrases.HasSentence(line.Text))
            end++;
        return end;
    }

    /// <summary>How many items stand below a line that announces some.</summary>
    private static int Announced(List<CaptureLine> lines, int at, int end, int told, Lazy<BodyWords> body)
    {
        var items = end - at - 1;
        if (told > 0 && items >= told)
            return told;
        if (end == lines.Count || !IsParagraph(lines[end], LeastBelow))
            return 0;
        // What a picture below the list shows.
        if (items > Fewest && CaptionScore.Of(lines[end - 1].Text, body.Value) >= CaptionScore.EnoughForLong
            && CaptionScore.Of(lines[end - 2].Text, body.Value) < CaptionScore.Enough)
            items--;
        return items > Fewest || told > 0 || Phrases.Columns(lines[at].Text) >= LeastSaid ? items : 0;
    }

    /// <summary>How many items stand below a heading.</summary>
    private static int Headed(List<CaptureLine> lines, int at, int end, bool jammed)
    {
        if (at == 0 || end - at <= FewestTold || end == lines.Count || !IsItem(lines[at])
            || Phrases.Columns(lines[at].Text) > LongestHeading || Wording.Of(lines[at].Text).Share > 0)
            return 0;
        return IsParagraph(lines[at - 1]) && IsParagraph(lines[end])
            || IsApart(lines[at], jammed) && IsBlock(lines, at, end, jammed) && IsParagraph(lines[end], LeastBelow) ? end - at - 1 : 0;
    }

    /// <summary>How many items stand between two paragraphs, where nothing heads them.</summary>
    private static int Between(List<CaptureLine> lines, int at, int end, bool jammed, Lazy<BodyWords> body)
    {
        var items = end - at - 1;
        if (items < FewestTold || end == lines.Count || !IsParagraph(lines[at], LeastBelow) || !IsParagraph(lines[end], LeastBelow)
            || items > FewestTold && !IsBlock(lines, at, end, jammed))
            return 0;
        for (var k = at + 1; k < end; k++)
        {
            if (Wording.Of(lines[k].Text).Share >= ShareOfNoise || CaptionScore.Of(lines[k].Text, body.Value) >= CaptionScore.Enough)
                return 0;
        }

        return items;
    }

    /// <summary>Whether the lines below a line are one block, parted from those above and below it.</summary>
    private static bool IsBlock(List<CaptureLine> lines, int at, int end, bool jammed) =>
        IsApart(lines[at + 1], jammed) && !IsApart(lines[at + 2], jammed) && IsApart(lines[end], jammed);

    /// <summary>The line past the items below a line: they stand all on end, or all apart. Those that were announced may ask.</summary>
    private static int End(List<CaptureLine> lines, int at, bool jammed, bool asked)
    {
        var end = at + 1;
        while (end < lines.Count && end <= at + Most && IsItem(lines[end], asked) && !lines[end].AfterNoise && !lines[end].AfterImage
            && !(end > at + 1 && lines[end].Text[^1] is ':' or '：')
            && (end <= at + 1 || IsApart(lines[end], jammed) == IsApart(lines[at + 2], jammed)))
            end++;
        return end;
    }

    /// <summary>Whether something parts a line from the one above; in a jammed post noise stands between all lines.</summary>
    private static bool IsApart(CaptureLine line, bool jammed) => line.Apart || line.BreakBefore && !jammed;

    private static bool IsContact(List<CaptureLine> lines, int at, int end)
    {
        for (var k = at; k <= end && k < lines.Count; k++)
        {
            if (lines[k].Text.Length <= Longest && (lines[k].Text.Contains('@', StringComparison.Ordinal) || lines[k].Text[0] == '+'))
                return true;
        }

        return false;
    }

    private static bool IsItem(CaptureLine line, bool asked = false) =>
        line is { Kind: LineKind.Loose, Markdown: false, Strong: false } && line.Text.Length <= Longest
        && Phrases.Columns(line.Text) is > 1 and <= Longest && (!Phrases.EndsSentence(line.Text) || asked && line.Text[^1] is '?' or '？')
        && !Phrases.HasSentence(line.Text) && !Phrases.IsItem(line.Text)
        && (char.IsLetterOrDigit(line.Text[0]) || line.Text[0] is '《' or '+')
        && !Captions.IsMarked(line.Text);

    private static bool IsParagraph(CaptureLine line, int least = LeastParagraph) =>
        line.Kind == LineKind.Loose && line.Text.Length >= least / 2 && Phrases.Columns(line.Text) >= least
        && Phrases.EndsSentence(line.Text);
}
