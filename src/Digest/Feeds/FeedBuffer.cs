using System.Buffers;

namespace Digest.Feeds;

/// <summary>Room for one feed, kept by each thread from feed to feed.</summary>
internal static class FeedBuffer
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    /// <summary>An empty buffer. What stands in it is valid until the same thread begins another.</summary>
    public static ArrayBufferWriter<byte> Begin()
    {
        var buffer = _kept ??= new ArrayBufferWriter<byte>(256 * 1024);
        buffer.ResetWrittenCount();
        return buffer;
    }
}
