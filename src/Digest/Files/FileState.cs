using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Digest.Files;

/// <summary>How the disk shows a file or folder without reading it.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When its content changed, in nanoseconds since 1970 as far as the disk counts them.</param>
/// <param name="Changed">When it was changed in any way, its names and times included; no program sets this one. 0 where the system does
/// not tell.</param>
/// <param name="Number">Its number on the disk (inode); 0 where the system does not tell.</param>
internal readonly partial record struct FileState(long Size, long Modified, long Changed, ulong Number)
{
    private const long Settled = 2_000_000_000;
    private const int AtCurrentFolder = -100, NoFollow = 0x100, EmptyPath = 0x1000;
    private const int StateSize = 256;
    private const uint Basic = 0x7ff;
    private const int TypeMask = 0xF000, IsFile = 0x8000, IsFolder = 0x4000;

    /// <summary>A moment in the unit of these times.</summary>
    public static long Nanoseconds(DateTimeOffset moment) => (moment.UtcTicks - DateTime.UnixEpoch.Ticks) * 100;

    /// <summary>
    /// Whether any later change would show. One within the same tick of the disk's clock would not, and coarse clocks tick every second or
    /// two; nor would any where the system does not tell when a file was changed.
    /// </summary>
    /// <param name="looked">The moment at which the file was looked at.</param>
    public bool IsSettled(DateTimeOffset looked) => Changed != 0 && Changed <= Nanoseconds(looked) - Settled;

    /// <summary>The state of a regular file; null when there is none, or something else. Links are not followed.</summary>
    public static FileState? OfFile(string path) => Of(path, IsFile);

    /// <summary>The state of a folder; null when there is none, or something else. Links are not followed.</summary>
    public static FileState? OfFolder(string path) => Of(path, IsFolder);

    /// <summary>The state of a file that is open: the system need not look for it by its name.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static FileState Of(SafeFileHandle file, string path)
    {
        if (!OperatingSystem.IsLinux())
            return Portable(path, IsFile)!.Value;
        Span<byte> state = stackalloc byte[StateSize];
        return Statx(file, "", EmptyPath, Basic, ref MemoryMarshal.GetReference(state)) == 0
            ? Read(state) : throw new IOException($"The state of '{path}' cannot be read.");
    }

    private static FileState? Of(string path, int type)
    {
        if (!OperatingSystem.IsLinux())
            return Portable(path, type);
        Span<byte> state = stackalloc byte[StateSize];
        if (Statx(AtCurrentFolder, path, NoFollow, Basic, ref MemoryMarshal.GetReference(state)) != 0)
            return null;
        return (MemoryMarshal.Read<ushort>(state[28..]) & TypeMask) == type ? Read(state) : null;
    }

    /// <summary>From struct statx of the kernel's interface (statx(2)), which is the same on every architecture.</summary>
    private static FileState Read(ReadOnlySpan<byte> state)
    {
        return new FileState(MemoryMarshal.Read<long>(state[40..]), Time(state[112..]), Time(state[96..]),
            MemoryMarshal.Read<ulong>(state[32..]));

        static long Time(ReadOnlySpan<byte> time) => (MemoryMarshal.Read<long>(time) * 1_000_000_000) + MemoryMarshal.Read<uint>(time[8..]);
    }

    /// <summary>The same as far as every system tells it: <see cref="OfFile"/> where the kernel cannot be asked for more.</summary>
    public static FileState? PortablyOfFile(string path) => Portable(path, IsFile);

    private static FileState? Portable(string path, int type)
    {
        FileSystemInfo info = type == IsFile ? new FileInfo(path) : new DirectoryInfo(path);
        if (!info.Exists || info.LinkTarget is not null)
            return null;
        return new FileState(info is FileInfo file ? file.Length : 0, Nanoseconds(info.LastWriteTimeUtc), 0, 0);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte state);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(SafeFileHandle folder, string path, int flags, uint mask, ref byte state);
}
