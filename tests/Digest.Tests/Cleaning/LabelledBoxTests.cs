using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>Boxes with a label or a field among the paragraphs, what asks leave, rates or licenses a text, and glued captions.</summary>
public sealed class LabelledBoxTests
{
    [Theory]
    [InlineData("SALEM, Ore., Aug. 5 - ")]
    [InlineData("PORT ELLEN, Scotland (AP) — ")]
    [InlineData("SALEM, Aug. 5 (Reuters) - ")]
    public void A_caption_glued_before_a_dateline_is_parted(string dateline) =>
        Assert.Equal($"*A still of the lamp above the old pier*\n\n{dateline}{First}\n\n{Second}", Body(
            One("seeds/a.txt", $"A still of the lamp above the old pier{dateline}{First}\n\n{Second}\n")));

    [Theory]
    [InlineData("Article continues after this message")]
    [InlineData("— Story continues below —")]
    [InlineData("Keep reading below the advertisement")]
    [InlineData("Don't miss: the insurers who price the fog")]
    [InlineData("PODCAST Hear how the tide was counted")]
    [InlineData("[Sponsored] Ropes that hold. Buy them now.")]
    [InlineData("广告后继续")]
    [InlineData("THE MORNING TIDE\nFive letters before the first boat.\nEnter your email\nSign me up")]
    [InlineData("Sign up to our weekly letter\nStraight talk on boats, every Friday.\nEmail\nSign me up\nI would like to be told of offers, too.")]
    [InlineData("We use necessary cookies to make our site work.\nAccept   Decline")]
    [InlineData("本網站使用 Cookie 及相關技術來改善使用者體驗。\n我同意")]
    [InlineData("Allow Quaygram content?\nThis article includes content provided by Quaygram. We ask for your permission before anything is loaded.\nAllow and continue")]
    [InlineData("渡口早报\n每天早上五条消息，开船以前读完。\n请输入您的邮箱\n订阅")]
    public void A_box_with_a_label_goes(string box) =>
        Assert.Equal(AllThree, Body(One("seeds/a.txt", $"{First}\n\n{Second}\n\n{box}\n\n{Third}\n")));

    [Theory]
    [InlineData("The harbour office refused to license this model for the big boats, and it gave no reason that anybody could follow.")]
    [InlineData("This story appears in every log of the river, and each captain tells it with another boat and another fog.")]
    [InlineData("The club, a registered charity, owns 20 boats and lends them to whoever can tell the tide without a model.")]
    public void A_last_paragraph_that_only_sounds_so_stays(string last) =>
        Assert.EndsWith(last, Body(One("seeds/a.txt", $"{First}\n\n{Second}\n\n{Third}\n\n{last}\n")), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_on_cookies_stays() =>
        Assert.Contains("We use cookies", Body(One("seeds/a.txt",
            $"{First}\n\n{Second}\n\n“We use cookies to know which captain asked,” the company said of its site.\n\n{Third}\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("THE MORNING TIDE CONTINUES BELOW")]
    [InlineData("WATCH THE SKIES")]
    public void A_heading_of_such_words_stays(string heading) =>
        Assert.Contains(heading, Body(One("seeds/a.txt", $"{First}\n\n{Second}\n\n{heading}\n\n{Third}\n\n{First}\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("© The Harbour Review. Registered in England 0123456.")]
    [InlineData("This article appears in the June 7th print edition under the headline “High tide”.")]
    [InlineData("To license this article write to rights@harbour.example")]
    [InlineData("All content © Harbour Desk GmbH 2026. Imprint. Terms.")]
    public void What_a_foot_says_of_rights_goes(string foot) =>
        Assert.Equal(AllThree, Body(One("seeds/a.txt", $"{First}\n\n{Second}\n\n{Third}\n\n{foot}\n")));

    [Fact]
    public void A_wish_below_an_item_of_a_feed_goes() =>
        Assert.Equal(AllThree,
            Left("The tide", P(First) + P(Second) + P(Third)
                + "<p><strong>Enjoying this?</strong> <a href=\"/support\">Chip in for the price of a coffee</a>.</p>"));

    [Fact]
    public void Who_rated_a_post_stands_below_it() =>
        Assert.Equal(AllThree,
            Body(One("seeds/a.txt",
                $"Quay Forum » Locks\nheron\n#1\nPosted 2026-5-15 07:58   Only author\n\n{First}\n\n{Second}\n\n{Third}\n\n2 users rated this post\nbittern +3  Nice write-up!\nSlow water runs deep.\nReport  Rating  Quote  TOP\n\nbittern\n#2\nPosted 2026-5-15 08:11   Only author\nWhat could go wrong?\n")));

    [Fact]
    public void A_file_of_a_post_goes_with_its_address() =>
        Assert.Equal($"{Lamp}\n\n{Wall}\n\n{Book}",
            Body(One("seeds/a.txt",
                $"{Lamp}\n\n{Wall}\n\n{Book}\n\n附件: dock.jpg (2024-12-4 01:10, 80.9 KB) / 下载次数 5 http://bbs.example.com/forum.php?mod=attachment&aid=NDQxMg==\n")));
}
