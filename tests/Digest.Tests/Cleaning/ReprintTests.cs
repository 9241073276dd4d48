using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Tests.Cleaning;

/// <summary>Notes of members of forums on where a text is from, with samples of our own.</summary>
public class ReprintTests
{
    [Theory]
    [InlineData("【来源】渡口快讯 【作者】林以舟", "渡口快讯", "林以舟")]
    [InlineData("本文转载自：渡口快讯（作者：林以舟）", "渡口快讯", "林以舟")]
    [InlineData("（转自渡口快讯，作者林以舟）", "渡口快讯", "林以舟")]
    [InlineData("转自 渡口快讯 林以舟", "渡口快讯", "林以舟")]
    [InlineData("原文：渡口快讯 林以舟 https://dukou.example/1", "渡口快讯", "林以舟")]
    [InlineData("转自渡口说公众号，侵删", "渡口说", null)]
    [InlineData("来源：渡口说，作者：林以舟，侵删", "渡口说", "林以舟")]
    [InlineData("转自：《渡口纪事》 2026年3月5日", "渡口纪事", null)]
    [InlineData("渡口快讯 2026-03-05 18:20 林以舟", "渡口快讯", "林以舟")]
    public void A_note_on_where_a_text_is_from_names_the_medium_and_the_writer(string line, string medium, string? writer)
    {
        var facts = new CaptureFacts();
        Assert.True(Reprints.Take(line, new NoisePlace(0, 10), facts));
        Assert.Equal((medium, writer), (CaptureFacts.Best(facts.Sources)?.Value, CaptureFacts.Best(facts.Authors)?.Value));
    }

    [Theory]
    [InlineData("转自一位朋友的朋友圈")]
    [InlineData("来源：渡口快讯")]
    [InlineData("转自动驾驶的船昨天到了")]
    [InlineData("原文：他说船没有翻")]
    [InlineData("来源很多，文章没有说是哪一个")]
    [InlineData("渡口的船 2026-03-05 起停航")]
    public void What_only_begins_like_one_is_left_to_others(string line) =>
        Assert.False(Reprints.Take(line, new NoisePlace(0, 10), new CaptureFacts()));

    [Fact]
    public void In_the_midst_of_a_text_it_is_of_the_text() =>
        Assert.False(Reprints.Take("转自 渡口快讯 林以舟", new NoisePlace(10, 20), new CaptureFacts()));
}
