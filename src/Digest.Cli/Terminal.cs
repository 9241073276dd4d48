using System.Text;

namespace Digest.Cli;

/// <summary>
/// Everything of the outside that a run may ask or write to, passed in so that tests can stand in for it. The disk is not among it.
/// </summary>
internal sealed record Terminal
{
    /// <summary>Standard output: results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error: findings, progress and the closing line.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether somebody is watching standard error: only then is progress shown.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether findings are coloured.</summary>
    public bool Colour { get; init; }

    /// <summary>Columns of the screen.</summary>
    public int Columns { get; init; } = 80;

    /// <summary>Gives an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The folder that relative paths count from.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The real one.</summary>
    public static Terminal OfProcess()
    {
        var watched = !Console.IsErrorRedirected;
        return new Terminal
        {
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            IsWatched = watched && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Colour = WantsColour(watched, Environment.GetEnvironmentVariable),
            Columns = watched ? ColumnsOfScreen() : 80,
            Variable = Environment.GetEnvironmentVariable,
            Clock = TimeProvider.System,
            WorkingFolder = Directory.GetCurrentDirectory(),
        };
    }

    /// <summary>Colours are for terminals that can show them, unless <c>NO_COLOR</c> has any value (no-color.org).</summary>
    public static bool WantsColour(bool watched, Func<string, string?> variable) =>
        watched && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    private static int ColumnsOfScreen()
    {
        try
        {
            return Console.WindowWidth > 20 ? Console.WindowWidth : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1024) { AutoFlush = true, NewLine = "\n" };
}
