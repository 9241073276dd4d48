using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Linking;

namespace Digest.Tests.Linking;

public class VocabularyLintsTests
{
    private static string[] Check(params (string Name, string Yaml)[] files)
    {
        var bag = new DiagnosticBag();
        var vocabulary = VocabularyReader.Read(files.Select(f => SourceFile.FromText($"input/vocabulary/{f.Name}.yml", f.Yaml)),
            new SiteSettings(), bag);
        Assert.Empty(bag.Sorted());
        VocabularyLints.Check(vocabulary, bag);
        return [.. bag.Sorted().Select(d => $"{d.Location!.Path}:{d.Location.Start!.Value.Line} {d.Code} {d.Message}")];
    }

    [Fact]
    public void Names_that_differ_by_a_hyphen_or_a_dot_are_one_term() => Assert.Equal(
        [
            "input/vocabulary/companies.yml:3 DG0230 \"huggingface\" and \"hugging-face\" (line 1) look like one company.",
            "input/vocabulary/companies.yml:7 DG0230 \"zai\" and \"zhipu\" (line 5) look like one company.",
        ],
        Check(("companies", """
            - slug: hugging-face
              name: Hugging Face
            - slug: huggingface
              name: HF Hub
            - slug: zhipu
              name: Z.ai
            - slug: zai
              name: ZAI
            """)));

    [Fact]
    public void A_name_of_two_kinds_must_be_marked()
    {
        const string companies = "- slug: cursor\n  name: Cursor\n";
        Assert.Equal(["input/vocabulary/models.yml:1 DG0231 \"Cursor\" names \"cursor-ide\" in models and \"cursor\" in companies."],
            Check(("companies", companies), ("models", "- slug: cursor-ide\n  name: Cursor\n")));
        Assert.Empty(Check(("companies", companies),
            ("models", "- slug: cursor-ide\n  name: Cursor\n  aliases: [{text: Cursor, ambiguous: true, require: [IDE]}]\n")));
        Assert.Empty(Check(("companies", companies), ("models", "- slug: cursor-ide\n  name: Cursor\n  developer: cursor\n")));
    }

    [Fact]
    public void Marks_without_effect_are_reported() => Assert.Equal(
        [
            "input/vocabulary/companies.yml:1 DG0232 the ambiguous name \"Arc\" of \"arc\" has no require words.",
            "input/vocabulary/companies.yml:1 DG0233 \"welding\" under avoid does not contain the name \"Arc\".",
        ],
        Check(("companies", "- slug: arc\n  name: Arc Prize\n  aliases: [{text: Arc, ambiguous: true, avoid: [welding, arc welding]}]\n")));

    [Fact]
    public void The_shipped_vocabulary_passes()
    {
        var bag = new DiagnosticBag();
        VocabularyLints.Check(ShippedVocabulary.Vocabulary, bag);
        Assert.Equal([], bag.Sorted().Select(d => $"{d.Location!.Path}:{d.Location.Start!.Value.Line} {d.Code} {d.Message}"));
    }
}
