using System.Text;
using Digest.Text;
using ICU4N.Text;

namespace Digest.Tests.Text;

public class PinyinTests
{
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüüüü", Plain = "aeiouvv";

    [Theory]
    [InlineData('快', "kuai")]
    [InlineData('绿', "lv")]
    [InlineData('一', "yi")]
    [InlineData('〇', null)]
    [InlineData('a', null)]
    [InlineData('あ', null)]
    public void OneCharacterIsOneSyllable(char han, string? syllable) => Assert.Equal(syllable, Pinyin.Of(han));

    [Fact]
    public void SpellsTextBesideLatin() => Assert.Equal(" kuai  shou AI", Pinyin.Spell("快手AI"));

    /// <summary>
    /// The table is what the transform of the Unicode CLDR says, for every character. With <c>UPDATE_GOLDEN=1</c> it is written anew.
    /// </summary>
    [Fact]
    public void TableIsThatOfTheTransform()
    {
        var transform = Transliterator.GetInstance("Han-Latin");
        var bySyllable = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        for (var c = '\u3400'; c <= '\u9FFF'; c++)
        {
            // Canonical decomposition by hand: tones are marks on a, e, i, o, u and ü.
            var made = new StringBuilder();
            foreach (var letter in transform.Transliterate(c.ToString()))
            {
                var at = Toned.IndexOf(letter, StringComparison.Ordinal);
                var plain = at >= 0 ? Plain[at / 4] : char.ToLowerInvariant(letter);
                if (plain is >= 'a' and <= 'z')
                    made.Append(plain);
            }

            if (made.Length == 0)
                continue;
            if (!bySyllable.TryGetValue(made.ToString(), out var characters))
                bySyllable.Add(made.ToString(), characters = new StringBuilder());
            characters.Append(c);
        }

        var expected = string.Concat(bySyllable.Select(s => $"{s.Key} {s.Value}\n"));
        var path = Repository.At("src", "Digest", "Text", "pinyin.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
    }
}
