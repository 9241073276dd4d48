using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Digest.Cli;

/// <summary>The documentation of all commands and options, made from the command line itself.</summary>
internal static class CommandPages
{
    /// <summary>The whole page, as Markdown.</summary>
    public static string Markdown(RootCommand root)
    {
        var text = new StringBuilder(
            """
            # Commands

            `dotnet run --project src/Digest.Cli -- COMMAND` in this repository, `digest COMMAND` where the tool is installed.
            Without a command: `preview`.

            Exit codes: 0 done; 1 the content has errors; 2 the command line is wrong; 3 disk, network, port or host failed;
            130 and 143 when interrupted. Findings and progress go to standard error, results to standard output. `NO_COLOR` and a
            redirected output are respected.

            This page is made from the program's own command line.

            ## Options of every command


            """.ReplaceLineEndings("\n"));
        Table(text, root.Options.Where(static o => o.Recursive), "Option");
        foreach (var command in root.Subcommands)
        {
            var usage = string.Concat(command.Arguments.Select(static a => a.Arity.MinimumNumberOfValues > 0
                ? $" {a.Name}" : $" [{a.Name}{(a.Arity.MaximumNumberOfValues > 1 ? "…" : "")}]"));
            text.Append(CultureInfo.InvariantCulture, $"\n## digest {command.Name}{usage}\n\n{command.Description}\n");
            if (command.Arguments.Count > 0)
            {
                text.Append('\n');
                Table(text, command.Arguments, "Argument");
            }

            if (command.Options.Any(static o => !o.Hidden && o is not System.CommandLine.Help.HelpOption))
            {
                text.Append('\n');
                Table(text, command.Options, "Option");
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, IEnumerable<Symbol> symbols, string head)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {head} | |\n|---|---|\n");
        foreach (var symbol in symbols.Where(static s => !s.Hidden && s is not (System.CommandLine.Help.HelpOption or VersionOption)))
        {
            var name = symbol is Option option && option.ValueType != typeof(bool)
                ? $"{option.Name} {option.HelpName ?? "VALUE"}" : symbol.Name;
            text.Append(CultureInfo.InvariantCulture,
                $"| `{name}` | {symbol.Description?.Replace("|", "\\|", StringComparison.Ordinal)}{Default(symbol)} |\n");
        }
    }

    private static string Default(Symbol symbol) => symbol switch
    {
        Option { HasDefaultValue: true } option
            when option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value and not (string[] or "") =>
            $" Default: `{value}`.",
        Argument { HasDefaultValue: true } argument when argument.GetDefaultValue() is { } value and not string[] =>
        $" Default: `{value}`.",
        _ => "",
    };
}
