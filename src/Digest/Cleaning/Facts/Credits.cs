using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Facts;

/// <summary>
/// Moves what a line says about its source, author, editor, date and address to the facts: <c>来源：新华网 作者：张三 2024-07-26 10:00</c>.
/// </summary>
internal static partial class Credits
{
    private enum Label
    {
        Source, Author, Poster, Byline, House, Editor, Date, Updated, Address, Title, Headline, Drop,
    }

    /// <summary>Weight from which on the head of a page has named its site.</summary>
    private const int OfSite = 65;

    /// <summary>So many lines may state facts above a text; further ones stand below it.</summary>
    private const int MostAbove = 6;

    /// <summary>Whether the line is only such facts; then they are noted and it is to be dropped.</summary>
    public static bool Take(string line, NoisePlace place, CaptureFacts facts)
    {
        if (IsEntry(line))
            return false;
        if (AnalystLines.Take(line, facts) || OfMedium(line, place, facts))
            return true;
        var text = ReporterLines.WithoutAddress(ReporterLines.Parted(WithoutKind(WideNames.Together(line.Replace('\u00A0', ' ')))
            .Trim(' ', '\u3000', '(', ')', '（', '）', '[', ']', '【', '】', '〔', '〕', '■', '●', '▲', '◆', '□', '*', '_', '|')));
        var edge = place.Index < MostAbove || place.Index >= place.Count - 4;
        if (Bylines.FromPaper(line, facts) || Bylines.OpensReport(line, facts) || Bylines.FromPaperInEnglish(line, facts)
            || ReporterLines.Datelined(line, facts) || place.Index < MostAbove && Bylines.InTown(line.Trim('*', '_', ' '), facts))
            return true;
        if (text.Length is 0 or > 150 || Phrases.Columns(text) > 150 || !edge && !NamesTwo(text))
            return false;
        if (IsForm(text) || IsEdit(text, facts) || ReporterLines.Dotted(text, facts))
            return true;
        if (!Words.IsIn(text) && !text.AsSpan().ContainsAnyInRange('0', '9')
            && !(text.Length <= 24 && HanDates.MayBegin(text[0])))
            return false;
        // Beside a reporter a day and a medium are the article's, wherever that stands.
        var whole = text;
        if (WithoutReporter(text, facts) is var without && without.Length < text.Length)
            (text, place) = (without, new NoisePlace(0, 1));
        var found = new List<(Label Label, string Value)>();
        if (!Parse(text, found))
            return HeadRow.Take(text, place, facts) || HeadRow.TakeRoles(text, facts) || Bylines.Take(text, place, facts)
                || Stamp(text, place, facts)
                || RelativeStamp(text, place, facts) || whole.Length > text.Length && ReporterLines.Take(whole, facts);
        foreach (var (label, value) in found)
        {
            // A bare day below the text is mostly of something else.
            // Source: Quay Blog: below an English text stand its references.
            if (label == Label.Source && place.Index >= MostAbove && char.IsAsciiLetter(text[0]) && found.Count == 1
                && CaptureFacts.Best(facts.Sources) is { Weight: >= OfSite })
                continue;
            Note(label, value, facts,
                label == Label.Date && place.Index >= MostAbove && found.Count == 1 ? 45 : char.IsAsciiDigit(text[0]) ? 80 : 81);
        }

        return true;
    }

    private static readonly string[] Kinds = ["转载", "轉載", "转帖", "轉帖", "转贴", "轉貼", "转", "轉", "新闻", "新聞", "原创", "原創", "分享"];

    /// <summary>A line without the kind of text with which members begin it: <c>[轉貼] 河口日報 記者林一舟 2025-04-18</c>.</summary>
    private static string WithoutKind(string line) =>
        line is ['[' or '【', ..] && line.AsSpan().IndexOfAny(']', '】') is > 1 and <= 3 and var close && close + 4 < line.Length
        && Array.IndexOf(Kinds, line[1..close]) >= 0 ? line[(close + 1)..].TrimStart() : line;

    /// <summary>Characters of the longest name of a medium in brackets.</summary>
    private const int LongestMedium = 12;

