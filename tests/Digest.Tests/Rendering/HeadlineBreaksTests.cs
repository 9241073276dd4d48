using Digest.Rendering;

namespace Digest.Tests.Rendering;

public class HeadlineBreaksTests
{
    [Fact]
    public void Between_scripts_there_is_room() => Assert.Equal("Sora<i class=\"gap\"></i><wbr>模型", HeadlineBreaks.In("Sora模型").ToString());

    [Theory]
    [InlineData("无法排除未发布模型Astra达到“临界”风险", "无法|排除未发布|模型|Astra|达到|“临界”|风险")]
    [InlineData("DeepSeek-V4 Flash不加参数，后训练提分十分", "DeepSeek-V4 Flash|不加|参数，后训练提分十分")]
    [InlineData("大模型也会涨价：GPT-5.5单价是前代的两倍", "大模型|也会|涨价：GPT-5.5单价|是前代的两倍")]
    [InlineData("谷歌AI换帅：卡武克曲奥卢主管DeepMind，迪恩等四人创业", "谷歌|AI|换帅：卡武克曲奥卢主管|DeepMind，迪恩等|四人|创业")]
    [InlineData("智谱登陆港交所，独立大模型公司开始接受公开市场检验", "智谱登陆港交所，独立大模型|公司|开始|接受|公开|市场|检验")]
    [InlineData("OpenAI与Anthropic同意发布前送测，美国政府先看模型", "OpenAI|与Anthropic|同意|发布前送测，美国|政府|先看|模型")]
    [InlineData("Llama 3.1提前泄露，4050亿参数模型现身", "Llama 3.1提前|泄露，4050亿参数|模型|现身")]
    [InlineData("A headline in English", "A headline in English")]
    [InlineData("<b>模型</b>", "&lt;b&gt;模型&lt;/b&gt;")]
    public void A_line_may_end_between_words(string text, string expected) =>
        Assert.Equal(expected,
            (HeadlineBreaks.In(text) switch { Html html => html.ToString(), var plain => HtmlText.Escape((string)plain) })
            .Replace("<i class=\"gap\"></i>", "", StringComparison.Ordinal).Replace("<wbr>", "|", StringComparison.Ordinal)
            .Replace("<span class=\"nb\">", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal));
}
