using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Content;

public sealed class VocabularyReaderTests
{
    [Fact]
    public void A_term_has_what_its_kind_has()
    {
        var (vocabulary, findings) = Read(
            ("companies", """
                - slug: kuaishou
                  name: {en: Kuaishou, zh: 快手}
                  aliases:
                    - Kwai
                    - text: 快手科技
                      ambiguous: true
                      require: [可灵]
                      avoid: [快手科技园]
                  description: {en: A company., zh: 一家公司。}
                  country: CN
                  kind: big-tech
                  homepage: https://www.kuaishou.com/
                """),
            ("models", """
                kling:
                  name: {en: Kling, zh: 可灵}
                  developer: kuaishou
                  modality: video
                  released: 2024-06-06
                  open_weights: false
                """),
            ("topics", "- {slug: ai, name: AI}\n- {slug: agents, name: Agents, parent: ai}"),
            ("people", "- {slug: a-b, name: A B, affiliation: kuaishou, role: {en: Head, zh: 主管}}"),
            ("stories", "- {slug: race, title: {en: The race, zh: 竞赛}}"));
        Assert.Equal("", findings);
        var term = vocabulary.Of("companies").BySlug("kuaishou")!;
        Assert.Equal("快手", term.Name.For("zh"));
        Assert.Equal(["Kwai", "快手科技"], term.Aliases.Select(a => a.Text));
        Assert.True(term.Aliases[1].Ambiguous);
        Assert.Equal(["快手科技园"], term.Aliases[1].Avoid);
        Assert.Equal(("CN", "big-tech", "https://www.kuaishou.com/"), (term.Country, term.Kind, term.Homepage));
        var model = vocabulary.Of("models").BySlug("kling")!;
        Assert.Equal(("kuaishou", "video", "2024-06-06", "false"), (model.Developer, model.Modality, model.Released, model.OpenWeights));
        Assert.Equal("ai", vocabulary.Of("topics").BySlug("agents")!.Parent);
        Assert.Equal(["kuaishou"], vocabulary.Of("people").BySlug("a-b")!.Affiliations);
        Assert.Equal("竞赛", vocabulary.Story("race")!.Name.For("zh"));
    }

    [Theory]
    [InlineData("kuaishou")]
    [InlineData("Kuaishou")]
    [InlineData("ＫＵＡＩＳＨＯＵ")]
    [InlineData("快手")]
    [InlineData("Kuai Shou")]
    public void A_term_is_found_by_slug_name_or_alias(string text)
    {
        var (vocabulary, _) = Read(("companies", "- {slug: kuaishou, name: {en: Kuaishou, zh: 快手}}"));
        Assert.Equal("kuaishou", vocabulary.Of("companies").Resolve(text)?.Slug.Value);
    }

    [Theory]
    [InlineData("- {slug: a, name: A}\n- {slug: a, name: B}", "2:10 DG0223 the slug \"a\" already stands in line 1.")]
    [InlineData("- {slug: a, name: A}\n- {slug: b, name: A}",
        "2:19 DG0224 \"A\" already means \"a\" (line 1), and cannot also mean \"b\".")]
    [InlineData("- {slug: a, name: A, aliases: [X]}\n- {slug: b, name: B, aliases: [x]}",
        "2:32 DG0224 \"x\" already means \"a\" (line 1), and cannot also mean \"b\".")]
    [InlineData("- {slug: A B, name: A}", "1:10 DG0208 \"A B\" cannot be a slug.")]
    [InlineData("- {slug: a}", "1:10 DG0225 \"a\" has no name.")]
    [InlineData("- {slug: a, name: A, contry: CN}", "1:22 DG0222 \"contry\" is not a key of a vocabulary entry.")]
    [InlineData("- {slug: a, name: A, homepage: 'javascript:x'}", "1:32 DG0215 \"javascript:x\" is not an address that can be published.")]
    [InlineData("- {slug: a, name: A, parent: z}", "1:10 DG0227 \"a\" refers to \"z\", which the vocabulary does not have.")]
    [InlineData("- {slug: a, name: A, parent: a}", "1:10 DG0228 \"a\" stands below itself.")]
    [InlineData("- just a text", "1:3 DG0206 \"vocabulary\" must be entries, each with a slug.")]
    public void What_is_wrong_is_said_at_its_place(string yaml, string expected) =>
        Assert.Equal(expected, Read(("companies", yaml)).Findings);

    [Fact]
    public void An_ambiguous_alias_may_belong_to_two() =>
        Assert.Equal("",
            Read(("companies", "- {slug: a, name: A, aliases: [{text: X, ambiguous: true}]}\n- {slug: b, name: B, aliases: [X]}"))
                .Findings);

    [Fact]
    public void A_file_of_no_taxonomy_is_said()
    {
        var bag = new DiagnosticBag();
        VocabularyReader.Read([SourceFile.FromText("input/vocabulary/regions.yml", "")], new SiteSettings(), bag);
        Assert.Equal("DG0226", Assert.Single(bag.Sorted()).Code);
    }

    private static (Vocabulary Vocabulary, string Findings) Read(params (string Name, string Yaml)[] files)
    {
        var bag = new DiagnosticBag();
        var vocabulary = VocabularyReader.Read(files.Select(f => SourceFile.FromText($"input/vocabulary/{f.Name}.yml", f.Yaml)),
            new SiteSettings(), bag);
        return (vocabulary,
            string.Join("\n", bag.Sorted().Select(d => $"{d.Location?.Start?.Line}:{d.Location?.Start?.Column} {d.Code} {d.Message}")));
    }
}
