using CsCheck;
using Digest.Authoring;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Site;

namespace Digest.Tests.Authoring;

public class ArticleRepairTests
{
    private const string Path = "input/articles/2024/2024-07-24-a.md";

    private static readonly Vocabulary Words = VocabularyReader.Read(
        [
            SourceFile.FromText("input/vocabulary/companies.yml",
                "- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n  aliases: [Kwai]\n- slug: deepseek\n  name: {en: DeepSeek, zh: 深度求索}\n"),
            SourceFile.FromText("input/vocabulary/models.yml",
                "- slug: kling\n  name: {en: Kling, zh: 可灵}\n- slug: gpt-5-6\n  name: GPT-5.6\n- slug: o3\n  name: o3\n"),
            SourceFile.FromText("input/vocabulary/stories.yml", "- slug: video-race\n  name: The race\n"),
        ], new SiteSettings(), new DiagnosticBag());

    private static string Repair(string text, params string[] oldAddresses)
    {
        var bag = new DiagnosticBag();
        if (ArticleReader.Read(SourceFile.FromText(Path, text), new SiteSettings(), bag) is { } article)
            new TermResolver(new SiteSettings(), Words, bag).Resolve(article);
        return ArticleRepair.Repair(Path, text, new SiteSettings(), Words, bag.Sorted(), oldAddresses);
    }

    private static void Check(string before, string after)
    {
        Assert.Equal(after, Repair(before));
        Assert.Equal(after, Repair(after));
    }

    [Fact]
    public void A_misspelt_name_becomes_the_known_one_and_comments_stay() => Check(
        "---\ntitle: t\ndate: 2024-07-24\ncompanies: [kuaishuo, \"depseek\"] # who\nmodels:\n  # which\n  - klingg # this\nstory: video-rase\n---\n",
        "---\ntitle: t\ndate: 2024-07-24\ncompanies: [kuaishou, deepseek] # who\nmodels:\n  # which\n  - kling # this\nstory: video-race\n---\n");

    [Theory]
    [InlineData("companies: [kuaishuo, kuaishou]")]
    [InlineData("companies: [kuaishou-2]")]
    [InlineData("models: [gpt-5-7]")]
    [InlineData("models: [o4]")]
    public void A_name_that_may_be_another_thing_stays(string line) =>
        Check($"---\ntitle: t\ndate: 2024-07-24\n{line}\n---\n", $"---\ntitle: t\ndate: 2024-07-24\n{line}\n---\n");

    [Fact]
    public void A_misspelt_name_beside_the_right_one_is_left_to_an_editor() => Check(
        "---\ntitle: t\ndate: 2024-07-24\ncompanies: [kuaishuo, 快手]\n---\n",
        "---\ntitle: t\ndate: 2024-07-24\ncompanies: [kuaishuo, kuaishou]\n---\n");

    [Theory]
    [InlineData("draft: false\n", "draft: false\naliases: [/old/, /older/]\n")]
    [InlineData("aliases: [/a/] # moved\n", "aliases: [/a/, /old/, /older/] # moved\n")]
    [InlineData("aliases: []\n", "aliases: [/old/, /older/]\n")]
    [InlineData("aliases: /a/\n", "aliases: [/a/, /old/, /older/]\n")]
    [InlineData("aliases:\n  - /a/ # first\n# end\n", "aliases:\n  - /a/ # first\n  - /old/\n  - /older/\n# end\n")]
    public void Addresses_that_a_file_had_become_aliases(string before, string after) => Assert.Equal(
        $"---\ntitle: t\ndate: 2024-07-24\n{after}---\nBody\n",
        Repair($"---\ntitle: t\ndate: 2024-07-24\n{before}---\nBody\n", "/old/", "/older/"));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Names_and_aliases_become_slugs_in_place() => Check(
        "---\ntitle: t\ndate: 2024-07-24\ncompanies: [ \"快手\",  DeepSeek ] # who\nmodels:\n  - 可灵 # which\n---\n",
        "---\ntitle: t\ndate: 2024-07-24\ncompanies: [ kuaishou,  deepseek ] # who\nmodels:\n  - kling # which\n---\n");

