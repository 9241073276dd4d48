using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>What stands above the first paragraph.</summary>
internal static partial class Boilerplate
{
    /// <summary>
    /// Above the first paragraph: the headline stays, captions, and the line right above the text, which may be its heading.
    /// </summary>
    private static void Head(List<SeenLine> seen, CoreText core, CaptureFacts facts)
    {
        var first = FirstOf(seen, core, facts);
        if (first <= 0)
            return;
        var title = Title(seen, first, facts);
        // 时间表 reads like a name: where the writer is known a second one is none.
        var writer = facts.Authors.Exists(static a => a.Weight >= CaptureFacts.Poster && a.Value.Length > 0);
        var dropped = new List<string>();
        var page = first - title > MostOwn || seen.FindIndex(0, first, static s => !s.IsFixed && (s.IsOfPage || s.Line.AfterNoise)) >= 0;
        for (var i = 0; i < first; i++)
        {
            var s = seen[i];
            var names = NamesMedium(seen, i);
            if (i == title || s.IsFixed || s.IsOut || s.Line.AfterImage && Captions.IsMarked(s.Text) || s.Line.Markdown && !s.Sounds
                || title < 0 && !s.IsOfPage && !names)
                continue;
            var direct = !names && i > title && seen.FindIndex(i + 1, static below => !below.IsFixed) == first
                && !(s.Line.AfterNoise && dropped.Count > 0);
            // A member's name stands above the day of his post, and the board above his name.
            var posted = i > title && (IsPoster(seen, i) || i + 1 < first && IsPoster(seen, i + 1));
            // Below the day and the buttons a line as long as a headline sums the article up.
            direct &= !posted && (s.Columns <= LongestHeading || !(s.Line.AfterFacts || s.Line.AfterNoise) || title < 0);
            // What heads a list of sentences is no name, however it is spelled: Key Points
            var heads = s.Line.Kind == LineKind.Heading && !s.Sounds && i > title
                && seen[i + 1] is { IsItem: true, Closes: true, IsOut: false };
            if (heads || direct && MayHead(s, writer) || s.IsItem && !s.Sounds && s.Columns > LongestWord
                || !page && !names && !posted && !s.IsOfPage && !Edges.IsIssue(s.Text)
                    && (i > title || seen[title].Columns < 2 * LeastSentence))
                continue;
            s.IsOut = true;
            if (!s.Sounds)
                dropped.Add(s.Text);
            Note(seen, i, title, facts);
            if (names)
                facts.Sources.Add(new Fact(s.Text, 45));
        }

        Ask(facts, "head", dropped, "above");
    }

    /// <summary>The first paragraph of the text, past what appeals above it and what sums it up; none where nothing stands above.</summary>
    private static int FirstOf(List<SeenLine> seen, CoreText core, CaptureFacts facts)
    {
        var first = seen.FindIndex(static s => s.IsProse && !s.IsOut && !s.IsQuestion);
        if (first <= 0)
            return first;
        while (first + 1 < core.Last && AppealsAtEdge(seen[first])
            && seen.FindIndex(first + 1, static s => s.IsProse && !s.IsOut) is > 0 and var below)
        {
            seen[first].IsOut = seen[first].Sounds = true;
            first = below;
        }

        // A text may begin with short sentences and with questions; what surrounds it does not stand among them.
        while (first > 1 && (seen[first - 1].Closes || seen[first - 1].IsQuestion) && !seen[first - 1].Sounds
            && !seen[first].Line.AfterNoise && seen[first - 1].Columns >= LeastSentence)
            first--;
        // The first of them may be the headline.
        if (seen[first].IsQuestion && seen[first].Columns > 2 * LeastSentence && Title(seen, first, facts) is var above
            && (above < 0 || seen[above].Columns < 2 * LeastSentence))
            first++;
        return PastStandfirst(seen, first, facts);
    }

    private static bool IsPoster(List<SeenLine> seen, int at) =>
        Credits.IsMember(seen[at].Text) && at + 1 < seen.Count && seen[at + 1].Line.AfterFacts;

    /// <summary>Whether whose the text is stands alone right above when and by whom it was written.</summary>
    private static bool NamesMedium(List<SeenLine> seen, int at) =>
        at + 1 < seen.Count && seen[at + 1].Line.AfterFacts && !seen[at].Line.AfterFacts && PersonNames.IsMedium(seen[at].Text);

