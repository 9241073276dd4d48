using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Forms;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Which medium a text was copied from, where no line states it: known media leave traces around their articles, in what they say of
/// themselves: <c>雷峰网原创文章，未经授权禁止转载</c>, <c>Ann Poe is a staff writer at WIRED</c>.
/// </summary>
internal static class MediumTraces
{
    /// <summary>Weight of what is known by traces, and of a name above a text that nothing else states.</summary>
    private const int OfTraces = 30, Stated = 50;

    /// <summary>Where nothing states it, what stands around a copied text tells whose it is; a part of that name tells no more.</summary>
    public static void Note(string copied, string body, CaptureFacts facts)
    {
        var best = CaptureFacts.Best(facts.Sources.FindAll(MediumNames.Is));
        if (best is { Weight: > OfTraces })
            return;
        if (best is null && (OfHouse(facts) || OfRights(copied, facts) && facts.Sources.Exists(MediumNames.Is)))
            return;
        if (best is null && BoardNames.OfEdges(copied) is { } board)
        {
            facts.Sources.Add(new Fact(board, OfTraces));
            facts.Ask("source", board, "the board whose names stand around the text");
            return;
        }

        var title = Phrases.Key(CaptureFacts.Best(facts.Titles)?.Value ?? "");
        // Who has the rights may be the house.
        var writer = CaptureFacts.Best(facts.Authors) is { Weight: > OfTraces, Value: var named } ? named : "";
        var traced = (best is null ? Of(copied, body) : null)
            ?? AtTop(copied, body, name => IsTitle(name, title) || IsWriter(name, writer));
        if (traced is null
            || best is { Value: var part } && (part.Length == traced.Length || !traced.Contains(part, StringComparison.Ordinal)))
            return;
        facts.Sources.Add(new Fact(traced, OfTraces));
        facts.Authors.RemoveAll(a => a.Weight <= OfTraces && a.Value.Equals(traced, StringComparison.OrdinalIgnoreCase));
        facts.Ask("source", traced, "by what stands around the text: nothing states a source");
    }

    private static bool IsTitle(string name, string title) =>
        Phrases.Key(name) is var key
        && (title.Contains(key, StringComparison.Ordinal) || title.Length > 0 && key.Contains(title, StringComparison.Ordinal));

    /// <summary>Whether a name is the writer's; where none is known, whether it is anybody's.</summary>
    private static bool IsWriter(string name, string writer) =>
        writer.Length == 0 ? PersonNames.IsPerson(name) : name.Equals(writer, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether who stands at the top as a writer has the rights as well: a letter's name in two words, <c>LOOSE ENDS</c>, reads like
    /// somebody's. Then it is the medium.
    /// </summary>
    private static bool OfHouse(CaptureFacts facts)
    {
        foreach (var owner in facts.Authors.FindAll(static a => a.Weight <= OfTraces && a.Value.Length > 0))
        {
            if (!facts.Authors.Exists(a => a.Weight is > OfTraces and < Stated && a.Value != owner.Value
                && a.Value.Equals(owner.Value, StringComparison.OrdinalIgnoreCase)))
                continue;
            facts.Authors.RemoveAll(a => a.Value.Equals(owner.Value, StringComparison.OrdinalIgnoreCase));
            facts.Sources.Add(new Fact(owner.Value, OfTraces));
            return true;
        }

        return false;
    }

    /// <summary>Lines at the end of a copy among which it is said who has the rights.</summary>
    private const int LinesOfFoot = 15;

    /// <summary>Whether a line of the foot says who has the rights; then the house is noted.</summary>
    private static bool OfRights(string copied, CaptureFacts facts)
    {
        var end = copied.Length;
        for (var lines = 0; lines < LinesOfFoot && end > 0; lines++)
        {
            var begin = copied.AsSpan(0, end).LastIndexOf('\n') + 1;
            var line = copied[begin..end].Trim();
            if (line.Contains('©', StringComparison.Ordinal) || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase))
                Attribution.FromFoot(line, facts);
            end = begin - 1;
        }

        return facts.Sources.Exists(MediumNames.Is);
    }

