using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Sites;

namespace Digest.Benchmarks.Preview;

/// <summary>
/// From a saved file to its page, as an editor waits for it: the program itself watches a folder and tells of the change over the
/// connection that browsers keep, upon which the page is asked for and must show what was saved.
/// </summary>
internal static class PreviewEvaluation
{
    private const int Port = 5981, MemoryAt = 100;

    /// <summary>Nobody saves faster.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);

    /// <summary>Saves of mixed kinds, by a fixed sequence.</summary>
    /// <param name="count">Articles of the site, made when the folder has none.</param>
    /// <param name="folder">Folder of the site.</param>
    /// <param name="program">Path of the program.</param>
    /// <param name="saves">How many saves.</param>
    public static async Task<int> RunAsync(int count, string folder, string program, int saves)
    {
        if (!Directory.Exists(Path.Combine(folder, "input")))
            SiteMaker.Make(folder, count, everything: true);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}/"), Timeout = TimeSpan.FromMinutes(2) };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program,
            ["preview", "--port", Port.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await FirstPageAsync(client).ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"first page {watch.Elapsed.TotalMilliseconds:0} ms after the start"));
            await SavesAsync(client, folder, process, saves).ConfigureAwait(false);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync().ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task FirstPageAsync(HttpClient client)
    {
        while (true)
        {
            try
            {
                await client.GetStringAsync(new Uri("/", UriKind.Relative)).ConfigureAwait(false);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A page; no text where there is none yet.</summary>
    private static async Task<string> PageAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative)).ConfigureAwait(false);
        return await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
    }

    private static async Task SavesAsync(HttpClient client, string folder, Process process, int saves)
    {
        using var events =
            new StreamReader(await client.GetStreamAsync(new Uri("/.digest/events", UriKind.Relative)).ConfigureAwait(false));
        // Without what an earlier run added.
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(folder, "input", "articles"), "*.md", SearchOption.AllDirectories)
            .Where(static f => f.Contains("story-", StringComparison.Ordinal))];
        Array.Sort(files, StringComparer.Ordinal);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var early = 0.0;
        for (var i = 0; i < saves; i++)
        {
            var (kind, page, marker, save) = Save(folder, files, i);
            await Task.Delay(Between).ConfigureAwait(false);
            var watch = Stopwatch.StartNew();
            save();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (!(await PageAsync(client, page).ConfigureAwait(false)).Contains(marker, StringComparison.Ordinal))
            {
                string? line;
                try
                {
                    do
                    {
                        line = await events.ReadLineAsync(limit.Token).ConfigureAwait(false);
                    }
                    while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
                }
                catch (OperationCanceledException)
                {
                    throw new InvalidOperationException($"save {i} ({kind}) does not show at {page}");
                }
            }

            if (!times.TryGetValue(kind, out var list))
                times[kind] = list = [];
            list.Add(watch.Elapsed.TotalMilliseconds);
            if (i == MemoryAt)
                early = Memory(process);
        }

        foreach (var (kind, list) in times.OrderBy(static t => t.Key, StringComparer.Ordinal))
            Print(kind, list);
        Print("all", [.. times.Values.SelectMany(static t => t)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory {early:0} MiB after {MemoryAt} saves, {Memory(process):0} MiB after {saves}"));
    }

    private static void Print(string kind, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-12} {times.Count,5} saves: median {times[times.Count / 2],5:0} ms, 95 % {times[times.Count * 95 / 100],5:0} ms, most {times[^1],5:0} ms"));
    }

    private static double Memory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1048576.0;
    }

    /// <summary>One save: its kind, the page that shows it, what stands there then, and how it is done.</summary>
    private static (string Kind, string Page, string Marker, Action Save) Save(string folder, string[] files, int number)
    {
        var file = files[number * 37 % files.Length];
        var text = File.ReadAllText(file);
        var mark = string.Create(CultureInfo.InvariantCulture, $"Saved{number}Now");
        var page = PageOf(file);
        return (number % 20) switch
        {
            < 7 => ("body", page, mark, () => File.AppendAllText(file, $"\n{mark}.\n")),
            < 11 => ("body, renamed over", page, mark, () => Over(file, text + $"\n{mark}.\n")),
            < 14 => ("title", page, mark, () => File.WriteAllText(file, Replaced(text, "title: ", mark))),
            < 16 => ("summary", page, mark, () => Over(file, Replaced(text, "summary: ", mark))),
            16 => ("terms", page, ">" + mark + "<", () => File.WriteAllText(file, Replaced(text, "people: ", "[" + mark + "]"))),
            17 => ("new article", page.Replace("story-", "added-", StringComparison.Ordinal), mark,
                () => File.WriteAllText(file.Replace("story-", "added-", StringComparison.Ordinal),
                    Replaced(text.Replace("slug: story-", "slug: added-", StringComparison.Ordinal), "title: ", mark))),
            18 => ("vocabulary", "/topics/", mark, () => Vocabulary(folder, mark)),
            _ => ("template", page, mark, () => Template(folder, mark)),
        };
    }

    private static string PageOf(string file)
    {
        var name = Path.GetFileName(file);
        var number = Path.GetFileNameWithoutExtension(file).Split('-')[^1];
        return $"{(int.Parse(number, CultureInfo.InvariantCulture) % 2 == 1 ? "/zh" : "")}/articles/{name[..4]}/{name[5..7]}/story-{number}/";
    }

    private static void Over(string file, string text)
    {
        File.WriteAllText(file + "~", text);
        File.Move(file + "~", file, overwrite: true);
    }

    private static string Replaced(string text, string key, string value)
    {
        var from = text.IndexOf("\n" + key, StringComparison.Ordinal) + 1 + key.Length;
        return from <= key.Length ? text : string.Concat(text.AsSpan(0, from), value, text.AsSpan(text.IndexOf('\n', from)));
    }

    private static void Vocabulary(string folder, string mark)
    {
        var path = Path.Combine(folder, "input", "vocabulary", "topics.yml");
        var text = File.ReadAllText(path);
        var from = text.IndexOf("{en: ", StringComparison.Ordinal) + "{en: ".Length;
        File.WriteAllText(path, string.Concat(text.AsSpan(0, from), mark, text.AsSpan(text.AsSpan(from).IndexOfAny(',', '}') + from)));
    }

    private static void Template(string folder, string mark)
    {
        Directory.CreateDirectory(Path.Combine(folder, "theme", "partials"));
        File.WriteAllText(Path.Combine(folder, "theme", "partials", "footer.html"), $"<footer><p>{mark}</p></footer>\n");
    }
}
