using System.Text;
using Digest.Cleaning.Repair;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Undoes what mail does to letters to carry them over seven bits: encoded words in fields, quoted-printable and base64 bodies, parts of
/// several kinds.
/// </summary>
internal static class LetterCoding
{
    /// <summary>A field with its encoded words read: <c>=?UTF-8?Q?Heron_2_=E2=80=93?=</c>.</summary>
    public static string Word(string field)
    {
        var made = new StringBuilder(field.Length);
        var at = 0;
        while (at < field.Length)
        {
            var open = field.IndexOf("=?", at, StringComparison.Ordinal);
            var parts = open < 0 ? [] : field[(open + 2)..].Split('?', 4);
            if (parts.Length < 4 || !parts[3].StartsWith('=') || Read(parts[2].Replace('_', ' '), parts[1], parts[0]) is not { } word)
                break;
            // Blanks between two encoded words are no part of either.
            var between = field[at..open];
            if (made.Length == 0 || between.Trim().Length > 0)
                made.Append(between);
            made.Append(word);
            at = open + 2 + parts[0].Length + parts[1].Length + parts[2].Length + 4;
        }

        return made.Append(field, at, field.Length - at).ToString();
    }

    /// <summary>
    /// The page of a body, which keeps headings, tables and emphasis; its plain text where it has no other, or the page says much less.
    /// </summary>
    public static string Body(string body, string type, string coding) => Body(body, type, coding, depth: 0);

    private static string Body(string body, string type, string coding, int depth)
    {
        var mark = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (mark >= 0 && depth < Deepest && type[(mark + 9)..].Trim().Trim('"').Split('"', ';')[0] is var boundary)
        {
            var page = Inner("text/html");
            var plain = Inner("text/plain");
            if (page is not null && (plain is null || Letters(page) >= Letters(plain) / 2))
                return page.AsSpan().TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                    || page.AsSpan().TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? page : "<html>" + page;
            return plain ?? Inner("multipart/") ?? body;

            string? Inner(string kind) =>
                Part(body, boundary, kind) is var (part, partType, partCoding) ? Body(part, partType, partCoding, depth + 1) : null;
        }

        var set = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var charset = set < 0 ? "utf-8" : type[(set + 8)..].Trim().Trim('"').Split('"', ';', ' ')[0];
        return coding.Trim().ToLowerInvariant() switch
        {
            "quoted-printable" => Read(body, "Q", charset) ?? body,
            "base64" => Read(body, "B", charset) ?? body,
            _ => body,
        };
    }

    /// <summary>Parts stand in parts: a letter with its attachments, in it the letter with its pictures, in that its two forms.</summary>
    private const int Deepest = 4;

    /// <summary>Letters outside tags and styles.</summary>
    private static int Letters(string text)
    {
        int count = 0, at = 0;
        while (at < text.Length)
        {
            if (text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
            {
                var end = string.Compare(text, at, "<style", 0, 6, StringComparison.OrdinalIgnoreCase) == 0
                    ? text.IndexOf("</style", at, StringComparison.OrdinalIgnoreCase) : at;
                end = end < 0 ? -1 : text.IndexOf('>', end);
                if (end < 0)
                    break;
                at = end + 1;
                continue;
            }

            count += char.IsLetter(text[at++]) ? 1 : 0;
        }

        return count;
    }

    private static (string Body, string Type, string Coding)? Part(string body, string boundary, string kind)
    {
        if (boundary.Length == 0)
            return null;
        foreach (var part in body.Split("--" + boundary).Skip(1).Take(10))
        {
            var text = part.TrimStart('\n');
            var end = text.IndexOf("\n\n", StringComparison.Ordinal);
            if (end < 0)
                continue;
            var fields = text[..end].Split('\n');
            var type = Field(fields, "Content-Type:");
            if (type.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                return (text[(end + 2)..], type, Field(fields, "Content-Transfer-Encoding:"));
        }

        return null;
    }

    private static string Field(string[] fields, string name) =>
        Array.Find(fields, f => f.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } found ? found[name.Length..].Trim() : "";

    private static string? Read(string text, string way, string charset)
    {
        var coded = Encoding.UTF8.GetBytes(text);
        var bytes = way is "B" or "b" ? TransferCoding.Base64(coded) : way is "Q" or "q" ? TransferCoding.QuotedPrintable(coded) : null;
        return bytes is null ? null : Decoding.Read(bytes, charset).Text;
    }
}
