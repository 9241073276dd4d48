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
}
