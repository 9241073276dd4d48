using System.Globalization;
using System.Text;
using CsCheck;
using Digest.Authoring;

namespace Digest.Tests.Authoring;

public class UnifiedDiffTests
{
    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Changes_stand_with_three_lines_around_them() => Assert.Equal(
        "--- a/x.md\n+++ b/x.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
        UnifiedDiff.Make("x.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));

    [Fact]
    public void A_missing_last_line_end_is_said() => Assert.Equal(
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n", UnifiedDiff.Make("x", "a", "a\n"));

    [Fact]
    public void Equal_texts_have_none() => Assert.Equal("", UnifiedDiff.Make("x", "a\n", "a\n"));

    [Fact]
    public void Applied_to_the_old_text_it_gives_the_new_one() =>
        Gen.Select(OneOf("a\n", "b\n", "c\n", "d\n").List[0, 40], OneOf("a\n", "b\n", "c\n", "x\n").List[0, 40], Gen.Bool)
        .Hold((before, after, cut) =>
        {
            string from = string.Concat(before), to = string.Concat(after) + (cut ? "end" : "");
            Assert.Equal(to, Apply(from, UnifiedDiff.Make("x", from, to)));
        }, iter: 2000);

    [Fact]
    public void Texts_without_a_common_line_are_replaced_in_bounded_time()
    {
        var from = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}\n"));
        var to = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"b{i}\n"));
        Assert.Equal(to, Apply(from, UnifiedDiff.Make("x", from, to)));
    }

    private static string Apply(string text, string diff)
    {
        var lines = text.Split('\n');
        var result = new StringBuilder();
        var at = 0;
        string Line(int i) => lines[i] + (i < lines.Length - 1 ? "\n" : "");
        string[] rows = diff.Split('\n');
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.StartsWith("--- ", StringComparison.Ordinal) || row.StartsWith("+++ ", StringComparison.Ordinal) || row.Length == 0)
                continue;
            var bare = i + 1 < rows.Length && rows[i + 1].StartsWith('\\');
            switch (row[0])
            {
                case '@':
                    var range = row.Split(' ')[1][1..].Split(',');
                    var start = int.Parse(range[0], CultureInfo.InvariantCulture) - (range is [_, "0"] ? 0 : 1);
                    while (at < start)
                        result.Append(Line(at++));
                    break;
                case ' ':
                    Assert.Equal(row[1..] + (bare ? "" : "\n"), Line(at));
                    result.Append(Line(at++));
                    break;
                case '-':
                    Assert.Equal(row[1..] + (bare ? "" : "\n"), Line(at++));
                    break;
                case '+':
                    result.Append(row[1..]).Append(bare ? "" : "\n");
                    break;
            }
        }

        while (at < lines.Length)
            result.Append(Line(at++));
        return result.ToString();
    }
}
