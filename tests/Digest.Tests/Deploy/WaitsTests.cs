using System.Text;
using Digest.Deploy;

namespace Digest.Tests.Deploy;

public class WaitsTests
{
    private static readonly SkippingClock Clock = new();

    private static TimeSpan? Asked(string name, string value)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation(name, value);
        return new Waits(Clock, () => 0).Asked(response.Headers);
    }

    [Fact]
    public void Waits_double_up_to_a_limit_and_half_of_each_is_chance()
    {
        var short_ = new Waits(Clock, () => 0);
        var long_ = new Waits(Clock, () => 1);
        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 15, 15], Enumerable.Range(1, 8).Select(i => short_.After(i).TotalSeconds));
        Assert.Equal([0.5, 1, 2, 4, 8, 16, 30, 30], Enumerable.Range(1, 8).Select(i => long_.After(i).TotalSeconds));
        Assert.Equal(30, long_.After(int.MaxValue).TotalSeconds);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7.0)]
    [InlineData("Retry-After", "Wed, 24 Jul 2024 00:00:09 GMT", 9.0)]
    [InlineData("Retry-After", "Wed, 24 Jul 2019 00:00:09 GMT", 0.0)]
    [InlineData("X-RateLimit-Reset", "1721779212", 12.0)]
    [InlineData("X-RateLimit-Reset", "30", 30.0)]
    [InlineData("X-RateLimit-Reset", "99999999999999", 300.0)]
    [InlineData("X-RateLimit-Reset", "soon", null)]
    [InlineData("X-Other", "1", null)]
    public void The_host_is_waited_for_as_it_asks(string name, string value, double? seconds) =>
        Assert.Equal(seconds, Asked(name, value)?.TotalSeconds);

    [Fact]
    public void The_state_survives_writing_and_kinds_are_apart()
    {
        var production = new DeployState("s", true, "d1", "m1", 7);
        var preview = new DeployState("s", false, null, null, 3);
        var text = Encoding.UTF8.GetBytes(preview.Write(Encoding.UTF8.GetBytes(production.Write([]))));
        Assert.Equal(production, DeployState.Read(text, "s", true));
        Assert.Equal(preview, DeployState.Read(text, "s", false));
        Assert.Equal(new DeployState("t", true, null, null, 0), DeployState.Read(text, "t", true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{\"production\":3}")]
    [InlineData("{\"production\":{\"site\":\"s\",\"files\":\"many\"}}")]
    public void A_state_that_cannot_be_read_is_none(string text)
    {
        var state = DeployState.Read(Encoding.UTF8.GetBytes(text), "s", true);
        Assert.Equal(new DeployState("s", true, null, null, 0), state);
        Assert.Equal(state, DeployState.Read(Encoding.UTF8.GetBytes(state.Write(Encoding.UTF8.GetBytes(text))), "s", true));
    }

    [Fact]
    public void A_secret_is_never_printed()
    {
        var secret = new Secret("abc");
        Assert.Equal("***", secret.ToString());
        Assert.Equal("Bearer *** and ***", secret.Scrub("Bearer abc and abc"));
    }
}
