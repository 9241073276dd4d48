using System.Net;
using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// A letter, and whether it is of somebody who passes on what he did not write: its subject says so, or below a mark,
/// <c>---------- Forwarded message ---------</c>, stand the fields of another letter, and then that letter, or its words alone. What
/// stands above the mark is of whoever passed it on.
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

    private static readonly string[] Days = ["Date", "Sent", "发送时间", "發送時間", "发送日期", "發送日期", "日期", "寄件日期", "傳送時間", "时间", "時間"];

    private static readonly string[] Subjects = ["Subject", "主题", "主題", "主旨"];

    private static readonly string[] Others = ["To", "Cc", "Bcc", "Reply-To", "Attachments", "Importance", "收件人", "收件者", "抄送", "副本", "密送",
        "附件", "附加檔案", "重要性", "优先级"];

    private static readonly string[] Marks = ["Forwarded message", "Begin forwarded message", "Original Message", "转发的邮件", "转发邮件", "原始邮件",
        "已转发的邮件", "轉寄郵件", "轉寄的郵件", "原始郵件", "轉寄訊息"];

    private static readonly string[] Prefixes = ["Fwd:", "FWD:", "FW:", "Fw:", "转发：", "转发:", "转：", "转:", "轉：", "轉:", "答复：", "答复:",
        "回复：", "回复:", "回覆：", "回覆:", "轉寄：", "轉寄:", "轉發：", "轉發:"];

    private static readonly HashSet<string> Blocks = new(["br", "div", "p", "tr", "table", "blockquote", "body", "hr", "li", "ul", "h1",
        "h2"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The subject without what a mail program puts before it to say that the letter was passed on.</summary>
    public string OwnSubject => Without(Subject, Prefixes);

    /// <summary>
    /// Whether the subject says that somebody else wrote it, be it by the medium that brought it: <c>[QUAY REVIEW] The boats are back</c>.
    /// </summary>
    public bool IsPassedOn => OwnSubject.Length < Subject.Length
        || TitledMedium.InBrackets(OwnSubject) is { } medium && From?.Contains(medium, StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>A subject without what programs put before it, however often.</summary>
    public static string Without(string subject, string[] prefixes)
    {
        while (Array.Find(prefixes, p => subject.StartsWith(p, StringComparison.Ordinal)) is { } prefix
            && subject[prefix.Length..].TrimStart() is { Length: > 1 } own)
            subject = own;
        return subject;
    }

    /// <summary>The letter that the body holds with its fields; null where it passes none on. Words above it are asked about.</summary>
    public ForwardedLetter? Inner(CaptureFacts facts)
    {
        // Where the subject says that the letter was passed on no mark is needed.
        var (body, isSaid) = (Body, OwnSubject.Length < Subject.Length);
        var isPage = body.AsSpan().TrimStart() is ['<', ..];
        var head = new Head();
        foreach (var (line, end) in Lines(body, isPage))
        {
            var text = line.Trim(' ', '\t', '*', '>', '\u00A0', '\u202F');
            if (text.Length == 0 || head.TakeField(text, end, line.StartsWith('>')))
                continue;
            if (head.IsWhole)
                break;
            if (!head.TakeAbove(text))
                return null;
        }

        if (!head.IsWhole || !(head.IsMarked || isSaid || head.IsAtTop) || head.Field(Subjects) is not { Length: > 0 } subject)
            return null;
        Ask(head.Above, facts);
        var rest = body[head.End..];
        if (isPage)
            rest = "<html><body>" + rest;
        else if (head.IsQuoted)
            rest = string.Join('\n', rest.Split('\n').Select(Unquoted));
        return new ForwardedLetter(head.Field(Senders), head.Field(Days) ?? Date, subject, rest);
    }

    private static void Ask(string note, CaptureFacts facts)
    {
        if (note.Length > 0)
            facts.Ask("letter", note, "dropped: words of who passed the letter on");
    }

    /// <summary>What stands below a mark that no fields follow, words above it asked about; else the whole body.</summary>
    public string BelowMark(CaptureFacts facts)
    {
        var body = Body;
        var at = 0;
        while (at <= MostAbove && body.IndexOf('\n', at) is >= 0 and var end)
        {
            if (at > 0 && IsMark(body[at..end].Trim(' ', '\t', '\r')) && FieldOf(body[end..].TrimStart().Split('\n', 2)[0]) is null)
            {
                Ask(body[..at].Trim(), facts);
                return body[end..];
            }

            at = end + 1;
        }

        return body;
    }

    /// <summary>What stands above the letter, taken line by line: words and the mark, then the block of its fields.</summary>
    private sealed class Head
    {
        private readonly Dictionary<string[], string> _fields = [];
        private readonly StringBuilder _above = new();

        /// <summary>Fields of the block so far, whatever their labels.</summary>
        private int _count;

        /// <summary>Where the block ends.</summary>
        public int End { get; private set; }

        /// <summary>Whether its fields stand behind the sign of a quote.</summary>
        public bool IsQuoted { get; private set; }

        /// <summary>Whether a mark stands above it.</summary>
        public bool IsMarked { get; private set; }

        /// <summary>Whether the block has all that makes it one.</summary>
        public bool IsWhole => _count >= Fewest && _fields.ContainsKey(Subjects);

        /// <summary>Whether a text begins with it, and it says who wrote and when: a letter that was copied with its fields.</summary>
        public bool IsAtTop => Above.Length == 0 && _fields.ContainsKey(Senders) && _fields.ContainsKey(Days);

        /// <summary>The words above it.</summary>
        public string Above => _above.ToString().Trim();

        /// <summary>What a field says; null where there is none.</summary>
        public string? Field(string[] labels) => _fields.GetValueOrDefault(labels);

        /// <summary>Whether a line is a field, or goes on with a list of addressees.</summary>
        public bool TakeField(string text, int end, bool isQuoted)
        {
            if (FieldOf(text) is var (labels, value))
            {
                _count++;
                IsQuoted |= isQuoted;
                _fields.TryAdd(labels, value);
            }
            else if (_count == 0 || !text.Contains('@', StringComparison.Ordinal) || text.Length >= LongestField
                || Phrases.EndsSentence(text))
            {
                return false;
            }

            End = end;
            return true;
        }

        /// <summary>Takes a line that is no field, and so ends a block that was none; false where too much stands above.</summary>
        public bool TakeAbove(string text)
        {
            _count = 0;
            _fields.Clear();
            if (!IsMark(text))
                return _above.Append(text).Append(' ').Length <= MostAbove;
            IsMarked = true;
            return true;
        }
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
