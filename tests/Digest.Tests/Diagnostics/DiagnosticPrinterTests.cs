using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Diagnostics;

public class DiagnosticPrinterTests
{
    private static readonly DiagnosticRule Rule =
        new("DG0207", "unknown-term", Severity.Warning, "\"{0}\" is not known.", "did you mean \"{1}\"?", "", "");

    private static Diagnostic At(string text, string covered, string path = "input/a.md")
    {
        var start = covered.Length == 0 ? text.Length : text.IndexOf(covered, StringComparison.Ordinal);
        return DiagnosticBag.Make(Rule, DiagnosticLocation.Of(path, text, new TextSpan(start, covered.Length)), "kuaishuo", "kuaishou");
    }

    private static string[] Lines(Diagnostic diagnostic) => DiagnosticPrinter.Print(diagnostic).TrimEnd('\n').Split('\n');

    [Fact]
    public void A_finding_has_place_excerpt_carets_and_hint()
    {
        var text = "---\ntitle: a\ndate: 2024-07-24\nlang: zh\ncompanies: [kuaishuo]\n---\n";
        Assert.Equal(
            """
            input/a.md:5:13: warning DG0207: "kuaishuo" is not known.
              5 | companies: [kuaishuo]
                |             ^^^^^^^^
              hint: did you mean "kuaishou"?

            """.ReplaceLineEndings("\n"),
            DiagnosticPrinter.Print(At(text, "kuaishuo")));
    }

    [Fact]
    public void Carets_stand_below_double_width_characters()
    {
        var lines = Lines(At("标题: [快手可灵]", "快手"));
        Assert.Equal("  1 | 标题: [快手可灵]", lines[1]);
        // Four columns of 标题, a colon, a space and a bracket; then two characters of two columns each.
        Assert.Equal("    |        ^^^^", lines[2]);
    }

    [Theory]
    [InlineData("😀 kuaishuo", "    |    ^^^^^^^^")]
    [InlineData("e\u0301 kuaishuo", "    |   ^^^^^^^^")]
    [InlineData("\tkuaishuo", "    |     ^^^^^^^^")]
    [InlineData("a\tkuaishuo", "    |     ^^^^^^^^")]
    public void Emoji_marks_and_tabs_keep_the_carets_in_place(string line, string carets) =>
        Assert.Equal(carets, Lines(At(line, "kuaishuo"))[2]);

    [Fact]
    public void A_place_without_length_gets_one_caret() =>
        Assert.Equal("    |      ^", Lines(At("title", ""))[2]);

    [Fact]
    public void A_span_of_several_lines_is_marked_on_its_first() =>
        Assert.Equal("    |   ^^", Lines(At("x [a\nb]", "[a\nb]"))[2]);

    [Fact]
    public void The_number_of_the_line_widens_the_gutter()
    {
        var lines = Lines(At(string.Concat(Enumerable.Repeat("\n", 122)) + "kuaishuo", "kuaishuo"));
        Assert.Equal("  123 | kuaishuo", lines[1]);
        Assert.Equal("      | ^^^^^^^^", lines[2]);
    }

    [Fact]
    public void A_finding_about_a_file_has_no_line()
    {
        var bag = new DiagnosticBag();
        bag.ReportFile(Rule, "input/site.yml", "a", "b");
        bag.ReportFile(Rule, null, "a", "b");
        Assert.Equal(
            ["warning DG0207: \"a\" is not known.\n  hint: did you mean \"b\"?\n",
                "input/site.yml: warning DG0207: \"a\" is not known.\n  hint: did you mean \"b\"?\n"],
            bag.Sorted().Select(d => DiagnosticPrinter.Print(d)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(90)]
    [InlineData(300)]
    [InlineData(3000)]
    public void A_long_line_is_shown_around_the_place(int before)
    {
        var text = string.Concat(Enumerable.Repeat("字", before)) + "kuaishuo" + new string('x', 4000);
        var diagnostic = At(text, "kuaishuo");
        var lines = Lines(diagnostic);
        Assert.Equal(before + 1, diagnostic.Location!.Start!.Value.Column);
        Assert.True(Digest.Text.Characters.ColumnsOf(lines[1]) <= 130);
        var carets = lines[2].IndexOf('^', StringComparison.Ordinal);
        var shown = lines[1].IndexOf("kuaishuo", StringComparison.Ordinal);
        Assert.Equal(Digest.Text.Characters.ColumnsOf(lines[1].AsSpan(0, shown)), carets);
        Assert.Equal(8, lines[2].Count(c => c == '^'));
    }

    [Fact]
    public void A_cut_line_never_splits_a_character()
    {
        for (var before = 140; before < 160; before++)
        {
            var text = string.Concat(Enumerable.Repeat("😀", before)) + "kuaishuo" + string.Concat(Enumerable.Repeat("😀", 300));
            Assert.DoesNotContain('\uFFFD', DiagnosticPrinter.Print(At(text, "kuaishuo")));
            Assert.DoesNotContain('\uFFFD', DiagnosticPrinter.Print(At("a" + text, "kuaishuo")));
        }
    }

    [Fact]
    public void Nothing_of_a_file_commands_the_terminal()
    {
        var text = "\u001b[31mred\u001b]0;title\u0007 \u202Ekuaishuo\u009b2J";
        var diagnostic = DiagnosticBag.Make(Rule,
            DiagnosticLocation.Of("input/\u001b[2J.md", text, new TextSpan(text.IndexOf('k', StringComparison.Ordinal), 8)), "a\nb\u001b",
            "\u202E");
        var printed = DiagnosticPrinter.Print(diagnostic);
        Assert.DoesNotContain(printed, c => c != '\n' && char.IsControl(c));
        Assert.DoesNotContain('\u202E', printed);
        Assert.Equal("  1 | ␛[31mred␛]0;title␇ \uFFFDkuaishuo\uFFFD2J", printed.Split('\n')[1]);
        Assert.Equal("    |                     ^^^^^^^^", printed.Split('\n')[2]);
    }

    [Fact]
    public void Colours_are_used_only_when_asked_for()
    {
        var diagnostic = At("kuaishuo", "kuaishuo");
        using var plain = new StringWriter();
        using var coloured = new StringWriter();
        DiagnosticPrinter.Write(plain, [diagnostic], null, colour: false);
        DiagnosticPrinter.Write(coloured, [diagnostic], null, colour: true);
        Assert.DoesNotContain('\u001b', plain.ToString());
        Assert.Contains("\u001b[1;33mwarning DG0207:\u001b[0m", coloured.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain.ToString(), System.Text.RegularExpressions.Regex.Replace(coloured.ToString(), "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Paths_are_shown_as_they_are_on_the_disk() =>
        Assert.StartsWith("content/a.md:1:1: ",
            DiagnosticPrinter.Print(At("kuaishuo", "kuaishuo"), p => p.Replace("input/", "content/", StringComparison.Ordinal)),
            StringComparison.Ordinal);

    [Fact]
    public void Numbers_are_in_words()
    {
        var warning = At("kuaishuo", "kuaishuo");
        var error = warning with { Severity = Severity.Error };
        Assert.Equal("", DiagnosticPrinter.Count([]));
        Assert.Equal("1 warning", DiagnosticPrinter.Count([warning]));
        Assert.Equal("2 errors, 1 warning", DiagnosticPrinter.Count([error, warning, error]));
    }
}
