using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>The words with which lines say what they state.</summary>
internal static partial class Credits
{
    private static readonly (string Text, Label Label)[] Labels =
    [
        ("文章来源", Label.Source), ("本文来源", Label.Source), ("信息来源", Label.Source), ("稿源", Label.Source), ("来源", Label.Source),
        ("來源", Label.Source), ("转自", Label.Source), ("首发", Label.Source), ("首发于", Label.Source), ("首發", Label.Source),
        ("轉貼自", Label.Source), ("转贴自", Label.Source), ("转帖自", Label.Source), ("轉帖自", Label.Source), ("转载自", Label.Source),
        ("轉載自", Label.Source), ("轉自", Label.Source), ("出处", Label.Source), ("出處", Label.Source), ("媒体", Label.Source),
        ("新闻来源", Label.Source), ("新聞來源", Label.Source), ("媒體來源", Label.Source), ("文章轉自", Label.Source),
        ("文章转自", Label.Source),
        ("报纸中文名", Label.Source), ("报纸名称", Label.Source), ("報紙名稱", Label.Source), ("报别", Label.Source), ("報別", Label.Source),
        ("来源报纸", Label.Source), ("来源媒体", Label.Source), ("來源媒體", Label.Source), ("媒体名称", Label.Source), ("媒體名稱", Label.Source),
        ("刊名", Label.Source), ("发布机构", Label.Source), ("发文机构", Label.Source),
        ("报告出品方/作者", Label.Author), ("報告出品方/作者", Label.Author), ("出品方/作者", Label.Author),
        ("篇名", Label.Headline), ("题名", Label.Headline), ("題名", Label.Headline), ("主旨", Label.Headline),
        ("新闻标题", Label.Headline), ("新聞標題", Label.Headline),
        ("原文标题", Label.Title), ("原标题", Label.Title), ("原標題", Label.Title), ("帖子主题", Label.Title), ("帖子主題", Label.Title),
        ("文章标题", Label.Title), ("文章標題", Label.Title), ("标题", Label.Title), ("標題", Label.Title),
        ("出品", Label.Drop), ("楼主", Label.Poster), ("樓主", Label.Poster),
        ("刊于", Label.Date), ("刊於", Label.Date), ("刊登于", Label.Date), ("刊登於", Label.Date), ("报纸日期", Label.Date),
        ("報紙日期", Label.Date), ("刊出日期", Label.Date), ("出版日期", Label.Date), ("见报日期", Label.Date), ("見報日期", Label.Date), ("出刊日期", Label.Date),
        ("发稿时间", Label.Date), ("發稿時間", Label.Date), ("发布", Label.Date), ("發布", Label.Date), ("發佈", Label.Date),
        ("发布时间", Label.Date), ("发布日期", Label.Date), ("出版", Label.Date), ("發布時間", Label.Date), ("發佈時間", Label.Date), ("發布日期", Label.Date),
        ("發佈日期", Label.Date), ("發表時間", Label.Date), ("更新日期", Label.Updated), ("最后更新", Label.Updated), ("最後更新", Label.Updated),
        ("最新更新", Label.Updated), ("更新", Label.Updated), ("时间", Label.Date), ("時間", Label.Date), ("日期", Label.Date), ("文章日期", Label.Date),
        ("发表时间", Label.Date), ("发布于", Label.Date), ("發布於", Label.Date), ("发表于", Label.Date), ("發表於", Label.Date), ("更新时间", Label.Updated),
        ("更新時間", Label.Updated), ("更新于", Label.Updated), ("编辑于", Label.Updated), ("編輯於", Label.Updated), ("更新於", Label.Updated),
        ("原文链接", Label.Address), ("原文地址", Label.Address), ("链接", Label.Address), ("网址", Label.Address), ("原文連結", Label.Address),
        ("原文網址", Label.Address), ("本文链接", Label.Address), ("本文地址", Label.Address), ("文章链接", Label.Address), ("阅读原文", Label.Address),
        ("阅读", Label.Drop), ("浏览", Label.Drop), ("浏览次数", Label.Drop), ("瀏覽次數", Label.Drop), ("瀏覽人次", Label.Drop), ("浏览人次", Label.Drop),
        ("瀏覽數", Label.Drop), ("點閱數", Label.Drop), ("点击次数", Label.Drop), ("访问次数", Label.Drop), ("点击", Label.Drop), ("字号", Label.Drop),
        ("字体", Label.Drop), ("字體", Label.Drop), ("评论", Label.Drop), ("阅读量", Label.Drop), ("浏览量", Label.Drop), ("人气", Label.Drop),
        ("阅读数", Label.Drop), ("關鍵字", Label.Drop), ("关键词", Label.Drop), ("关键字", Label.Drop), ("标签", Label.Drop), ("標籤", Label.Drop),
        ("列印日期", Label.Drop), ("打印日期", Label.Drop), ("影印自", Label.Drop), ("版次", Label.Drop), ("版名", Label.Drop),
        ("版号", Label.Drop), ("版號", Label.Drop), ("字數", Label.Drop), ("字数", Label.Drop), ("文章編號", Label.Drop), ("文章编号", Label.Drop),
        ("副题", Label.Drop), ("副題", Label.Drop), ("栏目", Label.Drop), ("点赞", Label.Drop), ("收藏", Label.Drop), ("評論", Label.Drop),
        ("閱讀", Label.Drop), ("分类", Label.Drop),
        ("Original article", Label.Address), ("Original", Label.Address), ("Source URL", Label.Address), ("URL", Label.Address),
        ("Link", Label.Address), ("Source", Label.Source), ("Originally published at", Label.Source),
        ("Originally published by", Label.Source), ("Originally published in", Label.Source), ("Originally published on", Label.Source),
        ("Via", Label.Source), ("Publisher", Label.Source), ("Publication", Label.Source), ("Newspaper", Label.Source),
        ("Published on", Label.Date), ("This content was published on", Label.Date), ("This article was published on", Label.Date),
        ("This story was published on", Label.Date), ("This post was published on", Label.Date),
        ("Published at", Label.Date), ("Published", Label.Date),
        ("First published", Label.Date), ("First published on", Label.Date),
        ("Posted on", Label.Date), ("Posted", Label.Date), ("Date", Label.Date), ("Last updated", Label.Updated),
        ("Last modified on", Label.Updated), ("Updated", Label.Updated), ("Tags", Label.Drop), ("Join Date", Label.Drop),
        ("Posts", Label.Drop), ("Filed under", Label.Drop), ("Title", Label.Title), ("Full Title", Label.Title),
        .. RoleLabels.Of(CreditRole.Writer, LabelUse.Colon).Select(static l => (l, Label.Author)),
        .. RoleLabels.Of(CreditRole.Helper, LabelUse.Colon).Select(static l => (l, Label.Editor)),
    ];

