using System.Buffers;

namespace Digest.Cleaning.Repair;

/// <summary>Undoes what carries bytes over seven bits: quoted-printable and base64 (RFC 2045, sections 6.7 and 6.8).</summary>
internal static class TransferCoding
{
    /// <summary>The bytes of a body as its field <c>Content-Transfer-Encoding</c> says it is coded; as they are where it is not.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string coding) => coding.Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => QuotedPrintable(body.Span),
        "base64" => Base64(body.Span) ?? body,
        _ => body,
    };

    /// <summary>Bytes that were written as <c>=E6</c>, without the line breaks that only keep lines short.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        var made = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
                made[length++] = text[at];
            else if (SoftBreak(text[(at + 1)..]) is > 0 and var skipped)
                at += skipped;
            else if (at + 2 < text.Length && Digit(text[at + 1]) is >= 0 and var high && Digit(text[at + 2]) is >= 0 and var low)
                (made[length++], at) = ((byte)((high * 16) + low), at + 2);
            else
                made[length++] = text[at];
        }

        return made[..length];
    }

    /// <summary>Bytes behind the sign that stand for no line break, with it; 0 where another thing stands there.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> rest)
    {
        // Programs on the way may have put blanks at the ends of lines.
        var blanks = rest.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return blanks < 0 ? 0 : rest[blanks..] switch
        {
            [(byte)'\r', (byte)'\n', ..] => blanks + 2,
            [(byte)'\n', ..] => blanks + 1,
            _ => 0,
        };
    }

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    private static int Digit(byte sign) => (char)sign switch
    {
        >= '0' and <= '9' => sign - '0',
        >= 'A' and <= 'F' => sign - 'A' + 10,
        >= 'a' and <= 'f' => sign - 'a' + 10,
        _ => -1,
    };

    /// <summary>Bytes in base64, with blanks and line breaks among it; null where it is none.</summary>
    public static byte[]? Base64(ReadOnlySpan<byte> text)
    {
        var made = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return System.Buffers.Text.Base64.DecodeFromUtf8(text, made, out _, out var length) == OperationStatus.Done ? made[..length] : null;
    }
}
