using Digest.Linking;

namespace Digest.Tests.Linking;

public class NameProposerTests
{
    private static readonly TermTagger Tagger = TermTagger.For(ShippedVocabulary.Vocabulary);

    [Theory]
    [InlineData("The startup Zorblatt raised money. Quanta Robotics builds arms.", "companies Zorblatt, companies Quanta Robotics")]
    [InlineData("Maria Gonzalez, chief executive of Quanta Labs, said so.", "people Maria Gonzalez, companies Quanta Labs")]
    [InlineData("杭州的云帆科技宣布，CEO李明表示将开源。", "people 李明")]
    [InlineData("昨天，云帆科技宣布开源。", "companies 云帆科技")]
    [InlineData("首席执行官卡洛斯·门德斯（Carlos Mendes）说", "people 卡洛斯·门德斯")]
    [InlineData("The open model Falcon 180B and the model Zephyr-7 are new models.", "models Falcon 180B, models Zephyr-7")]
    [InlineData("OpenAI CEO Sam Altman said that Llama 3.1 405B is a model. 高科技公司与人工智能。", "")]
    [InlineData("On Monday 24 July the Chief Executive said: Apache 2.0 is a licence for models.", "")]
    [InlineData("主任说，科学智能与具身智能，是通向通用智能，的路。", "")]
    [InlineData("他们推出了模型Zephyr 3.5的预览版。", "models Zephyr 3.5")]
    [InlineData("Sir Quentin said so. Dr Quentin Marlowe said so too.", "people Dr Quentin Marlowe")]
    [InlineData("`Quanta Labs` and [x](https://x.org/Quanta Labs)", "")]
    public void Names_beside_the_right_words_are_proposed(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Tagger.Tag(text, "").Proposals.Select(p => $"{p.Taxonomy} {p.Name}")));

    [Fact]
    public void A_proposal_says_where_it_stands()
    {
        const string text = "昨天，云帆科技宣布开源。";
        var proposal = Assert.Single(Tagger.Tag(text, "zh", "标题").Proposals);
        Assert.Equal("云帆科技", text.Substring(proposal.Span.Start, proposal.Span.Length));
        Assert.False(proposal.InTitle);
    }
}
