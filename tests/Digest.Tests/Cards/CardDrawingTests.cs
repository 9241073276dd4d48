using Digest.Cards;
using SkiaSharp;

namespace Digest.Tests.Cards;

public class CardDrawingTests
{
    private const string Characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.,…可灵面向全球开放权衡年月日";

    private static readonly CardPicture Picture =
        new("可灵面向全球开放 Kling opens to all the world", "Kuaishou", "权衡", "24 July 2024", new DateOnly(2024, 7, 24),
        [new(CardShape.Square, "kuaishou", "Kuaishou"), new(CardShape.Circle, "gai-kun", "Gai Kun"),
            new(CardShape.Diamond, "video", "Video"), new(CardShape.Triangle, "kling", "可灵"), new(CardShape.Bar, "asia", "Asia")]);

    private static readonly CardFont Font = new(BoxFont.Of(Characters));

    public static TheoryData<bool> WithWordsAndWithout => [true, false];

    [Theory]
    [MemberData(nameof(WithWordsAndWithout))]
    public void A_card_is_a_small_picture_of_the_size_that_previews_ask_for(bool words)
    {
        var bytes = CardDrawing.Draw(Picture, CardColours.Shipped, words ? Font : null);
        Assert.InRange(bytes.Length, 500, 30 * 1024);
        using var read = SKBitmap.Decode(bytes);
        Assert.Equal((1200, 630), (read.Width, read.Height));
        Assert.Equal(new SKColor(0xFF_FA_F7_F0), read.GetPixel(3, 3));
        Assert.Equal(new SKColor(0xFF_1A_18_14), read.GetPixel(600, 57));
        Assert.Contains(new SKColor(0xFF_2B_5A_87), read.Pixels);
    }

    [Theory]
    [MemberData(nameof(WithWordsAndWithout))]
    public void The_same_card_has_the_same_bytes_on_any_thread(bool words)
    {
        var first = CardDrawing.Draw(Picture, CardColours.Shipped, words ? Font : null);
        var others = new byte[16][];
        Parallel.For(0, others.Length,
            i => others[i] = CardDrawing.Draw(Picture with { }, CardColours.Shipped, words ? new CardFont(BoxFont.Of(Characters)) : null));
        Assert.All(others, o => Assert.Equal(first, o));
    }

    [Fact]
    public void Another_day_another_term_and_another_headline_give_another_card()
    {
        byte[][] cards =
        [
            CardDrawing.Draw(Picture, CardColours.Shipped, Font),
            CardDrawing.Draw(Picture, CardColours.Shipped, null),
            CardDrawing.Draw(Picture with { Day = new DateOnly(2024, 9, 1) }, CardColours.Shipped, null),
            CardDrawing.Draw(Picture with { Marks = [.. Picture.Marks.Skip(1)] }, CardColours.Shipped, null),
            CardDrawing.Draw(Picture with { Title = "Kling" }, CardColours.Shipped, Font),
        ];
        Assert.Equal(cards.Length, cards.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void A_card_without_terms_or_with_more_than_fit_is_drawn_too()
    {
        foreach (var font in new[] { null, Font })
        {
            foreach (var picture in new[]
            {
                Picture with { Marks = [] },
                Picture with { Marks = [.. Enumerable.Repeat(Picture.Marks, 9).SelectMany(m => m)] },
                Picture with { Day = null }
            })
                Assert.InRange(CardDrawing.Draw(picture, CardColours.Shipped, font).Length, 500, 30 * 1024);
        }
    }

    [Fact]
    public void A_long_headline_is_ended_within_the_card()
    {
        using var read = SKBitmap.Decode(CardDrawing.Draw(Picture with
        {
            Title = string.Concat(Enumerable.Repeat("可灵面向全球开放，", 60)),
            Below = ""
        }, CardColours.Shipped, Font));
        // Nothing of it stands in the margins or below its place.
        Assert.All(Enumerable.Range(130, 480), y => Assert.Equal(read.GetPixel(3, 3), read.GetPixel(1164, y)));
        Assert.All(Enumerable.Range(72, 1000), x => Assert.Equal(read.GetPixel(3, 3), read.GetPixel(x, 470)));
    }

    [Theory]
    // A letter that the font does not have, and one that would have to be joined: no words are better than wrong ones.
    [InlineData("Kling и все")]
    [InlineData("كلينج")]
    [InlineData("")]
    public void A_headline_that_the_font_cannot_show_is_left_out(string title) =>
        Assert.Equal(CardDrawing.Draw(Picture, CardColours.Shipped, null),
            CardDrawing.Draw(Picture with { Title = title }, CardColours.Shipped, Font));

    [Fact]
    public void A_sign_that_the_font_does_not_have_is_left_out_alone() =>
        Assert.Equal(CardDrawing.Draw(Picture with { Title = "Kling" }, CardColours.Shipped, Font),
            CardDrawing.Draw(Picture with { Title = " Kling 🚀" }, CardColours.Shipped, Font));

    [Fact]
    public void Colours_are_those_of_the_style_sheet() =>
        Assert.Equal(CardColours.Shipped with { Paper = 0xFFFFFF, Models = 0x00AA10 },
            CardColours.Of(":root { --paper: #FFFFFF; --models:#00aa10; --ink: black } @media x { --paper: #000000 }"));

    [Fact]
    public void The_colours_of_the_shipped_theme_are_those_that_cards_know() =>
        Assert.Equal(CardColours.Shipped, CardColours.Of(File.ReadAllText(Repository.At("theme", "assets", "css", "site.css"))));

    [Fact]
    public void A_font_is_known_by_its_form()
    {
        var font = BoxFont.Of(Characters);
        Assert.True(CardFont.IsFont(font) && Font.IsReadable);
        Assert.False(CardFont.IsFont(font.AsSpan(0, font.Length - 40)));
        Assert.False(CardFont.IsFont("wOF2 and some more bytes of it"u8));
        Assert.False(CardFont.IsFont([]));
        // Any bytes cut or changed: an answer, and no exception.
        for (var i = 0; i < 160; i++)
        {
            var changed = font.ToArray();
            changed[i] ^= 0xFF;
            _ = CardFont.IsFont(changed) | CardFont.IsFont(font.AsSpan(0, i));
        }
    }
}
