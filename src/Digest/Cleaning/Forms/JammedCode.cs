using Digest.Cleaning.Captures;
using Digest.Cleaning.Repair;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Code in a post with anti-copy noise, above the button that copies it: forums put no noise into code, so that a line of it which looks as
/// if noise stood before its text is code like the others.
/// </summary>
internal static class JammedCode
{
    /// <summary>Lines of the shortest and of the longest code.</summary>
    private const int Fewest = 2, Longest = 60;

    /// <summary>The fenced lines between the last gap and the button, and where they begin; null where none of them looks so.</summary>
    public static (int Top, string Code)? Above(IReadOnlyList<string> plain, int button)
    {
        var top = button;
        while (top > 0 && button - top <= Longest && plain[top - 1].AsSpan().Trim().Length > 0)
            top--;
        var count = button - top;
        if (count is < Fewest or > Longest)
            return null;
        var odd = 0;
        for (var i = top; i < button; i++)
        {
            var cut = Jammer.Clean(plain[i]);
            if (cut.After || cut.Before && i == top || plain[i].Any(Text.Characters.IsHan))
                return null;
            odd += cut.Before ? 1 : 0;
        }

        return odd > 0 && odd * 2 < count
            ? (top, MarkdownText.Fenced(string.Join('\n', plain.Skip(top).Take(count).Select(static l => l.TrimEnd())))) : null;
    }
}
