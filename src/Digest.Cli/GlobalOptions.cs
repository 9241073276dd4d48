using System.CommandLine;

namespace Digest.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string> _input = Folder("--input", "input", "Folder of articles, settings and vocabulary.");
    private readonly Option<string> _theme =
        Folder("--theme", "theme", "Folder of templates and assets; the shipped theme stands in for what is not there.");
    private readonly Option<string> _output = Folder("--output", "output", "Folder of the built site.");
    private readonly Option<string> _seeds = Folder("--seeds", "seeds", "Folder of raw captures.");
    private readonly Option<bool> _strict = Flag("--strict", "Treat warnings as errors.");
    private readonly Option<bool> _json = Flag("--json", "Write a machine-readable result to standard output.");
    private readonly Option<bool> _quiet = Flag("--quiet", "Show findings only.");
    private readonly Option<bool> _verbose =
        Flag("--verbose", "Say more: what was left out and why, and the trace of an unexpected failure.");

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [_input, _theme, _output, _seeds, _strict, _json, _quiet, _verbose];

    /// <summary>Reads them.</summary>
    public Invocation Read(ParseResult result, Terminal terminal)
    {
        var quiet = result.GetValue(_quiet);
        var verbose = result.GetValue(_verbose);
        if (quiet && verbose)
            throw Failure.Usage("--quiet and --verbose exclude each other.");
        var folders = new Folders(result.GetValue(_input)!, result.GetValue(_theme)!, result.GetValue(_output)!, result.GetValue(_seeds)!);
        return new Invocation(folders, result.GetValue(_strict), result.GetValue(_json), quiet, verbose, terminal);
    }

    private static Option<string> Folder(string name, string folder, string description)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = "DIR",
            DefaultValueFactory = _ => folder,
            Recursive = true,
            Arity = ArgumentArity.ExactlyOne,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
                result.AddError($"{name} needs the name of a folder.");
        });
        return option;
    }

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Recursive = true, Arity = ArgumentArity.Zero };
}
