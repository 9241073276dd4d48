using System.Text;
using Digest.Files;

namespace Digest.Tests.SiteFiles;

/// <summary>
/// Every change that a build makes to the disk fails once, and is once the last one made: the site is the old one or the new one, and
/// whole.
/// </summary>
public sealed class BrokenPublishTests : IDisposable
{
    private static readonly Dictionary<string, (string[] Old, string[] New)> Cases = new(StringComparer.Ordinal)
    {
        ["first"] = ([], ["index.html=1", "a/b/index.html=2", "c.txt=3"]),
        ["edited"] = (["index.html=1", "a/b/index.html=2", "a/c/index.html=same", "d/index.html=same"],
            ["index.html=one", "a/b/index.html=two", "a/c/index.html=same", "d/index.html=same"]),
        ["grown"] = (["index.html=1"], ["index.html=1", "a/index.html=2", "a/b/c/index.html=3", "f.txt=4"]),
        ["shrunk"] = (["index.html=1", "a/index.html=2", "a/b/c/index.html=3", "f.txt=4"], ["index.html=1"]),
        ["kinds exchanged"] = (["x=file", "y/index.html=folder", "z/w/v.txt=deep", "same.txt=same"],
            ["x/index.html=folder now", "y=file now", "z=file now", "same.txt=same"]),
    };

    private readonly string _root = Directory.CreateTempSubdirectory("digest-").FullName;
    private int _number;

    public static TheoryData<string, bool> Names()
    {
        var names = new TheoryData<string, bool>();
        foreach (var name in Cases.Keys)
        {
            names.Add(name, true);
            if (name != "first")
                names.Add(name, false);
        }

        return names;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_that_fails_leaves_the_old_site_and_a_failed_build_nothing_of_its_own(string name, bool exchanges)
    {
        var (old, next) = Cases[name];
        var place = Begin(old);
        for (var n = 1; ; n++)
        {
            var (failed, count) = Publish(place, next, exchanges, i => i == n);
            Assert.Equal(failed ? old : next, Site(place));
            if (failed)
                Assert.Subset((HashSet<string>)["lock", "lock.holder", "manifest", "next", "next.manifest"], Beside(place));
            GoesOn(place, old, next, exchanges);
            if (count < n)
                return;
            if (old.Length == 0)
                place = Begin(old);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_build_that_ends_between_any_two_changes_leaves_one_of_the_two_sites(string name, bool exchanges)
    {
        var (old, next) = Cases[name];
        var place = Begin(old);
        for (var n = 1; ; n++)
        {
            var (_, count) = Publish(place, next, exchanges, i => i >= n);
            var site = Site(place);
            // On a file system that cannot exchange two folders there is a moment with neither; the next build ends it.
            if (site.Length > 0 || exchanges || old.Length == 0)
                Assert.True(site.SequenceEqual(old) || site.SequenceEqual(next), string.Join(", ", site));
            else
                Assert.True(Directory.Exists(Path.Combine(place, ".digest", "old")));
            GoesOn(place, old, next, exchanges);
            if (count < n)
                return;
            if (old.Length == 0)
                place = Begin(old);
        }
    }

    [Fact]
    public void A_build_while_another_runs_is_refused_and_takes_nothing_away()
    {
        var place = Begin(["a.txt=1"]);
        using var first = SiteFolder.Open(Path.Combine(place, "output"), Path.Combine(place, ".digest"));
        first.Stage();
        first.Write(new OutputFile("a.txt", "2"u8.ToArray()));
        var refused = Assert.Throws<IOException>(() => SiteFolder.Open(Path.Combine(place, "output"), Path.Combine(place, ".digest")));
        Assert.Equal($"another build of this site is running (process {Environment.ProcessId}).", refused.Message);
        first.Publish("x", "y");
        Assert.Equal(["a.txt=2"], Site(place));
    }

    [Fact]
    public void A_file_that_vanishes_before_it_is_read_was_not_there_and_the_others_are_read()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "input")).FullName;
        foreach (var name in new[] { "a.md", "b.md", "c.md" })
            File.WriteAllText(Path.Combine(folder, name), name);
        var listing = SourceFolder.List(folder, "input");
        File.Delete(Path.Combine(folder, "b.md"));
        Assert.Equal(["input/a.md", "input/c.md"], SourceFolder.Read(listing).Select(f => f.Path));
    }

    private string Begin(string[] site)
    {
        var place = Directory.CreateDirectory(Path.Combine(_root, $"{_number++}")).FullName;
        // Twice, by way of another site: from then on a tree of before is the ground of the next.
        if (site.Length > 0)
        {
            Publish(place, site);
            Publish(place, ["other.txt=x", .. site[..1]]);
            Publish(place, site);
        }

        return place;
    }

    /// <summary>The next builds need no help, and nothing is left beside what they know.</summary>
    private static void GoesOn(string place, string[] old, string[] next, bool exchanges)
    {
        foreach (var site in new[] { next, old })
        {
            if (site.Length == 0)
                continue;
            Assert.False(Publish(place, site, exchanges).Failed);
            Assert.Equal(site, Site(place));
            var beside = Beside(place);
            Assert.Subset((HashSet<string>)["lock", "manifest", "next", "next.manifest"], beside);
            Assert.Equal(beside.Contains("next"), beside.Contains("next.manifest"));
        }
    }

    private static (bool Failed, int Changes) Publish(string place, string[] site, bool exchanges = true, Func<int, bool>? fails = null)
    {
        var (count, output) = (0, Path.Combine(place, "output"));
        DiskChange.Before = (change, path) =>
        {
            if (!exchanges && change == nameof(DiskChange.Exchange))
                throw new IOException("this file system exchanges nothing");
            if (fails?.Invoke(Interlocked.Increment(ref count)) == true)
                throw new IOException("the disk says no");
        };
        try
        {
            using var folder = SiteFolder.Open(output, Path.Combine(place, ".digest"));
            folder.Stage();
            foreach (var file in site.Select(f => f.Split('=')))
                folder.Write(new OutputFile(file[0], Encoding.UTF8.GetBytes(file[1])));
            folder.Publish("x", "y");
            return (false, count);
        }
        catch (Exception e) when ((e is AggregateException several ? several.InnerException : e)?.Message == "the disk says no")
        {
            return (true, count);
        }
        finally
        {
            DiskChange.Before = null;
        }
    }

    private static string[] Site(string place)
    {
        var output = Path.Combine(place, "output");
        if (!Directory.Exists(output))
            return [];
        var found = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(output, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        var known = Cases.Values.SelectMany(c => new[] { c.Old, c.New })
            .FirstOrDefault(s => s.Length == found.Count && s.All(f => found.GetValueOrDefault(f.Split('=')[0]) == f.Split('=')[1]));
        return known ?? [.. found.Select(f => $"{f.Key}={f.Value}")];
    }

    private static HashSet<string> Beside(string place) =>
        [.. Directory.EnumerateFileSystemEntries(place).Where(f => Path.GetFileName(f) is not ("output" or ".digest"))
            .Concat(Directory.Exists(Path.Combine(place, ".digest"))
                ? Directory.EnumerateFileSystemEntries(Path.Combine(place, ".digest")) : []).Select(f => Path.GetFileName(f))];
}
