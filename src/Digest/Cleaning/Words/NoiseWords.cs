namespace Digest.Cleaning.Words;

/// <summary>The words by which noise lines are known.</summary>
internal static class NoiseWords
{
    /// <summary>Forums ask strangers to register.</summary>
    public static readonly string[] Gate =
    [
        "马上注册", "您需要登录", "您需要登陆", "登录后可见", "登录后查看", "立即注册", "need to log in before you can",
        "register now", "才可以下载或查看", "没有帐号", "没有账号", "还没有账号", "游客，如果您要查看", "回复可见", "注册会员", "享用更多功能",
        "让你轻松玩转", "結交更多好友", "结交更多好友",
        "馬上註冊", "您需要登錄", "立即註冊", "登錄後可見", "沒有帳號", "才可以下載或查看", "您所在的用户组", "无法下载或查看附件", "点击登录", "扫码登录", "登入後可見", "會員登入", "隐藏内容", "本内容被作者隐藏",
        "本內容被作者隱藏", "本帖隐藏的内容", "本帖隱藏", "本帖子中包含更多资源", "本帖子中包含更多資源", "您需要 登录", "才可以下載或檢視", "make more friends", "use more features",
        "enjoy more features", "access more features",
        "get around the community", "You have to log in before you can", "No account? Register",
        "you need to log in", "you need to login", "Guest, if you want to see",
        "Don't have an account? Register", "Don’t have an account? Register",
    ];

    /// <summary>Buttons, counts and ranks of forums.</summary>
    public static readonly string[] Forum =
    [
        "查看", "回复", "只看该作者", "发表于", "使用道具", "举报", "点赞", "倒序浏览", "阅读模式", "显示全部楼层", "电梯直达", "楼主", "收藏", "评分", "打印", "字体大小", "打字大小", "复制链接",
        "跳转到指定楼层", "上一主题", "下一主题", "返回列表", "发新帖", "发帖", "本版积分规则",
        "看该作者", "浏览", "支持", "反对", "主题", "帖子", "积分", "好友", "精华", "注册时间", "最后登录", "在线时间", "威望", "金币", "金钱", "发消息", "加好友", "送花", "鲜花", "鸡蛋",
        "道具", "沙发", "板凳", "地板", "TA的", "串个门", "打招呼", "个人资料", "阅读权限", "来自",
        "只看該作者", "發表於", "回覆", "舉報", "瀏覽", "樓主", "積分", "帖子", "使用道具", "收聽", "電梯直達", "倒序瀏覽", "閱讀模式", "論壇元老", "论坛元老", "高级会员", "中级会员", "初级会员",
        "新手上路", "管理员", "版主", "金牌会员", "注册会员", "听众", "粉丝", "赞", "字号", "分享", "淘帖", "顶", "踩", "IP属地", "阅读", "评论", "次", "人气", "小时前", "分钟前", "天前",
        "昨天", "前天", "半小时前", "点评", "點評", "转发", "轉發",
    ];

    /// <summary>Rows that ask to follow, scan or share.</summary>
    public static readonly string[] Follow =
    [
        "二维码", "公众号", "扫一扫", "扫描", "分享到", "关注我们", "微信号", "长按", "打印本页", "关闭窗口", "打印", "关闭", "返回顶部", "朋友圈", "新浪微博", "腾讯微博", "QQ好友和群", "QQ好友",
        "QQ空间", "加入收藏", "字号", "點擊關注", "公眾號", "掃一掃", "分享至", "微信扫码", "客户端", "下载APP", "下載APP", "點我下載", "點我", "按我看", "下载客户端", "复制链接", "回到顶部",
        "点击关注", "點讚", "一键三连", "在看", "掃描", "追蹤我們", "加入我們", "LINE", "二維碼",
    ];

