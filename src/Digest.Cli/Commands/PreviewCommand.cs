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
        var known = BuildCommand.Known(run);
        using var sources = new FollowedSources(BuildCommand.SourceFolders(run), run.Terminal.Clock, known);
        var site = new PreviewSite(sources.Read, () => BuildCommand.BuildOptionsOf(run, options.Drafts, options.Future, null), known);
        var looked = run.Terminal.Clock.GetUtcNow();
        site.Refresh();
        var listing = sources.Listing;
        run.Show(run.Judge(site.Findings));
        using var server = Listen(site, options.Port);
        Announce(run, options);
        // The next start need not read them all again.
        _ = Task.Run(() => BuildCommand.Keep(run, file => site.Known(file, listing, looked)), CancellationToken.None);
        // What ends one of the two ends the preview, and is said.
        await (await Task.WhenAny(server.RunAsync(cancellation), FollowAsync(run, site, sources, server, cancellation))
            .ConfigureAwait(false)).ConfigureAwait(false);
        return ExitCode.Interrupted;
    }

    private static PreviewServer Listen(PreviewSite site, int port)
    {
        try
        {
            return new PreviewServer(site, port, site.BasePath);
        }
        catch (HttpListenerException e)
        {
            throw Failure.Environment($"port {port.ToString(CultureInfo.InvariantCulture)} cannot be used: {e.Message}");
        }
    }

    /// <summary>Says where the site is, and opens it if that was asked for.</summary>
    private static void Announce(Invocation run, Options options)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}/");
        run.Terminal.Error.WriteLine($"{address} (Ctrl+C ends)");
        if (options.Open)
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
    }

    /// <summary>Shows every edit, until the preview ends.</summary>
    private static async Task FollowAsync(Invocation run, PreviewSite site, FollowedSources sources, PreviewServer server,
        CancellationToken cancellation)
    {
        var failed = false;
        while (!cancellation.IsCancellationRequested)
        {
            await (failed ? sources.LaterAsync(cancellation) : sources.NextAsync(cancellation)).ConfigureAwait(false);
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
}
