using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.FerryText;

namespace Digest.Tests.Cleaning;

/// <summary>What copies of pages have between the headline and the text, and which line is the headline, with samples of our own.</summary>
public class CopiedTopsTests
{
    private const string Third = "港务局每年冬天都数搁浅的次数，今年比过去十年的任何一年都少四次，没有人受伤。";

    private const string FirstEnglish =
        "The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads the tide tables aloud.";

    private const string SecondEnglish =
        "Nobody on board asked for it, the captain of the oldest boat said, but nobody has switched it off since the fog in March either.";

    private static readonly string WholeEnglish = $"{FirstEnglish}\n\n{SecondEnglish}\n";

    private static readonly string Whole = $"{First}\n\n{Second}\n";

    private const string Menu = "https://quay.example/2026/03/12/what-the-tide-left-behind/\nMenu\nSearch\nBoats\nHarbours\n";

    [Fact]
    public void The_address_of_a_page_says_which_line_is_its_headline()
    {
        var article = One("seeds/a.txt",
            $"{Menu}\nWhat the tide left behind\n\nDispatch: a longer line on models that read the tide tables aloud\n\nJane Doe\n\n7:45 AM PST · March 12, 2026\n\n{FirstEnglish}\n\n{SecondEnglish}\n");
        Assert.Equal("What the tide left behind", article.Title);
        Assert.Equal(WholeEnglish, article.Body);
    }

    [Fact]
    public void A_teaser_between_a_headline_and_its_copy_goes()
    {
        var article = One("seeds/a.txt",
            $"{Menu}\nWhat the Tide Left Behind\n\nThe ferry company has put a model on its boats, and it reads the tide tab...\n\nWhat the Tide Left Behind\n\n{FirstEnglish}\n\n{SecondEnglish}\n");
        Assert.Equal(WholeEnglish, article.Body);
    }

    [Fact]
    public void Points_below_their_label_go_from_a_text_too()
    {
        var article = One("seeds/a.txt",
            $"What the tide left behind\n\nKey takeaways\n\n- Twelve boats have the model.\n- Nobody has switched it off since the fog.\n\n{FirstEnglish}\n\n{SecondEnglish}\n");
        Assert.Equal(WholeEnglish, article.Body);
    }

    [Fact]
    public void A_box_on_the_writer_goes_up_to_its_button()
    {
        var article = One("seeds/a.txt",
            $"{Menu}\nWhat the tide left behind\n\nAuthor Info\n\nJane Doe\n\nHarbour editor\n\nJane writes about ferries and fog. She has sailed on every boat of the harbour twice.\n\nAll posts by Jane →\n\n{FirstEnglish}\n\n{SecondEnglish}\n");
        Assert.Equal(WholeEnglish, article.Body);
        Assert.Equal("Jane Doe", article.Source?.Author);
    }

    [Fact]
    public void Who_drew_and_photographed_heads_nothing()
    {
        var article = One("seeds/a.txt",
            $"INTERVIEWS\n\n\"A model should know the fog\"\n\nA talk on tides and trust\n\nINTERVIEW BY JANE DOE\nPHOTOGRAPHY BY ANN POE\nMARCH 12, 2026\n\n{FirstEnglish}\n\n{SecondEnglish}\n");
        Assert.Equal("\"A model should know the fog\"", article.Title);
        Assert.Equal("Jane Doe", article.Source?.Author);
        Assert.Equal(WholeEnglish, article.Body);
    }

    [Fact]
    public void Who_answers_one_who_asked_is_no_part_of_the_text()
    {
        var article = One("seeds/a.txt",
            $"Harbour Board | new | past | comments | ask | show | jobs | submit | login\n\nAsk HB: Who reads the tide tables on your boats?\n\n143 points by tallgrass 9 hours ago | hide | past | favorite | 87 comments\n\n{FirstEnglish}\n\n{SecondEnglish}\n\nhelp\n\nheron 8 hours ago | next [–]\n\nNobody reads them here. We have a bell.\n\nreply\n");
        Assert.Equal(WholeEnglish, article.Body);
    }

