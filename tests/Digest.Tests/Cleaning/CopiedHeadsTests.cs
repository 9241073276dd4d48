using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.FerryText;

namespace Digest.Tests.Cleaning;

/// <summary>What stands above and between the lines of copied threads, letters of lists, clips and texts, with samples of our own.</summary>
public class CopiedHeadsTests
{
    private const string Third = "港务局每年冬天都数搁浅的次数，今年比过去十年的任何一年都少四次，没有人受伤，也没有人写信来投诉。";

    private const string Tide = "The ferry company at the mouth of the river has put a small model on all twelve of its boats.";

    private const string Fog = "Nobody on board asked for it, the oldest captain says, and nobody switched it off when the fog came.";

    [Theory]
    [InlineData("打印 上一主题 下一主题 渡轮装上小模型以后的第一个冬天 [复制链接]")]
    [InlineData("列印 上一主題 下一主題 渡轮装上小模型以后的第一个冬天 [複製連結]")]
    public void Buttons_before_a_threads_title_are_none_of_it(string head) =>
        Assert.Equal("渡轮装上小模型以后的第一个冬天", One("seeds/a.txt", $"{head}\n\n{First}\n\n{Second}").Title);

    [Fact]
    public void Pairs_of_keywords_beside_old_noise_go()
    {
        const string Noise = ")V0]'C!^%b/q&f", Other = "-J:b,M$m7q!g+v;s$T:m";
        var text = $"标题: 渡轮装上小模型\n作者: 青竹  时间: 2025-4-17 11:20  标题: 渡轮装上小模型\n\n{First}\n{Noise}机房,渡轮\n{Other}{Second}"
            + $"\n{First[..20]}，{Third}渡轮,潮汐{Noise}\n1. 换掉旧的收音机渡轮,渡轮{Other}\n2. 重新教一遍船员{Noise}\n";
        var body = One("seeds/a.txt", text).Body;
        Assert.DoesNotContain("渡轮,", body, StringComparison.Ordinal);
        Assert.DoesNotContain("机房", body, StringComparison.Ordinal);
        Assert.Contains("1. 换掉旧的收音机\n2. 重新教一遍船员", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[quay-dev] What the tide left behind", "quay-dev@lists.quay.example", "What the tide left behind")]
    [InlineData("Re: [Quay-Dev] Re: What the tide left behind", "Quay developers <quay-dev@lists.quay.example>", "What the tide left behind")]
    public void The_name_of_a_mailing_list_is_the_source_and_none_of_the_subject(string subject, string to, string title)
    {
        var article = One("seeds/a.eml",
            $"From: Jane Doe <jane@quay.example>\nTo: {to}\nDate: Wed, 10 Dec 2025 10:31:02 +0100\nSubject: {subject}\nMIME-Version: 1.0\n\n{Tide}\n\n{Fog}\n");
        Assert.Equal(title, article.Title);
        Assert.Equal("quay-dev", article.Source!.Name, ignoreCase: true);
        Assert.Equal("Jane Doe", article.Source.Author);
    }

    [Fact]
    public void Brackets_that_no_field_names_stay_in_a_subject() =>
        Assert.Equal("[Fog] What the tide left behind", One("seeds/a.eml",
            $"From: Jane Doe <jane@quay.example>\nTo: ann@quay.example\nDate: Wed, 10 Dec 2025 10:31:02 +0100\nSubject: [Fog] What the tide left behind\nMIME-Version: 1.0\n\n{Tide}\n\n{Fog}\n").Title);

    [Fact]
    public void A_clip_without_front_matter_begins_below_its_underlined_headline()
    {
        var article = One("seeds/a.md", "[Skip to main content](#main)\n\n[The Quay Wire](https://quay.example/)\n\n*   [World](https://quay.example/world)\n*   [Tech](https://quay.example/tech)\n\n"
            + $"The model that reads the tide\n=============================\n\nBy [Jane Doe](https://quay.example/by/jane)\n\nJun 13, 2025 · 5 min read\n\n{Tide}\n\nFog\n---\n\n{Fog}\n");
        Assert.Equal("The model that reads the tide", article.Title);
        Assert.Equal("Jane Doe", article.Source!.Author);
        Assert.Equal("The Quay Wire", article.Source.Name);
        Assert.Equal($"{Tide}\n\n## Fog\n\n{Fog}", Body(article));
    }

    [Theory]
    [InlineData("[首页](https://quay.example/) / [船运](https://quay.example/ships)")]
    [InlineData("[首页](https://quay.example/) > [船运](https://quay.example/ships) > 正文")]
    public void The_way_to_a_page_is_no_text_of_a_clip(string way) =>
        Assert.Equal(Both, Body(One("seeds/a.md", $"---\ntitle: 渡轮装上小模型\n---\n{way}\n\n{First}\n\n{Second}\n")));

    [Fact]
    public void A_row_may_begin_with_a_moment_of_today()
    {
        var article = One("seeds/a.txt", $"首页 > 财经 > 公司\n渡轮装上小模型，谁来教它？\n昨天 18:32  来源：江岸日报  记者：林一舟\n　　{First}\n　　{Second}\n");
        Assert.Equal("渡轮装上小模型，谁来教它？", article.Title);
        Assert.Equal("江岸日报", article.Source!.Name);
        Assert.Equal("林一舟", article.Source.Author);
    }

    [Fact]
    public void A_paragraph_that_stands_there_again_with_one_word_more_goes()
    {
        var again = Second.Replace("三月起雾以后", "三月起雾了以后", StringComparison.Ordinal);
        Assert.Equal($"{Both}\n\n{Third}", Left("渡轮装上小模型", P(First) + P(Second) + P(again) + P(Third)));
        var other = Third.Replace("四次", "五次", StringComparison.Ordinal);
        Assert.Contains("五次", Left("渡轮装上小模型", P(First) + P(Third) + P(other) + P(Second)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_broken_at_a_width_has_its_head_too()
    {
        var article = One("seeds/a.txt", """
            Skip to content
            Home  News  Business  Technology  Opinion
            Business

            A ferry that knows the tide by heart

            Jane Doe in London
            Mon 27 Apr 2026 18.47 BST
            Share
            Save
            Comments (34)

            The ferry company at the mouth of the river has put a small model
            on all twelve of its boats, and it reads the tide tables aloud
            when nobody has a signal. It took a winter, the company says, to
            teach it the names of the sandbanks.

            The oldest of the boats at its berth, and the youngest in 2023.
            Photo: Ann Poe

            Nobody on board asked for it, the oldest captain says, and yet
            nobody switched it off when the fog came in March. The harbour
            office counted four groundings fewer than in the year before,
            and it has stopped asking why.

            Google was not surprised. A spokesman said that the company was
            “always talking to boats about the models they want”, and that
            the small ones were the hardest to make, because nobody there
            had ever had to leave anything out before.

            The company will not say what the model cost, only that it was
            less than the fuel that the boats used to burn while they waited
            for a tide that they could have known.
            """);
        Assert.Equal("A ferry that knows the tide by heart", article.Title);
        Assert.Equal("Jane Doe", article.Source!.Author);
        Assert.StartsWith("The ferry company", article.Body, StringComparison.Ordinal);
        Assert.Contains("*The oldest of the boats at its berth, and the youngest in 2023. Photo: Ann Poe*", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_with_its_flags_is_code_in_a_post_with_noise()
    {
        var body = One("seeds/a.txt", $"渡轮的接口怎么用\n{First}1 Z5 W1 t, q4 m; i+ ^, M! K\n把下面几行贴进终端：\n7 p! n; J& A, C1 \\ g\ncurl -X POST \"$BASE/v1/tide\" \\\n-H \"Authorization: $KEY\" \\\n-d '{{\"boat\": 12}}'\n: ?: a/ F7 W' r9 a- q\n{Second}$ A' x- m7 Q% f! R\n").Body;
        Assert.Contains("```\ncurl -X POST \"$BASE/v1/tide\" \\\n-H \"Authorization: $KEY\" \\\n-d '{\"boat\": 12}'\n```", body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Who_published_a_copied_text_is_named_where_it_forbids_copies()
    {
        var article = One("seeds/a.txt", $"渡轮装上小模型\n\n{First}\n\n{Second}\n\n{Third}\n\n本文由 江岸观察站 原创，转载请注明出处 www.jiangan.example.com");
        Assert.Equal("江岸观察站", article.Source!.Name);
        Assert.DoesNotContain("转载", article.Body, StringComparison.Ordinal);
    }
}
