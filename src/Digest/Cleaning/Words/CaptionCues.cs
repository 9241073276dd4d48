using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>Where in a line a cue is looked for.</summary>
internal enum CuePlace
{
    Anywhere,
    Start,
    End,
}

/// <summary>Words that speak for a caption, or against, together: however many of them stand in a line, they count once.</summary>
internal sealed class CaptionCue
{
    private readonly CuePlace _place;
    private readonly string[] _words;
    private readonly PhraseSet _any;
    private readonly int _least;

    /// <summary>Makes a cue.</summary>
    /// <param name="weight">What the words add.</param>
    /// <param name="place">Where they count.</param>
    /// <param name="words">The words: of Chinese in simplified signs; of English in small letters between blanks.</param>
    /// <param name="least">Columns of the shortest line in which they say something: a heading may be one such word.</param>
    public CaptionCue(int weight, CuePlace place, string[] words, int least)
    {
        Weight = weight;
        _place = place;
        _words = words;
        _least = least;
        _any = new PhraseSet(place == CuePlace.Anywhere ? words : []);
    }

    /// <summary>What they add; from <see cref="CaptionScore.Enough"/> on a line is a caption.</summary>
    public int Weight { get; }

    /// <summary>Whether one of the words stands in a line, where it counts.</summary>
    public bool IsIn(ReadOnlySpan<char> text, int columns)
    {
        if (columns < _least)
            return false;
        if (_place == CuePlace.Anywhere)
            return _any.IsIn(text);
        foreach (var word in _words)
        {
            if (_place == CuePlace.Start ? text.StartsWith(word) : text.EndsWith(word))
                return true;
        }

        return false;
    }
}

