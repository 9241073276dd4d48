using Digest.Text;

namespace Digest.Tests.Text;

public sealed class PhraseSetTests
{
    [Theory]
    [InlineData("转载请注明来源", 0)]
    [InlineData("本文转载自别处", 2)]
    [InlineData("本文转到别处", -1)]
    [InlineData("一个©", 2)]
    [InlineData("来", -1)]
    [InlineData("", -1)]
    public void The_first_phrase_is_found_where_it_begins(string text, int at)
    {
        var set = new PhraseSet(["转载", "来源", "©"]);
        Assert.Equal(at, set.IndexIn(text));
        Assert.Equal(at >= 0, set.IsIn(text));
    }

    [Theory]
    [InlineData("ALL RIGHTS reserved", true)]
    [InlineData("all rights Reserved", true)]
    [InlineData("all right", false)]
    public void Case_counts_only_where_it_is_asked_for(string text, bool isIn)
    {
        Assert.Equal(isIn, new PhraseSet(["All rights"], StringComparison.OrdinalIgnoreCase).IsIn(text));
        Assert.False(new PhraseSet(["All rights"]).IsIn(text));
    }

    /// <summary>Characters 512 apart share a place of the table, and those 64 apart a bit.</summary>
    [Fact]
    public void What_shares_a_place_is_told_apart()
    {
        var set = new PhraseSet(["\u4E00\u4E01", "\u5000\u4E41"]);
        Assert.True(set.IsIn("x\u4E00\u4E01"));
        Assert.True(set.IsIn("x\u5000\u4E41"));
        Assert.False(set.IsIn("\u5000\u4E01\u4E00\u4E41\u5200\u4E01"));
    }

    [Fact]
    public void It_finds_what_a_search_one_by_one_finds()
    {
        const string Alphabet = "aAbBk \u4E00\u4E01\u5000\u5001\u00E9";
        var random = Property.Drawn();
        string Word(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
        for (var round = 0; round < 2000; round++)
        {
            var phrases = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Word(3)).ToArray();
            var text = Word(30);
            foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
            {
                var found = phrases.Select(p => text.IndexOf(p, comparison)).Where(static at => at >= 0).DefaultIfEmpty(-1).Min();
                Assert.Equal(found, new PhraseSet(phrases, comparison).IndexIn(text));
            }
        }
    }
}
