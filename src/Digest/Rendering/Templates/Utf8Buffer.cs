using System.Text;
using Scriban.Runtime;

namespace Digest.Rendering.Templates;

/// <summary>
/// What a template writes, as UTF-8. Kept from page to page: a build makes tens of thousands, and their room would otherwise be the larger
/// part of its work.
/// </summary>
internal sealed class Utf8Buffer : IScriptOutput
{
    private byte[] _bytes = new byte[48 * 1024];
    private int _length;

    /// <summary>What was written; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Begins anew.</summary>
    public void Clear() => _length = 0;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    public void Write(int number)
    {
        Reserve(11);
        number.TryFormat(_bytes.AsSpan(_length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    void IScriptOutput.Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text.AsSpan(offset, count));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, _length);

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
    }
}
