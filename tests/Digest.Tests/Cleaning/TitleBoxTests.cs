using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Boxes among the paragraphs of a saved page, whose names say nothing; the samples are our own.</summary>
public class TitleBoxTests
{
    private const string Headline = "The Mill Sells Its Last Loom";

    private const string Links =
        "<ul><li><a href='/a'><div>How to Oil a Hinge in the Dark</div></a></li><li><a href='/b'><div>Nine Ropes, Compared</div></a></li></ul>";

    private static readonly string[] Texts =
    [
        "The last loom of the mill went to a buyer from the coast on Monday, and the hall in which it stood for ninety years is empty now.",
        "The buyer paid more than the owners had asked for, they said, and he sent six men and two trucks to carry it down to the harbour.",
        "Nobody in the village knows what he wants with it, though the men who loaded it spoke of a museum that is still to be built there.",
        "The owners will keep the wheel, which turned the looms for so long, and mean to make power with it as soon as the river allows it.",
    ];

    private static string Part(params string[] inside) => $"<div class='q-8f'><div class='q-2c'>{string.Concat(inside)}</div></div>";

    private static string Paragraph(int at) => $"<p class='q-77 q-1a'>{Texts[at]}</p>";

    private static string Read(string box) =>
        Left(Headline, Part(Paragraph(0), Paragraph(1), Paragraph(2)) + box + Part("<h2 class='q-9'>What stays</h2>", Paragraph(3)));

    private static string Whole => $"{Texts[0]}\n\n{Texts[1]}\n\n{Texts[2]}\n\n## What stays\n\n{Texts[3]}";

    [Theory]
    [InlineData("<h3>Editors’ Picks</h3>")]
    [InlineData("<h2>Most Popular</h2>")]
    [InlineData("<h2>Trending in The Mill Post</h2>")]
    [InlineData("<div class='q-4'>Recommended Stories</div>")]
    public void A_box_of_titles_ends_no_text_that_goes_on(string heading) =>
        Assert.Equal(Whole, Read($"<div class='q-5'><div class='q-6'>{heading}{Links}</div></div>"));

    [Fact]
    public void Titles_may_say_what_they_are_about() =>
        Assert.Equal(Whole,
            Read("<section><h3>Editors’ Picks</h3><ul><li><a href='/a'>How to Oil a Hinge in the Dark</a><p>Slowly, we are told.</p></li>"
                + "<li><a href='/b'>Nine Ropes, Compared</a></li></ul></section>"));

    [Fact]
    public void A_list_of_links_below_a_heading_of_the_text_stays() =>
        Assert.Contains("Nine Ropes, Compared", Read($"<div class='q-5'><h3>Papers on looms that the owners kept</h3>{Links}</div>"),
            StringComparison.Ordinal);

    [Fact]
    public void Below_the_last_paragraph_it_goes_too() =>
        Assert.Equal($"{Texts[0]}\n\n{Texts[1]}\n\n{Texts[2]}",
            Left(Headline, Part(Paragraph(0), Paragraph(1), Paragraph(2))
                + $"<div class='q-5'><h3>Editors’ Picks</h3>{Links}</div>"));

    [Theory]
    [InlineData("<div class='q-5'><h4>Related</h4><p class='q-3'><a href='/a'>Nine Ropes, Compared</a></p><p>He tied them all.</p></div>")]
    [InlineData("<div class='q-5'><h3>Trending Now</h3><ul><li>Nine Ropes, Compared</li><li>How to Oil a Hinge</li></ul></div>")]
    [InlineData("<div class='q-5'><h3>About the author</h3><p>Ines Calder has written of mills since she was nine.</p></div>")]
    [InlineData("<div class='q-5'><h3>Join the conversation</h3><a href='#c'>24 Comments</a></div>")]
    [InlineData("<p class='q-5'><strong>Read more</strong></p><p class='q-5'><a href='/a'>Nine Ropes, Compared by a Sailor</a></p>")]
    [InlineData("<div class='q-5'><h4>Would you buy a loom?</h4><label>Yes</label><label>No</label><span>1,204 votes</span></div>")]
    [InlineData("<div class='q-5'><h3>Looms, weekly</h3><p>Nine lines each Friday.</p><button>Subscribe</button></div>")]
    public void Other_boxes_end_none_either(string box) => Assert.Equal(Whole, Read(box));

    [Theory]
    [InlineData("<div class='q-77'>", "</div>")]
    [InlineData("<section>", "</section>")]
    [InlineData("", "<br><br>")]
    public void Paragraphs_may_be_no_paragraphs_of_the_page(string open, string close)
    {
        var texts = Texts.Select(t => open + t + close).ToList();
        Assert.Equal(string.Join("\n\n", Texts),
            Left(Headline, $"<div class='q-2c'>{texts[0]}{texts[1]}{texts[2]}<div class='q-5'><h3>Editors’ Picks</h3>{Links}</div>{texts[3]}</div>"));
    }

    [Fact]
    public void A_part_of_the_text_that_is_headed_alike_stays() =>
        Assert.Contains("They came back in a dream", Read("<div class='q-8f'><div class='q-2c'><h2>Related</h2><p class='q-77 q-1a'>"
            + "They came back in a dream, said the man who had oiled the looms for most of his life, and they were louder than before.</p>"
            + "</div></div>"), StringComparison.Ordinal);
}