    [Theory]
    [InlineData("[快手, kuaishou]")]
    [InlineData("[快手, Kwai]")]
    [InlineData("[someone-else]")]
    public void What_needs_judgement_stays(string list) => Check(
        $"---\ntitle: t\ndate: 2024-07-24\ncompanies: {list}\n---\n", $"---\ntitle: t\ndate: 2024-07-24\ncompanies: {list}\n---\n");

    [Fact]
    public void A_misspelt_key_is_mended() => Check(
        "---\ntitel: 😀 t\ndate: 2024-07-24\n\"sumary\": s\n---\n",
        "---\ntitle: 😀 t\ndate: 2024-07-24\nsummary: s\n---\n");

    [Fact]
    public void Keys_move_with_their_comments_and_values() => Check(
        "---\n# about the day\ndate: 2024-07-24 # or so\nmodels:\n  - kling\n# said by all\n# of us\ntitle: >\n  a long\n  title\nlang: en\n# the end\n---\nBody\n",
        "---\n# said by all\n# of us\ntitle: >\n  a long\n  title\n# about the day\ndate: 2024-07-24 # or so\nlang: en\nmodels:\n  - kling\n# the end\n---\nBody\n");

    [Theory]
    [InlineData("---\n{date: 2024-07-24, title: t}\n---\n")]
    [InlineData("---\ndate: 2024-07-24\ntitle: t\ntitle: u\n---\n")]
    [InlineData("---\ndate: [\ntitle: t\n---\n")]
    [InlineData("no front matter  \n")]
    [InlineData("---\ndate: 2024-07-24  \nnever closed\n")]
    public void What_cannot_be_read_stays(string text) => Check(text, text);

    [Fact]
    public void Spaces_at_line_ends_go_where_they_mean_nothing() => Check(
        "---  \ntitle: t \t\ndate: 2024-07-24\nsummary: |\n  verse  \n  verse\n---\none \ntwo  \nbreak\nthree   \n \n```\ncode  \n```  \n    indented  \nlast",
        "---\ntitle: t\ndate: 2024-07-24\nsummary: |\n  verse  \n  verse\n---\none\ntwo  \nbreak\nthree\n\n```\ncode  \n```  \n    indented  \nlast\n");

    [Fact]
    public void Windows_line_ends_stay() => Check(
        "---\r\ndate: 2024-07-24 \r\ntitle: t\r\n---\r\ntext \r\n",
        "---\r\ntitle: t\r\ndate: 2024-07-24\r\n---\r\ntext\r\n");

    [Fact]
    public void Repairing_twice_changes_nothing_more_and_loses_no_meaning() =>
        Gen.Select(Gen.Shuffle(new List<string>
        {
            "title: \"t: u\"",
            "date: 2024-07-24",
            "lang: zh",
            "companies: [快手,  Kwai2]",
            "# note",
            "summary: >\n  a\n  b",
            "models:\n- 可灵",
            "source:\n  name: x  \n  url: https://a.example/",
            "draft: false "
        }),
            OneOf("text\n", "a  \nb \n", "```\nx \n", "> ~~~\n> y \n\nz  ", "")).Hold((lines, body) =>
        {
            var text = $"---\n{string.Join('\n', lines)}\n---\n{body}";
            var once = Repair(text);
            Assert.Equal(once, Repair(once));
            var before = ArticleReader.Read(SourceFile.FromText(Path, text), new SiteSettings(), new DiagnosticBag())!.FrontMatter;
            var after = ArticleReader.Read(SourceFile.FromText(Path, once), new SiteSettings(), new DiagnosticBag())!.FrontMatter;
            Assert.Equal((before.Title, before.Date, before.Summary, before.Source, before.Draft),
                (after.Title, after.Date, after.Summary, after.Source, after.Draft));
            Assert.Equal(text.Count(c => c == '#'), once.Count(c => c == '#'));
        }, iter: 500);
}
