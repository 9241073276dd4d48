namespace Digest.Tests.Cleaning.Samples;

/// <summary>Lines that were at hand while weights were chosen.</summary>
internal static partial class PictureLines
{
    public static readonly string[] TunedChineseCaptions = Lines(
        """
        砚台科技位于滨江的办公楼
        登录页面，左侧为旧版
        呼叫中心里的值班员工
        用户晒出的六月账单
        数据从采集到训练的流程示意
        三款加速卡的功耗对比
        聊天窗口里弹出的错误提示
        模型根据“雨中的石桥”生成的画面
        工程师正在调试机械臂
        一块拆开外壳的推理卡
        仓库里待发的服务器机柜
        训练损失随步数的变化
        2025年3月，许明澈在宁波的厂区
        公开仓库的提交记录
        录音棚内，方言志愿者正在朗读
        签约仪式现场
        许明澈早年的工牌
        各省用户数量分布
        程以宁，北湾资本分析师
        投票结果出来后的会场
        语音助手的设置界面
        收到的退款邮件
        历次融资金额与估值
        许明澈手持新款录音笔
        机柜背面密集的光纤
        研究团队在白板前讨论
        停在码头上的集装箱式机房
        哈兰德在台上演示翻译耳机
        开源社区星标数的增长曲线
        许明澈与投资人在签字仪式上
        黄昏时的旧金山湾
        台积电亚利桑那工厂外景
        苏姿丰在台北电脑展上展示芯片
        北京国际会展中心的机器人展区
        特斯拉Optimus在工厂搬运电池
        输入一句话后得到的海报
        不同上下文长度下的召回率
        英伟达股价年内走势
        参议院听证会现场
        一位母亲用翻译软件和医生交谈
        改版前后的搜索结果页
        模型在六项测试上的得分
        Anthropic旧金山总部大堂
        实验用的四足机器人
        阿布扎比数据园区的卫星图像
        員工在深圳的一家電子市場檢查顯示卡
        馬斯克的社群貼文
        任务进行中的界面，右侧为执行日志
        训练集群的网络拓扑
        用户界面支持十二种语言
        论文作者合影
        开发者大会的主会场
        从左至右：李想、王慧文、张一鸣
        智能眼镜的佩戴效果
        三星平泽工厂的洁净室
        示例对话，模型拒绝了请求
        2018年的阿尔特曼
        在东京举行的签约仪式
        韩国总统在首尔会见黄仁勋
        外卖骑手使用语音助手接单
        参数量与成绩的关系
        工程师在杭州的机房更换硬盘
        凌晨三点仍亮着灯的算法楼层
        黄仁勋在旧金山街头
        报告第十二页的折线
        试点小学的晨读课
        后厨里的炒菜机器人
        用户与客服助手的一段对话
        两家公司的员工人数
        被退回的申请材料
        印有公司标志的文化衫
        四种提示写法的成绩
        刚刚下线的头部显示器
        机场安检口的人脸闸机
        奥尔特曼（右）与纳德拉
        一组由文字生成的徽标
        宁夏中卫的云基地
        专利文件中的插图
        股东大会入口处的签到台
        论坛里置顶的求助帖
        模型对同一道题的两次作答
        维修人员爬上风机
        发布前夜的排练
        手术室里的语音记录仪
        董事会成员名单，来自公司年报
        """);

    public static readonly string[] TunedChineseHeadings = Lines(
        """
        省下来的钱去了哪里
        小公司的算盘
        便宜之后
        二、三件没有说清的事
        开源的代价
        从实验室到工厂
        写在最后
        价格与许可
        不止是便宜
        许明澈的赌注
        数据从哪里来
        选址的难题
        速度、价格、质量
        发布会之后
        规模换利润
        机器学会停顿
        为什么是现在
        看不见的成本
        芯片够不够
        照片不会说谎吗
        在手机上跑起来
        谈判桌上的语音
        教机器说家乡话
        大厂也在看
        现场翻车之后
        训练数据的版权
        隐私怎么办
        评测结果与局限
        页面上没有写的
        新模型，老问题
        数据中心的用电账
        机器人进厂之后
        截图风波
        当助手成为同事
        两次道歉
        他们为什么离开
        台积电的位置
        芯片法案的阴影
        外界的猜测
        内部的声音
        页面变了，习惯没变
        屏幕背后
        员工的反弹
        一张图说清楚
        首席执行官的盘算
        上市之前
        中间商的活法
        新总部，旧矛盾
        用户在哪里
        工程师的夜晚
        把数据留在本地
        仓库里的革命
        教室里的人工智能
        总统的电话
        展台之外的较量
        谁在排队
        手机厂商的选择
        显卡荒
        从演示到产品
        现场之外
        图像模型的进步
        结构性的难题
        流程再造
        增长见顶
        估值泡沫
        没人想当第二名
        服务器比人贵
        从一通电话说起
        账面以外的收获
        家长们的担心
        规则追不上产品
        谁能按下暂停键
        旧瓶与新酒
        芯片换了，系统没换
        研究员的去留
        老师傅的经验
        欧洲慢了半拍
        政府出手
        小镇的新邻居
        漏洞是怎样被发现的
        一份迟到的报告
        耳机里的同传
        医生怎么用它
        反垄断的阴云
        两张牌
        评分标准变了
        钱花在刀刃上
        工具与玩具
        另起炉灶
        """);

