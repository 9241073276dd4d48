using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Marks of programs and credits of pictures in clipped articles and feeds, with samples of our own.</summary>
public class ClippedMarksTests
{
    private const string First = "The third building in the valley has a roof and no machines, and those who pay for it were asked again this week when they will come.";

    private const string Second =
        "The first was finished in two years. The second took three, because the water had to be brought from the other side.";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    [Theory]
    [InlineData("\\[newsletter-signup id=\"daily\" theme=\"dark\"\\]")]
    [InlineData("[gallery ids=\"1,2,3\"]")]
    [InlineData("[adrotate group='4' /]")]
    [InlineData("[/vc_column]")]
    [InlineData("[toc]")]
    [InlineData("[contact-form-7 id=“12” title=“Write to us”]")]
    public void A_mark_for_a_box_in_square_brackets_goes(string mark) =>
        Assert.Equal(Text(First, Second), Body(One("seeds/a.md", Text("# A roof", First, mark, Second))));

    [Theory]
    [InlineData("[the roof leaks]")]
    [InlineData("[sic]")]
    [InlineData("[x = 4 and y = 5]")]
    [InlineData("[laughs]")]
    public void Other_words_in_brackets_stay(string line) =>
        Assert.Contains(line, Body(One("seeds/a.txt", Text("A roof", First, line, Second))).Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Photograph by Lena Brandt for Quay & Dock")]
    [InlineData("Illustration by Orla Finch")]
    [InlineData("Photo-illustration by Orla Finch; Source photographs from the Valley Paper")]
    [InlineData("Photographs by Orla Finch and Ned Pile for The Valley Paper")]
    public void Who_made_a_picture_says_nothing_of_what_it_shows(string credit) =>
        Assert.Equal(Text("![](https://a.example/r.jpg)", First, Second),
            Body(One("seeds/a.md", Text("# A roof", "![](https://a.example/r.jpg)", credit, First, Second))));

    [Fact]
    public void Marks_of_lists_are_written_with_one_blank() =>
        Assert.Equal(Text(First, "- a roof\n- a gutter", Second, "1. water\n2. light"),
            Body(One("seeds/a.md", Text("# A roof", First, "-   a roof\n-   a gutter", Second, "1.  water\n2.  light"))));
}
