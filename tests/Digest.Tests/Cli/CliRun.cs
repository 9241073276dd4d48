using Digest.Cli;

namespace Digest.Tests.Cli;

/// <summary>Runs command lines in a folder of their own, with a clock, an environment and outputs of their own.</summary>
internal sealed class CliRun : IDisposable
{
    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("digest-cli-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public Dictionary<string, string> Variables { get; } = [];

    public DateTimeOffset Now { get; set; } = new(2024, 7, 24, 1, 0, 0, TimeSpan.Zero);

    public TimeProvider? Clock { get; set; }

    public CliRun Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public int Run(params string[] args) => RunAsync(CancellationToken.None, args).GetAwaiter().GetResult();

    public async Task<int> RunAsync(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            Variable = Variables.GetValueOrDefault,
            Clock = Clock ?? new FixedClock(Now),
            WorkingFolder = Folder,
        };
        try
        {
            return await CommandLine.RunAsync(args, terminal, cancellation);
        }
        finally
        {
            Out = output.ToString();
            Error = error.ToString();
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
