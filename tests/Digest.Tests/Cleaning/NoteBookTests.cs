using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Pages of note books, outlines and programs for writing, as these save them, with samples of our own.</summary>
public class NoteBookTests
{
    private static string Text(params string[] blocks) => string.Join("\n\n", blocks);

    private static void Is(string headline, string source, string? author, string day, CleanArticle article) =>
        Assert.Equal((headline, source, author, day), (article.Title, article.Source!.Name, article.Source.Author, Day(article)));

    [Fact]
    public void The_bullets_of_an_outline_are_paragraphs_and_its_properties_say_what_it_is()
    {
        var article = One("seeds/a.md",
            $"title:: 渡口的冬天\nsource:: [[江左周刊]]\nauthor:: 林一舟\ndate:: [[2025-11-05]]\ntags:: #clip\n\n- 渡口的冬天\n  id:: 690b1c22\n\t- {FerryText.First}\n\t- ### 雾里的船\n\t  collapsed:: true\n\t\t- {FerryText.Second}\n\t\t- {HarbourText.Lamp}");
        Is("渡口的冬天", "江左周刊", "林一舟", "2025-11-05", article);
        Assert.Equal(Text(FerryText.First, "## 雾里的船", FerryText.Second, HarbourText.Lamp), Body(article));
    }

    [Fact]
    public void Bullets_below_one_that_announces_them_stay_a_list() =>
        Assert.Equal(Text(FerryText.First, "船上现在有三样新东西：", "- 一个小喇叭\n- 一块小屏幕\n- 一本潮汐表", FerryText.Second),
            Body(One("seeds/a.md",
                $"title:: 渡口的冬天\nsource:: 江左周刊\n\n- {FerryText.First}\n- 船上现在有三样新东西：\n\t- 一个小喇叭\n\t- 一块小屏幕\n\t- 一本潮汐表\n- {FerryText.Second}")));

    [Fact]
    public void Two_colons_in_a_text_are_no_property() =>
        Assert.Contains("std:: is a name space", One("seeds/a.md", $"# A tide in C++\n\nstd:: is a name space.\n\n{HarbourText.AllThree}").Body,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Status: Read\nAuthor: Jane Doe\nPublication: The Quay Review\nPublished: September 17, 2025\nSaved: September 20, 2025\nTags: boats, long")]
    [InlineData("Source: The Quay Review\nURL: https://quay.example/tide\nAuthor: Jane Doe\nPublication date: September 17, 2025\nRating: 4")]
    public void The_fields_of_a_data_base_below_the_headline_are_facts(string fields)
    {
        var article = One("seeds/a.md", $"# What the tide table says\n\n{fields}\n\n{HarbourText.AllThree}");
        Is("What the tide table says", "The Quay Review", "Jane Doe", "2025-09-17", article);
        Assert.Equal(HarbourText.AllThree, Body(article));
    }

    [Fact]
    public void What_a_box_of_a_note_book_leaves_behind_goes() =>
        Assert.Equal(Text(HarbourText.First, HarbourText.Second, HarbourText.Third),
            Body(One("seeds/a.md",
                $"# What the tide table says\n\n{HarbourText.First}\n\n{HarbourText.Second}\n\n<aside>\n💡 Ask Ann about this\n\n</aside>\n\n{HarbourText.Third}")));

    [Fact]
    public void What_a_reader_marked_and_the_links_of_the_program_go()
    {
        var article = One("seeds/a.md",
            $"---\nurl: https://quay.example/tide\nauthor: Jane Doe\n---\n# What the tide table says\n\n[Read in Quillbox](https://quillbox.example/1)\n[Read Original](https://quay.example/tide)\n\n{HarbourText.AllThree}\n\n## Annotations\n\n- {HarbourText.Second[..60]} [link](https://quillbox.example/2)\n");
        Assert.Equal(HarbourText.AllThree, Body(article));
    }

    [Fact]
    public void A_last_part_on_notes_stays_where_it_quotes_nothing() =>
        Assert.EndsWith("## Notes\n\n- The figures are those of the harbour office.",
            Body(One("seeds/a.md",
                $"# What the tide table says\n\n{HarbourText.AllThree}\n\n## Notes\n\n- The figures are those of the harbour office.")),
            StringComparison.Ordinal);

    [Fact]
    public void Pandoc_lists_writers_and_rules_its_tables()
    {
        var article = One("seeds/a.md",
            $"---\ntitle: 渡口的冬天\nauthor:\n- 林一舟\n- 周远\ndate: 2025-11-20\npublisher: 江左周刊\n...\n\n::: {{.standfirst}}\n十二条船，十二个喇叭。\n:::\n\n{FerryText.First}\n\n  船                  搁浅的次数\n  ------------------- ------------\n  老船 12 号          四次\n  新船                一次\n\n: 港务局的记录 {{#tbl:boats}}\n\n{FerryText.Second}\n");
        Is("渡口的冬天", "江左周刊", "林一舟、周远", "2025-11-20", article);
        Assert.Equal(Text(FerryText.First, "| 船 | 搁浅的次数 |\n|---|---|\n| 老船 12 号 | 四次 |\n| 新船 | 一次 |", "*港务局的记录*", FerryText.Second),
            Body(article));
    }

    [Fact]
    public void Notes_in_the_margin_go_and_are_asked_about()
    {
        var article = One("seeds/a.txt",
            $"渡口的冬天\n\n\n作者：林一舟\n\n\n{FerryText.First[..^1]}[a]。\n\n\n{FerryText.Second[..^1]}[b][c]。\n________________\n[a]这句核实了吗？\n[b]港务局说是五次\n[c]改成四次，已核实\n");
        Assert.Equal(FerryText.Both, Body(article));
        Assert.Equal(3, article.Review.Count(static q => q.What == "notes"));
    }

    [Fact]
    public void Who_has_a_note_book_has_not_written_what_is_in_it()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>What the tide table says | The Quay</title><meta name=\"exporter-version\" content=\"Quillbox 10\"/><meta name=\"author\" content=\"j.reader@post.example\"/><meta name=\"source\" content=\"web.clip7\"/><meta name=\"source-url\" content=\"https://quay.example/tide\"/></head><body><div><div>March 10, 2026</div><h1>What the tide table says</h1><div><a href=\"https://quay.example/authors/jane-doe\">Jane Doe</a></div><div>{HarbourText.First}</div><div>{HarbourText.Second}</div><div>{HarbourText.Third}</div></div></body></html>");
        Is("What the tide table says", "The Quay", "Jane Doe", "2026-03-10", article);
    }

    [Fact]
    public void The_credits_of_an_account_stand_in_broken_lines()
    {
        var article = One("seeds/a.md", $"# 渡口的冬天\n\n林一舟 发自 渡口  \n江左位 | 公众号 RiverBit\n\n{FerryText.Both}");
        Assert.Equal(("江左位", "林一舟", FerryText.Both), (article.Source!.Name, article.Source.Author, Body(article)));
    }

    [Fact]
    public void A_text_that_opens_with_a_sentence_about_yesterday_is_of_the_day_of_its_capture() =>
        Assert.Equal("2026-01-28",
            Day(One("seeds/a.txt", $"渡口的新灯塔\n\n港务局昨天给新灯塔通了电。\n\n{FerryText.Both}",
                new CaptureSidecar { Captured = DateTimeOffset.Parse("2026-01-28T13:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture) })));
}
