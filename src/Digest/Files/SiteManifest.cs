using System.Globalization;
using System.Text;

namespace Digest.Files;

/// <summary>What the last build wrote, so that the next one can keep what did not change. Its loss costs time only.</summary>
/// <param name="Fingerprint">Hash of everything that the build took in; <c>-</c> where it may not be relied on.</param>
/// <param name="Files">The files by path.</param>
internal sealed record SiteManifest(string Fingerprint, IReadOnlyDictionary<string, ManifestEntry> Files)
{
    private const string Head = "digest-manifest 1 ";

    public static SiteManifest Empty { get; } = new("-", new Dictionary<string, ManifestEntry>(StringComparer.Ordinal));

    public static SiteManifest Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            if (reader.ReadLine() is not { } first || !first.StartsWith(Head, StringComparison.Ordinal))
                return Empty;
            var files = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
            while (reader.ReadLine() is { } line)
            {
                var parts = line.Split('\t');
                if (parts.Length != 4 || !UInt128.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hash)
                    || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
                    return Empty;
                files[parts[3]] = new ManifestEntry(new ContentHash(hash), size, ticks);
            }

            return new SiteManifest(first[Head.Length..], files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Empty;
        }
    }

    public void Write(string path)
    {
        using (var writer = new StreamWriter(path + "~", append: false, new UTF8Encoding(false), 1 << 16))
        {
            writer.NewLine = "\n";
            writer.WriteLine(Head + Fingerprint);
            foreach (var (name, entry) in Files.OrderBy(static f => f.Key, StringComparer.Ordinal))
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Hash}\t{entry.Size}\t{entry.Ticks}\t{name}"));
        }

        File.Move(path + "~", path, overwrite: true);
    }
}

/// <summary>A file of the last build: its content, and how the disk showed it after writing.</summary>
internal readonly record struct ManifestEntry(ContentHash Hash, long Size, long Ticks);
