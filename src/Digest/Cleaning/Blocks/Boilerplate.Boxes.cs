using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Blocks;

/// <summary>Boxes in the midst of a text: polls, quotations of shares, forms, players, pitches.</summary>
internal static partial class Boilerplate
{
    /// <summary>Lines of the shortest run that is judged as a whole.</summary>
    private const int ShortestRun = 3;

    /// <summary>Columns of the longest heading above a box that is none of the box.</summary>
    private const int LongestLabel = 40;

    /// <summary>Where paragraphs stand apart, short lines that stand together with one that sounds like surroundings are a box.</summary>
    private static void Boxes(List<SeenLine> seen, CoreText core)
    {
        if (!core.StandsApart)
            return;
        for (var from = 0; from < seen.Count;)
        {
            var to = from + 1;
            while (to < seen.Count && !seen[to].Line.BreakBefore)
                to++;
            if (to - from > 1 && from > core.First && IsBox(seen, from, to, core))
            {
                // Below a button the text may go on directly.
                var end = to - from > 2 && seen[to - 1] is { IsProse: true, Wording.Share: < 0.3 }
                    && seen[to - 2].Wording is { Share: > 0.99, Strong: > 0 } ? to - 1 : to;
                for (var i = from; i < end; i++)
                    seen[i].IsOut = true;
            }

            from = to;
        }
    }

    /// <summary>Lines of the shortest box that holds a long one.</summary>
    private const int LeastCalled = 4;

    private static bool IsBox(List<SeenLine> seen, int from, int to, CoreText core)
    {
        int sounding = 0, longs = 0;
        // Among many short lines, the last of which is a call, one may be long.
        var called = to - from >= LeastCalled && seen[to - 1] is { Sounds: true, Wording.Strong: > 0 };
        for (var i = from; i < to; i++)
        {
            longs += seen[i].Columns > Long ? 1 : 0;
            if (seen[i].IsFixed || seen[i].IsItem || seen[i].Line.Kind != LineKind.Loose
                || seen[i].Columns > (called && longs < 2 ? LongestAppeal : Long))
                return false;
            sounding += seen[i].Sounds || !seen[i].Closes && !seen[i].IsPriced && seen[i].Wording.Share >= 0.5 ? 1 : 0;
        }

        var prose = seen.GetRange(from, to - from).Count(static s => s.IsProse);
        // Buttons that are gone stood in the box too.
        var noise = to < seen.Count && seen[to].Line.AfterNoise && !seen[from].Closes
            && core.Weigh(seen[from].Text) is { Share: >= 0.5, Weight: >= 2 };
        return sounding > 0 && prose * 2 < to - from + (noise ? 1 : 0);
    }

    /// <summary>
    /// Three short lines and more on end between paragraphs, most of which are words of surroundings, counters and figures, are a box
    /// however the paragraphs stand. The last of them may head what follows, the first may head the box or have stood above it already.
    /// </summary>
    private static void Runs(List<SeenLine> seen, CoreText core)
    {
        for (var from = core.First + 1; from < core.Last;)
        {
            var to = from;
            // A poll asks in a sentence, above answers with figures.
            if (to + 2 < seen.Count && seen[to].IsProse && seen[to].IsQuestion && seen[to + 1].IsFigure && seen[to + 2].IsFigure)
                to++;
            while (to < core.Last && MayBeOfRun(seen[to], to == from))
                to++;
            if (to - from >= ShortestRun && !(seen[from - 1].Text is [.., ':' or '：']) && IsRunOfPage(seen, from, to, core))
            {
                var end = !IsOfBox(seen[to - 1]) && (seen[to].IsProse || seen[to].IsItem) ? to - 1 : to;
                for (var i = from + (MayStandAbove(seen[from]) || StandsAbove(seen, from) ? 1 : 0); i < end; i++)
                    seen[i].IsOut = seen[i].Sounds = true;
            }

            from = Math.Max(to, from + 1);
        }
    }

    private static bool MayBeOfRun(SeenLine s, bool first) =>
        !s.IsProse && !s.IsFixed && !s.IsItem && s.Line is { Kind: LineKind.Loose, Markdown: false } && s.Columns <= Long
        && (!s.Closes || s.Sounds || first && s.IsQuestion);

    private static bool IsRunOfPage(List<SeenLine> seen, int from, int to, CoreText core)
    {
        int page = 0, sounding = 0;
        for (var i = from; i < to; i++)
        {
            page += IsOfBox(seen[i]) ? 1 : 0;
            sounding += seen[i].Sounds && core.Weigh(seen[i].Text) is { Share: >= 0.5, Weight: >= 2 } ? 1 : 0;
        }

        return sounding > 0 && page * 2 >= to - from;
    }

    private static bool IsOfBox(SeenLine s) => !s.IsPriced && (s.Sounds || s.Wording.IsEmpty || s.Wording.Share >= 0.5 || s.IsFigure);

    /// <summary>What a picture shows may stand above a box, whose label went before.</summary>
    private static bool StandsAbove(List<SeenLine> seen, int at) =>
        seen[at] is { Line.BreakBefore: true } s && !IsOfBox(s) && !s.IsQuestion && seen[at + 1].Line.AfterNoise;

    private static bool MayStandAbove(SeenLine s) =>
        !IsOfBox(s) && !s.IsQuestion && s.Wording.Share == 0 && s.Columns <= LongestLabel && !s.Text.AsSpan().ContainsAny('·', '|', '｜');
}
