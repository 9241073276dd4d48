using System.Buffers;
using System.Text;
using Digest.Rendering.Templates;
using Digest.Text;

namespace Digest.Rendering;

/// <summary>
/// Writes text into HTML and XML. What those forbid is left out (control characters, noncharacters, halves of surrogate pairs), and so
/// are the bidi controls that change the order of what follows them (U+202A–202E, U+2066–2069): left in, one of them in a headline could
/// reorder the rest of the line on every page that shows it. The marks U+200E, U+200F and U+061C, which move only themselves, stay.
/// </summary>
internal static class HtmlText
{
    private const string Markup = "&<>\"";

    // Control characters but tab and line feed, bidi controls, surrogates (whole pairs are looked at again), noncharacters and the
    // byte-order mark.
    private const string Odd =
        "\u0000\u0008\u000B\u001F\u007F\u009F\u202A\u202E\u2066\u2069\uD800\uDFFF\uFDD0\uFDEF\uFEFF\uFEFF\uFFFE\uFFFF";

    private static readonly RareCharacters Special = new(Markup + "'", Odd);
    private static readonly RareCharacters SpecialInText = new(Markup, Odd);

    /// <summary>Escapes for any place: between tags and in attributes with either quotation mark.</summary>
    public static void Escape(StringBuilder to, ReadOnlySpan<char> text) => Escape(new InText(to), text, Special);

    /// <summary>Escapes for a place between tags or in an attribute in double quotes: the apostrophe stays as it is.</summary>
    public static void EscapeText(StringBuilder to, ReadOnlySpan<char> text) => Escape(new InText(to), text, SpecialInText);

    /// <summary>As <see cref="Escape(StringBuilder, ReadOnlySpan{char})"/>, into a buffer.</summary>
    public static void Escape(IBufferWriter<char> to, ReadOnlySpan<char> text) => Escape(new InBuffer(to), text, Special);

    /// <summary>As <see cref="Escape(StringBuilder, ReadOnlySpan{char})"/>, as UTF-8.</summary>
    public static void Escape(Utf8Buffer to, ReadOnlySpan<char> text) => Escape(new InUtf8(to), text, Special);

    /// <summary>As <see cref="Escape(StringBuilder, ReadOnlySpan{char})"/>, as UTF-8.</summary>
    public static void Escape(ArrayBufferWriter<byte> to, ReadOnlySpan<char> text) => Escape(new InBytes(to), text, Special);

    /// <summary>The escaped text; the text itself where nothing needs it.</summary>
    public static string Escape(string text)
    {
        if (Special.IndexIn(text) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        Escape(escaped, text);
        return escaped.ToString();
    }

    /// <summary>
    /// Where escaped text goes. Each is a struct, so that the one loop below is compiled for each without a call through an interface.
    /// </summary>
    private interface IPlace
    {
        void Write(ReadOnlySpan<char> text);
    }

    private readonly struct InText(StringBuilder to) : IPlace
    {
        public void Write(ReadOnlySpan<char> text) => to.Append(text);
    }

    private readonly struct InBuffer(IBufferWriter<char> to) : IPlace
    {
        public void Write(ReadOnlySpan<char> text) => to.Write(text);
    }

    private readonly struct InBytes(ArrayBufferWriter<byte> to) : IPlace
    {
        public void Write(ReadOnlySpan<char> text) =>
            to.Advance(Encoding.UTF8.GetBytes(text, to.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    private readonly struct InUtf8(Utf8Buffer to) : IPlace
    {
        public void Write(ReadOnlySpan<char> text) => to.Write(text);
    }

    private static void Escape<TPlace>(TPlace to, ReadOnlySpan<char> text, RareCharacters special)
        where TPlace : struct, IPlace
    {
        while (special.IndexIn(text) is >= 0 and var at)
        {
            to.Write(text[..at]);
            to.Write(Replacement(text, at, out var length));
            text = text[(at + length)..];
        }

        to.Write(text);
    }

    private static ReadOnlySpan<char> Replacement(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        switch (c)
        {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return "&quot;";
            case '\'':
                return "&#39;";
            case '\r':
                // Parsers make line feeds of both forms; XML would keep &#13;.
                return at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n";
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            // U+1FFFE, U+1FFFF and their like on every plane are noncharacters.
            return (text[at + 1] & 0x3FE) == 0x3FE && (c & 0x3F) == 0x3F ? "" : text.Slice(at, 2);
        }

        return "";
    }
}
