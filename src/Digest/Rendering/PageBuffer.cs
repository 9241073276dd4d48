using System.Text;
using Scriban.Runtime;

namespace Digest.Rendering;

/// <summary>What a template writes. Kept from page to page: a build makes tens of thousands, and their room would otherwise be the larger part of its work.</summary>
internal sealed class PageBuffer : IScriptOutput
{
    private char[] _text = new char[32 * 1024];
    private byte[] _bytes = new byte[48 * 1024];
    private int _length;

    /// <summary>Begins anew.</summary>
    public void Clear() => _length = 0;

    public void Write(string text, int offset, int count)
    {
        if (_text.Length - _length < count)
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + count));
        text.CopyTo(offset, _text, _length, count);
        _length += count;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was written, as UTF-8; valid until the next call.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        var most = Encoding.UTF8.GetMaxByteCount(_length);
        if (_bytes.Length < most)
            _bytes = new byte[most];
        return _bytes.AsMemory(0, Encoding.UTF8.GetBytes(_text.AsSpan(0, _length), _bytes));
    }

    /// <inheritdoc/>
    public override string ToString() => new(_text, 0, _length);
}
