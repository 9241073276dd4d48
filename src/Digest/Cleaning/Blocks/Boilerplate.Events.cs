using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Blocks;

/// <summary>What sites that hold events put among and below the paragraphs, and the row of tags that ends a text.</summary>
internal static partial class Boilerplate
{
    private static readonly string[] Offers =
        ["ticket", "waitlist", "early bird", "rates end", "save up to", "register", "pass", "sign up", "join us", "conference"];

    /// <summary>Lines of such a box above its place and day, and columns of its longest sentence.</summary>
    private const int LinesAbove = 3, LongestOffer = 240;

    /// <summary>
    /// A place and days on a line of their own, <c>Boston, MA | October 6-8, 2026</c>, end an offer of tickets; the call below it goes too.
    /// </summary>
    private static void Events(List<SeenLine> seen, CoreText core)
    {
        for (var i = core.First + 1; i < seen.Count; i++)
        {
            if (!IsPlaceAndDay(seen[i].Text) && !(i > core.First + 1 && IsPlaceAboveDay(seen[i - 1].Text, seen[i].Text)))
                continue;
            var from = i;
            if (!IsPlaceAndDay(seen[i].Text))
                from--;
            var place = from;
            while (from > core.First + 1 && from > i - LinesAbove && seen[from - 1] is { IsFixed: false } above
                && (above.IsOut || above.Columns <= LongestOffer && Phrases.Count(above.Text, Offers) > 0))
                from--;
            if (from == place)
                continue;
            for (var k = from; k <= i; k++)
                seen[k].IsOut = true;
            if (i + 1 < seen.Count && seen[i + 1] is { IsProse: false } call
                && (Phrases.Count(call.Text, Offers) > 0 || call.Text.Length == 1))
                call.IsOut = true;
            // Quayside event: whose it is stands above the offer.
            if (from > core.First + 1 && seen[from - 1] is { IsProse: false, IsFixed: false, Columns: <= LongestLabel } owner
                && owner.Text.EndsWith(" event", StringComparison.OrdinalIgnoreCase))
                owner.IsOut = true;
        }
    }

    /// <summary>The two on lines of their own: <c>Boston, MA</c>, <c>October 6-8, 2026</c>.</summary>
    private static bool IsPlaceAboveDay(string place, string day) =>
        place.Length is > 2 and < 40 && char.IsUpper(place[0]) && !place.AsSpan().ContainsAnyInRange('0', '9')
        && !Phrases.EndsSentence(place) && day.Length is > 6 and < 30 && day.AsSpan().ContainsAnyInRange('0', '9')
        && CalendarNames.Months.Any(m => day.StartsWith(m, StringComparison.Ordinal));

    private static bool IsPlaceAndDay(string text) =>
        text.Length is > 16 and < 60 && text.IndexOf(" | ", StringComparison.Ordinal) is > 2 and var bar && char.IsUpper(text[0])
        && !text.AsSpan(0, bar).ContainsAnyInRange('0', '9')
        && text.AsSpan(bar).ContainsAnyInRange('0', '9')
        && CalendarNames.Months.Any(m => text.AsSpan(bar + 3).StartsWith(m, StringComparison.Ordinal));

    /// <summary>Share of a text, in tenths, that stands above the tags which end it.</summary>
    private const int MostOfText = 6;

    /// <summary>A label with a row of tags below it ends a text: who wrote it and what else there is stand below those.</summary>
    private static void Tags(List<SeenLine> seen, CoreText core)
    {
        var all = seen.Sum(static s => s.IsProse && !s.IsOut ? s.Columns : 0);
        var above = 0;
        for (var i = 0; i + 1 < seen.Count; i++)
        {
            above += seen[i].IsProse && !seen[i].IsOut ? seen[i].Columns : 0;
            if (i <= core.First || above * 10 < all * MostOfText || !seen[i + 1].IsRow || seen[i + 1].Closes
                || !BoxLabels.HeadsTags(seen[i].Text))
                continue;
            for (var k = i; k < seen.Count; k++)
                seen[k].IsOut = seen[k].Sounds = true;
            return;
        }
    }
}
