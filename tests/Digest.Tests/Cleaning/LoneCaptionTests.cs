using Digest.Cleaning.Words;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// What the place of a short line adds to its words: pictures, headings and the headline beside it, and the names of those who made the
/// picture.
/// </summary>
public sealed class LoneCaptionTests
{
    private const string First = "The harbor board voted on Tuesday to let a speech model answer calls at night, after a trial that ran for six weeks and cost less than one clerk.";
    private const string Second = "Captains had feared that nobody would pick up in a storm. In the trial the model handed over every call in which a crew member sounded afraid.";
    private const string Third = "The board will look at the numbers again in spring. Until then two clerks stay on duty, one on each side of the river, with radios and tea.";

    [Theory]
    [InlineData("Photograph: Ines Calder/The Quay")]
    [InlineData("Illustration by Halyard / stock")]
    [InlineData("Chart: Ines Calder / The Quay")]
    public void Whose_a_picture_is_goes_where_it_stands_alone(string credit)
    {
        var page = One("seeds/a.html",
            Page("Night calls",
                $"<p>{First}</p><figure><img src=\"https://q.example/a.jpg\"><figcaption><span>The control room at dusk.</span><span class=\"fig-by\">{credit}</span></figcaption></figure><p>{Second}</p><p>{Third}</p>"));
        Assert.Contains("*The control room at dusk.*\n", page.Body, StringComparison.Ordinal);
        var copy = One("seeds/a.txt",
            $"Night calls\n\n{First}\n\nThe control room at dusk, seen from the pier\n{credit}\n\n{Second}\n\n{Third}\n");
        Assert.Contains("\n\n*The control room at dusk, seen from the pier*\n\n", copy.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Calder", page.Body + copy.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Halyard", page.Body + copy.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Image: Halyard", true)]
    [InlineData("Photo by Ines Calder / The Quay", true)]
    [InlineData("题图｜潮声图库", true)]
    [InlineData("图源：潮声图库", true)]
    [InlineData("Photo: the stage at the conference", false)]
    [InlineData("图：发布会上的机器人", false)]
    [InlineData("Chart: calls per hour by pier", false)]
    public void A_name_alone_says_nothing_of_what_is_seen(string text, bool expected) =>
        Assert.Equal(expected, Captions.IsOnlyOrigin(text));

    [Fact]
    public void A_named_element_of_a_caption_is_whose_the_picture_is()
    {
        var page = One("seeds/a.html",
            Page("Night calls",
                $"<p>{First}</p><figure><img src=\"https://q.example/a.jpg\"><figcaption>A clerk with a radio <cite class=\"media_credit__x9\">Slipway stock</cite></figcaption></figure><p>{Second}</p><p>{Third}</p>"));
        Assert.Contains("*A clerk with a radio*\n", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_words_in_a_paragraph_below_a_picture_are_its_caption_and_prose_is_not()
    {
        var page = One("seeds/a.html",
            Page("夜间来电",
                $"<p>港务局周二决定，夜里的来电改由语音模型接听，试行六周以后再看结果，费用不到一名值班员的一半。</p><p align=\"center\"><img src=\"./a.jpg\"></p><p align=\"center\"><font>港务局窗口的值班员正在向船长讲解</font></p><p>船长们担心风浪天没有人接电话。试行期间，凡是听出船员害怕的电话，模型都转给了人。</p><p><img src=\"./b.jpg\"></p><p>没有人反对。</p><p>明年春天港务局会再看一次数字，在那以前两岸各留一名值班员，备着电台和热茶，风浪再大也有人应。</p>"));
        Assert.Contains("\n\n*港务局窗口的值班员正在向船长讲解*\n\n", page.Body, StringComparison.Ordinal);
        Assert.Contains("\n\n没有人反对。\n\n", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025年，孙禾在一场渔业论坛上演讲。", true)]
    [InlineData("孙禾在论坛上说，价格还会再降。", false)]
    [InlineData("孙禾上周离开了公司。", false)]
    public void One_closed_sentence_that_only_shows_is_a_caption(string line, bool caption)
    {
        var article = One("seeds/a.txt",
            $"孙禾离开渔语\n\n渔语的负责人孙禾宣布卸任，这家做语音模型的公司没有说明原因。孙禾说，他想先休息一段时间，再决定去哪里。\n\n{line}\n\n离开以前，渔语刚刚放出一个能在渔船上离线运行的小模型，码头上的人都在试，谁也没有料到负责人会走。\n");
        Assert.Contains(caption ? $"\n\n*{line}*\n\n" : $"\n\n{line}\n\n", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_first_is_the_headline_whatever_it_says()
    {
        var article = One("seeds/a.txt", $"A clerk speaks at the harbor office in Portland\n\n{First}\n\n{Second}\n\n{Third}\n");
        Assert.Equal("A clerk speaks at the harbor office in Portland", article.Title);
    }

    [Fact]
    public void A_line_between_two_marks_of_emphasis_is_a_caption_in_letters_too()
    {
        var article = One("seeds/a.eml",
            $"From: Kelp <k@kelp.example>\nSubject: Night calls\nDate: Tue, 3 Jun 2025 08:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{First}\n\n*The old desk and the new one. Chart: Kelp*\n\n{Second}\n\n{Third}\n");
        Assert.Contains("\n\n*The old desk and the new one. Chart: Kelp*\n\n", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_table_says_it_shows_stands_above_it()
    {
        var page = One("seeds/a.html",
            Page("Night calls",
                $"<p>{First}</p><table><caption>Calls by pier, in May</caption><tr><th>Pier</th><th>Calls</th></tr><tr><td>North</td><td>41</td></tr></table><p>{Second}</p><p>{Third}</p>"));
        Assert.Contains("\n\n*Calls by pier, in May*\n\n| Pier | Calls |\n", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中。。。。。。。。。")]
    [InlineData("港务局的船长们在")]
    [InlineData("A ? ? ? ? ?")]
    [InlineData("的的的的的的的的")]
    public void No_short_line_is_too_odd_to_be_judged(string line) => _ = CaptionScore.Of(line, new BodyWords([]));

    [Theory]
    [InlineData("03 值班员的最后一晚")]
    [InlineData("二、码头上的机器人")]
    [InlineData("Ines Calder on four kinds of silence")]
    public void Numbered_parts_and_what_somebody_speaks_about_are_headings(string line)
    {
        var chinese = Phrases.IsChinese(line);
        var (above, below) = chinese ? ("港务局周二决定，夜里的来电改由语音模型接听，试行六周以后再看结果。", "船长们担心风浪天没有人接电话，试行期间模型把这样的电话都转给了人。") : (First, Second);
        var article = One("seeds/a.txt",
            $"{(chinese ? "夜间来电" : "Night calls")}\n\n{above}\n\n{line}\n\n{below}\n\n{(chinese ? "明年春天港务局会再看一次数字，在那以前两岸各留一名值班员。" : Third)}\n");
        Assert.Contains($"\n\n## {line}\n\n", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_one_character_and_a_stop_is_judged_too() =>
        Assert.Contains("图。", Body(One("seeds/a.txt", "渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电。\n\n图。\n\n旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕。\n")),
            StringComparison.Ordinal);

    [Fact]
    public void English_too_long_for_a_heading_that_alone_is_not_closed_says_what_is_seen()
    {
        const string Seen = "A model of the lock in which one boat, in blue, waits for another boat, in red";
        const string Asked = "Nobody had asked for it, and everybody wanted to see how it would do in fog.";
        const string Told = "The lock has stood for a hundred years, and the people who open it have changed with the seasons.";
        var article = Cleaned.One("seeds/a.txt",
            $"A new model for an old lock in the harbour\nBy Ann Poe\nMarch 11, 2026\n\n{Told}\n\n{Seen}\n\n{Asked}\n\n{Told.Replace("lock", "gate", StringComparison.Ordinal)}\n\n{Asked.Replace("fog", "rain", StringComparison.Ordinal)}\n");
        Assert.Contains($"*{Seen}*", article.Body, StringComparison.Ordinal);
    }
}