    public static readonly string[] TunedEnglishCaptions = Lines(
        """
        Slate Harbor’s office on the waterfront in Portland
        The sign-in page, with the old layout on the left
        Night shift at the call center
        A customer’s bill for June
        How a recording becomes training data, drawn by the company
        Power draw of three accelerator cards compared
        An error message in the chat window
        A stone bridge in the rain, as drawn by the model
        Engineers adjusting a robot arm
        An inference card with its cover removed
        Racks ready to ship in a warehouse near Reno
        Training loss by step
        Holloway at the Tacoma plant in March 2025
        Commit history of the public repository
        Volunteers reading aloud in a recording booth
        The signing ceremony in Lisbon
        Holloway’s first badge
        Users by state, in thousands
        Priscilla Okafor, an analyst at North Bay Capital
        The hall after the vote
        Settings of the voice assistant
        The refund email customers received
        Funding rounds and valuations since 2021
        Holloway holding the new recorder
        Fiber at the back of a cabinet
        The research group in front of a whiteboard
        A container data center on the dock
        Brandt demonstrating the earbuds on stage
        Stars of the project on a code host over time
        Holloway and investors at the signing
        A wafer at the company’s lab in Eindhoven
        The chatbot’s reply to a question about elections
        Sam Altman testifying before a Senate committee
        Elon Musk and Jensen Huang at an event in Riyadh
        Protesters outside the company’s London office
        Demonstrators march past the headquarters
        Two humanoid robots folding laundry
        The data center under construction in Abilene, Texas
        Scores on six benchmarks
        How the router picks experts
        The new model picker in the app
        Timeline of releases
        A prompt and the video it produced
        Cost of a million tokens, by vendor
        Lisa Su delivers a keynote in Taipei
        Satellite image of the site in northern Ohio
        Dario Amodei in Davos last January
        Users on the waiting list, by week
        The company’s first product, a voice recorder
        An Nvidia H100 board
        Members of the safety team during a retreat
        A classroom in Estonia where pupils use the tutor
        Answers before and after fine-tuning
        Illustration of a chip on a map of Asia
        The founders in 2016, when the lab had nine employees
        A technician checks cables at a Meta data center
        Market share of accelerator makers, 2023–2026
        The leaderboard on Tuesday evening
        Results of a search for a hotel
        Engineers swap drives in a server hall in Oregon
        Satya Nadella on stage in Seattle
        A line chart from page twelve of the report
        Pupils at a pilot school in Leeds
        The kitchen robot stirs a pan of noodles
        An exchange between a customer and the help bot
        Headcount at the two companies since 2022
        An application returned without comment
        T-shirts with the company’s logo
        Results for four ways of writing the prompt
        A headset fresh from the assembly line
        Face gates at an airport in Dubai
        Sam Altman, right, with Satya Nadella
        Logos generated from a line of text
        A wind farm that feeds the data center
        Drawing from the patent filing
        Shareholders check in before the annual meeting
        The pinned post in the help forum
        The same problem, solved twice by the model
        A mechanic climbs a turbine in Iowa
        Rehearsal on the night before the launch
        The note taker in an operating room
        The board, according to the annual report
        Downloads of the app by month
        """);

    public static readonly string[] TunedEnglishHeadings = Lines(
        """
        Where the savings went
        A small company’s arithmetic
        After cheap
        Good enough
        Who pays for mistakes
        What regulators fear
        How markets reacted
        The rivals answer
        What to watch next
        A fight over interfaces
        Opening the door
        Noise, underrated
        Understanding is not answering
        A human in the loop
        Who is on the line
        Two paths
        What a screenshot does not prove
        Survive first
        Behind the chart
        Three months, eleven versions
        Customers do not care about parameters
        Time left for rivals
        The demo that failed
        What the safety tests covered
        Money and people
        Behind the cut
        Hiring is harder than buying cards
        Leaving Portland
        No finish line
        The small print
        The view from Washington
        Inside the lab
        A seat at the table
        The people behind it
        Life in the queue
        The screen is not the point
        A crowded field
        Chips on the table
        Robots at work
        The room where it happened
        On the factory floor
        The Taiwan question
        The chart everyone shared
        Signs of a slowdown
        At the center of the storm
        Engineers first
        What users see
        A history of false starts
        A page from the old playbook
        In the courtroom
        The office of the future
        Waiting for approval
        The map of power
        An image problem
        The table stakes
        Workers push back
        Students and teachers
        Version two
        The settings that matter
        Testing the limits
        The road to Abilene
        Speaking for the dead
        Holding the line
        Playing catch-up
        Drawing a line
        Near misses
        The list of demands
        Reading the fine print
        Under one roof
        Parts and labor
        A look at the numbers
        The record so far
        The group chat
        Nobody wants second place
        Servers cost more than people
        It began with a phone call
        Gains off the books
        What parents worry about
        Rules lag behind
        Who gets to press pause
        Old wine
        New chips, same system
        Researchers come and go
        An old hand’s experience
        Europe is late
        The state steps in
        New neighbors in a small town
        How the hole was found
        A report that came late
        Interpreters in your ear
        Doctors and their notes
        The shadow of antitrust
        Two cards to play
        Grading on a new curve
        Well spent
        Tools or toys
        Starting over
        """);
}