    /// <summary>What stands above lists of other articles.</summary>
    public static readonly string[] TailStarts =
    [
        "相关阅读", "相关新闻", "相关文章", "相关推荐", "延伸阅读", "推荐阅读", "热门推荐", "热点推荐", "猜你喜欢", "更多精彩", "更多阅读", "精彩推荐", "编辑推荐", "热门文章", "最新评论", "网友评论",
        "热门评论", "最赞回复", "全部回复", "精彩评论", "网友跟帖", "媒体联系人", "新闻联系人", "媒體聯絡人", "评论列表", "发表评论", "相關閱讀", "相關新聞", "延伸閱讀", "推薦閱讀", "熱門文章", "更多新聞",
        "你可能感兴趣", "你可能也喜欢", "大家都在看", "相关报道", "相关链接", "为您推荐", "为你推荐", "往期回顾", "往期推荐", "相關文章", "相關報導",
        "相關報道", "猜你喜歡", "相关话题", "关联阅读", "热门资讯", "最新文章",
        "最新资讯", "文章关键词", "作者简介", "关于作者", "作者簡介", "關於作者", "更多相关", "同类文章", "推荐文章", "本周热门", "今日热点", "看更多", "上一篇", "下一篇", "上一條", "下一条", "上一条",
        "related articles", "related stories", "related coverage", "related posts", "related content", "read next", "up next", "more from",
        "recommended for you", "recommended stories", "recommended reading", "you may also like", "you might also like", "most popular",
        "most read", "trending now", "more stories", "more on this story", "more news", "leave a comment", "leave a reply", "view comments",
        "about the author", "further reading", "keep reading", "editors' picks", "editor's picks", "sponsored content", "from our partners",
        "post a comment", "related", "previous article", "next article", "what to read next", "also read", "popular stories",
        "latest stories", "comments", "explore more on these topics",
        "explore more from", "explore more", "most viewed", "share this article", "topics mentioned",
        "more like this",
        "more like these", "top stories", "latest news", "trending stories", "popular",
        "stay connected", "the latest iteration of a legacy", "极客一问",
        "大家都在搜", "大 家 都 在 搜", "like this:", "about this author", "about the writer",
        "post navigation", "discussion about this post", "filed under", "recommended articles", "more on:", "see more on", "contacts",
        "media contact", "media contacts", "press contact", "media inquiries", "related topics", "similar articles", "suggested topics",
        "upvote", "go to comments", "more in ", "join the conversation", "start the conversation",
    ];

    /// <summary>Who owns the text, and who answers for it.</summary>
    public static readonly string[] Disclaimers =
    [
        "免责声明", "版权声明", "声明：", "声明:", "特别声明", "郑重声明", "风险提示", "投资有风险，入市", "投資一定有風險", "投資有風險，", "本文仅代表作者", "本文不构成投资", "文章仅代表作者", "以上内容仅代表",
        "转载请注明", "轉載請註明", "未经授权", "未经许可", "未經授權", "版权所有", "版權所有", "免責聲明", "版權聲明", "聲明：", "本网站转载", "本站转载", "本文系", "如有侵权", "侵权请联系", "欢迎转载",
        "原创文章，", "本文由", "投稿邮箱", "举报邮箱", "本文来自微信公众号", "本文来自“", "本文來自「", "该文观点仅代表",
        "本内容由作者授权发布", "本内容为作者独立观点", "正在改变与想要改变世界的人", "本文为作者原创", "本文经授权", "广告声明：", "违法和不良信息", "（本文来源", "原标题：",
        "all rights reserved", "copyright ©", "copyright (c)", "(c) 20", "© 20", "©20", "disclaimer:",
        "this article was originally published", "this material may not be published", "this story was originally published",
        "copyright 20", "data is a real-time snapshot", "notice: the content above", "reproduction without permission",
    ];

    /// <summary>What is forbidden below a text: two of these, with a word that forbids.</summary>
    public static readonly string[] Copying =
        ["版权", "版權", "著作权", "著作權", "授权", "授權", "许可", "許可", "转载", "轉載", "侵权", "侵權", "复制", "複製", "摘编", "摘編"];

    /// <summary>How a foot names the text above it.</summary>
    public static readonly string[] OfItself =
        ["本文", "本刊", "本站", "本网", "本網", "本报", "本報", "本作品", "本公众号", "版权归", "版權歸", "著作权归", "著作權歸",
            "版权所有", "版權所有", "转载", "轉載", "©", "原创", "原創"];

    /// <summary>How it is forbidden.</summary>
    public static readonly string[] Forbidding = ["请勿", "請勿", "不得", "谢绝", "謝絕", "禁止", "必究"];

    /// <summary>What a reader is told that he is reading.</summary>
    public static readonly string[] Letters = ["newsletter", "weblog", "blog", "subscribe", "edition", "preview"];

