using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Repair;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Takes a saved letter apart: its header fields state the facts, and what stands below the signature mark is no text.</summary>
internal static class Letter
{
    /// <summary>Most header fields; real letters kept as text have three to ten.</summary>
    private const int MostFields = 40;

    private const int LongestField = 1000;

    private static readonly string[] Fields = ["From", "To", "Cc", "Date", "Sent", "Subject", "Reply-To", "Sender", "Return-Path",
        "Message-ID", "List-ID", "List-Unsubscribe", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Precedence"];

    /// <summary>Whether a text begins as letters with all their fields do, whatever stands in them.</summary>
    public static bool Is(ReadOnlySpan<char> head)
    {
        var end = head.IndexOf("\n\n");
        var fields = end < 0 ? head : head[..end];
        return fields.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase)
            && fields.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase) && fields.IndexOfAny(':', ' ') is > 0 and < 30;
    }

    /// <summary>The text of a letter, with its facts noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        var lines = text.Split('\n');
        if (HeaderOf(lines) is not { IsOfLetter: true, Values: var found, End: var at })
            return new ForwardedLetter(null, null, "", text).Inner(facts) is { } inner ? Read(inner, facts) : text;
        // What was coded for the way was not there yet when characters were repaired.
        var whole = TextRepair.Apply(LetterCoding.Body(string.Join('\n', lines[at..]), found.GetValueOrDefault("Content-Type", ""),
            found.GetValueOrDefault("Content-Transfer-Encoding", "")), facts.Questions);
        return Read(new ForwardedLetter(found.GetValueOrDefault("From"), found.GetValueOrDefault("Date") ?? found.GetValueOrDefault("Sent"),
            MailingLists.WithoutName(LetterCoding.Word(found["Subject"]), found, whole, facts), whole), facts);
    }

    /// <summary>The fields that a text begins with.</summary>
    /// <param name="Values">What stands in each, by its name.</param>
    /// <param name="End">The line below the last.</param>
    /// <param name="HasUnknown">Whether any is not one of <see cref="Fields"/>.</param>
    private readonly record struct Header(Dictionary<string, string> Values, int End, bool HasUnknown)
    {
        /// <summary>Whether they say what those of letters say.</summary>
        public bool IsOfLetter =>
            Values.ContainsKey("Subject") && (Values.ContainsKey("From") || Values.ContainsKey("Date"))
            && !(HasUnknown
                && !(Values.ContainsKey("Date") && Values.GetValueOrDefault("From", "").Contains('@', StringComparison.Ordinal)));
    }

    /// <summary>The fields that lines begin with; null where other lines stand among them.</summary>
    private static Header? HeaderOf(string[] lines)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < lines.Length && lines[at].Trim().Length == 0)
            at++;
        // Archives of mailing lists begin each letter with the address and the hour of its arrival.
        if (at < lines.Length && lines[at].StartsWith("From ", StringComparison.Ordinal) && lines[at].Length < 200)
            at++;
        string? last = null;
        var unknown = false;
        for (; at < lines.Length && found.Count < MostFields && lines[at].Trim().Length > 0; at++)
        {
            if (last is not null && lines[at][0] is ' ' or '\t')
            {
                // A long field goes on in an indented line.
                if (found[last!].Length < LongestField)
                    found[last!] += " " + lines[at].Trim();
                continue;
            }

            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            var name = colon > 0 ? lines[at][..colon] : "";
            if (!name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) && !Fields.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                // Each server on the way adds fields of its own: Received, Delivered-To, DKIM-Signature.
                unknown = true;
                if (!IsFieldName(name))
                    return null;
            }

            last = name;
            found.TryAdd(name, lines[at][(colon + 1)..].Trim());
        }

        return new Header(found, at, unknown);
    }

    /// <summary>Letters that were passed on in one another.</summary>
    private const int Deepest = 3;

    /// <summary>The text of a letter, or of the one that it passes on; what its fields say is noted.</summary>
    private static string Read(ForwardedLetter letter, CaptureFacts facts)
    {
        var depth = 0;
        while (depth < Deepest && letter.Inner(facts) is { } inner)
            (letter, depth) = (inner, depth + 1);
        var whole = letter.BelowMark(facts);
        facts.Titles.Add(new Fact(letter.OwnSubject, 90));
        // Who passes a text on has not written it, and not on that day.
        if (letter.IsPassedOn || whole.Length < letter.Body.Length)
            PassedOn(letter, facts);
        else
            Written(letter, depth > 0, facts);
        var body = whole.Split('\n');
        var begin = PastMasthead(body, Begin(body), facts);
        return string.Join('\n', WithoutQuotes(body[begin..Math.Max(begin, WithoutName(body, End(body), facts))]));
    }

    /// <summary>
    /// Weights of the list and of the day of a letter that passes an article on: what that says of itself counts for more.
    /// </summary>
    private const int OfListPassingOn = 18, OfDayPassedOn = 55;

    /// <summary>Who writes a letter, and when; one that was passed on by what somebody is called came from a friend.</summary>
    private static void Written(ForwardedLetter letter, bool isInner, CaptureFacts facts)
    {
        if (letter.Date is not null)
            facts.Dates.Add(new Fact(letter.Date, 90));
        if (letter.From is null || NameOf(LetterCoding.Word(letter.From)) is not { Length: > 0 } sender)
            return;
        var (house, writer) = CreditNames.OfSender(sender);
        facts.Sources.Add(new Fact(house ?? sender, isInner && IsNickname(sender) ? OfListPassingOn : 60));
        // To a list writes who is named.
        var named = writer ?? (facts.Sources.Count > 1 && PersonNames.IsPerson(sender) ? sender : null);
        if (named is not null)
            facts.Authors.Add(new Fact(named, 60));
    }

    /// <summary>Without the letter's own head what it passes on is an article: who sends it did not write that.</summary>
    private static void PassedOn(ForwardedLetter letter, CaptureFacts facts)
    {
        if (letter.Date is null)
            return;
        facts.IsThread = true;
        facts.Dates.Add(new Fact(letter.Date, OfDayPassedOn));
        for (var i = 0; i < facts.Sources.Count; i++)
            facts.Sources[i] = facts.Sources[i] with { Weight = Math.Min(facts.Sources[i].Weight, OfListPassingOn) };
        if (letter.From is null || NameOf(LetterCoding.Word(letter.From)) is not { Length: > 0 } sender)
            return;
        var (medium, writer) = CreditNames.OfSender(sender);
        if (medium is not null && writer is not null || facts.Sources.Count == 0)
            facts.Sources.Add(new Fact(medium ?? sender, OfListPassingOn));
        if (writer is not null || PersonNames.IsPerson(sender))
            facts.Authors.Add(new Fact(writer ?? sender, CaptureFacts.Poster));
    }

    /// <summary>
    /// Whether two or three Han characters are what somebody is called, <c>小舟</c>: who sends an article to a friend did not write it.
    /// </summary>
    private static bool IsNickname(string sender) =>
        sender.Length is 2 or 3 && sender.All(Text.Characters.IsHan) && KnownMedia.Named(sender) is null && !PersonNames.IsMedium(sender);

    /// <summary>
    /// Where the text begins: above the words that lead to a letter's page stand its name and what it is about, and then it may greet.
    /// <c>The Slack Water</c>, <c>View online</c>, <c>Hi there,</c>.
    /// </summary>
    private static int Begin(string[] body)
    {
        var begin = 0;
        for (int i = 0, filled = 0; i < body.Length && filled < MostAbove; i++)
        {
            var line = body[i].Trim();
            if (line.Length == 0)
                continue;
            filled++;
            if (IsViewOnline(line))
                begin = i + 1;
            else if (Phrases.Columns(line) > 60 || Phrases.EndsSentence(line))
                break;
        }

        while (begin < body.Length && (body[begin].Trim().Length == 0 || IsGreeting(body[begin].Trim())))
            begin++;
        return begin;
    }

    /// <summary>
    /// Between two rules at the top stands the letter's name, and who writes it: <c>A letter about chips, by Josephine Tallow</c>.
    /// </summary>
    private static int PastMasthead(string[] body, int begin, CaptureFacts facts)
    {
        if (begin >= body.Length || !IsRule(body[begin]))
            return begin;
        var end = Array.FindIndex(body, begin + 1, Math.Min(MostAbove, body.Length - begin - 1), IsRule);
        if (end < 0)
            return begin;
        for (var i = begin + 1; i < end; i++)
        {
            var line = body[i].Trim();
            if (Phrases.EndsSentence(line))
                return begin;
            if (line.LastIndexOf("by ", StringComparison.OrdinalIgnoreCase) is >= 0 and var by && (by == 0 || line[by - 1] == ' ')
                && PersonNames.IsPerson(line[(by + 3)..]))
                facts.Authors.Add(new Fact(line[(by + 3)..], 70));
        }

        return end + 1;
    }

    private static bool IsRule(string line) =>
        line.Trim() is { Length: >= 10 } bare && bare.AsSpan().IndexOfAnyExcept(bare[0]) < 0
        && bare[0] is '-' or '=' or '*' or '~' or '_' or '—' or '─';

    /// <summary>So many lines may stand above the words that lead to a letter's page.</summary>
    private const int MostAbove = 6;

    private static bool IsViewOnline(string line) =>
        line.Length < 200 && Array.Exists(ViewOnline, v => line.StartsWith(v, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] ViewOnline = ["View online", "View in browser", "View in your browser", "View this email",
        "View this e-mail", "View this post", "Read online", "Read in browser", "View web version", "在浏览器中", "在线阅读", "网页版"];

    private static bool IsGreeting(string line) =>
        line.Length <= 24
        && (line.EndsWith(',')
            && (line.StartsWith("Hi ", StringComparison.Ordinal) || line.StartsWith("Hello", StringComparison.Ordinal)
                || line.StartsWith("Dear ", StringComparison.Ordinal))
            || line is "各位读者：" or "各位读者好：" or "亲爱的读者：" or "您好：" or "您好！" or "你好：" or "你好！" or "大家好：");

    /// <summary>A capital, then letters, digits and hyphens.</summary>
    private static bool IsFieldName(string name) =>
        name.Length is > 1 and < 60 && char.IsAsciiLetterUpper(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>Where the signature or the footer of the list begins.</summary>
    private static int End(string[] body)
    {
        for (var i = 0; i < body.Length; i++)
        {
            var line = body[i].Trim();
            if (line == "--" || (line.Length >= 20 && line.AsSpan().IndexOfAnyExcept('_') < 0))
                return i;
        }

        // Below the last rule without running text stand invitations and the house's address.
        var foot = body.Length;
        for (var rule = Array.FindLastIndex(body, IsRule); rule > 0 && IsFoot(body.AsSpan(rule + 1, foot - rule - 1));
            rule = Array.FindLastIndex(body, rule - 1, IsRule))
            foot = rule;
        return foot;
    }

    /// <summary>Weight of the words on end, none of them of surroundings, from which on a part of a letter is text.</summary>
    private const int LeastPart = 60;

    /// <summary>Whether a part of a letter invites, explains why it came and says how it ends, and tells nothing.</summary>
    private static bool IsFoot(ReadOnlySpan<string> part)
    {
        int strong = 0, words = 0, other = 0;
        var longest = 0;
        var run = 0;
        foreach (var line in part)
        {
            var wording = Wording.Of(line.Trim());
            strong += wording.Strong;
            words += wording.Strong + wording.Weak;
            other += wording.Other;
            run = line.Trim().Length == 0 ? 0 : wording.Share >= 0.25 ? 0 : run + wording.Other;
            longest = Math.Max(longest, run);
        }

        return strong >= 4 && words * 4 >= other && longest < LeastPart;
    }

    /// <summary>Above the signature the writer puts his first name.</summary>
    private static int WithoutName(string[] body, int end, CaptureFacts facts)
    {
        var last = end - 1;
        while (last > 0 && body[last].Trim().Length == 0)
            last--;
        var name = last > 0 ? body[last].Trim().TrimStart('-', '–', '—', ' ') : "";
        if (SignedAbove(body, last, facts) is > 0 and var signed)
            return signed;
        if (name.Length < 2
            || facts.Sources.Find(s => s.Value == name
                || s.Value.StartsWith(name + " ", StringComparison.Ordinal)) is not { Value: { } sender } || !PersonNames.IsPerson(sender))
            return end;
        facts.Authors.Add(new Fact(sender, 60));
        return last;
    }

    /// <summary>Lines below a writer's name that say what he is.</summary>
    private const int MostBelowName = 3;

    private static readonly string[] Addressed = ["Dear Editor", "Dear Sir", "Dear Madam", "Sir,", "Sir:",
        "To the Editor", "编辑先生", "编辑部", "尊敬的编辑"];

    /// <summary>
    /// Where the whole name of who wrote to the editors stands in a letter for them, above what he is, <c>Dr Jane Doe</c>,
    /// <c>Head of Tides</c>; it is noted. 0 where it does not.
    /// </summary>
    private static int SignedAbove(string[] body, int last, CaptureFacts facts)
    {
        if (!body.Take(LongestOpening).Any(static l => Array.Exists(Addressed, a => l.StartsWith(a, StringComparison.OrdinalIgnoreCase)))
            || facts.Sources.Find(static s => PersonNames.IsPerson(s.Value)) is not { Value: { } sender })
            return 0;
        for (var i = last; i > 0 && i >= last - MostBelowName && body[i].Trim().Length > 0; i--)
        {
            if (!body[i].Trim().EndsWith(sender, StringComparison.Ordinal) || body[i].Trim().Length > sender.Length + 8)
                continue;
            facts.Authors.Add(new Fact(sender, 60));
            facts.Sources.RemoveAll(s => s.Value == sender);
            return i;
        }

        return 0;
    }

    /// <summary>Lines in which a letter says to whom it speaks.</summary>
    private const int LongestOpening = 6;

    /// <summary>What a letter quotes of the one before it, with the line that says so, are other people's words.</summary>
    private static List<string> WithoutQuotes(string[] body)
    {
        // A letter that answers none quotes others as any article does.
        var last = Array.FindLastIndex(body, static l => l.Trim().Length > 0);
        if (!(last >= 0 && body[last].StartsWith('>')) && !body.Where((_, i) => OpensQuote(body, i)).Any())
            return [.. body];
        var made = new List<string>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (!body[i].StartsWith('>') && !OpensQuote(body, i))
                made.Add(body[i]);
        }

        return made;
    }

    /// <summary><c>On Monday, Jane Doe wrote:</c>, above what she wrote.</summary>
    private static bool OpensQuote(string[] body, int at) =>
        at + 1 < body.Length && body[at].TrimEnd() is { Length: < 200 } opening
        && (opening.EndsWith("wrote:", StringComparison.Ordinal) || opening.EndsWith("写道：", StringComparison.Ordinal)
            || opening.EndsWith("寫道：", StringComparison.Ordinal))
        && body.AsSpan(at + 1, Math.Min(3, body.Length - at - 1)).ToArray()
            .FirstOrDefault(static l => l.Trim().Length > 0)?.StartsWith('>') == true;

    /// <summary><c>Brussels Brief &lt;brief@letters.example&gt;</c>: the name without the address, which is nobody's business.</summary>
    private static string NameOf(string from)
    {
        var open = from.IndexOf('<', StringComparison.Ordinal);
        // Archives of lists write the address out: reed at lists.quay.example (Jane Doe)
        if (open < 0 && from.IndexOf(" at ", StringComparison.Ordinal) is > 0 and var at
            && from.IndexOf(" (", at, StringComparison.Ordinal) is > 0 and var named && from[^1] == ')'
            && from.AsSpan(at + 4, named - at - 4) is var host && !host.Contains(' ') && host.Contains('.'))
            return from[(named + 2)..^1].Trim();
        var name = (open < 0 ? from : from[..open]).Trim(' ', '"', '\'');
        return name.Contains('@', StringComparison.Ordinal) ? "" : name;
    }
}
