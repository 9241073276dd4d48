using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// Lists below a report that name the reports it was made from and others on the matter, each by its title, its medium and its day:
/// <c>Jane Doe. "What the tide left" — The Quay Review, 5 March 2025</c>.
/// </summary>
internal static partial class Boilerplate
{
    /// <summary>Characters of the longest entry.</summary>
    private const int LongestReference = 300;

    private static readonly HashSet<string> ReferenceHeads = new(["Sources", "Source", "References", "Related news", "Related articles",
        "Related stories", "See also", "External links", "Further reading", "Sister links", "来源", "消息来源", "资料来源", "参考来源", "相关新闻",
        "相关报道", "外部链接", "來源", "消息來源", "資料來源", "參考來源", "相關新聞", "相關報導", "外部連結"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The last sections go that hold nothing else, each below its heading or where one went.</summary>
    private static void References(List<SeenLine> seen, CoreText core)
    {
        var below = false;
        for (var end = seen.Count; end > core.First + 1;)
        {
            var from = end;
            while (from > core.First + 1 && (seen[from - 1].IsOut || IsReference(seen[from - 1])))
                from--;
            if (from == end)
                return;
            var isHeaded = ReferenceHeads.Contains(seen[from - 1].Text.TrimEnd(':', '：', ' '));
            // The heading of one above another may be gone already.
            if (!isHeaded && !seen[from].Line.AfterNoise && !below)
                return;
            below |= isHeaded;
            var begins = isHeaded ? from - 1 : from;
            for (var i = begins; i < end; i++)
                seen[i].IsOut = true;
            end = begins;
        }
    }

    /// <summary>An item with a title between quotation marks, and behind it the day and little more.</summary>
    private static bool IsReference(SeenLine s)
    {
        if (!s.IsItem || s.Text.Length > LongestReference || s.Text.AsSpan().IndexOfAny("\"“「《") is not (>= 0 and var open))
            return false;
        var rest = s.Text.AsSpan(open + 1);
        return rest.IndexOfAny("\"”」》") is > 4 and var close && rest[(close + 1)..].ToString() is var behind
            && DateFinder.FindAt(behind, out _, out var to) && behind.Length - to <= 2;
    }
}
