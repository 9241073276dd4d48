using System.Text;

namespace Digest.Text;

/// <summary>
/// Makes spellings of one thing equal: full width to half, accents off. The room knows what characters are (script, width, pinyin)
/// and nothing else; all of it is the same on every machine, as no table of the operating system is asked.
/// </summary>
public static class Folding
{
    /// <summary>Full-width ASCII (U+FF01–FF5E) and the ideographic space become plain ASCII.</summary>
    public static Rune Width(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
        0x3000 => new Rune(' '),
        _ => rune,
    };

    /// <summary>As <see cref="Width(Rune)"/>, for one UTF-16 unit.</summary>
    public static char Width(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };

    /// <summary>The base letter of an accented Latin letter of Latin-1 and Latin Extended-A (é to e, ł to l); others as they are.</summary>
    public static Rune WithoutAccent(Rune rune)
    {
        if (rune.Value is < 0xC0 or > 0x17F)
            return rune;
        var at = rune.Value - 0xC0;
        return at < Bases.Length && Bases[at] != ' ' ? new Rune(Bases[at]) : rune;
    }

    // From U+00C0 on, one base letter for each; a space keeps the letter (Æ, ß and the like have no one base).
    private const string Bases =
        "AAAAAA CEEEEIIII NOOOOO OUUUUY  aaaaaa ceeeeiiii nooooo ouuuuy y" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk LlLlLlLlLlNnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz ";
}
