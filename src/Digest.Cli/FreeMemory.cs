using System.Runtime;

namespace Digest.Cli;

/// <summary>
/// Memory set aside while nobody waits, so that an edit is linked without a collection in its midst: all that linking makes outlives
/// those, and each would go through it again. An edit that needs more is collected in between as usual.
/// </summary>
internal sealed class FreeMemory
{
    /// <summary>Bytes set aside: twice what it takes to link and plan 10,000 articles, all outputs on.</summary>
    private const long Room = 64 << 20;

    /// <summary>Once so many of them are used, what was left over is cleared away.</summary>
    private const long Enough = 16 << 20;

    private long _before = -Room;

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
        // Where there is not so much memory, collections come as they do.
        _ = GC.TryStartNoGCRegion(Room, disallowFullBlockingGC: true);
        _before = GC.GetTotalAllocatedBytes();
    }
}
