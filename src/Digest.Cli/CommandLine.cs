using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Digest.Cli.Commands;
using Digest.Diagnostics;

namespace Digest.Cli;

/// <summary>
/// The command line: which commands there are, and how a run ends. Each command is a file of <c>Commands/</c> with its options,
/// its <c>Make</c> that names them, and its <c>Run</c> that does the work from plain values.
/// </summary>
internal static class CommandLine
{
    /// <summary>The command of a run that names none.</summary>
    private const string DefaultCommand = "preview";

    /// <summary>The commands, in the order of the help.</summary>
    public static RootCommand Grammar(Terminal terminal)
    {
        var options = new GlobalOptions();
        var root = new RootCommand(
            "Publishes a news digest in Chinese and English: cleans captures into Markdown, and builds, previews and deploys the site. "
            + "Without a command: preview.")
        {
            HelpName = "digest",
        };
        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion();
        foreach (var option in options.All)
            root.Options.Add(option);
        Func<ParseResult, Invocation> invocation = result => options.Read(result, terminal);
        root.Subcommands.Add(BuildCommand.Make(invocation));
        root.Subcommands.Add(BuildCommand.MakeCheck(invocation));
        root.Subcommands.Add(PipelinesCommand.Make(invocation));
        root.Subcommands.Add(PreviewCommand.Make(invocation));
        root.Subcommands.Add(IngestCommand.Make(invocation));
        root.Subcommands.Add(NewCommand.Make(invocation));
        root.Subcommands.Add(NewSiteCommand.Make(invocation));
        root.Subcommands.Add(FixCommand.Make(invocation));
        root.Subcommands.Add(DeployCommand.Make(invocation));
        return root;
    }

    /// <summary>
    /// Runs a command line to its end and gives the exit code. A cancelled run throws nothing: the caller knows who cancelled.
    /// </summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var root = Grammar(terminal);
        var parsed = root.Parse(WithDefaultCommand(args, root), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not (HelpAction or ShowVersion))
            return Refuse(parsed, terminal);
        try
        {
            if (parsed.Action is HelpAction help)
                help.MaxWidth = Math.Clamp(terminal.Columns, 60, 120);
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Failure failure)
        {
            return Fail(terminal, failure.Code, failure.Message);
        }
        catch (Exception e) when (OfEnvironment(e) is not null)
        {
            // The disk, the network or the machine: their own words say it best.
            return Fail(terminal, ExitCode.Environment, OfEnvironment(e)!.Message, IsVerbose(args) ? e : null);
        }
        catch (Exception e) when (e is not (StackOverflowException or AccessViolationException))
        {
            var hint = IsVerbose(args) ? "" : " Run it again with --verbose to see where.";
            return Fail(terminal, ExitCode.Environment, $"something unexpected happened: {e.GetType().Name}: {e.Message}{hint}",
                IsVerbose(args) ? e : null);
        }
    }

    /// <summary>Puts the default command before arguments that name none, so that its own options can be given alone.</summary>
    private static string[] WithDefaultCommand(string[] args, RootCommand root)
    {
        if (root.Subcommands.FirstOrDefault(static c => c.Name == DefaultCommand) is not { } preview)
            return args.Length > 0 ? args : ["--help"];
        var valued = root.Options.Concat(preview.Options).Where(static o => o.ValueType != typeof(bool)).Select(static o => o.Name)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--help" or "-h" or "-?" or "/?" or "/h" or "--version" || args[i].StartsWith('['))
                return args;
            if (valued.Contains(args[i]))
                i++;
            else if (!args[i].StartsWith('-'))
                return args;
        }

        return [DefaultCommand, .. args];
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var kind = token.StartsWith('-') ? "an option" : command.Subcommands.Count > 0 ? "a command" : "expected here";
            terminal.Error.WriteLine($"error: \"{DiagnosticPrinter.Visible(token)}\" is not {kind}.");
            var known = command.Subcommands.Select(static c => c.Name).Concat(Options(command).Select(static o => o.Name));
            if (NearestName.Of(token, known) is { } near)
                terminal.Error.WriteLine($"  hint: did you mean {near}?");
        }
        else
        {
            foreach (var message in parsed.Errors.Select(static e => e.Message).Distinct(StringComparer.Ordinal))
                terminal.Error.WriteLine($"error: {DiagnosticPrinter.Visible(message)}");
        }

        var name = command is RootCommand ? "" : command.Name + " ";
        terminal.Error.WriteLine($"  hint: digest {name}--help shows what there is.");
        return ExitCode.Usage;
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(static p => p.Options).Where(static o => o.Recursive));

    /// <summary>Shows our version, whichever program has loaded us.</summary>
    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(typeof(CommandLine).Assembly.GetName().Version!.ToString(3));
            return ExitCode.Done;
        }
    }

    /// <summary>
    /// What the disk, the network or the machine said, also where several threads heard it; null when it was none of them.
    /// </summary>
    private static Exception? OfEnvironment(Exception e) => e switch
    {
        IOException or UnauthorizedAccessException or HttpRequestException or System.Net.Sockets.SocketException or OutOfMemoryException =>
            e,
        AggregateException several => several.InnerExceptions.Select(OfEnvironment).FirstOrDefault(static inner => inner is not null),
        _ => null,
    };

    private static bool IsVerbose(string[] args) => args.Contains("--verbose", StringComparer.Ordinal);

    private static int Fail(Terminal terminal, int code, string message, Exception? trace = null)
    {
        var line = $"error: {DiagnosticPrinter.Visible(message)}";
        terminal.Error.WriteLine(terminal.Colour ? $"\u001b[1;31merror:\u001b[0m{line[6..]}" : line);
        if (trace is not null)
            terminal.Error.WriteLine(trace);
        return code;
    }
}
