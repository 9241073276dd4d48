using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Links to other articles that pages draw as cards or quotations between paragraphs, with samples of our own.</summary>
public class LinkCardTests
{
    private const string First = "The last loom of the mill went to a buyer from the coast on Monday, and the hall is empty now.";

    private const string Second = "Nobody in the village knows what he wants with it, though the men spoke of a museum down there.";

    private static string Read(string card) => Left("The Mill Sells Its Last Loom", P(First) + card + P(Second) + P(First.Replace("loom", "wheel", StringComparison.Ordinal)));

    private static string Whole => $"{First}\n\n{Second}\n\n{First.Replace("loom", "wheel", StringComparison.Ordinal)}";

    [Theory]
    [InlineData("<figure class='wp-block-embed'><div><blockquote class='wp-embedded-content'><a href='/l'>Looms, a primer</a></blockquote></div></figure>")]
    [InlineData("<blockquote class='embedly-card'><h4><a href='/l'>Looms, a primer</a></h4><p>What they were made of.</p></blockquote>")]
    [InlineData("<div class='graf--mixtapeEmbed'><a href='https://l.example'><strong>Looms, a primer</strong><br><em>Wood</em>l.example</a></div>")]
    [InlineData("<a class='LinkCard' href='https://l.example'><span>Looms, a primer</span><span>l.example</span></a>")]
    [InlineData("<div><a href='/l'><h2>Looms, a primer</h2><h3>What they were made of.</h3><p>l.example</p></a></div>")]
    public void A_card_goes(string card) => Assert.Equal(Whole, Read(card));

    [Theory]
    [InlineData("<blockquote><a href='https://l.example'>A loom is a chair for thread.</a></blockquote>", "A loom is a chair for thread.")]
    [InlineData("<a href='#looms'><h2>What looms are</h2></a>", "## What looms are")]
    public void What_only_links_stays(string html, string kept) => Assert.Contains(kept, Read(html), StringComparison.Ordinal);
}
