using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;
using Digest.Content;

namespace Digest.Cleaning;

/// <summary>
/// Where an article stood and who wrote it: what was given from outside, then what the capture says of itself, the weightiest first.
/// </summary>
internal static class ArticleSource
{
    /// <summary>The address that links may name; null where none is known or it is on no public site.</summary>
    public static string? Address(RawCapture capture, CaptureFacts facts, CleaningContext context)
    {
        var address = context.Overrides.SourceUrl ?? capture.Sidecar?.Url
            ?? (AddressIn(facts) is { } stated ? WebAddress.WithoutTracking(stated) : capture.Address);
        return address is not null && WebAddress.IsLive(address) ? address : null;
    }

    /// <summary>Source and author; null where nothing is known of either.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="facts">What it says of itself; what the first sentences tell is added.</param>
    /// <param name="address">What <see cref="Address"/> gave.</param>
    /// <param name="body">The article's text, whose spelling of a name counts.</param>
    /// <param name="lead">Its first paragraph.</param>
    /// <param name="context">What is given from outside.</param>
    public static SourceReference? Of(RawCapture capture, List<CaptureLine> lines, CaptureFacts facts, string? address, string body,
        string? lead, CleaningContext context)
    {
        if (lead is not null)
            FromLead(capture, lead, facts, context);
        if (address is null && facts.Copied is { } copied)
            MediumTraces.Note(copied, body, facts);
        return Made(capture, lines, facts, address, context) is { } source ? source with { Name = Spelled(source.Name, body) } : null;
    }

    /// <summary>Whether what stands where media are named is a medium's name.</summary>
    /// <summary>Weight up to which a thread's source is only the board it was posted on.</summary>
    private const int OfBoard = 25;

    /// <summary>Weight up to which a board's name may stand in a thread whose text begins with the dateline of a house.</summary>
    private const int OfDateline = 61;

    /// <summary>Weight up to which a site may be named by its own page that has a report with the dateline of an agency.</summary>
    private const int OfSite = 66;

    /// <summary>What the first sentences tell of the medium that they report after, and of the reporter, where nothing else does.</summary>
    private static void FromLead(RawCapture capture, string lead, CaptureFacts facts, CleaningContext context)
    {
        var best = CaptureFacts.Best(facts.Sources.FindAll(MediumNames.Is))?.Weight ?? 0;
        if (capture.Sidecar?.Source is null && context.Overrides.SourceName is null
            && Attribution.Find(lead) is var (medium, sure) && (sure || best <= OfBoard)
            && best <= (sure && KnownMedia.IsAgency(medium) ? OfSite : facts.IsThread ? OfDateline : 0))
        {
            // A site that has a report of an agency is not whose it is.
            facts.Sources.Add(new Fact(medium, sure && KnownMedia.IsAgency(medium)
                ? OfSite + 1 : sure && facts.IsThread ? OfDateline + 1 : 40));
            if (!sure)
                facts.Ask("source", medium, "taken from the first sentences, which report what it wrote");
        }

        if (best is > 0 and <= OfBoard && Datelines.Station(lead) is { } station)
            facts.Sources.Add(new Fact(station, 40));
        if (facts.Authors.Exists(static a => a.Weight >= 60 && a.Value.Length > 0 && !PersonNames.IsMedium(a.Value) && !IsUser(a.Value))
            || Attribution.Reporter(lead) is not { } reporter)
            return;
        // Who entered the text in the program of a paper is not who reports.
        if (!facts.IsThread)
            facts.Authors.RemoveAll(static a => IsUser(a.Value));
        facts.Authors.Add(new Fact(reporter, 65));
    }

    /// <summary>
    /// Whether a name is that of a program's user: one word in Latin letters with a stroke or digits, <c>F_Quay02</c>, or his number.
    /// </summary>
    private static bool IsUser(string name) =>
        name.Length is > 1 and <= LongestUser && name.AsSpan().ContainsAny(InUsers) && name[0] != '_'
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && (char.IsAsciiLetter(name[0]) || name.All(char.IsAsciiDigit));

    private static readonly System.Buffers.SearchValues<char> InUsers = System.Buffers.SearchValues.Create("_0123456789");

    /// <summary>Characters of the longest such name.</summary>
    private const int LongestUser = 24;

    /// <summary>Mastheads are set in capitals: HARBOUR NOTES, where a credit has Harbour Notes.</summary>
    private static string Spelled(string name, string body) =>
        name.Length > 3 && name.Contains(' ', StringComparison.Ordinal) && !name.AsSpan().ContainsAnyInRange('a', 'z')
        && body.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && body.AsSpan(at, name.Length).ContainsAnyInRange('a', 'z') ? body.Substring(at, name.Length) : name;

