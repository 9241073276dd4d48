using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Blocks;

/// <summary>
/// The section with which those who write programs end what they say of them: under which licence others may use it. It is of the text,
/// however short: <c>License</c>, <c>Apache-2.0</c>.
/// </summary>
internal static class Licences
{
    /// <summary>Columns of the longest line that names a licence and is no sentence.</summary>
    private const int Longest = 80;

    private static readonly HashSet<string> Headings = new(["License", "Licence", "Licensing", "License information",
        "许可证", "许可协议", "许可", "开源协议",
        "开源许可", "授權條款", "授權", "授权协议"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Names = ["Apache", "MIT", "BSD", "GPL", "MPL", "ISC", "EUPL", "CC BY", "CC0", "CC-BY", "Unlicense",
        "Creative Commons", "Zlib", "木兰"];

    /// <summary>Whether a line is the heading of such a section, or the line right below it.</summary>
    public static bool IsSection(List<SeenLine> seen, int at) =>
        IsHeading(seen[at]) && at + 1 < seen.Count && IsNamed(seen[at + 1])
        || at > 0 && IsNamed(seen[at]) && IsHeading(seen[at - 1]) && !seen[at - 1].IsOut;

    private static bool IsHeading(SeenLine line) => line.Line.Kind == LineKind.Heading && Headings.Contains(line.Text.TrimEnd(':', '：'));

    private static bool IsNamed(SeenLine line) =>
        !line.IsFixed && !line.IsItem && line.Columns <= Longest
        && Array.Exists(Names, n => line.Text.Contains(n, StringComparison.Ordinal));
}
