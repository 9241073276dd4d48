using Digest.Linking;

namespace Digest.Tests.Linking;

/// <summary>The real capture that lies beside the repository on some machines; elsewhere there is nothing to compare and the test passes.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("companies", "kuaishou openai 01-ai alibaba baidu meta hugging-face google microsoft")]
    [InlineData("people", "kai-fu-lee chen-yiran clement-delangue fu-hongyu robin-li qu-dongqi")]
    [InlineData("models", "kling sora chatgpt llama-3-v")]
    public void The_real_capture_gives_its_names(string taxonomy, string expected)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "seeds", "kling-nyt-2024-07.truth.md");
        if (!File.Exists(path))
            return;
        var tagged = TermTagger.For(ShippedVocabulary.Vocabulary).Tag(File.ReadAllText(path), "zh");
        var number = ShippedVocabulary.Vocabulary.Taxonomies.ToList().FindIndex(t => t.Taxonomy == taxonomy);
        var found = tagged.Terms(number);
        Assert.Equal([], expected.Split(' ').Except(found));
        if (taxonomy != "companies")
            Assert.Equal([], found.Except(expected.Split(' ')));
    }
}
