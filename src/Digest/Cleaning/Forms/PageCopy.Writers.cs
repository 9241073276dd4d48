using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Whom a copied page names as its writers: below a label, below who supplied the text, beside the button to follow him.</summary>
internal static partial class PageCopy
{
    private static readonly HashSet<string> OverWriters = new(["Authors", "Author", "Author(s)", "Written by", "Contributors",
        "Lawyers", "Attorneys", "Key contacts", "By", "作者", "撰文", "撰稿"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Columns of the longest office below a writer's name.</summary>
    private const int LongestOffice = 60;

    /// <summary>
    /// Several writers below one label, each with his office in the line below: <c>Authors</c>, <c>Jane Doe</c>, <c>Partner, Oslo</c>,
    /// <c>John Roe</c>, <c>Associate, Bergen</c>.
    /// </summary>
    private static void Writers(List<CaptureLine> lines, int title, int prose, CaptureFacts facts)
    {
        var label = lines.FindIndex(title + 1, prose - title - 1, static l => OverWriters.Contains(l.Text.TrimEnd(':', '：', ' ')));
        if (label < 0)
            return;
        var names = new List<string>();
        var office = true;
        for (var i = label + 1; i < prose; i++)
        {
            var text = lines[i].Text;
            if (PersonNames.IsPerson(text) && !Bylines.IsRole(text) && !names.Contains(text))
                names.Add(text);
            else if (office || IsAbout(text) || Phrases.Columns(text) > LongestOffice || Phrases.EndsSentence(text))
                break;
            office = !PersonNames.IsPerson(text);
        }

        if (names.Count > 1)
            facts.Authors.Add(new Fact(string.Join(", ", names), 63));
    }

    /// <summary>
    /// Whether a line names who wrote for the agency that stands above it, below the headline: <c>Reuters</c>,
    /// <c>Jane Doe and John Roe</c>.
    /// </summary>
    private static bool IsBelowSupplier(List<CaptureLine> head, int at, string text) =>
        at > 1 && KnownMedia.Named(head[at - 1].Text) is not null && PersonNames.ArePeople(text)
        && Phrases.Columns(head[at - 2].Text) >= LeastSure;

    /// <summary>Who supplied a text to a portal, between its headline and who wrote it or when.</summary>
    private static string? Supplier(List<CaptureLine> lines, int title, int prose) =>
        title + 2 < prose && (PersonNames.ArePeople(lines[title + 2].Text) || IsAbout(lines[title + 2].Text))
            ? KnownMedia.Named(lines[title + 1].Text) : null;

    /// <summary>How often the foot of a page has a writer's name, at least, and lines in which his button stands.</summary>
    private const int FewestSigned = 2, LongestFooting = 40;

    /// <summary>
    /// Who wrote, where the head does not say it: the name in the foot with the button to follow him below it, and once more alone.
    /// </summary>
    private static void FollowedBelow(List<CaptureLine> lines, int prose, CaptureFacts facts)
    {
        if (facts.Authors.Exists(static a => a.Value.Length > 0 && !PersonNames.IsNobody(a.Value)))
            return;
        var last = lines.FindLastIndex(static l => IsProse(l.Text));
        for (var i = Math.Max(prose, last) + 1; i + 1 < lines.Count && i <= last + LongestFooting; i++)
        {
            if (!Followed.Contains(lines[i + 1].Text) || !IsName(lines[i].Text))
                continue;
            var name = lines[i].Text;
            if (lines.FindAll(l => l.Text == name).Count >= FewestSigned)
                facts.Authors.Add(new Fact(name, CaptureFacts.Poster));
            return;
        }
    }

    private static readonly string[] OfNeighbours = ["最新推荐文章于", "最新推薦文章於", "上一篇", "下一篇"];

    /// <summary>Whether a line of the head says when another text was published: <c>最新推荐文章于 2026-02-03 11:30:18 发布</c>.</summary>
    private static bool IsOfNeighbour(string text) => Array.Exists(OfNeighbours, n => text.StartsWith(n, StringComparison.Ordinal));

    /// <summary>How many commented, alone among the buttons.</summary>
    private static bool IsCount(string text) => text.Length <= 5 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
