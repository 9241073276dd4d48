using Digest.Linking;

namespace Digest.Tests.Linking;

public class TermTaggerTests
{
    private static readonly TermTagger Tagger = TermTagger.For(ShippedVocabulary.Vocabulary);

    /// <summary>The companies, people and models of a text, as <c>slug@surface</c>, in order.</summary>
    private static string Names(string text, string title = "")
    {
        var found = Tagger.Tag(text, "en", title).Mentions.Where(m => m.Taxonomy != 2).Select(m => $"{m.Slug}@{m.Surface}");
        return string.Join(", ", found);
    }

    [Theory]
    [InlineData("OpenAI released GPT-4o mini.", "openai@OpenAI, gpt-4o-mini@GPT-4o mini")]
    [InlineData("斯坦福团队发布Llama 3-V。", "stanford@斯坦福, llama-3-v@Llama 3-V")]
    [InlineData("Llama3.1、Llama-3.1 与 Llama 3.1 405B", "llama-3-1@Llama3.1, llama-3-1@Llama-3.1, llama-3-1@Llama 3.1 405B")]
    [InlineData("Claude 3.5 Sonnet from Anthropic", "claude-3-5-sonnet@Claude 3.5 Sonnet, anthropic@Anthropic")]
    [InlineData("快手的**可灵**大模型", "kuaishou@快手, kling@可灵**大模型")]
    [InlineData("阿里研究院的傅宏宇", "ali-research@阿里研究院, fu-hongyu@傅宏宇")]
    [InlineData("智譜與階躍星辰", "zhipu@智譜, stepfun@階躍星辰")]
    [InlineData("HuggingFace and Hugging Face's hub", "hugging-face@HuggingFace, hugging-face@Hugging Face")]
    public void The_longest_name_from_the_left_is_found(string text, string expected) => Assert.Equal(expected, Names(text));

    [Theory]
    [InlineData("`OpenAI` and [text](https://openai.com/OpenAI) and ![x](OpenAI.png) https://huggingface.co/OpenAI")]
    [InlineData("```\nOpenAI\n```\n")]
    [InlineData("openai.com, reOpenAI, OpenAIs, OpenAI_key")]
    public void Code_targets_and_parts_of_words_are_no_names(string text) => Assert.Equal("", Names(text));

    [Fact]
    public void A_named_term_is_a_mention_of_it() => Assert.Equal("kuaishou@kuaishou", Names("[[kuaishou|它]]"));

    [Fact]
    public void Spans_are_those_of_the_body_or_of_the_title()
    {
        var mentions = Tagger.Tag("By OpenAI", "en", "On Anthropic").Mentions;
        Assert.Equal(["Anthropic True 3", "OpenAI False 3"], mentions.Select(m => $"{m.Surface} {m.InTitle} {m.Span.Start}"));
    }
}
