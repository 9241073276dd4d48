namespace Digest.Files;

/// <summary>
/// Reads source folders again and again: a file that the disk shows unchanged is the same object as before, and is not read. One changed
/// just before it was read is read again the next time, as a further change within one tick of the disk's clock would not show. One seen
/// for the first time is read when it is asked for.
/// </summary>
/// <param name="folders">The folders, each with what the logical paths of its files begin with.</param>
/// <param name="clock">Tells how old a change is.</param>
/// <param name="find">Finds a file that is known from before, unread.</param>
internal sealed class SourceMemory(IReadOnlyList<(string Folder, string Root)> folders, TimeProvider clock,
    Func<ListedFile, SourceFile?>? find = null)
{
    /// <summary>How old a change must be to be trusted, in nanoseconds.</summary>
    private const long Settled = 50_000_000;

    private List<Known> _known = [];
    private Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>All files as they are now.</summary>
    public IReadOnlyList<SourceFile> Read()
    {
        var before = _known;
        var places = _places;
        ListedFile[] listing = [.. folders.SelectMany(static f => SourceFolder.List(f.Folder, f.Root))];
        _known = Read(listing,
            file => places.TryGetValue(file.Path, out var place)
                ? before[place] : find?.Invoke(file) is { } known ? new Known(file, known, true) : null);
        _places = new Dictionary<string, int>(_known.Count, StringComparer.Ordinal);
        for (var i = 0; i < _known.Count; i++)
            _places.Add(_known[i].Listed.Path, i);
        return Files();
    }

    /// <summary>The files of the last reading, as the disk showed them.</summary>
    public IReadOnlyList<ListedFile> Listing => [.. _known.Select(static k => k.Listed)];

    /// <summary>All files as they are now, relying on nothing known from before.</summary>
    public IReadOnlyList<SourceFile> ReadAnew()
    {
        find = null;
        (_known, _places) = ([], new Dictionary<string, int>(StringComparer.Ordinal));
        return Read();
    }

    /// <summary>All files as they are now, when nothing has happened but to some paths.</summary>
    /// <param name="touched">Paths on the disk of files or folders that something has happened to.</param>
    public IReadOnlyList<SourceFile> Read(IReadOnlyCollection<string> touched)
    {
        var places = new HashSet<int>();
        foreach (var path in touched)
        {
            if (_places.TryGetValue(path, out var place))
                places.Add(place);
            else if (!IsPassing(path))
                return Read();
        }

        for (var i = 0; i < _known.Count; i++)
        {
            if (!_known[i].Trusted)
                places.Add(i);
        }

        var listing = new List<ListedFile>(places.Count);
        foreach (var place in places)
        {
            if (FileState.OfFile(_known[place].Listed.Path) is not { } state)
                return Read();
            listing.Add(_known[place].Listed with { State = state });
        }

        var read = Read(listing, file => _known[_places[file.Path]]);
        if (read.Count != listing.Count)
            return Read();
        foreach (var file in read)
            _known[_places[file.Listed.Path]] = file;
        return Files();
    }

    private SourceFile[] Files() => [.. _known.Select(static k => k.File)];

    /// <summary>
    /// Whether a path that is none of the files need not be looked at: hidden files, and those that an editor makes and takes away while it
    /// saves.
    /// </summary>
    private bool IsPassing(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        if (name.StartsWith(".") || name.EndsWith("~"))
            return true;
        return !Path.Exists(path)
            && !_known.Exists(k => k.Listed.Path.StartsWith(path, StringComparison.Ordinal) && k.Listed.Path.Length > path.Length
                && k.Listed.Path[path.Length] == Path.DirectorySeparatorChar);
    }

    /// <summary>All files as they are now, when one of them was found to have changed.</summary>
    /// <param name="logical">Its logical path.</param>
    public IReadOnlyList<SourceFile> ReadChanged(string logical) =>
        _known.Find(k => k.Listed.Logical == logical) is { } known ? Read([known.Listed.Path]) : Read();

    /// <summary>The files of a listing; those that vanished since are left out.</summary>
    private List<Known> Read(IReadOnlyList<ListedFile> listing, Func<ListedFile, Known?> known)
    {
        var now = FileState.Nanoseconds(clock.GetUtcNow());
        var before = listing.Select(known).ToArray();
        var changed = listing.Where((f, i) => before[i] is { } kept && !(kept.Trusted && kept.Listed.State == f.State)).ToArray();
        var read = SourceFolder.Read(changed).ToDictionary(static f => f.Path, StringComparer.Ordinal);
        var files = new List<Known>(listing.Count);
        for (var i = 0; i < listing.Count; i++)
        {
            var (file, kept) = (listing[i], before[i]);
            if (kept is null)
            {
                files.Add(new Known(file, SourceFolder.ReadLater(file), IsTrusted(file)));
            }
            else if (read.TryGetValue(file.Logical, out var source))
            {
                // Found to say what is known of it, if anything is: whoever remembers it by the object need not look again.
                if (kept.File.MayHave(source.Hash))
                    source = kept.File;
                files.Add(new Known(file, source, IsTrusted(file)));
            }
            else if (kept.Listed.State == file.State)
            {
                files.Add(kept);
            }
        }

        return files;

        bool IsTrusted(ListedFile file) => file.State.Changed != 0 && file.State.Changed < now - Settled;
    }

    /// <summary>A file as it was read.</summary>
    /// <param name="Listed">As the disk showed it before it was read.</param>
    /// <param name="File">What was read.</param>
    /// <param name="Trusted">Whether a change since would show.</param>
    private sealed record Known(ListedFile Listed, SourceFile File, bool Trusted);
}