    private static string? AddressIn(CaptureFacts facts)
    {
        foreach (var fact in facts.Addresses.OrderByDescending(f => f.Weight))
        {
            if (WebAddress.IsLive(fact.Value))
                return fact.Value;
        }

        return null;
    }

    /// <summary>
    /// Weight from which on a name is stated as the article's source, and from which on it stands where sources do, as writers may.
    /// </summary>
    private const int Stated = 60, Labelled = 50;

    /// <summary>Weight of a medium that is known by its host.</summary>
    private const int OfKnownHost = 52;

    /// <summary>Weight of a medium that is known by the host of the links above a clip's text, and lines that are looked at.</summary>
    private const int OfKnownLinks = 30, LinesOfHead = 6;

    /// <summary>A clip has its site's own links above the text: the medium that is known by their host, if it is one alone.</summary>
    private static string? OfLinks(List<CaptureLine> lines)
    {
        string? found = null;
        foreach (var line in lines.Take(LinesOfHead))
        {
            var text = line.Text;
            for (var at = line.Markdown ? text.IndexOf("](http", StringComparison.Ordinal) : -1; at >= 0;
                at = text.IndexOf("](http", at + 1, StringComparison.Ordinal))
            {
                var end = text.AsSpan(at + 2).IndexOfAny(')', ' ');
                if (end < 0 || KnownMedia.OfHost(WebAddress.HostOf(text.Substring(at + 2, end))) is not { } name)
                    continue;
                if (found is not null && found != name)
                    return null;
                found = name;
            }
        }

        return found;
    }

    /// <summary>
    /// The weightiest name that is a medium's; what only one place tells, and none states, is asked about, as is a capture that names none.
    /// </summary>
    private static string Named(List<CaptureLine> lines, CaptureFacts facts, string? address)
    {
        var named = facts.Sources.OrderByDescending(static s => s.Weight).Select(static s => (Name: MediumNames.Of(s.Value), s.Weight))
            .Where(static s => s.Name is not null).Distinct().ToList();
        if (named.Count == 0)
        {
            var host = address is null ? "" : WebAddress.HostOf(address);
            if (OfOwnHost(host, facts) is { } house)
                return house;
            facts.Ask("source", host, host.Length > 0 ? "the host of its address: the capture names no medium" : "the capture names none");
            return host;
        }

        var (name, weight) = Written(named!) ?? named[0];
        name = KnownMedia.Spelled(name!, named.ConvertAll(static n => n.Name!));
        if (facts.Questions.Exists(static q => q.What == "source"))
            return WithoutPlace(InCapital(name!, facts), lines);
        if (KnownMedia.Named(name!) is null && !PersonNames.IsMedium(name!) && name.AsSpan().ContainsAny(InTwoNames))
            facts.Ask("source", name!, "it reads like two names, or like one and something else");
        else if ((weight < Labelled || weight < Stated && PersonNames.IsPerson(name!)) && named.Count(n => Agree(n.Name!, name!)) < 2
            && lines.Count(l => l.Text.Contains(name!, StringComparison.OrdinalIgnoreCase)) < 2)
            facts.Ask("source", name!,
                facts.IsThread ? "the board it was posted on: the text names no medium" : "nothing else in the capture names it");
        return WithoutPlace(InCapital(name!, facts), lines);
    }

    /// <summary>
    /// Whom programs for reading later call the writer, where his host is called so too: the house, <c>Quay Side</c> on
    /// <c>quayside.example</c>; it is asked about. Null where none is called so.
    /// </summary>
    private static string? OfOwnHost(string host, CaptureFacts facts)
    {
        if (facts.Authors.Find(a => a.Value.Length > 3
            && Phrases.Key(host).StartsWith(Phrases.Key(a.Value), StringComparison.Ordinal)) is not { Value: { } house })
            return null;
        // Whoever writes alone may call his page as himself.
        if (!house.Contains(' ', StringComparison.Ordinal) || !PersonNames.IsPerson(house))
            facts.Authors.RemoveAll(a => a.Value == house);
        facts.Ask("source", house, "the host of its address is called so");
        return house;
    }

    /// <summary>
    /// The name of the medium as another line writes it, where the weightiest is but its host: <c>quayside.example</c>,
    /// <c>By Jane Doe, Quay Side</c>; else null.
    /// </summary>
    private static (string? Name, int Weight)? Written(List<(string? Name, int Weight)> named) =>
        named[0].Name is { } host && host.IndexOf('.', StringComparison.Ordinal) is > 2 and var dot
            && !host.AsSpan().ContainsAny(' ', '/') && !host.AsSpan().ContainsAnyInRange('A', 'Z')
            && named.FindIndex(1, n => n.Weight >= Labelled && Phrases.Key(n.Name!) is { Length: > 3 } key
                && Phrases.Key(host).StartsWith(key, StringComparison.Ordinal)) is > 0 and var written
                ? named[written] : null;

