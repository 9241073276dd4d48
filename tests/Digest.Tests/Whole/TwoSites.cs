using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Tests.Cli;

namespace Digest.Tests.Whole;

/// <summary>A folder whose input is one of two sites by turns, with what each of them must look like when it is built whole.</summary>
internal sealed class TwoSites : IDisposable
{
    // What every build may leave: the lock's file, what the last build was made of, and the tree of the one before.
    private static readonly HashSet<string> Known = ["bodies", "findings", "lock", "manifest", "next", "next.manifest", "sources"];

    private readonly int _articles;
    private readonly CliRun _run = new() { Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    /// <summary>Builds both, the first last: it is the one that stands.</summary>
    public TwoSites(int articles, string outputs = "editions, stories, archive, search, api, twins, email")
    {
        _articles = articles;
        _run.Write("input/vocabulary/companies.yml", "- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n- slug: openai\n  name: OpenAI\n");
        Outputs = outputs;
        Second = Made(1);
        First = Made(0);
    }

    private string Outputs { get; }

    public string Folder => _run.Folder;

    /// <summary>Hash of the tree of the first site.</summary>
    public string First { get; }

    /// <summary>Hash of the tree of the second site.</summary>
    public string Second { get; }

    public string Error => _run.Error;

    /// <summary>Hash of the tree that stands.</summary>
    public string Standing => TreeOf(Path.Combine(Folder, "output"));

    /// <summary>What stands beside the site and its sources.</summary>
    public string[] Beside =>
        [.. Directory.EnumerateFileSystemEntries(Folder).Where(f => Path.GetFileName(f) is not ("input" or "output" or ".digest"))
        .Concat(Directory.EnumerateFileSystemEntries(Path.Combine(Folder, ".digest"))).Select(f => Path.GetFileName(f))
        .Order(StringComparer.Ordinal)];

    /// <summary>Hash of a tree: every path and every byte.</summary>
    public static string TreeOf(string folder)
    {
        if (!Directory.Exists(folder))
            return "none";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, path)}\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public string Of(int which) => which % 2 == 0 ? First : Second;

    /// <summary>Makes the input that of the first site (even) or of the second (odd).</summary>
    public void Write(int which)
    {
        which %= 2;
        _run.Write("input/site.yml",
            $"title: {{en: Paper {which}, zh: 报纸}}\nbase_url: https://paper.example/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\npage_size: 5\noutputs: [{Outputs}]\n");
        var articles = Path.Combine(Folder, "input", "articles");
        if (Directory.Exists(articles))
            Directory.Delete(articles, recursive: true);
        for (var i = 0; i < _articles + which; i++)
        {
            var day = new DateOnly(2024, 7, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _run.Write($"input/articles/{day}-e{i}.md",
                $"---\ntitle: Event {i}\ndate: {day}\ncompanies: [{(i % 2 == which ? "openai" : "kuaishou")}]\n---\nText {i} of {(i % 3 == 0 ? "both" : which)}.\n");
        }
    }

    /// <summary>Builds within this process.</summary>
    public int Build(params string[] options) => _run.Run(["build", "--quiet", .. options]);

    /// <summary>The next build needs no help: it gives the site whose input stands, and leaves nothing that it should not.</summary>
    public void GoesOn(int which)
    {
        Assert.True(Build() == 0, Error);
        Assert.Equal(Of(which), Standing);
        LeavesNothing();
    }

    /// <summary>Nothing stands beside the site but what every build may leave.</summary>
    public void LeavesNothing() => Assert.Subset(Known, Beside.ToHashSet(StringComparer.Ordinal));

    /// <summary>Begins a build as a process of its own, perhaps by way of a shell's command, of which <c>"$@"</c> is the build.</summary>
    public Process Start(string? shell = null, IReadOnlyDictionary<string, string>? variables = null, params string[] options)
    {
        string[] build = ["dotnet", "exec", typeof(Digest.Cli.ExitCode).Assembly.Location, "build", "--quiet", .. options];
        var all = UsualSignals.Of(shell is null ? build : ["sh", "-c", shell, "sh", .. build]);
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>As <see cref="Start"/>, to the end.</summary>
    public async Task<(int Code, string Error)> RunAsync(string? shell = null, IReadOnlyDictionary<string, string>? variables = null,
        params string[] options)
    {
        using var process = Start(shell, variables, options);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    public void Dispose() => _run.Dispose();

    private string Made(int which)
    {
        Write(which);
        Assert.True(Build("--clean") == 0, Error);
        return Standing;
    }
}
