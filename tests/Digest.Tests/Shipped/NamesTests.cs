using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Tests.Shipped;

/// <summary>Names are spelt the same in all shipped articles: as the vocabulary has them.</summary>
public partial class NamesTests
{
    /// <summary>Words of a name that is looked for, at most.</summary>
    private const int LongestName = 4;

    /// <summary>What only looks like a name: the adjective before the letters AI.</summary>
    private static readonly HashSet<string> Allowed = new(["open AI", "Open AI"], StringComparer.Ordinal);

    [Theory]
    [InlineData("Deepseek opened the weights.", "Deepseek")]
    [InlineData("The weights of Deep Seek-R1 are open.", "Deep Seek-R1")]
    [InlineData("The weights of DeepSeek-R1 are open.", "")]
    public void A_name_spelt_another_way_is_found(string text, string variant) =>
        Assert.Equal(variant, string.Join(", ", Variants(text, Known(["DeepSeek", "DeepSeek-R1"]))));

    [Fact]
    public void Latin_names_are_spelt_as_in_the_vocabulary()
    {
        var known = Known(ShippedArticles.Vocabulary.Taxonomies.Where(static t => t.Taxonomy != "topics").SelectMany(static t => t.Terms)
            .SelectMany(static t => t.Name.Texts.Select(static n => n.Value)));
        Assert.Empty(ShippedArticles.All.SelectMany(a => Variants(Text(a), known).Select(v => $"{a.Path}: {v}")));
    }

    [Fact]
    public void People_have_one_Chinese_name()
    {
        var others = ShippedArticles.Vocabulary.Of("people").Terms
            .SelectMany(static t => t.Aliases.Select(static a => a.Text)
                .Where(a => a.Any(Characters.IsHan)
                    && !t.Name.Texts.Any(n => n.Value.Contains(a, StringComparison.Ordinal)
                        || a.Contains(n.Value, StringComparison.Ordinal)))).ToArray();
        Assert.NotEmpty(others);
        // The other name may be told once, in brackets.
        Assert.Empty(ShippedArticles.All.SelectMany(a =>
            others.Where(o => Bracketed().Replace(Text(a), "").Contains(o, StringComparison.Ordinal)).Select(o => $"{a.Path}: {o}")));
    }

    private static string Text(ShippedArticle article) =>
        $"{article.Front.Title}\n{article.Front.Summary}\n{Address().Replace(article.Body, "]")}";

    private static Dictionary<string, HashSet<string>> Known(IEnumerable<string> names) =>
        names.GroupBy(Key, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Stretches of words that are a name but for capitals, spaces and hyphens. Without a capital they are common words.</summary>
    private static IEnumerable<string> Variants(string text, Dictionary<string, HashSet<string>> known)
    {
        var words = Word().Matches(text);
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i; j < Math.Min(words.Count, i + LongestName); j++)
            {
                var written = text[words[i].Index..(words[j].Index + words[j].Length)];
                if (j > i && text[(words[j - 1].Index + words[j - 1].Length)..words[j].Index] != " ")
                    break;
                if (known.TryGetValue(Key(written), out var names) && !names.Contains(written) && written.Any(char.IsAsciiLetterUpper)
                    && !Allowed.Contains(written))
                    yield return written;
            }
        }
    }

    private static string Key(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    [GeneratedRegex(@"[A-Za-zÀ-ÿ0-9](?:[A-Za-zÀ-ÿ0-9+-]|\.(?=[A-Za-z0-9]))*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("（[^）]*）", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
