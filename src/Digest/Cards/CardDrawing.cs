using System.IO.Hashing;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Digest.Cards;

/// <summary>
/// Draws cards: a pure function from words, colours and the bytes of a font to the bytes of a PNG. Without a font, terms are shown by their
/// marks, as weights on a ruler of the year; with one, by headline and names.
/// </summary>
internal static class CardDrawing
{
    public const int Width = CardCanvas.Width, Height = CardCanvas.Height;

    private const int Ink = 0, Soft = 1, Line = 2, Accent = 3, Companies = 4, People = 5, Topics = 6, Models = 7;
    private const float Margin = 72, Right = Width - Margin, Measure = Right - Margin;
    private const int MostLines = 4, LongestWhole = 12;

    private static readonly float[] TitleSizes = [84, 76, 68, 60, 54, 48];
    private static readonly float[] MarkSizes = [290, 214, 164, 128, 102, 84, 70, 58, 48];

    /// <summary>
    /// Whether the drawing library is there for this system: it is partly native. Its start, which costs more, is left to the first card.
    /// </summary>
    public static bool IsAvailable => Available.Value;

    private static readonly Lazy<bool> Available = new(static () =>
        NativeLibrary.TryLoad("libSkiaSharp", typeof(SKPaint).Assembly, null, out var library)
        && NativeLibrary.TryGetExport(library, "sk_version_get_milestone", out _));

    /// <summary>Whether an exception says that the drawing library is there and does not fit.</summary>
    public static bool IsMisfit(Exception e) =>
        e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException;

    /// <summary>Draws a card.</summary>
    public static byte[] Draw(CardPicture picture, CardColours colours, CardFont? font)
    {
        using var canvas = new CardCanvas(colours.Paper, colours.Ink, colours.Soft, colours.Line, colours.Accent, colours.Companies,
            colours.People, colours.Topics, colours.Models);
        Fill(canvas, Ink, new SKRect(Margin, 54, Right, 60));
        Fill(canvas, Ink, new SKRect(Margin, 65, Right, 67));
        if (font is { IsReadable: true } && CardText.Set(picture.Title, font) is { } title)
        {
            Words(canvas, picture, title, font);
        }
        else
        {
            Ruler(canvas, picture.Day, 520);
            Weights(canvas, picture, 520);
        }

        return canvas.ToPng();
    }

    private static void Words(CardCanvas canvas, CardPicture picture, CardText title, CardFont font)
    {
        const float Small = 30, Bottom = 520;
        if (CardText.Set(picture.Date, font) is { } date)
            Write(canvas, Soft, date, .., Right - (date.Width * Small), 114, Small);
        if (CardText.Set(picture.Head, font) is { } head)
            Write(canvas, Ink, head, .., Margin, 114, Small);
        var below = CardText.Set(picture.Below, font);
        var (size, lines) = Fit(title, picture.Marks.Select(static m => m.Name).Where(static n => n.Length <= LongestWhole));
        var baseline = (picture.Day is null ? 170 : 152) + size;
        for (var l = 0; l < Math.Min(lines.Count, MostLines); l++, baseline += size * 1.28f)
        {
            if (l == MostLines - 1 && lines.Count > MostLines)
                Write(canvas, Ink, title.Shortened(lines[l].Start, Measure / size, font), .., Margin, baseline, size);
            else
                Write(canvas, Ink, title, lines[l], Margin, baseline, size);
        }

        baseline += (1.1f * Small) - (0.55f * size);
        var left = below is null ? [] : CardLines.Break(below.Runes, below.Advances, Measure / Small);
        foreach (var line in left)
        {
            if (baseline > Bottom - 58)
                break;
            Write(canvas, Soft, below!, line, Margin, baseline, Small);
            baseline += Small * 1.45f;
        }

        if (picture.Day is null)
            Row(canvas, picture.Marks, Margin, Bottom, 44, 26);
        else
            Names(canvas, picture.Marks, Bottom - 10, font);
        Ruler(canvas, picture.Day, 558);
    }

