using System.Diagnostics;
using System.Globalization;
using Digest.Files;

namespace Digest.Tests.Whole;

/// <summary>
/// Builds that are ended from outside, at drawn moments: the site is the old one or the new one, and the next build needs no help.
/// <c>DIGEST_PROPERTY_TIMES</c> multiplies how often, and <c>DIGEST_PROPERTY_SEED</c> draws other moments.
/// </summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Kills = 20;

    // What every build may leave: the lock's file, what the last build was made of, and the tree of the one before.
    private static readonly HashSet<string> Known = ["bodies", "findings", "lock", "manifest", "next", "next.manifest", "sources"];

    private readonly TwoSites _sites = new(18);

    public void Dispose() => _sites.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_a_build_leaves_the_old_site_or_the_new_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        var random = new Random(Number("DIGEST_PROPERTY_SEED", 1));
        _sites.Write(1);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await _sites.RunAsync()).Code);
        var span = watch.Elapsed.TotalMilliseconds;
        var ends = new HashSet<bool>();
        for (var i = 0; i < Kills * Number("DIGEST_PROPERTY_TIMES", 1); i++)
        {
            _sites.Write(i);
            using (var process = _sites.Start())
            {
                await Task.Delay(TimeSpan.FromMilliseconds(span * (0.4 + (0.8 * random.NextDouble()))));
                process.Kill();
                await process.WaitForExitAsync();
            }

            var standing = _sites.Standing;
            Assert.True(standing == _sites.Of(i) || standing == _sites.Of(i + 1), $"kill {i}: neither site stands");
            // The next moment is drawn so that as many builds end before as after the exchange.
            var isNew = standing == _sites.Of(i);
            ends.Add(isNew);
            span *= isNew ? 0.87 : 1.15;
            GoesOn(i);
        }

        Assert.Equal(2, ends.Count);
    }

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
            Assert.Subset(Known, _sites.Beside.ToHashSet(StringComparer.Ordinal));
            GoesOn(i);
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
        Assert.Subset(Known, _sites.Beside.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_lock_that_nobody_holds_stops_nobody_even_where_its_process_runs_again()
    {
        var holder = Path.Combine(_sites.Folder, ".digest", "lock.holder");
        File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(Path.Combine(_sites.Folder, ".digest", "lock"), "1");
        _sites.Write(1);
        GoesOn(1);
        Assert.False(File.Exists(holder));
    }

    private void GoesOn(int which)
    {
        Assert.True(_sites.Build() == 0, _sites.Error);
        Assert.Equal(_sites.Of(which), _sites.Standing);
        Assert.Subset(Known, _sites.Beside.ToHashSet(StringComparer.Ordinal));
    }

    private static int Number(string variable, int fallback) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
