using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Takes a copied message of a channel apart: its head names the channel and the moment, and below the text stand labels and links of the channel. <c>河岸快讯, [03.12.25 15:22]</c>.</summary>
internal static class ChannelPost
{
    /// <summary>The text of the first message, with its facts noted; any other text as it is.</summary>
    public static string Open(string text, CaptureFacts facts)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, static l => l.Trim().Length > 0);
        if (first < 0 || Head(lines[first].Trim()) is not var (name, moment))
            return text;
        facts.Sources.Add(new Fact(name, 65));
        facts.Dates.Add(new Fact(moment, 85));
        var end = Array.FindIndex(lines, first + 1, static l => Head(l.Trim()) is not null);
        end = end < 0 ? lines.Length : end;
        while (end > first + 1 && IsFoot(lines[end - 1].Trim()))
            end--;
        return string.Join('\n', lines[(first + 1)..end]);
    }

    /// <summary>The name and the moment of a head, with the year in full.</summary>
    private static (string Name, string Moment)? Head(string line)
    {
        var at = line.LastIndexOf(", [", StringComparison.Ordinal);
        if (at is < 1 or > 60 || line.Length is var length && length - at is < 14 or > 26 || line[^1] != ']')
            return null;
        var parts = line[(at + 3)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3 || parts[0].Split('.') is not [{ Length: <= 2 } day, { Length: 2 } month, { Length: 2 or 4 } year] || !parts[1].Contains(':', StringComparison.Ordinal))
            return null;
        var moment = $"{day}.{month}.{(year.Length == 2 ? "20" : "")}{year} {string.Join(' ', parts[1..])}";
        return DateFinder.FindAt(moment, out var from, out _) && from == 0 ? (line[..at], moment) : null;
    }

    /// <summary><c>#法院 #模型</c>, <c>📢 频道 @riverside | 投稿 @riverside_bot</c>, <c>🔗 来源 (https://…)</c>.</summary>
    private static bool IsFoot(string line) =>
        line.Length == 0 || NoiseRules.IsRowOfTags(line)
        || Phrases.Columns(line) <= 120 && !Phrases.EndsSentence(line) && (line.Contains('@', StringComparison.Ordinal) || line.Contains("(http", StringComparison.Ordinal) || line.StartsWith("http", StringComparison.Ordinal) || line.StartsWith("t.me/", StringComparison.Ordinal));
}
