using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Diagnostics;

public class DiagnosticJsonTests
{
    private static string Write(params Diagnostic[] diagnostics)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, DiagnosticJson.Options))
            DiagnosticJson.Write(writer, diagnostics, null);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Every_part_of_a_finding_is_there_and_chinese_stays_readable()
    {
        var location = DiagnosticLocation.Of("input/a.md", "---\ntopics: [可领]", new TextSpan(13, 2));
        var diagnostic =
            DiagnosticBag.Make(DiagnosticCatalog.UnknownTerm, location, "可领", "topic", "did you mean \"可灵\"?") with { Suggestion = "可灵" };
        Assert.Equal(
            """
            [
              {
                "code": "DG0207",
                "name": "unknown-term",
                "severity": "warning",
                "message": "\"可领\" is not a known topic.",
                "hint": "did you mean \"可灵\"?",
                "file": "input/a.md",
                "line": 2,
                "column": 10,
                "length": 2,
                "excerpt": "topics: [可领]",
                "suggestion": "可灵"
              }
            ]
            """.ReplaceLineEndings("\n"), Write(diagnostic));
    }

    [Fact]
    public void What_is_unknown_is_left_out()
    {
        var parsed = JsonDocument.Parse(Write(DiagnosticBag.Make(DiagnosticCatalog.NoSettings, null))).RootElement[0];
        Assert.Equal(["code", "name", "severity", "message", "hint"], parsed.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Any_text_survives()
    {
        var text = "a\u001b\"\\\u2028<script>";
        var diagnostic = DiagnosticBag.Make(DiagnosticCatalog.BadDate, DiagnosticLocation.Of("input/a.md", text, new TextSpan(0, 1)), text);
        var parsed = JsonDocument.Parse(Write(diagnostic)).RootElement[0];
        Assert.Equal(text, parsed.GetProperty("excerpt").GetString());
        Assert.Equal($"\"{text}\" is not a date.", parsed.GetProperty("message").GetString());
    }
}
