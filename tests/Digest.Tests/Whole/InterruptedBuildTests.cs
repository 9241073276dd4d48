using System.Diagnostics;
using System.Globalization;
using Digest.Files;

namespace Digest.Tests.Whole;

/// <summary>Builds that are told to end, that find another one at work, or the traces of one.</summary>
public sealed class InterruptedBuildTests : IDisposable
{
    private readonly TwoSites _sites = new(18);

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_leaves_the_old_site_and_nothing_beside_it(string signal, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        var interrupted = 0;
        for (var i = 1; i < 12 && interrupted < 2; i++)
        {
            _sites.Write(i);
            using var process = _sites.Start();
            // By then the build has begun, and there is something left to do.
            while (!File.Exists(Path.Combine(_sites.Folder, ".digest", "lock.holder")) && !process.HasExited)
                await Task.Delay(1);
            using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync();
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            // A signal that comes when all is done is too late.
            interrupted += process.ExitCode == 0 ? 0 : 1;
            Assert.Equal((process.ExitCode == 0 ? 0 : code, ""), (process.ExitCode, error));
            Assert.Equal(process.ExitCode == 0 ? _sites.Of(i) : _sites.Of(i + 1), _sites.Standing);
            _sites.LeavesNothing();
            _sites.GoesOn(i);
        }

        Assert.Equal(2, interrupted);
    }

    [Fact]
    public async Task Of_two_builds_at_once_one_is_refused_and_names_the_other()
    {
        _sites.Write(1);
        using (BuildLock.Take(Path.Combine(_sites.Folder, ".digest", "lock")))
        {
            var (code, error) = await _sites.RunAsync();
            Assert.Equal((3, $"error: another build of this site is running (process {Environment.ProcessId}).\n"), (code, error));
            Assert.Equal(_sites.First, _sites.Standing);
            Assert.Equal(3, (await _sites.RunAsync(null, null, "--clean")).Code);
        }

        using var one = _sites.Start();
        using var other = _sites.Start();
        await Task.WhenAll(one.WaitForExitAsync(), other.WaitForExitAsync());
        Assert.Contains(0, new[] { one.ExitCode, other.ExitCode });
        Assert.All(new[] { one.ExitCode, other.ExitCode }, c => Assert.True(c is 0 or 3));
        Assert.Equal(_sites.Second, _sites.Standing);
        _sites.LeavesNothing();
    }

    [Fact]
    public void A_lock_that_nobody_holds_stops_nobody_even_where_its_process_runs_again()
    {
        var holder = Path.Combine(_sites.Folder, ".digest", "lock.holder");
        File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(Path.Combine(_sites.Folder, ".digest", "lock"), "1");
        _sites.Write(1);
        _sites.GoesOn(1);
        Assert.False(File.Exists(holder));
    }
}
