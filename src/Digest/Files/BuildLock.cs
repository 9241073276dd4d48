using System.Globalization;
using System.Text;

namespace Digest.Files;

/// <summary>A file that says which process builds into a folder; one whose process is gone is taken over.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly string _path;

    private BuildLock(string path) => _path = path;

    /// <summary>Takes the lock without waiting.</summary>
    /// <exception cref="IOException">A running process holds it, or the disk failed.</exception>
    public static BuildLock Take(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                stream.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
                return new BuildLock(path);
            }
            catch (IOException) when (File.Exists(path) && attempt < 3)
            {
                var holder = Holder(path);
                if (holder is { } id && id != Environment.ProcessId && IsRunning(id))
                    throw new IOException(string.Create(CultureInfo.InvariantCulture, $"another build of this site is running (process {id})."));
                File.Delete(path);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(_path);

    private static int? Holder(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
