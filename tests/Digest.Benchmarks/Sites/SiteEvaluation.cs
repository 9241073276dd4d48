using System.Globalization;

namespace Digest.Benchmarks.Sites;

/// <summary>Builds whole sites as their maintainer would, each run a process of its own, and prints what each cost.</summary>
internal static class SiteEvaluation
{
    private const string UsageText =
        "usage: site make COUNT FOLDER [--everything] | site run COUNT FOLDER PROGRAM [--everything] [--hugo] [--rounds N]";

    /// <summary>
    /// <c>make</c> writes a site; <c>run</c> writes one and builds it: clean, with nothing changed, after one edit, and where asked with
    /// Hugo in turn.
    /// </summary>
    public static int Run(string[] arguments)
    {
        var everything = arguments.Contains("--everything");
        switch (arguments)
        {
            case ["make", var count, var folder, ..]:
                SiteMaker.Make(folder, int.Parse(count, CultureInfo.InvariantCulture), everything);
                return 0;
            case ["run", var count, var folder, var program, ..]:
                var at = Array.IndexOf(arguments, "--rounds");
                var rounds = at < 0 ? 3 : int.Parse(arguments[at + 1], CultureInfo.InvariantCulture);
                return Build(folder, int.Parse(count, CultureInfo.InvariantCulture), Path.GetFullPath(program), everything,
                    arguments.Contains("--hugo"), rounds);
            default:
                Console.Error.WriteLine(UsageText);
                return 2;
        }
    }

    private static int Build(string folder, int count, string program, bool everything, bool hugo, int rounds)
    {
        Remove(folder);
        SiteMaker.Make(folder, count, everything);
        if (hugo)
            HugoSite.Make(folder);
        for (var round = 0; round < rounds; round++)
        {
            Remove(Path.Combine(folder, "output"));
            Remove(Path.Combine(folder, ".digest"));
            var clean = Print("clean", Measured.Run(program, ["build"], folder));
            if (clean.ExitCode != 0)
                return 1;
            if (hugo)
            {
                Remove(Path.Combine(folder, "public"));
                Remove(Path.Combine(folder, "resources"));
                Print("Hugo", Measured.Run("hugo", ["--quiet"], folder));
            }

            Print("unchanged", Measured.Run(program, ["build"], folder));
            for (var edit = 0; edit < 2; edit++)
            {
                Edit(folder, round, edit);
                Print(edit == 0 ? "one edit" : "next edit", Measured.Run(program, ["build"], folder));
            }
        }

        Size(Path.Combine(folder, "output"), "Digest");
        if (hugo)
            Size(Path.Combine(folder, "public"), "Hugo");
        Print("disk alone", Floor(folder));
        return 0;
    }

    /// <summary>A sentence more at the end of an article in the middle.</summary>
    private static void Edit(string folder, int round, int edit)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "input", "articles"), "*.md", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        File.AppendAllText(files[(files.Length / 2) + (round * 7) + (edit * 3)], "\nOne sentence more.\n");
    }

    /// <summary>The same files written by a plain loop: what the disk itself asks for.</summary>
    private static Measured Floor(string folder)
    {
        var from = Path.Combine(folder, "output");
        var files = Directory.GetFiles(from, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(from, f), Bytes: File.ReadAllBytes(f))).ToArray();
        var to = Path.Combine(folder, "floor");
        Remove(to);
        var process = System.Diagnostics.Process.GetCurrentProcess();
        var (user, system) = (process.UserProcessorTime, process.PrivilegedProcessorTime);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files)
        {
            var whole = Path.Combine(to, path);
            if (made.Add(Path.GetDirectoryName(whole)!))
                Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
            File.WriteAllBytes(whole, bytes);
        }

        var wall = watch.Elapsed;
        process.Refresh();
        var result = new Measured(0, wall, process.UserProcessorTime - user, process.PrivilegedProcessorTime - system, 0, "");
        Remove(to);
        return result;
    }

    private static Measured Print(string name, Measured measured)
    {
        Console.WriteLine($"{name,-10} {measured} {(measured.ExitCode == 0 ? measured.Error.TrimEnd().Split('\n')[^1] : measured.Error)}");
        return measured;
    }

    private static void Size(string folder, string name)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {files.Length} files, {files.Sum(static f => f.Length) / 1048576.0:0.0} MiB, largest page {files.Where(static f => f.Extension == ".html").Max(static f => f.Length) / 1024.0:0} KiB"));
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
