using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What libraries, journals, press offices and blogs have around a text that is copied with its page, with samples of our own.
/// </summary>
public class CopiedRecordsTests
{
    private const string Title = "Ferries learn to read the tide tables aloud";

    private const string Tide = "The ferry company at the mouth of the river has put a small model on all twelve of its boats this winter.";

    private const string Fog = "Nobody on board asked for it, the oldest captain says, and nobody switched it off when the fog came in March.";

    private const string Count = "The harbour office counts groundings every winter, and this year there were four fewer than in any other year.";

    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static string Copied(string above, params string[] blocks) =>
        Body(One("seeds/a.txt",
            $"Skip to content\nNews\nSport\nCulture\nWorld\nSubscribe\n{Title}\n{above}By Jane Harlow\nMarch 3, 2025 10:20 AM\n\n{Text(blocks)}\n"));

    [Fact]
    public void What_a_library_records_of_a_paper_is_not_its_abstract() =>
        Assert.Equal(Text(Tide, Fog),
            Copied("", Tide, Fog,
                "Comments:\t12 pages, 3 figures\nSubjects:\tRobotics (cs.RO)\nCite as:\tarXiv:2503.00001 [cs.RO]\n\nSubmission history\nFrom: Jane Harlow [view email]\n[v1] Mon, 3 Mar 2025 10:20:00 UTC (204 KB)\n\nAccess Paper:\nView PDF\nReferences & Citations\nNASA ADS"));

    [Fact]
    public void References_that_lead_to_papers_end_a_text() =>
        Assert.Equal(Text(Tide, Fog),
            Copied("", Tide, Fog,
                "References\nHarlow, J. et al. Tides 12, 83–89 (2021).\n\nArticle PubMed Google Scholar\nPoe, A. et al. Fog 3, 64–68 (2003).\n\nArticle Google Scholar\nDownload references"));

    [Fact]
    public void References_of_a_text_s_own_stay() =>
        Assert.Contains("It was kept by hand", Copied("", Tide, Fog, "References", "It was kept by hand, and the pilots still know where the book of references lies.", Count),
            StringComparison.Ordinal);

    [Fact]
    public void What_a_journal_lets_its_reader_see_is_no_text() =>
        Assert.Equal(Text(Tide, Fog, Count),
            Copied("The boats read them at dusk, and the crews listen to them.\n",
                "Twitter\nFacebook\nEmail\nYou have full access to this article via your institution.", Tide, Fog, Count));

    [Fact]
    public void A_release_ends_above_its_sender_whom_to_ask_and_whose_the_names_are() =>
        Assert.Equal(Text(Tide, Fog, Count),
            Body(One("seeds/a.txt", Text(Title, Tide, Fog, Count,
                "About Quayside\nQuayside (NYSE: QUAY) builds boats that read aloud.",
                "For further information, contact:\nJane Harlow\nQuayside Corporation\n+1-555-555-0100\npress@quayside.example",
                "Certain statements in this press release are forward-looking statements that are subject to risks and uncertainties.",
                "© 2025 Quayside Corporation. All rights reserved. Quayside and its bell are trademarks of Quayside Corporation in many countries. Boats and times are subject to change without notice."))));

    [Theory]
    [InlineData("const tide = tables.next();\nboat.read(tide);\n\nEnter fullscreen mode\n\nExit fullscreen mode")]
    [InlineData("javascript\n运行\nconst tide = tables.next();\nboat.read(tide);\nAI写代码\n1\n2")]
    public void Lines_above_the_tools_of_code_are_code(string code) =>
        Assert.Equal(Text(Tide, "```\nconst tide = tables.next();\nboat.read(tide);\n```", Fog, Count),
            Body(One("seeds/a.txt", Text(Title, Tide, code, Fog, Count))));

    [Fact]
    public void The_way_on_behind_the_last_sentence_goes() =>
        Assert.EndsWith("船长们都说听得清楚，雾里也是。",
            Body(One("seeds/a.txt", "渡轮学会念潮汐表\n\n河口的渡轮公司今年冬天在十二条船上都装了一个小模型，专门念潮汐表。\n\n▲ 向右滑动查看更多\n\n公司没有公布费用，船长们都说听得清楚，雾里也是。返回搜狐，查看更多\n")),
            StringComparison.Ordinal);
}
