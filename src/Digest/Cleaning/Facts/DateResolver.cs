using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>A day settled, with how.</summary>
/// <param name="Date">The moment, by the clock of whoever published it where that is known, else by the site's.</param>
/// <param name="HasTime">Whether the hour is known.</param>
/// <param name="Question">What an editor should check, or null when it is sure.</param>
internal sealed record ResolvedDate(DateTimeOffset Date, bool HasTime, ReviewQuestion? Question);

/// <summary>
/// Settles when a text was published: from what the capture states, else from the text, by weekday, by the years it names and by the moment
/// of capture.
/// </summary>
internal static class DateResolver
{
    /// <summary>The clocks furthest behind and ahead of universal time.</summary>
    private static readonly TimeSpan Westernmost = TimeSpan.FromHours(-12), Easternmost = TimeSpan.FromHours(14);

    public static ResolvedDate Resolve(CaptureFacts facts, string text, FoundTerms terms, string path, DateTimeOffset? captured,
        TimeZoneInfo zone, string? address = null)
    {
        if (Stated(facts, text, captured, zone) is { } stated)
            return stated;
        var lead = text.Length > 600 ? text[..600] : text;
        var above = facts.Dates.FirstOrDefault(f => DateFinder.Find(f.Value, needsYear: false, out _, out _) is not null).Value ?? "";
        var day = DateFinder.Find(above, needsYear: false, out _, out _);
        if (address is not null && Filed(address, day, zone) is { } filed)
            return filed;
        day ??= Dateline(lead, out _);
        if (day is { Year: { } year } full)
            return Settled(full with { Time = null }, zone,
                Asked(Clip(lead), $"the first day that the text names: {full.Month}/{full.Day}/{year}"));
        var named = NamedYears.LastYear(text);
        // Beside a day that stands above the text its own weekday counts, not one that the text names.
        var dated = Weekday(above) is null ? lead : above;
        if (day is { } open
            && Year(open, dated, new Known(named, terms, NamedYears.LastMonth(text), NamedYears.GoneBy(text)), captured)
                is var (settled, why, sure))
            return Settled(open with { Year = settled, Time = null }, zone,
                sure ? null : Asked($"{open.Month}月{open.Day}日", $"took the year {settled}, {why}"));
        if (AddressDays.OfFile(path) is { } pathDay)
            return OfDay(pathDay, zone, Asked(path, "taken from the name of the capture"));
        return captured is { } moment ? OfCapture(lead, moment, zone) : OfNames(terms, named, zone);
    }

    private static ReviewQuestion Asked(string text, string choice) => new("date", text, choice);

    private static ResolvedDate OfDay(DateOnly day, TimeZoneInfo zone, ReviewQuestion? question) =>
        new(Dates.At(day, TimeOnly.MinValue, zone), false, question);

    /// <summary>The day that the weightiest fact states from which one can be told; or null.</summary>
    private static ResolvedDate? Stated(CaptureFacts facts, string text, DateTimeOffset? captured, TimeZoneInfo zone)
    {
        foreach (var fact in facts.Dates.OrderByDescending(f => f.Weight))
        {
            if (DateFinder.Find(fact.Value, needsYear: true, out _, out _) is { } found)
                return OfFact(fact, found, facts, text, zone);
            // 【本报12月30日讯】 in a thread of 31 December 2025.
            if (fact.Weight >= Sure && DateFinder.Find(fact.Value, needsYear: false, out _, out _) is { } yearly
                && Before(yearly, facts) is { } whole)
                return Settled(whole, zone, null);
            if (captured is { } moment && RelativeDays.Find(fact.Value, moment, zone) is { } day)
                return OfDay(day, zone, Asked(fact.Value, $"reckoned from the capture's day, {Day(moment)}"));
        }

        return null;
    }

