using Digest.Cleaning.Captures;
using Digest.Cleaning.Noise;

namespace Digest.Tests.Cleaning;

/// <summary>The table of noise: each rule knows the sample that it was made for.</summary>
public class NoiseRulesTests
{
    /// <summary>Above a text, in its midst, at its end and below it.</summary>
    private static readonly NoisePlace[] Places = [new(0, 40), new(20, 40), new(38, 40), new(39, 40)];

    public static TheoryData<string> Names() => [.. NoiseRules.All.Select(static r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_knows_its_sample_and_the_first_look_at_a_line_lets_it_through(string name)
    {
        var rule = NoiseRules.All.First(r => r.Name == name);
        var known = Places.Where(p => rule.Judge(rule.Sample, p) != NoiseAction.Keep).ToArray();
        Assert.NotEmpty(known);
        foreach (var place in known)
            Assert.NotEqual(NoiseAction.Keep, NoiseRules.Judge(rule.Sample, place));
    }

    [Fact]
    public void Names_of_rules_differ() =>
        Assert.Equal(NoiseRules.All.Count, NoiseRules.All.Select(static r => r.Name).Distinct(StringComparer.Ordinal).Count());
}
