namespace Digest.Tests.Cleaning.Samples;

/// <summary>
/// Short lines as copies of articles hold them, captions and headings alike without a mark, and two articles to stand in. The lines at odd places
/// were at hand while weights were chosen; those at even places only measure.
/// </summary>
internal static class PictureLines
{
    /// <summary>Where a line is to stand in an article.</summary>
    public const string Place = "{line}";

    public const string Chinese =
        """
        砚台科技上周五在杭州发布了第三代语音模型，价格比上一代低了六成。创始人许明澈说，团队用了十一个月重写训练框架，目的是让小城市的客服中心也用得起。

        价格战从哪里来

        发布会开了不到四十分钟。许明澈没有谈参数，只放了一段录音，让台下的人猜哪一句是机器说的。北湾资本的合伙人哈兰德后来回忆，全场只有两个人猜对。

        {line}

        降价的消息传开以后，几家同行在一天之内调整了报价。分析师程以宁认为，语音接口的利润本来就薄，再往下走只能靠规模。她估计年底之前还会有一轮。

        客户怎么看

        一家物流公司的主管告诉记者，他们每天要接两万个电话，过去只敢让机器回答其中的三成。新模型试用两周以后，这个数字升到了七成，投诉没有变多。

        许明澈承认，方言仍然是弱项。公司打算明年把六种方言的识别率提到和普通话一样的水平，为此正在三个省招募录音的人。
        """;

    public const string English =
        """
        Slate Harbor, a maker of speech models, cut the price of its newest system by sixty percent on Friday. Mira Holloway, who founded the company in 2021, said the team had spent eleven months rebuilding how it trains.

        Where the price war began

        The launch took less than forty minutes. Holloway did not mention a single benchmark. She played a recording instead, and asked the room to guess which lines had been spoken by a machine. Two people guessed right, according to Anders Brandt, an investor.

        {line}

        Rivals answered within a day. Three of them lowered their own rates, and a fourth said it would follow by the end of the month. Margins on speech were thin to begin with, said Priscilla Okafor, an analyst, and thinner ones can only be carried by volume.

        What customers say

        A freight company that takes twenty thousand calls a day had trusted machines with three of every ten. After two weeks with the new model the share rose to seven in ten, its operations chief told us, and complaints did not rise with it.

        Dialects remain a weak point, Holloway said. The company is paying people in three states to read aloud, and hopes to close the gap next year.
        """;

    public static readonly string[] ChineseCaptions = Lines(
        """
        砚台科技位于滨江的办公楼
        许明澈在发布会上播放录音
        登录页面，左侧为旧版
        近五年语音接口价格走势
        呼叫中心里的值班员工
        哈兰德出席夏季投资论坛
        用户晒出的六月账单
        第二代采集手套的样品
        数据从采集到训练的流程示意
        海关大楼前排队等候的货车
        三款加速卡的功耗对比
        许明澈（左二）与早期团队成员
        聊天窗口里弹出的错误提示
        夜色中的数据中心冷却塔
        模型根据“雨中的石桥”生成的画面
        应用商店免费榜，截取于6月3日
        工程师正在调试机械臂
        法院门外等候开庭的记者
        一块拆开外壳的推理卡
        后台显示的排队时间
        仓库里待发的服务器机柜
        程以宁在书房接受采访
        训练损失随步数的变化
        展台前试戴眼镜的观众
        2025年3月，许明澈在宁波的厂区
        会议室墙上贴着的作息表
        公开仓库的提交记录
        两代产品的外形比较
        录音棚内，方言志愿者正在朗读
        官网的价格说明，划线部分为旧价
        签约仪式现场
        系统的整体架构
        许明澈早年的工牌
        河边的老厂房如今是机房
        各省用户数量分布
        无人车驶过试验路段
        程以宁，北湾资本分析师
        网友整理的版本对照表
        投票结果出来后的会场
        哈兰德与许明澈握手
        语音助手的设置界面
        从高空俯瞰的超算园区
        收到的退款邮件
        一名学生用平板练习发音
        历次融资金额与估值
        被贴上封条的展柜
        许明澈手持新款录音笔
        搜索结果首条为付费推广
        机柜背面密集的光纤
        六种方言的识别率
        研究团队在白板前讨论
        论文中的第四张图
        停在码头上的集装箱式机房
        手机端的测试版，按钮尚未汉化
        哈兰德在台上演示翻译耳机
        芯片的显微照片
        开源社区星标数的增长曲线
        排队领取试用名额的市民
        许明澈与投资人在签字仪式上
        控制台里的一次失败任务
        """);

