using System.Globalization;
using AngleSharp.Dom;
using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Pages;

/// <summary>
/// What programs note in a page that they save: browsers <c>saved from url=(0028)https://quay.example/tide</c>, others the address and the
/// moment in a line each.
/// </summary>
internal static class SavedNotes
{
    /// <summary>Comments at the top of a page that are looked at.</summary>
    private const int MostComments = 4;

    /// <summary>Weight of the address.</summary>
    private const int Weight = 70;

    public static void Read(IDocument document, CaptureFacts facts)
    {
        foreach (var comment in document.ChildNodes.Concat(document.DocumentElement.ChildNodes).OfType<IComment>().Take(MostComments))
        {
            var at = comment.Data.IndexOf("saved from url=(", StringComparison.Ordinal);
            var end = at < 0 ? -1 : comment.Data.IndexOf(')', at);
            if (end > 0)
                facts.Addresses.Add(new Fact(comment.Data[(end + 1)..].Trim(), Weight));
            else if (Behind(comment.Data, "url:") is { } address && Moment(Behind(comment.Data, "saved date:")) is { } saved)
            {
                facts.Addresses.Add(new Fact(address, Weight));
                facts.Saved ??= saved;
            }
        }
    }

    /// <summary>What stands behind a label that begins a line; null where none does.</summary>
    private static string? Behind(string note, string label)
    {
        foreach (var line in note.AsSpan().EnumerateLines())
        {
            if (line.TrimStart().StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return line.TrimStart()[label.Length..].Trim().ToString();
        }

        return null;
    }

    /// <summary>A moment as scripts write it (ECMA-262, section 21.4.4.41): <c>Fri Mar 14 2025 17:30:00 GMT+0800 (CST)</c>.</summary>
    private static DateTimeOffset? Moment(string? written) =>
        written is not null
        && DateTimeOffset.TryParseExact(written.Split(" (")[0], "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var moment) ? moment : null;
}
