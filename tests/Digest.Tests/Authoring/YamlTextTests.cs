using CsCheck;
using Digest.Authoring;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Authoring;

public class YamlTextTests
{
    [Theory]
    [InlineData("可灵面向全球开放", "可灵面向全球开放")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("C# 14", "C# 14")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("", "\"\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("say \"hi\"", "say \"hi\"")]
    [InlineData("\"hi\" \\", "\"\\\"hi\\\" \\\\\"")]
    public void Quotes_stand_only_where_they_are_needed(string value, string written) => Assert.Equal(written, YamlText.Scalar(value));

    [Fact]
    public void Every_text_is_read_back_as_it_was() =>
        Gen.OneOf(Gen.String, Gen.Char[" :#,[]{}'\"\\-?!&*|>%@`~aé中\t"].Array[0, 12].Select(c => new string(c))).Hold(value =>
        {
            var text = $"block: {YamlText.Scalar(value)}\nflow: [{YamlText.FlowScalar(value)}, {{k: {YamlText.FlowScalar(value)}}}]\n";
            var bag = new DiagnosticBag();
            var mapping = Assert.IsType<YamlMapping>(YamlReader.Read("x", text, new TextSpan(0, text.Length), bag));
            var flow = Assert.IsType<YamlSequence>(mapping["flow"]);
            var expected = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(value));
            Assert.Equal(expected, Assert.IsType<YamlScalar>(mapping["block"]).Value);
            Assert.Equal(expected, Assert.IsType<YamlScalar>(flow.Items[0]).Value);
            Assert.Equal(expected, Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(flow.Items[1])["k"]).Value);
        }, iter: 3000);
}
