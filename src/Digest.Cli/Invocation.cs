using System.Text.Json;
using Digest.Diagnostics;

namespace Digest.Cli;

/// <summary>One run of a command: the options that every command has, and the outside.</summary>
/// <param name="Folders">Where the parts of the site are.</param>
/// <param name="Strict">Warnings are errors.</param>
/// <param name="Json">A machine-readable result goes to standard output, and nothing else.</param>
/// <param name="Quiet">Only findings are shown.</param>
/// <param name="Verbose">More is said than needed.</param>
/// <param name="Terminal">The outside.</param>
internal sealed record Invocation(Folders Folders, bool Strict, bool Json, bool Quiet, bool Verbose, Terminal Terminal)
{
    /// <summary>The findings as they count in this run: with <c>--strict</c>, warnings are errors.</summary>
    public IReadOnlyList<Diagnostic> Judge(IReadOnlyList<Diagnostic> found) =>
        Strict ? [.. found.Select(static d => d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)] : found;

    /// <summary>The full path of one that counts from the working folder.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Terminal.WorkingFolder);

    /// <summary>Shows findings: on standard error for people, and for GitHub as well when it runs us.</summary>
    public void Show(IReadOnlyList<Diagnostic> judged)
    {
        DiagnosticPrinter.Write(Terminal.Error, judged, Folders.Shown, Terminal.Colour);
        if (judged.Count > 0 && Terminal.Variable("GITHUB_ACTIONS") == "true")
            GitHubAnnotations.Write(Terminal.Error, judged, Folders.Shown);
    }

    /// <summary>Says something on standard error that is no finding; with <c>--quiet</c> nothing.</summary>
    public void Say(string line)
    {
        if (!Quiet)
            Terminal.Error.WriteLine(line);
    }

    /// <summary>Gives the result for programs: <c>ok</c>, <c>exitCode</c> and <c>diagnostics</c>, then what the command adds.</summary>
    public void WriteJson(int exitCode, IReadOnlyList<Diagnostic> judged, Action<Utf8JsonWriter>? more = null)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, DiagnosticJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", exitCode == ExitCode.Done);
            writer.WriteNumber("exitCode", exitCode);
            writer.WritePropertyName("diagnostics");
            DiagnosticJson.Write(writer, judged, Folders.Shown);
            more?.Invoke(writer);
            writer.WriteEndObject();
        }

        Terminal.Out.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
        Terminal.Out.Write('\n');
    }

    /// <summary>
    /// Ends a command that judged content: shows the findings (or gives them as JSON) and returns 1 when an error is among them, else 0.
    /// </summary>
    public int Conclude(IReadOnlyList<Diagnostic> found, Action<Utf8JsonWriter>? more = null)
    {
        var judged = Judge(found);
        var code = judged.Any(static d => d.Severity == Severity.Error) ? ExitCode.Content : ExitCode.Done;
        Show(judged);
        if (Json)
            WriteJson(code, judged, more);
        return code;
    }
}
