using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>Of a headline and the line below it that sums the article up, the first is the title.</summary>
public class HeadlineDeckTests
{
    private const string Deck = "A small model reads the tide tables to twelve crews, and the harbour counts fewer groundings";

    [Theory]
    [InlineData("Skip to content\nQuayside\nNews  Reviews  Subscribe\n\nINDUSTRY\n\n", "Twelve ferries make peace with the machine that reads aloud", "By Nell Osgood\nOctober 29, 2025 4:05pm")]
    [InlineData("Home | World | Business | Tech\nQuay Asia\n\n", "Empty boats in the harbour", "NELL OSGOOD, Quay staff writer\nOctober 29, 2025 17:22 JST")]
    [InlineData("Sign in / up\n\nTopics\nResources\n\nSYSTEMS\n\nThis article is more than 1 day old\n\n", "The ferry's latest pilot wants to share a cabin with the crew", "Nell Osgood\n\nWed 29 Oct 2025 // 07:02 UTC")]
    [InlineData("Skip Navigation\nNews Products Contact\n\n", "Quay Ferries Raises Its Fares for the First Winter Since the Fog", "News provided by\n\nQuay Ferries\n\nOct 29, 2025, 09:00 ET")]
    public void A_deck_is_not_the_headline(string top, string headline, string byline)
    {
        var article = One("seeds/a.txt", $"{top}{headline}\n\n{Deck}\n\n{byline}\n\n{First}\n\n{Second}\n\n{Third}\n");
        Assert.Equal((headline, "2025-10-29"), (article.Title, Day(article)));
        Assert.EndsWith(AllThree, Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_may_have_its_day_between_itself_and_the_deck() =>
        Assert.Equal("新灯塔亮灯首夜四倍游客 渡口估值几何",
            One("seeds/a.txt",
                $"江岸网\n首页 经济 金融 公司 政经 科技 观点\n\n公司 > 正文\n\n新灯塔亮灯首夜四倍游客 渡口估值几何\n听报道\n\n2025年12月05日 18:43\n\n灯火推高看客热情，门票已远超海外同行；收回本钱最早或在2027年\n\n文｜江岸 林一舟\n\n{Lamp}\n\n{Wall}\n\n{Book}\n").Title);

    [Theory]
    [InlineData("Home > Harbour > Artificial intelligence")]
    [InlineData("Business | Ships and salt")]
    public void The_way_to_a_headline_is_none(string way) =>
        Assert.Equal(Deck, One("seeds/a.txt", $"{way}\n\n{Deck}\n\nBy Nell Osgood\nOctober 29, 2025\n\n{First}\n\n{Second}\n\n{Third}\n").Title);

    [Fact]
    public void A_short_last_sentence_is_of_the_text() =>
        Assert.EndsWith($"{Third}\n\nThe trial is set for June.",
            Body(One("seeds/a.txt",
                $"Quay Asia\n\nEmpty boats in the harbour\n\nNELL OSGOOD, Quay staff writer\nOctober 29, 2025 17:22 JST\n\n{First}\n\n{Second}\n\n{Third}\n\nThe trial is set for June.\n\nRead Next\n  Fares rise again\n  Fog, and who pays\nSponsored Content\nAbout Quay Asia | Terms of use\n")),
            StringComparison.Ordinal);
}
