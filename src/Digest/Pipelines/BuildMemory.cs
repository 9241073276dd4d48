using System.Collections.Concurrent;
using System.Text;
using Digest.Files;

namespace Digest.Pipelines;

/// <summary>
/// What a build remembers of the bodies that it rendered: what each asked of the rest of the site. While the text and the answers are the
/// same, the body is, and need not be rendered to know that. The loss of the memory costs time only.
/// </summary>
internal sealed class BuildMemory
{
    private const uint Version = 0x44474D32;
    private readonly Dictionary<string, BodyTrace> _last;
    private readonly ConcurrentDictionary<string, BodyTrace> _next = new(StringComparer.Ordinal);

    private BuildMemory(Dictionary<string, BodyTrace> last) => _last = last;

    /// <summary>A memory of nothing.</summary>
    public static BuildMemory Empty() => new(new Dictionary<string, BodyTrace>(StringComparer.Ordinal));

    /// <summary>What is known of the body of a file, when its text is still the same; null when nothing is.</summary>
    public BodyTrace? Find(SourceFile source)
    {
        if (_next.TryGetValue(source.Path, out var known))
            return known;
        if (!_last.TryGetValue(source.Path, out var trace) || trace.Source != source.Hash)
            return null;
        _next[source.Path] = trace;
        return trace;
    }

    /// <summary>Remembers a body in which nothing was wrong.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="asked">What it asked of the rest of the site.</param>
    /// <param name="key">The key of it with the answers.</param>
    public void Keep(SourceFile source, IReadOnlyList<string> asked, ContentHash key) => _next[source.Path] = new BodyTrace(source.Hash, asked, key);

    /// <summary>Reads a memory; an empty one when it cannot be understood or is of another program, as another may ask other things.</summary>
    public static BuildMemory Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Empty();
        var last = new Dictionary<string, BodyTrace>(StringComparer.Ordinal);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            if (reader.ReadUInt32() != Version || new Guid(reader.ReadBytes(16)) != Program)
                return Empty();
            for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
            {
                var path = reader.ReadString();
                var hash = new ContentHash(reader.ReadUInt64(), reader.ReadUInt64());
                var key = new ContentHash(reader.ReadUInt64(), reader.ReadUInt64());
                var asked = new List<string>();
                for (var i = reader.Read7BitEncodedInt(); i > 0; i--)
                    asked.Add(reader.ReadString());
                last[path] = new BodyTrace(hash, asked, key);
            }
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return Empty();
        }

        return new BuildMemory(last);
    }

    /// <summary>The memory for the next build.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(Program.ToByteArray());
            writer.Write7BitEncodedInt(_next.Count);
            foreach (var (path, trace) in _next)
            {
                writer.Write(path);
                writer.Write(trace.Source.High);
                writer.Write(trace.Source.Low);
                writer.Write(trace.Key.High);
                writer.Write(trace.Key.Low);
                writer.Write7BitEncodedInt(trace.Asked.Count);
                foreach (var asked in trace.Asked)
                    writer.Write(asked);
            }
        }

        return stream.ToArray();
    }

    private static Guid Program => typeof(BuildMemory).Module.ModuleVersionId;
}

/// <summary>A body that was rendered without a finding.</summary>
/// <param name="Source">The hash of its file.</param>
/// <param name="Asked">What it asked of the rest of the site.</param>
/// <param name="Key">The key of it with the answers.</param>
internal sealed record BodyTrace(ContentHash Source, IReadOnlyList<string> Asked, ContentHash Key);