    /// <summary>Whole lines of menus and boxes.</summary>
    public static readonly string[] Boxes =
    [
        "Register now, make more friends and use more features", "advertisement", "advertising",
        "听报道", "聽報導", "听文章", "聽文章", "听本文", "聽本文", "试听",
        "sponsored", "read more",
        "continue reading", "story continues below", "story continues after", "article continues", "continue reading below", "sign up for",
        "subscribe to our", "subscribe now", "subscribe", "newsletter", "we use cookies", "this site uses cookies", "accept all",
        "accept cookies", "cookie settings", "manage cookies", "by clicking", "share this", "share on", "share via", "share", "tweet",
        "facebook", "twitter", "linkedin", "whatsapp", "reddit", "email", "copy link", "print", "save", "follow us", "click here to",
        "log in", "sign in", "register", "skip to", "advertise with us", "download the app", "get the app", "x.com", "telegram", "bluesky",
        "threads", "pocket", "flipboard", "pinterest", "bookmark", "listen to this article", "comments", "gift article",
        "your email address", "enter your email", "privacy policy", "terms of service", "back to top", "scroll to continue", "open in app",
        "purchase licensing rights", "reuse this content", "skip to main content", "skip to content", "like loading", "subscribe for free",
        "share this story", "share full article", "listen", "sign up", "view all", "see all", "show more", "load more", "opens new tab",
        "skip past newsletter promotion", "after newsletter promotion", "watch:", "read also", "see also", "no thanks", "not now", "close",
        "menu", "search", "home", "loading", "skip advertisement", "skip to site index", "learn more", "mailto", "预览时标签不可点", "继续滑动看下一个",
        "向上滑动看下一个", "轻触阅读原文", "article information", "recommended", "transcript", "download", "参与评论", "登录后参与讨论",
        "請繼續往下閱讀", "请继续往下阅读", "在小说阅读器读本章", "created with sketch", "scan to follow", "继续滑动看下一个", "向上滑动看下一个", "在小说阅读器中沉浸阅读", "去阅读", "关注",
        "向右滑动查看更多", "向左滑动查看更多", "左右滑动查看更多", "上下滑动查看更多", "点踩", "专栏目录", "文章标签", "预览并下载项目源码", "AI写代码",
        "you have full access to this article via your institution", "you do not have access to this article", "new comment",
        "+关注", "已关注", "關注", "comment", "loader", "赞同", "previous image", "next image", "download image", "分享让更多人看到", "分享讓更多人看到",
        "reg ad", "sign up here", "bullet points", "general summary", "read ai-generated summary", "become a supporter", "become a member",
        "waitlist now", "w aitlist now",
        "daily insights on business use cases with vb daily", "可以听文章啦！", "hide",
         "save story", "read later", "save for later", "copied", "link copied", "copied to clipboard", "link copied to clipboard",
        "click to expand", "click to collapse", "点击展开", "點擊展開", "code: select all", "代码: 全选", "代码： 全选", "代碼: 全選",
        "attorney advertising", "prior results do not guarantee a similar outcome", "程式碼: 選擇全部", "程式碼： 選擇全部", "程式碼: 全選",
        "save this story", "thanks for signing up", "thank you for signing up", "thanks for subscribing",
        "text settings", "enter fullscreen mode", "exit fullscreen mode", "點我看更多",
        "广告", "廣告", "推广", "赞助内容", "点击查看更多", "展开全文", "阅读全文",
        "点击加载更多", "查看更多", "加载更多", "展開全文", "閱讀更多", "閱讀全文", "正文", "首页", "返回首页", "点击图片", "点击进入", "视频加载中", "播放", "暂停",
    ];

    /// <summary>Parts of banners and newsletter boxes; two make one.</summary>
    public static readonly string[] Cookies =
    [
        "we use cookies", "uses cookies", "accept all", "cookie policy", "privacy policy", "consent to", "manage preferences",
        "sign up for our", "subscribe to our", "our newsletter", "delivered to your inbox", "in your inbox", "unsubscribe",
        "enter your email", "no spam", "join our newsletter", "newsletter", "sign up", "join thousands of", "free newsletter",
        "daily briefing", "get the latest", "straight to your inbox", "to your inbox",
        "create a free account", "already a subscriber", "to continue reading", "log in to", "support our journalism", "donate today",
    ];
}
