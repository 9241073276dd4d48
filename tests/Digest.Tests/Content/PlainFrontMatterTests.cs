using System.Text;
using CsCheck;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Content;

/// <summary>The quick reader says what the reader of all YAML says, or nothing.</summary>
public class PlainFrontMatterTests
{
    [Theory]
    [InlineData("title: A plain title\ndate: 2024-07-24T09:00:00+08:00\nlang: zh\n")]
    [InlineData("title: \"In: quotes\"\nsummary: 'It says # this'\ncompanies: [kuaishou, \"open ai\", '快手']\n")]
    [InlineData("source: {name: 快手, url: https://a.example/x?y=1, published: 2024-07-24}\nrights: own\n")]
    [InlineData("companies:\n  - a\n  - \"b c\"\npeople:\n- x\n- y\ncorrections:\n  - {date: 2024-07-25, text: Mended.}\ndraft: false\n")]
    [InlineData("source:\n  name: A\n  url: https://a.example/\ntitle: After\n\n\nlang: en   \n")]
    [InlineData("people: []\nimage: {}\nstory: a:b\nx: a#b\n")]
    [InlineData("title: A\r\ncompanies:\r\n- a\r\n- b\r\nlang: en\r\n")]
    public void Reads_the_usual_forms_itself(string yaml)
    {
        Assert.NotNull(PlainFrontMatter.TryRead($"---\n{yaml}---\n", new TextSpan(4, yaml.Length)));
        Compare(yaml);
    }

    [Theory]
    [InlineData("title: |\n  block\n")]
    [InlineData("title: folds\n  over lines\n")]
    [InlineData("title: \"escaped \\n\"\n")]
    [InlineData("title: 'it''s'\n")]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: b: c\n")]
    [InlineData("# a comment\na: 1\n")]
    [InlineData("a:\nb: 1\n")]
    [InlineData("a: [1, [2]]\n")]
    [InlineData("a:\n  b:\n    c: 1\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("a\tb: 1\n")]
    public void Leaves_everything_else_alone(string yaml) => Assert.Null(PlainFrontMatter.TryRead(yaml, new TextSpan(0, yaml.Length)));

    [Fact]
    public void Reads_nearly_every_shipped_article_as_the_other_reader_does()
    {
        int all = 0, quick = 0;
        foreach (var file in SourceFolder.Read(Repository.At("input", "articles"), "input/articles"))
        {
            var text = file.ReadText();
            var block = FrontMatterBlock.Cut(text);
            all++;
            if (PlainFrontMatter.TryRead(text, block.Yaml) is not { } made)
                continue;
            quick++;
            Assert.Equal(Print(YamlReader.Read(file.Path, text, block.Yaml, new DiagnosticBag())), Print(made));
        }

        Assert.True(quick > 0.9 * all, $"{quick} of {all}");
    }

    [Fact]
    public void Agrees_with_the_other_reader_on_whatever_it_reads()
    {
        string[] pieces = ["title", "a", "b-c", ": ", ":", ":\n", "\n", "\n  ", "\n- ", "\n  - ", "\r\n", "[", "]", "{", "}", ", ", ",", "\"", "'", "#", " #", " ", "  ", "-", "- ", "---", "?", "!", "&x", "*x", "|", ">", "%", "@", "`", "~", "null", "快手", "https://a.example/b", "1", "2024-07-24", "\\", "“", "x: y", "k: v\n", "a: [b, c]\n", "a: {b: c}\n", "d:\n  - e\n"];
        Gen.Int[0, pieces.Length - 1].Array[0, 14].Select(a => string.Concat(a.Select(i => pieces[i]))).Hold(Compare, 20_000);
    }

    private static void Compare(string yaml)
    {
        var text = $"---\n{yaml}\n---\nbody\n";
        var span = new TextSpan(4, yaml.Length + 1);
        if (PlainFrontMatter.TryRead(text, span) is not { } made)
            return;
        var bag = new DiagnosticBag();
        Assert.Equal(Print(YamlReader.Read("x", text, span, bag)), Print(made));
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
