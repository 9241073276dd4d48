using Digest.Diagnostics;
using Digest.Files;
using Digest.Permanence;

namespace Digest.Tests.Permanence;

public class PublishedLockTests
{
    private static PublishedLock Read(string text, DiagnosticBag? bag = null) =>
        PublishedLock.Read(SourceFile.FromText(PublishedLock.Path, text), bag ?? new DiagnosticBag());

    private static PublishedAddress Article(string address, string id) =>
        new(address, PublishedKind.Article, id, "0123456789ab", null, "A title, with words");

    [Fact]
    public void What_is_written_is_read_again_and_sorted()
    {
        var made = PublishedLock.Empty.With([Article("/b/", "tag:x,2024:b"), Article("/a/", "tag:x,2024:a"),
            new("/a/feed.xml", PublishedKind.Feed, "tag:x,2024:f", null, null, "")]);
        Assert.Equal(["/a/", "/a/feed.xml", "/b/"], made.Entries.Select(e => e.Address));
        Assert.EndsWith(
            "/a/ article tag:x,2024:a 0123456789ab - A title, with words\n/a/feed.xml feed tag:x,2024:f - -\n/b/ article tag:x,2024:b 0123456789ab - A title, with words\n",
            made.Write(), StringComparison.Ordinal);
        var bag = new DiagnosticBag();
        var again = Read(made.Write(), bag);
        Assert.Empty(bag.Sorted());
        Assert.Equal(made.Entries, again.Entries);
        Assert.Equal(made.Write(), again.Write());
    }

    [Fact]
    public void An_identity_and_a_line_once_recorded_stay()
    {
        var before = Read("# ours\n/a/ article tag:old,2024:a 000000000000 - Old\n/b/ article tag:old,2024:b - - B\n");
        var after = before.With([Article("/a/", "tag:new,2024:a")]);
        Assert.Equal(("tag:old,2024:a", "0123456789ab"), (after.Find("/a/")!.FeedId, after.Find("/a/")!.Content));
        Assert.NotNull(after.Find("/b/"));
        Assert.Contains("\n# ours\n", after.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_that_kept_the_lines_of_both_sides_is_no_trouble()
    {
        var bag = new DiagnosticBag();
        var merged =
            Read("/b/ article tag:x,2024:b - - B\r\n/a/ article tag:x,2024:a 1 - A\r\n/a/ article tag:x,2024:a 2 - A\r\n/b/ gone\r\n", bag);
        Assert.Empty(bag.Sorted());
        Assert.Equal((PublishedKind.Article, PublishedKind.Gone), (merged.Find("/a/")!.Kind, merged.Find("/b/")!.Kind));
    }

    [Fact]
    public void Gone_holds_for_an_address_what_lies_beside_it_and_a_whole_folder()
    {
        var published = Read("/a/ gone\n/a/feed.xml feed tag:x,2024:f - -\n/e/2024-w30/ edition - - -\n/e/* gone\n/f/ page - - - F\n");
        Assert.Equal([true, true, true, true, false], published.Entries.Select(published.IsGone));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("a/ article")]
    [InlineData("/a/")]
    [InlineData("/a/ thing - - - x")]
    [InlineData("/a/* article")]
    public void A_line_that_cannot_be_read_is_an_error_at_its_place(string line)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(["/z/"], Read($"# x\n{line}\n/z/ page\n", bag).Entries.Select(e => e.Address));
        var found = Assert.Single(bag.Sorted());
        Assert.Equal(("DG0315", 2, 1), (found.Code, found.Location!.Start!.Value.Line, found.Location.Start.Value.Column));
    }

    [Theory]
    [InlineData("/old/path/", "/old/path")]
    [InlineData("/old/index.html", "/old")]
    [InlineData("/%E5%BF%AB/", "/快")]
    public void Addresses_are_compared_as_the_host_does(string address, string key) => Assert.Equal(key, PublishedAddress.Key(address));
}
