namespace Digest.Tests.Linking;

public class ShippedVocabularyTests
{
    [Fact]
    public void It_reads_without_a_finding() =>
        Assert.Equal([], ShippedVocabulary.Findings.Select(f => $"{f.Location?.Path}:{f.Location?.Start?.Line} {f.Code} {f.Message}"));

    [Fact]
    public void Every_term_has_names_and_a_description_in_both_languages()
    {
        foreach (var taxonomy in ShippedVocabulary.Vocabulary.Taxonomies)
        {
            Assert.NotEmpty(taxonomy.Terms);
            foreach (var term in taxonomy.Terms)
            {
                foreach (var language in new[] { "en", "zh" })
                {
                    Assert.False(string.IsNullOrWhiteSpace(term.Name.Exactly(language)),
                        $"{taxonomy.Taxonomy}/{term.Slug}: name in {language}");
                    Assert.False(string.IsNullOrWhiteSpace(term.Description.Exactly(language)),
                        $"{taxonomy.Taxonomy}/{term.Slug}: description in {language}");
                }
            }
        }
    }

    [Fact]
    public void Every_person_has_a_role_in_both_languages() =>
        Assert.All(ShippedVocabulary.Vocabulary.Of("people").Terms,
            p => Assert.True(p.Role.Exactly("en") is { Length: > 0 } && p.Role.Exactly("zh") is { Length: > 0 }, p.Slug.Value));

    [Fact]
    public void An_ambiguous_alias_says_what_it_needs()
    {
        foreach (var taxonomy in ShippedVocabulary.Vocabulary.Taxonomies)
        {
            foreach (var term in taxonomy.Terms)
                Assert.All(term.Aliases,
                    a => Assert.True(!a.Ambiguous || a.Require.Count > 0, $"{taxonomy.Taxonomy}/{term.Slug}: {a.Text}"));
        }
    }
}
