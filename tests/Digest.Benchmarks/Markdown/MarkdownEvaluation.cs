using System.Diagnostics;
using System.Globalization;
using Digest.Diagnostics;
using Digest.Rendering.Markdown;

namespace Digest.Benchmarks.Markdown;

/// <summary>Time and memory to render articles of the usual kinds, on one thread, the best of several rounds.</summary>
internal static class MarkdownEvaluation
{
    private static readonly MarkdownLinks Links = new()
    {
        HasAddress = _ => true,
        Term = text => new LinkedTerm("/companies/x/", text, "companies"),
        Names = [.. Enumerable.Range(0, 8)
            .SelectMany(i =>
                new[]
                {
                    new LinkedName($"Name {i}", $"/companies/{i}/", "companies"),
                    new LinkedName($"公司{i}", $"/companies/{i}/", "companies")
                })],
    };

    public static int Run()
    {
        var english = string.Concat(Enumerable.Range(0, 9).Select(English));
        var chinese = string.Concat(Enumerable.Range(0, 14).Select(Chinese));
        var long400 = string.Concat(Enumerable.Range(0, 1000).Select(LongParagraph));
        const MarkdownParts all = MarkdownParts.Page | MarkdownParts.Feed | MarkdownParts.PlainText;
        Measure("English, 900 words, page", english, MarkdownParts.Page, 1000);
        Measure("English, 900 words, page, feed and text", english, all, 1000);
        Measure("Chinese, 1,700 characters, page", chinese, MarkdownParts.Page, 1000);
        Measure("Chinese, 1,700 characters, page, feed and text", chinese, all, 1000);
        Measure("1,000 links in 430 KB, page and text", long400, MarkdownParts.Page | MarkdownParts.PlainText, 20);
        return 0;
    }

    private static void Measure(string name, string text, MarkdownParts parts, int times)
    {
        for (var i = 0; i < times; i++)
            Once(text, parts);
        var best = double.MaxValue;
        long bytes = 0;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < times; i++)
                Once(text, parts);
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / times);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-50} {text.Length,8:N0} characters {best,10:N1} µs {bytes / 1024,8:N0} KB"));
    }

    private static void Once(string text, MarkdownParts parts) =>
        MarkdownRenderer.Render(MarkdownSource.Of("input/articles/x.md", text, "en"), Links, new DiagnosticBag(), parts);

    private static string English(int i) =>
        $"## Section {i}\n\nThe company said on Tuesday that its **new model** answers questions about [long documents](https://example.com/{i}) with `fewer` tokens, \"according to\" people who *tested* it. Prices fall by half, and developers in Beijing and San Francisco can use it at once; the licence allows commercial work. Researchers at the laboratory published weights and a report of forty pages.\n\n- one item with words that follow\n- another item, see [[openai]]\n\nA closing paragraph that says what it means for the market and for those who build on it, with one more sentence to fill the line.\n\n";

    private static string Chinese(int i) =>
        $"## 第{i}节\n\n快手在周二表示，**新模型**可以回答关于[长文档](https://example.com/{i})的问题，所用的`token`更少。“价格下降一半”，北京与旧金山的开发者可以立即使用；许可证允许商业用途。实验室的研究人员公布了权重与四十页的报告，并说明了训练数据的来源与评测方法。\n\n- 一个条目\n- 另一个条目，见[[快手]]\n\n";

    private static string LongParagraph(int i) =>
        $"Paragraph {i} with [a link](https://example.com/{i}) and words. {string.Concat(Enumerable.Repeat("The model answers questions of many people at once. ", 7))}\n\n";
}
