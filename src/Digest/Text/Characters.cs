using System.Text;

namespace Digest.Text;

/// <summary>What a character is, as far as typesetting, counting and word edges need to know.</summary>
public static class Characters
{
    /// <summary>Whether it is a Han ideograph (the unified blocks and their extensions, compatibility ideographs, 〇 and 々).</summary>
    public static bool IsHan(int scalar) => scalar switch
    {
        < 0x3005 => false,
        0x3005 or 0x3007 => true,
        >= 0x3400 and <= 0x4DBF => true,
        >= 0x4E00 and <= 0x9FFF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0x20000 and <= 0x323AF => true,
        _ => false,
    };

    /// <summary>Whether a UTF-16 unit is a Han ideograph of the basic plane.</summary>
    public static bool IsHan(char c) => IsHan((int)c);

    /// <summary>Whether a text has a Han ideograph of the basic plane.</summary>
    public static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsHan(c))
                return true;
        }

        return false;
    }

    /// <summary>Whether it belongs to Chinese typesetting: a Han ideograph, CJK punctuation or a full-width form.</summary>
    public static bool IsWideText(char c) =>
        IsHan(c) || c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6';

    /// <summary>
    /// Columns that a character takes on a terminal: 2 for wide and full-width ones and emoji, 0 for marks and format
    /// characters, else 1. After UAX #11 (East Asian Width), ambiguous ones counted as narrow.
    /// </summary>
    public static int ColumnsOf(Rune rune)
    {
        var v = rune.Value;
        if (v < 0x300)
            return v is < 0x20 or (>= 0x7F and < 0xA0) or 0xAD ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format)
            return 0;
        return v switch
        {
            >= 0x1100 and <= 0x115F => 2,
            >= 0x2E80 and <= 0x303E => 2,
            >= 0x3041 and <= 0x33FF => 2,
            >= 0x3400 and <= 0x4DBF => 2,
            >= 0x4E00 and <= 0x9FFF => 2,
            >= 0xA000 and <= 0xA4CF => 2,
            >= 0xAC00 and <= 0xD7A3 => 2,
            >= 0xF900 and <= 0xFAFF => 2,
            >= 0xFE30 and <= 0xFE6F => 2,
            >= 0xFF00 and <= 0xFF60 => 2,
            >= 0xFFE0 and <= 0xFFE6 => 2,
            >= 0x1F300 and <= 0x1F64F => 2,
            >= 0x1F680 and <= 0x1F6FF => 2,
            >= 0x1F900 and <= 0x1F9FF => 2,
            >= 0x20000 and <= 0x3FFFD => 2,
            _ => 1,
        };
    }

    /// <summary>Columns that a text takes on a terminal.</summary>
    public static int ColumnsOf(ReadOnlySpan<char> text)
    {
        var columns = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // Letters, digits and ideographs are nearly all that is asked about.
            var c = text[i];
            if (c is >= ' ' and < '\u007F')
                columns++;
            else if (c is >= '\u4E00' and <= '\u9FFF')
                columns += 2;
            else
            {
                Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
                columns += ColumnsOf(rune);
                i += length - 1;
            }
        }

        return columns;
    }
}
