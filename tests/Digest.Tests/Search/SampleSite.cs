using System.Text;
using Digest.Files;
using Digest.Search;
using Digest.Text;

namespace Digest.Tests.Search;

/// <summary>
/// Made-up articles, the same at every call: half Chinese, half English, with names, numbers and versions among the words.
/// </summary>
internal static class SampleSite
{
    private static readonly string[] Chinese =
    [
        "大模型", "模型", "开源", "人工智能", "芯片", "公司", "发布", "的", "在", "推理", "价格", "下降", "研究", "人员", "认为", "竞争", "加剧", "训练", "数据", "规模",
        "扩大", "深度", "求索", "阿里", "云", "视频", "生成", "可灵", "面向", "全球", "开放", "美国", "限制", "出口", "，", "。", "、", "OpenAI", "GPT-4o", "3.5",
        "“智能体”", "智譜華章",
    ];

    private static readonly string[] English =
    [
        "model", "models", "agent", "agents", "company", "companies", "the", "of", "releases", "training", "compute", "open-source",
        "price", "prices", "research", "funding",
        "OpenAI", "DeepSeek", "GPT-4o", "Qwen2.5-72B", "C++", "01.AI", "3.5", "1,000,000", "chips", "export", "rules", "reasoning",
        "benchmark", "startup", "don’t", "Łódź,", "tokens.",
    ];

    /// <summary>So many articles.</summary>
    public static List<SearchDocument> Documents(int count) => [.. Enumerable.Range(0, count).Select(Make)];

    /// <summary>The files of an index of articles that stand in memory.</summary>
    public static IReadOnlyList<OutputFile> Index(IReadOnlyList<SearchDocument> documents, IReadOnlyList<SearchTerm> terms,
        string textName = "index.md", int? wordsEach = null)
    {
        var numbers = new WordNumbers();
        var index = new SearchIndex(
            [.. documents.Select(d =>
                (d, ContentHash.Of(Encoding.UTF8.GetBytes(d.Body)), wordsEach ?? d.Body.Count(c => c == ' '),
                    d.Body.Count(c => Characters.IsHan(c))))],
            terms, place => DocumentTokens.Tokenize(documents[place], numbers), numbers, textName);
        return [.. index.Files().Select(f => new OutputFile(f.Path, f.Make()))];
    }

    private static SearchDocument Make(int number)
    {
        var state = (uint)number * 2654435761u + 12345;
        var isChinese = number % 2 == 0;
        var title = Text(isChinese, 6, ref state);
        var body = Text(isChinese, 120, ref state);
        // Words of its own for each: pairs and names that are rare.
        body += isChinese ? $"{(char)('一' + number * 7)}{(char)('丁' + number * 3)}局" : $" Xanadu{number} reports";
        var date = new DateOnly(2025, 1, 1).AddDays(-number / 3);
        return new SearchDocument($"{(isChinese ? "/zh" : "")}/articles/{date:yyyy}/{date:MM}/story-{number}/", title,
            Text(isChinese, 12, ref state), body,
            isChinese ? "zh" : "en", date, [("companies", number % 5 == 0 ? "deepseek" : "other"), ("topics", "chips")], "Wire");
    }

    private static string Text(bool isChinese, int words, ref uint state)
    {
        var from = isChinese ? Chinese : English;
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            state = state * 1664525 + 1013904223;
            text.Append(isChinese || i == 0 ? "" : " ").Append(from[(state >> 8) % (uint)from.Length]);
        }

        return text.ToString();
    }
}
