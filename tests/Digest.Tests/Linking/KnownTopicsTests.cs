using Digest.Content;
using Digest.Linking;
using Digest.Routing;

namespace Digest.Tests.Linking;

/// <summary>What is known of topics, and vocabularies that only name them.</summary>
public class KnownTopicsTests
{
    [Fact]
    public void Every_shipped_topic_is_known_by_its_slug_and_by_its_name_alone()
    {
        foreach (var topic in ShippedVocabulary.Vocabulary.Of("topics").Terms)
        {
            var known = KnownTopics.Of(topic);
            Assert.True(known is { Words.Length: > 9 }, topic.Slug.Value);
            var renamed = new VocabularyTerm { Slug = Slug.Of("x-" + topic.Slug.Value), Name = topic.Name };
            Assert.Same(known, KnownTopics.Of(renamed));
        }
    }

    [Fact]
    public void A_vocabulary_that_only_names_a_topic_finds_what_deals_with_it()
    {
        var name = ShippedVocabulary.Vocabulary.Of("topics").BySlug("data-centers")!.Name;
        var vocabulary =
            new Vocabulary([new TaxonomyVocabulary("topics", [new VocabularyTerm { Slug = Slug.Of("machine-halls"), Name = name }])], []);
        var found = TermTagger.For(vocabulary)
            .Tag("The campus will draw 900 megawatts from the grid, through a substation of its own, and cool its racks with river water.",
                "en");
        Assert.Equal("machine-halls", Assert.Single(found.Topics).Term.Slug.Value);
    }

    [Fact]
    public void A_word_that_is_common_says_nothing_alone()
    {
        var tagger = TermTagger.For(ShippedVocabulary.Vocabulary);
        Assert.Empty(tagger.Tag("The company sold its shares in the paper mill last year and left.", "en").Topics);
        Assert.Empty(tagger.Tag("他去年离开了学校，搬到了海边。", "zh").Topics);
    }

    [Fact]
    public void A_field_is_not_listed_beside_its_part_unless_the_text_leaves_no_doubt()
    {
        var topics = TermTagger.For(ShippedVocabulary.Vocabulary)
            .Tag("The company raised a Series B round at a valuation of $2bn, led by Sequoia. Revenue grew.", "en")
            .Topics.Select(static t => t.Term.Slug.Value);
        Assert.Contains("funding", topics);
        Assert.DoesNotContain("business", topics);
    }

    [Fact]
    public void Words_written_apart_are_not_a_name_with_a_capital_in_it()
    {
        var open = KnownTopics.Of(ShippedVocabulary.Vocabulary.Of("topics").BySlug("open-source")!)!;
        Assert.Contains("open AI", open.Words);
        var tagger = TermTagger.For(ShippedVocabulary.Vocabulary);
        Assert.DoesNotContain(tagger.Topics.Explain(tagger.Tag("OpenAI hired a lawyer. OpenAI said so.", "en").Run, null),
            static t => t.Slug == "open-source");
        Assert.Contains(tagger.Topics.Explain(tagger.Tag("They argue for open AI.", "en").Run, null), static t => t.Slug == "open-source");
    }

    [Fact]
    public void Topics_beside_each_other_are_known_and_each_pair_stands_once()
    {
        var known = ShippedVocabulary.Vocabulary.Of("topics").Terms.Select(static t => KnownTopics.Of(t)!).ToDictionary(static t => t.Slug);
        var pairs = known.Values.SelectMany(static t => t.Company.Keys.Select(c => (t.Slug, Other: c))).ToList();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, p => Assert.True(known.ContainsKey(p.Other) && p.Slug != p.Other, $"{p.Slug} {p.Other}"));
        Assert.All(pairs, p => Assert.DoesNotContain((p.Other, p.Slug), pairs));
    }
}
