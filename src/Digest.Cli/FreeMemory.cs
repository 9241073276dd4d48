using System.Runtime;
using System.Runtime.InteropServices;

namespace Digest.Cli;

/// <summary>
/// Memory set aside before it is needed: almost all that reading and linking make outlives a collection in their midst, and each would go
/// through it again. What needs more is collected in between as usual.
/// </summary>
internal sealed partial class FreeMemory
{
    /// <summary>Bytes set aside for a preview's edit: twice what it takes to link and plan 10,000 articles, all outputs on.</summary>
    private const long Room = 64 << 20;

    /// <summary>Once so many of them are used, what was left over is cleared away.</summary>
    private const long Enough = 16 << 20;

    /// <summary>What reading, linking and planning take for a file, and at the least.</summary>
    private const long PerFile = 9 << 10, Least = 32 << 20, Most = 128 << 20;

    /// <summary>Memory is set aside where the machine has so many times as much.</summary>
    private const int Share = 8;

    private const int HugePages = 14;
    private const nint HugePage = 2 << 20;

    /// <summary>
    /// Bytes of addresses for which large pages are asked, from the beginning of the heap: what was in use before and the most that is set
    /// aside, small objects and large, end within half of them; the other half is for what a build takes once that is used up.
    /// What is asked for and never touched costs nothing.
    /// </summary>
    private const nint Reach = (nint)(4 * Most);

    private long _before = -Room;

    /// <summary>
    /// Sets memory aside for a build. A check, which reads every text and keeps none, is better off in memory that it has touched already.
    /// </summary>
    /// <param name="files">Number of its files.</param>
    public static void SetAsideFor(int files) => SetAside(Math.Clamp(files * PerFile, Least, Most));

    /// <summary>Clears away what is not needed any more, and sets memory aside anew, where much of it is used.</summary>
    public void Clear()
    {
        if (GC.GetTotalAllocatedBytes() - _before < Enough)
            return;
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // It has just been used up, and ended by that.
        }

        GC.Collect();
        SetAside(Room);
        _before = GC.GetTotalAllocatedBytes();
    }

    private static void SetAside(long size)
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < Share * size)
            return;
        var large = size / 4;
        try
        {
            // Where there is not so much memory after all, collections come as they do.
            if (!GC.TryStartNoGCRegion(size + large, large, disallowFullBlockingGC: true))
                return;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // More than the collector may set aside, or it is set aside already.
            return;
        }

        InHugePages();
    }

    /// <summary>
    /// Asks for memory in pieces of 2 MB (madvise(2), MADV_HUGEPAGE): to touch a page of 4 KB for the first time costs the same as to
    /// touch one of those, and a small edit touches tens of thousands. Where the system does not know of it nothing changes.
    /// </summary>
    private static void InHugePages()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // The collector takes one range of addresses for all that it will ever need, and gives memory out from its beginning, where this
        // is.
        var beginning = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        _ = Advise(beginning.AddrOfPinnedObject() & -HugePage, Reach, HugePages);
        beginning.Free();
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nint size, int advice);
}
