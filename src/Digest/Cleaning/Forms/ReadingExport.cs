using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Takes the file apart that a program for reading later writes of an article: what the article is and when it was saved, what its reader
/// marked, <c>== Highlights (2) ==</c>, and between two labels its text, <c>== Full text ==</c>, <c>== End of article ==</c>.
/// </summary>
internal static class ReadingExport
{
    /// <summary>Lines above the label of the text: a reader may mark much.</summary>
    private const int LongestHead = 600;

    /// <summary>Columns of the longest label and of the longest row of names.</summary>
    private const int LongestLabel = 40, LongestNames = 100;

    /// <summary>Columns of the longest line that names the program and the day: <c>Exported from Quillbox on 29 May 2026</c>.</summary>
    private const int LongestProgram = 60;

    /// <summary>Signs that stand around a label and show that it is one.</summary>
    private static readonly char[] Around = ['=', '-', '—', '─', '~', '*', '#', '【', '】', '[', ']', '<', '>', ' ', ':', '：'];

    private static readonly HashSet<string> OfText = new(["full text", "full article", "article text", "article", "text",
        "full content", "full document", "document", "content", "body", "正文", "全文", "原文",
        "文章正文", "文章内容", "文章全文", "内文", "內文", "文章內容"], StringComparer.OrdinalIgnoreCase),
        Ends = new(["end of article", "end of text", "end of full text", "end", "全文完", "正文结束", "正文結束", "文章结束", "文章結束"],
            StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Programs = ["Exported from ", "Exported by ", "Exported with ", "Export from ", "Saved with ",
        "Saved from ", "Saved to ", "导出自", "匯出自"];

    /// <summary>Fields of what the reader did with the article.</summary>
    private static readonly string[] OfReader = ["Saved", "Saved on", "Read",
        "Added", "Archived", "Exported", "Status", "Progress", "Folder",
        "List", "Collection", "Category", "Document Note", "Document Tags", "Tags", "Labels",
        "保存", "保存时间", "保存于", "收藏时间", "添加时间", "阅读时间", "阅读进度", "导出时间", "文件夹", "标签", "標籤"];

    /// <summary>The text of the article, with its facts noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        if (text.AsSpan().TrimStart().StartsWith("<"))
            return text;
        var lines = text.Split('\n');
        var begin = Array.FindIndex(lines, 0, Math.Min(LongestHead, lines.Length), static l => OfText.Contains(Label(l)));
        if (begin < 0)
            return text;
        var marks = Array.FindIndex(lines, static l => ReaderMarks.IsLabel(Label(l)));
        var end = Array.FindIndex(lines, begin + 1, static l => IsProgram(Bare(l)) || Ends.Contains(Label(l))
            || ReaderMarks.IsLabel(Label(l)));
        var section = marks >= 0 && marks < begin ? marks : begin;
        if (!lines.Take(section).Any(static l => Bare(l) is var line && (IsProgram(line) || IsOfReader(line))))
            return text;
        TakeHead(lines[..section], facts);
        return string.Join('\n', lines[(begin + 1)..(end < 0 ? lines.Length : end)]);
    }

    /// <summary>What a row says between signs, the count of what stands below it left out; nothing where no signs stand around.</summary>
    private static string Label(string line)
    {
        var row = line.AsSpan().Trim();
        if (row.Length is < 4 or > 2 * LongestLabel || !(Around.AsSpan(0, Around.Length - 3).Contains(row[0])))
            return "";
        var label = row.Trim(Around);
        if (label.Length > 2 && label[^1] is ')' or '）' && label.LastIndexOfAny('(', '（') is > 0 and var open)
            label = label[..open].TrimEnd();
        return label.Length <= LongestLabel ? label.ToString() : "";
    }

    private static string Bare(string line)
    {
        var bare = line.Trim().TrimStart('#', '*', ' ', '\uFEFF').TrimEnd('*', ' ');
        // - Author: [[Jane Doe]]
        return bare.StartsWith("- ", StringComparison.Ordinal) && bare.Contains(": ", StringComparison.Ordinal)
            ? bare[2..].Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal) : bare;
    }

    /// <summary><c>Exported from Quillbox</c>, <c>由 渡口阅读 导出</c>.</summary>
    private static bool IsProgram(string line) =>
        Phrases.Columns(line) <= LongestProgram && !Phrases.EndsSentence(line)
        && (Array.Exists(Programs, p => line.StartsWith(p, StringComparison.Ordinal))
            || line.StartsWith('由') && (line.EndsWith("导出", StringComparison.Ordinal) || line.EndsWith("匯出", StringComparison.Ordinal)));

    /// <summary>The facts above the reader's marks: fields, an address, and the headline with who wrote it and where right below.</summary>
    private static void TakeHead(string[] head, CaptureFacts facts)
    {
        var below = -1;
        var program = false;
        for (var i = 0; i < head.Length; i++)
        {
            var line = Bare(head[i]);
            if (line.Length == 0)
                continue;
            var ofProgram = program && DateFinder.FindAt(line, out var from, out _) && from == 0;
            program = IsProgram(line);
            if (program || ofProgram || IsOfReader(line))
                continue;
            if (line.StartsWith("http", StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal))
            {
                facts.Addresses.Add(new Fact(line, 60));
            }
            else if (!Credits.Take(line, new NoisePlace(0, head.Length), facts))
            {
                if (below < 0)
                    facts.Titles.Add(new Fact(line, 80));
                else if (i == below)
                    TakeNames(line, facts);
                below = i + 1;
            }
        }
    }

    /// <summary>Whether a line is a field of what the reader did: <c>Saved: 29 May 2026</c>.</summary>
    public static bool IsOfReader(string line) =>
        line.AsSpan().IndexOfAny(':', '：') is > 0 and var colon
        && Array.Exists(OfReader, f => line.AsSpan(0, colon).Equals(f, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Between = [" · ", " • ", " | ", " — ", " – ", "｜", "•"];

    /// <summary><c>Josephine Tallow · The Lock Keeper's Review</c>.</summary>
    private static void TakeNames(string row, CaptureFacts facts)
    {
        if (Phrases.Columns(row) > LongestNames || Phrases.EndsSentence(row))
            return;
        foreach (var part in row.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = part.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? part[3..] : part;
            if (PersonNames.ArePeople(name))
                facts.Authors.Add(new Fact(name, 66));
            else if (!LengthNotes.Is(name))
                facts.Sources.Add(new Fact(name, 60));
        }
    }
}
