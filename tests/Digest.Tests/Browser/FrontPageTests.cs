using System.Text.RegularExpressions;

namespace Digest.Tests.Browser;

/// <summary>The front page of the site of this repository.</summary>
public sealed partial class FrontPageTests
{
    [Theory]
    [InlineData("index.html", "/articles/")]
    [InlineData("zh/index.html", "/zh/articles/")]
    public void Every_headline_stands_once_and_none_of_the_latest_is_missing(string path, string folder)
    {
        var shown = Headlines().Matches(ShippedSite.Text(path)).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(shown.Distinct(StringComparer.Ordinal), shown);
        var tree =
            ShippedSite.Plan.Context.Model.Trees.Single(t => t.Articles[0].Permalink.Href.StartsWith(folder, StringComparison.Ordinal));
        Assert.Empty(tree.Articles.Take(ShippedSite.Plan.Context.Model.Settings.PageSize).Select(a => a.Permalink.Href)
            .Except(shown, StringComparer.Ordinal));
    }

    [GeneratedRegex("<h[23]><a href=\"([^\"]+/articles/[^\"]+|/articles/[^\"]+)\"")]
    private static partial Regex Headlines();
}
