using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>What stands below the last paragraph.</summary>
internal static partial class Boilerplate
{
    /// <summary>Columns of the longest item that may be a word of a menu.</summary>
    private const int LongestWord = 16;

    /// <summary>So many sentences below a text may speak of the page.</summary>
    private const int MostPeeled = 6;

    /// <summary>Below the last paragraph: captions stay, lists that the text announces, and what repeats the article's words.</summary>
    private static void Tail(List<SeenLine> seen, CoreText core, CaptureFacts facts)
    {
        Writers(seen, facts);
        Islands(seen, core);
        var dropped = new List<string>();
        for (var i = Peeled(seen, core, facts) + 1; i < seen.Count; i++)
        {
            var s = seen[i];
            if (s.IsOut || StaysBelow(seen, i, core, facts))
                continue;
            s.IsOut = true;
            NoteBelow(s.Text, facts);
            if (!s.Sounds)
                dropped.Add(s.Text);
        }

        Ask(facts, "end", dropped, "below");
    }

    /// <summary>Takes off the sentences below a text that speak of the page; the last paragraph that is left.</summary>
    private static int Peeled(List<SeenLine> seen, CoreText core, CaptureFacts facts)
    {
        var last = seen.Count - 1;
        for (var peeled = 0; last > core.First && peeled < MostPeeled; last--)
        {
            var s = seen[last];
            if (s.IsOut || !(s.IsProse || s.IsFixed || s.IsItem && s.Columns > LongestWord && !s.Sounds))
                continue;
            if (s.Line.Kind == LineKind.Verbatim || s.Line.AfterImage || Captions.IsMarked(s.Text) || !(AppealsAtEdge(s) || IsCall(s))
                || IsPostersWord(seen, last, facts))
                break;
            s.IsOut = true;
            peeled++;
            if (!s.Sounds)
                facts.Ask("end", s.Text, "dropped: it speaks of the page");
        }

        return last;
    }

    /// <summary>Whether a line below the last paragraph is of the text.</summary>
    private static bool StaysBelow(List<SeenLine> seen, int at, CoreText core, CaptureFacts facts)
    {
        var s = seen[at];
        var isBelowOut = at > 0 && seen[at - 1].IsOut;
        if (s.Line.Markdown && !s.Sounds || s.Closes && !s.Sounds && s.Wording.Share < 0.4
            || s.IsItem && at > 0 && !seen[at - 1].IsOut && !s.Sounds)
            return true;
        if (!s.Sounds && !s.IsRow && !s.IsLabelled && !(s.Line.AfterNoise || isBelowOut) && core.Shares(s.Text))
            return true;
        // The trial is set for June.
        if (s.Closes && !s.Sounds && s.Wording.Strong == 0 && at > 0 && seen[at - 1] is { IsProse: true, IsOut: false })
            return true;
        if (!isBelowOut && IsPostersWord(seen, at, facts))
            return true;
        // What goes on in a post is of it, as long as it does not sound like a page.
        if (s.Line.InPost && !s.Sounds && (!s.IsRow || s.Wording.Share < 0.2) && !s.Line.AfterNoise && at > 0 && !seen[at - 1].IsOut
            && seen[at - 1].Line.NoiseAfter)
            return true;
        if (IsFarewell(s, facts) || Licences.IsSection(seen, at))
            return true;
        // （文中老韩为化名）, ($1 = 0.86 euros)
        if (s.Text is ['（' or '(', .., '）' or ')']
            && (s.Text.Contains("化名", StringComparison.Ordinal) || s.Text.Contains("$1 = ", StringComparison.Ordinal)))
            return true;
        // Whole sentences whose last has lost its sign.
        return !s.Sounds && !s.IsRow && IsOpenSentence(s) && (core.Shares(s.Text) || !s.Line.AfterNoise && !isBelowOut);
    }

    /// <summary>Notes what a line says of the article that goes from below it.</summary>
    private static void NoteBelow(string text, CaptureFacts facts)
    {
        // 记者 林舟, （来源：江左日报）: below the text too
        var bare = text.TrimStart('（', '(');
        if (bare is ['记' or '記', '者', ..] or ['来' or '來', '源', ..] or ['编' or '編' or '发' or '發', _, '于' or '於', ..])
            Credits.Take(text, new NoisePlace(0, 1), facts);
        // （林一舟）: who wrote or answers for it, where papers say that last
        else if (text is ['（' or '(', .., '）' or ')'] && PersonNames.IsPerson(text[1..^1]))
            facts.Authors.Add(new Fact(text[1..^1], 55));
    }

