namespace Digest.Tests.Cleaning.Samples;

/// <summary>Lines that only measure.</summary>
internal static partial class PictureLines
{
    public static readonly string[] MeasuredChineseCaptions = Lines(
        """
        许明澈在发布会上播放录音
        近五年语音接口价格走势
        哈兰德出席夏季投资论坛
        第二代采集手套的样品
        海关大楼前排队等候的货车
        许明澈（左二）与早期团队成员
        夜色中的数据中心冷却塔
        应用商店免费榜，截取于6月3日
        法院门外等候开庭的记者
        后台显示的排队时间
        程以宁在书房接受采访
        展台前试戴眼镜的观众
        会议室墙上贴着的作息表
        两代产品的外形比较
        官网的价格说明，划线部分为旧价
        系统的整体架构
        河边的老厂房如今是机房
        无人车驶过试验路段
        网友整理的版本对照表
        哈兰德与许明澈握手
        从高空俯瞰的超算园区
        一名学生用平板练习发音
        被贴上封条的展柜
        搜索结果首条为付费推广
        六种方言的识别率
        论文中的第四张图
        手机端的测试版，按钮尚未汉化
        芯片的显微照片
        排队领取试用名额的市民
        控制台里的一次失败任务
        工人在无锡的车间里焊接机柜
        读者寄来的手写信
        三个版本的发音评分
        创始人在大学演讲时的幻灯片
        新款录音笔的内部结构
        杭州西溪园区的食堂，墙上挂着倒计时牌
        客服中心一天的通话量
        被涂黑的诉讼文件
        李飞飞在斯坦福大学的办公室
        智能体自动填写的报销单
        挪威北部的水电站
        早期员工在车库里合影
        产品经理在演示手机上的实时翻译
        模型给出的旅行路线
        央视报道画面
        一辆测试车停在路边
        发布会前排队入场的媒体
        从2019年到2025年的训练算力
        志愿者佩戴脑电设备
        药企用来筛选分子的机械臂
        法官在庭审中翻阅证据
        改动前后的代码对照
        孩子们围着一台教学机器人
        仪表盘上的实时能耗
        """);

    public static readonly string[] MeasuredChineseHeadings = Lines(
        """
        算力之外的功夫
        方言是一道坎
        一场没有赢家的降价
        够用就好
        谁来为错误负责
        监管者的顾虑
        市场的反应
        对手的回应
        下一步看什么
        界面之争
        把门打开
        被低估的噪声
        听得懂，还要答得对
        人在回路里
        电话那头是谁
        两种路线
        截图不能证明什么
        先活下来
        图表背后的问题
        三个月，十一个版本
        客户不关心参数
        留给同行的时间
        一次失败的演示
        安全测试做了什么
        钱和人
        改价背后
        招人比买卡难
        走出杭州
        不是终点
        合同里的小字
        赢家并不轻松
        一条没人走的路
        钱能买到什么
        换帅之后
        慢下来的理由
        语音的第二春
        账单到了
        把选择权交给用户
        供应链的短板
        算法不是借口
        从追赶到并跑
        孩子与屏幕
        合作还是对抗
        实验室之外
        一年之约
        免费的午餐
        新规落地
        标准之争
        硬件的反击
        医院的算盘
        留给监管的窗口
        三重压力
        谁动了我的声音
        比想象中快
        """);

    public static readonly string[] MeasuredEnglishCaptions = Lines(
        """
        Mira Holloway plays a recording at the launch
        Price of speech interfaces over five years
        Anders Brandt at a summer forum for investors
        Samples of the second-generation glove
        Trucks waiting outside the customs house
        Holloway, second from left, with early employees
        Cooling towers of the data hall at dusk
        The free ranking of the app store on June 3
        Reporters outside the courthouse before the hearing
        Waiting times as shown in the console
        Priscilla Okafor in her study in Boston
        Visitors try the glasses at the stand
        The rota pinned to the wall of the meeting room
        The two generations side by side
        The price list, with old rates struck through
        Overview of the system
        The former cannery that now holds the servers
        A driverless van on the test track
        A table of versions put together by users
        Brandt and Holloway shake hands
        The campus seen from the air
        A student practices pronunciation on a tablet
        A sealed display case at the trade fair
        A paid result at the top of the search page
        Word error rate in six dialects
        Figure from the paper showing the search tree
        The test version on a phone, with buttons not yet translated
        Micrograph of the chip
        People lining up for trial accounts
        A failed job in the console
        Workers weld cabinets at a shop in Ohio
        A letter from a reader
        Pronunciation scores for three versions
        A slide from the founder’s talk at a university
        Inside the new recorder
        The cafeteria in Austin, where a clock counts down to the launch
        Calls per day at the help center
        A court filing with whole pages blacked out
        Fei-Fei Li in her office at Stanford
        An expense form filled in by the agent
        A hydroelectric dam in northern Norway
        Early employees in a garage in 2015
        A product manager shows live translation on a phone
        The travel plan suggested by the model
        A television report from Beijing
        A test car parked by the road
        Journalists line up before the event
        Training compute from 2019 to 2025
        Volunteers wear caps that record brain waves
        The arm that sorts molecules at a drug maker
        A judge leafs through exhibits
        The code before and after the change
        Children around a teaching robot
        Energy use in real time, as displayed on the dashboard
        """);

    public static readonly string[] MeasuredEnglishHeadings = Lines(
        """
        Beyond compute
        The trouble with dialects
        A race nobody wins
        The price of being open
        From the lab to the factory
        In closing
        Price and license
        More than cheap
        Holloway’s bet
        Where the data comes from
        Finding a site
        Speed, price, quality
        After the launch
        Trading margin for scale
        Teaching a machine to pause
        Why now
        Hidden costs
        Are there enough chips?
        Pictures do lie
        Running on a phone
        Speech at the negotiating table
        A voice from home
        Giants are watching
        A stumble on stage
        Copyright in the training set
        What about privacy
        Results and limits
        Not on the page
        New model, old problems
        Step by step
        No easy win
        The road not taken
        What money buys
        A new captain
        Reasons to slow down
        A second spring for speech
        The bill arrives
        Leaving the choice to users
        The weak link
        No excuse
        From chasing to leading
        Children and screens
        Partners or rivals
        Outside the lab
        One year on
        A free lunch
        The rules take effect
        A war of standards
        Hardware strikes back
        The hospital’s sums
        A narrow window
        Threefold pressure
        Somebody took my voice
        Faster than expected
        """);
}
