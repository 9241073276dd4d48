using Digest.Files;

namespace Digest.Tests.SiteFiles;

public sealed class SourceMemoryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("digest-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void An_unchanged_file_is_the_same_object_and_a_changed_one_is_read()
    {
        var memory = new SourceMemory(TimeProvider.System);
        File.WriteAllText(Path.Combine(_root, "a.md"), "a");
        File.WriteAllText(Path.Combine(_root, "b.md"), "b");
        var first = memory.Read(SourceFolder.List(_root, "input"));
        File.WriteAllText(Path.Combine(_root, "b.md"), "c");
        File.WriteAllText(Path.Combine(_root, "d.md"), "d");
        var second = memory.Read(SourceFolder.List(_root, "input"));
        Assert.Equal(["input/a.md", "input/b.md", "input/d.md"], second.Select(f => f.Path));
        Assert.Same(first[0], second[0]);
        Assert.Equal("c", second[1].ReadText());
        File.Delete(Path.Combine(_root, "a.md"));
        Assert.Equal(["input/b.md", "input/d.md"], memory.Read(SourceFolder.List(_root, "input")).Select(f => f.Path));
    }

    [Fact]
    public void A_change_that_keeps_size_and_time_is_seen()
    {
        var memory = new SourceMemory(TimeProvider.System);
        var path = Path.Combine(_root, "a.md");
        File.WriteAllText(path, "one");
        var time = File.GetLastWriteTimeUtc(path);
        Assert.Equal("one", memory.Read(SourceFolder.List(_root, "input"))[0].ReadText());
        File.WriteAllText(path, "two");
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal("two", memory.Read(SourceFolder.List(_root, "input"))[0].ReadText());
    }
}
