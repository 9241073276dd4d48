using System.Globalization;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>Whose a text was first, by whom and of which day, where who passes it on says so too.</summary>
public sealed class FactOriginTests
{
    [Fact]
    public void A_service_answers_with_its_articles()
    {
        var article = One("seeds/a.json",
            "{\"status\": \"ok\", \"articles\": [{\"source\": {\"id\": null, \"name\": \"Quay Wire\"}, \"author\": \"Jane Doe\", "
            + "\"title\": \"Ferries come back\", \"publishedAt\": \"2026-03-05T08:00:00Z\", "
            + $"\"content\": \"{Third}\\r\\n{Fourth}\"}}]}}");
        Assert.Equal(("Ferries come back", "Quay Wire", "Jane Doe", "2026-03-05"),
            (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
    }

    [Fact]
    public void An_answer_may_say_with_words_from_whom_an_article_is()
    {
        var article = One("seeds/a.json",
            "{\"code\": 0, \"data\": {\"title\": \"两岸渡轮同日复航\", \"media_name\": \"江左门户\", \"src\": \"转自：渡口新闻\", "
            + $"\"author\": \"渡口新闻记者 周远\", \"pub_time\": \"2026-03-05 08:00:00\", \"content\": \"<p>{First}</p><p>{Second}</p>\"}}}}");
        Assert.Equal(("两岸渡轮同日复航", "渡口新闻", "周远", "2026-03-05"),
            (article.Title, article.Source!.Name, article.Source.Author, Day(article)));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
    }

    [Fact]
    public void A_feed_names_the_feed_from_which_it_has_an_item()
    {
        var article = One("seeds/a.xml",
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Planet Quay</title><item><title>Ferries come back</title>"
            + "<source url=\"https://quay.example/feed\">Quay Review</source><pubDate>Thu, 05 Mar 2026 08:00:00 GMT</pubDate>"
            + $"<description>{Third} {Fourth}</description></item></channel></rss>");
        Assert.Equal("Quay Review", article.Source!.Name);
    }

    [Fact]
    public void An_account_says_from_which_it_has_a_text()
    {
        var facts = new CaptureFacts();
        FirstPlaces.Note("以下文章来源于江左观察 ，作者周远", facts);
        Assert.Equal(("江左观察", "周远"), (facts.Sources[0].Value, facts.Authors[0].Value));
    }

    [Theory]
    [InlineData("Jane Doe teaches at Quay Town. This commentary was originally published by Quay Forum. © Quay Forum, 2026", "Quay Forum")]
    [InlineData("Her first story was originally published by Quay Forum.", null)]
    public void A_note_says_where_a_text_was_first(string note, string? medium)
    {
        var facts = new CaptureFacts();
        FirstPlaces.Note(note, facts);
        Assert.Equal(medium, CaptureFacts.Best(facts.Sources)?.Value);
    }

    [Theory]
    [InlineData("the fifth of March, 2026", 5)]
    [InlineData("Harbour City, Thursday, the twenty-first of March 2026", 21)]
    [InlineData("thirtieth of March 2026", null)]
    public void Days_may_be_words(string written, int? day) =>
        Assert.Equal(day, DateFinder.Find(written, needsYear: true, out _, out _)?.Day);

    [Theory]
    [InlineData("Thursday, 5/3/2026", 3)]
    [InlineData("Sunday, 5/3/2026", 5)]
    public void The_weekday_tells_which_number_is_the_month(string written, int month)
    {
        var stated = DateFinder.Find(written, needsYear: true, out _, out _)!.Value;
        var settled = DateOrder.Settle(stated, written, new CaptureFacts(), "");
        Assert.Equal((month, false), (settled.Month, settled.IsOrderGuessed));
    }

    [Fact]
    public void An_hour_with_a_point_stands_behind_a_weekday()
    {
        var article = One("seeds/a.txt", $"The ferries take a bow\nJane Doe\nThursday 5 March, 18.40 BST\n\n{Third}\n\n{Fourth}\n",
            captured: DateTimeOffset.Parse("2026-03-07T08:00:00+00:00", CultureInfo.InvariantCulture));
        Assert.Equal(("The ferries take a bow", "2026-03-05", "Jane Doe"), (article.Title, Day(article), article.Source!.Author));
    }

    [Theory]
    [InlineData("【译文】两岸渡轮同日复航", "两岸渡轮同日复航")]
    [InlineData("Opinion | The ferries come back", "The ferries come back")]
    [InlineData("江左谈丨两岸渡轮同日复航", "两岸渡轮同日复航")]
    [InlineData("渡轮丨两岸渡轮同日复航", "渡轮丨两岸渡轮同日复航")]
    [InlineData("头班船丨两岸渡轮同日复航", "头班船丨两岸渡轮同日复航")]
    public void A_column_before_a_headline_goes_that_the_text_does_not_speak_of(string written, string title) =>
        Assert.Equal(title, BareTitle.Of(written, [new CaptureLine(LineKind.Paragraph, "头班船")], new CaptureFacts()));

    [Theory]
    [InlineData("Jane Doe and John Roe, with drawings by Ann Poe", "Jane Doe and John Roe")]
    [InlineData("Jane Doe. Illustrations by Ann Poe", "Jane Doe")]
    public void Who_drew_for_a_text_did_not_write_it(string byline, string writers) => Assert.Equal(writers, BylineRoles.Without(byline));

    [Fact]
    public void A_known_medium_needs_no_sign_behind_a_writer() =>
        Assert.Equal(new CreditNames("Associated Press", "Jane Doe"), CreditNames.OfByline("Jane Doe Associated Press"));

    [Theory]
    [InlineData("Jane Doe and John Roe in Harbour City", "Jane Doe and John Roe")]
    [InlineData("Jane Doe in Harbour City", null)]
    [InlineData("Lamps and ferries in Harbour City", null)]
    public void Several_writers_may_say_from_where(string line, string? writers)
    {
        var facts = new CaptureFacts();
        Bylines.InTown(line, facts);
        Assert.Equal(writers, CaptureFacts.Best(facts.Authors)?.Value);
    }

    [Theory]
    [InlineData("译完于 2026-03-05", true)]
    [InlineData("Local papers matter. Support local journalism by subscribing today.", true)]
    [InlineData("The town will support local journalism, the mayor said.", false)]
    [InlineData("“Support local journalism today,” the mayor said.", false)]
    public void A_foot_says_how_a_text_came_about_and_what_it_costs(string line, bool isNote) =>
        Assert.Equal(isNote, FootNotes.Is(line, new NoisePlace(20, 22)));

    [Fact]
    public void A_box_may_be_one_line_of_an_article_that_goes_on()
    {
        var article = One("seeds/a.txt",
            $"Ferries come back to both shores\n\n{Third}\n\nAlso Read | What the tide left behind here\n\n"
            + $"{Fourth}\n\n{HarbourText.First}\n");
        Assert.EndsWith(HarbourText.First, Body(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_remark_that_leads_to_an_article_names_it()
    {
        var article = One("seeds/a.txt",
            "看到一篇讲渡轮的，转来给大家看看\n\n今天的《渡口日报》第5版有篇文章，题目叫《两岸渡轮同日复航》，记者周远写的，全文打给大家：\n\n"
            + $"{First}\n\n{Second}\n");
        Assert.Equal(("两岸渡轮同日复航", "周远"), (article.Title, article.Source!.Author));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
    }

    [Fact]
    public void A_weblog_says_below_its_name_whose_it_is()
    {
        var article = One("seeds/a.txt",
            "Quay Notes\nNotes on tides and ferries, by Jane Doe\nHome   Archive   About   RSS\n\nThe ferries come back\n"
            + $"posted on the 5th of March, 2026 · 4 min read · filed under boats\nedited 6th March: a word\n\n{Third}\n\n{Fourth}\n");
        Assert.Equal(("Quay Notes", "Jane Doe"), (article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void A_letter_is_called_by_its_subject_behind_name_and_number()
    {
        var facts = new CaptureFacts();
        facts.Sources.Add(new Fact("Quay Letter", 60));
        Assert.Equal("The boats are back", BareTitle.Of("Quay Letter #41: The boats are back", [], facts));
    }

    [Theory]
    [InlineData("【经济观察报】两岸渡轮同日复航", "经济观察报", "两岸渡轮同日复航")]
    [InlineData("Ferries come back (via Reuters)", "Reuters", "Ferries come back")]
    public void A_title_sets_a_known_medium_apart(string written, string medium, string title)
    {
        var facts = new CaptureFacts();
        Assert.Equal(title, BareTitle.Of(written, [], facts));
        Assert.Equal(medium, facts.Sources[0].Value);
    }

    [Fact]
    public void A_site_that_has_a_report_of_an_agency_is_not_whose_it_is()
    {
        var article = One("seeds/a.html",
            Page("Ferries come back", P("HARBOUR CITY, March 5 (Reuters) - " + Third) + P(Fourth),
                "<meta property=\"og:site_name\" content=\"Quay Portal\">"));
        Assert.Equal("Reuters", article.Source!.Name);
    }
}
