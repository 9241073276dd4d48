using System.Text;
using ICU4N.Text;

namespace Digest.Text;

/// <summary>Writes Chinese in Latin letters, for addresses and for A–Z. The one place that knows the library for it.</summary>
internal static class Pinyin
{
    private static readonly Lazy<Transliterator> HanLatin = new(() => Transliterator.GetInstance("Han-Latin"));
    private static readonly Dictionary<char, string> Known = [];
    private static readonly Lock Gate = new();

    /// <summary>The syllable of a Han character in lower-case letters without tone, or null: <c>快</c> gives <c>kuai</c>.</summary>
    public static string? Of(char han)
    {
        if (!Characters.IsHan(han))
            return null;
        lock (Gate)
        {
            if (Known.TryGetValue(han, out var known))
                return known.Length == 0 ? null : known;
            var latin = HanLatin.Value.Transliterate(han.ToString());
            var made = new StringBuilder(latin.Length);
            // Canonical decomposition by hand: tones are marks on a, e, i, o, u and ü.
            foreach (var c in latin)
            {
                var at = Toned.IndexOf(c, StringComparison.Ordinal);
                var plain = at >= 0 ? Plain[at / 4] : char.ToLowerInvariant(c);
                if (plain is >= 'a' and <= 'z')
                    made.Append(plain);
            }

            return (Known[han] = made.ToString()).Length == 0 ? null : made.ToString();
        }
    }

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

    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüüüü";
    private const string Plain = "aeiouvv";
}
