using System.Text;
using CsCheck;
using Digest.Routing;

namespace Digest.Tests.Routing;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Llama 3.1: 405B!", "llama-3-1-405b")]
    [InlineData("  OpenAI's  o1--preview ", "openais-o1-preview")]
    [InlineData("快手可灵 Kling", "快手可灵-kling")]
    [InlineData("Ｌｌａｍａ　３", "llama-3")]
    [InlineData("Mistral Élysée", "mistral-elysee")]
    [InlineData("e\u0301a", "ea")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a\0b", "a-b")]
    [InlineData("CON", "con")]
    public void Any_text_gives_lower_case_letters_digits_and_hyphens(string text, string expected)
    {
        Assert.True(Slug.TryMake(text, out var slug));
        Assert.Equal(expected, slug.Value);
        Assert.Equal(expected, slug.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("—！？")]
    [InlineData("../..")]
    [InlineData("😀")]
    public void A_text_without_letters_gives_none(string text)
    {
        Assert.False(Slug.TryMake(text, out _));
        Assert.Equal("article", Slug.Make(text, "article").Value);
        Assert.False(Slug.IsValid(text));
    }

    [Theory]
    [InlineData("kling", true)]
    [InlineData("gpt-4o", true)]
    [InlineData("快手", true)]
    [InlineData("Kling", false)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    public void A_slug_is_known_as_it_stands(string text, bool expected) => Assert.Equal(expected, Slug.IsValid(text));

    [Fact]
    public void Repeating_changes_nothing_and_nothing_leaves_its_folder() => Gen.String.Hold(text =>
    {
        if (!Slug.TryMake(text, out var slug))
            return;
        Assert.True(Slug.TryMake(slug.Value, out var again));
        Assert.Equal(slug, again);
        Assert.True(Encoding.UTF8.GetByteCount(slug.Value) <= Slug.LongestBytes);
        Assert.DoesNotContain(slug.Value, c => c is '/' or '\\' or '.' or ':' or ' ' || char.IsControl(c));
        Assert.False(slug.Value.StartsWith('-') || slug.Value.EndsWith('-'));
    });

    [Fact]
    public void A_long_one_is_cut_between_characters()
    {
        Assert.True(Slug.TryMake(string.Concat(Enumerable.Repeat("快", 100)), out var slug));
        Assert.Equal(40, slug.Value.Length);
        Assert.True(Slug.TryMake(new string('a', 119) + " bc", out slug));
        Assert.Equal(new string('a', 119), slug.Value);
    }

    [Fact]
    public void They_are_in_ordinal_order()
    {
        Slug.TryMake("a", out var a);
        Slug.TryMake("b", out var b);
        Assert.True(a < b && b > a && a <= b && b >= a && a.CompareTo(a) == 0);
    }
}
