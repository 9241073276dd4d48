using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Digest.Content;
using Digest.Files;
using Digest.Rendering;

namespace Digest.Lints;

/// <summary>
/// Articles in which nothing was found the last time, by everything that the looking depends on: they need not be looked at again. Its
/// loss costs time only.
/// </summary>
internal sealed class LintMemory
{
    private readonly HashSet<UInt128> _known;
    private readonly ConcurrentDictionary<UInt128, bool> _clean = new();
    private readonly ContentHash _ground;

    private LintMemory(ContentHash ground, HashSet<UInt128> known) => (_ground, _known) = (ground, known);

    /// <summary>Whether it has learned or forgotten anything since it was read.</summary>
    public bool HasChanged => _clean.Count != _known.Count || _clean.Keys.Any(k => !_known.Contains(k));

    /// <summary>Reads what an earlier run has written.</summary>
    /// <param name="bytes">The file; empty for none.</param>
    /// <param name="sources">The files of the site: settings and vocabulary decide with each article.</param>
    public static LintMemory Read(ReadOnlySpan<byte> bytes, IEnumerable<SourceFile> sources)
    {
        var known = new HashSet<UInt128>(bytes.Length / ContentHash.Size);
        for (; bytes.Length >= ContentHash.Size; bytes = bytes[ContentHash.Size..])
            known.Add(BinaryPrimitives.ReadUInt128BigEndian(bytes));
        var ground = new StringBuilder(typeof(LintMemory).Module.ModuleVersionId.ToString());
        foreach (var file in sources.Where(static f => f.Path == SettingsReader.Path || f.Path.StartsWith(VocabularyReader.Folder, StringComparison.Ordinal)))
            ground.Append('\n').Append(file.Path).Append(' ').Append(file.Hash.ToString());
        return new LintMemory(ContentHash.Of(Encoding.UTF8.GetBytes(ground.ToString())), known);
    }

    /// <summary>The file for the next run: what was looked at or recognised in this one.</summary>
    public byte[] Write()
    {
        var keys = _clean.Keys.Order().ToArray();
        var bytes = new byte[keys.Length * ContentHash.Size];
        for (var i = 0; i < keys.Length; i++)
            BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(i * ContentHash.Size), keys[i]);
        return bytes;
    }

    /// <summary>What a look at an article depends on.</summary>
    public UInt128 KeyOf(SourceFile file)
    {
        Span<byte> bytes = stackalloc byte[1024];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _ground.Value);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[ContentHash.Size..], file.Hash.Value);
        var path = file.Path.Length <= 300 ? file.Path : file.Path[^300..];
        var length = Encoding.UTF8.GetBytes(path, bytes[(2 * ContentHash.Size)..]);
        return ContentHash.Of(bytes[..((2 * ContentHash.Size) + length)]).Value;
    }

    /// <summary>What a look at the templates depends on, but for the pages that they are given.</summary>
    public UInt128 KeyOf(Theme theme)
    {
        Span<byte> bytes = stackalloc byte[2 * ContentHash.Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _ground.Value);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[ContentHash.Size..], theme.Hash.Value);
        return ContentHash.Of(bytes).Value;
    }

    /// <summary>Whether nothing was found in an article, or in templates, with this key.</summary>
    public bool IsClean(UInt128 key) => _known.Contains(key) && (_clean[key] = true);

    /// <summary>Remembers that nothing was found.</summary>
    public void Add(UInt128 key) => _clean[key] = true;
}
