using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Cards;

/// <summary>Colours of cards, as 0xRRGGBB.</summary>
internal sealed partial record CardColours(uint Paper, uint Ink, uint Soft, uint Line, uint Accent, uint Companies, uint People,
    uint Topics, uint Models)
{
    /// <summary>Those of the shipped theme by day.</summary>
    public static CardColours Shipped { get; } =
        new(0xFAF7F0, 0x1A1814, 0x544F47, 0xD5CDBD, 0x8A1C1C, 0x2B5A87, 0x74459A, 0x8C5200, 0x27694A);

    /// <summary>
    /// The colours that a style sheet gives its custom properties where it first names them; those of the shipped theme for what it does
    /// not name in this form.
    /// </summary>
    public static CardColours Of(string css)
    {
        var found = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (Match match in Property().Matches(css))
            found.TryAdd(match.Groups[1].Value,
                uint.Parse(match.Groups[2].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        var s = Shipped;
        return new CardColours(Or("paper", s.Paper), Or("ink", s.Ink), Or("soft", s.Soft), Or("line", s.Line), Or("accent", s.Accent),
            Or("companies", s.Companies), Or("people", s.People), Or("topics", s.Topics), Or("models", s.Models));

        uint Or(string name, uint otherwise) => found.GetValueOrDefault(name, otherwise);
    }

    [GeneratedRegex(@"--(paper|ink|soft|line|accent|companies|people|topics|models)\s*:\s*#([0-9a-fA-F]{6})\b")]
    private static partial Regex Property();
}