    /// <summary><c>See you on Friday — Jane</c>: the last words of a letter, with the name by which its readers know the writer.</summary>
    private static bool IsFarewell(SeenLine s, CaptureFacts facts) =>
        s.Columns <= LongestHeading && s.Text.AsSpan().LastIndexOfAny('—', '–') is > 4 and var dash
        && s.Text[(dash + 1)..].Trim() is { Length: > 1 } name && char.IsLetter(s.Text[0]) && char.IsUpper(name[0])
        && facts.Authors.Exists(a => a.Value == name || a.Value.StartsWith(name + " ", StringComparison.Ordinal));

    private static readonly string[] Calls = ["Watch ", "Explore ", "Register ", "Listen ", "Visit ", "Join ", "Sign up ", "Learn more ",
        "Tune in ", "Follow ", "See the ", "Browse ", "欢迎访问", "点击观看", "前往"];

    /// <summary>
    /// <c>Watch the [replay](…) and explore [sessions](…).</c>: a sentence that bids its readers go elsewhere, and is mostly links.
    /// </summary>
    private static bool IsCall(SeenLine s)
    {
        if (s.Columns > Long || s.IsItem || !Array.Exists(Calls, c => s.Text.StartsWith(c, StringComparison.Ordinal)))
            return false;
        var (linked, text) = (0, s.Line.Markdown ? s.Line.Text : MarkdownText.Write(s.Line.Text));
        for (var at = text.IndexOf('['); at >= 0 && text.IndexOf("](http", at, StringComparison.Ordinal) is > 0 and var close;
            at = text.IndexOf('[', close))
            linked += close - at - 1;
        return linked * 5 >= s.Text.Length * 2;
    }

    private static readonly string[] Begging =
        ["求", "点赞", "點讚", "评分", "評分", "关注", "關注", "转发", "轉發", "收藏", "订阅", "訂閱", "公众号", "扫码", "加群", "进群", "打赏", "三连", "不易", "轻喷"];

    /// <summary>
    /// A member who wrote a post himself ends it with a word to those who read it, <c>有问题跟帖，我晚上都在。</c>: his own, unlike a call for favours.
    /// </summary>
    private static bool IsPostersWord(List<SeenLine> seen, int at, CaptureFacts facts) =>
        seen[at] is { IsItem: false } s && (s.Closes || s.Columns >= Long / 2) && (facts.IsThread || s.Line.InPost) && at > 0
        && (s.Line.InPost || seen[at - 1].Line.NoiseAfter)
        && (s.Text.Contains('我', StringComparison.Ordinal) || s.Text.Contains(" I ", StringComparison.Ordinal))
        && Phrases.Count(s.Text, Begging) == 0;

    private static bool IsOpenSentence(SeenLine s) =>
        Phrases.IsOpenSentence(s.Text) && s.Wording.Share < 0.3 || s.Columns >= Long - 20 && Phrases.HasSentence(s.Text);

    /// <summary>So many short lines on end below a text part it from what else the page says.</summary>
    private const int FewestOfFoot = 6;

