using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Digest.Files;
using Digest.Rendering;
using Digest.Rendering.Views;

namespace Digest.Pipelines;

/// <summary>
/// Makes the key of an output file: the hash of everything that decides its bytes. A file whose key is that of the last build is not made
/// again. Values are put in with their kinds and lengths, so that no two sequences of values look alike.
/// </summary>
internal ref struct PageKey
{
    private byte[] _bytes;
    private int _length;

    /// <summary>An empty key.</summary>
    public PageKey() => _bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(4096);

    public void Add(string? text)
    {
        Add(text is null ? -1 : text.Length);
        Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Add(int number) => Value(number);

    public void Add(long number) => Value(number);

    public void Add(ContentHash hash) => Value(hash);

    /// <summary>A view with everything in it, or any value that a view can have.</summary>
    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                Add(-2);
                break;
            case string text:
                Add(text);
                break;
            case int number:
                Add(number);
                break;
            case bool flag:
                Add(flag ? 1 : 0);
                break;
            case Html html:
                var markup = html.Utf8();
                Add(markup.Length);
                Append(markup);
                break;
            case ListedView listed:
                Add(Of(listed));
                break;
            case IList list:
                Add(list.Count);
                for (var i = 0; i < list.Count; i++)
                    Add(list[i]);
                break;
            case IEnumerable items:
                foreach (var item in items)
                    Add(item);
                Add(-3);
                break;
            default:
                Members(value);
                break;
        }
    }

    /// <summary>The key of all that was put in. The key cannot be used after.</summary>
    public ContentHash Finish()
    {
        var hash = ContentHash.Of(_bytes.AsSpan(0, _length));
        System.Buffers.ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        return hash;
    }

    private static ContentHash Of(ListedView listed)
    {
        if (listed.Key is not { } known)
        {
            var key = new PageKey();
            key.Members(listed);
            listed.Key = known = new StrongBox<ContentHash>(key.Finish());
        }

        return known.Value;
    }

    private void Members(object view)
    {
        if (ViewMembers.Of(view.GetType()) is not { } members)
        {
            Add(Convert.ToString(view, System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        foreach (var member in members.All)
            Add(member.Of(view));
    }

    private void Value<T>(T value)
        where T : unmanaged
    {
        var size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        Reserve(size);
        MemoryMarshal.Write(_bytes.AsSpan(_length), in value);
        _length += size;
    }

    private void Append(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - _length >= size)
            return;
        var larger = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _length + size));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        System.Buffers.ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
