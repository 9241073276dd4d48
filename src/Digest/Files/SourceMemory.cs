namespace Digest.Files;

/// <summary>
/// Reads source folders again and again: a file that the disk shows unchanged is the same object as before, and is not read. One changed
/// just before it was read is read again the next time, as a further change within one tick of the disk's clock would not show.
/// </summary>
/// <param name="clock">Tells how old a change is.</param>
internal sealed class SourceMemory(TimeProvider clock)
{
    /// <summary>How old a change must be to be trusted, in nanoseconds.</summary>
    private const long Settled = 50_000_000;

    private Dictionary<string, (FileState State, bool Trusted, SourceFile File)> _known = new(StringComparer.Ordinal);

    /// <summary>The files of a listing, as they are now.</summary>
    public IReadOnlyList<SourceFile> Read(IReadOnlyList<ListedFile> listing)
    {
        var now = (clock.GetUtcNow().Ticks - DateTimeOffset.UnixEpoch.Ticks) * 100;
        var changed = listing.Where(f => !(_known.TryGetValue(f.Logical, out var known) && known.Trusted && known.State == f.State)).ToArray();
        var read = SourceFolder.Read(changed).ToDictionary(static f => f.Path, StringComparer.Ordinal);
        var next = new Dictionary<string, (FileState, bool, SourceFile)>(listing.Count, StringComparer.Ordinal);
        var files = new List<SourceFile>(listing.Count);
        foreach (var file in listing)
        {
            if (read.TryGetValue(file.Logical, out var source))
            {
                // Read again, and found to say the same: whoever remembers it by the object need not look again.
                if (_known.TryGetValue(file.Logical, out var before) && before.File.Bytes.Span.SequenceEqual(source.Bytes.Span))
                    source = before.File;
                next.Add(file.Logical, (file.State, file.State.Changed != 0 && file.State.Changed < now - Settled, source));
            }
            else if (_known.TryGetValue(file.Logical, out var known) && known.State == file.State)
            {
                next.Add(file.Logical, known);
                source = known.File;
            }
            else
            {
                continue;
            }

            files.Add(source);
        }

        _known = next;
        return files;
    }
}