    /// <summary>What a house says where it speaks of itself.</summary>
    private static readonly PhraseSet OfItself = new(["©", "(c)", "copyright", "rights reserved", "版权", "版權", "原创", "原創", "转载", "轉載", "授权",
        "授權", "订阅", "訂閱",
        "粉丝", "粉絲", "关注", "關注", "追蹤", "下载", "下載", "客户端", "公众号", "公眾號", "广告合作", "廣告合作", "subscribe", "newsletter", "sign up",
        "updates from", "more from", "writer at", "writer for", "editor at", "editor for", "reporter at", "reporter for",
        "correspondent", "privacy", "follow us", "download the", " staff", "support",
        "a branch of ", "a division of ", "a service of "], StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands beside a house's name below its own pictures; agencies sell theirs.</summary>
    private static readonly PhraseSet OfPictures = new(["credit:", "image:", "illustration:", "made with", "图源", "制图", "製圖"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Signs on either side of a name among which such words stand.</summary>
    private const int Reach = 48;

    /// <summary>Signs beside a name by which a place of the article's text is known.</summary>
    private const int Window = 8;

    /// <summary>What a word of its own adds to a name, and from where on it is the medium.</summary>
    private const int Own = 2, Enough = 3;

    /// <summary>Characters of the shortest name that tells, and of the longest line around the text; longer ones are of a text.</summary>
    private const int LeastName = 3, LongestLine = 160;

    /// <summary>Names that are looked at.</summary>
    private const int MostNames = 200;

    /// <summary>The medium with most traces outside of the article; null where none has enough or two have as many.</summary>
    /// <param name="copied">All that was copied.</param>
    /// <param name="body">The article's text, in which media are named as others are.</param>
    private static string? Of(string copied, string body)
    {
        var traces = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, at, length) in KnownMedia.NamedIn(copied).Take(MostNames))
        {
            if (length < LeastName || LengthOfLine(copied, at) > LongestLine
                || body.Contains(Around(copied, at, length, Window), StringComparison.Ordinal))
                continue;
            var line = LineAround(copied, at, length);
            var speaks = OfItself.IsIn(line) || !KnownMedia.IsAgency(name) && OfPictures.IsIn(line);
            // The names of agencies stand below pictures and in lists of what else there is to read.
            if (speaks || !KnownMedia.IsAgency(name))
                traces[name] = traces.GetValueOrDefault(name) + 1 + (speaks ? Own : 0);
        }

        if (traces.Count == 0)
            return null;
        var most = traces.Values.Max();
        return most >= Enough && traces.Count(t => t.Value == most) == 1 ? traces.First(t => t.Value == most).Key : null;
    }

    /// <summary>Lines at the top among which a name may stand alone.</summary>
    private const int LinesOfTop = 8;

    /// <summary>Columns of the longest name.</summary>
    private const int LongestName = 36;

    /// <summary>
    /// A name that stands alone at the top of what was copied, and again below or beside the article, in a line of its own or in what the
    /// house says of itself; null where none does. It is spelled as it stands below, where the top has it in capitals.
    /// </summary>
    /// <param name="copied">All that was copied.</param>
    /// <param name="body">The article's text.</param>
    /// <param name="isOther">Whether a line is something else: the headline, who wrote.</param>
    private static string? AtTop(string copied, string body, Func<string, bool> isOther)
    {
        var (from, lines) = (0, 0);
        while (from < copied.Length && lines < LinesOfTop)
        {
            var end = copied.IndexOf('\n', from);
            end = end < 0 ? copied.Length : end;
            var name = copied[from..end].Trim(' ', '|', '\u3000', '\r', '\uFEFF');
            from = Math.Min(copied.Length, end + 1);
            if (name.Length == 0)
                continue;
            lines++;
            if (!IsName(name) || isOther(name))
                continue;
            // The Quay Courier may be the Quay Courier in its own bylines.
            if (Again(copied, from, name, body) is { } again)
                return again;
            if (name.StartsWith("The ", StringComparison.Ordinal) && PersonNames.IsMediaWord(name[(name.LastIndexOf(' ') + 1)..])
                && Again(copied, from, name[4..], body) is not null)
                return name;
        }

        return null;
    }

    private static bool IsName(string line) =>
        line.Length > 2 && Phrases.Columns(line) <= LongestName && !Phrases.EndsSentence(line) && MediumNames.Of(line) == line
        && !line.AsSpan().ContainsAny(NoName) && !line.AsSpan().ContainsAnyInRange('0', '9') && !Credits.IsLabel(line)
        && Wording.Of(line).Share <= 0.5 && !Trails.AreSections(line) && !NoiseRules.IsButton(line)
        && (Characters.IsHan(line[^1]) || char.IsUpper(line[0]) && line.Contains(' ', StringComparison.Ordinal));

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create("：:，,。？！?!@#|»›>/()（）");

    /// <summary>The name as it stands once more outside of the article; null where it does not.</summary>
    private static string? Again(string copied, int from, string name, string body)
    {
        var looks = 0;
        for (var at = copied.IndexOf(name, from, StringComparison.OrdinalIgnoreCase); at >= 0 && looks++ < MostNames;
            at = copied.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var line = LineAround(copied, at, name.Length).Trim();
            if (!body.Contains(Around(copied, at, name.Length, Window), StringComparison.Ordinal)
                && (line.Length <= name.Length + Window || line.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
                    || OfItself.IsIn(line) || IsOfFirm(copied.AsSpan(at + name.Length))))
                return copied.Substring(at, name.Length);
        }

        return null;
    }

    private static readonly string[] Firms = [" LLC", " Ltd", " Inc", " GmbH", " is intended", " is a "];

    private static bool IsOfFirm(ReadOnlySpan<char> behind) => Phrases.StartsWithAny(behind, Firms);

    private static string Around(string text, int at, int length, int reach)
    {
        var from = Math.Max(0, at - reach);
        return text[from..Math.Min(text.Length, at + length + reach)].Trim();
    }

    private static int LengthOfLine(string text, int at)
    {
        var rest = text.AsSpan(at).IndexOf('\n');
        return (rest < 0 ? text.Length - at : rest) + at - (text.AsSpan(0, at).LastIndexOf('\n') + 1);
    }

    /// <summary>What stands on a name's line, no further away than a clause.</summary>
    private static ReadOnlySpan<char> LineAround(string text, int at, int length)
    {
        var before = text.AsSpan(0, at);
        before = before[Math.Max(0, Math.Max(before.Length - Reach, before.LastIndexOf('\n') + 1))..];
        var after = text.AsSpan(at + length);
        after = after[..Math.Min(after.Length, Reach)];
        var end = after.IndexOf('\n');
        return text.AsSpan(at - before.Length, before.Length + length + (end < 0 ? after.Length : end));
    }
}
