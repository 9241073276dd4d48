using System.Buffers;
using System.Text;

namespace Digest.Files;

/// <summary>
/// The text of a file in borrowed memory, for whoever looks through it once and keeps nothing of it: gone when it is disposed of.
/// </summary>
internal readonly ref struct BorrowedText
{
    private readonly char[] _room;
    private readonly int _length;

    public BorrowedText(ReadOnlySpan<byte> utf8)
    {
        _room = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        _length = Encoding.UTF8.GetChars(utf8, _room);
    }

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Characters => _room.AsSpan(0, _length);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<char>.Shared.Return(_room);
}
