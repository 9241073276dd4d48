using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Digest.Tests.Whole;

/// <summary>
/// Builds on a disk that is full, or fills while they write: the old site stands whole, and with room again the next build needs no help.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    // On a small disk of its own: what is free but for so many kilobytes is taken before the build, and given back after it.
    private const string OnASmallDisk = """
        exec unshare --user --map-root-user --mount sh -c '
        disk=$(mktemp -d) && mount -t tmpfs -o size=24m none "$disk" && cp -r input output .digest "$disk" || exit 99
        here=$PWD
        cd "$disk"
        dd if=/dev/zero of=taken bs=1024 count=$(($(df -k --output=avail . | tail -n 1) - LEFT)) 2>/dev/null
        "$@"
        code=$?
        rm taken
        rm -rf "$here/output" "$here/.digest"
        cp -r output .digest "$here"
        exit $code' sh "$@"
        """;

    private readonly TwoSites _sites = new(18);

    public void Dispose() => _sites.Dispose();

    [SmallDiskTheory]
    [InlineData(0)]
    [InlineData(150)]
    public async Task A_full_disk_leaves_the_old_site_whole_and_the_next_build_needs_no_help(int kilobytes)
    {
        _sites.Write(1);
        var (code, error) =
            await _sites.RunAsync(OnASmallDisk.Replace("LEFT", kilobytes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.True(code == 3, $"{code}: {error}");
        Assert.Contains("No space left on device", error, StringComparison.Ordinal);
        Assert.Equal(_sites.First, _sites.Standing);
        Assert.Equal(0, _sites.Build());
        Assert.Equal(_sites.Second, _sites.Standing);
    }

    /// <summary>A test that needs a small disk, which Linux gives to whoever may have a space of mounts of their own.</summary>
    private sealed class SmallDiskTheoryAttribute : TheoryAttribute
    {
        private static readonly Lazy<bool> CanMount = new(static () =>
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("unshare",
                    ["--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"])
                { RedirectStandardError = true });
                process?.WaitForExit();
                return process?.ExitCode == 0;
            }
            catch (Win32Exception)
            {
                return false;
            }
        });

        /// <inheritdoc/>
        public override string? Skip { get => base.Skip ?? (CanMount.Value ? null : "This user may not mount a small disk."); set => base.Skip = value; }
    }
}