    /// <summary>Below menus and the like, and below whose the page is, a sentence is of the page as they are.</summary>
    private static void Islands(List<SeenLine> seen, CoreText core)
    {
        int run = 0, page = 0, above = 0, all = seen.Sum(static s => s.IsProse && !s.IsOut ? s.Columns : 0);
        for (var i = core.First; i < seen.Count; i++)
        {
            var s = seen[i];
            if (s.IsProse && !s.IsOut)
            {
                if (run >= FewestOfFoot && page * 2 >= run && above * 10 >= all * 8)
                {
                    for (; i < seen.Count; i++)
                        seen[i].IsOut |= !seen[i].IsFixed;
                    return;
                }

                above += s.Columns;
                run = page = 0;
                continue;
            }

            // What went as a box stood in the midst.
            run += s.IsOut ? 0 : 1;
            page += !s.IsOut && IsOfBox(s) ? 1 : 0;
            // The sign of who owns a page stands at its end.
            if (s.Text.StartsWith('©') || s.Text.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase))
                (run, page) = (run + FewestOfFoot, page + FewestOfFoot);
        }
    }

    /// <summary>Paragraphs at the end of which one may be about the writer.</summary>
    private const int LastParagraphs = 3;

    /// <summary>
    /// Below the text a paragraph that begins with the writer's name and says what he does is about him; the name may stand above it alone.
    /// </summary>
    private static void Writers(List<SeenLine> seen, CaptureFacts facts)
    {
        var left = LastParagraphs;
        for (var i = seen.Count - 1; i > 0 && left > 0; i--)
        {
            var s = seen[i];
            if (s.IsOut || !s.IsProse)
                continue;
            left--;
            if (!IsAboutWriter(s, facts) && !IsAboutHouse(s, facts) && !IsBelowWriter(seen, i, facts)
                && !(left == LastParagraphs - 1 && s.Columns <= LongestAppeal / 2
                    && WriterNotes.PresentsSomebody(s.Text, s.Wording, facts)))
                continue;
            s.IsOut = true;
            // His name, or the house's, stands above alone.
            var at = i > 1 && Bylines.IsRole(seen[i - 1].Text) && !seen[i - 1].Closes ? i - 2 : i - 1;
            if (seen[at] is { IsProse: false, IsFixed: false } above && above.Columns <= LongestHeading
                && facts.Authors.Concat(facts.Sources)
                    .Any(f => f.Value.Length > 1 && above.Text.Contains(f.Value, StringComparison.OrdinalIgnoreCase)
                        && above.Text.Length <= 2 * f.Value.Length))
                above.IsOut = seen[i - 1].IsOut = true;
        }

        // Papers say it below the headline too, in the writer's whole name.
        var first = seen.FindIndex(static s => s.IsProse && !s.IsOut);
        for (var i = first;
            i >= 0 && i < seen.Count - LastParagraphs && i < first + LastParagraphs && seen[i] is { IsProse: true, Line.Markdown: false };
            i++)
        {
            if (IsAboutWriter(seen[i], facts)
                && facts.Authors.Exists(a => a.Value.Contains(' ', StringComparison.Ordinal)
                    && seen[i].Text.StartsWith(a.Value, StringComparison.Ordinal)))
                seen[i].IsOut = true;
        }
    }

    private static readonly string[] WriterLabels =
        ["Written by", "About the author", "About the writer", "Author", "By", "作者", "作者简介", "关于作者", "作者簡介", "關於作者", "撰文"];

    /// <summary>Below a label and the writer's name alone, what begins with the name is about him, whatever it says.</summary>
    private static bool IsBelowWriter(List<SeenLine> seen, int at, CaptureFacts facts)
    {
        if (at < 2 || seen[at].Columns > LongestAppeal
            || facts.Authors.Find(a => a.Value.Length > 1 && WriterNotes.BeginsWith(seen[at].Text, a.Value)) is not { Value: { } name })
            return false;
        var label = seen[at - 1].Text == name ? at - 2 : at - 1;
        return Array.IndexOf(WriterLabels, seen[label].Text.TrimEnd(':', '：')) >= 0;
    }

    private static bool IsAboutWriter(SeenLine s, CaptureFacts facts) =>
        s.Columns <= LongestAppeal && WriterNotes.Presents(s.Text, s.Wording, facts);

    private static readonly string[] OfHouse = [" is a ", " is an ", " is the ", " was founded", " provides ", " covers "];

    /// <summary><c>The Quay Wire is an independent news organization …</c>: below the text, what a house says of itself.</summary>
    private static bool IsAboutHouse(SeenLine s, CaptureFacts facts) =>
        !s.IsQuoted && (IsAboutKnown(s.Text) || (s.Text.Length > LongestAppeal || s.Wording.Share >= 0.2)
            && facts.Sources.Exists(a => a.Value.Length > 3 && s.Text.StartsWith(a.Value, StringComparison.Ordinal)
                && Array.Exists(OfHouse, o => s.Text.AsSpan(a.Value.Length).StartsWith(o))));

    private static readonly PhraseSet KindsOfHouse =
        new(["news organization", "news organisation", "newsroom", "news agency", "news outlet"]);

    /// <summary>Whether a line begins by saying what house a known medium is: <c>The Associated Press is an independent …</c></summary>
    private static bool IsAboutKnown(string text) =>
        text.IndexOf(" is a", StringComparison.Ordinal) is > 2 and < LongestHeading and var at && KnownMedia.Named(text[..at]) is not null
        && KindsOfHouse.IsIn(text);
}
