using System.Net;
using System.Text;
using Digest.Cleaning.Captures;
using Digest.Content;

namespace Digest.Cleaning.Forms;

/// <summary>
/// What reading programs leave in the Markdown of a page: a line that says by which of them it was made and where the page stands,
/// <c>&gt; 本文由 [渡口阅读](…) 转码，原文地址 [quay.example](https://quay.example/tide)</c>, and quotation marks as HTML writes them.
/// </summary>
internal static class ReaderNotes
{
    /// <summary>Lines above the text in which such a note stands.</summary>
    private const int MostAbove = 6;

    private static readonly string[] Signs =
        ["&ldquo;", "&rdquo;", "&lsquo;", "&rsquo;", "&mdash;", "&ndash;", "&hellip;", "&middot;", "&laquo;", "&raquo;", "&quot;"];

    /// <summary>
    /// The text without the note, whose address is kept, and without what its reader marked, and with the signs themselves; the same
    /// text where it has none of these.
    /// </summary>
    public static string Without(string text, CaptureFacts facts) => Typeset(ReaderMarks.Without(WithoutNote(text, facts)));

    private static string WithoutNote(string text, CaptureFacts facts)
    {
        var at = 0;
        for (var line = 0; line < MostAbove && at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var note = text.AsSpan(at, end - at).TrimStart("> ");
            if (note.StartsWith("本文由") && note.Contains("转码", StringComparison.Ordinal))
            {
                var address = note.LastIndexOf("](") is > 0 and var open ? note[(open + 2)..].TrimEnd(") ").ToString() : "";
                if (WebAddress.IsLive(address))
                    facts.Addresses.Add(new Fact(address, 85));
                return string.Concat(text.AsSpan(0, at), text.AsSpan(end));
            }

            at = end + 1;
        }

        return text;
    }

    /// <summary>Signs outside code; other references may stand for marks of Markdown.</summary>
    private static string Typeset(string text)
    {
        if (!Array.Exists(Signs, s => text.Contains(s, StringComparison.Ordinal)))
            return text;
        var lines = text.Split('\n');
        var isCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            if (isCode || lines[i].Contains('`', StringComparison.Ordinal) || !lines[i].Contains('&', StringComparison.Ordinal))
                continue;
            var made = new StringBuilder(lines[i]);
            foreach (var sign in Signs)
                made.Replace(sign, WebUtility.HtmlDecode(sign));
            lines[i] = made.ToString();
        }

        return string.Join('\n', lines);
    }
}
