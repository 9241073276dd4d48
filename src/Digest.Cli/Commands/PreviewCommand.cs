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
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100), Later = TimeSpan.FromMilliseconds(200);

    /// <summary>What the command line asked for.</summary>
    internal sealed record Options(int Port, bool Open, bool Drafts, bool Future);

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port on 127.0.0.1.",
            DefaultValueFactory = static _ => DefaultPort,
            HelpName = "PORT"
        };
        var open = new Option<bool>("--open") { Description = "Opens the site in the browser." };
        var drafts = new Option<bool>("--drafts") { Description = "Shows drafts too." };
        var future = new Option<bool>("--future") { Description = "Shows articles of the future too." };
        var command =
            new Command("preview", "Serves the site on 127.0.0.1 and reloads it after every edit.") { port, open, drafts, future };
        command.SetAction((result, cancellation) =>
            RunAsync(invocation(result),
                new Options(result.GetValue(port), result.GetValue(open), result.GetValue(drafts), result.GetValue(future)), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Invocation run, Options options, CancellationToken cancellation)
    {
        if (options.Port is < 1 or > 65535)
            throw Failure.Usage("--port: a port is a number from 1 to 65535.");
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}/");
        var folders = BuildCommand.SourceFolders(run);
        var known = BuildCommand.Known(run);
        var sources = new SourceMemory(folders, run.Terminal.Clock, known.Find);
        // The watch comes first: what is saved while the site is read for the first time is not missed.
        using var watch = new SourceWatch(folders.Select(static f => f.Folder));
        IReadOnlyCollection<string>? touched = null;
        var room = new FreeMemory();
        var site = new PreviewSite(Read, () => BuildCommand.BuildOptionsOf(run, options.Drafts, options.Future, null), known);
        var looked = run.Terminal.Clock.GetUtcNow();
        site.Refresh();
        var listing = sources.Listing;
        run.Show(run.Judge(site.Findings));
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
            if (options.Open)
                Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
            // The next start need not read them all again.
            _ = Task.Run(() => BuildCommand.Keep(run, file => site.Known(file, listing, looked)), CancellationToken.None);
            // What ends one of the two ends the preview, and is said.
            await (await Task.WhenAny(server.RunAsync(cancellation), FollowAsync(server)).ConfigureAwait(false)).ConfigureAwait(false);
        }

        return ExitCode.Interrupted;

        IReadOnlyList<SourceFile> Read(Look look, string file) => look switch
        {
            Look.Touched when touched is not null => sources.Read(touched),
            Look.Changed => sources.ReadChanged(file),
            Look.Anew => sources.ReadAnew(),
            _ => sources.Read(),
        };

        async Task FollowAsync(PreviewServer server)
        {
            var failed = false;
            while (!cancellation.IsCancellationRequested)
            {
                touched = failed ? await LaterAsync().ConfigureAwait(false) : await NextAsync().ConfigureAwait(false);
                try
                {
                    var changed = site.Refresh();
                    failed = false;
                    if (!changed)
                        continue;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException || e.IsSourceChange())
                {
                    // A folder on its way elsewhere, a share that is gone for a moment: the last good site stays, and all is looked at
                    // again.
                    if (!failed)
                        run.Terminal.Error.WriteLine($"error: {e.Message}");
                    failed = true;
                    continue;
                }

                server.Changed();
                run.Show(run.Judge(site.Findings));
            }
        }

        async Task<IReadOnlyCollection<string>?> NextAsync()
        {
            var next = watch.NextAsync(cancellation);
            if (await Task.WhenAny(next, Task.Delay(Idle, cancellation)).ConfigureAwait(false) != next)
                room.Clear();
            return await next.ConfigureAwait(false);
        }

        async Task<IReadOnlyCollection<string>?> LaterAsync()
        {
            await Task.Delay(Later, cancellation).ConfigureAwait(false);
            return null;
        }
    }
}
