using System.Text;

namespace Digest.Tests.Rendering.Markdown;

/// <summary>Runs every example of <c>Specs/markdown.md</c>: Markdown, a line with one dot, the HTML, and after another dot the findings.
/// With <c>UPDATE_GOLDEN=1</c> it writes what is rendered into the file instead: the diff is then reviewed.</summary>
public sealed class MarkdownSpecTests
{
    private const string Fence = "````````````````";

    [Fact]
    public void Every_example_of_the_specification_holds()
    {
        var path = Repository.At("tests", "Digest.Tests", "Specs", "markdown.md");
        var lines = File.ReadAllText(path).Split('\n');
        var failures = new StringBuilder();
        var examples = 0;
        var made = new List<(int From, int To, string[] Lines)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence + " example", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, Fence, i + 1);
            Assert.True(end > 0, $"the example in line {i + 1} is not closed");
            var parts = string.Join("\n", lines[(i + 1)..end]).Split("\n.\n");
            var language = lines[i].EndsWith(" zh", StringComparison.Ordinal) ? "zh" : "en";
            var markdown = parts[0];
            var html = MarkdownPage.Html(markdown, language: language).TrimEnd('\n');
            var findings = MarkdownPage.Findings(markdown);
            examples++;
            made.Add((i + 1, end,
                [.. markdown.Split('\n'), ".", .. html.Split('\n'),
                    .. findings.Length > 0 ? [".", .. findings.Split('\n')] : Array.Empty<string>()]));
            if (parts.Length < 2 || html != parts[1] || findings != (parts.Length > 2 ? parts[2] : ""))
                failures.Append($"line {i + 1}:\n{markdown}\n.\n{html}\n{(findings.Length > 0 ? ".\n" + findings + "\n" : "")}\n");
            i = end;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            var rewritten = lines.ToList();
            foreach (var (from, to, example) in Enumerable.Reverse(made))
            {
                rewritten.RemoveRange(from, to - from);
                rewritten.InsertRange(from, example);
            }

            File.WriteAllText(path, string.Join("\n", rewritten));
            return;
        }

        Assert.True(examples > 30, $"only {examples} examples were found");
        Assert.True(failures.Length == 0, failures.ToString());
    }
}
