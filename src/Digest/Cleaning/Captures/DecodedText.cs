namespace Digest.Cleaning.Captures;

/// <summary>The text of a capture and how its bytes were read.</summary>
/// <param name="Text">The text, byte-order mark left out.</param>
/// <param name="Encoding">Name of the character set: <c>utf-8</c>, <c>gb18030</c> …</param>
/// <param name="How">Why that one: mark, strict UTF-8, declared, detected.</param>
/// <param name="BadByte">Offset of the first byte that could not be read, or -1.</param>
internal sealed record DecodedText(string Text, string Encoding, string How, int BadByte);
