using Digest.Cleaning.Facts;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What stands where media are named, and whether it is one; what an editor is asked where it is not sure.</summary>
public class MediumNamesTests
{
    private const string First = "渡口的售票窗口上个月关了一半，剩下的一半由模型回答乘客的问题，排队的人比从前少了。";
    private const string Second = "站长说，模型最怕的是方言，夜班的水手一开口，它就要请人再说一遍，最后还是喊他来听。";

    [Theory]
    [InlineData("Quay Letter ⚖️", "Quay Letter")]
    [InlineData("江左周报》2026年5月21日", "江左周报")]
    [InlineData("水手副刊]", "水手副刊")]
    [InlineData("江岸報記者葉以舟/綜合報導", "江岸報")]
    [InlineData("晚报 林以舟", "晚报")]
    [InlineData("江左记者站", "江左记者站")]
    [InlineData("Quay Publishing Group", "Quay")]
    [InlineData("Harbour Notes, Inc.", "Harbour Notes")]
    [InlineData("The Quay (weekly)", "The Quay (weekly)")]
    public void What_stands_beside_a_name_is_no_part_of_it(string value, string name) => Assert.Equal(name, MediumNames.Of(value));

    [Theory]
    [InlineData("port statements; Quayside research")]
    [InlineData("By Jane Doe")]
    [InlineData("Return to Quayside")]
    [InlineData("Published online")]
    [InlineData("寄件者: 阿舟")]
    [InlineData("本文最後由 阿舟 於")]
    [InlineData("Summary")]
    [InlineData("论坛")]
    [InlineData("⚖️")]
    public void What_is_nobodys_name_is_none(string value) => Assert.Null(MediumNames.Of(value));

    [Theory]
    [InlineData("", "source: the capture names none")]
    [InlineData("来源：江左晚报", null)]
    public void A_capture_that_names_no_source_is_asked_about(string credit, string? question)
    {
        var article = One("seeds/a.txt", $"渡口换了售票员\n{credit}\n\n{First}\n\n{Second}\n");
        Assert.Equal(question, article.Review.FirstOrDefault(static q => q.What == "source")?.ToString());
    }

    [Fact]
    public void A_host_is_taken_for_the_source_and_asked_about()
    {
        var article = One("seeds/a.txt", $"渡口换了售票员\n\n{First}\n\n{Second}\n\n原文地址：https://quay.example/a\n");
        Assert.Equal("quay.example", article.Source!.Name);
        Assert.Contains(article.Review, static q => q.ToString() == "source: \"quay.example\": the host of its address: the capture names no medium");
    }
}
