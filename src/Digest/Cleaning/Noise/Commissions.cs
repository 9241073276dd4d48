using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>What houses say of what they earn by the links in their texts: a line of its own, anywhere on the page.</summary>
internal static class Commissions
{
    /// <summary>Characters of the longest such line.</summary>
    private const int Longest = 320;

    /// <summary>What is earned; each such line names one of these.</summary>
    public static readonly string[] Cues = ["commission", "affiliate", "佣金", "分潤", "分润"];

    private static readonly string[] Openings = ["When you ", "If you ", "Should you ", "We may ", "We earn ", "We receive ", "Some links ",
        "Some of the links ", "Links ", "Purchases ", "Products ", "Buying ", "This article contains ", "This article may ",
        "This article includes ", "This post contains ", "This post may ", "This page contains ", "This page may ", "As an affiliate",
        "Our articles ", "You may ", "购买", "購買", "如果你", "如果您", "若您", "當您", "当您", "通过本文", "透過本文", "本文可能", "本文含", "本文包含", "部分链接", "部分連結"];

    private static readonly string[] Earners = ["we may ", "we earn", "we receive", "we might ", "we get ", "we can ", "pays us", "pay us",
        "earns us", "earn us", "may earn", "may receive", "may generate", "我们", "我們", "本站", "本刊", "本网", "本網", "编辑部", "編輯部"],
        Links = ["link", "链接", "連結", "purchase", "购买", "購買"];

    /// <summary><c>When you buy through links in our articles, we may earn a small commission.</c>; somebody's words are none.</summary>
    public static bool Is(string line) =>
        line.Length is > 16 and <= Longest && OfCommissions.IsIn(line) && line.AsSpan().IndexOfAny("“\"「") < 0
        && line.AsSpan().TrimStart("*_([（【# ") is var text && Phrases.StartsWithAny(text, Openings)
        && Phrases.Count(line, Earners) > 0 && Phrases.Count(line, Links) > 0;

    private static readonly PhraseSet OfCommissions = new(Cues, StringComparison.OrdinalIgnoreCase);
}
