using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Digest.Files;
using Digest.Preview;

namespace Digest.Cli.Commands;

/// <summary><c>preview</c>: the site on this machine, with every edit shown at once.</summary>
internal static class PreviewCommand
{
    private const int DefaultPort = 5080;

    /// <summary>What the command line asked for.</summary>
    internal sealed record Options(int Port, bool Open, bool Drafts, bool Future);

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1.", DefaultValueFactory = static _ => DefaultPort, HelpName = "PORT" };
        var open = new Option<bool>("--open") { Description = "Opens the site in the browser." };
        var drafts = new Option<bool>("--drafts") { Description = "Shows drafts too." };
        var future = new Option<bool>("--future") { Description = "Shows articles of the future too." };
        var command = new Command("preview", "Serves the site on 127.0.0.1 and reloads it after every edit.") { port, open, drafts, future };
        command.SetAction((result, cancellation) => RunAsync(invocation(result), new Options(result.GetValue(port), result.GetValue(open), result.GetValue(drafts), result.GetValue(future)), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Invocation run, Options options, CancellationToken cancellation)
    {
        if (options.Port is < 1 or > 65535)
            throw Failure.Usage("--port: a port is a number from 1 to 65535.");
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}/");
        var sources = new SourceMemory(run.Terminal.Clock);
        var site = new PreviewSite(() => sources.Read(BuildCommand.Listing(run)), BuildCommand.BuildOptionsOf(run, options.Drafts, options.Future, null));
        run.Show(run.Judge(site.Refresh()));
        PreviewServer server;
        try
        {
            server = new PreviewServer(site, options.Port, site.BasePath);
        }
        catch (HttpListenerException e)
        {
            throw Failure.Environment($"port {options.Port.ToString(CultureInfo.InvariantCulture)} cannot be used: {e.Message}");
        }

        using (server)
        {
            run.Terminal.Error.WriteLine($"{address} (Ctrl+C ends)");
            using var changes = new SemaphoreSlim(0);
            using var input = Watch(run.FullPath(run.Folders.Input), changes);
            using var theme = Watch(run.FullPath(run.Folders.Theme), changes);
            if (options.Open)
                Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
            await Task.WhenAny(server.RunAsync(cancellation), Follow(run, site, server, changes, cancellation)).ConfigureAwait(false);
        }

        return ExitCode.Interrupted;
    }

    /// <summary>A save is often several changes: they are taken together.</summary>
    private static async Task Follow(Invocation run, PreviewSite site, PreviewServer server, SemaphoreSlim changes, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await changes.WaitAsync(cancellation).ConfigureAwait(false);
            while (await changes.WaitAsync(30, cancellation).ConfigureAwait(false))
            {
            }

            run.Show(run.Judge(site.Refresh()));
            server.Changed();
        }
    }

    private static FileSystemWatcher? Watch(string folder, SemaphoreSlim changes)
    {
        if (!Directory.Exists(folder))
            return null;
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        void Note(object sender, EventArgs e) => changes.Release();
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        watcher.Error += Note;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
