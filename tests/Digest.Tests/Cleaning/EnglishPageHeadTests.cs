using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>English pages of papers, copied whole with a line for each paragraph, with samples of our own.</summary>
public class EnglishPageHeadTests
{
    private const string Tide = "The ferry company at the mouth of the river has put a small model on all twelve of its boats this winter.";

    private const string Fog = "Nobody on board asked for it, the oldest captain says, and nobody switched it off when the fog came in March.";

    private const string Count = "The harbour office counts groundings every winter, and this year there were four fewer than in any other year.";

    private const string Title = "Ferries learn to read the tide tables aloud";

    private static string Copy(string above, string below) =>
        $"Skip to content\nNews\nSport\nCulture\nWorld\nSubscribe\n{above}\n{below}\nMost viewed\nAbout us\nHelp\n";

    private static string Dated(string below, string above = "") =>
        Copy($"{above}{Title}\nBy Jane Harlow\nMarch 3, 2025 10:20 AM", below);

    private static string Left(string text) => Body(One("seeds/a.txt", text));

    [Fact]
    public void The_sign_with_which_magazines_end_a_text_loses_no_paragraph() =>
        Assert.Contains("any other year.",
            Left(Dated($"{Tide}\n{Fog}\n{Count} ®\nSponsored: Backups for the age of boats\nShare")), StringComparison.Ordinal);

    [Fact]
    public void A_credited_picture_above_the_headline_keeps_its_caption() =>
        Assert.StartsWith("*A ferry at dusk. The model reads the tables. Photograph: Ann Poe/The Quay*",
            Left(Dated($"{Tide}\n{Fog}\n{Count}", "A ferry at dusk. The model reads the tables. Photograph: Ann Poe/The Quay\nBoats\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("A ferry leaves the northern pier at dusk on Monday. Photographer: Ann Poe/Quay House")]
    [InlineData("A ferry leaves the northern pier at dusk on Monday. Pic: Ann Poe")]
    [InlineData("A ferry leaves the northern pier at dusk on Monday. Ann Poe | Quayline")]
    public void Captions_end_with_who_took_the_picture(string caption) =>
        Assert.Contains($"*{caption}*",
            Left(Dated($"{Tide}\n{caption}\n{Fog}\n{Count}")), StringComparison.Ordinal);

    [Fact]
    public void Two_writers_and_their_places_may_be_glued()
    {
        var article = One("seeds/a.txt",
            Copy($"{Title}\nJane Harlow in Port OslerandAnn Poe in Bergen\nMarch 3, 2025 10:20 AM", $"{Tide}\n{Fog}\n{Count}"));
        Assert.Equal(Title, article.Title);
        Assert.Equal("Jane Harlow and Ann Poe", article.Source!.Author);
    }

    [Fact]
    public void Announced_lines_and_those_below_a_heading_are_a_list()
    {
        var body = Left(Dated(
            $"{Tide} It has two parts:\nA table that is read aloud\nA bell that nobody can hear\n{Fog}\nWhat is on board\nOne old radio from the pier\nA winter of patient work\nMore tea than anybody planned\n{Count}"));
        Assert.Contains("- A table that is read aloud\n- A bell that nobody can hear", body, StringComparison.Ordinal);
        Assert.Contains("- One old radio from the pier\n- A winter of patient work\n- More tea than anybody planned", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_above_a_text_go_though_the_first_is_short() =>
        Assert.Equal($"{Tide}\n\n{Fog}\n\n{Count}",
            Left(Dated($"Quick Summary\nBoats read tables.\nNo ferry company asked for the new model this winter.\nView more\n{Tide}\n{Fog}\n{Count}")));

    [Fact]
    public void An_event_with_place_and_day_on_lines_of_their_own_goes() =>
        Assert.Equal($"{Tide}\n\n{Fog}\n\n{Count}",
            Left(Dated($"{Tide}\n{Fog}\nQuayside event\nJoin the Quayside Summit Waitlist\nBoston, MA\n|\nOctober 6-8, 2026\n{Count}")));

    [Theory]
    [InlineData("Copyright © The Tidewater Newspaper Limited 2025. All rights reserved.", "The Tidewater")]
    public void The_year_and_the_form_of_a_house_are_no_part_of_its_name(string foot, string source) =>
        Assert.Equal(source, One("seeds/a.txt", Dated($"{Tide}\n{Fog}\n{Count}") + foot + "\n").Source!.Name);

    [Fact]
    public void An_introduction_names_medium_writer_and_day_in_brackets()
    {
        var article = One("seeds/a.txt",
            $"Worth a look over at Quay Weekly (by Jane Harlow, March 2, 2025), in full as their site is slow:\n\n{Tide}\n\n{Fog}\n\n{Count}\n");
        Assert.Equal("Quay Weekly", article.Source!.Name);
        Assert.Equal("Jane Harlow", article.Source!.Author);
        Assert.Equal("2025-03-02", Day(article));
        Assert.StartsWith(Tide, Body(article), StringComparison.Ordinal);
    }
}
