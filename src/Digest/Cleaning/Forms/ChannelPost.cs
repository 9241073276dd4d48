using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Takes a copied message of a channel apart: its head names the channel and the moment, and below the text stand labels and links of the
/// channel. <c>河岸快讯, [03.12.25 15:22]</c>.
/// </summary>
internal static class ChannelPost
{
    /// <summary>
    /// The text of the first message and of those sent in the same minute, as pictures are, with its facts noted; any other text as it is.
    /// </summary>
    public static string Open(string text, CaptureFacts facts)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, static l => l.Trim().Length > 0);
        if (first < 0 || Head(lines[first].Trim()) is not var (name, moment))
            return text;
        facts.Sources.Add(new Fact(name, 65));
        facts.Dates.Add(new Fact(moment, 85));
        var end = Array.FindIndex(lines, first + 1, l => Head(l.Trim()) is { } head && head != (name, moment));
        end = end < 0 ? lines.Length : end;
        while (end > first + 1 && IsFoot(lines[end - 1].Trim()))
        {
            if (lines[--end].IndexOf("原文", StringComparison.Ordinal) is >= 0 and < 6
                && lines[end].IndexOf("http", StringComparison.Ordinal) is > 0 and var address)
                facts.Addresses.Add(new Fact(lines[end][address..].Trim(')', ' '), 60));
            if (AfterWhom(lines[end].Trim()) is var (medium, link))
            {
                facts.Sources.Add(new Fact(medium, OfNamed));
                facts.Addresses.Add(new Fact(link, 60));
            }
        }

        var kept = new List<string>();
        for (var i = first + 1; i < end; i++)
        {
            if (Forwarded(lines[i].Trim()) is { Length: > 0 } from)
                facts.Sources.Add(new Fact(from, 70));
            else if (Head(lines[i].Trim()) is null)
                kept.Add(lines[i]);
        }

        return string.Join('\n', kept);
    }

    /// <summary>Weight of the medium that a message names below its text, and columns of the longest name of one.</summary>
    private const int OfNamed = 72, LongestMedium = 30;

    /// <summary>After whom a message reports, behind a dash and with a link: <c>—— 江左社 (https://…)</c>; null for any other line.</summary>
    private static (string Medium, string Address)? AfterWhom(string line) =>
        line is ['—' or '–', ..] && line[^1] == ')' && line.IndexOf("(http", StringComparison.Ordinal) is > 2 and var open
        && line[..open].Trim('—', '–', ' ') is { Length: > 1 } medium && Phrases.Columns(medium) <= LongestMedium
            ? (medium, line[(open + 1)..^1]) : null;

    /// <summary>Whether a row leads to other places of a channel, a picture before each: <c>🍀频道 🍵聊天 📮投稿</c>.</summary>
    private static bool IsMenu(string line) =>
        line.Length > 3 && line.Length <= 2 * LongestMedium
        && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
        && Array.TrueForAll(parts, static p => p.Length > 3 && char.IsSurrogatePair(p[0], p[1]));

    /// <summary>The name and the moment of a head, with the year in full.</summary>
    private static (string Name, string Moment)? Head(string line)
    {
        var at = line.LastIndexOf(", [", StringComparison.Ordinal);
        if (at is < 1 or > 60 || line.Length is var length && length - at is < 14 or > 26 || line[^1] != ']')
            return null;
        var parts = line[(at + 3)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3 || !parts[1].Contains(':', StringComparison.Ordinal))
            return null;
        var day = parts[0].Split('.') is [{ Length: <= 2 } d, { Length: 2 } m, { Length: 2 or 4 } y]
            ? $"{d}.{m}.{(y.Length == 2 ? "20" : "")}{y}" : parts[0].Split('/') is [{ Length: 4 }, _, _] ? parts[0] : "";
        var moment = $"{day} {string.Join(' ', parts[1..])}";
        return day.Length > 0 && DateFinder.FindAt(moment, out var from, out _) && from == 0 ? (line[..at], moment) : null;
    }

    private static readonly string[] Forwards = ["[Forwarded from ", "Forwarded from ", "[转发自 ", "转发自 ", "[轉發自 ", "[In reply to "];

    /// <summary>Whose message was passed on, <c>[Forwarded from 河岸快讯]</c>; empty for whose was answered, null for any other line.</summary>
    private static string? Forwarded(string line) =>
        line.Length < 80 && Array.Find(Forwards, f => line.StartsWith(f, StringComparison.Ordinal)) is { } opening
        && (opening[0] != '[' || line[^1] == ']')
        ? opening.Contains("reply", StringComparison.Ordinal) ? "" : line[opening.Length..].TrimEnd(']').Trim() : null;

    /// <summary><c>#法院 #模型</c>, <c>📢 频道 @riverside | 投稿 @riverside_bot</c>, <c>🔗 来源 (https://…)</c>.</summary>
    private static bool IsFoot(string line) =>
        line.Length == 0 || NoiseRules.IsRowOfTags(line) || IsMenu(line) || line.StartsWith("👁", StringComparison.Ordinal)
        || line.StartsWith("💬", StringComparison.Ordinal) && line.AsSpan().ContainsAnyInRange('0', '9')
        || Phrases.Columns(line) <= 120 && !Phrases.EndsSentence(line)
            && (line.Contains('@', StringComparison.Ordinal) || line.Contains("(http", StringComparison.Ordinal)
                || line.StartsWith("http", StringComparison.Ordinal) || line.Contains("t.me/", StringComparison.Ordinal)
                || line.Contains(" http", StringComparison.Ordinal) || line.Contains("：http", StringComparison.Ordinal));
}
