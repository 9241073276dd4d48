using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>What a weblog says of itself below its name, above the headline.</summary>
internal static partial class PageCopy
{
    /// <summary>Weights of a weblog's name above such a line, and of whose it is.</summary>
    private const int OfMotto = 52, OfOwner = 56;

    private static readonly string[] Owned = [", by ", " by ", " from "];

    /// <summary>
    /// A weblog's name at the top, and below it what it is about and by whom: <c>Quay Notes</c>,
    /// <c>Notes on tides and ferries, by Jane Doe</c>.
    /// </summary>
    private static void Motto(List<CaptureLine> lines, int title, CaptureFacts facts)
    {
        for (var i = 1; i < title && i < Topmost; i++)
        {
            var text = lines[i].Text.TrimEnd('.');
            if (!IsName(lines[i - 1].Text) || DateFinder.FindAt(text, out _, out _)
                || Array.Find(Owned, o => text.Contains(o, StringComparison.Ordinal)) is not { } owned)
                continue;
            var at = text.LastIndexOf(owned, StringComparison.Ordinal);
            // A byline is shorter: what a weblog is about takes some words.
            if (text.AsSpan(0, at).Count(' ') < 2 || !PersonNames.IsPerson(text[(at + owned.Length)..]))
                continue;
            facts.Sources.Add(new Fact(lines[i - 1].Text, OfMotto));
            facts.Authors.Add(new Fact(text[(at + owned.Length)..], OfOwner));
            return;
        }
    }
}
