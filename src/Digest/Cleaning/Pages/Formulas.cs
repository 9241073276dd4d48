using AngleSharp.Dom;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>
/// Formulas as programs draw them: what is seen is parts without meaning, or hidden, and beside it stands the source in TeX. That is
/// written in place of both: bare where it reads as text, <c>u(n)</c>, else between dollar signs, <c>$n^{1+\delta}$</c>.
/// </summary>
internal static class Formulas
{
    /// <summary>More formulas no page has, and letters of the longest.</summary>
    private const int Most = 2000, Longest = 1000;

    /// <summary>What MathJax 2, MathJax 3, KaTeX and MediaWiki put around one formula.</summary>
    private const string Drawn = "script[type^=\"math/tex\"], mjx-container, .katex, .mwe-math-element, math[alttext]";

    /// <summary>Writes the formulas of a page as text.</summary>
    public static void Write(IElement root)
    {
        foreach (var formula in root.QuerySelectorAll(Drawn).Take(Most).ToList())
        {
            if (formula.Parent is null || TexOf(formula) is not { Length: > 0 and <= Longest } tex)
                continue;
            if (formula.LocalName == "script")
                WithoutDrawing(formula);
            formula.Replace(root.Owner!.CreateTextNode(Written(tex)));
        }
    }

    private static string? TexOf(IElement formula) =>
        (formula.LocalName == "script"
            ? formula.TextContent
            : formula.QuerySelector("annotation[encoding=\"application/x-tex\"]")?.TextContent ?? formula.GetAttribute("alttext")
                ?? formula.QuerySelector("math[alttext]")?.GetAttribute("alttext")
                ?? formula.QuerySelector("math")?.TextContent.Replace("\n", "", StringComparison.Ordinal))?.Trim();

    /// <summary>MathJax 2 draws a formula before the script that holds its source.</summary>
    private static void WithoutDrawing(IElement script)
    {
        while (script.PreviousElementSibling is { ClassName: { } names } drawing && names.StartsWith("MathJax", StringComparison.Ordinal))
            drawing.Remove();
    }

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("\\^_{}&");

    private static string Written(string tex)
    {
        // MediaWiki: {\displaystyle u(n)}
        const string Style = "{\\displaystyle ";
        if (tex.StartsWith(Style, StringComparison.Ordinal) && tex.EndsWith('}'))
            tex = tex[Style.Length..^1].Trim();
        var line = Phrases.Line(tex);
        return line.AsSpan().ContainsAny(Signs) ? $"${line}$" : line;
    }
}
