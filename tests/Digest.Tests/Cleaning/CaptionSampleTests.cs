using Digest.Tests.Cleaning.Samples;
using Xunit.Abstractions;

namespace Digest.Tests.Cleaning;

/// <summary>Captions and headings without a mark are told apart by what they say.</summary>
public sealed class CaptionSampleTests(ITestOutputHelper output)
{
    /// <summary>
    /// Percent of lines that are to be told rightly: of those at hand while weights were chosen, and of those that only measure.
    /// </summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void They_are_told_apart(bool chinese, bool apart)
    {
        var article = chinese ? PictureLines.Chinese : PictureLines.English;
        if (!apart)
            article = article.Replace("\n\n", "\n", StringComparison.Ordinal);
        Measure("captions for tuning", chinese ? PictureLines.TunedChineseCaptions : PictureLines.TunedEnglishCaptions, article, "*{0}*",
            88);
        Measure("headings for tuning", chinese ? PictureLines.TunedChineseHeadings : PictureLines.TunedEnglishHeadings, article, "## {0}",
            92);
        Measure("captions measured", chinese ? PictureLines.MeasuredChineseCaptions : PictureLines.MeasuredEnglishCaptions, article,
            "*{0}*", 70);
        Measure("headings measured", chinese ? PictureLines.MeasuredChineseHeadings : PictureLines.MeasuredEnglishHeadings, article,
            "## {0}", 88);
    }

    private void Measure(string what, string[] lines, string article, string form, int least)
    {
        var right = lines.Count(l => Written(article, l) == string.Format(System.Globalization.CultureInfo.InvariantCulture, form, l));
        output.WriteLine($"{what}: {right} of {lines.Length}");
        Assert.True(right * 100 >= lines.Length * least, $"{what}: {right} of {lines.Length}");
    }

    private static string Written(string article, string line)
    {
        var body = Cleaned.One("seeds/line.txt", article.Replace(PictureLines.Place, line, StringComparison.Ordinal)).Body;
        return Array.Find(body.Split('\n'), b => b.Contains(line, StringComparison.Ordinal)) ?? "";
    }
}