    /// <summary><c>[江左] 作者：林一舟</c>: whose the text is in brackets, and behind them the label of who wrote it.</summary>
    private static bool OfMedium(string line, NoisePlace place, CaptureFacts facts)
    {
        if (line is not ['[' or '【', ..] || line.AsSpan().IndexOfAny(']', '】') is not (> 2 and <= LongestMedium and var close)
            || line[(close + 1)..].Trim() is not { Length: > 3 } rest || LabelAt(rest, 0) is not (Label.Author, _)
            || LabelAt(line, 1) is not null || HasDigits(line[..close]) || !Take(rest, place, facts))
            return false;
        facts.Sources.Add(new Fact(line[1..close], 72));
        return true;
    }

    /// <summary>
    /// Who wrote a text and whose it is, in one line, are facts wherever they stand: a list of other articles may follow.
    /// </summary>
    private static bool NamesTwo(string text)
    {
        var found = new List<(Label Label, string Value)>();
        return text.Length <= 60 && text.AsSpan().ContainsAny(':', '：') && LabelAt(text, 0) is not null && Parse(text, found)
            && found.Count(static f => f.Label is Label.Source or Label.Author or Label.Editor && f.Value.Length > 1) > 1;
    }

    /// <summary>Whether a line begins with the label of a source, a writer or an editor.</summary>
    public static bool IsLabelled(string line) =>
        line.Trim(' ', '\u3000', '(', '（') is var text && LabelAt(text, 0) is (Label.Source or Label.Author or Label.Editor, _);

    /// <summary>Whether a line says with a label on which day a text was published: <c>发布时间：2025-04-15  来源：渡口</c>.</summary>
    public static bool IsDayBelow(string line) =>
        LabelAt(line, 0) is (Label.Date, _) && DateFinder.FindAt(line, out var from, out _) && from is > 1 and <= LongestMoment
        && line.AsSpan(0, from).TrimEnd() is [.., ':' or '：'];