    /// <summary>Signs between two names, a house's and a column's, and in what programs call things.</summary>
    private static readonly System.Buffers.SearchValues<char> InTwoNames = System.Buffers.SearchValues.Create("|｜·－-–—._/");

    /// <summary>
    /// What the law calls a firm begins with its town: where the text has the name without it, and never with it, that is its name.
    /// </summary>
    private static string WithoutPlace(string name, List<CaptureLine> lines) =>
        name.Length > 5 && Attribution.IsPlace(name[..2])
            && !lines.Exists(l => l.Text.Contains(name, StringComparison.Ordinal) && !l.Text.Contains('©', StringComparison.Ordinal))
            && lines.Count(l => l.Text.Contains(name[2..], StringComparison.Ordinal)) > 1 ? name[2..] : name;

    /// <summary>Heads may spell the article small, <c>the Quay</c>, where the title has <c>The Quay</c>.</summary>
    private static string InCapital(string name, CaptureFacts facts) =>
        name.StartsWith("the ", StringComparison.Ordinal)
        && facts.Sources.Exists(s => s.Value.StartsWith("The", StringComparison.Ordinal)
            && s.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ? "The" + name[3..] : name;

    /// <summary>Whether two names are one, of which either may have more words: <c>The Quay</c>, <c>The Quay Review</c>.</summary>
    private static bool Agree(string one, string other)
    {
        var (a, b) = (Phrases.Key(one), Phrases.Key(other));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    /// <summary>Weight of a medium that stands where writers do.</summary>
    private const int AmongWriters = 55;

    /// <summary>A medium that is known is nobody who writes, though two names of one house read like a foreigner's.</summary>
    private static void HousesAmongWriters(CaptureFacts facts)
    {
        foreach (var author in facts.Authors.ToArray())
        {
            if (KnownMedia.Named(author.Value) is not { } medium)
                continue;
            if (author.Value.Contains('·', StringComparison.Ordinal))
                facts.Sources.Add(new Fact(medium, Math.Min(author.Weight, AmongWriters)));
            facts.Authors.Remove(author);
        }
    }

    private static SourceReference? Made(RawCapture capture, List<CaptureLine> lines, CaptureFacts facts, string? address,
        CleaningContext context)
    {
        // Who wrote it stands before the hour as media do.
        facts.Sources.RemoveAll(s => s.Weight <= 50 && facts.Authors.Exists(a => a.Weight >= 35 && a.Value == s.Value)
            && !facts.Authors.Exists(a => a.Weight >= 35 && a.Value != s.Value && PersonNames.IsPerson(a.Value)));
        HousesAmongWriters(facts);
        // A button beside the credits reads like a name.
        facts.Sources.RemoveAll(static s => s.Value is "Suggest Changes" or "Suggest changes" or "Suggest edits" or "Edit this page"
            or "Edit page" or "Improve this page" or "View source");
        // A page may call its site its author: where another is named, he is.
        if (facts.Authors.Exists(a => a.Value.Length > 0 && !IsSite(a.Value)))
            facts.Authors.RemoveAll(a => IsSite(a.Value));
        if (address is not null && KnownMedia.OfHost(WebAddress.HostOf(address)) is { } known)
            facts.Sources.Add(new Fact(known, OfKnownHost));
        else if (address is null && facts.Sources.Count == 0 && OfLinks(lines) is { } linked)
            facts.Sources.Add(new Fact(linked, OfKnownLinks));
        var name = context.Overrides.SourceName ?? capture.Sidecar?.Source ?? Named(lines, facts, address);
        var author = string.Join(", ",
            facts.Authors.Where(static a => a.Value.AsSpan().ContainsAnyExceptInRange('0', '9') && !PersonNames.IsNobody(a.Value))
                .OrderByDescending(a => a.Weight)
                .Select(static a => CreditNames.Spelled(CreditNames.Bare(a.Value))).Distinct(StringComparer.Ordinal).Take(1));
        // 文｜江左 林一舟: the paper by its first word, beside who writes for it.
        if (author.Split(' ') is [{ Length: 2 } house, var writer] && name.StartsWith(house, StringComparison.Ordinal)
            && name.Length > house.Length && PersonNames.IsPerson(writer))
            author = writer;
        return name.Length == 0 && address is null && author.Length == 0
            ? null : new SourceReference(name, address, author.Length == 0 ? null : author, null);

        bool IsSite(string author) =>
            author.Length > 1
            && (PersonNames.IsMedium(author) || facts.Sources.Exists(s => s.Value.StartsWith(author, StringComparison.Ordinal))
                || facts.Titles.Exists(t => t.Value.LastIndexOf(author, StringComparison.Ordinal) is > 1 and var at
                    && t.Value[at - 1] is '_' or '|' or '-' or '–' or '—' or '｜' or ' '));
    }
}
