using Digest.Diagnostics;

namespace Digest.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["kuaishou", "openai", "companies", "topics", "date", "title", "快手", "阿里巴巴"];

    [Theory]
    [InlineData("kuaishuo", "kuaishou")]
    [InlineData("OpenAI", "openai")]
    [InlineData("compnies", "companies")]
    [InlineData("topcis", "topics")]
    [InlineData("dat", "date")]
    [InlineData("tilte", "title")]
    [InlineData("阿里巴", "阿里巴巴")]
    [InlineData("something", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("da", null)]
    public void A_slip_is_recognised_and_another_word_is_not(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Of(name, Names));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_in_order_wins()
    {
        Assert.Equal("cab", NearestName.Of("cxb", ["cbb", "cab"]));
        Assert.Equal("cab", NearestName.Of("cxb", ["cab", "cbb"]));
    }

    [Fact]
    public void A_very_long_name_is_near_nothing() => Assert.Null(NearestName.Of(new string('a', 5000), [new string('a', 5000) + "b"]));

    [Fact]
    public void Of_many_names_the_nearest_is_found_without_all_being_compared()
    {
        var random = new Random(1);
        var names = Enumerable.Range(0, 3000)
            .Select(i => $"{2020 + random.Next(7)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}-{Word(random)}-{Word(random)}{i}.md")
            .ToArray();
        var near = new NearestNames(names);
        for (var i = 0; i < 60; i++)
        {
            var name = names[random.Next(names.Length)];
            Assert.Equal(name, near.Of(name));
            var at = 11 + random.Next(name.Length - 14);
            var slip = random.Next(3) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, "x"),
                _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..]
            };
            Assert.Equal(NearestName.Of(slip, names), near.Of(slip));
        }

        Assert.Null(near.Of("nothing of the kind"));
        Assert.Null(near.Of(""));
    }

    [Fact]
    public void Of_few_names_all_are_compared()
    {
        var near = new NearestNames(Names);
        Assert.Equal(("kuaishou", "阿里巴巴", null), (near.Of("kuaishuo"), near.Of("阿里巴"), near.Of("something")));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, 4).Select(_ => "aeiourstlnmkd"[random.Next(13)]));
}
