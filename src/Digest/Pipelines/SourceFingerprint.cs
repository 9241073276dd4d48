using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Digest.Files;

namespace Digest.Pipelines;

/// <summary>The hash of everything that a build takes in: its files, its options and the program itself.</summary>
internal static class SourceFingerprint
{
    /// <summary>
    /// The hash of how the disk shows everything that a build takes in, without reading it; <c>-</c> where that says nothing: the system
    /// does not tell when a file was changed, or one was changed just now.
    /// </summary>
    /// <param name="files">The files as they were before they were read.</param>
    /// <param name="options">Options of the build.</param>
    /// <param name="now">The moment at which they were looked at.</param>
    public static string OfStates(IReadOnlyList<ListedFile> files, string options, DateTimeOffset now)
    {
        // No stranger chooses times and numbers on the disk, so a quick hash is enough; and nothing is gathered first, as touching memory
        // costs more than hashing.
        var hash = new XxHash128();
        hash.Append(Beginning(options));
        Span<byte> numbers = stackalloc byte[4 + Unsafe.SizeOf<FileState>()];
        foreach (var file in files)
        {
            if (!file.State.IsSettled(now))
                return "-";
            MemoryMarshal.Write(numbers, file.Path.Length);
            MemoryMarshal.Write(numbers[4..], file.State);
            hash.Append(numbers);
            hash.Append(MemoryMarshal.AsBytes(file.Path.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>The hash of the content of everything that a build takes in.</summary>
    public static string Of(IReadOnlyList<SourceFile> files, string options)
    {
        Parallel.ForEach(files, static file => _ = file.Hash);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Beginning(options));
        Span<byte> numbers = stackalloc byte[4 + ContentHash.Size];
        foreach (var file in files)
        {
            MemoryMarshal.Write(numbers, file.Path.Length);
            MemoryMarshal.Write(numbers[4..], file.Hash);
            hash.AppendData(numbers);
            hash.AppendData(MemoryMarshal.AsBytes(file.Path.AsSpan()));
        }

        return ContentHash.Read(hash.GetCurrentHash()).ToString();
    }

    private static byte[] Beginning(string options) =>
        Encoding.UTF8.GetBytes($"{typeof(SourceFingerprint).Module.ModuleVersionId}\n{options}\n");
}