    /// <summary>Labels that count without a colon when the line begins with them: a person's or medium's name follows.</summary>
    private static readonly string[] Colonless = ["Published", "This content was published on", "This article was published on",
        "This story was published on", "This post was published on", "Posted on", "Posted", "Published on", "Last updated", "Updated",
        "Originally published at", "Originally published by", "Originally published in", "Originally published on", "刊于", "刊於",
        "刊登于", "刊登於", "发布于", "发表于", "發布於", "發表於", "更新于", "更新於", "编辑于", "編輯於", "转载自", "轉載自", "阅读", "浏览", "评论", "点赞", "收藏", "阅读量", "浏览量",
        "評論", "閱讀",
        .. RoleLabels.Of(LabelUse.Opening).Where(static l => char.IsAscii(l[0]))];

    private static readonly string[] Moments = ["小时前", "小時前", "分钟前", "分鐘前", "天前", "昨天", "昨日", "前天", "今天", "今日", "刚刚", "周前", "hours ago",
        "hour ago", "minutes ago", "minute ago", "mins ago", "min ago", "days ago", "day ago", "weeks ago", "week ago", "yesterday",
        "just now"];

    private static readonly PhraseSet Words = new(
        [.. Moments, .. Labels.Select(l => l.Text), .. Colonless,
            "By ", " @", "号 / ", "Author", "文", "记者", "記者", "编", "編", "作者", "原创", "发自", "公众号",
            "中心／", "中心/", "官方", "writer", "correspondent", "columnist", "編譯", "外電", "min read",
            "minute read"], StringComparison.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<char> Initials = System.Buffers.SearchValues.Create([.. Labels.SelectMany(l =>
        new[] { char.ToLowerInvariant(l.Text[0]), char.ToUpperInvariant(l.Text[0]) }).Distinct()]);
}
