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
        Assert.True(Score("ipo", $"{Filler}\n\n{Filler}", "A lender files a prospectus for its listing") > last);
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
        const string Many = "The processors are made on a new node, and the foundry packages each chip with high-bandwidth memory. The export licence "
            + "came with a tariff; export controls and the entity list stay, as Washington and Beijing race for the lead over China. Its data center "
            + "draws 900 megawatts through a substation from the power grid. The shares fell after hours, and traders sold as the stock market closed "
            + "lower. It filed a prospectus for an initial public offering and listing. Tokens per second of inference doubled at low latency. "
            + "The partnership is a multi-year supply agreement.";
        var tagged = Tagger.Tag(Many + "\n\n" + Many, "en");
        Assert.InRange(tagged.Terms(tagged.TopicTaxonomy).Count, 3, 4);
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
    public void A_topic_counts_by_its_part_of_what_is_said()
    {
        const string Said = "The plaintiffs filed a complaint, and the judge spoke of a settlement with the authors.";
        const string Other = "The wafers come from a foundry, and the fab pairs the accelerators with high-bandwidth memory in an advanced package.";
        var alone = Score("copyright", $"{Filler}\n\n{Said}");
        var amongOthers = Score("copyright", $"{Filler}\n\n{string.Join(' ', Enumerable.Repeat(Other, 12))}\n\n{Said}");
        Assert.True(alone > 2 * amongOthers, $"{alone} alone, {amongOthers} among others");
    }

    [Theory]
    [InlineData("Two novelists are the plaintiffs; their complaint says that the books were copied, and the judge set a trial for May.", "copyright")]
    [InlineData("原告称其作品未经许可被用来训练，诉状要求法院判令赔偿，法官将于五月开庭。", "copyright")]
    [InlineData("The wafers go to the packaging line in Taiwan, where yields of the new foundry process are still low and HBM is short.", "chips")]
    [InlineData("晶圆良率仍低，先进封装产能紧张，HBM交货排到明年，代工厂正在加开产线。", "chips")]
    [InlineData("The term sheet values the start-up at two billion, and the lead investor put in half of the new money.", "funding")]
    [InlineData("本轮由两家基金领投，老股东跟投，投后估值达到二十亿美元。", "funding")]
    [InlineData("The pull request passed review: it fixed eleven failing tests in the repository and refactored the parser.", "coding-agents")]
    [InlineData("它提交的合并请求通过了代码审查，修好了仓库里十一个失败的单元测试。", "coding-agents")]
    [InlineData("Six joints, a soft gripper and touch sensors let it pick up eggs; the actuators are made in-house.", "robotics")]
    [InlineData("六个关节、一只夹爪和指尖的触觉传感器让它能拿起鸡蛋，减速器是自己造的。", "robotics")]
    public void Facts_tell_a_topic_that_nobody_names(string text, string topic)
    {
        Assert.Contains(topic, text.Any(static c => c > 0x2E80) ? [.. Tagger.Tag(text, "zh").Terms(Tagger.TopicTaxonomy)] : Subjects(text));
    }

    [Fact]
    public void How_often_its_words_mean_a_topic_counts_within_bounds()
    {
        foreach (var topic in ShippedVocabulary.Vocabulary.Of("topics").Terms)
            Assert.InRange(KnownTopics.Of(topic)!.Tendency, -2, 2);
        Assert.True(KnownTopics.Of(ShippedVocabulary.Vocabulary.Of("topics").BySlug("models")!)!.Tendency < 0);
    }

    [Fact]
    public void A_sign_adds_to_what_else_is_said_and_says_nothing_alone()
    {
        const string Said = "The lender wants a merger.";
        var without = Score("acquisitions", $"{Said}\n\n{Filler}");
        var within = Score("acquisitions", $"{Said}\n\n{Filler} The purchase is planned.");
        Assert.True(within > 1.1 * without, $"{within} with a sign, {without} without");
        Assert.Equal(0, Score("funding", $"{Filler}\n\n{Filler} 累计"));
        foreach (var topic in ShippedVocabulary.Vocabulary.Of("topics").Terms)
            Assert.All(KnownTopics.Of(topic)!.Signs, static s => Assert.InRange(s.Value, 0.1, 1));
    }

    [Fact]
    public void What_often_stands_beside_the_likeliest_topic_needs_less()
    {
        const string Passing = "Fund managers sold, and the index lost two percent at the close.";
        const string Listing = "The lender priced its initial public offering, and the listing on the exchange follows a prospectus.";
        const string Band = "The band let a music generator write the melody, and the chorus of the song came from a lyrics model.";
        Assert.Contains("markets", Subjects($"{Listing}\n\n{Filler}\n\n{Passing}"));
        var (listed, played) = (Score("markets", $"{Listing}\n\n{Filler}\n\n{Passing}"), Score("markets", $"{Band}\n\n{Filler}\n\n{Passing}"));
        Assert.True(listed > 1.2 * played, $"{listed} beside a listing, {played} beside music");
    }
}
