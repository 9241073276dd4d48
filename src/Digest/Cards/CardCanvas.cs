using System.Buffers;
using SkiaSharp;

namespace Digest.Cards;

/// <summary>
/// A sheet of paper on which shapes are printed one after the other, each in one ink. The drawing library says only how much of each pixel
/// a shape covers; of that eight steps are kept, so that a picture has few colours and compresses well.
/// </summary>
internal sealed unsafe class CardCanvas : IDisposable
{
    public const int Width = 1200, Height = 630;
    private const int Steps = 7;

    private readonly uint[] _inks;
    private readonly byte[] _rows = ArrayPool<byte>.Shared.Rent(Height * (Width + 1));
    private readonly byte[] _cover = ArrayPool<byte>.Shared.Rent(Height * Width);
    private readonly MemoryHandle _pin;
    private readonly SKSurface _surface;

    /// <summary>An empty sheet.</summary>
    /// <param name="paper">Its colour, as 0xRRGGBB.</param>
    /// <param name="inks">The colours that shapes can have.</param>
    public CardCanvas(uint paper, params uint[] inks)
    {
        _inks = [paper, .. inks];
        _rows.AsSpan().Clear();
        _cover.AsSpan().Clear();
        _pin = _cover.AsMemory().Pin();
        _surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Alpha8, SKAlphaType.Premul), (nint)_pin.Pointer, Width);
        Paint = new SKPaint { IsAntialias = true, Color = SKColors.Black };
    }

    /// <summary>What shapes are drawn with.</summary>
    public SKPaint Paint { get; }

    /// <summary>Prints what is drawn.</summary>
    /// <param name="ink">Colour, by its number among the inks.</param>
    /// <param name="bounds">What the drawing stays within.</param>
    /// <param name="draw">Draws.</param>
    public void Print(int ink, SKRect bounds, Action<SKCanvas> draw)
    {
        draw(_surface.Canvas);
        var (left, right) = (Math.Clamp((int)MathF.Floor(bounds.Left), 0, Width), Math.Clamp((int)MathF.Ceiling(bounds.Right), 0, Width));
        var (top, bottom) = (Math.Clamp((int)MathF.Floor(bounds.Top), 0, Height), Math.Clamp((int)MathF.Ceiling(bounds.Bottom), 0, Height));
        for (var y = top; y < bottom; y++)
        {
            var cover = _cover.AsSpan((y * Width) + left, right - left);
            var row = _rows.AsSpan((y * (Width + 1)) + 1 + left, right - left);
            for (var x = cover.IndexOfAnyExcept((byte)0); x >= 0 && x < cover.Length; x++)
            {
                if (cover[x] == 255)
                {
                    var whole = cover[x..].IndexOfAnyExcept((byte)255) is >= 0 and var length ? length : cover.Length - x;
                    row.Slice(x, whole).Fill((byte)((ink * Steps) + Steps));
                    x += whole - 1;
                    continue;
                }

                var step = ((cover[x] * Steps) + 127) / 255;
                if (step > 0)
                    row[x] = (byte)((ink * Steps) + step);
            }

            cover.Clear();
        }
    }

    /// <summary>The picture.</summary>
    public byte[] ToPng()
    {
        Span<uint> palette = stackalloc uint[1 + ((_inks.Length - 1) * Steps)];
        palette[0] = _inks[0];
        for (var i = 1; i < palette.Length; i++)
            palette[i] = Blend(_inks[0], _inks[1 + ((i - 1) / Steps)], ((i - 1) % Steps) + 1);
        return IndexedPng.Write(_rows.AsSpan(0, Height * (Width + 1)), Width, palette);
    }

    public void Dispose()
    {
        Paint.Dispose();
        _surface.Dispose();
        _pin.Dispose();
        ArrayPool<byte>.Shared.Return(_cover);
        ArrayPool<byte>.Shared.Return(_rows);
    }

    private static uint Blend(uint paper, uint ink, int step)
    {
        uint mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var (from, to) = ((int)(paper >> shift) & 0xFF, (int)(ink >> shift) & 0xFF);
            mixed |= (uint)(((from * (Steps - step)) + (to * step) + (Steps / 2)) / Steps) << shift;
        }

        return mixed;
    }
}