    /// <summary>The largest size at which a headline takes few lines.</summary>
    private static (float Size, IReadOnlyList<Range> Lines) Fit(CardText title, IEnumerable<string> names)
    {
        foreach (var size in TitleSizes)
        {
            var lines = CardLines.Break(title.Runes, title.Advances, Measure / size, names);
            if (lines.Count <= (size >= 68 ? 2 : size > 54 ? 3 : MostLines) || size == TitleSizes[^1])
                return (size, lines);
        }

        return (TitleSizes[^1], []);
    }

    /// <summary>Terms by mark and name, as many as a line takes.</summary>
    private static void Names(CardCanvas canvas, IReadOnlyList<CardMark> marks, float baseline, CardFont font)
    {
        const float Size = 28, Mark = 20, Gap = 34;
        var x = Margin;
        foreach (var mark in marks)
        {
            if (CardText.Set(mark.Name, font) is not { } name || x + Mark + 12 + (name.Width * Size) > Right)
                continue;
            Shape(canvas, mark.Shape, new SKRect(x, baseline - Mark, x + Mark, baseline), 0);
            x += Mark + 12;
            Write(canvas, Soft, name, .., x, baseline, Size);
            x += (name.Width * Size) + Gap;
        }
    }

    /// <summary>A year in weeks and months, the day marked.</summary>
    private static void Ruler(CardCanvas canvas, DateOnly? day, float y)
    {
        Fill(canvas, Ink, new SKRect(Margin, y, Right, y + 2));
        var year = day?.Year ?? 2000;
        var days = DateTime.IsLeapYear(year) ? 366 : 365;
        for (var month = 1; month <= 13; month++)
            Tick(month > 12 ? days : new DateOnly(year, month, 1).DayOfYear - 1, 26);
        for (var week = 0; week < days; week += 7)
            Tick(week, 10);
        if (day is { } shown)
        {
            var x = At(shown.DayOfYear - 0.5f);
            Fill(canvas, Accent, new SKRect(x - 4, y, x + 4, y + 40));
        }

        void Tick(int at, float length) =>
            Fill(canvas, Soft, new SKRect(MathF.Round(At(at)) - 1, y + 2, MathF.Round(At(at)) + 1, y + 2 + length));

        float At(float dayOfYear) => Margin + 1 + ((Measure - 2) * dayOfYear / days);
    }

    /// <summary>
    /// Terms as weights on a line: the first one is the largest, their order and patterns come from their names. Without terms, a mark of
    /// each kind.
    /// </summary>
    private static void Weights(CardCanvas canvas, CardPicture picture, float y)
    {
        const float Gap = 22, Largest = 372, Even = 190;
        if (picture.Day is null || picture.Marks.Count == 0)
        {
            CardMark[] kinds = picture.Marks.Count > 0
                ? [.. picture.Marks.Take(6)] : [.. Enum.GetValues<CardShape>().Take(4).Select(static s => new CardMark(s, "", ""))];
            var side = Math.Min(Even, (Measure / kinds.Length) - Gap);
            Row(canvas, kinds, Margin, y, side, kinds.Length > 1 ? (Measure - (side * kinds.Length)) / (kinds.Length - 1) : 0);
            return;
        }

        var shown = picture.Marks.Take(MarkSizes.Length).Select((m, i) => (Mark: m, Size: MarkSizes[i], Hash: Hash(m.Slug)))
            .OrderBy(m => m.Hash).ThenBy(m => m.Mark.Slug, StringComparer.Ordinal).ToArray();
        var scale = Math.Min(Largest / MarkSizes[0], (Measure - (Gap * (shown.Length - 1))) / shown.Sum(m => m.Size));
        var x = Margin;
        foreach (var (mark, size, hash) in shown)
        {
            var side = MathF.Round(size * scale);
            Shape(canvas, mark.Shape, new SKRect(x, y - side, x + side, y), (int)(hash >> 60) % 4);
            x += side + Gap;
        }
    }

    private static void Row(CardCanvas canvas, IReadOnlyList<CardMark> marks, float x, float y, float size, float gap)
    {
        foreach (var mark in marks)
        {
            Shape(canvas, mark.Shape, new SKRect(x, y - size, x + size, y), 0);
            x += size + gap;
        }
    }

