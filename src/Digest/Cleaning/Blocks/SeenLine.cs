using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>A line of a capture with what it shows at first sight; each answer is found when it is first asked for.</summary>
internal sealed class SeenLine(CaptureLine line)
{
    private int? _columns;
    private Wording? _wording;
    private bool? _fixed;
    private bool? _stamp;

    /// <summary>The line itself.</summary>
    public CaptureLine Line { get; } = line;

    /// <summary>Its words without marks; nothing of code and tables.</summary>
    public string Text { get; } = line.Kind == LineKind.Verbatim ? "" : MarkdownText.Plain(line).Trim();

    /// <summary>Its columns; of long lines no more than tells that they are long.</summary>
    public int Columns => _columns ??= Text.Length > 4 * Boilerplate.Long ? 4 * Boilerplate.Long : Phrases.Columns(Text);

    /// <summary>Of which words it is made; of long lines nothing is asked.</summary>
    public Wording Wording => _wording ??= Text.Length > Boilerplate.LongestAppeal ? default : Wording.Of(Text);

    /// <summary>Whether its form tells what it is: code, tables, pictures, captions.</summary>
    public bool IsFixed => _fixed ??= Line.Kind is LineKind.Verbatim or LineKind.Caption || Captions.IsMarked(Text)
        || Line.Text.StartsWith("[^", StringComparison.Ordinal);

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem => Line.Kind == LineKind.Item || Phrases.IsItem(Text);

    /// <summary>Whether it ends as sentences do; a few words with dots behind do not.</summary>
    public bool Closes { get; } = Ends(line.Text);

    /// <summary>Whether it asks something in one short sentence.</summary>
    public bool IsQuestion => Text.Length < 100 && Text.AsSpan().TrimEnd("”\" ") is [.., '?' or '？'] && !Phrases.HasSentence(Text);

    /// <summary>Whether somebody's words begin it.</summary>
    public bool IsQuoted => Text is ['“' or '"' or '「' or '『', ..];

    /// <summary>
    /// Whether it says what was changed in the text, <c>Update, March 25: …</c>, <c>Correction: …</c>, or why it is printed, <c>编者按：…</c>.
    /// </summary>
    public bool IsNotice =>
        Text.AsSpan(0, Math.Min(Text.Length, LongestNotice)).IndexOfAny(':', '：') > 0
        && (Text.StartsWith("Update", StringComparison.OrdinalIgnoreCase)
            || Text.StartsWith("Correction", StringComparison.OrdinalIgnoreCase)
            || Text.StartsWith("Clarification", StringComparison.OrdinalIgnoreCase) || Text.StartsWith("更正", StringComparison.Ordinal)
            || Noise.RightsNotes.OpensEditorsNote(Text)
            || Text.StartsWith("更新", StringComparison.Ordinal) && Text[2] is '：' or ':');

    private const int LongestNotice = 40;

    /// <summary>Whether it is several names or words in a row.</summary>
    public bool IsRow =>
        Text.Split([',', '，', '、', '|', '｜', '·', '/', '#'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 } parts
        && parts.Length * (Phrases.IsChinese(Text) ? 6 : 16) >= Text.Length;

    /// <summary>Whether it is a few words with an hour or a day among them: <c>217 points by tallgrass on Aug 9, 2025 | hide</c>.</summary>
    public bool IsStamp =>
        _stamp ??= !Closes && Columns is > 4 and < 80 && HasTime(Text) && !IsEntry(Text)
        && Wording.Other <= (Text.AsSpan().ContainsAny('|', '·', '｜') ? 12 : 6);

    /// <summary>Whether it is a figure with a word or two: <c>愿意 61%</c>, <c>NVDA $176.24 (+2.31%)</c>.</summary>
    public bool IsFigure => !Closes && Columns <= 40 && Wording.Other <= 4 && Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether it is a label with a sum of money or a share behind it, which pages do not count: <c>输入：0.4美元</c>.</summary>
    public bool IsPriced => IsPrice(Text);

    /// <summary>Whether a line is such a label.</summary>
    public static bool IsPrice(string text) =>
        Phrases.Columns(text) <= 40 && text.AsSpan().IndexOfAny(':', '：') is > 0 and var colon
        && text.AsSpan(colon + 1).TrimStart(' ') is [_, _, ..] sum && (char.IsAsciiDigit(sum[0]) || sum[0] is '$' or '¥' or '€' or '£')
        && (!char.IsAsciiDigit(sum[0]) || Units.Contains(sum[^1]));

    private static readonly System.Buffers.SearchValues<char> Units = System.Buffers.SearchValues.Create("元鎊镑%％倍");

    /// <summary>Whether a word of the class stands before a bar or colon: <c>出品｜望潮财经</c>.</summary>
    public bool IsLabelled =>
        !Closes && Columns <= 60 && Text.AsSpan().IndexOfAny("｜|丨:：") is > 1 and < 16 and var bar
        && Wording.Of(Text[..bar].TrimEnd()).Share > 0.99;

    /// <summary>Whether it shows by itself that it is of the page rather than of the text.</summary>
    public bool IsOfPage =>
        Sounds || Wording.IsEmpty || !Closes && Wording.Share >= 0.3 || PersonNames.IsPerson(Text) || IsStamp || IsLabelled;

    /// <summary>Whether its words are those of what surrounds articles.</summary>
    public bool Sounds { get; set; }

    /// <summary>Whether it is running text.</summary>
    public bool IsProse { get; set; }

    /// <summary>Whether it goes.</summary>
    public bool IsOut { get; set; }

    /// <summary><c>●2025年3月5日：立项</c>: an entry of a chronicle.</summary>
    private static bool IsEntry(string text)
    {
        var to = 0;
        return Phrases.IsBullet(text[0])
            || char.IsAsciiDigit(text[0]) && DateFinder.ReadAt(text, ref to) is { Year: not null } && to < text.Length
                && text[to] is '：' or ':';
    }

    private static bool HasTime(string text) =>
        DateFinder.FindAt(text, out _, out _) || Credits.HasMoment(text)
        || char.IsAsciiDigit(text[0]) && text.EndsWith(" ago", StringComparison.Ordinal);

    private static bool Ends(string text)
    {
        var bare = Phrases.BeforeEndMark(text.AsSpan().TrimEnd("*_ \uFDD0\uFDD4\uFDD6"));
        if (text.Length < 40 && bare is [.., '.', '.', '.'] or [.., '…'])
            return false;
        return IsFelt(bare) || bare.TrimEnd("”’\"'』」）)】》]*_ \uFDD0\uFDD4\uFDD6") is [.., '。' or '！' or '？' or '.' or '!' or '?' or '…'];
    }

    /// <summary>Characters of the shortest sentence that ends with a small picture.</summary>
    private const int LeastFelt = 24;

    /// <summary>
    /// Whether a sentence of several clauses ends with a small picture in place of its sign, as people write on networks.
    /// </summary>
    private static bool IsFelt(ReadOnlySpan<char> text) =>
        text.Length >= LeastFelt && char.IsSurrogatePair(text[^2], text[^1]) && text.ContainsAny('，', '。', ',')
        && System.Text.Rune.GetUnicodeCategory(new System.Text.Rune(text[^2],
            text[^1])) == System.Globalization.UnicodeCategory.OtherSymbol;
}
