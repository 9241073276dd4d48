namespace Digest.Cleaning.Words;

/// <summary>
/// What stands above a box among the paragraphs that leads to other articles, in one table: whole labels, and how labels begin. What ends a
/// text is another question (<see cref="NoiseWords.TailStarts"/>): such a box may stand in its midst.
/// </summary>
internal static class BoxLabels
{
    /// <summary>Letters of the longest label.</summary>
    public const int Longest = 24;

    private static readonly char[] Frames =
        [' ', ':', '：', '\n', '|', '»', '›', '→', '【', '】', '[', ']', '▪', '■', '>', '#', '*', '…'];

    private static readonly HashSet<string> Whole = new(
        [
            "Further reading", "Read more", "Read next", "Related", "See also", "Also read", "Read also", "More on this",
            "More on this story", "More on this topic", "Dive deeper", "Recommended", "Recommended for you", "Recommended reading",
            "You may also like", "You might also like", "Related topics", "Related topic", "Related stories", "Related articles",
            "Related coverage", "In this series", "Part of a series", "Special report", "Editor's pick", "Editor’s pick", "Editors' pick",
            "Editors' picks", "Editors’ picks", "Most popular", "Most read", "Trending",
            "People are also reading", "People also read", "Readers also read", "Others are reading",
            "相关阅读", "延伸阅读", "相关报道", "推荐阅读", "相关专题", "专题", "专题报道", "相关新闻", "相关文章", "更多专题", "所属专题", "进入专题", "系列报道", "往期回顾",
            "推荐", "猜你喜欢", "你可能还喜欢", "热门文章", "同场加映",
            "相關閱讀", "延伸閱讀", "相關報導", "相關報道", "推薦閱讀", "相關專題", "專題", "相關新聞", "相關文章", "推薦", "猜你喜歡", "您也許會喜歡", "你也許會喜歡", "你可能也喜歡",
            "熱門文章", "同場加映",
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Begun =
    [
        "related", "recommended", "more ", "most ", "trending", "popular", "read ", "you m", "editor’s ", "editors’ ", "editor's ",
        "editors' ", "相关", "相關", "延伸", "推荐", "推薦", "猜你", "热门", "熱門", "更多",
    ];

    /// <summary>Of those, what picks titles for the reader.</summary>
    private static readonly string[] Picking =
        ["editor", "recommended for", "most popular", "most read", "trending", "编辑推荐", "編輯推薦", "热门推荐", "熱門推薦", "为你推荐", "为您推荐", "為你推薦"];

    /// <summary>How labels begin above buttons that share: such a box stands above, within and below a text.</summary>
    private static readonly string[] Sharing = ["share this", "share the", "分享这", "分享本", "分享此", "分享這"];

    /// <summary>Above the tags of a text, or under what it is filed.</summary>
    private static readonly HashSet<string> OfTags = new(["Tags", "Tags:", "Topics", "Topics:", "Posted in:", "Filed under", "Filed under:",
        "Categories:", "标签", "标签：", "標籤", "標籤：", "分类：", "分類：", "相关标签：", "相關標籤：", "关键词", "關鍵字"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line heads a list of tags, and no more.</summary>
    public static bool HeadsTags(string line) => line.Length <= Longest && OfTags.Contains(line);

    /// <summary>Whether a line is such a label and no more.</summary>
    public static bool Is(string line) => line.Length <= 2 * Longest && Whole.Contains(line.Trim(Frames));

    /// <summary>Whether a line begins as such labels do, whatever stands behind: <c>Trending in The Quay Review</c>.</summary>
    public static bool Begins(string line) => Starts(line, Begun);

    /// <summary>Whether a line asks to share the text, above the buttons for it: <c>Share this article</c>.</summary>
    public static bool Shares(string line) => Starts(line, Sharing);

    /// <summary>Whether a line begins as labels do that pick titles for the reader.</summary>
    public static bool Picks(string line) => Starts(line, Picking);

    private static bool Starts(string line, string[] openings)
    {
        var bare = line.TrimStart(Frames);
        return Array.Exists(openings, o => bare.StartsWith(o, StringComparison.OrdinalIgnoreCase));
    }
}
