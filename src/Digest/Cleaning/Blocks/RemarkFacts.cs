using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// What a member's remark says of the article that he passes on: <c>原文在《渡口周刊》公众号，3月5号发的，撰文 林一舟</c>,
/// <c>以上是《渡口日报》3月5日的报道，记者林一舟</c>.
/// </summary>
internal static class RemarkFacts
{
    /// <summary>Weight of what such a remark states: it is said in posting, and more than the member's name and day.</summary>
    private const int Stated = 74;

    /// <summary>Characters of the longest name of a medium, and of a writer.</summary>
    private const int LongestMedium = 14, LongestWriter = 4;

    private static readonly string[] Origins =
        ["以上是", "以上为", "以上來自", "以上来自", "原文在", "原文见", "原文見", "原载", "原載", "原刊", "出自", "选自", "選自", "摘自", "转自", "轉自"];

    private static readonly string[] Writers = ["撰文", "记者", "記者", "作者是", "作者", "文/", "文／"];

    private static readonly string[] Publishing =
        ["的报道", "的報道", "的報導", "报道", "報道", "報導",
            "发的", "發的", "发表", "發表", "刊", "发布", "發布", "推送", "的文章", "的稿"];

    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，,。；; \u3000)）");

    /// <summary>Signs of which no name is made.</summary>
    private static readonly System.Buffers.SearchValues<char> InNoName = System.Buffers.SearchValues.Create("的是在说了");

    private static readonly string[] Titled = ["题目叫", "题目是", "题目为", "标题叫", "标题是", "标题为", "题为", "題目叫", "題目是", "標題叫", "標題是", "題為", "篇名"];

    /// <summary>What stands behind the name of who wrote.</summary>
    private static readonly string[] Written = ["写的", "寫的", "撰写", "撰寫", "撰文", "的文章", "的稿"];

    /// <summary>Weight of the title of what is passed on: more than of the member's own above it.</summary>
    private const int OfTitle = 92;

    /// <summary>Notes it.</summary>
    public static void Note(string remark, CaptureFacts facts)
    {
        foreach (var origin in Origins)
        {
            var open = remark.IndexOf(origin + "《", StringComparison.Ordinal) + origin.Length;
            if (open >= origin.Length && remark.IndexOf('》', open) is > 0 and var close && close - open - 1 is > 1 and <= LongestMedium)
                facts.Sources.Add(new Fact(remark[(open + 1)..close], Stated));
        }

        // 今天的《渡口日报》第5版有篇文章，题目叫《两岸同日复航》
        foreach (var label in Titled)
        {
            if (remark.IndexOf(label + "《", StringComparison.Ordinal) is >= 0 and var at
                && remark.IndexOf('》', at) is > 0 and var end && end - at - label.Length > LongestWriter)
                facts.Titles.Add(new Fact(remark[(at + label.Length + 1)..end], OfTitle));
        }

        if (remark.IndexOf('《', StringComparison.Ordinal) is >= 0 and var named && remark.IndexOf('》', named) is > 0 and var closed
            && KnownMedia.Named(remark[(named + 1)..closed]) is { } medium)
            facts.Sources.Add(new Fact(medium, Stated));
        if (WriterIn(remark) is { } writer)
            facts.Authors.Add(new Fact(writer, Stated));
        if (DateFinder.Find(remark, needsYear: false, out var from, out var to) is not null
            && Array.Exists(Publishing, p => remark.AsSpan(to).StartsWith(p)))
            facts.Dates.Add(new Fact(remark[from..to], DateResolver.Sure));
    }

    /// <summary>The name behind the word for who writes, up to the end of its clause; null where none is.</summary>
    private static string? WriterIn(string remark)
    {
        foreach (var label in Writers)
        {
            if (remark.IndexOf(label, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            var name = remark.AsSpan(at + label.Length).TrimStart(" \u3000:：");
            var end = name.IndexOfAny(ClauseEnds);
            name = end < 0 ? name : name[..end];
            foreach (var written in Written)
                name = name.EndsWith(written) ? name[..^written.Length] : name;
            if (name.Length is > 1 and <= LongestWriter && !name.ContainsAny(InNoName) && name.ToString() is var writer
                && writer.All(Characters.IsHan))
                return writer;
        }

        return null;
    }
}
