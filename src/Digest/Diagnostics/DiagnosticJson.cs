using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Diagnostics;

/// <summary>Writes findings for programs: one object each, keys always in this order, what is unknown left out.</summary>
internal static class DiagnosticJson
{
    /// <summary>How machine-readable results are written: Chinese stays readable, and a line end closes the text.</summary>
    public static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an array of findings as the next value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="diagnostics">The findings, in the order to give.</param>
    /// <param name="pathOf">Gives the path to show for a logical one, or null where both are the same.</param>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics, Func<string, string>? pathOf)
    {
        writer.WriteStartArray();
        foreach (var diagnostic in diagnostics)
            Write(writer, diagnostic, pathOf);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Diagnostic diagnostic, Func<string, string>? pathOf)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("name", diagnostic.Rule.Name);
        writer.WriteString("severity", DiagnosticPrinter.NameOf(diagnostic.Severity));
        writer.WriteString("message", diagnostic.Message);
        if (diagnostic.Hint is { } hint)
            writer.WriteString("hint", hint);
        if (diagnostic.Location is { } location)
        {
            writer.WriteString("file", pathOf is null ? location.Path : pathOf(location.Path));
            if (location.Start is { } start)
            {
                writer.WriteNumber("line", start.Line);
                writer.WriteNumber("column", start.Column);
                writer.WriteNumber("length", location.Length);
                if (location.LineText is { } line)
                    writer.WriteString("excerpt", line);
            }
        }

        if (diagnostic.Suggestion is { } suggestion)
            writer.WriteString("suggestion", suggestion);
        writer.WriteEndObject();
    }
}
