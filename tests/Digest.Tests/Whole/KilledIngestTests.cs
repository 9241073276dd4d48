using System.Diagnostics;
using System.Globalization;
using System.Text;
using Digest.Tests.Cli;

namespace Digest.Tests.Whole;

/// <summary>
/// A folder of captures, a tenth of them bad, ingested by a process that is killed in the middle and then twice again: each good capture is
/// one article, each bad one is listed with its reason, and what an editor has changed stays. With <c>DIGEST_PROPERTY_TIMES</c> 10 they are
/// 500.
/// </summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Usual = 50;

    private static readonly string[] Words =
        ("harbour lamp ledger model tide engineer paper signal winter market question answer metal garden window number river clerk valley engine "
        + "morning budget pupil doctor letter copper bridge theatre season farmer student summer village council printer orchard lantern station")
        .Split(' ');

    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Killed_in_the_middle_and_repeated_no_capture_is_lost_and_none_is_written_twice()
    {
        var random = Property.Drawn();
        var count = Usual * (int)Property.Times;
        _run.Write("input/site.yml", "title: Paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\n");
        Directory.CreateDirectory(Path.Combine(_run.Folder, "input", "articles"));
        Directory.CreateDirectory(Path.Combine(_run.Folder, "seeds"));
        var good = new List<string>();
        var bad = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var isBad = i % 10 == 7;
            var name = string.Create(CultureInfo.InvariantCulture, $"seeds/c{i:0000}{(isBad ? Bad[i / 10 % Bad.Length].Ending : ".txt")}");
            File.WriteAllBytes(Path.Combine(_run.Folder, name),
                isBad ? Bad[i / 10 % Bad.Length].Bytes() : Encoding.UTF8.GetBytes(Text(random, i)));
            (isBad ? bad : good).Add(name);
        }

        await KillAsync(random.Next(1, good.Count - 1));
        var edited = Articles()[0];
        File.AppendAllText(edited, "\nA line of the editor's own.\n");
        var before = Articles().ToDictionary(static p => p, File.ReadAllText, StringComparer.Ordinal);
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal(1, _run.Run("ingest"));
            var named = Articles().Select(static p => Named(File.ReadAllText(p))).Order(StringComparer.Ordinal);
            Assert.Equal(good, named);
            Assert.All(before, static p => Assert.Equal(p.Value, File.ReadAllText(p.Key)));
            Assert.All(bad, b => Assert.Contains($"failed    {b}", _run.Out + _run.Error, StringComparison.Ordinal));
            Assert.Equal(good.Count + bad.Count,
                (_run.Out + _run.Error).Split('\n')
                    .Count(static l => l.Contains(" seeds/c", StringComparison.Ordinal) && !l.Contains("DG", StringComparison.Ordinal)));
            before = Articles().ToDictionary(static p => p, File.ReadAllText, StringComparer.Ordinal);
        }

        Assert.Equal([],
            Directory.EnumerateFiles(Path.Combine(_run.Folder, "input"), "*", SearchOption.AllDirectories)
                .Where(static f => !f.EndsWith(".md", StringComparison.Ordinal) && !f.EndsWith("site.yml", StringComparison.Ordinal)));
    }

    private static readonly (string Ending, Func<byte[]> Bytes)[] Bad =
    [
        (".txt", static () => []),
        (".html", static () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 2000)))),
        (".txt", static () => [.. Enumerable.Range(0, 4000).Select(static i => (byte)(i * 31 % 251 % 32))]),
        (".xml", static () =>
            "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"b\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>"u8.ToArray()),
        (".txt", static () => Encoding.UTF8.GetBytes(new string('\n', 30_000) + "x" + new string('\n', 30_000) + "y")),
    ];

    private string[] Articles() =>
        [.. Directory.EnumerateFiles(Path.Combine(_run.Folder, "input", "articles"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)];

    /// <summary>The capture that an article names.</summary>
    private static string Named(string article)
    {
        var from = article.IndexOf("file: seeds/", StringComparison.Ordinal) + "file: ".Length;
        return article[from..article.IndexOf(',', from)];
    }

    private static string Text(Random random, int number)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture,
                $"How number {number} came to the {Words[random.Next(Words.Length)]}\n\n2024-07-{1 + (number % 28):00} The {Words[random.Next(Words.Length)]} Courier\n");
        for (var p = 0; p < 5; p++)
        {
            text.Append('\n');
            for (var s = 0; s < 3; s++)
                text.Append("The ").AppendJoin(' ', Enumerable.Range(0, 11).Select(_ => Words[random.Next(Words.Length)])).Append(". ");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Ends an ingest without a warning once so many articles stand.</summary>
    private async Task KillAsync(int articles)
    {
        var start = new ProcessStartInfo("dotnet",
            ["exec", typeof(Digest.Cli.ExitCode).Assembly.Location, "ingest"])
        {
            WorkingDirectory = _run.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited && Articles().Length < articles)
            await Task.Delay(1);
        process.Kill();
        await process.WaitForExitAsync();
        Assert.True(Articles().Length >= articles, string.Join('\n', await said));
    }
}
