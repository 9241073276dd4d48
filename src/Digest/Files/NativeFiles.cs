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
