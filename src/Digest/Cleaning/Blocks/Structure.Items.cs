using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Blocks;

/// <summary>Items of lists that copies left without their marks.</summary>
internal static partial class Structure
{
    /// <summary>Prices on end, each behind its label, are items though their marks are gone.</summary>
    private static void Priced(List<CaptureLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i;
            while (end < lines.Count && lines[end].Kind == LineKind.Loose && !Phrases.IsItem(lines[end].Text)
                && !Phrases.IsBullet(lines[end].Text[0]) && SeenLine.IsPrice(lines[end].Text))
                end++;
            for (var k = i; k < end && end - i >= FewestItems; k++)
                lines[k] = lines[k] with { Kind = LineKind.Item, Text = "- " + lines[k].Text };
            i = Math.Max(i, end - 1);
        }
    }
}
