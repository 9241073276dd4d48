namespace Digest.Tests.Cleaning.Samples;

/// <summary>
/// Short lines as copies of articles hold them, captions and headings alike without a mark, and two articles to stand in. Those for tuning
/// were at hand while weights were chosen; the others only measure.
/// </summary>
internal static partial class PictureLines
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

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
