using CsCheck;
using Digest.Content;

namespace Digest.Tests.Content;

public sealed class BodyScanTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("Two words", 2, 0)]
    [InlineData("It's a well-known fact", 4, 0)]
    [InlineData("快手 Kling 发布", 1, 4)]
    [InlineData("café déjà", 2, 0)]
    public void Words_and_ideographs_are_counted(string text, int words, int ideographs) =>
        Assert.Equal((words, ideographs), BodyScan.Count(text));

    [Theory]
    [InlineData("[a](x.md) [b](<y z.md>) [c](https://example.com/)", "x.md|y")]
    [InlineData("[[kuaishou]] [[openai|the lab]]", "kuaishou|openai|the lab")]
    [InlineData("[r]: /topics/agents/\n", "/topics/agents/")]
    [InlineData("nothing ] [ here", "")]
    public void Every_target_on_the_site_is_seen(string text, string expected) =>
        Assert.Equal(expected, string.Join("|", BodyScan.Links(text)));

    [Theory]
    [InlineData("# Title\n\nThe *first* [paragraph](x) of `it`.\n\nThe second.", "The first paragraph of it.")]
    [InlineData("![pic](x.png)\n\n*Caption*\n\n- list\n\nProse.", "Prose.")]
    [InlineData("```\ncode\n```\n\n第一段\n第二行。", "第一段第二行。")]
    [InlineData("[[kuaishou|快手]]发布了[[kling]][^1]。", "快手发布了kling。")]
    [InlineData("", "")]
    public void The_lead_is_the_first_prose_without_marks(string text, string expected) => Assert.Equal(expected, BodyScan.Lead(text, 200));

    [Theory]
    [InlineData("Short.", 20, "Short.")]
    [InlineData("One sentence here. Another one that is long.", 30, "One sentence here.")]
    [InlineData("No sentence ends in this text at all", 20, "No sentence ends in…")]
    [InlineData("第一句话在这里。第二句话也很长很长。", 12, "第一句话在这里。")]
    public void A_text_is_cut_after_a_sentence_or_a_word(string text, int limit, string expected) =>
        Assert.Equal(expected, BodyScan.Shorten(text, limit));

    [Fact]
    public void A_cut_is_never_too_long_and_never_within_a_character() =>
        Gen.Select(Gen.String[Gen.Char["ab .。，快\uD83D\uDE00"], 0, 80], Gen.Int[2, 60]).Hold((text, limit) =>
    {
        text = new string([.. text.Where((c, i) => !char.IsSurrogate(c))]) + "😀😀😀";
        var cut = BodyScan.Shorten(text, limit);
        Assert.True(cut.Length <= Math.Max(limit, 1) || cut == text, $"{cut.Length} > {limit}");
        Assert.True(cut.Length == 0
            || !char.IsHighSurrogate(cut[^1]) && !(cut[^1] == '…' && cut.Length > 1 && char.IsHighSurrogate(cut[^2])));
    });

    [Fact]
    public void No_text_makes_a_scan_throw() => Gen.String[Gen.Char["[]()|^`*_~\\!&;# \n快a<>-:.。"], 0, 60].Hold(
        text =>
        {
            BodyScan.Links(text);
            BodyScan.Lead(text, 40);
            BodyScan.PlainInline(text);
            BodyScan.Shorten(text, 5);
            BodyScan.Count(text);
        },
        iter: 20000);

    [Theory]
    [InlineData("]")]
    [InlineData("[")]
    [InlineData("[[")]
    [InlineData("](")]
    [InlineData("]: ")]
    public void Links_of_a_megabyte_of_brackets_cost_no_more_than_their_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        // A square of it would take the better part of an hour.
        Assert.True(BodyScan.Links(text).Count <= 2000);
    }
}
