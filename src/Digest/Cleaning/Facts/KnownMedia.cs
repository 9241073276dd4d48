using System.Text;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Media that report on the industry, by the names that their pages call them and by their hosts; they stand in <c>media.txt</c>. Which
/// lines may name a medium is for others to say: here is only whether one does.
/// </summary>
internal static class KnownMedia
{
    /// <summary>Characters of the longest line that names a medium and no more.</summary>
    private const int Longest = 40;

    /// <summary>What links home say beside the name, to those who do not see the picture.</summary>
    public static readonly string[] Ways = [" - Back to home", " Desktop Logo", " Mobile Logo", " home page", " homepage",
        " Homepage", " Home", " home", "'s logo", "’s logo", " logo", " Logo", "首页", "首頁"];

    /// <summary>The same right behind a name: of a name that is not known they may be a part.</summary>
    private static readonly string[] WaysOfKnown = [.. Ways, "Logo", "官网", "官網", "官方网站", "官方網站", "APP", "App",
        " NEWS", " News"];

    private const string Trust = "Why you can trust ";

    private static readonly Lazy<Table> Shared = new(static () => new Table());

    /// <summary>The medium whose name a line is, and nothing else, as it is spelled there; null where it is none.</summary>
    public static string? Named(string line) => Find(line) is { Name: { } name } ? name : null;

    /// <summary>The same of a line in which the name stands in two languages, with a stroke between: <c>江左新闻-The Left Bank</c>.</summary>
    public static string? NamedFirst(string line) =>
        Named(line) ?? (line.IndexOf('-', StringComparison.Ordinal) is > 1 and var stroke ? Named(line[..stroke].TrimEnd()) : null);

    /// <summary>
    /// A name as a known medium is called: <c>中央社 CNA</c> is <c>中央社</c>, and <c>财新</c> <c>财新网</c> where the capture calls it so too;
    /// any other as it is, but for the firm before it.
    /// </summary>
    public static string Spelled(string name, List<string> others)
    {
        // quay.example: a site may call itself by its host.
        if (Named(name) is null && !name.Contains(' ', StringComparison.Ordinal) && OfHost(name) is { } hosted)
            return hosted;
        if (Named(name) is null && name.IndexOf(' ', StringComparison.Ordinal) is > 1 and var blank && Characters.IsHan(name[blank - 1])
            && Named(name[..blank]) is { } known)
            return known;
        if (Named(name) is not { } spelled)
        {
            // Cision PR Newswire: the firm before the name by which the capture calls it too.
            return others.Find(o => name.Length > o.Length + 1 && name.EndsWith(" " + o, StringComparison.Ordinal) && Named(o) == o)
                ?? name;
        }

        return others.Find(o => o.Length > spelled.Length && Named(o) == o
            && (o.StartsWith(spelled, StringComparison.Ordinal) || IsShort(spelled) && Find(o)?.First == Find(spelled)?.First
                && char.IsAsciiLetter(o[0])))
            ?? (spelled.Equals(name, StringComparison.OrdinalIgnoreCase) ? name : spelled);
    }

    /// <summary>Whether a name is made of first letters: <c>QR</c>.</summary>
    private static bool IsShort(string name) => name.Length <= LongestShort && !name.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Letters of the longest such name.</summary>
    private const int LongestShort = 4;

    /// <summary>Whether a name also stands below pictures that it took: <c>Reuters</c>.</summary>
    public static bool IsAgency(string name) => Find(name) is { IsAgency: true };

    /// <summary>The name of the medium on a host or on one that it belongs to; null where none is known.</summary>
    /// <param name="host">A host without port.</param>
    public static string? OfHost(string host)
    {
        var rest = host;
        for (var dot = rest.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = rest.IndexOf('.', StringComparison.Ordinal))
        {
            if (Shared.Value.ByHost.TryGetValue(rest, out var name))
                return name;
            rest = rest[(dot + 1)..];
        }

        return null;
    }

    /// <summary>
    /// The media named in a text, with where their names stand; the longest name counts, and Latin ones stand between words.
    /// </summary>
    public static IEnumerable<(string Name, int At, int Length)> NamedIn(string text)
    {
        var table = Shared.Value;
        for (var from = 0; from < text.Length;)
        {
            if (table.Names.IndexIn(text.AsSpan(from)) is not (>= 0 and var next))
                yield break;
            var at = from + next;
            from = at + 1;
            if (table.LongestAt(text, at) is { Length: > 0 } found)
            {
                from = at + found.Length;
                yield return (found.Name, at, found.Length);
            }
        }
    }

    private static Entry? Find(string line)
    {
        if (line.Length is < 2 or > Longest)
            return null;
        if (line.StartsWith(Trust, StringComparison.Ordinal))
            line = line[Trust.Length..];
        if (Shared.Value.ByName.TryGetValue(line, out var whole))
            return whole;
        var name = Array.Find(WaysOfKnown, w => line.EndsWith(w, StringComparison.Ordinal)) is { } way
            ? line[..^way.Length].TrimEnd() : line;
        return Shared.Value.ByName.TryGetValue(name, out var entry) ? entry : null;
    }

    /// <param name="Name">How the line spells it that a name is looked up in.</param>
    /// <param name="First">The first name of the same medium.</param>
    /// <param name="IsAgency">Whether it also stands below pictures.</param>
    private readonly record struct Entry(string Name, string First, bool IsAgency);

    private sealed class Table
    {
        public Table()
        {
            using var stream = typeof(KnownMedia).Assembly.GetManifestResourceStream("media.txt")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                    Add(line);
            }

            Names = new PhraseSet(BySpelling.Keys);
        }

        /// <summary>All names, as they are spelled.</summary>
        public PhraseSet Names { get; }

        /// <summary>The longest name that stands at a place, between words; no length where none does.</summary>
        public (string Name, int Length) LongestAt(string text, int at)
        {
            var names = BySpelling.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = Math.Min(Longest, text.Length - at); length > 1; length--)
            {
                if (names.TryGetValue(text.AsSpan(at, length), out var entry) && !(at > 0 && Joins(text[at - 1], text[at]))
                    && !(at + length < text.Length && Joins(text[at + length], text[at + length - 1])))
                    return (entry.Name, length);
            }

            return ("", 0);
        }

        private static bool Joins(char outer, char inner) => char.IsAsciiLetterOrDigit(outer) && char.IsAsciiLetterOrDigit(inner);

        /// <summary>By every name, whatever its capitals.</summary>
        public Dictionary<string, Entry> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>By every name as it is spelled.</summary>
        private Dictionary<string, Entry> BySpelling { get; } = new(StringComparer.Ordinal);

        /// <summary>First names by host.</summary>
        public Dictionary<string, string> ByHost { get; } = new(StringComparer.OrdinalIgnoreCase);

        private void Add(string line)
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var names = parts[0].Split('|', StringSplitOptions.TrimEntries);
            foreach (var host in parts[1].TrimEnd('*', '?', ' ')
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                ByHost.TryAdd(host, names[0]);
            if (parts[1].EndsWith('?'))
                return;
            foreach (var written in names)
            {
                var (name, stands) = written is ['=', .. var firm] ? (firm, names[0]) : (written, written);
                var entry = new Entry(stands, names[0], parts[1].EndsWith('*'));
                ByName.TryAdd(name, entry);
                BySpelling.TryAdd(name, entry);
            }
        }
    }
}
