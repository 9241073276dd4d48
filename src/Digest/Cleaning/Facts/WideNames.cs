using System.Text;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Names of two characters that a paper sets as wide as those of three, behind a word for who reports or edits: <c>记者 林 舟 2026年6月5日</c>,
/// <c>（责任编辑：罗 敏）</c>.
/// </summary>
internal static class WideNames
{
    private static readonly PhraseSet Roles =
        new(["记者", "記者", "通讯员", "通訊員", "作者", "编辑", "編輯", "责编", "責編", "编译", "編譯"]);

    /// <summary>A line with such names as others are written; the same line where it has none.</summary>
    public static string Together(string line)
    {
        StringBuilder? made = null;
        var kept = 0;
        for (int from = 0, at; (at = Roles.IndexIn(line.AsSpan(from))) >= 0;)
        {
            // The shortest role has two characters; what is left of a longer one ends it.
            at = from = from + at + 2;
            while (at < line.Length && line[at] is '员' or '員' or ':' or '：' or ' ' or '\u3000' or '、')
                at++;
            for (; IsWide(line, at); at = PastBlanks(line, at + 3))
            {
                (made ??= new StringBuilder(line.Length)).Append(line, kept, at + 1 - kept);
                kept = at + 2;
            }
        }

        return made is null ? line : made.Append(line, kept, line.Length - kept).ToString();
    }

    /// <summary>Whether two characters with a blank between them stand at a place, and no third.</summary>
    private static bool IsWide(string line, int at) =>
        at + 2 < line.Length && Characters.IsHan(line[at]) && line[at + 1] is ' ' or '\u3000' && Characters.IsHan(line[at + 2])
        && (at + 3 == line.Length || !Characters.IsHan(line[at + 3]));

    private static int PastBlanks(string line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\u3000' or '、')
            at++;
        return at;
    }
}
