using System.CommandLine;
using Digest.Authoring;
using Digest.Files;

namespace Digest.Cli.Commands;

/// <summary><c>new-site [DIR]</c>: a small site to begin with.</summary>
internal static class NewSiteCommand
{
    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder of the site; it may not hold any of the files yet.",
            DefaultValueFactory = _ => "."
        };
        var command = new Command("new-site", "Makes a small site with settings, vocabulary and one article in two languages.") { folder };
        command.SetAction(result => Run(invocation(result), result.GetValue(folder)!));
        return command;
    }

    public static int Run(Invocation run, string folder)
    {
        var files = NewSite.Files(DateOnly.FromDateTime(run.Terminal.Clock.GetUtcNow().UtcDateTime));
        var full = run.FullPath(folder);
        // All or nothing: a site that is there is never mixed with a new one.
        foreach (var name in new[] { "input", "theme", "netlify.toml", ".gitignore" })
        {
            var path = Path.Combine(full, name);
            if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
                throw Failure.Usage($"{Path.Combine(folder, name)} is already there: a new site needs a folder of its own.");
        }

        foreach (var (path, text) in files)
        {
            var target = Path.Combine(full, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target))
                File.WriteAllBytes(target, SourceFile.FromText(path, text).Bytes.ToArray());
        }

        var shown = folder == "." ? "" : folder.TrimEnd('/', '\\') + "/";
        if (run.Json)
        {
            run.WriteJson(ExitCode.Done, [], writer =>
            {
                writer.WriteStartArray("files");
                foreach (var (path, _) in files)
                    writer.WriteStringValue(shown + path);
                writer.WriteEndArray();
            });
        }
        else
        {
            foreach (var (path, _) in files)
                run.Terminal.Out.WriteLine(shown + path);
        }

        run.Say(folder == "." ? "next: digest preview" : $"next: cd {folder} && digest preview");
        return ExitCode.Done;
    }
}
