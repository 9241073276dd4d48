using Digest.Linking;

namespace Digest.Tests.Linking;

/// <summary>What a text is about, among what it deals with.</summary>
public class TopicSubjectsTests
{
    private static readonly TermTagger Tagger = TermTagger.For(ShippedVocabulary.Vocabulary);

    private static readonly string Filler = string.Concat(
        Enumerable.Repeat(
            "The ferry crossed the bay at noon, and the gulls followed it to the other shore as they do on every day of the week. ", 14));

    private static List<string> Subjects(string text, string title = "") =>
        [.. Tagger.Tag(text, "en", title).Topics.Where(static t => t.IsSubject).Select(static t => t.Term.Slug.Value)];

    private static double Score(string slug, string text, string title = "") =>
        Tagger.Tag(text, "en", title).Topics.FirstOrDefault(t => t.Term.Slug.Value == slug)?.Score ?? 0;

    [Fact]
    public void What_the_title_and_first_paragraph_say_counts_more_than_what_the_body_says_in_passing()
    {
        const string Said = "The lender filed a prospectus for its listing.";
        var first = Score("ipo", $"{Said} {Filler}\n\n{Filler}");
        var last = Score("ipo", $"{Filler}\n\n{Filler} {Said}");
        Assert.True(first > 1.5 * last, $"{first} first, {last} last");
        Assert.True(Score("ipo", $"{Filler}\n\n{Filler}", "A lender files a prospectus") > last);
    }

    [Theory]
    [InlineData("## A heading\n\n*Gulls over the bay. Photo: M. Roe*\n\nThe first words.\n\nThe second.", "", "The first words.\n")]
    [InlineData("**Bay, Monday** – The first words.\n\nThe second.", "", "**Bay, Monday** – The first words.\n")]
    [InlineData("![](gulls.jpg)\n\nThe first words.\n\nThe second.", "A title", "The first words.\n")]
    [InlineData("All there is.", "A title", "A title\n\n")]
    [InlineData("All there is.\n\n", "", "")]
    [InlineData("", "", "")]
    public void A_text_opens_with_its_title_and_the_first_paragraph_where_something_follows(string body, string title, string end)
    {
        var whole = title.Length == 0 ? body : title + "\n\n" + body;
        Assert.EndsWith(end, whole[..new MarkedText(whole, title.Length).EndOfOpening], StringComparison.Ordinal);
        if (end.Length == 0)
            Assert.Equal(0, new MarkedText(whole, title.Length).EndOfOpening);
    }

    [Fact]
    public void Front_matter_lists_at_most_four_topics()
    {
        const string Many = "The start-up raised a Series B round led by a venture fund. Its open-weight model, a mixture of experts with a long context window, is "
            + "released under Apache 2.0. It went public on Friday after an IPO. A regulator fined it for copyright infringement. It builds data centers with "
            + "graphics processors, and its coding agent scored first on SWE-bench. Export controls on chips worry it, and its chief scientist resigned.";
        var tagged = Tagger.Tag(Many + "\n\n" + Many, "en");
        Assert.Equal(4, tagged.Terms(tagged.TopicTaxonomy).Count);
        Assert.True(tagged.Topics.Count > 5);
    }

    [Fact]
    public void A_topic_is_listed_when_a_text_deals_with_it_and_in_front_matter_when_it_is_about_it()
    {
        var text = $"The campus draws 900 megawatts through a substation of its own, and river water cools its racks.\n\n{Filler}\n\n{Filler}\n\nThe pumps were tuned with reinforcement learning.";
        var tagged = Tagger.Tag(text, "en");
        Assert.Equal("data-centers", Assert.Single(tagged.Terms(tagged.TopicTaxonomy)));
        Assert.Contains(tagged.Topics, static t => t.Term.Slug.Value == "reinforcement-learning" && !t.IsSubject);
    }

    [Theory]
    [InlineData("這家新創的晶片設計團隊表示，下一代AI晶片將交由晶圓代工廠生產，採用高頻寬記憶體。", "chips")]
    [InlineData("資安人員發現，駭客以惡意程式入侵了三家銀行的內部系統。", "cybersecurity")]
    [InlineData("這套工具能替工程師寫程式，也能檢查程式碼，負責軟體開發的主管說團隊每天都用。", "coding-agents")]
    [InlineData("新工具可把一句話變成十秒的AI影片，影片生成只要一分鐘；這個影片模型還能配上聲音，生成影片時不必再找演員。", "video-generation")]
    public void The_words_of_Taiwan_tell_a_topic_too(string text, string topic)
    {
        Assert.Contains(topic, Subjects(text));
    }

    [Theory]
    [InlineData("The governor used her veto on the budget of the parks.", "corporate-governance")]
    [InlineData("The cursor on the old terminal blinked, and nobody typed.", "computer-use")]
    [InlineData("他想不出办法，只好把要求写在纸上，请朋友帮忙。", "regulation")]
    [InlineData("She posted the picture on two social platforms, and her friends took screenshots.", "consumer-apps")]
    public void A_word_said_in_passing_makes_no_topic(string text, string topic)
    {
        Assert.DoesNotContain(topic, Subjects(text));
    }

    [Fact]
    public void How_often_its_words_mean_a_topic_counts_within_bounds()
    {
        foreach (var topic in ShippedVocabulary.Vocabulary.Of("topics").Terms)
            Assert.InRange(KnownTopics.Of(topic)!.Tendency, -2, 2);
        Assert.True(KnownTopics.Of(ShippedVocabulary.Vocabulary.Of("topics").BySlug("models")!)!.Tendency < 0);
    }
}
