using System.Text;

namespace Digest.Routing;

/// <summary>
/// Where something is served: a path below the site's root that begins with a slash, a folder of it ending in one.
/// The path is kept as people read it; <see cref="Href"/> is the form for addresses.
/// </summary>
public readonly record struct Permalink : IComparable<Permalink>
{
    /// <summary>Makes it from a path that begins with a slash: <c>/articles/2024/07/kling/</c> or <c>/feed.xml</c>.</summary>
    public Permalink(string path) => Path = path;

    /// <summary>The path as people read it.</summary>
    public string Path { get; }

    /// <summary>The path with everything outside ASCII percent-encoded (RFC 3986, section 2.1).</summary>
    public string Href => Ascii.IsValid(Path) && !Path.Contains(' ', StringComparison.Ordinal)
        ? Path
        : string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The file that a host serves here, below the output folder: <c>articles/2024/07/kling/index.html</c>.</summary>
    public string OutputPath => Path.EndsWith('/') ? string.Concat(Path.AsSpan(1), "index.html") : Path[1..];

    /// <summary>Another file in the same folder: <c>feed.xml</c> beside <c>/companies/meta/</c>.</summary>
    public Permalink Beside(string file) => new(string.Concat(Path.AsSpan(0, Path.LastIndexOf('/') + 1), file));

    /// <inheritdoc/>
    public int CompareTo(Permalink other) => string.CompareOrdinal(Path, other.Path);

    /// <summary>Whether the first comes before the second.</summary>
    public static bool operator <(Permalink left, Permalink right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first comes after the second.</summary>
    public static bool operator >(Permalink left, Permalink right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first comes before or is the second.</summary>
    public static bool operator <=(Permalink left, Permalink right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first comes after or is the second.</summary>
    public static bool operator >=(Permalink left, Permalink right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Path;
}
