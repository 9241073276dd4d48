using System.Text;
using Digest.Files;

namespace Digest.Tests.SiteFiles;

public sealed class SiteFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("digest-").FullName;

    private string Output => Path.Combine(_root, "output");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Publish(params (string Path, string Text)[] files)
    {
        using var folder = SiteFolder.Open(Output, Path.Combine(_root, ".digest"));
        folder.Stage();
        foreach (var (path, text) in files)
            folder.Write(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
        folder.Publish("x", "y");
    }

    [Fact]
    public void What_is_no_longer_made_is_gone_and_what_stays_is_the_same_file()
    {
        Publish(("a/index.html", "one"), ("b.txt", "two"));
        var before = File.GetLastWriteTimeUtc(Path.Combine(Output, "a/index.html"));
        Publish(("a/index.html", "one"), ("c.txt", "three"));
        Assert.Equal(["a/index.html", "c.txt"],
            Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Output, f))
                .Order(StringComparer.Ordinal));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Output, "a/index.html")));
    }

    [Fact]
    public void A_build_that_does_not_publish_leaves_the_old_site_and_nothing_beside_it()
    {
        Publish(("a.txt", "old"));
        using (var folder = SiteFolder.Open(Output, Path.Combine(_root, ".digest")))
        {
            folder.Stage();
            folder.Write(new OutputFile("a.txt", "new"u8.ToArray()));
        }

        Assert.Equal("old", File.ReadAllText(Path.Combine(Output, "a.txt")));
        Assert.Equal(["lock", "manifest"],
            Directory.EnumerateFileSystemEntries(Path.Combine(_root, ".digest")).Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_changed_by_hand_is_written_again()
    {
        Publish(("a.txt", "made"));
        File.WriteAllText(Path.Combine(Output, "a.txt"), "edited");
        Publish(("a.txt", "made"));
        Assert.Equal("made", File.ReadAllText(Path.Combine(Output, "a.txt")));
    }
}
