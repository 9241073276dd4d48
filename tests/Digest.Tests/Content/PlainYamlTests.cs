using System.Text;
using CsCheck;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Content;

/// <summary>The quick reader says what the reader of all YAML says, or nothing.</summary>
public class PlainYamlTests
{
    [Theory]
    [InlineData("title: A plain title\ndate: 2024-07-24T09:00:00+08:00\nlang: zh\n")]
    [InlineData("title: \"In: quotes\"\nsummary: 'It says # this'\ncompanies: [kuaishou, \"open ai\", '快手']\n")]
    [InlineData("source: {name: 快手, url: https://a.example/x?y=1, published: 2024-07-24}\nrights: own\n")]
    [InlineData("companies:\n  - a\n  - \"b c\"\npeople:\n- x\n- y\ncorrections:\n  - {date: 2024-07-25, text: Mended.}\ndraft: false\n")]
    [InlineData("source:\n  name: A\n  url: https://a.example/\ntitle: After\n\n\nlang: en   \n")]
    [InlineData("title: 'it''s'\nb: \"say \\\"it\\\" \\\\ it''s\"\nc: '\\'\nd: ''\ne: ''''\n")]
    [InlineData("\"true\": yes\na: {\"true\": 是, 'no': 否}\n")]
    [InlineData("people: []\nimage: {}\nstory: a:b\nx: a#b\n")]
    [InlineData("# first\na: 1\n  # inside\nb:\n  # before\n  - x\n  # after\n\nc: 2\n# last")]
    [InlineData("a: [1, [2, {b: c, d: [e]}], {}]\nx: {y: {z: [1]}}\n")]
    [InlineData("a:\n  b:\n    c: 1\n    d:\n    - e\n  f: 2\n# done\ng.h: 3\n")]
    [InlineData(
        "- slug: a\n  name: {en: A, zh: 甲}\n  aliases:\n    - B\n    - text: C\n      require: {en: [D, E], zh: [丁]}\n  # a comment\n\n- slug: b\n  aliases:\n  - x: y\n-   slug: c\n    name: C\n")]
    [InlineData("- a\n- http://a.example/b\n- [c, d]\n- {e: f}\n")]
    [InlineData("title: A\r\ncompanies:\r\n- a\r\n- b\r\nlang: en\r\n")]
    public void Reads_the_usual_forms_itself(string yaml)
    {
        Assert.NotNull(PlainYaml.TryRead($"---\n{yaml}---\n", new TextSpan(4, yaml.Length)));
        Compare(yaml);
    }

    [Theory]
    [InlineData("title: |\n  block\n")]
    [InlineData("a: \"b\n  c\"\n")]
    [InlineData("title: folds\n  over lines\n")]
    [InlineData("title: \"escaped \\n\"\n")]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a:\nb: 1\n")]
    [InlineData("a: 1 # a comment\n")]
    [InlineData("a: [1,\n  2]\n")]
    [InlineData("a: [[[[[[[[[1]]]]]]]]]\n")]
    [InlineData("- a\nb: 1\n")]
    [InlineData("a: 1\n- b\n")]
    [InlineData("- a: 1\n b: 2\n")]
    [InlineData("- - a\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("a\tb: 1\n")]
    public void Leaves_everything_else_alone(string yaml) => Assert.Null(PlainYaml.TryRead(yaml, new TextSpan(0, yaml.Length)));

    [Fact]
    public void Reads_nearly_every_shipped_article_as_the_other_reader_does()
    {
        int all = 0, quick = 0;
        foreach (var file in SourceFolder.Read(Repository.At("input", "articles"), "input/articles"))
        {
            var text = file.ReadText();
            var block = FrontMatterBlock.Cut(text);
            all++;
            if (PlainYaml.TryRead(text, block.Yaml) is not { } made)
                continue;
            quick++;
            Assert.Equal(Print(YamlReader.ReadByEvents(file.Path, text, block.Yaml, new DiagnosticBag())), Print(made));
        }

        Assert.True(quick > 0.9 * all, $"{quick} of {all}");
    }

    [Fact]
    public void Reads_the_shipped_vocabulary_settings_and_texts_as_the_other_reader_does()
    {
        string[] files = [.. Directory.GetFiles(Repository.At("input", "vocabulary"), "*.yml"), Repository.At("input", "site.yml"),
            .. Directory.GetFiles(Repository.At("theme", "i18n"), "*.yml")];
        Assert.All(files, static file =>
        {
            var text = File.ReadAllText(file);
            var span = new TextSpan(0, text.Length);
            Assert.Equal(Print(YamlReader.ReadByEvents(file, text, span, new DiagnosticBag())), Print(PlainYaml.TryRead(text, span)));
        });
    }

    [Fact]
    public void Agrees_with_the_other_reader_on_whatever_it_reads()
    {
        string[] pieces = ["title", "a", "b-c", ": ", ":", ":\n", "\n", "\n  ", "\n- ", "\n  - ", "\r\n", "[", "]", "{", "}", ", ", ",",
            "\"", "'", "#", " #", " ", "  ", "-", "- ", "---", "?", "!", "&x", "*x", "|", ">", "%", "@", "`", "~", "null", "快手",
            "https://a.example/b", "1", "2024-07-24", "\\", "\\\"", "''", "\"k\": v\n", "“", "x: y", "k: v\n", "  k: v\n", "    k: v\n",
            "- k: v\n", "  - k: v\n", "k:\n", "  k:\n", "# c\n", "  # c\n", "a: [b, c]\n", "a: {b: c}\n", "d:\n  - e\n"];
        Gen.Int[0, pieces.Length - 1].Array[0, 18].Select(a => string.Concat(a.Select(i => pieces[i]))).Hold(Compare, 20_000);
    }

    private static void Compare(string yaml)
    {
        var text = $"---\n{yaml}\n---\nbody\n";
        var span = new TextSpan(4, yaml.Length + 1);
        if (PlainYaml.TryRead(text, span) is not { } made)
            return;
        var bag = new DiagnosticBag();
        Assert.Equal(Print(YamlReader.ReadByEvents("x", text, span, bag)), Print(made));
        Assert.Empty(bag.Sorted());
    }

    private static string Print(YamlNode? node)
    {
        var text = new StringBuilder();
        Print(node, text);
        return text.ToString();
    }

    private static void Print(YamlNode? node, StringBuilder text)
    {
        text.Append(node?.Span.Start).Append('-').Append(node?.Span.End);
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.Quoted ? 'q' : 'p').Append('<').Append(scalar.Value).Append('>');
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Print(item, text.Append('\n').Append("- "));
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Print(entry.Key, text.Append('\n'));
                    Print(entry.Value, text.Append(" = "));
                }

                break;
        }
    }
}
