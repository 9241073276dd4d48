using System.Text.RegularExpressions;

namespace Digest.Lints;

/// <summary>Finds Markdown in texts that are shown as they are: headlines, summaries, descriptions.</summary>
internal static partial class PlainText
{
    /// <summary>
    /// The first piece of markup, or null. A lone star, bracket or backtick is none: <c>C*</c>, <c>[sic]</c>; nor are the underscores of
    /// <c>__init__</c>.
    /// </summary>
    public static string? MarkupIn(string text)
    {
        if (text.AsSpan().IndexOfAny("*`[") < 0)
            return null;
        var match = Markup().Match(text);
        return match.Success ? match.Value : null;
    }

    /// <summary>
    /// <c>**bold**</c>, <c>*emphasis*</c>, <c>`code`</c>, <c>[words](target)</c>, <c>[[term]]</c>; each bounded, so that no text is slow.
    /// </summary>
    [GeneratedRegex(
        @"\*\*[^\s*][^*]{0,300}\*\*|(?<![\w*])\*[^\s*](?:[^*]{0,300}[^\s*])?\*(?![\w*])|`[^`]{1,300}`|\[[^\[\]]{1,300}\]\([^\s()]{1,500}\)"
        + @"|\[\[[^\[\]]{1,200}\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