    /// <summary>A day that a fact states with its year, with what other facts say of its order, its hour and its clock.</summary>
    private static ResolvedDate OfFact(Fact fact, StatedDate found, CaptureFacts facts, string text, TimeZoneInfo zone)
    {
        if (fact.Weight == CaptureFacts.PostDay && BeforePost(found, facts, zone) is { } told)
            return Settled(told, zone, null);
        if (fact.Weight == CaptureFacts.EditDay)
            return OfEdit(found, facts, zone);
        if (fact.Weight == CaptureFacts.UploadDay)
            return Settled(found with { Time = null }, zone, Asked(fact.Value, "the day on which a picture of the post was put there"));
        var stated = DateOrder.Settle(found, fact.Value, facts, text);
        return Settled(stated.Time is null
            ? WithHour(stated, facts) : stated.Offset == TimeSpan.Zero ? ByTheirClock(stated, facts, zone, text) : stated, zone,
            stated.IsOrderGuessed ? Asked(fact.Value, $"read as month {stated.Month}, day {stated.Day}") : null);
    }

    /// <summary>Many sites file an article under its day; null where another stands above it.</summary>
    private static ResolvedDate? Filed(string address, StatedDate? shown, TimeZoneInfo zone) =>
        AddressDays.Find(address) is { } filed
        && (shown is not { } day || (day.Month, day.Day) == (filed.Month, filed.Day))
            ? OfDay(filed, zone, shown is null ? Asked(address, "taken from the address") : null) : null;

    private static readonly string[] OpeningDays = ["昨天", "昨日", "前天", "今天", "今日", "Yesterday", "Today"];

    /// <summary>
    /// Whether a text opens with a sentence in whose midst a day may be named: that tells when what it is about was, which is before it.
    /// </summary>
    private static bool BeginsInSentence(string lead) =>
        !Words.Phrases.StartsWithAny(lead, OpeningDays)
        && lead.AsSpan(0, lead.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : lead.Length) is var first
        && (Words.Phrases.HasSentence(first) || Words.Phrases.EndsSentence(first));