    public static readonly string[] ChineseHeadings = Lines(
        """
        省下来的钱去了哪里
        算力之外的功夫
        小公司的算盘
        方言是一道坎
        便宜之后
        一场没有赢家的降价
        二、三件没有说清的事
        够用就好
        开源的代价
        谁来为错误负责
        从实验室到工厂
        监管者的顾虑
        写在最后
        市场的反应
        价格与许可
        对手的回应
        不止是便宜
        下一步看什么
        许明澈的赌注
        界面之争
        数据从哪里来
        把门打开
        选址的难题
        被低估的噪声
        速度、价格、质量
        听得懂，还要答得对
        发布会之后
        人在回路里
        规模换利润
        电话那头是谁
        机器学会停顿
        两种路线
        为什么是现在
        截图不能证明什么
        看不见的成本
        先活下来
        芯片够不够
        图表背后的问题
        照片不会说谎吗
        三个月，十一个版本
        在手机上跑起来
        客户不关心参数
        谈判桌上的语音
        留给同行的时间
        教机器说家乡话
        一次失败的演示
        大厂也在看
        安全测试做了什么
        现场翻车之后
        钱和人
        训练数据的版权
        改价背后
        隐私怎么办
        招人比买卡难
        评测结果与局限
        走出杭州
        页面上没有写的
        不是终点
        新模型，老问题
        合同里的小字
        """);

    public static readonly string[] EnglishCaptions = Lines(
        """
        Slate Harbor’s office on the waterfront in Portland
        Mira Holloway plays a recording at the launch
        The sign-in page, with the old layout on the left
        Price of speech interfaces over five years
        Night shift at the call center
        Anders Brandt at a summer forum for investors
        A customer’s bill for June
        Samples of the second-generation glove
        How a recording becomes training data, drawn by the company
        Trucks waiting outside the customs house
        Power draw of three accelerator cards compared
        Holloway, second from left, with early employees
        An error message in the chat window
        Cooling towers of the data hall at dusk
        A stone bridge in the rain, as drawn by the model
        The free ranking of the app store on June 3
        Engineers adjusting a robot arm
        Reporters outside the courthouse before the hearing
        An inference card with its cover removed
        Waiting times as shown in the console
        Racks ready to ship in a warehouse near Reno
        Priscilla Okafor in her study in Boston
        Training loss by step
        Visitors try the glasses at the stand
        Holloway at the Tacoma plant in March 2025
        The rota pinned to the wall of the meeting room
        Commit history of the public repository
        The two generations side by side
        Volunteers reading aloud in a recording booth
        The price list, with old rates struck through
        The signing ceremony in Lisbon
        Overview of the system
        Holloway’s first badge
        The former cannery that now holds the servers
        Users by state, in thousands
        A driverless van on the test track
        Priscilla Okafor, an analyst at North Bay Capital
        A table of versions put together by users
        The hall after the vote
        Brandt and Holloway shake hands
        Settings of the voice assistant
        The campus seen from the air
        The refund email customers received
        A student practices pronunciation on a tablet
        Funding rounds and valuations since 2021
        A sealed display case at the trade fair
        Holloway holding the new recorder
        A paid result at the top of the search page
        Fiber at the back of a cabinet
        Word error rate in six dialects
        The research group in front of a whiteboard
        Figure from the paper showing the search tree
        A container data center on the dock
        The test version on a phone, with buttons not yet translated
        Brandt demonstrating the earbuds on stage
        Micrograph of the chip
        Stars of the project on a code host over time
        People lining up for trial accounts
        Holloway and investors at the signing
        A failed job in the console
        """);

    public static readonly string[] EnglishHeadings = Lines(
        """
        Where the savings went
        Beyond compute
        A small company’s arithmetic
        The trouble with dialects
        After cheap
        A race nobody wins
        Good enough
        The price of being open
        Who pays for mistakes
        From the lab to the factory
        What regulators fear
        In closing
        How markets reacted
        Price and license
        The rivals answer
        More than cheap
        What to watch next
        Holloway’s bet
        A fight over interfaces
        Where the data comes from
        Opening the door
        Finding a site
        Noise, underrated
        Speed, price, quality
        Understanding is not answering
        After the launch
        A human in the loop
        Trading margin for scale
        Who is on the line
        Teaching a machine to pause
        Two paths
        Why now
        What a screenshot does not prove
        Hidden costs
        Survive first
        Are there enough chips?
        Behind the chart
        Pictures do lie
        Three months, eleven versions
        Running on a phone
        Customers do not care about parameters
        Speech at the negotiating table
        Time left for rivals
        A voice from home
        The demo that failed
        Giants are watching
        What the safety tests covered
        A stumble on stage
        Money and people
        Copyright in the training set
        Behind the cut
        What about privacy
        Hiring is harder than buying cards
        Results and limits
        Leaving Portland
        Not on the page
        No finish line
        New model, old problems
        The small print
        Step by step
        """);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
