using System.Text.Json;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Captures with truths, of which the benchmark project tells every fault (<c>tests/Digest.Benchmarks/captures</c>): here only that no more
/// lines of them are wrong than when that was last looked at.
/// </summary>
public class JudgedCapturesTests
{
    /// <summary>
    /// Lines of the texts that are left over or missing, of each folder: where fewer are, the number goes down with them.
    /// </summary>
    [Theory]
    [InlineData("noise", 6)]
    [InlineData("noise-two", 7)]
    [InlineData("heads", 8)]
    [InlineData("pages", 1)]
    [InlineData("sites", 29)]
    [InlineData("examined", 6)]
    [InlineData("examined-two", 14)]
    [InlineData("examined-three", 4)]
    [InlineData("structure", 13)]
    [InlineData("names", 0)]
    [InlineData("week", 8)]
    [InlineData("examined-four", 12)]
    [InlineData("fortnight", 9)]
    [InlineData("facts", 10)]
    [InlineData("terms", 2)]
    [InlineData("passed-on", 7)]
    [InlineData("saved", 10)]
    [InlineData("mixture", 10)]
    [InlineData("boards", 0)]
    [InlineData("clips", 0)]
    [InlineData("heads-two", 2)]
    [InlineData("noise-three", 0)]
    [InlineData("noise-four", 0)]
    [InlineData("pages-two", 2)]
    [InlineData("mixture-two", 4)]
    public void No_more_lines_are_wrong_than_are_known(string folder, int known)
    {
        var wrong = new List<string>();
        foreach (var truth in Directory.GetFiles(Repository.At($"tests/Digest.Benchmarks/captures/{folder}"), "*.truth.json")
            .Order(StringComparer.Ordinal))
        {
            using var read = JsonDocument.Parse(File.ReadAllText(truth));
            var name = Path.GetFileName(truth).Split('.')[0];
            var bodies = Bodies(Path.GetDirectoryName(truth)!, name);
            var at = 0;
            foreach (var article in read.RootElement.EnumerateArray())
            {
                var right = article.GetProperty("blocks").EnumerateArray().SelectMany(static b => Lines(b.GetString()!)).ToList();
                var made = at < bodies.Count ? Lines(bodies[at]).ToList() : [];
                wrong.AddRange(made.Except(right, StringComparer.Ordinal).Select(l => $"{name} + {l}"));
                wrong.AddRange(right.Except(made, StringComparer.Ordinal).Select(l => $"{name} - {l}"));
                at++;
            }
        }

        Assert.True(wrong.Count <= known, $"{wrong.Count} lines for {known}:\n{string.Join('\n', wrong)}");
    }

    private static List<string> Bodies(string folder, string name)
    {
        var capture = Directory.GetFiles(folder, name + ".*").Single(static p =>
            !p.EndsWith(".json", StringComparison.Ordinal) && !p.EndsWith(".yml", StringComparison.Ordinal)
            || p.EndsWith(".json", StringComparison.Ordinal) && !p.EndsWith(".truth.json", StringComparison.Ordinal));
        var note = Path.Combine(folder, name + ".yml");
        var sidecar = File.Exists(note)
            ? CaptureSidecar.Read(SourceFile.FromText(note, File.ReadAllText(note)), new SiteSettings(), new DiagnosticBag()) : null;
        return [.. Cleaned.All("seeds/" + Path.GetFileName(capture), File.ReadAllBytes(capture), sidecar, sidecar?.Captured).Select(static a => a.Body)];
    }

    /// <summary>Lines without what marks them, and without blanks: what is told is what they say, and that they stand alone.</summary>
    private static IEnumerable<string> Lines(string block) =>
        block.Split('\n').Select(static l => l.Replace(" ", "", StringComparison.Ordinal).TrimStart('#'))
            .Where(static l => l.Length > 0 && !l.StartsWith("![", StringComparison.Ordinal));
}
