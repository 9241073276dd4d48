using Digest.Linking;

namespace Digest.Tests.Linking;

/// <summary>Every line of Cases.txt: traps link to nothing, names to what they name.</summary>
public class CaseTests
{
    private static readonly TermTagger Tagger = TermTagger.For(ShippedVocabulary.Vocabulary);

    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Digest.Tests", "Linking", "Cases.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var bar = line.LastIndexOf('|');
            lines.Add(line[..bar].Trim(), line[(bar + 1)..].Trim());
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_text_links_to_what_it_names(string text, string slugs)
    {
        var tagged = Tagger.Tag(text, "");
        var found = tagged.Mentions.Where(m => m.Taxonomy != tagged.TopicTaxonomy).Select(m => m.Slug);
        var expected = slugs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(", ", expected.Order(StringComparer.Ordinal)),
            string.Join(", ", found.Distinct().Order(StringComparer.Ordinal)));
    }
}
