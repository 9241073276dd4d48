using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Forms;

/// <summary>What feeds call themselves: the site, and with it mostly the section that they are of: <c>The Quay - Harbours</c>.</summary>
internal static class FeedNames
{
    /// <summary>How weblogs call what is filed under a word, before their name: <c>Ferries Archives - The Quay</c>.</summary>
    private static readonly string[] Filed = [" Archives", " Archive", " Category", " Tag"];

    private static readonly string[] Signs = [" - ", " – ", " — ", " | ", "｜", " » ", " > ", " :: ", ": ", "：", " · ", "_", "-"];

    /// <summary>The site's name in a feed's title; all of it where nothing tells which part that is.</summary>
    /// <param name="title">The title of the feed.</param>
    /// <param name="picture">What the feed's picture is called, or nothing.</param>
    /// <param name="rights">Whose the rights are, or nothing: <c>Copyright(C) 渡口社区</c>.</param>
    public static string Site(string title, string picture, string rights = "")
    {
        if (KnownMedia.Named(title) is not null)
            return title;
        foreach (var sign in Signs)
        {
            if (title.IndexOf(sign, StringComparison.Ordinal) is not (> 0 and var first))
                continue;
            var before = title[..first].Trim();
            if (IsSite(before, picture, rights))
                return before;
            if (title[(title.LastIndexOf(sign, StringComparison.Ordinal) + sign.Length)..].Trim() is { Length: > 1 } last
                && (IsSite(last, picture, rights) || Array.Exists(Filed, f => before.EndsWith(f, StringComparison.Ordinal))))
                return last;
        }

        return title;
    }

    private static bool IsSite(string part, string picture, string rights) =>
        part.Length > 1 && (KnownMedia.Named(part) is not null || part.Equals(picture, StringComparison.OrdinalIgnoreCase)
            || rights.Length > part.Length && rights.EndsWith(part, StringComparison.OrdinalIgnoreCase)
                && !char.IsLetterOrDigit(rights[rights.Length - part.Length - 1]));
}
