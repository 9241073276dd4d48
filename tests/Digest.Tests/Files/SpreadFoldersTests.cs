using Digest.Files;

namespace Digest.Tests.Files;

/// <summary>What the file system is told of where folders should lie changes nothing of what they hold.</summary>
public sealed class SpreadFoldersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spread").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_stays_what_it_is_however_often_it_is_asked()
    {
        File.WriteAllText(Path.Join(_folder, "a.txt"), "a");
        NativeFiles.Spread(_folder);
        NativeFiles.Spread(_folder);
        NativeFiles.MakeFolder(Path.Join(_folder, "b"));
        Assert.Equal("a", File.ReadAllText(Path.Join(_folder, "a.txt")));
        Assert.True(Directory.Exists(Path.Join(_folder, "b")));
    }

    [Fact]
    public void One_that_is_not_there_is_left_alone()
    {
        NativeFiles.Spread(Path.Join(_folder, "none"));
        Assert.False(Directory.Exists(Path.Join(_folder, "none")));
    }
}
