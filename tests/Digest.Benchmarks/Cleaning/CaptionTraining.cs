using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Cleaning.Words;
using Digest.Tests.Cleaning.Samples;

namespace Digest.Benchmarks.Cleaning;

/// <summary>
/// Learns the weights by which captions are told from headings, from folders of captures with truths: <c>captions ROOT [--without A,B]
/// [--write FILE]</c>. Each folder below the root is judged by weights that were learned from the others, eight parts in turn; then the
/// weights of all are written.
/// </summary>
internal static class CaptionTraining
{
    private const int Parts = 8, Rounds = 12;

    /// <summary>Length of the first step, and the pull of every weight to zero.</summary>
    private const double Rate = 0.3, Pull = 2e-4;

    /// <summary>Weights below this are left out, in tenths.</summary>
    private const int Least = 3;

    private sealed record Line(string Folder, string Text, bool IsCaption, string[] Features)
    {
        public bool IsChinese { get; } = Phrases.IsChinese(Text);
    }

    public static int Run(string[] args)
    {
        var without = Value(args, "--without")?.Split(',') ?? [];
        var lines = Directory.GetDirectories(args[0]).Order(StringComparer.Ordinal)
            .Where(d => !without.Contains(Path.GetFileName(d))).SelectMany(Lines).Concat(Samples()).ToList();
        var folders = lines.Select(static l => l.Folder).Distinct().ToList();
        foreach (var isChinese in new[] { true, false })
        {
            var wrong = new List<Line>();
            for (var part = 0; part < Parts; part++)
            {
                var held = folders.Where((_, i) => i % Parts == part).ToHashSet();
                var weights = Learned(lines.Where(l => l.IsChinese == isChinese && !held.Contains(l.Folder)));
                wrong.AddRange(lines.Where(l => l.IsChinese == isChinese && held.Contains(l.Folder)
                    && l.Features.Sum(f => weights.GetValueOrDefault(f)) > 0 != l.IsCaption));
            }

            var all = lines.Count(l => l.IsChinese == isChinese);
            Console.WriteLine($"{(isChinese ? "Chinese" : "English")}: {wrong.Count} of {all} lines wrong");
            foreach (var line in wrong)
                Console.WriteLine($"  {line.Folder} {(line.IsCaption ? "caption" : "heading")} {line.Text}");
        }

        if (Value(args, "--write") is { } file)
            Write(file, Learned(lines.Where(static l => l.IsChinese)), Learned(lines.Where(static l => !l.IsChinese)), lines.Count);
        return 0;
    }

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;

    /// <summary>The lines of the tests that are at hand for choosing weights; the others only measure.</summary>
    private static IEnumerable<Line> Samples() =>
        PictureLines.TunedChineseCaptions.Concat(PictureLines.TunedEnglishCaptions).Select(static l => Sample(l, true))
            .Concat(PictureLines.TunedChineseHeadings.Concat(PictureLines.TunedEnglishHeadings).Select(static l => Sample(l, false)));

    private static Line Sample(string text, bool isCaption) => new("samples", text, isCaption, Met(text));

    private static string[] Met(string text)
    {
        List<string> features = [];
        CaptionModel.Meet(text, f => features.Add(f.ToString()));
        return [.. features];
    }

    private static IEnumerable<Line> Lines(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.truth.json").Order(StringComparer.Ordinal))
        {
            using var truth = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var article in truth.RootElement.EnumerateArray())
            {
                // Headlines of other articles stand below a text: they are no captions either.
                if (article.TryGetProperty("title", out var title) && title.GetString()!.Split('|')[0] is { Length: > 1 } headline)
                    yield return new Line(Path.GetFileName(folder), headline, false, Met(headline));
                foreach (var block in article.GetProperty("blocks").EnumerateArray().Select(static b => b.GetString()!))
                {
                    var isCaption = block.Length > 4 && block[0] == '*' && block[1] != '*' && block.IndexOf('*', 1) == block.Length - 1;
                    if (!isCaption && !block.StartsWith("##", StringComparison.Ordinal))
                        continue;
                    var text = (isCaption ? block[1..^1] : block.TrimStart('#')).Trim();
                    if (text.Length > 1 && CaptionScore.Simple(text).Length > 1)
                        yield return new Line(Path.GetFileName(folder), text, isCaption, Met(text));
                }
            }
        }
    }

    /// <summary>Logistic regression by gradient steps that shrink where they were long (Duchi, Hazan and Singer, JMLR 12, 2011).</summary>
    private static Dictionary<string, double> Learned(IEnumerable<Line> lines)
    {
        // What stands in one line alone says nothing of others.
        var order = lines.ToArray();
        var seen = order.SelectMany(static l => l.Features.Distinct()).CountBy(static f => f).ToDictionary(StringComparer.Ordinal);
        order = Array.ConvertAll(order, l => l with { Features = Array.FindAll(l.Features, f => seen[f] > 1) });
        var random = new Random(1);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var steps = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var line in order)
            {
                var odds = line.Features.Sum(f => weights.GetValueOrDefault(f));
                var error = 1 / (1 + Math.Exp(-odds)) - (line.IsCaption ? 1 : 0);
                foreach (var feature in line.Features)
                {
                    var weight = weights.GetValueOrDefault(feature);
                    var slope = error + Pull * weight;
                    var length = steps[feature] = steps.GetValueOrDefault(feature) + slope * slope;
                    weights[feature] = weight - Rate * slope / Math.Sqrt(length + 1e-6);
                }
            }
        }

        return weights.Select(static w => (w.Key, Tenths: (int)Math.Round(w.Value / CaptionModel.Unit)))
            .Where(static w => Math.Abs(w.Tenths) >= Least)
            .ToDictionary(static w => w.Key, static w => w.Tenths * CaptionModel.Unit, StringComparer.Ordinal);
    }

    private static void Write(string file, Dictionary<string, double> chinese, Dictionary<string, double> english, int count)
    {
        var text = new StringBuilder("# What speaks for a caption (above 0) or a heading, in tenths; learned from ")
            .Append(CultureInfo.InvariantCulture, $"{count} lines, see CaptionModel.\n");
        Append(text, chinese);
        text.Append(CaptionModel.Parting).Append('\n');
        Append(text, english);
        File.WriteAllText(file, text.ToString());
    }

    private static void Append(StringBuilder text, Dictionary<string, double> weights)
    {
        foreach (var (feature, weight) in weights.OrderBy(static w => w.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{(int)Math.Round(weight / CaptionModel.Unit)}\t{feature}\n");
    }
}
