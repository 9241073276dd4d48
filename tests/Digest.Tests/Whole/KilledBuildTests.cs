using System.Diagnostics;

namespace Digest.Tests.Whole;

/// <summary>
/// Builds that are ended from outside, at drawn moments: the site is the old one or the new one, and the next build needs no help.
/// <c>DIGEST_PROPERTY_TIMES</c> multiplies how often (5 are 60 kills), and <c>DIGEST_PROPERTY_SEED</c> draws other moments.
/// </summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Kills = 12;

    private readonly TwoSites _sites = new(18);

    public void Dispose() => _sites.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_a_build_leaves_the_old_site_or_the_new_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        var random = Property.Drawn();
        _sites.Write(1);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await _sites.RunAsync()).Code);
        var span = watch.Elapsed.TotalMilliseconds;
        var ends = new HashSet<bool>();
        for (var i = 0; i < Kills * (int)Property.Times; i++)
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
            span *= isNew ? 0.82 : 1.22;
            _sites.GoesOn(i);
        }

        Assert.Equal(2, ends.Count);
    }
}
