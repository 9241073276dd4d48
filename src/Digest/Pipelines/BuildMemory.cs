using System.Collections.Concurrent;
using Digest.Files;

namespace Digest.Pipelines;

/// <summary>
/// What a build remembers of the bodies that it rendered: what each asked of the rest of the site. While the text and the answers are the
/// same, the body is, and need not be rendered to know that. The loss of the memory costs time only.
/// </summary>
internal sealed class BuildMemory
{
    private const long Version = 0x4447_4D33_0001;
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
    public void Keep(SourceFile source, IReadOnlyList<string> asked, ContentHash key) =>
        _next[source.Path] = new BodyTrace(source.Hash, asked, key);

    /// <summary>
    /// Reads a memory; an empty one when it cannot be understood or is of another program, as another may ask other things.
    /// </summary>
    public static BuildMemory Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = SealedRecord.Read(bytes.Span, Version, Program);
            var count = reader.Count();
            var last = new Dictionary<string, BodyTrace>(count, StringComparer.Ordinal);
            for (; count > 0; count--)
            {
                var (path, hash, key) = (reader.Text()!, reader.Hash(), reader.Hash());
                var asked = new string[reader.Count()];
                for (var i = 0; i < asked.Length; i++)
                    asked[i] = reader.Shared()!;
                last[path] = new BodyTrace(hash, asked, key);
            }

            return new BuildMemory(last);
        }
        catch (ArgumentException)
        {
            return Empty();
        }
    }

    /// <summary>Writes the memory for the next build.</summary>
    public void Write(Stream file) => SealedRecord.Write(file, Version, Program, Write);

    private void Write(RecordWriter writer)
    {
        var traces = _next.ToArray();
        writer.Int(traces.Length);
        foreach (var (path, trace) in traces)
        {
            writer.Text(path);
            writer.Hash(trace.Source);
            writer.Hash(trace.Key);
            writer.Int(trace.Asked.Count);
            foreach (var asked in trace.Asked)
                writer.Text(asked);
        }
    }

    private static Guid Program => typeof(BuildMemory).Module.ModuleVersionId;
}

/// <summary>A body that was rendered without a finding.</summary>
/// <param name="Source">The hash of its file.</param>
/// <param name="Asked">What it asked of the rest of the site.</param>
/// <param name="Key">The key of it with the answers.</param>
internal sealed record BodyTrace(ContentHash Source, IReadOnlyList<string> Asked, ContentHash Key);
