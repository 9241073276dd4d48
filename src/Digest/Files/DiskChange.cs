using System.Runtime.CompilerServices;

namespace Digest.Files;

/// <summary>
/// Every change that a build makes to the disk goes through here: one place that shows what can fail, so that a test can let each change
/// fail in turn and see that the site is whole.
/// </summary>
internal static class DiskChange
{
    private static readonly AsyncLocal<Action<string, string>?> Hindrance = new();

    /// <summary>
    /// Called with the name and the path of each change before it is made, in this flow of calls; what it throws is what the disk would
    /// have said. Null outside tests.
    /// </summary>
    public static Action<string, string>? Before
    {
        get => Hindrance.Value;
        set => Hindrance.Value = value;
    }

    /// <summary>Makes a folder and those above it.</summary>
    public static void MakeFolders(string path)
    {
        if (Directory.Exists(path))
            return;
        Step(path);
        Directory.CreateDirectory(path);
    }

    /// <summary>Makes one folder whose parent is there; one that is there already is left as it is.</summary>
    public static void MakeFolder(string path)
    {
        Step(path);
        NativeFiles.MakeFolder(path);
    }

    /// <summary>
    /// The same, far on the disk from what was made there before, where the file system can; those after it come to lie beside it.
    /// </summary>
    public static void MakeFolderApart(string path)
    {
        Step(path);
        NativeFiles.MakeFolderApart(path);
    }

    /// <summary>Writes a file that is not there yet; gives how the disk shows it.</summary>
    public static FileState WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        Step(path);
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, FileOptions.None);
        Step(path);
        try
        {
            RandomAccess.Write(handle, bytes, 0);
            return FileState.Of(handle, path);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw TooLarge(path, e);
        }
    }

    /// <summary>Replaces a file in one step with what is written to a stream; whoever reads it sees the old content or the new.</summary>
    public static void Replace(string path, Action<Stream> write)
    {
        Step(path);
        var beside = path + "~";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16))
            {
                Step(path);
                write(stream);
            }

            MoveFile(beside, path);
        }
        catch (Exception e)
        {
            Abandon(beside);
            if (e is ArgumentOutOfRangeException)
                throw TooLarge(path, e);
            throw;
        }
    }

    /// <summary>Moves a file, over another if there is one.</summary>
    public static void MoveFile(string from, string to)
    {
        Step(to);
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Moves a folder to where none is.</summary>
    public static void MoveFolder(string from, string to)
    {
        Step(to);
        Directory.Move(from, to);
    }

    /// <summary>Takes a file away, if it is there.</summary>
    public static void RemoveFile(string path)
    {
        Step(path);
        File.Delete(path);
    }

    /// <summary>Takes a folder away that is empty.</summary>
    public static void RemoveEmptyFolder(string path)
    {
        Step(path);
        Directory.Delete(path);
    }

    /// <summary>Takes a folder away with all in it, if it is there.</summary>
    public static void RemoveFolder(string path)
    {
        if (!Directory.Exists(path))
            return;
        Step(path);
        Directory.Delete(path, recursive: true);
    }

    /// <summary>A second name for a file's content; false where the file system has none.</summary>
    public static bool Link(string from, string to) => !IsHindered(nameof(Link), to) && NativeFiles.Link(from, to);

    /// <summary>Two folders change places in one step; false where the system cannot.</summary>
    public static bool Exchange(string one, string other) => !IsHindered(nameof(Exchange), other) && NativeFiles.Exchange(one, other);

    /// <summary>A change is about to be made.</summary>
    public static void Step(string path, [CallerMemberName] string change = "") => Before?.Invoke(change, path);

    /// <summary>What the runtime makes of EFBIG, the system's word for a file past a limit, is no word of the disk.</summary>
    private static IOException TooLarge(string path, Exception e) => new($"File too large : '{path}'", e);

    private static void Abandon(string path)
    {
        try
        {
            RemoveFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is worth more words.
        }
    }

    private static bool IsHindered(string change, string path)
    {
        try
        {
            Step(path, change);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
