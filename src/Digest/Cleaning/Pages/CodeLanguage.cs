using AngleSharp.Dom;

namespace Digest.Cleaning.Pages;

/// <summary>The language of code on a page, as highlighters note it in class names: <c>language-python</c>, <c>lang-cs</c>.</summary>
internal static class CodeLanguage
{
    private static readonly string[] Openings = ["language-", "lang-"];

    /// <summary>The language for a fence, or nothing.</summary>
    public static string Of(IElement pre)
    {
        foreach (var name in (pre.QuerySelector("code")?.ClassName ?? pre.ClassName ?? "").Split(' '))
        {
            foreach (var open in Openings)
            {
                if (name.StartsWith(open, StringComparison.Ordinal) && name.Skip(open.Length).All(char.IsAsciiLetterOrDigit))
                    return name[open.Length..];
            }
        }

        return pre.Closest("figure.highlight") is { } figure && figure.ClassList.FirstOrDefault(static c => c is not "highlight") is { Length: < 20 } language && language.All(char.IsAsciiLetterOrDigit) ? language : "";
    }
}
