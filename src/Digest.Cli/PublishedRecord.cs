using System.Globalization;
using System.Text;
using Digest.Permanence;

namespace Digest.Cli;

/// <summary>Writes <c>input/published.lock</c>.</summary>
internal static class PublishedRecord
{
    /// <summary>Adds addresses to the lock; nothing is written when it has them already, in the same state.</summary>
    public static void Add(Invocation run, PublishedLock before, IEnumerable<PublishedAddress> now)
    {
        var all = now.ToArray();
        var count = all.Count(a => before.Find(a.Address) is not { Kind: not PublishedKind.Gone });
        var text = before.With(all).Write();
        var shown = run.Folders.Shown(PublishedLock.Path);
        var old = SourceFolder.TryRead(run, PublishedLock.Path);
        if (old is not null && old.Bytes.Span.SequenceEqual(Encoding.UTF8.GetBytes(text)))
        {
            run.Say($"{shown} is up to date");
            return;
        }

        if (old is null)
            SourceFolder.WriteNew(run, PublishedLock.Path, text);
        else
            SourceFolder.Replace(run, PublishedLock.Path, text);
        run.Say(string.Create(CultureInfo.InvariantCulture,
            $"recorded {count} new {(count == 1 ? "address" : "addresses")} in {shown}: commit it"));
    }
}
