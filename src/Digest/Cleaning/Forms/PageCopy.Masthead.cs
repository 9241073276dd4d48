using Digest.Cleaning.Blocks;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>The name of the site, above the headline of a page that was copied whole.</summary>
internal static partial class PageCopy
{
    /// <summary>Columns of the longest name of a site, and of the shortest.</summary>
    private const int LongestName = 30;

    private const int ShortestName = 4;

    /// <summary>How often a page names its site below the text, at least, in credits and the names of its letters.</summary>
    private const int FewestNamings = 2;

    private static void Masthead(List<CaptureLine> lines, int title, int prose, CaptureFacts facts)
    {
        // 江左日报电子版
        if (MediumNames.WithoutEdition(lines[0].Text) is var paper && paper.Length < lines[0].Text.Length)
            facts.Sources.Add(new Fact(paper, 40));
        if (Known(lines, prose) is { } known)
            facts.Sources.Add(new Fact(known, 47));
        if (Supplier(lines, title, prose) is { } supplier)
            facts.Sources.Add(new Fact(supplier, 48));
        var top = lines.FindIndex(0, title,
            static l => !NoiseRules.IsButton(l.Text) && !l.Text.StartsWith("Skip to ", StringComparison.OrdinalIgnoreCase));
        Motto(lines, title, facts);
        if (Home(lines, title) is { } home)
            facts.Sources.Add(new Fact(home, 24));
        if (Footed(lines, title, prose) is { } footed)
            facts.Sources.Add(new Fact(footed, 24));
        for (var i = Math.Max(prose, lines.Count - LongestFoot); i < lines.Count; i++)
            Attribution.FromFoot(lines[i].Text, facts);
        if (OfHouse(lines, title, prose) is { } housed)
            facts.Sources.Add(new Fact(housed, 22));
        if (Owner(lines, title, prose) is { } owner)
            facts.Sources.Add(new Fact(owner, 23));
        else if (Named(lines, title, prose) is { } named)
            facts.Sources.Add(new Fact(named, 21));
        else if (Speaking(lines, title, prose) is { } speaking)
            facts.Sources.Add(new Fact(speaking, 21));
        else if (top >= 0 && PersonNames.IsMedium(lines[top].Text) && lines[top].Text.StartsWith("The ", StringComparison.Ordinal))
            facts.Sources.Add(new Fact(lines[top].Text, 21));
        else if (top >= 0 && IsWord(lines[top].Text) && lines.Skip(prose).Count(l => At(l.Text, lines[top].Text) >= 0) >= FewestNamings)
            facts.Sources.Add(new Fact(lines[top].Text, 21));
        else if (top >= 0
            && (PersonNames.IsMedium(lines[top].Text)
                || IsHanName(lines[top].Text) && lines.Skip(prose).Any(l => l.Text.Contains(lines[top].Text, StringComparison.Ordinal))))
            facts.Sources.Add(new Fact(lines[top].Text, 17));
        else if (top >= 0 && IsCalled(lines[top].Text))
        {
            facts.Sources.Add(new Fact(lines[top].Text, 16));
            facts.Ask("source", lines[top].Text, "the first line of the page");
        }
    }

    /// <summary>Lines at the top in which an agency's name is the site's, and not whose a picture is.</summary>
    private const int Topmost = 3;

