using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>Pages laid out in tables, tables drawn in strokes, and what boards put beside their noise.</summary>
public sealed class LaidOutPageTests
{
    [Fact]
    public void A_page_copied_as_a_table_of_its_layout_is_its_paragraphs() =>
        Assert.Equal(AllThree,
            Body(One("seeds/a.txt",
                $"|   |\n| Harbour Desk |\n|---|\n| Home | News |\n| Sign in | Subscribe |\nTopics  Newsletters  Events\nSearch\nSign In\n|\n{First}\n\n{Second}\n\n| | |\n[Sponsor message] Ropes that you will not dread. Learn more\n\n{Third}\n|\n- | -\nTell us what you think: was this story useful?\nYes   No\nAll content © Harbour Desk GmbH 2026. Imprint. Terms.\n")));

    [Fact]
    public void Rows_of_one_cell_are_paragraphs_in_Markdown_too() =>
        Assert.Equal($"## The tide\n\n{AllThree}\n\n| Boat | Hours |\n|---|---|\n| Heron | 12 |",
            Body(One("seeds/a.md",
                $"## The tide\n\n| {First} |\n| {Second} |\n\n{Third}\n\n| Boat | Hours |\n|---|---|\n| Heron | 12 |\n")));

    [Fact]
    public void A_paragraph_in_a_cell_is_one() =>
        Assert.Equal(AllThree, Body(One("seeds/a.txt", $"| {First} |\n\n| Menu | {Second} |\n\n| | |\n| {Third} |\n")));

    [Theory]
    [InlineData("| - | - |\n")]
    [InlineData("+----+-----+\n")]
    [InlineData("")]
    public void A_table_in_strokes_keeps_its_rows(string rule) =>
        Assert.Equal($"{Lamp}\n\n| 灯塔 | 亮度 |\n|---|---|\n| 旧灯 | 61.2 |\n| 新灯 | 87% |\n\n{Wall}",
            Body(One("seeds/a.txt", $"{Lamp}\n\n|\n| 灯塔 | 亮度 |\n{rule}| 旧灯 | 61.2 |\n| 新灯 | 87% |\n|  |  |\n\n{Wall}\n\n|\n")));

    [Fact]
    public void A_table_of_bars_alone_is_none() =>
        Assert.Equal($"{Lamp}\n\n{Wall}",
            Left("新灯塔", P(Lamp) + "<table><tr><td>&nbsp;</td><td>|</td></tr><tr><td>-</td><td>|</td></tr></table>" + P(Wall)));

    private const string Noise = " {9 `& ~- x) [( |$ V+ }\" c* U", Other = "7 h7 V. f( ~- ]$ }$ ^* Z", Before = "2 l. p4 t4 n8 p6 P2 C1 G";

    [Fact]
    public void Strings_of_a_board_go_with_its_spaced_noise() =>
        Assert.Equal($"{Lamp}\n\n{Wall}\n\n{Book}\n\n{Lamp[..^1]}，第二天也是。",
            Body(One("seeds/a.txt",
                $"{Lamp}灯塔,博物馆,账本{Noise}\n渡口论坛{Other}\n{Wall}\n{Before}后院·灯塔\n{Before}渡口论坛{Book}\n{Before}bbs.dukou.example.org+ t+ g9 z3 g+ p t, F) R/ s\n{Lamp[..^1]}，第二天也是。\n{Before}后院·灯塔{Noise}\n")));

    [Fact]
    public void Headings_of_like_parts_stay_beside_such_noise()
    {
        var body = Body(One("seeds/a.txt",
            $"{Lamp}{Noise}\n实测表现{Other}\n{Wall}\n{Before}{Book}{Noise}\n实测表现{Other}\n{Lamp[..^1]}，第二天也是。{Noise}\n"));
        Assert.Equal(2, body.Split("实测表现").Length - 1);
    }

    [Fact]
    public void A_post_that_stands_twice_keeps_its_heading() =>
        Assert.Contains("守塔人的账本",
            Body(One("seeds/a.txt",
                $"{Lamp}{Noise}\n守塔人的账本{Other}\n{Wall}\n{Before}{Book}{Noise}\n{Lamp}{Noise}\n守塔人的账本{Other}\n{Wall}\n")),
            StringComparison.Ordinal);
}
