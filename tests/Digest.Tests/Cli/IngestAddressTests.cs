namespace Digest.Tests.Cli;

/// <summary>Addresses among the captures of <c>ingest</c>; this machine's own are refused, so no network is needed.</summary>
public class IngestAddressTests
{
    private const string Refused = "http://127.0.0.1:9/a.html";

    [Fact]
    public void An_address_that_is_not_fetched_is_reported_and_the_others_are_cleaned()
    {
        using var run = new CliRun();
        run.Write("seeds/a.txt",
            "The third building has a roof\n\nThe third building in the valley has a roof and no machines.\n\nNobody knows when they will come.\n");
        Assert.Equal(1, run.Run("ingest", Refused, "seeds/a.txt"));
        Assert.Contains("error DG0108: " + Refused + " was not fetched: ", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(run.Folder, "input", "articles"), "*.md", SearchOption.AllDirectories));
    }

    [Fact]
    public void Where_nothing_else_is_named_the_network_has_failed()
    {
        using var run = new CliRun();
        Assert.Equal(3, run.Run("ingest", Refused));
        Assert.Contains(Refused, run.Error, StringComparison.Ordinal);
    }
}
