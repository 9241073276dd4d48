using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;

namespace Digest.Tests.Cleaning;

/// <summary>Lines that stand in several captures of a run: a site's, or the headings of writers who think alike.</summary>
public class RepeatedLinesTests
{
    private static readonly string[] Boats = ["ferry", "barge", "tug", "dredger", "pilot boat", "trawler", "lighter", "sloop"];

    private static IEnumerable<RawCapture> Captures(string line, int times) =>
        Boats.Select((boat, i) => new RawCapture($"seeds/{i}.txt", Encoding.UTF8.GetBytes(
            $"The {boat} at the wharf\n\nNobody asked what the {boat} number {i * 7} would do in the fog of day {i + 3}, said its captain {boat[..2]}.\n\n"
            + (i < times ? line + "\n\n" : "") + $"It stayed {i + 2} weeks beside the {Boats[(i + 3) % Boats.Length]}, and {boat} crews wrote {i * 13} letters home.\n")));

    [Theory]
    [InlineData("What comes next", 3, false)]
    [InlineData("What comes next", 5, true)]
    [InlineData("转载请注明来自冷却塔论坛", 3, true)]
    [InlineData("Subscribe to our newsletter and share this article", 3, true)]
    [InlineData("转载请注明来自冷却塔论坛", 2, false)]
    public void A_line_is_a_sites_where_it_says_so_or_stands_in_most_captures(string line, int times, bool repeated) =>
        Assert.Equal(repeated, RepeatedLines.Of(Captures(line, times)).Contains(RepeatedLines.Key(line)));
}
