using Digest.Tests.Cleaning.Samples;
using Xunit.Abstractions;

namespace Digest.Tests.Cleaning;

/// <summary>Captions and headings without a mark are told apart by what they say, as often as the samples ask.</summary>
public sealed class CaptionSampleTests(ITestOutputHelper output)
{
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
        var captions = chinese ? PictureLines.ChineseCaptions : PictureLines.EnglishCaptions;
        var headings = chinese ? PictureLines.ChineseHeadings : PictureLines.EnglishHeadings;
        foreach (var measured in new[] { false, true })
        {
            int found = 0, missed = 0, taken = 0, kept = 0;
            for (var i = measured ? 1 : 0; i < captions.Length; i += 2)
            {
                if (Written(article, captions[i]) == $"*{captions[i]}*")
                    found++;
                else
                    Miss(ref missed, measured, captions[i], Written(article, captions[i]));
            }

            for (var i = measured ? 1 : 0; i < headings.Length; i += 2)
            {
                if (Written(article, headings[i]) == $"## {headings[i]}")
                    kept++;
                else
                    Miss(ref taken, measured, headings[i], Written(article, headings[i]));
            }

            output.WriteLine($"measured {measured}: captions {found}/{found + missed}, headings {kept}/{kept + taken}");
        }

        void Miss(ref int count, bool measured, string line, string written)
        {
            count++;
            if (!measured || Environment.GetEnvironmentVariable("SHOW_MEASURED") is not null)
                output.WriteLine($"{line} -> {written}");
        }
    }

    private static string Written(string article, string line)
    {
        var body = Cleaned.One("seeds/line.txt", article.Replace(PictureLines.Place, line, StringComparison.Ordinal)).Body;
        return Array.Find(body.Split('\n'), b => b.Contains(line, StringComparison.Ordinal)) ?? "";
    }
}
