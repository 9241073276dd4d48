using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Linking;

namespace Digest.Tests.Linking;

/// <summary>Topics told from the articles of the site that are most like a text.</summary>
public class TopicNeighboursTests
{
    private static readonly TermTagger Tagger = TermTagger.For(ShippedVocabulary.Vocabulary);

    private static Article Article(int number, string topic, string body) =>
        ArticleReader.Read(SourceFile.FromText($"input/articles/a{number}.md",
            $"---\ntitle: Number {number}\ndate: 2024-01-01\nlang: en\ntopics: [{topic}]\n---\n\n{body}\n"), new SiteSettings(),
            new DiagnosticBag())!;

    private static List<Article> Known() =>
        [.. Enumerable.Range(0, 60).Select(i => i % 3 == 0
            ? Article(i, "weather",
                $"The gauges along the estuary filled before dusk, said keeper number{i}. Farmers on the {(i % 4 == 0 ? "northern" : "southern")} meadows moved their flocks.")
            : Article(i, "funding",
                $"The partners of house number{i} wrote a cheque before lunch. Founders on the {(i % 4 == 1 ? "northern" : "southern")} campus rang a bell."))];

    [Fact]
    public void What_the_nearest_articles_list_is_a_share_of_one()
    {
        var near = TopicNeighbours.For(Tagger, Known())
            .Of("Keepers of the gauges watched the estuary, and farmers moved their flocks.", "", "en");
        Assert.Equal(1, near.Shares["weather"], 6);
    }

    [Fact]
    public void A_topic_without_a_word_of_its_own_is_told_by_the_neighbours()
    {
        const string Text = "Keepers of the gauges watched the estuary, and farmers moved their flocks off the meadows before dusk.";
        Assert.DoesNotContain("weather", Tagger.Tag(Text, "en").Topics.Select(t => t.Term.Slug.Value));
        Assert.Contains("weather", Tagger.Tag(Text, "en", "", TopicNeighbours.For(Tagger, Known())).Topics.Select(t => t.Term.Slug.Value));
    }

    [Fact]
    public void How_like_the_nearest_is_tells_a_known_event_from_a_new_one()
    {
        var neighbours = TopicNeighbours.For(Tagger, Known());
        var known = neighbours.Of("The gauges along the estuary filled before dusk, and farmers moved their flocks.", "", "en").Likeness;
        var strange = neighbours.Of("A cheque for the choir lay in the vestry, said the organist, and nobody knew who wrote it.", "", "en").Likeness;
        Assert.InRange(known, 0, 1);
        Assert.True(known > strange, $"{known} known, {strange} strange");
        Assert.Equal(0, neighbours.Of("Nothing", "", "en").Likeness);
    }

    [Fact]
    public void Few_articles_tell_nothing()
    {
        var neighbours = TopicNeighbours.For(Tagger, Known().Take(10));
        Assert.False(neighbours.Knows("en"));
        Assert.Empty(neighbours.Of("Keepers of the gauges watched the estuary.", "", "en").Shares);
    }

    [Fact]
    public void Where_links_lead_is_not_read()
    {
        var known = Enumerable.Range(0, 40)
            .Select(i =>
                Article(i, i % 2 == 0 ? "weather" : "funding",
                    $"Nothing here but [this](https://example.com/{(i % 2 == 0 ? "gauges" : "cheques")}) for number{i}, {(i % 3 == 0 ? "again" : "once")}."));
        Assert.Empty(TopicNeighbours.For(Tagger, known).Of("gauges and cheques", "", "en").Shares);
    }
}
