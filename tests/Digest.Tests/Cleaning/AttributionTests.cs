using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Tests.Cleaning;

/// <summary>Whose report a text is, said in its first words or below its last.</summary>
public class AttributionTests
{
    private const string Chinese = "快手的视频生成模型可灵开始面向全球用户，第一批用户来自三十个国家，公司称以后还会增加。";
    private const string English = "The model was opened on Wednesday to users of all countries, the company said in a short statement.";

    [Theory]
    [InlineData("Kling goes worldwide\n\nBEIJING, July 24 (Reuters) - " + English + "\n\n" + English + "\n", "Reuters")]
    [InlineData("可灵走向全球\n\n新华社北京7月26日电 " + Chinese + "\n", "新华社")]
    [InlineData("可灵走向全球\n\nIT之家 7 月 26 日消息，" + Chinese + "\n", "IT之家")]
    [InlineData("可灵走向全球\n\n据《江左时报》7月26日报道，" + Chinese + "\n", "江左时报")]
    [InlineData("可灵走向全球\n\n美国《江左时报》7月26日发文称，" + Chinese + "\n", "江左时报")]
    [InlineData("Kling goes worldwide\n\nJuly 24, 2024\n\n" + English
        + "\n\nIt had been shown to a small group since the spring.\n\n© 2024 The Quay Review. All rights reserved.\n", "The Quay Review")]
    [InlineData("可灵走向全球\n\n2024年7月26日\n\n" + Chinese + "\n\n第二段说它自春天以来改了很多。\n\n本文来自微信公众号“江左观察”，作者：林一舟，未经许可不得转载。\n", "江左观察")]
    public void The_medium_is_found_and_is_no_part_of_the_facts_of_others(string capture, string medium)
    {
        var article = Assert.Single(ArticleCleaner.Clean(new RawCapture("seeds/a.txt", Encoding.UTF8.GetBytes(capture)),
            new CleaningContext(new SiteSettings()), new DiagnosticBag()));
        Assert.Equal(medium, article.Source?.Name);
        Assert.Equal(medium == "江左观察" ? "林一舟" : null, article.Source?.Author);
    }

    [Theory]
    [InlineData("可灵走向全球\n\n2024年7月26日\n\n电影《江左时报》上映，" + Chinese + "\n")]
    [InlineData("Kling goes worldwide\n\nJuly 24, 2024\n\n" + English + "\n")]
    public void And_none_where_none_is_named(string capture) =>
        Assert.Null(Assert.Single(ArticleCleaner.Clean(new RawCapture("seeds/a.txt", Encoding.UTF8.GetBytes(capture)),
            new CleaningContext(new SiteSettings()), new DiagnosticBag())).Source?.Name);
}
