using Digest.Tests.Whole;

namespace Digest.Tests.Pipelines;

/// <summary>What a build keeps for the next one costs time when it is lost or damaged, and nothing else.</summary>
public sealed class DamagedMemoryTests : IDisposable
{
    private static readonly string[] Kept = ["manifest", "sources", "bodies", "findings", "next.manifest"];

    private readonly TwoSites _sites = new(4, "twins");

    public void Dispose() => _sites.Dispose();

    [Fact]
    public void Whatever_befalls_it_the_next_build_gives_the_same_site()
    {
        // From the second on the memory of the site before stands beside it.
        var built = 1;
        Assert.True(Next() == 0, _sites.Error);
        foreach (var harm in new[] { "lost", "empty", "half", "ones", "other version", "longer" })
        {
            foreach (var name in Kept)
            {
                var path = Path.Combine(_sites.Folder, ".digest", name);
                Assert.True(File.Exists(path), name);
                if (harm == "lost")
                    File.Delete(path);
                else
                    File.WriteAllBytes(path, Harmed(File.ReadAllBytes(path), harm));
                Assert.True(Next() == 0, $"{name} {harm}: {_sites.Error}");
                Assert.Equal((name, harm, _sites.Of(built - 1)), (name, harm, _sites.Standing));
            }
        }

        int Next()
        {
            _sites.Write(built++);
            return _sites.Build();
        }
    }

    [Fact]
    public void A_file_of_the_site_that_was_changed_by_hand_is_made_again_though_no_source_has_changed()
    {
        Assert.True(_sites.Build() == 0, _sites.Error);
        var page = Path.Combine(_sites.Folder, "output", "index.html");
        File.AppendAllText(page, "edited");
        Assert.True(_sites.Build() == 0, _sites.Error);
        Assert.Equal(_sites.First, _sites.Standing);
        File.Delete(page);
        Assert.True(_sites.Build() == 0, _sites.Error);
        Assert.Equal(_sites.First, _sites.Standing);
    }

    [Fact]
    public void Where_no_second_name_can_be_given_to_a_file_it_is_copied()
    {
        Digest.Files.DiskChange.Before = static (change, _) =>
        {
            if (change == nameof(Digest.Files.DiskChange.Link))
                throw new IOException("Operation not permitted");
        };
        for (var i = 1; i <= 3; i++)
        {
            _sites.Write(i);
            Assert.True(_sites.Build() == 0, _sites.Error);
            Assert.Equal(_sites.Of(i), _sites.Standing);
        }

        Digest.Files.DiskChange.Before = null;
    }

    private static byte[] Harmed(byte[] bytes, string harm) => harm switch
    {
        "empty" => [],
        "half" => bytes[..(bytes.Length / 2)],
        "ones" => [.. Enumerable.Repeat((byte)255, bytes.Length)],
        "other version" => [bytes[0], .. "other"u8, .. bytes[1..]],
        _ => [.. bytes, .. "more\nof it\n"u8],
    };
}
