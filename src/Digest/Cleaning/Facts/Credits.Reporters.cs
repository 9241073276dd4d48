using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>Reporters who stand in a row of facts without a colon.</summary>
internal static partial class Credits
{
    /// <summary><c>2025-09-02 16:40 島嶼財經 記者葉書維／台北報導</c>: the reporter is noted, and the rest of the line returned.</summary>
    private static string WithoutReporter(string text, CaptureFacts facts)
    {
        if (OwnReporter(text) is var (names, start))
        {
            facts.Authors.Add(new Fact(names, 75));
            return text[..start].TrimEnd();
        }

        if (text.Length > 80
            || !(text.EndsWith("報導", StringComparison.Ordinal) || text.EndsWith("报道", StringComparison.Ordinal)
                || text.EndsWith("報道", StringComparison.Ordinal)))
            return text;
        var at = Math.Max(text.LastIndexOf("記者", StringComparison.Ordinal), text.LastIndexOf("记者", StringComparison.Ordinal));
        var slash = at < 0 ? -1 : text.AsSpan(at).IndexOfAny('／', '/', '∕');
        if (at <= 0 || slash is < 4 or > 12 || text.Length - at > 30)
            return text;
        facts.Authors.Add(new Fact(text[(at + 2)..(at + slash)].Trim(), 75));
        return text[..at].TrimEnd(' ', '\u3000', '／', '/', '∕', '|', '｜', '【', '[', '（', '(');
    }

    private static readonly string[] Own = ["本报", "本報", "本社", "本刊", "本网", "本網", "本台", "特派", "特约", "特約", "驻", "駐"];

    /// <summary>
    /// The reporter of its own whom a paper names last in a row with day and page, <c>… 第3版 本报驻柏林记者 林一舟</c>, and where that begins; null
    /// where none is.
    /// </summary>
    private static (string Names, int Start)? OwnReporter(string text) =>
        text.Length <= 80 && Math.Max(text.LastIndexOf("记者 ", StringComparison.Ordinal), text.LastIndexOf("記者 ", StringComparison.Ordinal))
            is > 4 and var at
        && text.LastIndexOf(' ', at) is > 0 and var start && HasDigits(text[..start])
        && Array.Exists(Own, o => text.AsSpan(start + 1).StartsWith(o)) && text[(at + 3)..].Trim() is { Length: > 1 and <= 16 } names
        && Array.TrueForAll(names.Split([' ', '、'], StringSplitOptions.RemoveEmptyEntries), PersonNames.IsPerson)
        ? (names, start) : null;
}
