using System.Globalization;
using System.Text;

namespace Digest.Diagnostics;

/// <summary>The documentation of every finding, made from the catalogue, so that the two cannot drift apart.</summary>
internal static class DiagnosticPages
{
    /// <summary>The rooms whose findings share a hundred, as they are introduced.</summary>
    private static readonly (string Prefix, string Title)[] Rooms =
    [
        ("DG01", "Captures"), ("DG02", "Articles, settings and vocabulary"), ("DG03", "The site as a whole"),
        ("DG04", "Theme and pages"), ("DG05", "Links"), ("DG06", "Publishing"),
    ];

    /// <summary>The whole page, as Markdown.</summary>
    public static string Markdown(IReadOnlyList<DiagnosticRule> rules)
    {
        var text = new StringBuilder(
            """
            # Diagnostics

            Everything that Digest finds has a code that never changes its meaning. An error (exit code 1) keeps the site from being
            published; a warning does not, unless `--strict` is given. All findings of one run are shown, sorted by file and place:

                input/articles/2024/2024-07-24-kling.md:5:13: warning DG0207: "kuaishuo" is not a known company.
                  5 | companies: [kuaishuo]
                    |             ^^^^^^^^
                  hint: did you mean "kuaishou"?

            With `--json` they come as data on standard output: `code`, `name`, `severity`, `message`, `hint`, `file`, `line`, `column`,
            `length`, `excerpt` and `suggestion`. On GitHub they stand at their lines in the pull request as well.

            This page is made from the program's own catalogue.

            """.ReplaceLineEndings("\n"));
        foreach (var (prefix, title) in Rooms)
        {
            var own = rules.Where(r => r.Code.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (own.Count == 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
            foreach (var rule in own)
                Append(text, rule);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DiagnosticRule rule)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"\n### {rule.Code} {rule.Name}\n\n{Capital(DiagnosticPrinter.NameOf(rule.Severity))}: {Plain(rule.Message)}\n");
        if (rule.Why.Length > 0)
            text.Append('\n').Append(rule.Why).Append('\n');
        if (rule.Mend.Length > 0)
            text.Append('\n').Append(rule.Mend).Append('\n');
    }

    /// <summary>A composite format as a reader sees it: an ellipsis for each argument.</summary>
    private static string Plain(string format)
    {
        var text = new StringBuilder(format.Length);
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '{' or '}' && i + 1 < format.Length && format[i + 1] == format[i])
            {
                text.Append(format[++i]);
            }
            else if (format[i] == '{' && format.IndexOf('}', i) is > 0 and var end)
            {
                text.Append('…');
                i = end;
            }
            else
            {
                text.Append(format[i]);
            }
        }

        return text.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