    /// <summary>Whether a word is the label of a fact and no more: <c>Author</c>, <c>来源</c>.</summary>
    public static bool IsLabel(string word) =>
        Array.Exists(Labels, l => l.Label is Label.Source or Label.Author or Label.Date or Label.Updated
            && l.Text.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What boards have their members fill in: <c>原文摘要：</c>, a label with nothing behind.</summary>
    private static readonly string[] Forms = ["原文摘要", "原文内容", "原文內容", "新聞內文", "完整新聞內文", "完整新聞標題", "完整新聞連結", "原文連結", "原文链接", "正文内容", "内容正文"];

    private static bool IsForm(string text) => text.Length <= 12 && Array.IndexOf(Forms, text.TrimEnd(':', '：', ' ')) >= 0;

    private static readonly string[] Edits = ["edited ", "edited on ", "last edited "];

    /// <summary>Whether a line says when a post was edited, and no more: <c>edited Sep 18, 2025 at 7:30</c>.</summary>
    private static bool IsEdit(string text, CaptureFacts facts)
    {
        if (text.Length > 2 * LongestMoment + Edits[^1].Length
            || Array.FindLast(Edits, e => text.StartsWith(e, StringComparison.OrdinalIgnoreCase)) is not { } opening
            || !DateFinder.FindAt(text, out var from, out var to) || from != opening.Length || text.Length - to > LongestMoment)
            return false;
        facts.Dates.Add(new Fact(text[from..to], CaptureFacts.EditDay));
        return true;
    }

    /// <summary>Columns of the longest moment that is told from today on.</summary>
    private const int LongestMoment = 14;

    /// <summary>Label, colon, short value, again and again, with bare dates between: all of the line, or false.</summary>
    private static bool Parse(string text, List<(Label, string)> found)
    {
        for (var at = 0; at < text.Length;)
        {
            at = text.Length - text.AsSpan(at).TrimStart(" \u3000|｜/·•∙・,，;；—–-\t()（）").Length;
            if (at == text.Length)
                break;
            at = LabelAt(text, at) is var (label, start) ? Labelled(text, label, start, found) : Unlabelled(text, at, found);
            if (at < 0)
                return false;
        }

        // A date alone is a fact; a sentence that begins with a date was refused above.
        return found.Count > 0;
    }

    /// <summary>Columns of the longest name, and characters of the longest value, which only addresses and titles exceed.</summary>
    private const int LongestNamed = 44, LongestValue = 60;

    /// <summary>Reads what stands behind a label; where it ends, or -1 where it is no value.</summary>
    private static int Labelled(string text, Label label, int start, List<(Label, string)> found)
    {
        var end = NextLabel(text, start);
        var isName = label is Label.Source or Label.Author or Label.Editor;
        // 作者：林一舟　　[字体：大 中 小]
        var value = text[start..end].Trim(' ', '\u3000', '|', '｜', '/', '·', ',', '，', ';', '；', '\t', ')', '）', '(', '（', '—', '-')
            .TrimEnd('[', ' ', '\u3000');
        // 【来源：前沿周刊】【作者：林一舟】
        if (isName)
            value = WithoutAddress(value.Trim('【', '】', ' '));
        if (value.Length > LongestValue && label is not (Label.Address or Label.Title or Label.Headline or Label.Drop)
            || label == Label.Drop && value.EndsWith('。') || Phrases.HasSentence(value)
            || (value.EndsWith('。') && value.Length > 30))
            return -1;
        if (isName)
            value = WithoutDay(value, found);
        if (isName && Phrases.Columns(value) > LongestNamed)
            return -1;
        if (value.Length > 0 || end == text.Length)
            found.Add((label, value));
        return end;
    }

    /// <summary>A name without the address of the text in brackets behind it: <c>江左小账本，（https://…）</c>.</summary>
    private static string WithoutAddress(string value) =>
        value.Length > 0 && value.IndexOf("http", StringComparison.Ordinal) is > 2 and var at && value[at - 1] is '（' or '('
        && !value.AsSpan(at).Contains(' ') ? value[..(at - 1)].TrimEnd(' ', '，', ',', '\u3000') : value;

    /// <summary>A name without the date or count that may follow it without a label, which is noted.</summary>
    private static string WithoutDay(string value, List<(Label, string)> found)
    {
        if (!DateFinder.FindAt(value, out var from, out var to) || from == 0)
            return value;
        found.Add((Label.Date, value[to..].Trim() is "發表" or "发表" or "發布" or "发布" ? value[from..to] : value[from..]));
        value = value[..from].TrimEnd(' ', '\u3000', '|', '｜', '·', ',', '，', '(', '（');
        // Jane Doe on July 24; 林一舟 | 发布日期 2024-07-24
        if (value.LastIndexOf(" on ", StringComparison.Ordinal) is > 0 and var on && RowPart.IsWeekday(value[(on + 4)..]))
            value = value[..on];
        return value.LastIndexOfAny([' ', '|', '｜', '·']) is > 0 and var sign && value[(sign + 1)..] is var last
            && (last == "on" || IsLabel(last)) ? value[..sign].TrimEnd(' ', '|', '｜', '·') : value;
    }

    /// <summary>Columns of the longest piece without a label.</summary>
    private const int LongestPiece = 24;

    /// <summary>Reads a date or a name without a label; where it ends, or -1 where it is something else.</summary>
    private static int Unlabelled(string text, int at, List<(Label Label, string Value)> found)
    {
        if (DayOrWriter(text, at, found) is > 0 and var behind)
            return behind;
        // A medium's name before the first label: "新华网 2024-07-26 10:00 来源：…", "By …".
        var next = NextLabel(text, at);
        var piece = text[at..next].Trim(' ', '\u3000', '|', '·');
        // 昨天 18:32 来源：…
        if (next < text.Length && found.Count == 0 && Array.Exists(Moments, m => piece.StartsWith(m, StringComparison.Ordinal))
            && Phrases.Columns(piece) <= LongestMoment)
            return next;
        if (next < text.Length && found.Count > 0 && Phrases.Columns(piece) <= LongestPiece && !Phrases.EndsSentence(piece)
            && !Phrases.HasSentence(piece))
        {
            if (PersonNames.IsMedium(piece) && found.TrueForAll(static f => f.Label == Label.Date))
                found.Add((Label.Source, piece));
            return next;
        }

        // [TIDES] Text: J. Doe
        if (piece.Contains(": ", StringComparison.Ordinal) && piece[0] is '[' or '【')
            return -1;
        return text.Length < 80 && BesideDay(Bare(piece), found) ? next : -1;
    }

    /// <summary>Reads a day, or the person with whom a row begins; where it ends, or -1 where neither stands there.</summary>
    private static int DayOrWriter(string text, int at, List<(Label Label, string Value)> found)
    {
        var tail = text[at..];
        if (DateFinder.FindAt(tail, out var begins, out var ends) && begins == 0)
        {
            found.Add((Label.Date, tail[..ends]));
            return at + ends;
        }

        if (found.Count > 0 || at > 0)
            return -1;
        // 01-17 08:20　来源：河口日报
        if (NextLabel(text, at) < text.Length && char.IsAsciiDigit(text[0])
            && DateFinder.Find(tail, needsYear: false, out begins, out ends) is { Year: null, Time: not null } && begins == 0)
        {
            found.Add((Label.Date, tail[..ends]));
            return ends;
        }

        // 林一舟　2025-08-06 07:30　来源：河口日报
        if (WriterBeforeDay(text) is not { } writer)
            return -1;
        found.Add((Label.Byline, writer));
        return writer.Length;
    }

    /// <summary>Notes the name that a piece beside a day is, if it is one; false where it is text.</summary>
    private static bool BesideDay(string piece, List<(Label Label, string Value)> found)
    {
        if (Phrases.Columns(piece) > LongestPiece || !found.Exists(static f => f.Label == Label.Date)
            || piece.AsSpan().IndexOfAny('。', '，') >= 0 || HasPredicate(piece))
            return false;
        // 2025-10-30 · Jane Doe · 4 min: a row of several.
        if (HasDigits(piece) && piece.AsSpan().ContainsAny('·', '•'))
            return false;
        if (piece.Length > 1 && !HasDigits(piece) && !RowPart.IsWeekday(piece) && !IsProgram(piece)
            && !CreditNames.Provinces.Contains(piece)
            && !Array.Exists(Moments, m => piece.Contains(m, StringComparison.OrdinalIgnoreCase)))
            AddBeside(piece, found);
        return true;
    }

    /// <summary>A piece without the weekday before it, the page, the province and the buttons behind: <c>(四) 河口日報 A3版</c>.</summary>
    private static string Bare(string piece)
    {
        if (piece is [_, ')' or '）', _, ..])
            piece = piece[2..].TrimStart();
        if (piece.EndsWith('版') && piece.LastIndexOf(' ') is > 1 and var page && HasDigits(piece[page..]))
            piece = piece[..page].TrimEnd();
        return Phrases.IsChinese(piece)
            ? string.Join(' ',
                piece.Split(' ').Where(static w => !CreditNames.Provinces.Contains(w) && !CreditNames.IsAccountKind(w)
                    && (w.Length < 2 || Wording.Of(w).Share < 0.99)))
            : piece;
    }

    /// <summary>
    /// What stands beside a day without a label: who wrote it, be he called a reporter, whose it is, or both, <c>河口电力报 扎西</c>; from where
    /// it was sent, <c>Quay Town, Saltland</c>, is neither.
    /// </summary>
    private static void AddBeside(string piece, List<(Label, string)> found)
    {
        var name = piece.StartsWith("記者 ", StringComparison.Ordinal) || piece.StartsWith("记者 ", StringComparison.Ordinal)
            ? piece[3..].Trim() : piece;
        if (PersonNames.ArePeople(name) && !PersonNames.IsMedium(name))
        {
            found.Add((Label.Byline, name));
        }
        else if (piece.Split(' ') is [var house, { Length: 2 or 3 } writer] && CreditNames.PaperOf(house) is var paper
            && PersonNames.IsMedium(paper) && Characters.IsHan(paper[0]) && writer.All(Characters.IsHan) && !PersonNames.IsMedium(writer))
        {
            found.Add((Label.House, paper));
            found.Add((Label.Author, writer));
        }
        else if (piece.Split(", ") is not [{ Length: > 1 }, { Length: > 1 }] || Characters.IsHan(piece[0])
            || KnownMedia.Named(piece) is not null || CreditNames.OfPair(piece).Writer is not null)
        {
            found.Add((Label.House, piece));
        }
    }

    /// <summary>The person with whom a row begins, a blank and a day right behind; null where none does.</summary>
    private static string? WriterBeforeDay(string text) =>
        text.AsSpan().IndexOfAny(' ', '\u3000') is > 1 and <= 4 and var gap && PersonNames.IsPerson(text[..gap])
        && Wording.Of(text[..gap]).Share == 0
        && text[(gap + 1)..].TrimStart(' ', '\u3000') is var rest && DateFinder.FindAt(rest, out var from, out _) && from == 0
            ? text[..gap] : null;

    /// <summary><c>25-12-3 15:02 来自 微博网页版</c>: from which program a post was sent.</summary>
    private static bool IsProgram(string piece) =>
        piece.Contains('|', StringComparison.Ordinal) || piece.StartsWith("来自", StringComparison.Ordinal)
        || piece.StartsWith("來自", StringComparison.Ordinal) || piece.EndsWith("作者", StringComparison.Ordinal);

    private static bool HasPredicate(string piece) =>
        piece.Length > 14 && Phrases.IsChinese(piece) || piece.Split(' ').Length > 4 || piece.EndsWith('.');

    private static bool HasDigits(string piece) => piece.AsSpan().ContainsAnyInRange('0', '9');

    private static (Label Label, int Start)? LabelAt(string text, int at)
    {
        if (at >= text.Length || !Initials.Contains(text[at]))
            return null;
        (Label Label, int Start)? best = null;
        var longest = 0;
        foreach (var (name, label) in Labels)
        {
            if (name.Length <= longest || string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var end = at + name.Length;
            var latin = name[0] < '\u0080';
            var spaces = end;
            while (spaces < text.Length && text[spaces] is ' ' or '\u3000')
                spaces++;
            if (label == Label.Author && spaces < text.Length && text[spaces] is ',' or '，'
                && PersonNames.IsPerson(text[(spaces + 1)..].Trim()))
                (best, longest) = ((label, spaces + 1), name.Length);
            else if (spaces < text.Length && text[spaces] is ':' or '：' or '|' or '｜' or '/' or '／' or '∕' or '丨'
                && (text[spaces] is ':' or '：' || label != Label.Drop))
                (best, longest) = ((label, spaces + 1), name.Length);
            else if ((at == 0
                || spaces < text.Length
                    && (char.IsAsciiDigit(text[spaces]) || label is Label.Date or Label.Updated && IsDate(text, spaces)))
                && Array.IndexOf(Colonless, name) >= 0 && spaces > end - (latin ? 0 : 1) && spaces < text.Length && (!latin || spaces > end)
                && (char.IsUpper(text[spaces]) || char.IsDigit(text[spaces]) || !latin))
                (best, longest) = ((label, spaces), name.Length);
        }

        return best;
    }

    /// <summary>Whether a day written in words stands at a place, its weekday before it or not: <c>Mon, Sep 22 2025</c>.</summary>
    private static bool IsDate(string text, int at)
    {
        if (!char.IsUpper(text[at]))
            return false;
        if (text.AsSpan(at).IndexOfAny(' ', ',') is > 2 and < 10 and var day && RowPart.IsWeekday(text.Substring(at, day)))
            at += day + text.AsSpan(at + day).IndexOfAnyExcept(' ', ',');
        return DateFinder.ReadAt(text, ref at) is { Year: not null };
    }

    private static int NextLabel(string text, int from)
    {
        for (var i = from + 1; i < text.Length; i++)
        {
            if (text[i - 1] is ' ' or '\u3000' or '|' or '｜' or '/' or ';' or '；' or '，' or ',' or '·' or '\t' or ')' or '）' or '(' or '（'
                && LabelAt(text, i) is not null)
                return i;
            // 来源：比特屋作者：沙舟责编：沙舟: labels of a page whose parts were joined.
            if (Characters.IsHan(text[i]) && LabelAt(text, i) is var (_, joined) && text[joined - 1] is ':' or '：')
                return i;
        }

        return text.Length;
    }
}