/// <summary>
/// What tells captions from headings, in one table. A caption says who or what can be seen, where and when; a heading asks, argues, or
/// names what is thought about. A new word is an entry here, not a rule.
/// </summary>
internal static class CaptionCues
{
    /// <summary>Cues of Chinese.</summary>
    public static readonly CaptionCue[] Chinese =
    [
        // What a picture is.
        Cue(6, CuePlace.End,
            "截图 截屏 照片 画面 海报 外景 内景 全景 夜景 实景 示意图 示意 效果图 对照表 曲线 曲线图 柱状图 折线图 饼图 走势图 特写 剧照 合影 合照 肖像 背影 航拍 航拍图 俯瞰图 快照 缩略图 现场图 实拍 显微照片 宣传图 样张 样片 "
                + "影像 结构图 架构图 流程图 时间线 时间表 作息表 排行榜 一览 一览表 草图 手绘 原型图 图像 卫星图 拓扑 剖面 截面 贴文 帖子 推文 微博 对话 对话框 示例 样例 效果 佩戴效果 大堂 前台 洁净室 无尘室 召回率 准确率 "
                + "胜率 得分 分数 成绩 份额 用量 出货量 市占率 票房 气泡图 热力图 词云 视图", 12),
        Cue(5, CuePlace.End, "现场 会场 一角 外观 展台 展位 大门 门口 旗帜 工地", 10),
        Cue(3, CuePlace.End, "图", 12),
        // What may be seen, and what a chart counts; a heading of the same words is shorter.
        Cue(3, CuePlace.End,
            "页面 界面 首页 官网 登录页 走势 变化 对比 比较 分布 占比 比例 排名 榜单 名单 结构 架构 流程 数量 总数 记录 内部 外部 外形 模样 样品 样机 原型机 样车 标志 标识 招牌 展区 展柜 大楼 办公楼 楼群 大厦 总部 办公室 "
                + "园区 厂区 厂房 工厂 车间 生产线 产线 机房 数据中心 实验室 门店 教室 仓库 机柜 机架 服务器 机器人 机械臂 机械手 观众 员工 记者 人群 队伍 市民 居民 学生 工人 工程师 志愿者 车辆 货车 卡车 按钮 提示 说明 "
                + "通知 公告 邮件 短信 账单 发票 笔记 便签 芯片 晶圆 加速卡 推理卡 显卡 主板 显示器 头显 手环 手表 闸机 摄像头 签到台 柜台 货架 基地 插图 折线 人数 名单 硬盘 徽标 光纤 线缆 眼镜 耳机 手套 屏幕 大屏 仪式 "
                + "冷却塔 变电站 任务 代码 清单 成员 团队 工牌 集装箱 列表 评论 留言 走廊 讲台 舞台 路段 设备 装置 字样 目录 数据 得分 成绩单 票数 份额 估值 金额 识别率 准确率 吞吐量 功耗 价格走势 增长 下载量 访问量 "
                + "用户数 星标数", 16),
        // What can be seen to be done.
        Cue(4, CuePlace.Anywhere,
            "手持 排队 等候 握手 试戴 出席 演讲 致辞 登台 陈列 摆放 悬挂 挂着 贴着 贴有 贴上 贴满 印着 印有 写着 停放 停着 停在 驶过 走出 走进 步入 走过 走上 站在 坐在 合影 参观 采访 受访 敲钟 敲锣 敲响 签约 签字 揭牌 "
                + "剪彩 调试 巡检 检修 组装 拍摄 摄于 举起 举行 会见 会晤 挥手 亮起 清晰可见 映出 拆开 俯瞰 鸟瞰 远眺 划线 手举 身穿 身着 展出 亮相 操作 清点 搬运 卸货 装车 讲解 拿着 戴着 抱着 围着 正在 正驶 堆放 堆满 "
                + "密集 待发 早年 白板 墙上 台下 台上 上台 门外 楼下 街头 路口 窗前 记者会 画着 摆着 散落 停靠"),
        Cue(2, CuePlace.Anywhere, "演示 展示 发言 讲话 播放 朗读 讨论 体验 试用 介绍 练习 使用 接受 见证 参加 参赛 工作 排列 测试", 16),
        // Where it is.
        Cue(4, CuePlace.Anywhere, "位于 坐落"),
        Cue(3, CuePlace.Anywhere, "外的 前的 内的 旁的 边的 后台 夜色 清晨 傍晚 背面 正面 侧面 港口 码头 河边 海边 工地 高空 展台前 发布会上 大会上 论坛上 讲座上 活动上 仪式上 听证会上 会议上 会上", 14),
        Cue(2, CuePlace.Anywhere,
            "里的 上的 中的 处的 口的 页的 前夜 凌晨 深夜 午后 当晚 当天 入口 出口 大厅 走廊 机场 车站 地铁 医院 手术室 诊室 学校 小学 中学 大学 校园 教室 商场 超市 餐厅 后厨 厨房 街头 田间 农场 果园 着的 着灯 第一页 "
                + "第二页 第三页 第四页 刚刚 刚下线 置顶 被退回 被查封 印刷 风机 爬上", 14),
        // Cities and countries in which pictures are taken.
        Cue(2, CuePlace.Anywhere,
            "北京 上海 深圳 广州 杭州 成都 武汉 南京 苏州 合肥 贵阳 乌镇 香港 台北 新竹 台湾 东京 首尔 新加坡 旧金山 硅谷 纽约 华盛顿 西雅图 洛杉矶 奥斯汀 德州 得州 亚利桑那 内华达 俄亥俄 孟菲斯 山景城 伦敦 巴黎 布鲁塞尔 柏林 "
                + "慕尼黑 达沃斯 多伦多 蒙特利尔 特拉维夫 利雅得 迪拜 阿布扎比 班加罗尔 孟买 新德里 悉尼 日内瓦 斯德哥尔摩 湾区 国会 白宫 最高法院", 14),
        // Who made or found it.
        Cue(4, CuePlace.Anywhere, "生成的 拍摄的 绘制的 整理的 制作的 晒出 展示的 收到的 发布的 显示的 得到的 贴出的 上传的 公布的 画的 自制的 截取 截至 摘自 出自 引自 弹出的 用户用 网友用", 12),
        Cue(2, CuePlace.Start, "网友 用户 读者 博主 某 一名 一位 一块 一台 一排 一座 一款 一辆 几名 几位 三位 两位 多名 一张 一只 一幅", 14),
        // Which of what is seen.
        Cue(6, CuePlace.Anywhere,
            "左侧 右侧 左边 右边 左图 右图 上图 下图 左起 右起 左二 右二 左一 右一 左三 右三 左为 右为 上为 下为 (左 (右 (中 (前 (后 从左 从右 居中 中间一 前排 后排 蓝线 红线 虚线 实线 横轴 纵轴 单位: 单位为 图中"),
        // A few words of a heading may name them: 红框的重量
        Cue(6, CuePlace.Anywhere, "灰色 红框 圈出 箭头", 12),
        Cue(3, CuePlace.Anywhere, ",显示 ,可见 ,图中 ,目前 ,尚未 ,已被 ,如今 显示前方 显示正", 16),
        // What a chart is drawn over.
        Cue(3, CuePlace.Anywhere,
            "随着 各项 各类 六项 多项 近五年 近三年 近十年 近两年 近一年 历代 历年 历次 历届 逐季 逐年 逐月 的关系 每百万 各省 各地 各国 各州 各家 各版本 随步数 随时间 的变化 与同类 与前代 与上一代 两代 三代 两家 三家 同一道 "
                + "同一张 的对比 的比较 的分布 的占比 前后", 14),
        // Questions.
        Cue(-5, CuePlace.Anywhere, "谁 什么 哪里 哪儿 哪些 哪个 怎么 怎样 为什么 为何 如何 是否 吗 呢 多久 多少 能不能 会不会 要不要 能否 可否 会否 何以 何时 何处 ? 几个"),
        // Somebody's words.
        Cue(-5, CuePlace.Anywhere, "表示 认为 指出 告诉 透露 承认 坦言 宣称 声称 报道 他说 她说 说: 说, 称, 称:"),
        // Arguments and appeals.
        Cue(-3, CuePlace.Anywhere,
            "不 没 无法 难以 才是 却 也 又 终于 总算 竟 居然 偏偏 其实 意味 值得 应该 应当 必须 而是 就是 只是 不止 还要 还是 还有 还会 更 太 比较难 比买 我们 你 它 他们 她 自己 让人 靠 只有 只要 只能"),
        Cue(-3, CuePlace.Start,
            "住 把 让 给 教 别 从 对 向 离开 走出 走向 走到 回到 省下 留给 看不 看得 先 再 重新 当 被低估 被忽 为了 关于 面对 告别 写在 除了 越 也许 或许 可能 学会 机器学会 要 想 能 会 该 像 比 靠 与其 不"),
        // What something is meant for: 专为老人做的手机
        Cue(-4, CuePlace.Start, "专为 专门 专给 专供 特供"),
        Cue(-3, CuePlace.End, "了 吧 开始 结束 翻车"),
        // What can only be thought of.
        Cue(-4, CuePlace.Anywhere, "仍被 仍在 仍是 仍未 仍然 依然 依旧 都提高 提高到 升到 升至 降到 降至 涨到 跌到 跌至"),
        Cue(-4, CuePlace.End,
            "反对声 呼声 杂音 反弹 代价 成本 问题 顾虑 反应 回应 影响 意义 风险 困境 难题 争议 质疑 未来 前景 教训 逻辑 算盘 边界 局限 背后 之外 之内 之后 以后 之前 之间 之争 之谜 之下 之上 路线 机会 挑战 竞争 选择 答案 "
                + "理由 原因 目的 目标 战略 策略 规则 许可 监管 版权 安全 隐私 生意 赌注 口碑 质量 速度 效率 办法 方法 做法 故事 时代 时间 时刻 一步 终点 起点 一面 两面 信号 底气 胜负 得失 位置 降价 功夫 坎 利润 规模 "
                + "幅度 参数 责任 错误 想象 态度 分歧 立场 博弈 代沟 焦虑 期待 怀疑 真相 误会 悖论 红线 底线 条件 条款 事情 事 人心 账 钱 门槛 出路 后果 变数 疑问 疑云 可能 追问 谈判 诉求 诉讼 意见 表态 发话 开口 "
                + "出手 松口 改口 让步 心思 打算 主意 盘算 脸色"),
        // A part of the article and what it says of it.
        Cue(-4, CuePlace.Anywhere, ":"),
        // Whose, and an idea behind it.
        Cue(-2, CuePlace.Anywhere, "之 的赌 的账 的钱 的心 的事 的路 的人"),
    ];