    /// <summary>Columns of the longest heading right above a text.</summary>
    private const int LongestHeading = 60;

    private static bool MayHead(SeenLine s, bool writer) =>
        !s.Sounds && !s.IsStamp && !Edges.IsIssue(s.Text) && s.Wording.Share < 0.5 && !s.Wording.IsEmpty
        && (s.Line.Kind == LineKind.Heading || s.Line.BreakBefore)
        && !(PersonNames.IsPerson(s.Text) && !((writer || s.Line.Kind == LineKind.Heading) && Digest.Text.Characters.IsHan(s.Text[0])))
        && !(s.Line.AfterFacts && PersonNames.IsMedium(s.Text));

    /// <summary>Lines between a sentence below the headline and the text.</summary>
    private const int LongestByline = 12;

    /// <summary>
    /// A sentence with writer, hour or buttons between it and the next paragraph sums the article up; the text begins below those.
    /// </summary>
    private static int PastStandfirst(List<SeenLine> seen, int first, CaptureFacts facts)
    {
        if (seen[first].Line.Markdown || seen[first].Line.InPost || seen[first].Columns > 2 * Long)
            return first;
        // Somebody's words and nothing else are a motto, and below a picture stands what it shows.
        if (Phrases.IsMotto(seen[first].Text) || seen[first].Line.AfterImage)
            return first;
        // Below the day, above the writer: one short sentence between two lines about the article.
        var amid = seen[first].Line.AfterFacts;
        var next =
            seen.FindIndex(first + 1, Math.Min(LongestByline, seen.Count - first - 1), static s => s.IsProse && !s.IsOut && !s.IsFixed);
        if (next < 0 || next == first + 1 && !seen[next].Line.AfterFacts
            || amid && !(next == first + 1 && seen[first].Columns <= LongestHeading && seen[next].Columns > seen[first].Columns))
            return first;
        var between = seen.GetRange(first + 1, next - first);
        var brief = seen[first].Columns <= LongestHeading;
        if (!between.Exists(s => s.Line.AfterFacts || brief && !s.IsFixed && s.IsLabelled
            || !s.IsProse && (s.IsStamp || PersonNames.IsPerson(s.Text))))
            return first;
        facts.Summaries.Add(new Fact(seen[first].Text, 50));
        seen[first].IsOut = true;
        return next;
    }

    /// <summary>Weight of a name above the day of an article that a thread passes on: more than of who posted it.</summary>
    private const int OfArticle = CaptureFacts.Poster + 2;

    /// <summary>What a line above the text says about it: its day, who wrote it, whose it is, what it is about.</summary>
    private static void Note(List<SeenLine> seen, int at, int title, CaptureFacts facts)
    {
        var text = seen[at].Text;
        var dated = DateFinder.FindAt(text, out var from, out var to);
        if (dated)
            facts.Dates.Add(new Fact(text[from..to], 50));
        // Tuesday, December 9 · 6 min read: the year is told by the weekday.
        else if (seen[at].Columns <= LongestHeading && DateFinder.Find(text, needsYear: false, out var begin, out var end) is not null)
            facts.Dates.Add(new Fact(text[begin..end], 40));
        // 时机 reads like a name, and is a heading.
        if (KnownMedia.Named(text) is { } medium)
            facts.Sources.Add(new Fact(medium, 45));
        else if (PersonNames.IsPerson(text) && seen[at].Line.Kind != LineKind.Heading && !Trails.AreSections(text))
            facts.Authors.Add(new Fact(text, facts.IsThread && at + 1 < seen.Count && seen[at + 1].Line.AfterFacts ? OfArticle : 45));
        // heron_w, above the day of his post
        else if (IsPoster(seen, at))
            facts.Authors.Add(new Fact(text, 40));
        // 217 points by tallgrass on Aug 9, 2025
        else if (dated && text.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var by
            && text[(by + 4)..].Split(' ')[0].TrimEnd('|', ',', '·') is { Length: > 1 } who)
            facts.Authors.Add(new Fact(string.Join(' ', text[(by + 4)..].Split(' ').Take(2)) is var name && PersonNames.IsPerson(name)
                ? name : who, 45));
        else if (PersonNames.IsMedium(text))
            facts.Sources.Add(new Fact(text, 17));
        // Below a writer stands for whom he writes.
        else if (at > title + 1 && PersonNames.IsPerson(seen[at - 1].Text) && text.Split(' ') is { Length: >= 2 and <= 5 } words
            && Array.TrueForAll(words, static w => Phrases.IsCapitalised(w) || w is "of" or "for" or "the" or "and"))
            facts.Sources.Add(new Fact(text, 25));
        else if (at > title && seen[at].Columns > 40 && !seen[at].Sounds)
            facts.Summaries.Add(new Fact(text, 45));
    }

