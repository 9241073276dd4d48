using Digest.Cli;

namespace Digest.Tests.Cli;

public class CommandLineTests
{
    [Theory]
    [InlineData("nwe", "error: \"nwe\" is not a command.\n  hint: did you mean new?\n")]
    [InlineData("new a --dtae 1", "error: \"--dtae\" is not an option.\n  hint: did you mean --date?\n")]
    [InlineData("new", "error: Required argument 'TITLE' missing for command: 'new'.\n")]
    [InlineData("new a --input", "error: Required argument missing for option: '--input'.\n")]
    [InlineData("new a --quiet --verbose", "error: --quiet and --verbose exclude each other.\n")]
    [InlineData("new a --date tomorrow", "error: --date: \"tomorrow\" is not a date;")]
    [InlineData("new a --lang 中文", "error: --lang: \"中文\" is not a language code")]
    [InlineData("new …", "error: no address can be made from that title; give one with --slug.\n")]
    public void A_wrong_command_line_ends_with_2_and_says_why(string line, string error)
    {
        using var run = new CliRun();
        Assert.Equal(ExitCode.Usage, run.Run(line.Split(' ')));
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void Help_and_version_go_to_standard_output()
    {
        using var run = new CliRun();
        Assert.Equal(0, run.Run("--version"));
        Assert.Equal("1.0.0\n", run.Out);
        Assert.Equal(0, run.Run("--help"));
        Assert.Contains("new <TITLE>", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("new", "--help"));
        Assert.Contains("--translation-of <SLUG>", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_failing_disk_is_one_line_and_3()
    {
        using var run = new CliRun();
        run.Write("input", "a file where a folder belongs");
        Assert.Equal(ExitCode.Environment, run.Run("new", "Title"));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Environment, run.Run("new", "Title", "--verbose"));
        Assert.Contains("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    public void NO_COLOR_and_a_dumb_terminal_are_respected(string? noColor, string? term, bool colour)
    {
        string? Variable(string name) => name == "NO_COLOR" ? noColor : term;
        Assert.Equal(colour, Terminal.WantsColour(watched: true, Variable));
        Assert.False(Terminal.WantsColour(watched: false, Variable));
    }

    [Theory]
    [InlineData("input", "input/a.md")]
    [InlineData("./input/", "input/a.md")]
    [InlineData("../content", "../content/a.md")]
    [InlineData("/srv/x/", "/srv/x/a.md")]
    [InlineData(".", "a.md")]
    [InlineData("/", "/a.md")]
    public void Logical_paths_are_shown_where_they_are(string input, string shown)
    {
        var folders = new Folders(input, "theme", "output", "seeds");
        Assert.Equal(shown, folders.Shown("input/a.md"));
        Assert.Equal("theme/x/y.html", folders.Shown("theme/x/y.html"));
        Assert.Equal("netlify.toml", folders.Shown("netlify.toml"));
    }
}
