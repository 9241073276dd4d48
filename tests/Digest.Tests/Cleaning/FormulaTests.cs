using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Formulas of pages, as the programs that draw them leave them in a saved page.</summary>
public sealed class FormulaTests
{
    private const string Rest =
        "<p>Nobody had counted the boats before, and the harbour master said that he would rather not know.</p><p>The board will count them again in spring, when the ice is gone and the clerks are back.</p>";

    [Theory]
    [InlineData("<span class=\"MathJax_Preview\" style=\"display: none;\"></span><span class=\"MathJax\" id=\"M1\"><nobr aria-hidden=\"true\"><span class=\"mi\">b</span></nobr></span><script type=\"math/tex\" id=\"E1\">b(n)</script>", "b(n)")]
    [InlineData("<mjx-container class=\"MathJax\"><mjx-math aria-hidden=\"true\"><mjx-mi></mjx-mi></mjx-math><mjx-assistive-mml><math><mi>b</mi><mo>(</mo><mi>n</mi><mo>)</mo></math></mjx-assistive-mml></mjx-container>", "b(n)")]
    [InlineData("<span class=\"katex\"><span class=\"katex-mathml\"><math><semantics><mrow><mi>b</mi></mrow><annotation encoding=\"application/x-tex\">b(n)</annotation></semantics></math></span><span class=\"katex-html\" aria-hidden=\"true\">b(n)</span></span>", "b(n)")]
    [InlineData("<span class=\"mwe-math-element\"><span style=\"display: none;\"><math alttext=\"{\\displaystyle b(n)}\"><mi>b</mi></math></span><img src=\"b.svg\" class=\"mwe-math-fallback-image-inline\" aria-hidden=\"true\" alt=\"b\"></span>", "b(n)")]
    public void A_formula_is_written_as_its_source(string formula, string written) =>
        Assert.StartsWith($"We write {written} for the number of boats that pass the lock in n hours of one night.",
            Left("How many boats", $"<p>We write {formula} for the number of boats that pass the lock in n hours of one night.</p>{Rest}"),
            StringComparison.Ordinal);

    [Fact]
    public void A_formula_that_does_not_read_as_text_stands_between_dollar_signs() =>
        Assert.Contains("grows like $n^{1+\\delta}$ at night",
            Left("How many boats",
                $"<p>The number of boats in the lock grows like <script type=\"math/tex\">n^{{1+\\delta}}</script> at night, and more slowly by day.</p>{Rest}")
                .Replace("\\\\", "\\", StringComparison.Ordinal).Replace("\\^", "^", StringComparison.Ordinal),
            StringComparison.Ordinal);
}