    /// <summary>Which of the lines above the text is the headline: the stated one; else the first that is long enough.</summary>
    private static int Title(List<SeenLine> seen, int first, CaptureFacts facts)
    {
        var stated = CaptureFacts.Best(facts.Titles) is { Weight: >= 60 } fact ? Phrases.Key(fact.Value) : null;
        int best = -1, most = 0;
        for (var i = 0; i < first; i++)
        {
            var s = seen[i];
            if (s.IsFixed || s.IsItem)
                continue;
            if (stated is not null && Phrases.Key(s.Text) == stated)
                return i;
            // Whose the text is may stand above the headline, in larger letters.
            if (stated is not null || !MayBeTitle(s) && !IsAmidFacts(seen, i)
                || facts.Sources.Exists(x => Phrases.Key(x.Value) == Phrases.Key(s.Text)))
                continue;
            var score = Math.Min(s.Columns, 2 * LeastSentence) + (s.Line.Kind == LineKind.Heading ? 40 - (10 * s.Line.Level) : 0)
                // Right below a headline stand who wrote it and when; a paper's name above it may be short for a heading.
                + (s.Columns > LongestName && i + 1 < seen.Count && seen[i + 1].Line.AfterFacts ? AboveFacts : 0)
                // English houses set capitals in headlines, not in what sums them up below.
                + (CaptionScore.IsTitled(s.Text) ? AboveFacts : 0);
            if (score > most)
                (best, most) = (i, score);
        }

        return stated is not null ? -1 : best >= 0 || !IsHeadlineByWords(seen, first) ? best : 0;
    }

    /// <summary>Columns of the shortest headline that its place and its words tell, and letters in which these are sought.</summary>
    private const int LeastTold = 16, Reach = 4000;

    /// <summary>
    /// Whether the first line is the headline although its words are those of pages, 视频 and 电话: right above when and by whom the text was
    /// written, and the text says them again.
    /// </summary>
    private static bool IsHeadlineByWords(List<SeenLine> seen, int first)
    {
        if (first < 1 || seen[0] is not { Sounds: false, IsStamp: false, IsRow: false, IsFixed: false, IsItem: false, Closes: false } top
            || !seen[1].Line.AfterFacts || top.Columns is < LeastTold or > 2 * LongestHeading || top.Text.Contains(' ')
            || PersonNames.IsPerson(top.Text) || PersonNames.IsMedium(top.Text))
            return false;
        var text = new System.Text.StringBuilder();
        for (var i = first; i < seen.Count && text.Length < Reach; i++)
            text.Append(seen[i].Text).Append('\n');
        return new SharedWords(text.ToString()).Tells(top.Text);
    }

    /// <summary>
    /// What standing right above the writer and the day adds to a headline, and the columns of the longest name of a house, which stands
    /// there too.
    /// </summary>
    private const int AboveFacts = 20, LongestName = 40;

    /// <summary>Whether a line stands alone between the day and the writer, as headlines of letters do, whatever its words.</summary>
    private static bool IsAmidFacts(List<SeenLine> seen, int at) =>
        seen[at] is { Line.AfterFacts: true, Closes: false, IsStamp: false, Columns: > LeastSentence and <= 2 * LongestHeading } s
        && at + 1 < seen.Count && seen[at + 1].Line.AfterFacts && !PersonNames.IsPerson(s.Text);

    private static bool MayBeTitle(SeenLine s) =>
        !s.Sounds && !s.IsStamp && !s.IsRow && !Edges.IsIssue(s.Text) && (s.Wording.Share < 0.5 || s.Wording.Other > 6)
        && s.Columns is > 8 and <= 160 && !PersonNames.IsPerson(s.Text);
}
