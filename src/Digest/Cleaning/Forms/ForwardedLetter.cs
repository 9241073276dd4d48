using System.Net;
using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// A letter that somebody passed on: below a mark, <c>---------- Forwarded message ---------</c>, stand the fields of the letter that it
/// holds, and then that letter. Words above the mark are of whoever passed it on.
/// </summary>
/// <param name="From">Who wrote it, as its field says; or null.</param>
/// <param name="Date">When; or null.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">What it says, as a page or as text.</param>
internal sealed record ForwardedLetter(string? From, string? Date, string Subject, string Body)
{
    /// <summary>Letters above the fields, and characters of a page in which they stand.</summary>
    private const int MostAbove = 600, Reach = 24_000;

    /// <summary>Characters of the longest tag.</summary>
    private const int LongestTag = 4000;

    /// <summary>Fields that make a block, characters of the longest, and of the longest mark.</summary>
    private const int Fewest = 3, LongestField = 400, LongestMark = 60;

    private static readonly string[] Senders = ["From", "发件人", "發件人", "寄件者", "寄件人"];

    private static readonly string[] Days = ["Date", "Sent", "发送时间", "發送時間", "日期", "寄件日期", "傳送時間", "时间", "時間"];

    private static readonly string[] Subjects = ["Subject", "主题", "主題", "主旨"];

    private static readonly string[] Others = ["To", "Cc", "Bcc", "Reply-To", "收件人", "收件者", "抄送", "副本"];

    private static readonly string[] Marks = ["Forwarded message", "Begin forwarded message", "Original Message", "转发的邮件", "转发邮件", "原始邮件",
        "已转发的邮件", "轉寄郵件", "轉寄的郵件", "原始郵件", "轉寄訊息"];

    private static readonly string[] Prefixes = ["Fwd:", "FWD:", "FW:", "Fw:", "转发：", "转发:", "轉寄：", "轉寄:", "轉發：", "轉發:"];

    private static readonly HashSet<string> Blocks = new(["br", "div", "p", "tr", "table", "blockquote", "body", "hr", "li", "ul", "h1",
        "h2"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A subject without what a mail program puts before it to say that the letter was passed on.</summary>
    public static string WithoutPrefix(string subject)
    {
        while (Array.Find(Prefixes, p => subject.StartsWith(p, StringComparison.Ordinal)) is { } prefix
            && subject[prefix.Length..].TrimStart() is { Length: > 1 } own)
            subject = own;
        return subject;
    }

    /// <summary>The letter that a body holds; null where it passes none on.</summary>
    /// <param name="body">A page or a text.</param>
    /// <param name="isSaid">Whether the subject says that the letter was passed on: then no mark is needed.</param>
    /// <param name="facts">Where the words above it are asked about.</param>
    public static ForwardedLetter? In(string body, bool isSaid, CaptureFacts facts)
    {
        var isPage = body.AsSpan().TrimStart() is ['<', ..];
        var fields = new Dictionary<string[], string>();
        var above = new StringBuilder();
        var (end, count, isMarked, isQuoted) = (0, 0, false, false);
        foreach (var (line, past) in Lines(body, isPage))
        {
            var text = line.Trim(' ', '\t', '*', '>', '\u00A0', '\u202F');
            if (text.Length == 0)
                continue;
            if (FieldOf(text) is var (label, value))
            {
                (count, end) = (count + 1, past);
                isQuoted |= line.StartsWith('>');
                fields.TryAdd(label, value);
                continue;
            }

            // A list of addressees may go on in a second line.
            if (count > 0 && text.Contains('@', StringComparison.Ordinal) && text.Length < LongestField && !Phrases.EndsSentence(text))
            {
                end = past;
                continue;
            }

            if (count >= Fewest && fields.ContainsKey(Subjects))
                break;
            (count, isMarked) = (0, isMarked || IsMark(text));
            fields.Clear();
            if (!IsMark(text) && above.Append(text).Append(' ').Length > MostAbove)
                return null;
        }

        if (count < Fewest || !(isMarked || isSaid) || !fields.TryGetValue(Subjects, out var subject) || subject.Length == 0)
            return null;
        if (above.ToString().Trim() is { Length: > 0 } note)
            facts.Ask("letter", note, "dropped: words of who passed the letter on");
        var rest = isQuoted && !isPage ? string.Join('\n', body[end..].Split('\n').Select(Unquoted)) : body[end..];
        return new ForwardedLetter(fields.GetValueOrDefault(Senders), fields.GetValueOrDefault(Days), subject,
            isPage ? "<html><body>" + rest : rest);
    }

    private static bool IsMark(string text) =>
        text.Length <= LongestMark && text.Trim('-', ' ', ':', '：', '_', '=', '—') is var words
        && Array.Exists(Marks, m => words.StartsWith(m, StringComparison.OrdinalIgnoreCase) && words.Length <= m.Length + 4);

    private static (string[] Label, string Value)? FieldOf(string text)
    {
        if (text.Length > LongestField || text.AsSpan().IndexOfAny(':', '：') is not (> 1 and <= 10 and var colon))
            return null;
        var name = text[..colon].Trim(' ', '*', '\u3000');
        var value = text[(colon + 1)..].Trim(' ', '*', '\u3000', '\u00A0');
        foreach (var labels in new[] { Senders, Days, Subjects, Others })
        {
            if (Array.IndexOf(labels, name) >= 0)
                return (labels, value);
        }

        return null;
    }

    private static string Unquoted(string line) => line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line is ">" ? "" : line;

    /// <summary>Lines as they are shown, each with where it ends.</summary>
    private static IEnumerable<(string Text, int End)> Lines(string body, bool isPage)
    {
        var line = new StringBuilder();
        for (var i = 0; i < body.Length && i < Reach; i++)
        {
            if (!isPage && body[i] == '\n')
            {
                yield return (line.ToString(), i + 1);
                line.Clear();
            }
            else if (isPage && body[i] == '<' && body.IndexOf('>', i, Math.Min(LongestTag, body.Length - i)) is > 0 and var close)
            {
                var name = body.AsSpan(i + 1, close - i - 1).TrimStart('/');
                var stop = name.IndexOfAny(' ', '/', '\n');
                if (Blocks.Contains((stop < 0 ? name : name[..stop]).ToString()))
                {
                    yield return (WebUtility.HtmlDecode(line.ToString()), i);
                    line.Clear();
                }

                i = close;
            }
            else
            {
                line.Append(body[i] == '\n' ? ' ' : body[i]);
            }
        }

        yield return (isPage ? WebUtility.HtmlDecode(line.ToString()) : line.ToString(), Math.Min(body.Length, Reach));
    }
}
