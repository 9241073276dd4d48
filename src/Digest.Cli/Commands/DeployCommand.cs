using System.CommandLine;
using System.Globalization;
using System.Text;
using Digest.Content;
using Digest.Deploy;
using Digest.Diagnostics;
using Digest.Pipelines;
using Digest.Routing;

namespace Digest.Cli.Commands;

/// <summary><c>deploy</c>: brings the built site to Netlify.</summary>
internal static class DeployCommand
{
    /// <summary>The token's variable; there is no option for it, as command lines are seen by others and kept in histories.</summary>
    public const string TokenVariable = "NETLIFY_AUTH_TOKEN";

    /// <summary>The variable that names the site.</summary>
    public const string SiteVariable = "NETLIFY_SITE_ID";

    /// <summary>The variable that names another address of the API; https, or http on this machine.</summary>
    public const string AddressVariable = "NETLIFY_API_URL";

    private const string StateName = "deploy.json";

    /// <summary>What the command line asked for.</summary>
    /// <param name="Production">The live site, not a preview.</param>
    /// <param name="Site">Id or name of the site, or null for the environment's.</param>
    /// <param name="Force">Deploy also a site that lost most of its files.</param>
    /// <param name="Timeout">Seconds that the host may take to get ready.</param>
    internal sealed record Options(bool Production, string? Site, bool Force, int Timeout);

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var production = new Option<bool>("--prod") { Description = "Make it the live site; without it, a preview beside it." };
        var site = new Option<string?>("--site")
        {
            Description = $"Id or name of the site at Netlify. Default: {SiteVariable}.",
            HelpName = "SITE"
        };
        var force = new Option<bool>("--force") { Description = "Deploy also a site that lost more than half of its files." };
        var timeout = new Option<int>("--timeout")
        {
            Description = "How long the host may take to get ready after the last upload.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 600
        };
        timeout.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var seconds) && seconds is > 0 and <= 86_400))
                result.AddError("--timeout needs a number of seconds from 1 to 86400.");
        });
        var command = new Command("deploy",
            $"Uploads the built site to Netlify: only what changed, and live in one step. The token comes from {TokenVariable}.")
        {
            production, site, force, timeout,
        };
        command.SetAction((result, cancellation) => RunAsync(invocation(result), new Options(
            result.GetValue(production), result.GetValue(site), result.GetValue(force), result.GetValue(timeout)), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Invocation run, Options options, CancellationToken cancellation)
    {
        var terminal = run.Terminal;
        var token = terminal.Variable(TokenVariable)?.Trim() ?? "";
        var site = (options.Site ?? terminal.Variable(SiteVariable))?.Trim() ?? "";
        if (token.Length == 0)
            return Conclude(run,
                Failed(DiagnosticCatalog.NoDeployToken, TokenVariable,
                    "make a token at app.netlify.com under User settings, Applications, and set it."));
        if (token.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0)
            return Conclude(run, Failed(DiagnosticCatalog.DeployTokenRejected, "it has a space or another character that no token has"));
        if (site.Length == 0)
            return Conclude(run, Failed(DiagnosticCatalog.NoDeployToken, SiteVariable, "set it, or name the site with --site."));
        if (NetlifyApi.Address(terminal.Variable(AddressVariable)) is not { } address)
            return Conclude(run, Failed(DiagnosticCatalog.BadDeployAddress, terminal.Variable(AddressVariable)));

        var output = run.FullPath(run.Folders.Output);
        var files = OutputFolder.Read(output, cancellation);
        var statePath =
            Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(output)) ?? output, Folders.CacheName, StateName);
        var state = DeployState.Read(ReadState(statePath), site, options.Production);
        run.Say($"deploying {Files(files.Count)} as {(options.Production ? "the live site" : "a preview")}");

        using var client = NetlifyApi.MakeClient();
        using var progress = new ProgressLine(run, "uploaded");
        var waits = new Waits(terminal.Clock, Random.Shared.NextDouble);
        var api = new NetlifyApi(client, address, new Secret(token), waits);
        var deploy = new SiteDeploy(api, waits, s => WriteState(statePath, s), progress.Report);
        var request = new DeployRequest(site, options.Production, options.Force, TimeSpan.FromSeconds(options.Timeout), run.Folders.Output);
        var result = await deploy.RunAsync(files, request, state, cancellation).ConfigureAwait(false);
        var code = Conclude(run, result, progress);
        if (result.Failure is null && options.Production)
            Record(run, files);
        return code;
    }

    /// <summary>
    /// Records what is live now: the addresses that the input has and that were among the deployed files. Drafts and articles dated ahead
    /// are among them only if the site was built with them.
    /// </summary>
    private static void Record(Invocation run, IReadOnlyList<DeployFile> files)
    {
        if (SourceFolder.TryRead(run, SettingsReader.Path) is null)
            return;
        try
        {
            Record(run, files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The site is live: that its addresses could not be written down is no failure of the deploy.
            run.Say($"the addresses were not recorded: {DiagnosticPrinter.Visible(e.Message)}");
        }
    }

    private static void Record(Invocation run, HashSet<string> deployed)
    {
        var site = SiteBuild.Plan(BuildCommand.Sources(run), BuildCommand.BuildOptionsOf(run, drafts: true, future: true, null),
            new DiagnosticBag());
        PublishedRecord.Add(run, site.Publication.Lock,
            site.Context.Addresses.All.Values.Where(a => deployed.Contains(new Permalink(a.Address).OutputPath)));
    }

    private static DeployResult Failed(DiagnosticRule rule, params ReadOnlySpan<object?> arguments) =>
        new(DiagnosticBag.Make(rule, null, arguments), null, null, 0, false);

    private static int Conclude(Invocation run, DeployResult result, ProgressLine? progress = null)
    {
        progress?.Dispose();
        // What is wrong with the site is for its editors; all else is for whoever runs the machine.
        var code = result.Failure switch
        {
            null => ExitCode.Done,
            { Code: "DG0601" or "DG0602" or "DG0609" } => ExitCode.Content,
            _ => ExitCode.Environment,
        };
        IReadOnlyList<Diagnostic> found = result.Failure is null ? [] : [result.Failure];
        run.Show(found);
        if (run.Json)
        {
            run.WriteJson(code, found, writer =>
            {
                if (result.Address is not null)
                    writer.WriteString("address", result.Address);
                if (result.DeployId is not null)
                    writer.WriteString("deploy", result.DeployId);
                writer.WriteNumber("uploaded", result.Uploaded);
                writer.WriteBoolean("resumed", result.Resumed);
            });
        }
        else if (result.Failure is null)
        {
            run.Terminal.Out.WriteLine(result.Address ?? result.DeployId);
        }

        if (result.Failure is null)
            run.Say($"{(result.Resumed ? "went on with an earlier deploy; " : "")}uploaded {Files(result.Uploaded)}");
        return code;
    }

    private static string Files(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file" : "files")}");

    private static byte[] ReadState(string path) => File.Exists(path) ? File.ReadAllBytes(path) : [];

    private static void WriteState(string path, DeployState state)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".new~";
        File.WriteAllBytes(beside, Encoding.UTF8.GetBytes(state.Write(ReadState(path))));
        File.Move(beside, path, overwrite: true);
    }
}
