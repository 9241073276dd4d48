using Digest.Linking;
using Digest.Tests.Cleaning;

namespace Digest.Tests.Linking;

/// <summary>The names of the real capture, where it lies beside the repository.</summary>
public class SeedTests
{
    [RealCaptureTheory]
    [InlineData("companies",
        "kuaishou openai 01-ai alibaba baidu meta hugging-face google microsoft new-york-times waic white-house us-congress duke ali-research stanford")]
    [InlineData("people", "kai-fu-lee chen-yiran clement-delangue fu-hongyu robin-li qu-dongqi")]
    [InlineData("models", "kling sora chatgpt llama-3-v")]
    public void The_real_capture_gives_its_names(string taxonomy, string expected)
    {
        var path = Path.ChangeExtension(RealCapture.Path, ".truth.md");
        var tagged = TermTagger.For(ShippedVocabulary.Vocabulary).Tag(File.ReadAllText(path), "zh");
        var number = ShippedVocabulary.Vocabulary.Taxonomies.ToList().FindIndex(t => t.Taxonomy == taxonomy);
        var found = tagged.Terms(number);
        Assert.Equal([], expected.Split(' ').Except(found));
        Assert.Equal([], found.Except(expected.Split(' ')));
    }
}
