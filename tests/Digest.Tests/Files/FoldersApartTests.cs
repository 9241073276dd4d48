using Digest.Files;

namespace Digest.Tests.Files;

/// <summary>Where folders come to lie on the disk changes nothing of what they hold, and is asked for only where they take long.</summary>
public sealed class FoldersApartTests : IDisposable
{
    private static readonly TimeSpan Quick = TimeSpan.FromMicroseconds(40), Long = TimeSpan.FromMilliseconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("apart").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_made_apart_is_one_like_the_others()
    {
        File.WriteAllText(Path.Join(_folder, "a.txt"), "a");
        NativeFiles.MakeFolderApart(Path.Join(_folder, "b"));
        NativeFiles.MakeFolderApart(Path.Join(_folder, "b"));
        NativeFiles.MakeFolder(Path.Join(_folder, "c"));
        Assert.Equal("a", File.ReadAllText(Path.Join(_folder, "a.txt")));
        Assert.Equal(["b", "c"], Directory.GetDirectories(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_folders_are_made_quickly_none_is_made_apart()
    {
        var pace = new FolderPace();
        Assert.Equal(0, MovedOn(pace, Enumerable.Repeat(Quick, 1000)));
    }

    [Fact]
    public void Four_that_took_long_are_enough_and_it_is_said_once()
    {
        var pace = new FolderPace();
        Assert.Equal(0, MovedOn(pace, Enumerable.Repeat(Long, 3)));
        Assert.Equal(1, MovedOn(pace, [Long]));
        Assert.Equal(0, MovedOn(pace, Enumerable.Repeat(Quick, 1000)));
    }

    [Fact]
    public void Where_moving_on_does_not_help_it_is_tried_ever_less()
    {
        var pace = new FolderPace();
        Assert.InRange(MovedOn(pace, Enumerable.Repeat(Long, 4000)), 8, 12);
    }

    private static int MovedOn(FolderPace pace, IEnumerable<TimeSpan> taken)
    {
        var count = 0;
        foreach (var time in taken)
        {
            pace.Note(time);
            count += pace.IsTimeToMoveOn() ? 1 : 0;
        }

        return count;
    }
}
