using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>The first filter of the rules: a line that holds none of these words is noise by its form alone, or none.</summary>
internal static partial class NoiseRules
{
    /// <summary>Who gives pictures to others, as their pages name them beside these.</summary>
    private static readonly string[] Agencies = ["Getty Images", "AFP via Getty Images", "Reuters", "PA Media",
        "EPA", "BBC", "AFP", "Alamy"];

    private static readonly PhraseSet Words = new(
        [.. NoiseWords.Gate, .. NoiseWords.Forum, .. NoiseWords.Follow, .. NoiseWords.TailStarts, .. NoiseWords.Disclaimers,
            .. NoiseWords.Boxes, .. NoiseWords.Cookies, "deeper", "editors’ picks", "editor’s picks", "must read", "don’t miss",
            "don't miss", "up next", .. MiddleLabels.Cues, .. Consents.Cues,
            "感謝", "GIF ", "@", "+", "report", "writer", "cover", "editor", "Reporting by ", "javascript", .. Notices.Failures,
            .. Notices.Tools, .. Notices.OfAge, .. Notices.ForPrograms, .. Notices.Distribution, .. Browsers,
            .. BrowserNotices, "% (", "Rank: ", "放大", "查看大图", "view image", "fullscreen", "大图", "大圖", "tap ", "click ", "press to ",
            "pinch to ", "enlarge", "expand image", "lightbox", "gallery", "来自", "人赞同了该", .. OfQuestions, .. Labelled, .. ThreadNotices,
            "本帖最后由", "本帖最後由",
            "最后由 ", "最後由 ", "编者按", "編者按", "本報", "本报", "LINE", ">>", "also read", "listen", "watch",
            "play", "收听", "收聽", "朗读", "朗讀", "听新闻", "聽新聞", "听报道", "聽報導", "听文章", "聽文章",
            .. Trails.OfMarkets, "最早发表", "最初发表", "首發", "available on", "read next", "MORE",
            .. Invitations.Mailing, .. Invitations.Parting, .. Invitations.Wishes,
            .. Invitations.Printed, "reader-supported", " » ", " › ", " >", " -> ", " ? ",
            "] [", "】【", " appeared first on ", " first appeared on ", " was first published on ", "最先出现在", "最早出现于", "最先出現", "最早出現於",
            .. Paywalls.Cues, "这是一个创建于", "這是一個創建於", "This topic ", "此主题已", "本主题由", "本主題由", "该帖已被", "条附言", "首页", "首頁", "主页", "位置", "Home",
            "广告", "廣告", "推广", "[A", "(AD", "Ad:", "Sponsored", "Presented by", "tip", "touch", "coffee", "Ko-fi", "Patreon", "赞赏", "打赏",
            "打开", "打開", "APP", "投稿", "爆料", "线索", "社群", "读者群", "END", "完", "蓝字", "PART", "条评论", "条回复", "條評論", "留言", "replies", "responses",
            "感谢", "订阅", "訂閱", "返回", "点击", "點擊", "剩余", "剩餘", "余下", "餘下", "remaining", "下载", "下載", "星标", "Page ", "Image source", "图像来源",
            "圖像來源", "image may contain", "disclosure", "conflict", "利益",
            "preferred source", "preferred on", "首選來源", "首选来源", "如需转载", "如需轉載", "亦有贡献", "All rights reserved",
            "亦有貢獻", "contributed to this ", "首发", "方可转载", "方可轉載", "更多报道", "更多報導",
            "数据库", "數據庫",
            "can be reached at", "{%", "{:",
            "<!--", "=\"", "=“", "=”", "='", "[/", .. Shortcodes.Openings, "Posted in", "Filed ",
            "Categories:", "Tagged ", "Tags:", " #", "# ", "图来自", "图片来自", "题图", "題圖", "头图", "頭圖", "配图", "配圖", "图源", "封面", "图片", "封面来自",
            "圖片來自", "图片来源", "圖片來源", "请勿", "請勿", "不得", "必究",
            " edited", "开通会员", "開通會員", "成为会员", "成為會員", "粉絲團", "粉丝团", "原标题", "原標題", "[–]", "[-]", "立即", "去开通", "为你呈现", "為你呈現", "for free",
            .. RightsNotes.Cues, "Our Standards", "Reading time", "you’re reading",
            "you're reading", "forwarded to you", "(http", "喜欢", "喜歡", "欢迎", "觉得不错", "Photos:", "gallery:", "Slideshow:", "a question",
            "a problem", "your questions", "write to us", "来信", "來信", "提问",
            "炒股就看", "综合", "綜合",
            "doi:", "報導", "报道", "Share this", "點選", "点选", "按圖", "按图", "按下圖", "按下图", "撳圖", "點圖", "点图", "戳圖", "戳图",
            "promotional ", "do you know ", "do you work ", "comment on", "first comment", "leave a comment",
            "do you have ", "explore more", .. ChannelCalls.Cues, .. Commissions.Cues,
            .. ContactLines.Cues, .. Agencies, .. HousePitches.Cues,
            .. FootNotes.Cues, .. Signatures, .. Invitations.ToEvents],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Characters of the longest mark that ends a text.</summary>
    private const int LongestEnd = 24;

    private static bool IsEnd(string line) =>
        line.Length <= LongestEnd
        && line.Trim(' ', '-', '—', '–', '*', '·', '/', '\\', '[', ']', '【', '】', '（', '）', '(', ')', '~', '©', '®', '■', '●', '#', '_',
            '.', '。')
            is "END" or "End" or "THE END" or "FIN" or "Fin" or "fin" or "EOF"
            or "The End" or "END OF RECORDING" or "END OF TRANSCRIPT" or "End of transcript" or "完" or "全文完" or "正文完" or "本文完";
}
