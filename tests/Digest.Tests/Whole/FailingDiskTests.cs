using System.Runtime.Versioning;
using Digest.Files;

namespace Digest.Tests.Whole;

/// <summary>
/// The disk says no, in every way that can be brought about: exit code 3, one line that says why, and the old site whole.
/// </summary>
public sealed class FailingDiskTests : IDisposable
{
    private readonly TwoSites _sites = new(4, "twins");

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in Directory.EnumerateDirectories(_sites.Folder, "*", SearchOption.AllDirectories).Prepend(_sites.Folder))
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        _sites.Dispose();
    }

    [Fact]
    public void Whichever_change_of_the_disk_fails_the_old_site_stands_and_the_next_build_needs_no_help()
    {
        var failed = 0;
        for (var n = 1; ; n++)
        {
            _sites.Write(1);
            var count = 0;
            DiskChange.Before = (change, _) =>
            {
                if (Interlocked.Increment(ref count) == n)
                    throw new IOException($"Input/output error : {change}");
            };
            var code = _sites.Build();
            DiskChange.Before = null;
            if (code == 0)
            {
                Assert.Equal(_sites.Second, _sites.Standing);
            }
            else
            {
                failed++;
                Assert.Equal(3, code);
                Assert.StartsWith("error: Input/output error : ", _sites.Error[_sites.Error.IndexOf("error:", StringComparison.Ordinal)..],
                    StringComparison.Ordinal);
                Assert.Equal(_sites.First, _sites.Standing);
                Assert.DoesNotContain(_sites.Beside, f => f.EndsWith('~') || f.EndsWith(".ready", StringComparison.Ordinal));
            }

            Assert.True(_sites.Build() == 0, _sites.Error);
            Assert.Equal(_sites.Second, _sites.Standing);
            _sites.Write(0);
            Assert.True(_sites.Build() == 0, _sites.Error);
            Assert.Equal(_sites.First, _sites.Standing);
            if (count < n)
                break;
        }

        Assert.True(failed > 30, $"{failed}");
    }

    /// <summary>A limit on the size of files stops a write in the middle of a file, as a full disk does.</summary>
    [Fact]
    public async Task A_write_that_finds_no_room_leaves_the_old_site()
    {
        if (OperatingSystem.IsWindows())
            return;
        _sites.Write(1);
        var failed = 0;
        foreach (var blocks in new[] { 2, 8, 16, 32 })
        {
            var (code, error) = await _sites.RunAsync($"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"",
                new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });
            Assert.True(code is 0 or 3, $"{code} {error}");
            Assert.Equal(code == 0 ? _sites.Second : _sites.First, _sites.Standing);
            failed += code == 3 ? 1 : 0;
            if (code == 3)
                IsOneLine(error);
        }

        Assert.True(failed >= 2, $"{failed}");
        Assert.Equal(0, _sites.Build());
        Assert.Equal(_sites.Second, _sites.Standing);
    }

    [Theory]
    [InlineData(".")]
    [InlineData(".digest")]
    [InlineData("output")]
    [InlineData("input/articles")]
    [InlineData("input/articles/2024-07-03-e2.md")]
    public async Task What_may_not_be_written_or_read_is_said_and_the_old_site_stands(string locked)
    {
        if (OperatingSystem.IsWindows() || Unprivileged() is not { } shell)
            return;
        _sites.Write(1);
        if (locked == ".")
            Directory.Delete(Path.Combine(_sites.Folder, ".digest"), recursive: true);
        var path = Path.Combine(_sites.Folder, locked);
        var before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path,
            locked.StartsWith("input", StringComparison.Ordinal) ? UnixFileMode.None : UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var (code, error) = await _sites.RunAsync(shell);
        File.SetUnixFileMode(path, before);
        Assert.True(code == 3, $"{code} {error}");
        IsOneLine(error);
        Assert.Equal(_sites.First, _sites.Standing);
        Assert.Equal(0, _sites.Build());
        Assert.Equal(_sites.Second, _sites.Standing);
    }

    [Fact]
    public void A_file_that_changes_while_a_build_reads_is_built_as_it_is_by_the_next()
    {
        var path = Path.Combine(_sites.Folder, "input", "articles", "2024-07-01-e0.md");
        var times = 0;
        _sites.Write(1);
        // The files have been listed by now and not yet read.
        DiskChange.Before = (_, _) =>
        {
            if (times++ == 0)
                File.AppendAllText(path, "\nAppended.\n");
        };
        Assert.Equal(0, _sites.Build());
        DiskChange.Before = null;
        Assert.Equal(0, _sites.Build());
        var kept = _sites.Standing;
        Assert.Contains("Appended.", File.ReadAllText(Path.Combine(_sites.Folder, "output", "articles", "2024", "07", "e0", "index.html")),
            StringComparison.Ordinal);
        Assert.Equal(0, _sites.Build("--clean"));
        Assert.Equal(kept, _sites.Standing);
    }

    [Fact]
    public void What_a_build_that_failed_has_found_is_not_said_of_the_site_that_stands()
    {
        _sites.Write(0);
        var odd = Path.Combine(_sites.Folder, "input", "articles", "2024-07-01-odd.md");
        File.WriteAllText(odd, "---\ntitle: Odd\ndate: 2024-07-01\ncompanies: [openaii]\n---\nText.\n");
        DiskChange.Before = (change, _) =>
        {
            if (change is nameof(DiskChange.Exchange) or nameof(DiskChange.MoveFolder))
                throw new IOException("Input/output error");
        };
        Assert.Equal(3, _sites.Build());
        DiskChange.Before = null;
        File.Delete(odd);
        Assert.Equal(0, _sites.Build());
        Assert.DoesNotContain("openaii", _sites.Error, StringComparison.Ordinal);
        Assert.Equal(_sites.First, _sites.Standing);
    }

    private static void IsOneLine(string error)
    {
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    /// <summary>A shell's command that runs another without the right to pass over permissions; null where there is none.</summary>
    [UnsupportedOSPlatform("windows")]
    private static string? Unprivileged()
    {
        if (Environment.UserName != "root")
            return "exec \"$@\"";
        return File.Exists("/usr/bin/setpriv") ? "exec setpriv --bounding-set=-all --inh-caps=-all \"$@\"" : null;
    }
}
