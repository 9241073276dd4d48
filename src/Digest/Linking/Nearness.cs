using Digest.Files;

namespace Digest.Linking;

/// <summary>
/// What stands near a name: within a distance, in its paragraph, or in the title. Lists are in the order of the text, so that it is found
/// by bisection.
/// </summary>
internal static class Nearness
{
    /// <summary>
    /// Whether one of the places is near a name without being part of it: the last before, the first after, or one in the title.
    /// </summary>
    public static bool IsAny(List<TextSpan> places, in TrieHit name, int reach, MarkedText text)
    {
        if (text.InTitle(places[0].Start) && IsNear(places[0], name, reach, text))
            return true;
        var from = FirstFrom(places, name.Start, static p => p.Start);
        // Those beside it may overlap the name, so one more on each side.
        for (var i = Math.Max(0, from - 2); i < Math.Min(places.Count, from + 2); i++)
        {
            if (IsNear(places[i], name, reach, text))
                return true;
        }

        return false;
    }

    private static bool IsNear(TextSpan place, in TrieHit name, int reach, MarkedText text)
    {
        if (place.Start < name.End && place.End > name.Start)
            return false;
        var distance = place.Start >= name.End ? place.Start - name.End : name.Start - place.End;
        return distance <= reach || text.InTitle(place.Start) || text.ParagraphOf(place.Start) == text.ParagraphOf(name.Start);
    }

    /// <summary>Number of the first that begins at an offset or after it; how many there are when none does.</summary>
    public static int FirstFrom<T>(List<T> sorted, int offset, Func<T, int> start)
    {
        int from = 0, to = sorted.Count;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (start(sorted[middle]) < offset)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
