using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>One post of a thread: who wrote it and when, and where its text begins and ends.</summary>
internal static partial class PageCopy
{
    /// <summary>The day and who posted, as the head of the post itself says.</summary>
    private static void NotePost(List<CaptureLine> lines, int post, CaptureFacts facts)
    {
        var head = lines[post].Text;
        if (DateFinder.DayIn(head) is { } day)
            facts.Dates.Add(new Fact(day, CaptureFacts.PostDay));
        else if (BoardPost.PostedAt(head) is >= 0 and var posted)
            facts.Dates.Add(new Fact(head[(posted + 3)..Math.Min(head.Length, posted + 24)].Split('|')[0].Trim(), CaptureFacts.PostDay));
        else if (BoardPost.PostedAgo(head) is { } ago)
            facts.Dates.Add(new Fact(ago, CaptureFacts.PostDay));
        if ((CreditNames.BehindDay(head) ?? BoardPost.PostedBy(head)) is { } by)
            facts.Authors.Add(new Fact(by, CaptureFacts.Poster));
        // 老船长 / 发表于 2025-6-3 20:15:48
        else if (post > 0 && BoardPost.PostedAt(head) == 0 && IsMemberName(lines[post - 1].Text))
            facts.Authors.Add(new Fact(lines[post - 1].Text, 48));
        if (IsPostBy(head))
            facts.Authors.Add(new Fact(head[ByOpenings.First(b => head.StartsWith(b, StringComparison.Ordinal))
                .Length..head.IndexOf(" » ", StringComparison.Ordinal)].Trim(), CaptureFacts.Poster));
        if (IsPrinted(lines, post))
            facts.Authors.Add(new Fact(head[3..PrintedHour(head)].Trim(), CaptureFacts.Poster));
    }

    /// <summary>The first line of the text, past what else stands in the head of the post.</summary>
    private static int StartOfPost(List<CaptureLine> lines, int post, CaptureFacts facts)
    {
        var start = post + 1;
        // 来自手机 | 显示全部楼层
        if (start < lines.Count && lines[start].Text.Length < 40
            && (lines[start].Text.Contains("显示全部楼层", StringComparison.Ordinal)
                || lines[start].Text.Contains("顯示全部樓層", StringComparison.Ordinal)))
            start++;
        // Who posted stands between such a number and the text.
        while (IsNumber(lines[post].Text) && start < lines.Count && !IsProse(lines[start].Text)
            && !(lines[start].BreakBefore && lines[start].Text.Length > LeastSentence && Phrases.EndsSentence(lines[start].Text)))
        {
            var stated = WithoutIcon(lines[start++].Text);
            // Default The tide is back: below the title begins the text.
            if (stated.StartsWith(PlainPost, StringComparison.Ordinal) && stated.Length > PlainPost.Length + 4)
            {
                facts.Titles.Add(new Fact(stated[PlainPost.Length..], 76));
                break;
            }

            var known = facts.Dates.Count;
            _ = Reprints.Take(stated, new NoisePlace(0, 1), facts) || Credits.Take(stated, new NoisePlace(0, 1), facts);
            for (; IsDay(stated) && known < facts.Dates.Count; known++)
                facts.Dates[known] = facts.Dates[known] with { Weight = Math.Min(facts.Dates[known].Weight, CaptureFacts.PostDay) };
        }

        return start;
    }

    /// <summary>The line behind the post: its buttons, or the head of the next.</summary>
    private static int EndOfPost(List<CaptureLine> lines, int start, bool isPrinted)
    {
        var end = start;
        var begun = false;
        while (end < lines.Count && !(begun && (EndsPost(lines[end].Text) || isPrinted && IsPrintedHead(lines[end].Text))))
        {
            begun |= IsProse(lines[end].Text);
            end++;
        }

        // Between the buttons of one post and the head of the next stand only a signature and a name.
        if (end < lines.Count && IsPostHead(lines[end].Text))
        {
            while (end > start + 1 && !Phrases.EndsSentence(lines[end - 1].Text) && Phrases.Columns(lines[end - 1].Text) < LeastProse
                && !lines[end - 1].NoiseAfter && !Phrases.IsOpenSentence(lines[end - 1].Text)
                && !Credits.Take(lines[end - 1].Text, new NoisePlace(0, 1), new CaptureFacts()))
                end--;
        }

        return end;
    }

    /// <summary>Whether the line above the hour of a post may be the name of who posted it.</summary>
    private static bool IsMemberName(string text) =>
        text.Length is > 1 and <= 16 && !Standing.Contains(text) && !NoiseRules.IsButton(text) && !IsOfMember(text)
        && text.AsSpan().ContainsAnyExceptInRange('0', '9') && !text.AsSpan().ContainsAny(InNoMember) && Wording.Of(text).Share < 0.5;

