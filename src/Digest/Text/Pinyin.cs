using System.Text;

namespace Digest.Text;

/// <summary>
/// Writes Chinese in Latin letters, for addresses and for A–Z. The readings are those of the transform Han-Latin of the Unicode CLDR,
/// without tones, in <c>pinyin.txt</c>: a line for each syllable with the characters read so. A test holds the file against the transform.
/// </summary>
internal static class Pinyin
{
    private const int First = 0x3400, Last = 0x9FFF;
    private static readonly Lazy<Table> Readings = new(Table.Read);

    /// <summary>The syllable of a Han character in lower-case letters without tone, or null: <c>快</c> gives <c>kuai</c>.</summary>
    public static string? Of(char han) =>
        han is >= (char)First and <= (char)Last && Readings.Value.Of(han) is { Length: > 0 } syllable ? syllable : null;

    /// <summary>A text with each Han character as its syllable, parted by spaces; the rest as it is.</summary>
    public static string Spell(string text)
    {
        var made = new StringBuilder(text.Length * 3);
        foreach (var c in text)
        {
            if (Of(c) is { } syllable)
                made.Append(' ').Append(syllable).Append(' ');
            else
                made.Append(c);
        }

        return made.ToString();
    }

    /// <summary>For each character the number of its syllable; 0 is none.</summary>
    private sealed record Table(string[] Syllables, ushort[] Numbers)
    {
        public string Of(char han) => Syllables[Numbers[han - First]];

        public static Table Read()
        {
            using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var syllables = new List<string> { "" };
            var numbers = new ushort[Last - First + 1];
            while (reader.ReadLine() is { } line)
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                foreach (var han in line.AsSpan(space + 1))
                    numbers[han - First] = (ushort)syllables.Count;
                syllables.Add(line[..space]);
            }

            return new Table([.. syllables], numbers);
        }
    }
}
