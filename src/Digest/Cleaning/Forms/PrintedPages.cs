using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Joins pages that were printed to text, with a form feed between them: what stands at the head or the foot of several, and their numbers,
/// is no text. <c>河岸周刊      2025年第46期 · 深度</c>, <c>- 12 -</c>.
/// </summary>
internal sealed class PrintedPages
{
    /// <summary>So many lines at either edge of a page may be its head or foot.</summary>
    private const int Edge = 2;

    /// <summary>Columns of the longest foot, and of the longest name of what was printed.</summary>
    private const int LongestFoot = 60, LongestName = 30;

    /// <summary>Letters of the shortest name of a house.</summary>
    private const int LeastHouse = 6;

    /// <summary>Columns of the shortest line that is a whole paragraph, and so many of them show that no column broke the text.</summary>
    private const int LeastWhole = 130, FewestWhole = 3;

    private static readonly System.Buffers.SearchValues<char> NumberSigns = System.Buffers.SearchValues.Create("0123456789 -–—·/第页頁");

    private readonly List<List<string>> _pages;
    private readonly CaptureFacts _facts;

    /// <summary>Names at the top of the first page, as keys.</summary>
    private readonly HashSet<string> _names;

    /// <summary>At the edges of how many pages a line stands, by its key.</summary>
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly List<string> _joined = [];

    private PrintedPages(string text, string issue, CaptureFacts facts)
    {
        _facts = facts;
        _pages = [.. text.Split('\f').Select(static p => p.Split('\n').ToList())];
        _names = RunningHeads.Names(_pages[0]);
        _names.Add(Phrases.Key(issue));
    }

    /// <summary>The text without the edges of its pages; any other text as it is.</summary>
    public static string Join(string text, CaptureFacts facts)
    {
        text = BrowserPrints.Mark(text, facts);
        if (!text.Contains('\f', StringComparison.Ordinal))
            text = PageBreaks.Mark(text);
        text = WithoutIssue(text, facts, out var issue);
        return text.Contains('\f', StringComparison.Ordinal) ? new PrintedPages(text, issue, facts).Joined() : text;
    }

    /// <summary>Whether the first two pages' numbers stand in a text, as printers write them.</summary>
    public static bool HasNumbers(string text) =>
        text.Contains("- 1 -", StringComparison.Ordinal) && text.Contains("- 2 -", StringComparison.Ordinal)
        || text.Contains("— 1 —", StringComparison.Ordinal) && text.Contains("— 2 —", StringComparison.Ordinal);

    private string Joined()
    {
        foreach (var page in _pages)
        {
            TakeFoot(page);
            CountEdges(page);
        }

        NoteNames();
        TakeHouse();
        var isWhole = _pages.SelectMany(static p => p).Count(static l => l.Length * 2 > LeastWhole && Phrases.Columns(l) > LeastWhole)
            >= FewestWhole;
        foreach (var page in _pages)
        {
            TakeEdges(page);
            Append(page, isWhole);
        }

        return string.Join('\n', _joined);
    }

    /// <summary>The foot stands right above the number, apart from the text.</summary>
    private static void TakeFoot(List<string> page)
    {
        var last = page.FindLastIndex(static l => l.Trim().Length > 0);
        if (last > 1 && IsNumber(page[last].Trim()) && page[last - 1].Trim() is { Length: > 0 } foot
            && Phrases.Columns(foot) <= LongestFoot && !Phrases.EndsSentence(foot) && page[last - 2].Trim().Length == 0)
            page[last - 1] = "";
    }

