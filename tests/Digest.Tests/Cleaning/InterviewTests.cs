using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Questions in bold letters, with samples of our own.</summary>
public class InterviewTests
{
    private const string Lead = "The lock keeper has worked on the lower harbour for thirty years, and was the first to hear the model speak. We met him on a wet morning in his hut.";
    private static readonly string[] Answers =
    [
        "I thought that somebody stood behind me. Then it said the name of the wrong boat, and I knew that nobody did.",
        "It has learned the boats by now, and I have learned when not to ask it. Both of us took about a year for that.",
        "The pay is the same. The nights are quieter, and nobody has asked me yet what I do in them.",
        "Ask me again when the river freezes. The last time it did there was no model, and no one to blame.",
    ];

    private static string Bold(string question) => $"<p><strong>{question}</strong></p>";

    [Fact]
    public void Beside_headings_the_questions_of_an_interview_stay_bold_paragraphs() =>
        Assert.Equal(
            $"{Lead}\n\n**What did you think?**\n\n{Answers[0]}\n\n## A year later\n\n**And now?**\n\n{Answers[1]}\n\n**Does it pay?**\n\n{Answers[2]}\n\n{Answers[3]}",
            Left("The keeper and the model",
                $"{P(Lead)}{Bold("What did you think?")}{P(Answers[0])}<h2>A year later</h2>{Bold("And now?")}{P(Answers[1])}{Bold("Does it pay?")}{P(Answers[2])}{P(Answers[3])}"));

    [Fact]
    public void Where_one_of_them_is_more_than_a_sentence_all_are_said() =>
        Assert.Equal(
            $"{Lead}\n\n**What did you think?**\n\n{Answers[0]}\n\n**They say that it knows every boat by now. Is that so?**\n\n{Answers[1]}\n\n**Does it pay?**\n\n{Answers[2]}\n\n{Answers[3]}",
            Left("The keeper and the model",
                $"{P(Lead)}{Bold("What did you think?")}{P(Answers[0])}{Bold("They say that it knows every boat by now. Is that so?")}{P(Answers[1])}{Bold("Does it pay?")}{P(Answers[2])}{P(Answers[3])}"));

    [Fact]
    public void A_question_among_paragraphs_heads_them() =>
        Assert.Equal($"{Lead}\n\n## Does it pay?\n\n{Answers[1]}\n\n## The nights\n\n{Answers[2]}\n\n{Answers[3]}",
            Left("The keeper and the model",
                $"{P(Lead)}{Bold("Does it pay?")}{P(Answers[1])}{Bold("The nights")}{P(Answers[2])}{P(Answers[3])}"));

    [Fact]
    public void Who_asks_may_stand_before_each_of_them() =>
        Assert.Equal(
            $"{Lead}\n\n**Quay: What did you think?**\n\n{Answers[0]}\n\n**Quay: And now?**\n\n{Answers[1]}\n\n{Answers[2]}\n\n{Answers[3]}",
            Left("The keeper and the model",
                $"{P(Lead)}{Bold("Quay: What did you think?")}{P(Answers[0])}{Bold("Quay: And now?")}{P(Answers[1])}{P(Answers[2])}{P(Answers[3])}"));

    [Fact]
    public void A_question_of_nobodys_above_those_who_talk_heads_their_part() =>
        Assert.Contains("\n\n## 三百万，真的够吗？\n\n望潮：", Body(One("seeds/a.txt", """
            渡口的灯是怎么换的

            我们找到了守塔三十年的老林，请他讲一讲这盏新灯是怎么装上去的，又花了多少钱，他在雨里讲了一个下午。

            三百万，真的够吗？

            望潮：很多人说三百万根本装不下来，你在塔上住了三十年，你信这个数吗？

            老林：信。灯不贵，贵的是把它运上去的那条路，路是二十年前就修好的，这次没有再花钱。

            望潮：那剩下的钱用在了哪里，账本上为什么只写了一半？

            老林：另一半在附件里，要登记三天才能看，我登记过，看得懂的都在前一半里。
            """)), StringComparison.Ordinal);
}
