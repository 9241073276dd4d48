using System.Text;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Permanence;

/// <summary>
/// <c>input/published.lock</c>: every address that has been published, one a line, in the order of addresses. Lines are only ever added, so
/// that two branches merge by keeping the lines of both.
/// </summary>
internal sealed class PublishedLock
{
    /// <summary>Logical path of the file.</summary>
    public const string Path = "input/published.lock";

    private const string Head =
        """
        # Addresses that this site has published: address, kind, identity in feeds, hashes of file and capture, title.
        # `digest build --record` and `digest deploy --prod` add to it; commit it. Take no line out: where an address is to go for good,
        # write gone in place of its kind (and /folder/* for all addresses that begin so).

        """;

    private static readonly string[] KindNames = [.. Enum.GetNames<PublishedKind>().Select(static n => n.ToLowerInvariant())];

    private readonly SortedDictionary<string, (PublishedAddress Entry, DiagnosticLocation? Location)> _byAddress =
        new(StringComparer.Ordinal);
    private readonly List<string> _gonePrefixes = [];
    private readonly List<string> _comments = [];

    private PublishedLock()
    {
    }

    /// <summary>A lock of a site that has published nothing.</summary>
    public static PublishedLock Empty { get; } = new();

    /// <summary>Whether nothing is recorded.</summary>
    public bool IsEmpty => _byAddress.Count == 0;

    /// <summary>The addresses, in their order.</summary>
    public IEnumerable<PublishedAddress> Entries => _byAddress.Values.Select(static e => e.Entry);

    /// <summary>What is recorded of an address, or null.</summary>
    public PublishedAddress? Find(string address) => _byAddress.TryGetValue(address, out var found) ? found.Entry : null;

    /// <summary>Where an address stands in the file.</summary>
    public DiagnosticLocation? LocationOf(PublishedAddress entry) =>
        _byAddress.TryGetValue(entry.Address, out var found) ? found.Location : null;

    /// <summary>Whether an editor wants the address to be gone.</summary>
    public bool IsGone(PublishedAddress entry) =>
        entry.Kind == PublishedKind.Gone || _gonePrefixes.Exists(p => entry.Address.StartsWith(p, StringComparison.Ordinal))
        || Find(entry.Folder)?.Kind == PublishedKind.Gone;

    /// <summary>Reads the file; a line that cannot be read is reported.</summary>
    public static PublishedLock Read(SourceFile? file, DiagnosticBag bag)
    {
        if (file is null)
            return Empty;
        var result = new PublishedLock();
        var text = file.ReadText();
        var head = Head.Split('\n').ToHashSet(StringComparer.Ordinal);
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan()[range].TrimEnd();
            if (line.Length == 0)
                continue;
            if (line[0] == '#')
            {
                if (!head.Contains(line.ToString()))
                    result._comments.Add(line.ToString());
            }
            else if (Parse(line) is { } entry)
            {
                // The longest excerpt of a finding is some hundred characters, so a long title does no harm.
                result.Add(entry, new DiagnosticLocation(file.Path, new LinePosition(number, 1), entry.Address.Length, line.ToString()));
            }
            else
            {
                bag.Report(DiagnosticCatalog.BadLockLine, file.Path, text,
                    TextSpan.FromBounds(range.Start.Value, range.Start.Value + line.Length));
            }
        }

        return result;
    }

    /// <summary>The lock with the addresses that are published now. What was recorded before stays, and so do identities.</summary>
    public PublishedLock With(IEnumerable<PublishedAddress> now)
    {
        var result = new PublishedLock();
        result._comments.AddRange(_comments);
        foreach (var entry in now)
            result.Add(entry with { FeedId = Find(entry.Address)?.FeedId ?? entry.FeedId }, null);
        foreach (var (entry, location) in _byAddress.Values)
            result.Add(entry, location);
        return result;
    }

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        var text = new StringBuilder(Head.Length + (_byAddress.Count * 128)).Append(Head.ReplaceLineEndings("\n"));
        foreach (var comment in _comments)
            text.Append(comment).Append('\n');
        foreach (var (entry, _) in _byAddress.Values)
        {
            text.Append(entry.Address).Append(' ').Append(KindNames[(int)entry.Kind]).Append(' ').Append(entry.FeedId ?? "-").Append(' ')
                .Append(entry.Content ?? "-").Append(' ').Append(entry.Capture ?? "-");
            if (entry.Title.Length > 0)
                text.Append(' ').Append(entry.Title.ReplaceLineEndings(" "));
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// Adds an address unless it is there; of two lines for one, which a merge can leave, the one that is gone counts, else the first.
    /// </summary>
    private void Add(PublishedAddress entry, DiagnosticLocation? location)
    {
        if (!_byAddress.TryAdd(entry.Address, (entry, location)) && entry.Kind == PublishedKind.Gone && location is not null
            && _byAddress[entry.Address].Location is not null)
            _byAddress[entry.Address] = (entry, location);
        if (entry.Kind == PublishedKind.Gone && entry.Address.EndsWith('*'))
            _gonePrefixes.Add(entry.Address[..^1]);
    }

    private static PublishedAddress? Parse(ReadOnlySpan<char> line)
    {
        Span<Range> fields = stackalloc Range[6];
        var count = line.Split(fields, ' ');
        if (count < 2 || line[0] != '/')
            return null;
        var kind = Array.IndexOf(KindNames, line[fields[1]].ToString());
        if (kind < 0 || (line[fields[0]].Contains('*') && kind != (int)PublishedKind.Gone))
            return null;
        return new PublishedAddress(line[fields[0]].ToString(), (PublishedKind)kind, Field(line, fields, 2, count),
            Field(line, fields, 3, count), Field(line, fields, 4, count),
            count > 5 ? line[fields[5]].ToString() : "");
    }

    private static string? Field(ReadOnlySpan<char> line, ReadOnlySpan<Range> fields, int number, int count) =>
        number < count && line[fields[number]] is var field && field is not "-" and not "" ? field.ToString() : null;
}
