using Digest.Cli;

namespace Digest.Tests.Cli;

public sealed class SourceWatchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("digest-watch-").FullName;
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));

    public void Dispose()
    {
        _limit.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private string In(string path) => Path.Combine(_root, path);

    private SourceWatch Watch() => new([In("input"), In("theme")]);

    /// <summary>Everything told until a path is among it; null when everything must be looked at.</summary>
    private async Task<HashSet<string>?> UntilAsync(SourceWatch watch, string path)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        while (!all.Contains(path))
        {
            if (await watch.NextAsync(_limit.Token) is not { } touched)
                return null;
            all.UnionWith(touched);
        }

        return all;
    }

    [Fact]
    public async Task Every_way_to_save_a_file_names_it()
    {
        Directory.CreateDirectory(In("input"));
        await File.WriteAllTextAsync(In("input/a.md"), "a");
        using var watch = Watch();
        await File.WriteAllTextAsync(In("input/a.md"), "b");
        Assert.Equal([In("input/a.md")], await UntilAsync(watch, In("input/a.md")));
        await File.WriteAllTextAsync(In("input/a.md~"), "c");
        File.Move(In("input/a.md~"), In("input/a.md"), overwrite: true);
        Assert.Equal([In("input/a.md"), In("input/a.md~")], (await UntilAsync(watch, In("input/a.md")))!.Order(StringComparer.Ordinal));
        File.Delete(In("input/a.md"));
        await File.WriteAllTextAsync(In("input/a.md"), "d");
        Assert.Equal([In("input/a.md")], await UntilAsync(watch, In("input/a.md")));
    }

    [Fact]
    public async Task What_happens_to_a_folder_means_a_look_at_everything()
    {
        Directory.CreateDirectory(In("input/one"));
        await File.WriteAllTextAsync(In("input/one/a.md"), "a");
        using var watch = Watch();
        Directory.Move(In("input/one"), In("input/two"));
        Assert.Null(await watch.NextAsync(_limit.Token));
    }

    [Fact]
    public async Task A_folder_made_later_is_watched_as_well()
    {
        Directory.CreateDirectory(In("input"));
        using var watch = Watch();
        Directory.CreateDirectory(In("theme/partials"));
        Assert.Null(await watch.NextAsync(_limit.Token));
        await File.WriteAllTextAsync(In("theme/footer.html"), "a");
        // Or everything is to be looked at, which finds it too.
        var touched = await UntilAsync(watch, In("theme/footer.html"));
        Assert.True(touched is null || touched.Contains(In("theme/footer.html")));
    }

    [Fact]
    public async Task A_checkout_is_told_of_at_once()
    {
        Directory.CreateDirectory(In("input"));
        using var watch = Watch();
        for (var i = 0; i < 500; i++)
            await File.WriteAllTextAsync(In($"input/{i}.md"), "text");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < 500)
            seen.UnionWith(await watch.NextAsync(_limit.Token) ?? []);
        Assert.Equal(500, seen.Count);
    }
}
