using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Linking;

namespace Digest.Tests.Linking;

public class StoryProposerTests
{
    private static readonly TermTagger Tagger = TermTagger.For(ShippedVocabulary.Vocabulary);

    [Fact]
    public void A_story_is_proposed_from_its_own_name_alone()
    {
        var proposer = StoryProposer.For(Tagger, []);
        var tagged = Tagger.Tag("Kuaishou opened Kling. Kling makes videos, and so do Sora and Vidu: video generation is a race.", "en",
            "Kling against Sora: the race in video generation");
        Assert.Equal("video-generation-race", proposer.Propose(tagged)[0].Story.Slug.Value);
    }

    [Fact]
    public void Articles_of_a_story_teach_what_marks_it()
    {
        var file = SourceFile.FromText("input/articles/a.md",
            "---\ntitle: T\ndate: 2024-07-24\ncompanies: [sakana, kyutai]\nstory: us-chip-controls\n---\nText.\n");
        var known = ArticleReader.Read(file, new SiteSettings(), new DiagnosticBag())!;
        var tagged = Tagger.Tag("Sakana AI and Kyutai. Sakana AI again.", "en", "Sakana AI and Kyutai");
        Assert.Equal([], StoryProposer.For(Tagger, []).Propose(tagged));
        Assert.Equal("us-chip-controls", StoryProposer.For(Tagger, [known, known]).Propose(tagged)[0].Story.Slug.Value);
    }

    [Fact]
    public void A_text_about_nothing_known_belongs_to_no_story() =>
        Assert.Equal([], StoryProposer.For(Tagger, []).Propose(Tagger.Tag("The weather was fine.", "en", "A fine day")));
}
