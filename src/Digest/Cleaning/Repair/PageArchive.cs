using System.Globalization;
using System.Text;
using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Opens a page that a browser saved in one file with its pictures and styles (MHTML, RFC 2557): <c>.mhtml</c>, <c>.mht</c>. Its fields say
/// where the page stood and when it was saved.
/// </summary>
internal static class PageArchive
{
    /// <summary>Bytes of the longest block of fields, and parts within parts.</summary>
    private const int LongestFields = 16 * 1024, Deepest = 3;

    /// <summary>Whether a capture is such a file.</summary>
    public static bool Is(RawCapture capture) => Fields(capture.Bytes.Span, out _) is { } fields && IsArchive(fields, capture.Path);

    /// <summary>
    /// The capture with the page taken out of the file, empty where it holds none, and what its fields say; any other as it is.
    /// </summary>
    public static RawCapture Open(RawCapture capture)
    {
        if (Fields(capture.Bytes.Span, out var begin) is not { } fields || !IsArchive(fields, capture.Path))
            return capture;
        if (Page(fields, capture.Bytes[begin..], 0) is not { } page)
            return capture with { Page = ReadOnlyMemory<byte>.Empty };
        return capture with
        {
            Page = page.Bytes,
            MediaType = "text/html",
            Charset = Parameter(page.Fields, "charset"),
            Address = capture.Address ?? Address(fields, "Snapshot-Content-Location") ?? Address(page.Fields, "Content-Location"),
            Captured = capture.Captured ?? Saved(fields),
        };
    }

    /// <summary>A letter has parts too, but somebody wrote it to somebody.</summary>
    private static bool IsArchive(Dictionary<string, string> fields, string path) =>
        Type(fields).StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase)
        && (fields.ContainsKey("Snapshot-Content-Location")
            || fields.GetValueOrDefault("From", "").Contains("Saved by", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".mhtml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mht", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first page among the parts, decoded.</summary>
    private static (ReadOnlyMemory<byte> Bytes, Dictionary<string, string> Fields)? Page(Dictionary<string, string> fields,
        ReadOnlyMemory<byte> body, int depth)
    {
        if (Type(fields) is var type && IsPage(type))
            return (TransferCoding.Decode(body, fields.GetValueOrDefault("Content-Transfer-Encoding", "")), fields);
        if (depth > Deepest || !type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || Parameter(fields, "boundary") is not { Length: > 0 } boundary)
            return null;
        var mark = Encoding.Latin1.GetBytes("\n--" + boundary);
        for (var at = After(body.Span, 0, mark); at >= 0;)
        {
            var end = body.Span[at..].IndexOf(mark);
            var part = end < 0 ? body[at..] : body.Slice(at, end);
            if (Fields(part.Span, out var begin) is { } own && Page(own, part[begin..], depth + 1) is { } page)
                return page;
            at = end < 0 ? -1 : After(body.Span, at + end, mark);
        }

        return null;
    }

    private static bool IsPage(string type) =>
        type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the line below the next mark begins, or -1.</summary>
    private static int After(ReadOnlySpan<byte> body, int from, ReadOnlySpan<byte> mark)
    {
        var at = from == 0 && body.StartsWith(mark[1..]) ? 0 : body[from..].IndexOf(mark) is >= 0 and var found ? from + found + 1 : -1;
        return at < 0 || body[at..].IndexOf((byte)'\n') is not (>= 0 and var line) ? -1 : at + line + 1;
    }

    /// <summary>The fields at the top of a file or a part, a long one's lines joined; null where none stand there.</summary>
    /// <param name="bytes">The file or part.</param>
    /// <param name="begin">Where what they speak of begins.</param>
    private static Dictionary<string, string>? Fields(ReadOnlySpan<byte> bytes, out int begin)
    {
        begin = 0;
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        while (begin < bytes.Length && begin < LongestFields)
        {
            var length = bytes[begin..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[begin..] : bytes.Slice(begin, length);
            begin = length < 0 ? bytes.Length : begin + length + 1;
            if (line.TrimEnd((byte)'\r').IsEmpty)
            {
                // Files may begin with a blank line.
                if (found.Count > 0)
                    return found;
                continue;
            }

            if (line[0] is (byte)' ' or (byte)'\t' && last is not null)
            {
                found[last] += " " + Encoding.Latin1.GetString(line).Trim();
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (colon < 1 || line[..colon].ContainsAny(" \t<>\""u8))
                return null;
            last = Encoding.Latin1.GetString(line[..colon]);
            found.TryAdd(last, Encoding.Latin1.GetString(line[(colon + 1)..]).Trim());
        }

        return null;
    }

    private static string Type(Dictionary<string, string> fields) => fields.GetValueOrDefault("Content-Type", "");

    /// <summary>What a part's type says of it: <c>text/html; charset="gb2312"</c>.</summary>
    private static string? Parameter(Dictionary<string, string> fields, string name)
    {
        foreach (var part in Type(fields).Split(';', StringSplitOptions.TrimEntries).Skip(1))
        {
            if (part.StartsWith(name, StringComparison.OrdinalIgnoreCase) && part.AsSpan(name.Length).TrimStart() is ['=', ..])
                return part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"');
        }

        return null;
    }

    private static string? Address(Dictionary<string, string> fields, string name) =>
        fields.GetValueOrDefault(name) is { } value && value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? value : null;

    private static DateTimeOffset? Saved(Dictionary<string, string> fields) =>
        DateTimeOffset.TryParse(fields.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var saved) ? saved : null;
}
