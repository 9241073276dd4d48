using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ganss.Xss;

namespace Digest.Tests.Hostile;

/// <summary>
/// Attempts to become a script, a style or somebody else's link: <c>markup-vectors.txt</c>, one on a line; and an outside judge of what was
/// made of them.
/// </summary>
internal static class MarkupVectors
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Read()];

    /// <summary>What opens, closes and joins: to be strewn among them.</summary>
    public static IReadOnlyList<string> Marks { get; } =
    [
        "[", "]", "(", ")", "](", "![", "`", "```\n", "*", "**", "_", "~~", "|", "\n|-|-|\n", "\n", "\n\n", "> ", "- ", "1. ", "# ", "    ",
        "\t", "<", ">", "\"", "'", "&", ";", "\\", "[^1]", "[^1]: ", "[[", "]]", "{", "}", ":", "//", "https://a.bc/", "javascript:", "@",
        "\u202E", "\0", "\uD800", "\uFDD0", "中文", "。", "a", " ",
    ];

    /// <summary>Mixtures of them, the same for each seed.</summary>
    public static IEnumerable<string> Mutated(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var parts = 1 + random.Next(8); parts > 0; parts--)
                text.Append(random.Next(3) == 0 ? Marks[random.Next(Marks.Count)] : Cut(All[random.Next(All.Count)], random));
            yield return text.ToString();
        }
    }

    /// <summary>What HtmlSanitizer would take away from markup that we made, one on a line.</summary>
    /// <param name="pieces">Markup, each for itself.</param>
    /// <param name="tags">Elements that it does not know by default and we mean.</param>
    public static string Removed(IEnumerable<string> pieces, params string[] tags)
    {
        var removed = new StringBuilder();
        var sanitizer = new HtmlSanitizer { AllowDataAttributes = true };
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.AllowedTags.UnionWith(tags);
        // What it does not know by default and we mean: roles, names and places for keyboards, and ids with prefixes.
        sanitizer.AllowedAttributes.UnionWith(["class", "id", "role", "aria-label", "tabindex", "scope", "loading", "decoding"]);
        sanitizer.RemovingTag += (_, e) => removed.AppendLine(CultureInfo.InvariantCulture, $"<{e.Tag.LocalName}> {e.Reason}");
        sanitizer.RemovingAttribute += (_, e) =>
            removed.AppendLine(CultureInfo.InvariantCulture, $"{e.Attribute.Name}={e.Attribute.Value} {e.Reason}");
        sanitizer.RemovingStyle += (_, e) => removed.AppendLine(CultureInfo.InvariantCulture, $"style {e.Style.Name}");
        sanitizer.RemovingComment += (_, e) => removed.AppendLine(CultureInfo.InvariantCulture, $"comment {e.Comment.NodeName}");
        foreach (var piece in pieces)
            sanitizer.Sanitize(piece);
        return removed.ToString();
    }

    private static string Cut(string text, Random random) => random.Next(4) == 0 ? text[random.Next(text.Length)..] : text;

    private static IEnumerable<string> Read()
    {
        var path = Repository.At("tests", "Digest.Tests", "Hostile", "markup-vectors.txt");
        foreach (var line in File.ReadAllLines(path))
            yield return Regex.Replace(line, @"\\n|\\t|\\u[0-9a-f]{4}", m => m.Value[1] switch
            {
                'n' => "\n",
                't' => "\t",
                _ => ((char)Convert.ToInt32(m.Value[2..], 16)).ToString(),
            });
    }
}