    /// <summary>A medium that is known by its name, alone on a line above the text.</summary>
    private static string? Known(List<CaptureLine> lines, int prose)
    {
        for (var i = 0; i < prose; i++)
        {
            if (KnownMedia.Named(lines[i].Text) is { } name && (i < Topmost || !KnownMedia.IsAgency(name)))
                return name;
            // The Quay®  —  News for every harbour
            if (i < Topmost && lines[i].Text.Length <= LongestHeadline
                && lines[i].Text.AsSpan().IndexOfAny('—', '–', '|') is > 2 and var dash
                && lines[i].Text[dash - 1] == ' ' && KnownMedia.Named(lines[i].Text[..dash].Trim(' ', '®', '™')) is { } called)
                return called;
        }

        // Credit...Jane Doe for The Quay Review: photographers work for it.
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.LastIndexOf(" for ", StringComparison.Ordinal) is > 0 and var at
                && KnownMedia.Named(lines[i].Text[(at + 5)..]) is { } employer && Captions.IsOnlyOrigin(lines[i].Text))
                return employer;
        }

        return null;
    }

    /// <summary>
    /// What rows of sections and the ways to the page name is no medium, though it stand beside the day: <c>2025.08.11 | 河岸</c>.
    /// </summary>
    private static void WithoutSections(List<CaptureLine> lines, int prose, CaptureFacts facts)
    {
        HashSet<string>? sections = null;
        for (var i = 0; i < prose; i++)
        {
            if (Trails.IsRowOfSections(lines[i].Text))
                (sections ??= []).UnionWith(lines[i].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        if (sections is not null && facts.Sources.Exists(s => !sections.Contains(s.Value)))
            facts.Sources.RemoveAll(s => sections.Contains(s.Value) && KnownMedia.Named(s.Value) is null && !PersonNames.IsMedium(s.Value));
    }

    /// <summary>
    /// The name of the site as its link home says it to those who do not see it: <c>The Quay - Back to home</c>, <c>Quayside homepage</c>.
    /// </summary>
    private static string? Home(List<CaptureLine> lines, int title)
    {
        for (var i = 0; i < title; i++)
        {
            var text = lines[i].Text.TrimEnd('.');
            if (Array.Find(KnownMedia.Ways, w => text.EndsWith(w, StringComparison.Ordinal)) is { } way
                && text.Length - way.Length is > 2 and <= LongestName && text[..^way.Length] is var name
                && (char.IsUpper(name[0]) || Digest.Text.Characters.IsHan(name[^1]))
                && name is not ("The" or "Our" or "Site" or "返回" or "网站" or "網站") && Wording.Of(name).Share == 0
                && !name.AsSpan().ContainsAny(":：|"))
                return IsCreditedBare(lines, name) ? name["The ".Length..] : name;
        }

        return null;
    }

    /// <summary>Whether credits of pictures leave the article before a name out: <c>Image: Quayside</c>.</summary>
    private static bool IsCreditedBare(List<CaptureLine> lines, string name) =>
        name.StartsWith("The ", StringComparison.Ordinal)
        && lines.Exists(l => l.Text.Length < LongestName + Boilerplate.Long
            && (l.Text.EndsWith(": " + name[4..], StringComparison.Ordinal)
                || l.Text.EndsWith("/ " + name[4..], StringComparison.Ordinal)));

    /// <summary>What stands alone above the headline and again in a line that says whose the page is: as it is spelled there.</summary>
    private static string? Owner(List<CaptureLine> lines, int title, int prose)
    {
        var foot = lines.FindLastIndex(static l => IsProse(l.Text) && l.Text.Length > Boilerplate.Long);
        var owned = lines.GetRange(Math.Max(foot, prose), lines.Count - Math.Max(foot, prose))
            .FindAll(static l => l.Text.Length < 400 && Owning.IsIn(l.Text));
        for (var i = 0; i < title && owned.Count > 0; i++)
        {
            // Quayside - The place for every harbour
            var name = i < Topmost && lines[i].Text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash
                ? lines[i].Text[..dash] : lines[i].Text;
            if (!MayName(name))
                continue;
            foreach (var line in owned)
            {
                if (At(line.Text, name) is >= 0 and var at && !IsInFirm(line.Text, at, name))
                    return line.Text.Substring(at, name.Length);
            }
        }

        return null;
    }

    /// <summary>Lines of a foot in which whose the page is may stand, and lines at the top in which its name may.</summary>
    private const int LongestFoot = 14, LongestTop = 8;

    private static readonly PhraseSet Firms = new(["集团", "集團", "公司", "传媒", "傳媒"]);

    /// <summary>
    /// The name at the top that begins as the firm does which has the rights in the page: <c>江左早讯</c>, <c>© 2026 江左传媒集团</c>.
    /// </summary>
    private static string? OfHouse(List<CaptureLine> lines, int title, int prose)
    {
        for (var k = lines.Count - 1; k >= Math.Max(prose, lines.Count - LongestFoot); k--)
        {
            var text = lines[k].Text;
            if (Phrases.Columns(text) > 2 * LongestName || !Owning.IsIn(text) || !Firms.IsIn(text))
                continue;
            for (var i = 0; i < title && i < LongestTop; i++)
            {
                if (IsHanName(lines[i].Text) && lines[i].Text.Length > 3 && text.Contains(lines[i].Text[..2], StringComparison.Ordinal)
                    && !Attribution.IsPlace(lines[i].Text[..2]))
                    return lines[i].Text;
            }
        }

        return null;
    }

    private static readonly string[] BeforeNames = ["关于", "關於", "下载", "下載", "About "],
        BehindNames = ["APP下载", "APP下載", "APP", "App", "客户端", "客戶端", "官方微博", "公众号", "公眾號"];

    /// <summary>The name above the headline that the foot's own links have too: <c>江岸01</c>, <c>关于江岸01</c>, <c>江岸01APP下载</c>.</summary>
    private static string? Footed(List<CaptureLine> lines, int title, int prose)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var i = prose; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (text.Length > LongestName + BehindNames[0].Length)
                continue;
            if (Array.Find(BeforeNames, b => text.StartsWith(b, StringComparison.Ordinal)) is { } before)
                named.Add(text[before.Length..]);
            if (Array.Find(BehindNames, b => text.EndsWith(b, StringComparison.Ordinal)) is { } behind)
                named.Add(text[..^behind.Length].TrimEnd());
        }

        return named.Count == 0
            ? null
            : lines.Take(title).Select(static l => l.Text)
                .FirstOrDefault(t => Phrases.Columns(t) is >= ShortestName and <= LongestName && Wording.Of(t) is { Share: 0, Other: > 0 }
                    && named.Contains(t));
    }

    /// <summary>Whether a word is only a part of what the law calls a firm, as one of a menu may be: 科技 in 江岸科技有限公司.</summary>
    private static bool IsInFirm(string line, int at, string name) =>
        at > 0 && Digest.Text.Characters.IsHan(line[at - 1]) && Digest.Text.Characters.IsHan(name[0])
        && line.AsSpan(at + name.Length, Math.Min(LongestName / 2, line.Length - at - name.Length)).IndexOf("公司") >= 0;

    /// <summary>
    /// What stands alone above the headline, is written as names are, and stands in several short lines below:
    /// <c>Photo by Ann Poe / The Quay</c>, <c>The Quay Daily</c>.
    /// </summary>
    private static string? Named(List<CaptureLine> lines, int title, int prose)
    {
        for (var i = 0; i < title; i++)
        {
            var name = lines[i].Text;
            if (!IsCalled(name) && !PersonNames.IsMedium(name))
                continue;
            var namings = 0;
            var least = name.StartsWith("The ", StringComparison.Ordinal) ? 1 : FewestNamings;
            for (var k = prose; k < lines.Count && namings < least; k++)
                namings += lines[k].Text.Length > name.Length && lines[k].Text.Length < Boilerplate.Long && At(lines[k].Text, name) >= 0
                    ? 1 : 0;
            if (namings >= least)
                return name;
        }

        return null;
    }

    /// <summary>
    /// A name with its article among the first lines, by which the text calls its own paper: <c>The Quayside</c>, <c>told The Quayside</c>.
    /// </summary>
    private static string? Speaking(List<CaptureLine> lines, int title, int prose)
    {
        for (var i = 0; i < Math.Min(title, Topmost); i++)
        {
            var name = lines[i].Text;
            if (name.StartsWith("The ", StringComparison.Ordinal) && IsCalled(name)
                && lines.FindIndex(prose, l => l.Text.Contains(name, StringComparison.Ordinal)) >= 0)
                return name;
        }

        return null;
    }

    private static bool MayName(string name) =>
        Phrases.Columns(name) is >= ShortestName and <= LongestName && Wording.Of(name).Share == 0 && !Phrases.EndsSentence(name)
        && !(PersonNames.IsPerson(name) && name.AsSpan().ContainsAnyInRange('a', 'z')) && !name.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Two to five Latin words that begin with capitals, as the names of sites do: <c>The Slack Water</c>.</summary>
    private static bool IsCalled(string name) =>
        MayName(name) && char.IsAsciiLetterUpper(name[0]) && !NoiseRules.IsButton(name)
        && name.Split(' ') is { Length: >= 2 and <= 5 } words
        && Array.TrueForAll(words,
            static w => Phrases.IsOfName(w) || w is "a" or "in" or "on" or "for");

    /// <summary>A few Chinese characters that are no word of a menu: <c>江岸01</c>.</summary>
    private static bool IsHanName(string name) =>
        name.Length is > 2 and <= 8 && Digest.Text.Characters.IsHan(name[0]) && name.All(char.IsLetterOrDigit)
        && Wording.Of(name).Share == 0;

    /// <summary>One Latin word with a capital, as sites are called too: <c>Slackwater</c>.</summary>
    private static bool IsWord(string name) =>
        MayName(name) && char.IsAsciiLetterUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal)
        && !PersonNames.IsMediaWord(name);

    /// <summary>Where a name stands in a line, parted from other letters; or -1.</summary>
    private static int At(string line, string name) =>
        line.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at == 0 || !char.IsAsciiLetter(line[at - 1]))
        && (at + name.Length == line.Length || !char.IsAsciiLetter(line[at + name.Length])) ? at : -1;

    private static readonly PhraseSet Owning = new(["©", "Copyright",
        "rights reserved", "版权", "版權", "声明", "聲明", "著作權"], StringComparison.OrdinalIgnoreCase);
}
