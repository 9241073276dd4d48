using Digest.Files;

namespace Digest.Tests.SiteFiles;

/// <summary>What every system tells of a file agrees with what the kernel says where it can be asked.</summary>
public sealed class FileStateTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("digest-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("快手\n")]
    public void Size_and_time_are_the_same_in_both_ways(string text)
    {
        var path = Path.Combine(_root, "文 件.md");
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2024, 7, 24, 9, 12, 30, 250, DateTimeKind.Utc).AddTicks(7));
        var state = FileState.OfFile(path)!.Value;
        var portable = FileState.PortablyOfFile(path)!.Value;
        Assert.Equal((state.Size, state.Modified), (portable.Size, portable.Modified));
        // Without the time of the last change of any kind a file is never taken as read.
        Assert.False(portable.IsSettled(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void What_was_just_written_looks_the_same_open_and_closed()
    {
        var path = Path.Combine(_root, "new.html");
        var written = DiskChange.WriteNew(path, "快手"u8);
        Assert.Equal(FileState.OfFile(path), written);
    }

    [Fact]
    public void What_is_no_file_of_its_own_has_no_state()
    {
        var link = Path.Combine(_root, "link.md");
        File.WriteAllText(Path.Combine(_root, "a.md"), "a");
        foreach (var path in new[] { Path.Combine(_root, "none.md"), _root, link })
        {
            if (path == link && !OperatingSystem.IsWindows())
                File.CreateSymbolicLink(link, Path.Combine(_root, "a.md"));
            Assert.Null(FileState.OfFile(path));
            Assert.Null(FileState.PortablyOfFile(path));
        }
    }
}