    private static ulong Hash(string slug) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(slug.AsSpan()));

    /// <summary>A mark: whole, hollow, striped, or hollow with a core.</summary>
    private static void Shape(CardCanvas canvas, CardShape shape, SKRect box, int pattern)
    {
        var ink = shape switch
        {
            CardShape.Square => Companies,
            CardShape.Circle => People,
            CardShape.Diamond => Topics,
            CardShape.Triangle => Models,
            _ => Soft
        };
        using var outline = Outline(shape, box, 0);
        var stroke = MathF.Round(box.Width * 0.085f);
        canvas.Print(ink, box, c =>
        {
            switch (box.Width < 40 ? 0 : pattern)
            {
                case 1 or 3:
                    using (var inner = Outline(shape, box, stroke))
                        c.DrawPath(Difference(outline, inner), canvas.Paint);
                    if (pattern == 3)
                    {
                        using var core = Outline(shape, box, 2.4f * stroke);
                        c.DrawPath(core, canvas.Paint);
                    }

                    break;
                case 2:
                    c.Save();
                    c.ClipPath(outline, SKClipOperation.Intersect, antialias: true);
                    for (var stripe = 0; stripe < 11; stripe += 2)
                        c.DrawRect(new SKRect(box.Left, box.Top + MathF.Round(stripe * box.Height / 11), box.Right,
                            box.Top + MathF.Round((stripe + 1) * box.Height / 11)), canvas.Paint);
                    c.Restore();
                    break;
                default:
                    c.DrawPath(outline, canvas.Paint);
                    break;
            }
        });
    }

    /// <summary>One path within the other, as a hole in it.</summary>
    private static SKPath Difference(SKPath outer, SKPath inner) => outer.Op(inner, SKPathOp.Difference);

    /// <summary>The outline of a shape, so far within its own.</summary>
    private static SKPath Outline(CardShape shape, SKRect box, float inset)
    {
        using var path = new SKPathBuilder();
        var (x, y, half) = (box.MidX, box.MidY, box.Width / 2);
        switch (shape)
        {
            case CardShape.Square:
                path.AddRect(SKRect.Inflate(box, -inset, -inset));
                break;
            case CardShape.Circle:
                path.AddCircle(x, y, half - inset);
                break;
            case CardShape.Diamond:
                var reach = half - (inset * 1.4142f);
                path.AddPoly([new(x, y - reach), new(x + reach, y), new(x, y + reach), new(x - reach, y)], true);
                break;
            case CardShape.Triangle:
                // Sides rise by two for one to the side: their distance from the middle line shrinks by √5/2 of the inset.
                var (floor, tip) = (box.Bottom - inset, box.Top + (inset * 2.2361f));
                path.AddPoly([new(x, tip), new(x + ((floor - tip) / 2), floor), new(x - ((floor - tip) / 2), floor)], true);
                break;
            default:
                path.AddRect(new SKRect(box.Left + inset, box.Bottom - (box.Height * 0.3f) + inset, box.Right - inset, box.Bottom - inset));
                break;
        }

        return path.Detach();
    }

    private static void Fill(CardCanvas canvas, int ink, SKRect box) => canvas.Print(ink, box, c => c.DrawRect(box, canvas.Paint));

    private static void Write(CardCanvas canvas, int ink, CardText text, Range line, float x, float baseline, float size)
    {
        var (start, length) = line.GetOffsetAndLength(text.Runes.Length);
        var scale = size / CardFont.Em;
        canvas.Print(ink, new SKRect(x - size, baseline - (1.3f * size), x + (text.Width * size) + size, baseline + (0.6f * size)), c =>
        {
            for (var i = start; i < start + length; i++)
            {
                if (text.Glyphs[i].Outline is { } outline)
                {
                    c.Save();
                    c.Translate(x, baseline);
                    c.Scale(scale);
                    c.DrawPath(outline, canvas.Paint);
                    c.Restore();
                }

                x += text.Advances[i] * size;
            }
        });
    }
}
