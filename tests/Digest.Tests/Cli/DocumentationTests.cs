using System.CommandLine;
using System.Text.RegularExpressions;
using Digest.Cli;
using Digest.Diagnostics;

namespace Digest.Tests.Cli;

/// <summary>The guides say what the program does: generated pages are up to date, and what others name exists.</summary>
public partial class DocumentationTests
{
    /// <summary>The commands that the product has.</summary>
    private static readonly string[] Commands = ["ingest", "new", "new-site", "check", "fix", "build", "pipelines", "preview", "deploy"];

    private static string Root { get; } = Repository.Root;

    private static RootCommand Grammar => CommandLine.Grammar(
        new Terminal
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Variable = _ => null,
            Clock = TimeProvider.System,
            WorkingFolder = "/"
        });

    [Fact]
    public void The_page_of_diagnostics_is_that_of_the_catalogue() =>
        Check("src/docs/diagnostics.md", DiagnosticPages.Markdown(DiagnosticCatalog.All));

    [Fact]
    public void The_page_of_commands_is_that_of_the_program() => Check("src/docs/commands.md", CommandPages.Markdown(Grammar));

    [Fact]
    public void Every_finding_is_explained()
    {
        Assert.All(DiagnosticCatalog.All, rule =>
        {
            Assert.Matches("^DG0[1-6][0-9]{2}$", rule.Code);
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name);
            Assert.True(rule.Message.Length > 0 && rule.Why.Length > 0 && rule.Mend.Length > 0, rule.Code);
        });
        Assert.Equal(DiagnosticCatalog.All.Count, DiagnosticCatalog.All.DistinctBy(r => r.Code).Count());
        Assert.Equal(DiagnosticCatalog.All.Count, DiagnosticCatalog.All.DistinctBy(r => r.Name).Count());
    }

    [Fact]
    public void Every_command_and_option_is_described()
    {
        var root = Grammar;
        Assert.Equal(Commands.Order(StringComparer.Ordinal), root.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal));
        foreach (var symbol in root.Subcommands.SelectMany(c => c.Options.Concat<Symbol>(c.Arguments).Append(c)).Concat(root.Options))
            Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name);
    }

    [Fact]
    public void Every_command_and_option_in_the_guides_exists()
    {
        var root = Grammar;
        var global = root.Options.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var seen = 0;
        foreach (var file in Guides())
        {
            foreach (Match match in CommandPattern().Matches(File.ReadAllText(file)))
            {
                var name = match.Groups["command"].Value;
                var command = root.Subcommands.FirstOrDefault(c => c.Name == name);
                Assert.True(command is not null, $"{file}: {match.Value}");
                foreach (Match option in OptionPattern().Matches(match.Groups["rest"].Value))
                    Assert.True(global.Contains(option.Value) || command.Options.Any(o => o.Name == option.Value),
                        $"{file}: {match.Value}");
                seen++;
            }

            // An option named alone must be one of some command.
            var all = root.Subcommands.SelectMany(c => c.Options).Select(o => o.Name).Concat(global).ToHashSet(StringComparer.Ordinal);
            Assert.All(LonePattern().Matches(File.ReadAllText(file)).Select(m => m.Groups["option"].Value),
                o => Assert.True(all.Contains(o), $"{file}: {o}"));
        }

        Assert.True(seen > 5);
    }

    private static IEnumerable<string> Guides() => Directory.EnumerateFiles(Path.Combine(Root, "src", "docs"), "*.md")
        .Concat(new[] { "README.md" }.Select(f => Path.Combine(Root, f)).Where(File.Exists)).Order(StringComparer.Ordinal);

    private static void Check(string path, string expected)
    {
        var full = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(full, expected);
        Assert.True(File.Exists(full) && File.ReadAllText(full) == expected,
            $"{path} is out of date: run UPDATE_GOLDEN=1 dotnet test --filter DocumentationTests, and look at the difference.");
    }

    /// <summary><c>digest deploy --prod</c> and <c>dotnet run --project src/Digest.Cli -- deploy --prod</c>, in code.</summary>
    [GeneratedRegex(
        @"(?<=`|^ {4,}|&& )(?:digest|dotnet run --project src/Digest\.Cli[^\n`]*? --) (?<command>[a-z][a-z-]*)(?<rest>[^\n`|]*)",
        RegexOptions.Multiline)]
    private static partial Regex CommandPattern();

    [GeneratedRegex("(?<= )--[a-z][a-z-]*")]
    private static partial Regex OptionPattern();

    [GeneratedRegex("`(?<option>--[a-z][a-z-]*)(?: [A-Z]+)?`")]
    private static partial Regex LonePattern();
}