    private static readonly System.Buffers.SearchValues<char> InNoMember = System.Buffers.SearchValues.Create(" :：|[]()（）…，。#");

    /// <summary>Lines of the longest signature, the rule above it counted in, and columns of the longest of them.</summary>
    private const int LongestSignature = 4, LongestMotto = 60;

    private static readonly System.Buffers.SearchValues<char> RuleSigns = System.Buffers.SearchValues.Create("-─—=_*~ ");

    /// <summary>Where a post ends before the rule above a member's signature.</summary>
    private static int WithoutSignature(List<CaptureLine> lines, int start, int end)
    {
        if (end - start > 2 && lines[end - 1] is { Kind: LineKind.Loose, BreakBefore: true } last && IsQuotedMotto(last.Text)
            && lines[end - 2].Text[^1] is not (':' or '：' or ','))
            end--;
        for (var i = end - 1; i > start && i >= end - LongestSignature; i--)
        {
            if (lines[i].Text == "--")
                return i;
            if (lines[i].Text.Length >= 10 && lines[i].Text.AsSpan().IndexOfAnyExcept(RuleSigns) < 0)
                return i;
            if (Phrases.Columns(lines[i].Text) > LongestMotto)
                break;
        }

        return end;
    }

    /// <summary>A saying that stands alone below a post in quotation marks, broken off: <c>"The tide waits for no ferry..."</c>.</summary>
    private static bool IsQuotedMotto(string text) =>
        text is ['"' or '“', .., '"' or '”'] && Phrases.Columns(text) <= LongestMotto && text[^2] is '.' or '…'
        && (text[^2] == '…' || text.EndsWith("...\"", StringComparison.Ordinal) || text.EndsWith("...”", StringComparison.Ordinal));

    /// <summary>What boards put below a post: who rated it, what else is like it, when it was changed.</summary>
    private static readonly string[] Foots = ["本帖最近评分记录", "本帖最近評分記錄", "搜索更多相关主题的帖子", "搜索更多相關主題的帖子", "[ 此帖被", "[ 本帖最后由", "[ 本帖最後由",
        "本帖被以下淘专辑推荐", "本帖被以下淘專輯推薦", "最後由 ", "圖片附件:", "图片附件:", "改动 在", "Number of participants ", "评分记录:", "附加檔案", "附加文件"];

    private static readonly string[] Ratings = ["人评分", "人評分", "次评分", "次評分", "参与人数", "參與人數", "rated this", "gave reputation"];

    /// <summary>How many have rated a post: <c>2 users rated this post</c>, <c>已有 3 人评分</c>, <c>参与人数 2</c>.</summary>
    private static bool IsRated(string text) =>
        text.Length <= 40 && text.AsSpan().ContainsAnyInRange('0', '9') && !Phrases.EndsSentence(text)
        && (char.IsAsciiDigit(text[0]) || text[0] is '已' or '共' or '参' or '參')
        && Array.Exists(Ratings, r => text.Contains(r, StringComparison.OrdinalIgnoreCase));

    private static bool EndsPost(string text) =>
        IsPostHead(text)
        || text is "Signature" or "Ratings" or "Rate" or "Reply With Quote" or "Top" or "TOP" or "评分" or "評分" or "评论" or "點評" or "点评"
            or "評論"
        || Array.Exists(Foots, f => text.StartsWith(f, StringComparison.Ordinal)) || IsRated(text)
        || text.StartsWith("Last edited by ", StringComparison.Ordinal) && text.Contains(" in total", StringComparison.Ordinal)
        || text.Length > 4 && text.AsSpan().IndexOfAnyExcept('_') < 0 || IsModerated(text)
        || text.Length < 60
            && (text.Contains("使用道具", StringComparison.Ordinal)
                || (text.StartsWith("收藏", StringComparison.Ordinal) || text.StartsWith("举报", StringComparison.Ordinal))
                    && NoiseRules.IsFloor(text)
                || text.StartsWith("回复", StringComparison.Ordinal) && NoiseRules.IsFloor(text) && text.Length > 2);

    private static readonly string[] Threads = ["本主题由", "本主題由", "本帖由", "该帖由", "此帖由", "該帖由"];

    /// <summary>What a moderator did to a thread, which stands below its first post: <c>本主题由 芦苇 于 2026-3-5 09:00 设置高亮</c>.</summary>
    private static bool IsModerated(string text) =>
        text.Length <= 60 && Array.Exists(Threads, t => text.StartsWith(t, StringComparison.Ordinal))
        && DateFinder.FindAt(text, out var from, out var to) && from > 4 && text.Length - to is > 1 and <= 16;
}
