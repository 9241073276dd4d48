using System.Text;

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
        " Homepage", " Home", " home", " logo", " Logo", "首页", "首頁"];

    /// <summary>The same right behind a name: of a name that is not known they may be a part.</summary>
    private static readonly string[] WaysOfKnown = [.. Ways, "Logo", "官网", "官網"];

    private const string Trust = "Why you can trust ";

    private static readonly Lazy<Table> Shared = new(static () => new Table());

    /// <summary>The medium whose name a line is, and nothing else, as it is spelled there; null where it is none.</summary>
    public static string? Named(string line) => Find(line) is { Name: { } name } ? name : null;

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

    private static Entry? Find(string line)
    {
        if (line.Length is < 2 or > Longest)
            return null;
        if (line.StartsWith(Trust, StringComparison.Ordinal))
            line = line[Trust.Length..];
        var name = Array.Find(WaysOfKnown, w => line.EndsWith(w, StringComparison.Ordinal)) is { } way
            ? line[..^way.Length].TrimEnd() : line;
        return Shared.Value.ByName.TryGetValue(name, out var entry) ? entry : null;
    }

    private readonly record struct Entry(string Name, bool IsAgency);

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
        }

        /// <summary>By every name, whatever its capitals.</summary>
        public Dictionary<string, Entry> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);

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
            foreach (var name in names)
                ByName.TryAdd(name, new Entry(name, parts[1].EndsWith('*')));
        }
    }
}
