using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;

namespace Digest.Tests.Cleaning;

/// <summary>Lines that stand in several captures of a run: a site's, or the headings of writers who think alike.</summary>
public class RepeatedLinesTests
{
    /// <summary>Eight texts that have no stretch of words in common.</summary>
    private static IEnumerable<RawCapture> Captures(string line, int times)
    {
        for (var i = 0; i < 8; i++)
        {
            var random = new Random(i);
            var paragraphs = Enumerable.Range(0, 4).Select(_ => string.Join(' ', Enumerable.Range(0, 20).Select(_ => Word(random))) + ".").ToList();
            if (i < times)
                paragraphs.Insert(2, line);
            yield return new RawCapture($"seeds/{i}.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs) + "\n"));
        }
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26)))]);

    [Theory]
    [InlineData("What comes next", 3, false)]
    [InlineData("What comes next", 5, true)]
    [InlineData("转载请注明来自冷却塔论坛", 3, true)]
    [InlineData("Subscribe to our newsletter and share this article", 3, true)]
    [InlineData("转载请注明来自冷却塔论坛", 2, false)]
    public void A_line_is_a_sites_where_it_says_so_or_stands_in_most_captures(string line, int times, bool repeated) =>
        Assert.Equal(repeated, RepeatedLines.Of(Captures(line, times)).Contains(RepeatedLines.Key(line)));
}
