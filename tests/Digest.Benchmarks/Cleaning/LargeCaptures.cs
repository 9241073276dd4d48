using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Diagnostics;

namespace Digest.Benchmarks.Cleaning;

/// <summary>
/// Captures of about 10 KB, each of several articles, for measuring what cleaning costs: noisy texts, plain texts, forum threads and news
/// pages in turn.
/// </summary>
internal static class LargeCaptures
{
    private const int Size = 10_000;

    public static IEnumerable<(string Name, byte[] Bytes)> Make(IReadOnlyList<BaseArticle> articles, int count, int seed)
    {
        var random = new Random(seed);
        // Paragraphs of all articles, so that no two captures are nearly the same.
        var pools =
            new[] { false, true }.ToDictionary(zh => zh, zh => articles.Where(a => a.Chinese == zh).SelectMany(a => a.Blocks).ToList());
        for (var n = 0; n < count; n++)
        {
            var pool = pools[n % 2 == 0];
            var blocks = new List<string>();
            for (var bytes = 0; bytes < Size * 9 / 10;)
            {
                var block = pool[random.Next(pool.Count)];
                if (blocks.Count == 0 ? block.Length < 60 || block.StartsWith('#') : blocks[^1].StartsWith('#') && block.StartsWith('#'))
                    continue;
                blocks.Add(block);
                bytes += Encoding.UTF8.GetByteCount(block) + 20;
            }

            var title = string.Create(CultureInfo.InvariantCulture,
                $"{(n % 2 == 0 ? "第" : "Report ")}{n}{(n % 2 == 0 ? "号报道" : "")} {blocks[0][..24]}");
            var plain = blocks.ConvertAll(b => b.TrimStart('#', ' ').Trim('*'));
            yield return (n / 2 % 4) switch
            {
                0 => (string.Create(CultureInfo.InvariantCulture, $"{n:0000}.txt"),
                    Encoding.UTF8.GetBytes($"{title}\n2024-07-26 10:00\n\n"
                        + new JammerNoise(random).Copy(plain, true, false, false, false, ""))),
                1 => (string.Create(CultureInfo.InvariantCulture, $"{n:0000}.txt"),
                    Encoding.UTF8.GetBytes($"{title}\n2024-07-26 10:00\n\n" + string.Join("\n\n", plain))),
                2 => (string.Create(CultureInfo.InvariantCulture, $"{n:0000}.html"), Encoding.UTF8.GetBytes(Thread(title, plain, random))),
                _ => (string.Create(CultureInfo.InvariantCulture, $"{n:0000}.html"), Encoding.UTF8.GetBytes(Page(title, blocks))),
            };
        }
    }

    /// <summary>Cleans 1,000 captures in this process and prints what that took.</summary>
    public static int Speed(IReadOnlyList<BaseArticle> articles, CleaningContext context)
    {
        var captures = Make(articles, 1000, 1).ToList();
        using var process = Process.GetCurrentProcess();
        foreach (var (name, bytes) in captures.Take(20))
            ArticleCleaner.Clean(new RawCapture("seeds/" + name, bytes), context, new DiagnosticBag());
        process.Refresh();
        var before = process.TotalProcessorTime;
        foreach (var (name, bytes) in captures)
            ArticleCleaner.Clean(new RawCapture("seeds/" + name, bytes), context, new DiagnosticBag());
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"1,000 captures, {captures.Average(c => c.Bytes.Length) / 1000:0.0} KB each: {(process.TotalProcessorTime - before).TotalSeconds:0.00} s of CPU, peak {process.PeakWorkingSet64 / 1024 / 1024} MB"));
        return 0;
    }

    /// <summary>Writes captures to a folder, for measuring <c>digest ingest</c> as a whole.</summary>
    public static int Write(IReadOnlyList<BaseArticle> articles, string folder, int count)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in Make(articles, count, 2))
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return 0;
    }

    private static string Thread(string title, List<string> plain, Random random)
    {
        var noise = new JammerNoise(random);
        var lines = string.Concat(plain.Select(p =>
            $"{WebUtility.HtmlEncode(p)}<font class=\"jammer\">{WebUtility.HtmlEncode(noise.Run())}</font><br />\n<br />\n"));
        return $"<html><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)} - Powered by Discuz!</title></head><body><h1 class=\"ts\"><span id=\"thread_subject\">{WebUtility.HtmlEncode(title)}</span></h1><em id=\"authorposton9\">发表于 2024-7-26 09:12</em><table><tr><td class=\"t_f\" id=\"postmessage_9\">{lines}</td></tr></table></body></html>";
    }

    private static string Page(string title, List<string> blocks)
    {
        var content = string.Concat(blocks.Select(b => b[0] == '#'
            ? $"<h2>{WebUtility.HtmlEncode(b.TrimStart('#', ' '))}</h2>" : $"<p>{WebUtility.HtmlEncode(b)}</p>\n"));
        return $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)} - Example News</title><meta property=\"article:published_time\" content=\"2024-07-26T10:00:00Z\"></head><body><nav><ul><li><a href=\"/\">Home</a></li></ul></nav><article><h1>{WebUtility.HtmlEncode(title)}</h1>{content}</article><aside><ul><li><a href=\"/1\">Another story that is not ours</a></li></ul></aside><footer>© 2024</footer></body></html>";
    }
}
