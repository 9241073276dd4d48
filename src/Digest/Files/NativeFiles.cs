using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Digest.Files;

/// <summary>
/// Calls of the system that the runtime does not offer, or offers at a price that counts when there are tens of thousands of files.
/// </summary>
internal static partial class NativeFiles
{
    /// <summary>EWOULDBLOCK: another has locked the file.</summary>
    public const int LinuxWouldBlock = 11, MacWouldBlock = 35;

    private const int AtCurrentFolder = -100;
    private const uint ExchangeFlag = 2;
    private const int LockAlone = 2, LockWithoutWaiting = 4;

    /// <summary>
    /// Lock of a whole open file (flock(2)), which ends with the process; false where another holds it. What cannot be locked counts as
    /// free.
    /// </summary>
    public static bool Lock(SafeFileHandle file) =>
        OperatingSystem.IsWindows() || FLock(file, LockAlone | LockWithoutWaiting) == 0
        || Marshal.GetLastPInvokeError() is not (LinuxWouldBlock or MacWouldBlock);

    /// <summary>A second name for a file's content; false where the file system has none.</summary>
    public static bool Link(string from, string to) => !OperatingSystem.IsWindows() && HardLink(from, to) == 0;

    /// <summary>Two folders change places in one step; false where the system cannot.</summary>
    public static bool Exchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return RenameAt2(AtCurrentFolder, one, AtCurrentFolder, other, ExchangeFlag) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>FS_IOC_GETFLAGS and FS_IOC_SETFLAGS of 64 bits (ioctl_iflags(2)).</summary>
    private const nuint GetFlags = 0x80086601, SetFlags = 0x40086602;

    /// <summary>FS_TOPDIR_FL: folders made in this one belong to trees of their own.</summary>
    private const int TopFlag = 0x20000;

    /// <summary>
    /// Makes one folder whose parent is there as one that belongs to a tree of its own, which ext4 puts where few folders are. What is made
    /// in the same parent afterwards it puts beside the last one. Other file systems make the folder as ever.
    /// </summary>
    public static void MakeFolderApart(string path)
    {
        var parent = OperatingSystem.IsLinux() && IntPtr.Size == 8 && Path.GetDirectoryName(path) is { } folder ? Open(folder, 0) : -1;
        if (parent >= 0)
            Mark(parent, isTop: true);
        MakeFolder(path);
        if (parent < 0)
            return;
        Mark(parent, isTop: false);
        _ = Close(parent);
    }

    private static unsafe void Mark(int opened, bool isTop)
    {
        // The call writes a number of the size that its name says, or of four bytes.
        long flags = 0;
        if (Control(opened, GetFlags, &flags) != 0)
            return;
        flags = isTop ? (int)flags | TopFlag : (int)flags & ~TopFlag;
        _ = Control(opened, SetFlags, &flags);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static unsafe partial int Control(int file, nuint request, long* argument);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    /// <summary>Makes one folder whose parent is there; one that is there already is left as it is.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows() || Mkdir(path, 0x1FF) != 0)
            Directory.CreateDirectory(path);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int HardLink(string from, string to);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "mkdir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mkdir(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int FLock(SafeFileHandle file, int operation);
}
