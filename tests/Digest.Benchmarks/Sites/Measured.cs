using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Digest.Benchmarks.Sites;

/// <summary>What a process cost: time on the clock, time of processors in the program and in the system, the most memory it held.</summary>
internal sealed partial record Measured(int ExitCode, TimeSpan Wall, TimeSpan User, TimeSpan System, long PeakBytes, string Error)
{
    private const int Children = -1;

    /// <summary>
    /// Runs a program to its end. Figures of processor time come from getrusage(2), memory from VmHWM of proc(5), looked at every few
    /// milliseconds.
    /// </summary>
    public static Measured Run(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true
        };
        var before = Usage();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(5))
            peak = Math.Max(peak, Peak(process.Id));
        var wall = watch.Elapsed;
        process.WaitForExit();
        output.Wait();
        var after = Usage();
        return new Measured(process.ExitCode, wall, after.User - before.User, after.System - before.System, peak, error.Result);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Wall.TotalSeconds,8:0.00} s wall {(User + System).TotalSeconds,8:0.00} s CPU ({User.TotalSeconds:0.00} user, {System.TotalSeconds:0.00} system) {PeakBytes / 1048576.0,7:0} MiB");

    private static long Peak(int id)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return long.Parse(line.AsSpan(6, line.Length - 9).Trim(), CultureInfo.InvariantCulture) * 1024;
            }
        }
        catch (IOException)
        {
            // It ended between two looks.
        }

        return 0;
    }

    private static (TimeSpan User, TimeSpan System) Usage()
    {
        Span<long> usage = stackalloc long[32];
        _ = GetUsage(Children, ref MemoryMarshal.GetReference(usage));
        return (TimeSpan.FromSeconds(usage[0]) + TimeSpan.FromMicroseconds(usage[1]),
            TimeSpan.FromSeconds(usage[2]) + TimeSpan.FromMicroseconds(usage[3]));
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
