using Digest.Rendering;

namespace Digest.Tests.Rendering;

public class UnbrokenNamesTests
{
    [Theory]
    [InlineData("GPT-5.6 has three sizes", "<span class=\"nb\">GPT-5.6</span> has three sizes")]
    [InlineData("大模型也会涨价：GPT-5.5单价是前代的两倍", "大模型也会涨价：<span class=\"nb\">GPT-5.5</span>单价是前代的两倍")]
    [InlineData("From GPT-4o to GPT-5.", "From <span class=\"nb\">GPT-4o</span> to <span class=\"nb\">GPT-5</span>.")]
    [InlineData("DeepSeek-V3 & <b> GPT-4", "DeepSeek-V3 &amp; &lt;b&gt; <span class=\"nb\">GPT-4</span>")]
    [InlineData("2024-07-24", "<span class=\"nb\">2024-07-24</span>")]
    [InlineData("SWE-1-mini-2", "<span class=\"nb\">SWE-1-mini-2</span>")]
    [InlineData("-5 degrees, a - 5, trailing-", "-5 degrees, a - 5, trailing-")]
    [InlineData("open-source", "open-source")]
    [InlineData("averyverylongname-1234567890", "averyverylongname-1234567890")]
    [InlineData("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;")]
    public void A_name_with_a_number_after_its_hyphen_stays_on_one_line(string text, string expected) =>
        Assert.Equal(expected, UnbrokenNames.In(text) switch { Html html => html.ToString(), var plain => HtmlText.Escape((string)plain) });
}
