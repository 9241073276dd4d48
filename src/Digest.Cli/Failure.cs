namespace Digest.Cli;

/// <summary>An end of the run with a line for the user and an exit code; never for bad content, which is reported.</summary>
internal sealed class Failure(int code, string message) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int Code => code;

    /// <summary>The command line asks for something that cannot be.</summary>
    public static Failure Usage(string message) => new(ExitCode.Usage, message);

    /// <summary>Something outside failed.</summary>
    public static Failure Environment(string message) => new(ExitCode.Environment, message);
}
