using System.Globalization;
using System.Text;

namespace Digest.Diagnostics;

/// <summary>
/// Writes findings as workflow commands of GitHub Actions, which shows them at their lines in a pull request:
/// <c>::error file=input/a.md,line=5,col=9,title=DG0207 unknown-term::message</c>.
/// </summary>
internal static class GitHubAnnotations
{
    /// <summary>Writes one line for each finding.</summary>
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics, Func<string, string>? pathOf)
    {
        foreach (var diagnostic in diagnostics)
        {
            writer.Write(Print(diagnostic, pathOf));
            writer.Write('\n');
        }
    }

    /// <summary>One finding as a workflow command, without a line end.</summary>
    public static string Print(Diagnostic diagnostic, Func<string, string>? pathOf = null)
    {
        var text = new StringBuilder("::").Append(DiagnosticPrinter.NameOf(diagnostic.Severity)).Append(' ');
        if (diagnostic.Location is { } location)
        {
            text.Append("file=").Append(Property(pathOf is null ? location.Path : pathOf(location.Path))).Append(',');
            if (location.Start is { } start)
            {
                text.Append(CultureInfo.InvariantCulture, $"line={start.Line},col={start.Column},");
                if (location.Length > 1)
                    text.Append(CultureInfo.InvariantCulture, $"endColumn={start.Column + location.Length},");
            }
        }

        text.Append("title=").Append(Property($"{diagnostic.Code} {diagnostic.Rule.Name}")).Append("::").Append(Data(diagnostic.Message));
        if (diagnostic.Hint is { } hint)
            text.Append("%0Ahint: ").Append(Data(hint));
        return text.ToString();
    }

    /// <summary>What follows the second pair of colons: per cent signs and line ends are escaped.</summary>
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>A value before it: colons and commas as well.</summary>
    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
