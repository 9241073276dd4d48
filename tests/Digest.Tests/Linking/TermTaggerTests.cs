using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
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

    [Fact]
    public void A_name_that_very_many_terms_share_costs_no_more_and_is_told_by_its_context()
    {
        var terms = string.Concat(Enumerable.Range(0, 800)
            .Select(static i =>
                $"- slug: nova-{i}\n  name: Maker {i} Works\n  aliases: [{{text: Nova, ambiguous: true, require: {{en: [valley{i}x]}}}}]\n"));
        var many = TermTagger.For(VocabularyReader.Read([SourceFile.FromText("input/vocabulary/companies.yml", terms)], new SiteSettings(),
            new DiagnosticBag()));
        Assert.Equal("nova-613",
            Assert.Single(many.Tag("Nova of valley613x has a roof.", "en").Mentions.Select(static m => m.Slug).Distinct()));
        Assert.Empty(many.Tag("Nova has a roof.", "en").Mentions);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(8000, many.Tag(string.Concat(Enumerable.Repeat("Nova of valley613x has a roof. ", 8000)), "en").Mentions.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
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
    public void A_model_in_passing_does_not_name_its_maker()
    {
        var opening =
            string.Concat(Enumerable.Repeat("The eight sizes were shown on a stage by two engineers who took questions for an hour. ", 4));
        Assert.Equal("deepseek-r1@DeepSeek-R1", Names(opening + "\n\nWriting code with it feels much like DeepSeek-R1."));
        Assert.Equal("deepseek-r1@DeepSeek-R1, deepseek@DeepSeek, deepseek@DeepSeek",
            Names(opening + "\n\nIt feels much like DeepSeek-R1. So said DeepSeek."));
        Assert.Contains("deepseek@DeepSeek", Names("DeepSeek-R1 is out. " + opening), StringComparison.Ordinal);
        Assert.Contains("google@Google", Names(opening + "\n\nGoogle Gemini was slower."), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_named_in_mid_sentence_where_its_maker_is_named_elsewhere() =>
        Assert.Equal("google-deepmind@Google DeepMind, gemini@Gemini",
            Names("Google DeepMind has a new agent.\n\nOne kernel was used in training Gemini, which now runs faster.\n\nNothing else."));

    [Fact]
    public void A_named_term_is_a_mention_of_it() => Assert.Equal("kuaishou@kuaishou", Names("[[kuaishou|它]]"));

    [Fact]
    public void Spans_are_those_of_the_body_or_of_the_title()
    {
        var mentions = Tagger.Tag("By OpenAI", "en", "On Anthropic").Mentions;
        Assert.Equal(["Anthropic True 3", "OpenAI False 3"], mentions.Select(m => $"{m.Surface} {m.InTitle} {m.Span.Start}"));
    }

    [Fact]
    public void A_text_teaches_the_other_spelling_of_a_name()
    {
        Assert.Equal("clement-delangue@德郎格, clement-delangue@Clément Delangue, clement-delangue@德郎格",
            Names("他说：“克雷芒·德郎格（Clément Delangue）来了。”后来德郎格走了。"));
        Assert.Equal("kuaishou@快手公司, kuaishou@Kwaishow, kuaishou@Kwaishow", Names("快手公司（Kwaishow）说，Kwaishow不回应。"));
    }

    [Fact]
    public void Short_names_follow_the_full_one_in_the_title_too() =>
        Assert.Equal("mira-murati@Mira Murati, mira-murati@Murati", Names("Murati gave no reason.", "Mira Murati leaves"));

    [Fact]
    public void What_a_front_matter_lacks_is_what_is_named_surely_and_often()
    {
        var tagged = Tagger.Tag("Anthropic spoke. Anthropic wrote. Anthropic left. DeepSeek was there. Nvidia too.", "en", "OpenAI news");
        Assert.Equal(["openai", "anthropic"], tagged.Unlisted((_, _) => false).Select(m => m.Slug));
        Assert.Equal(["anthropic"], tagged.Unlisted((_, slug) => slug == "openai").Select(m => m.Slug));
    }

    [Fact]
    public void The_first_mention_in_the_body_is_found()
    {
        var tagged = Tagger.Tag("On Monday OpenAI spoke. OpenAI again.", "en", "OpenAI");
        Assert.Equal(10, tagged.First(0, "openai")!.Span.Start);
        Assert.Null(tagged.First(0, "anthropic"));
    }

    [Theory]
    [InlineData("Sora makes video clips; video generation by OpenAI's Sora is a race.", "Sora turns text into video", "video-generation")]
    [InlineData("OpenAI完成66亿美元融资，估值1570亿美元，投资者包括英伟达。", "OpenAI融资66亿美元", "funding")]
    [InlineData("The export controls limit chips. The export rules name China.", "New export controls on chips", "export-controls")]
    public void A_text_is_about_what_its_words_point_to(string text, string title, string topic) =>
        Assert.Contains(topic, Tagger.Tag(text, "", title).Topics.Select(t => t.Term.Slug.Value));

    [Theory]
    [InlineData("The model of the house stood in the hall, and the price was low.")]
    [InlineData("他今天去公园散步，天气很好。")]
    public void One_common_word_makes_no_topic(string text) => Assert.Equal([], Tagger.Tag(text, "").Topics.Select(t => t.Term.Slug.Value));

    [Fact]
    public void Strange_texts_do_not_throw_and_spans_stay_within()
    {
        foreach (var text in new[]
        {
            "",
            "[",
            "[[",
            "`",
            "```",
            "\\",
            "](",
            "<",
            "http://",
            "**",
            "\0\u0001",
            "Open\u00ADAI",
            "[[]]",
            "[[|]]",
            "\uD83D",
            "A·",
            "·",
            "Hugging\n\nFace",
            "Hugging\n  Face"
        })
        {
            foreach (var mention in Tagger.Tag(text, "").Mentions)
                Assert.Equal(mention.Surface, text.Substring(mention.Span.Start, mention.Span.Length));
            Assert.NotNull(Tagger.Tag(text, "", text).Proposals);
        }
    }

    [Fact]
    public void A_long_hostile_text_is_linear()
    {
        foreach (var piece in new[] { "阿里研究院", "[[", "`a", "](x", "```\n", "Open", "GPT-4o-", "克莱蒙德·德朗格(", "苹果、", "www." })
            Assert.NotNull(Tagger.Tag(string.Concat(Enumerable.Repeat(piece, 20_000)), "").Mentions);
    }
}
