namespace Digest.Cleaning;

/// <summary>Finds what stands twice: paragraphs of one text, and texts of a collection.</summary>
internal static class Doubles
{
    /// <summary>Characters of a shingle.</summary>
    private const int Shingle = 5;

    /// <summary>Share of shingles from which two paragraphs are one.</summary>
    private const double Near = 0.9;

    /// <summary>Shorter paragraphs may be said twice.</summary>
    private const int Shortest = 14;

    /// <summary>Drops later copies of a paragraph.</summary>
    public static List<CaptureLine> Drop(List<CaptureLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = new Dictionary<int, int>();
        var sizes = new Dictionary<int, int>();
        var made = new List<CaptureLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var text = line.Markdown ? line.Text : MarkdownText.Plain(line.Text);
            if (line.Kind is LineKind.Verbatim || text.Length < Shortest)
            {
                if (made.Count > 0 && line.Kind is LineKind.Heading or LineKind.Caption && made[^1].Kind == line.Kind && made[^1].Text == line.Text)
                    continue;
                made.Add(line);
                continue;
            }

            var key = Phrases.Key(text);
            if (key.Length >= Shortest - 4 && !seen.Add(key))
                continue;
            if (key.Length >= 40 && IsNear(key, i, index, sizes))
                continue;
            made.Add(line);
        }

        return made;
    }

    /// <summary>Whether an earlier paragraph shares nearly all shingles; its own are added to the index, each kept by the first paragraph that has it.</summary>
    private static bool IsNear(string key, int number, Dictionary<int, int> index, Dictionary<int, int> sizes)
    {
        var shingles = Shingles(key);
        var shared = new Dictionary<int, int>();
        foreach (var shingle in shingles)
        {
            if (index.TryGetValue(shingle, out var owner))
                shared[owner] = shared.GetValueOrDefault(owner) + 1;
        }

        foreach (var (owner, count) in shared)
        {
            if (count >= Near * (shingles.Count + sizes[owner] - count))
                return true;
        }

        foreach (var shingle in shingles)
            index.TryAdd(shingle, number);
        sizes[number] = shingles.Count;
        return false;
    }

    /// <summary>Hashes of all stretches of a text's key.</summary>
    public static HashSet<int> Shingles(string key)
    {
        var made = new HashSet<int>(key.Length);
        for (var i = 0; i + Shingle <= key.Length; i++)
        {
            var hash = 17u;
            for (var j = 0; j < Shingle; j++)
                hash = (hash * 16777619u) ^ key[i + j];
            made.Add((int)hash);
        }

        return made;
    }
}