    /// <summary>Whether what stands before a colon ends with a word for pictures: <c>系统架构示意图</c>.</summary>
    public static bool IsPicture(ReadOnlySpan<char> text) =>
        Chinese[0].IsIn(text, Phrases.Columns(text)) && !text.EndsWith("一览") && !text.EndsWith("效果");

    /// <summary>Cues of English.</summary>
    public static readonly CaptionCue[] English =
    [
        // What a picture is, and how it is seen.
        Cue(6, CuePlace.Anywhere,
            "screenshot|screenshots|screen capture|pictured|photographed|seen from|as seen|seen in|seen here|seen at|second from|third "
                + "from|from left|from right|side by side|on the left|on the right|at left|at right|foreground|background|as drawn|as "
                + "shown|chat window|drawn from|drawn by|not to scale|aerial view|aerial photo|rendering of|artist’s impression|still from|"
                + "a frame from|from the air|from above|to the left|to the right|shakes hands|shake hands|micrograph|close-up|portrait of|"
                + "struck through|circled|marked in|dotted line|satellite image|satellite photo|illustration of|timeline of|from left to "
                + "right|dashed line|bottom row|top row"),
        Cue(3, CuePlace.Anywhere,
            "reply|replies|answers|output|picker|button|icon|app|feed|post|posts|thread|tweet|prompt|video|videos|results|scores|timeline|"
                + "board|members|rehearsal|drawing|logos|headset|report|application|assembly line|founders|first product|pages|page|"
                + "interface|layout|chart|graph|curve|plot|map|view|diagram|photo|photograph|image|drawing|sketch|slide|poster|table|"
                + "figure|console|dashboard|settings|menu|email|invoice|bill|receipt|listing|ranking|leaderboard|logo|sign|badge|label|"
                + "prototype|sample|samples|overview|architecture|outline|timeline|note|message|tree|result|price list|rounds|shares|"
                + "scores|sizes", 20),
        // What can be seen to be done.
        Cue(3, CuePlace.Anywhere,
            "speaks|speaking|plays|playing|rings|holds|holding|demonstrates|demonstrating|presents|presenting|poses|posing|walks|walking|"
                + "arrives|arriving|greets|signs|signing|explains|addresses|waits|waiting|lining up|standing|sits|sitting|wears|wearing|"
                + "tests|testing|adjusting|adjusts|assembling|assembles|inspecting|inspects|reading aloud|practices|practicing|checks|"
                + "checking|installs|installing|loading|unloading|gather|gathering|queue|queueing|try|at work|talks|looks|looking|ready to|"
                + "at work|pinned|parked|stacked|displayed|on display|removed|opened|shipped|covered with|lit up|under construction|being|"
                + "demonstration of|posted by|shared by|put together by|generated|swap|swaps|stirs|climbs|check in|fresh from|returned|"
                + "solved|twice by|taken by|made by|printed"),
        // Where and when.
        Cue(3, CuePlace.Anywhere,
            "in front of|outside|inside|near|on stage|at dusk|at dawn|at night|on the wall|in the sun|during a|during the|in the rain|"
                + "waterfront|seat of|home of|shortly before|shortly after|after the vote|after the hearing|before the hearing|in his|in "
                + "her|on a phone|on a tablet|on a laptop|downtown"),
        Cue(2, CuePlace.Anywhere, "at the|at a|at an|at its|at his|at her|past the|across the|on a|in a|with a|next to|beside|above|below"),
        // What is seen.
        Cue(2, CuePlace.Anywhere,
            "laundry|classroom|pupils|teacher|teachers|technician|technicians|demonstrators|lab|farm|field|drone|drones|car|cars|bus|train|"
                + "camera|cameras|sensor|sensors|boxes|batteries|office|offices|building|headquarters|courthouse|capitol|campus|factory|"
                + "plant|hall|booth|rack|racks|server|servers|cabinet|cabinets|robot|robots|arm|cards|chips|wafer|wafers|glove|gloves|"
                + "glasses|earbuds|van|vans|truck|trucks|warehouse|tower|towers|whiteboard|ceremony|audience|crowd|engineers|workers|"
                + "visitors|reporters|lawyers|students|volunteers|employees|shoppers|protesters|police|officers|delegates|flag|flags|pipes|"
                + "fiber|cables|lobby|desk|room|store|shop|street|bridge|river|skyline|tablet|laptop|recorder|container|people|group|"
                + "module|machine|shelf|shelves|dock|federal building|screens|kiosk|turbine|turbines|substation|generator|generators|"
                + "buttons"),
        // What a chart is drawn over.
        Cue(4, CuePlace.Anywhere,
            "over time|over the years|over five years|over ten years|over three years|in thousands|in millions|in billions|in percent|in "
                + "u.s. dollars|in us dollars|by week|by vendor|by age|by language|cost of|market share|per million|per thousand|per "
                + "second|per hour|per token|compared|versus|vs.|as of|as listed|by state|by country|by provider|by quarter|by year|by "
                + "month|by model|by step|by company|by region|by task|number of|share of|rate of|error rate|word error|power draw|loss "
                + "curve|training loss|throughput|compares|by size|by benchmark", 20),
        Cue(3, CuePlace.Anywhere,
            "in january|in february|in march|in april|in may|in june|in july|in august|in september|in october|in november|in december|on "
                + "january|on february|on march|on april|on may|on june|on july|on august|on september|on october|on november|on december|"
                + "this month|this week|last week|last month|on monday|on tuesday|on wednesday|on thursday|on friday|since 20|for june|"
                + "for july|for may", 16),
        // Somebody's words, and news.
        Cue(-5, CuePlace.Anywhere, "said|says|told|tells|wrote|argues|believes|announced|announces|raises|raised|reports|reported that"),
        // What came about.
        Cue(-3, CuePlace.Anywhere,
            "had|took|went|came|got|gave|found|began|became|grew|rose|fell|kept|paid|chose|bought|sold|left the|according to"),
        Cue(-2, CuePlace.Anywhere, "from the|out of the"),
        // Questions, answers and appeals.
        Cue(-5, CuePlace.Start, "what|why|who|where|when|which|whose|is|are|can|does|do|did|will|should|would|could|was|has|have"),
        Cue(-3, CuePlace.Start, "how to|how not"),
        Cue(-3, CuePlace.Start,
            "how|from|behind|beyond|after|before|without|toward|towards|into|against|beneath|more|less|no|not|never|teaching|running|"
                + "opening|trading|leaving|finding|hiring|understanding|making|building|looking|learning|getting|going|keeping|losing|"
                + "winning|paying|thinking|step|good|enough|almost|still|only|even|if|but|and|so|because|for|to|about|many|few|some|all|"
                + "every|both|another"),
        Cue(-4, CuePlace.Anywhere,
            "is|are|was|were|does|do|not|cannot|can|will|would|should|must|has|have|might|isn’t|aren’t|doesn’t|don’t|can’t|won’t|didn’t|"
                + "needs|wants|means|matters|matter|counts|pays|gains|wins|loses|fails|failed|lie|depends|changes|reacted|answered"),
        Cue(-3, CuePlace.Anywhere,
            "i|we|you|it|he|she|us|our|you’re|we’re|it’s|nobody|everybody|someone|anyone|everyone|than|instead|rather|enough|mistakes|"
                + "because|why|what|who|whether"),
        // What can only be thought of.
        Cue(-3, CuePlace.Anywhere,
            "bet|trouble|problem|problems|question|questions|limits|risk|risks|fight|race|path|paths|lesson|lessons|case|reason|reasons|"
                + "costs|catch|doubts|promise|future|the past|point|stakes|consequences|politics|economics|argument|arguments|arithmetic|"
                + "savings|compute|privacy|copyright|license|licence|regulators|rivals|speed|quality|margin|closing|choice|rule|rules|law|"
                + "deal|terms|hype|hope|fear|fears|power|control|strategy|truth|story|idea|ideas|secret|secrets|warning|precedent|dispute|"
                + "debate|odds|money|small print"),
    ];

    private static CaptionCue Cue(int weight, CuePlace place, string words, int least = 0) =>
        new(weight, place,
            words.Contains('|', StringComparison.Ordinal)
                ? Array.ConvertAll(words.Split('|'), static w => char.IsAsciiDigit(w[^1]) ? " " + w : $" {w} ") : words.Split(' '), least);
}
