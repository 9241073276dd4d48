using System.Diagnostics;
using Digest.Tests.Deploy;

namespace Digest.Tests.Cli;

/// <summary>The program as a process of its own: signals, streams and exit codes as a shell sees them.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digest-process-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start(Dictionary<string, string> variables, params string[] args)
    {
        var command = UsualSignals.Of(["dotnet", "exec", typeof(Digest.Cli.ExitCode).Assembly.Location, .. args]);
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_ends_the_run_with_its_code_and_leaves_no_trace(string signal, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var host = new HostServer();
        using var asked = new SemaphoreSlim(0);
        using var never = new ManualResetEventSlim();
        host.Fault = (_, _) =>
        {
            asked.Release();
            never.Wait(TimeSpan.FromSeconds(30));
            return false;
        };
        Directory.CreateDirectory(Path.Combine(_folder, "output"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "output", "index.html"), "x");
        using var process = Start(new()
        {
            ["NETLIFY_API_URL"] = host.Address,
            ["NETLIFY_AUTH_TOKEN"] = HostServer.Token,
            ["NETLIFY_SITE_ID"] = HostServer.Site,
        }, "deploy", "--prod");
        Assert.True(await asked.WaitAsync(TimeSpan.FromSeconds(30)));
        if (OperatingSystem.IsLinux())
            Assert.DoesNotContain(HostServer.Token, await File.ReadAllTextAsync($"/proc/{process.Id}/cmdline"), StringComparison.Ordinal);
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()]))
            await kill.WaitForExitAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        never.Set();
        Assert.Equal(code, process.ExitCode);
        Assert.Equal("deploying 1 file as the live site\n", error);
    }

    [Fact]
    public async Task Results_go_to_standard_output_without_a_byte_order_mark()
    {
        using var process = Start([], "new", "快手可灵", "--lang", "zh");
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        var path = System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        Assert.StartsWith("input/articles/", path, StringComparison.Ordinal);
        Assert.EndsWith("-快手可灵.zh.md\n", path, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, path.TrimEnd('\n'))));
    }
}
