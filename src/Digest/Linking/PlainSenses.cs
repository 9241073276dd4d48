using System.Text;

namespace Digest.Linking;

/// <summary>
/// What names mean as plain words: Gemini among the stars, 豆包 from the steamer. They stand in <c>senses.txt</c>, by the names themselves,
/// so that they hold for any vocabulary that has the name.
/// </summary>
internal sealed class PlainSenses
{
    private static readonly Lazy<PlainSenses> Shared = new(static () => new PlainSenses());

    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly List<string[]> _words = [];

    private PlainSenses()
    {
        using var stream = typeof(PlainSenses).Assembly.GetManifestResourceStream("senses.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] != '=')
            {
                _words[^1] = [.. _words[^1], .. line.Split(',', StringSplitOptions.TrimEntries)];
                continue;
            }

            foreach (var name in line[1..].Split('|', StringSplitOptions.TrimEntries))
            {
                var key = NameSpelling.OfWord(name).Key;
                if (!_byKey.TryGetValue(key, out var senses))
                    _byKey.Add(key, senses = []);
                senses.Add(_words.Count);
            }

            _words.Add([]);
        }
    }

    /// <summary>Numbers of the plain senses of a name; none where it has none that is known.</summary>
    public static IReadOnlyList<int> Of(string key) => Shared.Value._byKey.TryGetValue(key, out var senses) ? senses : [];

    /// <summary>The words that stand where a sense is meant.</summary>
    public static IReadOnlyList<string> WordsOf(int sense) => Shared.Value._words[sense];
}
