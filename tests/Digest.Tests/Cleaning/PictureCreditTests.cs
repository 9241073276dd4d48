using Digest.Cleaning.Words;

namespace Digest.Tests.Cleaning;

/// <summary>A line that ends with whose picture it is is a caption, whatever the picture's maker is called.</summary>
public sealed class PictureCreditTests
{
    [Theory]
    [InlineData("两家公司2025年上半年收入构成，制图：橹声")]
    [InlineData("苹果公司总部 图片来自视觉海岸")]
    [InlineData("展台上的机器人（摄影：沙舟）")]
    [InlineData("機房外的冷卻塔 攝影/白葦")]
    public void It_is_a_caption(string line) => Assert.True(Captions.IsMarked(line));

    [Theory]
    [InlineData("他在图书馆里看到的第一张图是这张。")]
    [InlineData("下一步，图：还是文？先要问读者要的是什么，再去问机器能给什么。")]
    [InlineData("制图：橹声")]
    public void It_is_none(string line) => Assert.False(Captions.IsMarked(line));

    [Theory]
    [InlineData("Jane Doe says that boats need a sense of ‘what comes next on the river’ © Harbour Pictures", true)]
    [InlineData("守塔人在旧灯前讲他第一次点灯的事 © 江岸图片社", true)]
    [InlineData("The text of this page is © Harbour Pictures 2026", false)]
    [InlineData("All rights in this page are © Harbour Pictures", false)]
    [InlineData("Jane Doe © Harbour Pictures", false)]
    public void The_sign_of_its_rights_ends_a_caption(string line, bool isCaption) => Assert.Equal(isCaption, Captions.IsMarked(line));

    [Theory]
    [InlineData("Jane Doe for Quay Magazine", true)]
    [InlineData("Jane Doe for The Quay Review", true)]
    [InlineData("Jane Doe for President", false)]
    [InlineData("A lamp for Quay Magazine", false)]
    public void For_whom_somebody_made_a_picture_says_only_whose_it_is(string line, bool isOrigin) =>
        Assert.Equal(isOrigin, Captions.IsOnlyOrigin(line));
}
