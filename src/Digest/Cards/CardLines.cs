using System.Text;
using Digest.Text;

namespace Digest.Cards;

/// <summary>
/// Breaks text into lines: Latin between words, Chinese between characters, with what may not begin or end a line (after UAX #14 and GB/T
/// 15834).
/// </summary>
internal static class CardLines
{
    private const string NeverFirst = "，。、；：？！）》」』】〕〉”’％…—·‧.,;:!?)]}%ー々～〗";
    private const string NeverLast = "（《「『【〔〈“‘([{〖$￥#";

    /// <summary>
    /// The lines of a text, each as the range of its characters, spaces at the ends left out. Lines are as even as their number allows.
    /// </summary>
    /// <param name="text">Characters.</param>
    /// <param name="advances">How far each moves the pen.</param>
    /// <param name="width">Most that a line may take.</param>
    /// <param name="names">Names that stay whole where that takes no more lines, as do Chinese words of two characters.</param>
    public static IReadOnlyList<Range> Break(ReadOnlySpan<Rune> text, ReadOnlySpan<float> advances, float width,
        params IEnumerable<string> names)
    {
        var lines = Fill(text, advances, width, []);
        if (lines.Count < 2)
            return lines;
        var joined = Joined(text, names);
        if (Fill(text, advances, width, joined) is var whole && (whole.Count > lines.Count || BreaksWord(text, whole)))
            joined = [];
        // The least width that takes no more lines: no line is left with a word or a character alone where it can be helped.
        var (narrow, wide) = (width / 2, width);
        for (var step = 0; step < 10; step++)
        {
            var middle = (narrow + wide) / 2;
            var tried = Fill(text, advances, middle, joined);
            if (tried.Count > lines.Count || BreaksWord(text, tried))
                narrow = middle;
            else
                wide = middle;
        }

        return Fill(text, advances, wide, joined);
    }

    /// <summary>How wide a line is.</summary>
    public static float Width(ReadOnlySpan<float> advances, Range line)
    {
        var sum = 0f;
        foreach (var advance in advances[line])
            sum += advance;
        return sum;
    }

    /// <summary>Whether a line may end between two characters.</summary>
    public static bool MayBreak(Rune before, Rune after)
    {
        if (Rune.IsWhiteSpace(after))
            return false;
        if (Rune.IsWhiteSpace(before))
            return true;
        if (Is(NeverLast, before) || Is(NeverFirst, after))
            return false;
        if (IsWide(before) || IsWide(after))
            return true;
        // A hyphen joins words; before a number it is part of a name: GPT-4.
        return before.Value switch { '—' => after.Value != '—', '-' or '/' or '–' => Rune.IsLetter(after), _ => false };
    }

    private static List<Range> Fill(ReadOnlySpan<Rune> text, ReadOnlySpan<float> advances, float width, ReadOnlySpan<bool> joined)
    {
        var lines = new List<Range>();
        var (start, chance, pen) = (0, 0, 0f);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > start && MayBreak(text[i - 1], text[i]) && (joined.IsEmpty || !joined[i]))
                chance = i;
            pen += advances[i];
            if (pen <= width || i == start || Rune.IsWhiteSpace(text[i]))
                continue;
            var end = chance > start ? chance : i;
            lines.Add(Trimmed(text, start, end));
            start = end;
            pen = Width(advances, start..(i + 1));
        }

        if (start < text.Length)
            lines.Add(Trimmed(text, start, text.Length));
        return lines;
    }

    /// <summary>Whether a line ends within a word, which is for lines that cannot be otherwise.</summary>
    private static bool BreaksWord(ReadOnlySpan<Rune> text, List<Range> lines)
    {
        foreach (var line in lines)
        {
            var end = line.End.Value;
            if (end < text.Length && !Rune.IsWhiteSpace(text[end]) && !MayBreak(text[end - 1], text[end]))
                return true;
        }

        return false;
    }

    /// <summary>Which characters belong to the one before: within names, and within words.</summary>
    private static bool[] Joined(ReadOnlySpan<Rune> text, IEnumerable<string> names)
    {
        var joined = new bool[text.Length];
        for (var i = 1; i < text.Length; i++)
            joined[i] = text[i - 1].IsBmp && text[i].IsBmp && HanWords.CostOf((char)text[i - 1].Value, (char)text[i].Value) > 0;
        foreach (var name in names)
        {
            Rune[] runes = [.. name.EnumerateRunes()];
            for (var at = 0; runes.Length > 1 && text[at..].IndexOf(runes) is >= 0 and var next; at += next + runes.Length)
                joined.AsSpan(at + next + 1, runes.Length - 1).Fill(true);
        }

        return joined;
    }

    private static Range Trimmed(ReadOnlySpan<Rune> text, int start, int end)
    {
        while (end > start && Rune.IsWhiteSpace(text[end - 1]))
            end--;
        return start..end;
    }

    private static bool IsWide(Rune rune) =>
        Characters.IsHan(rune.Value) || (rune.IsBmp && Characters.IsWideText((char)rune.Value)) || rune.Value is >= 0x3040 and <= 0x30FF;

    private static bool Is(string list, Rune rune) => rune.IsBmp && list.Contains((char)rune.Value, StringComparison.Ordinal);
}
