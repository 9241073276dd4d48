using System.Globalization;
using System.Text;
using Digest.Cleaning.Repair;

namespace Digest.Cleaning.Forms;

/// <summary>Undoes what mail does to letters to carry them over seven bits: encoded words in fields, quoted-printable and base64 bodies, parts of several kinds.</summary>
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

    /// <summary>The plain text of a body, or its page where it has no other.</summary>
    public static string Body(string body, string type, string coding)
    {
        var mark = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (mark >= 0 && type[(mark + 9)..].Trim().Trim('"').Split('"', ';')[0] is var boundary && (Part(body, boundary, "text/plain") ?? Part(body, boundary, "text/html")) is var (part, partType, partCoding))
            (body, type, coding) = (part, partType, partCoding);
        var set = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var charset = set < 0 ? "utf-8" : type[(set + 8)..].Trim().Trim('"').Split('"', ';', ' ')[0];
        return coding.Trim().ToLowerInvariant() switch
        {
            "quoted-printable" => Read(body.Replace("=\n", "", StringComparison.Ordinal), "Q", charset) ?? body,
            "base64" => Read(string.Concat(body.Where(static c => !char.IsWhiteSpace(c))), "B", charset) ?? body,
            _ => body,
        };
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
        byte[] bytes;
        if (way is "B" or "b")
        {
            var room = new byte[(text.Length / 4 * 3) + 3];
            if (!Convert.TryFromBase64String(text, room, out var length))
                return null;
            bytes = room[..length];
        }
        else if (way is "Q" or "q")
        {
            var made = new MemoryStream(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                {
                    made.WriteByte(value);
                    i += 2;
                }
                else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
                {
                    made.Write(Encoding.UTF8.GetBytes(text, i++, 2));
                }
                else
                {
                    made.Write(Encoding.UTF8.GetBytes(text, i, 1));
                }
            }

            bytes = made.ToArray();
        }
        else
        {
            return null;
        }

        return Decoding.Read(bytes, charset).Text;
    }
}