    private static ResolvedDate OfCapture(string lead, DateTimeOffset captured, TimeZoneInfo zone) =>
        !BeginsInSentence(lead) && RelativeDays.Find(lead, captured, zone) is { } day
            ? OfDay(day, zone, Asked(Clip(lead), $"reckoned from the capture's day, {Day(captured)}"))
            : OfDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(captured, zone).DateTime), zone,
                Asked("", "none found: the day of the capture stands"));

    /// <summary>What a text names tells the earliest month or year, if nothing tells the day.</summary>
    private static ResolvedDate OfNames(FoundTerms terms, int lastYear, TimeZoneInfo zone)
    {
        if (terms.Since is { } release && release.Year >= lastYear)
            return OfDay(release, zone,
                Asked("", $"none found: the youngest model that the text names is of {release.Year}-{release.Month:00}"));
        if (lastYear > 0)
            return OfDay(new DateOnly(lastYear, 1, 1), zone, Asked("", $"none found: the last year that the text names is {lastYear}"));
        return OfDay(new DateOnly(1970, 1, 1), zone, Asked("", "none found: write the day of publication"));
    }

    /// <summary>From this weight on a day without a year is the article's.</summary>
    public const int Sure = 80;

    /// <summary>
    /// Where a post says only when it was edited: a day without a year that stands there, in that year; else the day of the edit itself.
    /// </summary>
    private static ResolvedDate OfEdit(StatedDate edited, CaptureFacts facts, TimeZoneInfo zone)
    {
        var day = facts.Dates.Where(static d => d.Weight > CaptureFacts.EditDay)
            .Select(static d => DateFinder.Find(d.Value, needsYear: false, out _, out _)).FirstOrDefault(static d => d is not null);
        return Settled((day is { } open ? Before(open, facts) : null) ?? edited with { Time = null }, zone,
            new ReviewQuestion("date", $"{edited.Year}-{edited.Month:00}-{edited.Day:00}",
                "reckoned from the day on which the post was edited"));
    }

    /// <summary>
    /// The day of what a post passes on, where that says how long before the post it was: <c>渡口快讯 昨天 17:42</c> in a post of 11 February.
    /// </summary>
    private static StatedDate? BeforePost(StatedDate post, CaptureFacts facts, TimeZoneInfo zone)
    {
        if (Moment(post, Noon, TimeSpan.Zero) is not { } posted)
            return null;
        var there = Dates.At(DateOnly.FromDateTime(posted.DateTime), Noon, zone);
        foreach (var fact in facts.Dates)
        {
            if (fact.Weight == CaptureFacts.Relative && DateFinder.Find(fact.Value, needsYear: false, out _, out _) is null
                && RelativeDays.Find(fact.Value, there, zone) is { } day)
                return post with { Year = day.Year, Month = day.Month, Day = day.Day, Time = null, Offset = null };
        }

        return null;
    }

    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>So many days later a thread repeats an article.</summary>
    private const int LatestRepeat = 60;

    /// <summary>A day without a year, in that of the thread which repeats the article soon after; or null.</summary>
    private static StatedDate? Before(StatedDate open, CaptureFacts facts)
    {
        foreach (var fact in facts.Dates)
        {
            if (DateFinder.Find(fact.Value, needsYear: true, out _, out _) is not { Year: { } year } posted
                || Moment(posted, TimeOnly.MinValue, TimeSpan.Zero) is not { } post)
                continue;
            foreach (var candidate in (int[])[year, year - 1])
            {
                var whole = open with { Year = candidate, Time = null };
                if (Moment(whole, TimeOnly.MinValue, TimeSpan.Zero) is { } day && day <= post && (post - day).TotalDays <= LatestRepeat)
                    return whole;
            }
        }

        return null;
    }

    /// <summary>Heads of pages often state the day alone, and the line below the headline the same day with its hour.</summary>
    private static StatedDate WithHour(StatedDate day, CaptureFacts facts)
    {
        foreach (var fact in facts.Dates.OrderByDescending(static f => f.Weight))
        {
            if (DateFinder.Find(fact.Value, needsYear: true, out _, out _) is { Time: not null } hour
                && (hour.Year, hour.Month, hour.Day) == (day.Year, day.Month, day.Day))
                return hour;
        }

        return day;
    }

    /// <summary>
    /// Heads of pages state a moment in universal time, and the line below the headline the day where it was published, which can be the
    /// one before or after: the same moment by that clock. With an hour beside the day the clock's offset is known, without one only the
    /// day is.
    /// </summary>
    private static StatedDate ByTheirClock(StatedDate universal, CaptureFacts facts, TimeZoneInfo zone, string text)
    {
        if (universal.Time is not { } time || Moment(universal, time, TimeSpan.Zero) is not { } moment)
            return universal;
        var here = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        foreach (var fact in facts.Dates.OrderByDescending(static f => f.Weight))
        {
            if (DateFinder.Find(fact.Value, needsYear: true, out _, out _) is not { } local
                || Moment(local, local.Time ?? TimeOnly.MinValue, local.Offset ?? TimeSpan.Zero) is not { } shown)
                continue;
            if (local.Offset is { } offset)
            {
                if (offset != TimeSpan.Zero && (shown - moment).Duration() < TimeSpan.FromMinutes(5))
                    return local;
                continue;
            }

            if (DateOnly.FromDateTime(shown.DateTime) == here)
                return universal;
            var ahead = shown - moment;
            if (local.Time is not null && ahead >= Westernmost && ahead <= Easternmost)
                return local with { Offset = TimeSpan.FromMinutes(15 * Math.Round(ahead.TotalMinutes / 15)) };
            if (local.Time is null && ahead > Westernmost - TimeSpan.FromDays(1) && ahead <= Easternmost)
                return local;
        }

        // Where Chinese is written one clock is kept: from Beijing to Taipei and Singapore it is eight hours ahead.
        var there = moment.ToOffset(ChineseClock);
        return Words.Phrases.IsChinese(text.Length > 600 ? text[..600] : text)
            ? universal with
            {
                Year = there.Year,
                Month = there.Month,
                Day = there.Day,
                Time = TimeOnly.FromDateTime(there.DateTime),
                Offset = ChineseClock
            } : universal;
    }

    private static readonly TimeSpan ChineseClock = TimeSpan.FromHours(8);

    private static DateTimeOffset? Moment(StatedDate date, TimeOnly time, TimeSpan offset) =>
        date is { Year: { } year } && date.Day <= DateTime.DaysInMonth(year, date.Month)
        ? new DateTimeOffset(new DateOnly(year, date.Month, date.Day).ToDateTime(time), offset) : null;

    private static string Clip(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ResolvedDate Settled(StatedDate stated, TimeZoneInfo zone, ReviewQuestion? question)
    {
        var day = new DateOnly(stated.Year ?? 1970, stated.Month,
            Math.Min(stated.Day, DateTime.DaysInMonth(stated.Year ?? 1970, stated.Month)));
        if (stated.Time is not { } time)
            return new ResolvedDate(Dates.At(day, TimeOnly.MinValue, zone), false, question);
        // A time without a zone is taken as the site's. Universal time is nobody's clock, any other offset that of whoever published it.
        var date = stated.Offset is { } offset ? new DateTimeOffset(day.ToDateTime(time), offset) : Dates.At(day, time, zone);
        if (stated.Offset == TimeSpan.Zero)
            date = TimeZoneInfo.ConvertTime(date, zone);
        return new ResolvedDate(date, time != TimeOnly.MinValue || stated.Offset is not null, question);
    }

    /// <summary>The first date of the lead, with or without a year; <c>(July 26)</c> and <c>7月26日</c> alike.</summary>
    private static StatedDate? Dateline(string lead, out int at) => DateFinder.Find(lead, needsYear: false, out at, out _);

    /// <summary>
    /// The year of a day without one: not before a year that the text has behind it or the models that it names, the day (or the one before
    /// it, across time zones) on the weekday that the lead names, and not after the capture.
    /// </summary>
    private static (int Year, string Why, bool Sure)? Year(StatedDate date, string lead, Known known, DateTimeOffset? captured)
    {
        var weekday = Weekday(lead);
        if (captured is { } moment)
        {
            var year = moment.Year;
            if (date.Month > moment.Month || (date.Month == moment.Month && date.Day > moment.Day + 1))
                year--;
            return (year, $"the last such day before the capture of {Day(moment)}", weekday is null || Falls(year, date, weekday.Value));
        }

        // Where the day is given by the reader's clock, the weekday may be that of the place it is reported from, the day before.
        var across = lead.Contains("北京时间", StringComparison.Ordinal) || lead.Contains("北京時間", StringComparison.Ordinal);
        if (known.First(date) is not { } first)
            return known.Terms.Newest is { } newest
                ? (Nearest(newest, date, weekday, across), "the nearest to the youngest model", false) : null;
        if (weekday is { } named && Likeliest(date, named, first, known.Expected(date), across) is var (likeliest, sure))
            return (likeliest, $"from {first} on the likeliest in which the weekday fits", sure);
        return (first, first == known.Year ? "the last that the text names" : "the first in which the models that it names were there",
            false);
    }

    /// <summary>Years in which a weekday is looked for: the same day has the same one every five or six.</summary>
    private const int Span = 6;

    /// <summary>
    /// The year in which a day falls on a weekday, or by the reader's clock the day before does: news told by two clocks is mostly of the
    /// evening before. Of several the likeliest lies soon after what the text has behind it.
    /// </summary>
    private static (int Year, bool Sure)? Likeliest(StatedDate date, DayOfWeek weekday, int first, int expected, bool across)
    {
        (int Year, double Weight, bool Sure) best = default;
        for (var year = first; year <= first + Span; year++)
        {
            if (!Falls(year, date, weekday))
                continue;
            var isBefore = Falls(year, date, weekday, before: true);
            var soon = year < expected ? Early : 1 / (1 + ((year - expected) * 2 / 3.0));
            var weight = soon * (across && !isBefore ? SameDay : 1);
            if (weight > best.Weight)
                best = (year, weight, best.Year == 0 && (isBefore || !across));
        }

        return best.Year == 0 ? null : (best.Year, best.Sure);
    }

    /// <summary>
    /// How likely a year is that the text numbers, beside the one after it, and by two clocks the day itself beside the day before.
    /// </summary>
    private const double Early = 0.2, SameDay = 0.65;

    /// <summary>The year in which a day fits its weekday, if it has one, and lies nearest to another day.</summary>
    private static int Nearest(DateOnly newest, StatedDate date, DayOfWeek? weekday, bool across)
    {
        var (best, least) = (newest.Year, int.MaxValue);
        for (var year = newest.Year - 6; year <= newest.Year + 1; year++)
        {
            if (weekday is { } named && !Falls(year, date, named, before: across))
                continue;
            var day = new DateOnly(year, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(year, date.Month)));
            if (Math.Abs(day.DayNumber - newest.DayNumber) is var far && far < least)
                (best, least) = (year, far);
        }

        return best;
    }

    /// <summary>
    /// What a text shows of the time it was written in: the last year behind it, the models that it names, the last month (in months
    /// since year 0), and the years that it says have gone by since that year.
    /// </summary>
    private readonly record struct Known(int Year, FoundTerms Terms, int Month, int GoneBy)
    {
        /// <summary>Models are reported on before their release.</summary>
        private const int Early = 3;

        /// <summary>
        /// The year that a report is likely of: its own it calls by that name and not by number, so the last that it numbers is past.
        /// </summary>
        public int Expected(StatedDate date) =>
            First(date) is { } first && first > Year ? first : Year + GoneBy;

        /// <summary>The first year in which a day can lie, or null where nothing tells.</summary>
        public int? First(StatedDate date)
        {
            // 2025年8月 lies behind a report of 13 February: that is of 2026.
            var first = Month / 12 == Year && date.Month < Month % 12 + 1 ? Year + 1 : Year;
            if (Terms.Since is { } since)
            {
                var earliest = since.AddMonths(-Early);
                var year = earliest.Year
                    + (new DateOnly(earliest.Year, date.Month,
                        Math.Min(date.Day, DateTime.DaysInMonth(earliest.Year, date.Month))) < earliest ? 1 : 0);
                first = Math.Max(first, year);
            }

            return first == 0 ? null : first;
        }
    }

    private static bool Falls(int year, StatedDate date, DayOfWeek weekday, bool before = false)
    {
        if (date.Month == 2 && date.Day == 29 && !DateTime.IsLeapYear(year))
            return false;
        var day = new DateOnly(year, date.Month, date.Day);
        return !before && day.DayOfWeek == weekday || (day.DayNumber > 0 && day.AddDays(-1).DayOfWeek == weekday);
    }

    private static DayOfWeek? Weekday(string lead)
    {
        for (var i = 0; i < lead.Length; i++)
        {
            if (lead[i] is '周' or '期' or '週' && i + 1 < lead.Length && (lead[i] != '期' || (i > 0 && lead[i - 1] == '星')))
            {
                var at = "日一二三四五六".IndexOf(lead[i + 1] == '天' ? '日' : lead[i + 1], StringComparison.Ordinal);
                if (at >= 0)
                    return (DayOfWeek)at;
            }

            if (char.IsUpper(lead[i]))
            {
                for (var d = 0; d < 7; d++)
                {
                    if (string.CompareOrdinal(lead, i, CalendarNames.Days[d], 0, CalendarNames.Days[d].Length) == 0)
                        return (DayOfWeek)d;
                }
            }
        }

        return null;
    }
}
