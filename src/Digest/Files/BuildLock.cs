using System.Globalization;

namespace Digest.Files;

/// <summary>
/// A file that one build at a time holds open. The system lets go of it when the process ends, in whatever way, so there is nothing to be
/// cleared up after a build that was killed. A file beside it says which process it is.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _held;
    private readonly string _holder;

    private BuildLock(FileStream held, string holder) => (_held, _holder) = (held, holder);

    /// <summary>Takes the lock without waiting.</summary>
    /// <exception cref="IOException">A running build holds it, or the disk failed.</exception>
    public static BuildLock Take(string path)
    {
        var holder = path + ".holder";
        DiskChange.Step(path);
        var held = Open(path) ?? throw new IOException($"another build of this site is running{Named(holder)}.");
        try
        {
            DiskChange.Replace(holder,
                static stream =>
                stream.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture))));
            return new BuildLock(held, holder);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            DiskChange.RemoveFile(_holder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build replaces it.
        }
        finally
        {
            _held.Dispose();
        }
    }

    /// <summary>
    /// Opens the file for this build alone; null when another has it. It is never deleted: two builds could then hold different files of
    /// its name.
    /// </summary>
    private static FileStream? Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // The runtime locks files only where its setting says so.
            if (NativeFiles.Lock(file.SafeFileHandle))
                return file;
            file.Dispose();
            return null;
        }
        catch (IOException e) when (e.HResult is NativeFiles.LinuxWouldBlock or NativeFiles.MacWouldBlock or SharingViolation)
        {
            return null;
        }
    }

    private static string Named(string holder)
    {
        try
        {
            return int.TryParse(File.ReadAllText(holder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? string.Create(CultureInfo.InvariantCulture, $" (process {id})") : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
