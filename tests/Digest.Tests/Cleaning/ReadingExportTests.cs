using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Files that programs for reading later write of an article, with samples of our own.</summary>
public class ReadingExportTests
{
    private const string Text = """
        For forty years the gate at Nine Elms was shut by hand, and nobody in the village thought of it as a machine.

        [Image]
        The gate on its last night without a motor. Photo: Ines Marlow

        Who pays for the night

        Night work was always paid in coal. The new rule pays it in hours, and the hours are counted by the motor itself.

        The council will look at the figures in autumn. It has promised to count the herons, too.
        """;

    [Theory]
    [InlineData("# Exported from Quillbox\n# 9 Mar 2026 at 21:07\n\nThe gate learns to wait\nJosephine Tallow · The Slack Water Review\nhttps://slack.example/2026/gate?utm_source=quillbox\nPublished: March 4, 2026\nSaved: March 6, 2026 · Read: March 9, 2026 · 100%\nTags: rivers, to-discuss\n\n== My highlights (1) ==\n\n» \"Night work was always paid in coal.\"\n   Note: for the seminar\n   Color: blue · Location 61%\n\n== Full text ==\n\n{0}\n\n== End of article ==\n\nWord count: 91\nQuillbox for Linux 2.1 — Keep what you read.")]
    [InlineData("Exported from Quillbox\n\nTitle: The gate learns to wait\nAuthor: Josephine Tallow\nSource: The Slack Water Review\nURL: https://slack.example/2026/gate\nPublished: March 4, 2026\nSaved: March 6, 2026\n\n--- Article ---\n\n{0}\n\n--- Highlights (1) ---\n\n> Night work was always paid in coal.\n\nA note of mine on coal.")]
    public void The_text_stands_between_two_labels_and_its_facts_above_what_was_marked(string export)
    {
        var article = One("seeds/a.txt", string.Format(null, export, Text));
        Assert.Equal("""
            For forty years the gate at Nine Elms was shut by hand, and nobody in the village thought of it as a machine.

            *The gate on its last night without a motor. Photo: Ines Marlow*

            ## Who pays for the night

            Night work was always paid in coal. The new rule pays it in hours, and the hours are counted by the motor itself.

            The council will look at the figures in autumn. It has promised to count the herons, too.
            """, Body(article));
        Assert.Equal(("The gate learns to wait", "2026-03-04", "The Slack Water Review", "Josephine Tallow"),
            (article.Title, Day(article), article.Source!.Name, article.Source.Author));
    }

    [Fact]
    public void A_heading_alone_makes_no_export()
    {
        const string first = "渡口的铜锣响了九下，第一条会说话的船靠了岸，岸上等着的人比船上的人多。";
        const string second = "站长说，锣只敲这一天，往后船自己会说到了哪里，不用他站在风里喊。";
        Assert.Contains(first, One("seeds/a.md", $"# 渡口的一天\n\n{first}\n\n## 原文\n\n{second}\n\n## 笔记\n\n{second}{first}").Body,
            StringComparison.Ordinal);
    }
}
