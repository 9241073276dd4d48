using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;

namespace Digest.Tests.Cleaning;

/// <summary>What leads from an article to its other pictures, with samples of our own.</summary>
public class GalleryCallTests
{
    private static NoiseAction Judge(string line) => NoiseRules.Judge(line, new NoisePlace(10, 20));

    [Theory]
    [InlineData("點擊圖片放大＋看更多開幕相片：")]
    [InlineData("點擊下圖，看更多現場照片")]
    [InlineData("👇👇點擊圖片看更多👇👇")]
    [InlineData("点击图片查看全部照片")]
    [InlineData("按圖即看更多：")]
    public void It_goes(string line) => Assert.NotEqual(NoiseAction.Keep, Judge(line));

    [Theory]
    [InlineData("点击图标，程序会把图片放大到原来的四倍。")]
    [InlineData("按图索骥的人")]
    [InlineData("滑动条移到右边，图中的线会变得更多，也更细")]
    public void What_tells_of_pictures_stays(string line) => Assert.Equal(NoiseAction.Keep, Judge(line));
}