    private void CountEdges(List<string> page)
    {
        foreach (var key in Edges(page).Select(i => Key(page[i])).Distinct(StringComparer.Ordinal))
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>The text without the line at its top that names the issue it was printed in, which is noted.</summary>
    private static string WithoutIssue(string text, CaptureFacts facts, out string issue)
    {
        issue = "";
        var begin = 0;
        while (begin < text.Length && (char.IsWhiteSpace(text[begin]) || text[begin] == '\uFEFF'))
            begin++;
        var end = text.IndexOf('\n', begin);
        if (end < 0 || end - begin > LongestFoot || RunningHeads.IssueOf(text[begin..end]) is not { } name)
            return text;
        issue = name;
        facts.Sources.Add(new Fact(name, 50));
        return text[end..];
    }

    /// <summary>Where pages have two names at their heads, the first page has first that of what was printed, then the title.</summary>
    private void NoteNames()
    {
        var heads = _pages.Skip(1).SelectMany(p => Edges(p).Select(i => p[i])).Where(l => RunningHeads.Is(l, _names))
            .Where(static l => Columns(l).Length == 1).Select(Key).ToHashSet();
        var top = Enumerable.Range(0, _pages[0].Count).Where(i => _pages[0][i].Trim().Length > 0).Take(RunningHeads.Top)
            .Where(i => heads.Contains(Key(_pages[0][i])) && Columns(_pages[0][i]).Length == 1).DistinctBy(i => Key(_pages[0][i])).ToList();
        if (top.Count < 2)
            return;
        var (medium, title) = (_pages[0][top[0]].Trim(), _pages[0][top[1]].Trim());
        if (PersonNames.IsMedium(title) && !PersonNames.IsMedium(medium))
            return;
        _facts.Sources.Add(new Fact(medium, 40));
        _facts.Titles.Add(new Fact(title, 60));
        _pages[0][top[0]] = "";
    }

    /// <summary>
    /// Above the title of a report stand the house, often in capitals, and the number of the paper in its series, which say whose it is;
    /// below the title, apart from it, who wrote it.
    /// </summary>
    private void TakeHouse()
    {
        var page = _pages[0];
        var top = Enumerable.Range(0, page.Count).Where(i => page[i].Trim().Length > 0).Take(RunningHeads.Top).ToList();
        if (top.Count < 3 || page[top[0]].Trim() is not { Length: >= LeastHouse } house || Phrases.EndsSentence(house)
            || Phrases.Columns(house) > LongestFoot
            || !RunningHeads.IsSeries(page[top[1]].Trim()) && _counts.GetValueOrDefault(Key(house + page[top[1]])) < 2)
            return;
        // The last page spells it.
        var spelled = _pages.SelectMany(static p => p).Select(static l => l.Trim())
            .FirstOrDefault(l => l != house && l.Equals(house, StringComparison.OrdinalIgnoreCase));
        _facts.Sources.Add(new Fact(spelled ?? house, 60));
        (page[top[0]], page[top[1]]) = ("", "");
        JoinTitle(page, top);
        foreach (var i in top.Skip(3).Where(i => i + 1 < page.Count && page[i + 1].Trim().Length == 0))
        {
            // Of one alone below other words nothing tells that he is no part of them.
            if (!PersonNames.ArePeople(page[i].Trim()) || page[i - 1].Trim().Length > 0 && PersonNames.IsPerson(page[i].Trim()))
                continue;
            _facts.Authors.Add(new Fact(page[i].Trim(), 66));
            page[i] = "";
            return;
        }
    }

    /// <summary>A title whose first line ends with a colon goes on in the next.</summary>
    private static void JoinTitle(List<string> page, List<int> top)
    {
        foreach (var i in top)
        {
            if (page[i].TrimEnd() is not [_, .., ':' or '：'] || i + 1 >= page.Count || page[i + 1].Trim() is not { Length: > 1 } rest
                || Phrases.EndsSentence(rest) || Phrases.Columns(rest) > LongestFoot)
                continue;
            page[i] = SoftWraps.Together(page[i].TrimEnd(), rest);
            page[i + 1] = "";
            return;
        }
    }

    /// <summary>Takes off what is of the page; on the first one names that stand alone are of the article itself, and stay.</summary>
    private void TakeEdges(List<string> page)
    {
        foreach (var edge in Edges(page))
        {
            var line = page[edge].Trim();
            if (IsNumber(line) || IsOfPage(line, page, edge) && (Note(line) || page != _pages[0] || IsBelowText(page, edge)))
                page[edge] = "";
        }
    }

    /// <summary>Whether so much stands above a line that it is at the foot of its page.</summary>
    private static bool IsBelowText(List<string> page, int edge) =>
        page.Take(edge).Count(static l => l.Trim().Length > 0) > 2 * Edge;

    /// <summary>Whether a line at the edge says whose the page is, stands on others as well, or heads it with a name.</summary>
    private bool IsOfPage(string line, List<string> page, int at) =>
        IsRights(line) || _counts.GetValueOrDefault(Key(line)) > 1 && !Phrases.EndsSentence(line)
        || page != _pages[0] && IsHead(line, page, at);

    /// <summary>What stands in capitals heads a part as well, but not in the midst of a sentence.</summary>
    private bool IsHead(string line, List<string> page, int at) =>
        RunningHeads.Is(line, _names)
        || RunningHeads.IsShouted(line) && _joined.Count > 0
            && page.Skip(at + 1).FirstOrDefault(static l => l.Trim().Length > 0) is { } next
            && PageBreaks.GoesOn(_joined[^1].AsSpan().Trim(), next.AsSpan().Trim());

    /// <summary>Whether a line at the edge tells by its form what was printed, which is noted: its first column names it.</summary>
    private bool Note(string line)
    {
        if (IsRights(line))
        {
            Attribution.FromFoot(line, _facts);
            return true;
        }

        if (Columns(line) is not [{ Length: > 1 } name, _, ..])
            return false;
        if (Phrases.Columns(name) <= LongestName)
            _facts.Sources.Add(new Fact(name, 35));
        return true;
    }

    /// <summary>A paragraph may go on over the edge of a page, so no blank line stands there.</summary>
    private void Append(List<string> page, bool isWhole)
    {
        while (_joined.Count > 0 && _joined[^1].Trim().Length == 0)
            _joined.RemoveAt(_joined.Count - 1);
        var first = _joined.Count == 0 ? 0 : page.FindIndex(static l => l.Trim().Length > 0);
        if (first < 0)
            return;
        if (_joined.Count > 0 && isWhole
            && PageBreaks.GoesOn(_joined[^1].AsSpan().Trim(), page[first].AsSpan().Trim()))
        {
            _joined[^1] = SoftWraps.Together(_joined[^1].TrimEnd(), page[first].Trim());
            first++;
        }

        _joined.AddRange(page.Skip(first));
    }

    /// <summary>Whether a line at the edge of a page says whose it is: <c>© 2026 Slack Water Institute.</c></summary>
    private static bool IsRights(string line) =>
        line.StartsWith('©') || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Copyright ", StringComparison.Ordinal) && line.AsSpan().ContainsAnyInRange('0', '9')
        || line.StartsWith("版权所有", StringComparison.Ordinal) || line.StartsWith("版權所有", StringComparison.Ordinal);

    private static string[] Columns(string line) =>
        line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Numbers of the outermost lines of a page that have something on them.</summary>
    private static List<int> Edges(List<string> page)
    {
        var filled = new List<int>();
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Trim().Length > 0)
                filled.Add(i);
        }

        return filled.Count <= 2 * Edge ? filled : [.. filled.Take(Edge), .. filled.TakeLast(Edge)];
    }

    private static string Key(string line) => Phrases.Key(string.Concat(line.Where(static c => !char.IsAsciiDigit(c))));

    private static bool IsNumber(string line) =>
        line.Length is > 0 and <= 16 && line.AsSpan().ContainsAnyInRange('0', '9') && line.AsSpan().IndexOfAnyExcept(NumberSigns) < 0
        || PageBreaks.IsNumber(line);
}
