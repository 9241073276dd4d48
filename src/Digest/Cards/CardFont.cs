using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Digest.Cards;

/// <summary>
/// The font of the words on cards, from the bytes of a file of the site. Its outlines are taken at one size and without hints, so that
/// words look the same on every system. Safe for any number of threads.
/// </summary>
/// <param name="bytes">The file: TrueType or OpenType, alone or the first of a collection.</param>
internal sealed class CardFont(ReadOnlyMemory<byte> bytes)
{
    /// <summary>The size at which outlines are taken.</summary>
    public const float Em = 1000;

    private const uint Collection = 0x74746366, TrueType = 0x00010000, AppleTrueType = 0x74727565, PostScript = 0x4F54544F;

    private readonly ConcurrentDictionary<int, CardGlyph?> _glyphs = new();
    private readonly Lock _lock = new();
    private readonly Lazy<SKFont?> _font = new(() =>
    {
        using var data = SKData.CreateCopy(bytes.Span);
        return SKTypeface.FromData(data) is { } typeface
            ? new SKFont(typeface, Em) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true } : null;
    });

    /// <summary>Whether the drawing library can use it.</summary>
    public bool IsReadable => _font.Value is not null;

    /// <summary>The glyph of a character; null where the font has none.</summary>
    public CardGlyph? Glyph(Rune rune) => _glyphs.GetOrAdd(rune.Value, static (scalar, self) => self.Read(scalar), this);

    /// <summary>
    /// Whether bytes have the form of a font: its directory, and every table that words need within the file (OpenType 1.9.1, "Font file").
    /// </summary>
    public static bool IsFont(ReadOnlySpan<byte> file)
    {
        if (file.Length < 16)
            return false;
        var at = BinaryPrimitives.ReadUInt32BigEndian(file) == Collection ? BinaryPrimitives.ReadUInt32BigEndian(file[12..]) : 0;
        if (at + 12 > (uint)file.Length
            || BinaryPrimitives.ReadUInt32BigEndian(file[(int)at..]) is not (TrueType or AppleTrueType or PostScript))
            return false;
        var tables = file[((int)at + 12)..];
        var (count, needed) = (BinaryPrimitives.ReadUInt16BigEndian(file[((int)at + 4)..]), 0);
        if (tables.Length < 16 * count)
            return false;
        for (var t = 0; t < count; t++)
        {
            var entry = tables.Slice(16 * t, 16);
            if ((ulong)BinaryPrimitives.ReadUInt32BigEndian(entry[8..])
                + BinaryPrimitives.ReadUInt32BigEndian(entry[12..]) > (ulong)file.Length)
                return false;
            needed |= entry[..4] switch
            {
                [(byte)'c', (byte)'m', (byte)'a', (byte)'p'] => 1,
                [(byte)'h', (byte)'e', (byte)'a', (byte)'d'] => 2,
                [(byte)'h', (byte)'m', (byte)'t', (byte)'x'] => 4,
                [(byte)'g', (byte)'l', (byte)'y', (byte)'f'] or [(byte)'C', (byte)'F', (byte)'F', (byte)' ' or (byte)'2'] => 8,
                _ => 0,
            };
        }

        return needed == 15;
    }

    private CardGlyph? Read(int scalar)
    {
        lock (_lock)
        {
            if (_font.Value is not { } font || font.GetGlyph(scalar) is not (not 0 and var glyph))
                return null;
            var outline = font.GetGlyphPath(glyph);
            // Bounds are reckoned when they are first asked for: now, as later several threads may ask.
            _ = outline?.TightBounds;
            _ = outline?.Bounds;
            return new CardGlyph(font.GetGlyphWidths([glyph])[0] / Em, outline is { IsEmpty: false } ? outline : null);
        }
    }
}

/// <summary>A glyph.</summary>
/// <param name="Advance">How far it moves the pen, at the size of one.</param>
/// <param name="Outline">Its outline at the size <see cref="CardFont.Em"/>; null for a space.</param>
internal sealed record CardGlyph(float Advance, SKPath? Outline);

/// <summary>A text with the glyphs that show it, as wide as they are at the size of one.</summary>
internal sealed class CardText
{
    /// <summary>Between a Han character and a Latin one, in parts of the size.</summary>
    private const float ScriptGap = 0.125f;

    private CardText(Rune[] runes, CardGlyph[] glyphs, float[] advances) => (Runes, Glyphs, Advances) = (runes, glyphs, advances);

    public Rune[] Runes { get; }

    public CardGlyph[] Glyphs { get; }

    public float[] Advances { get; }

    public float Width => CardLines.Width(Advances, ..);

    /// <summary>
    /// Sets a text in a font; null where that cannot show it as it is written: a letter is missing, or letters would have to be joined.
    /// </summary>
    public static CardText? Set(string text, CardFont font)
    {
        var (runes, glyphs) = (new List<Rune>(text.Length), new List<CardGlyph>(text.Length));
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            var space = Rune.IsWhiteSpace(rune);
            if (space && runes.Count > 0 && Rune.IsWhiteSpace(runes[^1]))
                continue;
            if (NeedsShaping(rune.Value))
                return null;
            if (font.Glyph(space ? new Rune(' ') : rune) is { } glyph)
            {
                runes.Add(space ? new Rune(' ') : rune);
                glyphs.Add(glyph);
            }
            else if (space || Rune.IsLetterOrDigit(rune))
            {
                return null;
            }
        }

        if (runes.Count == 0)
            return null;
        var advances = new float[glyphs.Count];
        for (var i = 0; i < advances.Length; i++)
            advances[i] = glyphs[i].Advance
                + (i + 1 < advances.Length && (Meet(runes[i], runes[i + 1]) || Meet(runes[i + 1], runes[i])) ? ScriptGap : 0);
        return new CardText([.. runes], [.. glyphs], advances);
    }

    /// <summary>The beginning of a line, ended by an ellipsis within a width.</summary>
    public CardText Shortened(Index start, float width, CardFont font)
    {
        var ellipsis = Set("…", font);
        var room = width - (ellipsis?.Width ?? 0);
        var (from, length) = (start..).GetOffsetAndLength(Runes.Length);
        while (length > 1 && CardLines.Width(Advances, from..(from + length)) > room)
            length--;
        return new CardText([.. Runes.AsSpan(from, length), .. ellipsis?.Runes ?? []],
            [.. Glyphs.AsSpan(from, length), .. ellipsis?.Glyphs ?? []],
            [.. Advances.AsSpan(from, length), .. ellipsis?.Advances ?? []]);
    }

    private static bool Meet(Rune han, Rune latin) =>
        Digest.Text.Characters.IsHan(han.Value) && latin.Value < 0x250 && Rune.IsLetterOrDigit(latin);

    /// <summary>
    /// Scripts whose letters join or reorder, or run from the right: the outlines of their characters, one after the other, are not their
    /// words.
    /// </summary>
    private static bool NeedsShaping(int scalar) =>
        scalar is >= 0x0300 and <= 0x036F or >= 0x0590 and <= 0x109F or >= 0x1780 and <= 0x18AF or >= 0x1900 and <= 0x1CFF
        or >= 0xA8E0 and <= 0xAAFF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x11FFF
        or >= 0x1E800 and <= 0x1EFFF;
}
