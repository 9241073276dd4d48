using System.Diagnostics;
using System.Globalization;

namespace Digest.Tests.Whole;

/// <summary>The same input gives the same bytes, whoever builds, where and when.</summary>
public sealed class SameBytesTests : IDisposable
{
    private const int Settings = 12;

    private static readonly string[] Zones =
        ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu", "Pacific/Pago_Pago"];
    private static readonly string[] Languages =
        ["C", "en_US.UTF-8", "zh_CN.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_SA.UTF-8", "th_TH.UTF-8", "fa_IR.UTF-8"];
    private static readonly string[] Places =
        ["a", "b/c/d", "with space", "中文", "É", "x~y", "%20", "very-" + new string('l', 100) + "-name"];

    private readonly string _root = Directory.CreateTempSubdirectory("digest-same-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task In_12_settings_of_zone_language_processors_order_place_user_and_clock_there_is_one_hash()
    {
        var sites = new string[Settings];
        await Parallel.ForAsync(0, Settings, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (i, _) => sites[i] = await BuildAsync(i));
        Assert.All(sites, site => Assert.Equal(sites[0], site));
    }

    private async Task<string> BuildAsync(int number)
    {
        var random = new Random(number);
        var folder = Path.Combine(_root, $"{number}", Places[number % Places.Length]);
        var files = Files();
        random.Shuffle(files);
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllTextAsync(full, text);
            File.SetLastWriteTimeUtc(full, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(9000)));
        }

        var start = new ProcessStartInfo("dotnet",
            ["exec", typeof(Digest.Cli.ExitCode).Assembly.Location, "build", "--quiet"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true
        };
        start.Environment["TZ"] = Zones[number % Zones.Length];
        start.Environment["LANG"] = start.Environment["LC_ALL"] = Languages[number % Languages.Length];
        start.Environment["DOTNET_PROCESSOR_COUNT"] = (1 + (number % 5)).ToString(CultureInfo.InvariantCulture);
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        start.Environment["USER"] = start.Environment["LOGNAME"] = $"user{number}";
        start.Environment["COLUMNS"] = $"{40 + number}";
        // Between 2025 and 2090; every third by the clock of the machine.
        if (number % 3 != 0)
            start.Environment["SOURCE_DATE_EPOCH"] = (1_735_689_600L + random.NextInt64(2_000_000_000))
                .ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return TwoSites.TreeOf(Path.Combine(folder, "output")) + "\n" + error;
    }

    /// <summary>
    /// A site with all that tempts to disorder: ties of every kind, names that differ in case, width and form, and no summaries.
    /// </summary>
    private static (string Path, string Text)[] Files()
    {
        var files = new List<(string, string)>
        {
            ("input/site.yml",
                "title: {en: Paper, zh: 报纸}\ndescription: A paper\nbase_url: https://paper.example/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\npage_size: 2\n"),
            ("input/vocabulary/companies.yml",
                "- slug: istanbul\n  name: {en: Istanbul, zh: 伊斯坦布尔}\n  aliases: [İstanbul]\n- slug: openai\n  name: OpenAI\n- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n- slug: zhipu\n  name: {en: Zhipu, zh: 智谱}\n"),
            ("input/vocabulary/topics.yml",
                "- slug: video\n  name: {en: Video, zh: 视频}\n- slug: agents\n  name: {en: Agents, zh: 智能体}\n  parent: video\n"),
            ("input/vocabulary/stories.yml", "- slug: race\n  name: {en: The race, zh: 竞赛}\n"),
            ("input/pages/about.md", "---\ntitle: About\n---\n[[openai]] and `code`.\n\n```csharp\nvar x = 1;\n```\n"),
            ("input/files/b.txt", "b"),
        };
        for (var i = 0; i < 6; i++)
        {
            var date = i % 2 == 0 ? "2024-07-24" : "2024-12-31T23:30:00+08:00";
            files.Add(($"input/articles/{(i % 3 == 0 ? "x/" : "")}e{i}.md",
                $"---\ntitle: {(i % 4 < 2 ? "Event" : "EVENT")} {(i % 2 == 0 ? "i" : "İ")}\ndate: {date}\nslug: e{i}\ncompanies: [{(i % 2 == 0 ? "openai, istanbul" : "kuaishou, zhipu")}]\ntopics: [video, agents]\nstory: race\n---\nOpenAI and 快手 in Istanbul: {1.5 + i}. Ａ ａ ß.[^1]\n\n[^1]: Note.\n"));
            files.Add(($"input/articles/e{i}.zh.md",
                $"---\ntitle: 事件{(i % 2 == 0 ? "" : " ")}{i / 2}\ndate: {date}\nlang: zh\ntranslation_of: e{i}\ncompanies: [快手]\n---\n智谱、快手与视频，OpenAI。\n"));
        }

        return [.. files];
    }
}
