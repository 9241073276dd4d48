using System.Text.RegularExpressions;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Xunit.Abstractions;

namespace Digest.Tests.Shipped;

/// <summary>
/// Every number and date of an article stands in the facts of its event or of an event whose article it links, or a person has looked at it
/// (<c>reviewed-figures.txt</c>). The facts are not part of the repository: <c>DIGEST_FACTS</c> names the file; without it the test says so
/// and passes.
/// </summary>
public partial class FactsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("raised $6.6 billion at $157 billion", "6.6 billion,157 billion")]
    [InlineData("融资66亿美元，投后估值1570亿", "66亿,1570亿")]
    [InlineData("GPT-4o, Llama 3.1 and o1 on 24 July 2024", "24 July,2024")]
    [InlineData("参数从4 to 5 billion，7月24日起，2024年", "7月24日,2024,4,5 billion")]
    [InlineData("1.6T parameters, 49B active, 128K of context, up 17%", "1.6T,49B,128K,17")]
    [InlineData("three of five, 4 of 6", "")]
    public void Figures_are_found_and_names_left_alone(string text, string figures) =>
        Assert.Equal(figures.Split(',', StringSplitOptions.RemoveEmptyEntries), Figures.Of(text).Select(static f => f.Written.Trim()));

    [Fact]
    public void Multipliers_of_both_languages_meet()
    {
        var english = Figures.Of("157 billion and 1.6T");
        var chinese = Figures.Of("1570亿和1.6万亿");
        Assert.True(english[0].Says(chinese[0]));
        Assert.True(english[1].Says(chinese[1]));
        Assert.False(english[0].Says(chinese[1]));
    }

    [Fact]
    public void Numbers_and_dates_stand_in_the_facts()
    {
        var path = Environment.GetEnvironmentVariable("DIGEST_FACTS") ?? Repository.At("..", "shared", "data", "facts.yml");
        if (!File.Exists(path))
        {
            output.WriteLine($"the facts are not here ({path}): nothing was checked; DIGEST_FACTS names the file");
            return;
        }

        var names = Names();
        var facts = Facts(path, names);
        var reviewed = Reviewed();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<string>();
        var counted = 0;
        foreach (var article in ShippedArticles.All)
        {
            var known = Linked().Matches(article.Body).Select(static m => Path.GetFileName(m.Groups[1].Value)[..^3]).Append(article.Name)
                .SelectMany(n => facts.GetValueOrDefault(Event(n)) ?? []).ToArray();
            foreach (var figure in Figures.Of($"{article.Front.Title}\n{article.Front.Summary}\n{Address().Replace(article.Body, "]")}",
                names))
            {
                counted++;
                var line = $"{Path.GetFileName(article.Path)}: {figure.Written}";
                if (Array.Exists(known, figure.Says))
                    continue;
                if (reviewed.Contains(line))
                    used.Add(line);
                else
                    open.Add(line);
            }
        }

        output.WriteLine($"{counted} figures in {ShippedArticles.All.Count} articles, {used.Count} of them reviewed by hand");
        Assert.True(open.Count == 0, "not in the facts:\n" + string.Join('\n', open));
        Assert.Empty(reviewed.Except(used));
    }

    /// <summary>Names of the vocabulary that hold digits.</summary>
    private static Regex Names() =>
        Figures.NamesOf(ShippedArticles.Vocabulary.Taxonomies.SelectMany(static t => t.Names).Where(static n => n.Any(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal));

    private static Dictionary<string, Figure[]> Facts(string path, Regex names)
    {
        var file = new SourceFile("facts.yml", File.ReadAllBytes(path));
        var text = file.ReadText();
        var read = Assert.IsType<YamlSequence>(YamlReader.Read(file.Path, text, new TextSpan(0, text.Length), new DiagnosticBag()));
        var made = new Dictionary<string, Figure[]>(StringComparer.Ordinal);
        foreach (var one in read.Items.Cast<YamlMapping>())
        {
            var date = DateOnly.ParseExact(Scalar(one["date"]), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var words = string.Join('\n',
                ((YamlSequence)one["facts"]!).Items.Select(Scalar).Append(Scalar(one["headline_en"])).Append(Scalar(one["headline_zh"])));
            made.Add(Scalar(one["id"]),
                [.. Figures.Of(words, names, counts: true), new Figure(FigureKind.Day, (100 * date.Month) + date.Day, 0, ""),
                    new Figure(FigureKind.Year, date.Year, 0, "")]);
        }

        return made;
    }

    private static string Scalar(YamlNode? node) => ((YamlScalar)node!).Value;

    /// <summary>Lines of <c>file: figure</c>; what stands behind two spaces and a dash is the reason.</summary>
    private static HashSet<string> Reviewed() =>
    [
        .. File.ReadAllLines(Repository.At("tests", "Digest.Tests", "Shipped", "reviewed-figures.txt"))
            .Where(static l => l.Length > 0 && l[0] != '#')
            .Select(static l => l.Split("  - ", 2)[0].TrimEnd()),
    ];

    /// <summary><c>2024-07-24-kling-global-launch.zh</c>: the event without date and language.</summary>
    private static string Event(string name) => (name.EndsWith(".zh", StringComparison.Ordinal) ? name[..^3] : name)[11..];

    [GeneratedRegex(@"\]\(((?:\.\./\d{4}/)?\d{4}-[^)]*\.md)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Linked();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