    [Fact]
    public void An_answer_begins_below_how_many_approved_of_it()
    {
        var article = One("seeds/a.txt",
            $"首页\n会员\n发现\n登录/注册\n船运\n潮汐\n\n渡轮装上小模型以后，船长还有活干吗？\n\n关注者\n1,204\n被浏览\n358,917\n\n关注问题\n写回答\n\n查看全部 87 个回答\n\n芦苇荡\n渡轮船长\n2,316 人赞同了该回答\n\n有活干，只是换了一种。\n\n{First}\n\n{Second}\n");
        Assert.Equal($"有活干，只是换了一种。\n\n{Whole}", article.Body);
        Assert.Equal("芦苇荡", article.Source?.Author);
    }

    [Fact]
    public void A_motto_above_the_writer_stays()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型以后的第一个冬天\n\n“会看潮汐的人，未必会看雾。”\n\n撰文 | 林一舟\n\n{First}\n\n{Second}\n");
        Assert.Equal($"“会看潮汐的人，未必会看雾。”\n\n{Whole}", article.Body);
    }

    [Theory]
    [InlineData("“会看潮汐的人。”", true)]
    [InlineData("“会看潮汐的人”，他说，“会看雾。”", false)]
    [InlineData("会看潮汐的人", false)]
    public void A_motto_is_in_one_pair_of_marks(string line, bool motto) => Assert.Equal(motto, Phrases.IsMotto(line));

    [Theory]
    [InlineData("夜间巡检 人力减半")]
    [InlineData("红框的分量")]
    public void Short_headings_name_what_can_be_seen(string heading) =>
        Assert.Equal($"{First}\n\n## {heading}\n\n{Second}\n\n{Third}\n",
            One("seeds/a.txt", $"渡轮装上小模型以后\n\n{First}\n\n{heading}\n\n{Second}\n\n{Third}\n").Body);

    [Fact]
    public void Words_of_pages_may_head_a_list()
    {
        var article = One("seeds/a.txt",
            $"渡轮装上小模型以后\n\n{First}\n\n给新人的三条建议\n\n- 先看潮汐表，再听它念。\n- 起雾的时候不要关掉它。\n\n{Second}\n\n{Third}\n");
        Assert.Contains("\n\n## 给新人的三条建议\n\n- 先看潮汐表", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_pages_may_announce_a_list()
    {
        const string Announced = "Readers and partners must agree to three conditions:";
        var left = Left("What the tide left behind",
            $"{P(FirstEnglish)}{P(Announced)}<ul><li>Nobody switches it off in the fog</li><li>The tables stay on board</li></ul>{P(SecondEnglish)}{P("The harbour master counts the groundings every winter, and this year there were four fewer than in any other.")}");
        Assert.Contains(Announced, left, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_page_of_questions_the_question_is_kept()
    {
        var article = One("seeds/a.txt",
            $"Tide Exchange\n\nAsk Question\n\nWhy does my model read the tide table twice?\n\nAsked 1 year, 4 months ago\nModified 5 months ago\nViewed 12k times\n\n18\n\n{FirstEnglish}\n\nIt does so:\n\n- in fog\n- at night\n\n{SecondEnglish}\n\nferries\ntide-tables\n\nShare\nImprove this question\nFollow\nedited Mar 2, 2025 at 8:14\n\nasked Jul 9, 2024 at 17:03\n\nheron_k\n1,204 reputation, 3 gold badges\n\nAdd a comment |\n\n2 Answers\nSorted by: Highest score (default)\n\n7\n\nBecause nobody told it to stop, and the captain likes it that way.\n");
        Assert.Equal($"{FirstEnglish}\n\nIt does so:\n\n- in fog\n- at night\n\n{SecondEnglish}\n", article.Body);
        Assert.Equal("Why does my model read the tide table twice?", article.Title);
        Assert.Equal(("heron_k", "Tide Exchange", "2024-07-09"), (article.Source?.Author, article.Source?.Name, Day(article)));
    }

    [Fact]
    public void Whose_a_picture_is_may_stand_behind_a_stroke() =>
        Assert.Equal(Whole, One("seeds/a.txt", $"渡轮装上小模型以后\n\n圖片來源／Stockfile\n\n{First}\n\n{Second}\n").Body);
}
