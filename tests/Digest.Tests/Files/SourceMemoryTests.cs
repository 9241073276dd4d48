using Digest.Files;

namespace Digest.Tests.SiteFiles;

public sealed class SourceMemoryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("digest-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void An_unchanged_file_is_the_same_object_and_a_changed_one_is_read()
    {
        var memory = new SourceMemory([(_root, "input")], TimeProvider.System);
        File.WriteAllText(Path.Combine(_root, "a.md"), "a");
        File.WriteAllText(Path.Combine(_root, "b.md"), "b");
        var first = memory.Read();
        File.WriteAllText(Path.Combine(_root, "b.md"), "c");
        File.WriteAllText(Path.Combine(_root, "d.md"), "d");
        var second = memory.Read();
        Assert.Equal(["input/a.md", "input/b.md", "input/d.md"], second.Select(f => f.Path));
        Assert.Same(first[0], second[0]);
        Assert.Equal("c", second[1].ReadText());
        File.Delete(Path.Combine(_root, "a.md"));
        Assert.Equal(["input/b.md", "input/d.md"], memory.Read().Select(f => f.Path));
    }

    [Fact]
    public void A_change_that_keeps_size_and_time_is_seen()
    {
        var memory = new SourceMemory([(_root, "input")], TimeProvider.System);
        var path = Path.Combine(_root, "a.md");
        File.WriteAllText(path, "one");
        var time = File.GetLastWriteTimeUtc(path);
        Assert.Equal("one", memory.Read()[0].ReadText());
        File.WriteAllText(path, "two");
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal("two", memory.Read()[0].ReadText());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_was_touched_is_read_alone(bool renamedOver)
    {
        var memory = new SourceMemory([(_root, "input")], TimeProvider.System);
        foreach (var name in new[] { "a.md", "b.md" })
            File.WriteAllText(Path.Combine(_root, name), name);
        var first = memory.Read();
        File.WriteAllText(Path.Combine(_root, "b.md~"), "new");
        if (renamedOver)
            File.Move(Path.Combine(_root, "b.md~"), Path.Combine(_root, "b.md"), overwrite: true);
        else
            File.WriteAllText(Path.Combine(_root, "b.md"), "new");
        var second = memory.Read([Path.Combine(_root, "b.md~"), Path.Combine(_root, "b.md"), Path.Combine(_root, ".b.md.swp")]);
        Assert.Same(first[0], second[0]);
        Assert.Equal("new", second[1].ReadText());
    }

    [Fact]
    public void Files_and_folders_that_come_and_go_are_seen_when_they_were_touched()
    {
        var memory = new SourceMemory([(_root, "input"), (Path.Combine(_root, "theme"), "theme")], TimeProvider.System);
        var folder = Path.Combine(_root, "new");
        File.WriteAllText(Path.Combine(_root, "a.md"), "a");
        memory.Read();
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "b.md"), "b");
        Assert.Equal(["input/a.md", "input/new/b.md"], Paths([folder]));
        Directory.Move(folder, Path.Combine(_root, "moved"));
        Assert.Equal(["input/a.md", "input/moved/b.md"], Paths([folder, Path.Combine(_root, "moved")]));
        Directory.Delete(Path.Combine(_root, "moved"), recursive: true);
        Assert.Equal(["input/a.md"], Paths([Path.Combine(_root, "moved")]));
        File.Delete(Path.Combine(_root, "a.md"));
        Assert.Equal([], Paths([Path.Combine(_root, "a.md")]));

        IEnumerable<string> Paths(string[] touched) => memory.Read(touched).Select(f => f.Path);
    }

    [Fact]
    public void Read_anew_a_file_is_what_the_disk_has_and_not_what_was_known_of_it()
    {
        File.WriteAllText(Path.Combine(_root, "a.md"), "new");
        var memory = new SourceMemory([(_root, "input")], TimeProvider.System, static file => SourceFile.FromText(file.Path, "old"));
        Assert.Equal("old", Assert.Single(memory.Read()).ReadText());
        Assert.Equal("new", Assert.Single(memory.ReadAnew()).ReadText());
        Assert.Equal("new", Assert.Single(memory.Read()).ReadText());
    }
}
