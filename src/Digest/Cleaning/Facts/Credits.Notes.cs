using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>What stands behind the labels of a line, noted as facts.</summary>
internal static partial class Credits
{
    /// <summary>Weight of a name behind the label of a source.</summary>
    private const int OfLabel = 80;

    private static void Note(Label label, string value, CaptureFacts facts, int dated)
    {
        if (value.Length == 0)
            return;
        switch (label)
        {
            case Label.Source:
                NoteSource(value, facts, OfLabel);
                break;
            case Label.House:
                NoteSource(value, facts, 79);
                break;
            case Label.Author:
                NoteAuthor(value, facts);
                break;
            case Label.Poster:
                facts.Authors.Add(new Fact(value.Split(' ')[0], CaptureFacts.Poster));
                facts.IsThread = true;
                break;
            case Label.Byline:
                // Two characters beside a day may be a place as well.
                if (value.Length > 2)
                    facts.Authors.Add(new Fact(value, 66));
                break;
            case Label.Editor:
                facts.Authors.Add(new Fact("", 0));
                break;
            case Label.Date:
                NoteDay(value, facts, dated);
                break;
            case Label.Updated:
                // Where nothing tells the first day, the last is near it.
                facts.Dates.Add(new Fact(value, 40));
                break;
            case Label.Address:
                facts.Addresses.Add(new Fact(value, 70));
                break;
            case Label.Title:
                facts.Titles.Add(new Fact(value, 60));
                break;
            case Label.Headline:
                // What files of papers call so is the article's own, not the one it had elsewhere.
                facts.Titles.Add(new Fact(value, 82));
                break;
        }
    }

    /// <summary>Whose a text is, with the writer and the address that may stand beside: <c>Source: by Jane Doe</c>.</summary>
    private static void NoteSource(string value, CaptureFacts facts, int weight)
    {
        if (value.StartsWith("by ", StringComparison.Ordinal))
        {
            facts.Authors.Add(new Fact(value[3..].Trim(), 60));
            return;
        }

        var at = value.IndexOf("http", StringComparison.Ordinal);
        if (at >= 0)
            facts.Addresses.Add(new Fact(value[at..].Trim(')', '）', ' '), 70));
        if (at == 0)
            return;
        var named = CreditNames.WithoutNumber(CreditNames.WithoutButtons(at > 0 ? value[..at] : value)).Trim(' ', '(', '（');
        var (whole, writer) = CreditNames.OfSource(named);
        var medium = OfAccount(whole!);
        facts.Sources.Add(new Fact(medium.StartsWith('《')
            ? medium.Trim('《', '》') : medium.Contains('《', StringComparison.Ordinal) ? medium : medium.TrimEnd('》'), weight));
        if (writer is not null)
            facts.Authors.Add(new Fact(writer, 78));
    }

    /// <summary>
    /// A page names above a text the account that it is on; a first paragraph of that text which names a source, <c>来源：河口日报 记者 林一舟</c>,
    /// was written where it is from, and counts for more.
    /// </summary>
    public static void PreferOwn(string line, CaptureFacts facts)
    {
        if (facts.Sources is [.., { Weight: OfLabel } own] && LabelAt(line.TrimStart(' ', '\u3000', '(', '（'), 0) is (Label.Source, _)
            && facts.Sources.Exists(s => s.Weight == OfLabel && s.Value != own.Value))
            facts.Sources.Add(own with { Weight = OfLabel + 1 });
    }

    /// <summary>The name of an account, without the word for one: <c>微信公众号“望潮财经”</c>.</summary>
    private static string OfAccount(string medium) =>
        medium.IndexOf("公众号", StringComparison.Ordinal) is (0 or 2) and var word
        && medium[(word + 3)..].Trim(' ', '：', ':', '“', '”', '"', '「', '」', '【', '】', '《', '》') is { Length: > 1 } account
            ? account : medium;

    private static void NoteAuthor(string value, CaptureFacts facts)
    {
        (value, var reprinted) = CreditNames.OfReprint(CreditNames.WithoutButtons(value));
        if (reprinted is not null)
            facts.Sources.Add(new Fact(reprinted, 78));
        var (house, person) = CreditNames.OfAuthor(value);
        // Whoever goes by a member's name posted it: a byline counts for more.
        facts.Authors.Add(new Fact(Closed(person ?? value), IsMember(value) ? CaptureFacts.Poster : 80));
        if (house is not null)
            facts.Sources.Add(new Fact(house, 62));
    }

    private static void NoteDay(string value, CaptureFacts facts, int weight)
    {
        facts.Dates.Add(new Fact(value, weight));
        if (CreditNames.BehindDay(value) is { } poster)
            facts.Authors.Add(new Fact(poster,
                value.Contains("者 ", StringComparison.Ordinal) ? 75 : PersonNames.IsPerson(poster) ? 68 : CaptureFacts.Poster));
    }

    /// <summary>The end of a line may have been taken for the end of its frame: <c>林一舟（Jane Doe</c>.</summary>
    private static string Closed(string name) =>
        name.Contains('（', StringComparison.Ordinal) && !name.AsSpan().ContainsAny('）', ')') ? name + '）'
        : name.Contains('(', StringComparison.Ordinal) && !name.AsSpan().ContainsAny('）', ')') ? name + ')' : name;
}
