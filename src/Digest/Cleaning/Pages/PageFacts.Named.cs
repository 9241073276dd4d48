using System.Globalization;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>What stands in elements that are named for it: who wrote a page, which medium it is of, when it was published.</summary>
internal static partial class PageFacts
{
    /// <summary>Notes below posts that are read, and characters of the longest.</summary>
    private const int MostFoots = 3, LongestFoot = 200;

    private static void Writers(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector("[itemprop=author] [itemprop=name]") is { } named
            && (named.GetAttribute("content") ?? Phrases.Line(named.TextContent)) is { Length: > 1 and < 60 } person)
            facts.Authors.Add(new Fact(person, 74));
        else if (document.QuerySelector("[itemprop=author]") is { } stated
            && (stated.GetAttribute("content") ?? Phrases.Line(stated.TextContent)) is { Length: > 1 and <= 40 } own
            && PersonNames.IsPerson(own))
            facts.Authors.Add(new Fact(own, 74));
        // The card of a writer (microformats.org, hCard and h-card).
        if (document.QuerySelector(".author.vcard .fn, .byline .vcard .fn, .p-author .p-name, .p-author.h-card") is { } card
            && card.Closest(OfComments) is null && Phrases.Line(card.TextContent) is { Length: > 1 and < 60 } bearer)
            facts.Authors.Add(new Fact(bearer, 73));
        if (document.QuerySelector(
            "[class*=nickname], [class*=nickName], [class*=author-name], [class*=authorName], [class*=AuthorInfo-name], "
            + "[class*=author-info] [class*=username], [class*=author-profile__name], [class*=author__name]") is { } nick
            && nick.GetAttribute("id") != "profileBt"
            && Phrases.Line(nick.TextContent) is { Length: > 1 and < 30 } who && !who.AsSpan().ContainsAnyInRange('0', '9'))
            facts.Authors.Add(new Fact(who.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? who[3..] : who, 35));
        if (document.QuerySelector(
            "[class~=post-author], [class~=entry-author], [class~=article-author], [class~=blog-author], "
            + "[class~=reader-credits]") is { } writer
            && writer.Closest(OfComments) is null && Phrases.Line(writer.TextContent) is { Length: > 4 and < 40 } written
            && PersonNames.IsPerson(written))
            facts.Authors.Add(new Fact(written, 36));
        if (Followed(document) is { } followed)
            facts.Authors.Add(new Fact(followed, 34));
        // Posted 25th February 2025 at 2:43 pm by Jane Doe · Follow me
        foreach (var note in document.QuerySelectorAll(".postmeta, .post-meta, .entry-meta, .entry-footer, .post-footer").Take(MostFoots))
        {
            if (Phrases.Line(note.TextContent) is { Length: <= LongestFoot } said
                && said.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var by
                && said[(by + 4)..].Split([" · ", " | ", " on ", ", "], StringSplitOptions.None)[0].TrimEnd('.') is var poster
                && PersonNames.IsPerson(poster))
                facts.Authors.Add(new Fact(poster, 40));
        }

        if (document.QuerySelectorAll("a[href*='/author/'], a[href*='/authors/'], a[href*='/by/']").Take(MostBeside)
            .FirstOrDefault(static a => a.Closest(OfComments) is null && Phrases.Line(a.TextContent) is { Length: > 1 and <= 40 } name
                && (PersonNames.IsPerson(name) || name.Length <= 4 && Digest.Text.Characters.IsHan(name[0]))) is { } linked)
            facts.Authors.Add(new Fact(Phrases.Line(linked.TextContent), 48));
    }

    private static readonly HashSet<string> Following = new(["关注", "+关注", "+ 关注", "已关注", "關注", "+關注", "追蹤", "Follow", "+ Follow",
        "+Follow", "Following"], StringComparer.Ordinal);

    /// <summary>Columns of the longest row with an account, the hour and the button that follows it.</summary>
    private const int LongestAccount = 120;

    /// <summary>
    /// The account whose a text is, in a row with the hour and the button that follows it, as programs for small screens put it below the
    /// headline; null where none is.
    /// </summary>
    private static string? Followed(IDocument document) =>
        document.QuerySelectorAll("[class*=follow], [class*=Follow]").Take(MostBeside)
            .Where(static f => Following.Contains(Phrases.Line(f.TextContent)) && f.Closest(OfComments) is null)
            .Select(static f => f.ParentElement).FirstOrDefault(static r => r is not null && Phrases.Line(r.TextContent) is var row
                && Phrases.Columns(row) <= LongestAccount && DateFinder.FindAt(row, out _, out _))
            ?.QuerySelector("[class~=name], [class~=username], [class~=user-name], [class~=account], [class~=nick]") is { } account
            && Phrases.Line(account.TextContent) is { Length: > 1 and <= 20 } name && !PersonNames.IsMedium(name) ? name : null;

    private static void Media(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector(
            "[id*=media_name], [class*=media_name], [id*=mediaName], [class*=mediaName], [class*=media-name]")?.TextContent is { } media
            && Phrases.Line(media) is { Length: > 1 and <= 20 } paper)
            facts.Sources.Add(new Fact(paper, 70));
        if (document.QuerySelector("#js_name")?.TextContent.Trim() is { Length: > 0 } account)
            facts.Sources.Add(new Fact(account, 76));
    }

    /// <summary>Pages that write their hour by script hold it in one: <c>var ct = "1722816000"</c>.</summary>
    private const string MomentInScript = "var ct = \"";

    /// <summary>Digits of a moment in seconds.</summary>
    private const int MomentDigits = 10;

    private static void Moments(IDocument document, CaptureFacts facts)
    {
        foreach (var script in document.QuerySelectorAll("script:not([src])"))
        {
            var at = script.TextContent.IndexOf(MomentInScript, StringComparison.Ordinal);
            if (at >= 0 && script.TextContent.Length > at + MomentInScript.Length + MomentDigits
                && long.TryParse(script.TextContent.AsSpan(at + MomentInScript.Length, MomentDigits), NumberStyles.None,
                    CultureInfo.InvariantCulture, out var seconds))
                facts.Dates.Add(new Fact(DateTimeOffset.FromUnixTimeSeconds(seconds)
                    .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), 60));
        }

        if (document.QuerySelector("time[datetime]") is { } time)
            facts.Dates.Add(new Fact(time.GetAttribute("datetime")!, 78));
        // A moment that is shown by how long ago it was: of a file the last change to it.
        else if (document.QuerySelector("relative-time[datetime]") is { } lately)
            facts.Dates.Add(new Fact(lately.GetAttribute("datetime")!, 60));
    }
}
