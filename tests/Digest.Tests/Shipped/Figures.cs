using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Tests.Shipped;

/// <summary>What a figure is.</summary>
internal enum FigureKind
{
    /// <summary>A quantity: <c>$6.6 billion</c>, <c>128K</c>, <c>17%</c>.</summary>
    Number,

    /// <summary>A day of a month.</summary>
    Day,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>A number or date of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The quantity with its multiplier, the year, or a hundred times the month plus the day.</param>
/// <param name="Plain">The digits as they stand, without multiplier.</param>
/// <param name="Written">As written.</param>
internal readonly record struct Figure(FigureKind Kind, double Value, double Plain, string Written)
{
    /// <summary>
    /// Whether two figures say the same: of numbers with and without a multiplier the digits count, as <c>from 4 to 5 billion</c> shows.
    /// </summary>
    public bool Says(Figure other) => Kind == other.Kind
        && (Math.Abs(Value - other.Value) <= 1e-9 * Math.Abs(Value)
            || (Kind == FigureKind.Number && Plain == other.Plain && (Plain == Value || other.Plain == other.Value)));
}

/// <summary>Finds the numbers and dates of English and Chinese text, leaving alone the digits of names such as <c>GPT-4o</c>.</summary>
internal static partial class Figures
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, double> Multipliers = new(StringComparer.Ordinal)
    {
        ["K"] = 1e3,
        ["k"] = 1e3,
        ["M"] = 1e6,
        ["B"] = 1e9,
        ["T"] = 1e12,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
        ["quadrillion"] = 1e15,
        ["百"] = 1e2,
        ["千"] = 1e3,
        ["万"] = 1e4,
        ["百万"] = 1e6,
        ["千万"] = 1e7,
        ["亿"] = 1e8,
        ["百亿"] = 1e10,
        ["千亿"] = 1e11,
        ["万亿"] = 1e12,
    };

    /// <summary>One expression for many names, the longest first.</summary>
    public static Regex NamesOf(IEnumerable<string> names) =>
        new("(?<![A-Za-z0-9])(?:"
            + string.Join('|',
                names.OrderByDescending(static n => n.Length).ThenBy(static n => n, StringComparer.Ordinal).Select(Regex.Escape))
            + ")(?![0-9])", RegexOptions.CultureInvariant);

    /// <summary>
    /// The figures of a text. Counts up to twelve without a unit are words in figures, and a month or a day alone says little: they are
    /// left out, counts unless asked for.
    /// </summary>
    public static IReadOnlyList<Figure> Of(string text, Regex? names = null, bool counts = false)
    {
        text = Named().Replace(names?.Replace(text, " ") ?? text, " ");
        var found = new List<Figure>();
        text = EnglishDay()
            .Replace(text,
                m => Note(found, FigureKind.Day, (100 * (Array.IndexOf(Months, m.Groups[2].Value) + 1)) + Integer(m.Groups[1]), m.Value));
        text = ChineseDay().Replace(text, m => Note(found, FigureKind.Day, (100 * Integer(m.Groups[1])) + Integer(m.Groups[2]), m.Value));
        text = Year().Replace(text, m => Note(found, FigureKind.Year, Integer(m.Groups[0]), m.Value));
        text = ChineseMonthOrDay().Replace(text, " ");
        foreach (Match match in Number().Matches(text))
        {
            var plain = double.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            var unit = match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Value;
            var value = plain * Multipliers.GetValueOrDefault(unit, 1);
            var percent = match.Index + match.Length < text.Length && text[match.Index + match.Length] == '%';
            if (!counts && value == plain && plain <= 12 && plain == Math.Floor(plain) && !percent)
                continue;
            found.Add(new Figure(FigureKind.Number, value, plain, match.Value.Trim()));
        }

        return found;
    }

    private static string Note(List<Figure> found, FigureKind kind, int value, string written)
    {
        found.Add(new Figure(kind, value, value, written));
        return " ";
    }

    private static int Integer(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>
    /// Digits that belong to a name: after a letter or after one of the words that names of models, tests, laws and licences begin with.
    /// </summary>
    [GeneratedRegex(
        @"(?<![A-Za-z])(?:(?:GPT|Llama|Claude|Opus|Sonnet|Haiku|Gemini|Veo|Imagen|Kling|Grok|Gemma|Qwen|QwQ|Kimi|GLM|DeepSeek|Mistral|Mixtral|Ministral|Large|Sora|FLUX|AlphaFold|AlphaGeometry|Diffusion|Nemotron|Hailuo|MiniMax|Seedance|Inkling|Muse|Spark|Fable|Mythos|Flash|Apache|IMO|WWDC|MATH|AIME|SB|JSON-RPC|iPhone|Composer)[- ]?|[A-Za-z][A-Za-z-]*)\d+(?:\.\d+)*(?:[A-Za-z](?![A-Za-z]))?(?![\d%])(?:-\d+)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\d)(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDay();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})月(\d{1,2})日", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDay();

    [GeneratedRegex(@"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d|[亿万])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\d)\d{1,2}[月日]", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseMonthOrDay();

    /// <summary>A number with its multiplier; in <c>4 to 5 billion</c> the second one's counts for both.</summary>
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_.])(\d[\d,]*(?:\.\d+)?)(?:[ -]?(quadrillion|trillion|billion|million|thousand|万亿|千亿|百亿|千万|百万|亿|万|千|百|[BMTKk](?![A-Za-z0-9]))|(?= to \d+(?:\.\d+)? (trillion|billion|million)))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
