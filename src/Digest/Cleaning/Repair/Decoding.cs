using System.Text;
using Digest.Cleaning.Captures;
using Digest.Diagnostics;
using UtfUnknown;

namespace Digest.Cleaning.Repair;

/// <summary>
/// Reads bytes as text: byte-order mark, then strict UTF-8, then what is declared, then detection. Bad bytes are reported, with their
/// offset.
/// </summary>
internal static class Decoding
{
    /// <summary>How far a page's declaration is looked for (HTML asks for 1,024 bytes; real pages are later).</summary>
    private const int DeclarationReach = 4096;

    /// <summary>How much of the bytes detection looks at.</summary>
    private const int DetectionReach = 8 * 1024;

    static Decoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Read(RawCapture capture, DiagnosticBag bag)
    {
        var decoded = Read(capture.Content.Span, capture.Charset);
        if (decoded.BadByte >= 0)
            bag.ReportFile(DiagnosticCatalog.BadCaptureBytes, capture.Path, decoded.BadByte, decoded.Encoding);
        return decoded;
    }

    public static DecodedText Read(ReadOnlySpan<byte> bytes, string? declaredOutside)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Decode(bytes[3..], Encoding.UTF8, "by its byte-order mark", 3);
        if (bytes is [0xFF, 0xFE, 0, 0, ..])
            return Decode(bytes[4..], Encoding.UTF32, "by its byte-order mark", 4);
        if (bytes is [0, 0, 0xFE, 0xFF, ..])
            return Decode(bytes[4..], new UTF32Encoding(bigEndian: true, byteOrderMark: true), "by its byte-order mark", 4);
        if (bytes is [0xFF, 0xFE, ..])
            return Decode(bytes[2..], Encoding.Unicode, "by its byte-order mark", 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Decode(bytes[2..], Encoding.BigEndianUnicode, "by its byte-order mark", 2);
        if (bytes is [0x84, 0x31, 0x95, 0x33, ..])
            return Decode(bytes[4..], ByName("gb18030")!, "by its byte-order mark", 4);
        if (Utf16WithoutMark(bytes) is { } utf16)
            return Decode(bytes, utf16, "by its units of two bytes", 0);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Escaped7Bit(bytes) ?? new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", "as valid UTF-8", -1);
        DecodedText? declared = null;
        foreach (var (name, how) in new[] { (declaredOutside, "declared by the server"), (Declared(bytes), "declared by the page") })
        {
            if (name is not null && ByName(name) is { } encoding && Decode(bytes, encoding, how, 0) is var read)
            {
                if (read.BadByte < 0)
                    return read;
                declared ??= read;
            }
        }

        // A declared set with a bad byte or two is still the likelier one; one with many is a lie.
        if (declared is not null && Bad(declared.Text) <= Math.Max(2, declared.Text.Length / 500))
            return declared;
        return Detected(bytes, declared);
    }

    private static DecodedText Detected(ReadOnlySpan<byte> bytes, DecodedText? declared)
    {
        var sample = bytes[..Math.Min(bytes.Length, DetectionReach)].ToArray();
        var candidates = new List<string> { "utf-8" };
        try
        {
            foreach (var detail in CharsetDetector.DetectFromBytes(sample).Details ?? [])
            {
                if (detail.Confidence > 0.2f && detail.EncodingName is { } name)
                    candidates.Add(name);
            }
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            // A detector that fails on noise has no opinion.
        }

        candidates.AddRange(["gb18030", "big5", "windows-1252"]);
        DecodedText? best = null;
        var bestScore = double.MinValue;
        foreach (var name in candidates.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (ByName(name) is not { } encoding)
                continue;
            var read = Decode(sample, encoding, "detected", 0);
            var score = Plausibility(read.Text);
            if (score > bestScore + 0.001)
                (best, bestScore) = (read, score);
        }

        best ??= Decode(bytes, Encoding.UTF8, "detected", 0);
        var whole = Decode(bytes, ByName(best.Encoding) ?? Encoding.UTF8, "detected", 0);
        return declared is not null && Plausibility(declared.Text) >= bestScore ? declared : whole;
    }

    /// <summary>
    /// Share of characters that running text is made of, less those it is not: the common Chinese characters decide between GB18030 and
    /// Big5.
    /// </summary>
    private static double Plausibility(string text)
    {
        if (text.Length == 0)
            return 0;
        double points = 0;
        foreach (var c in text)
        {
            points += c switch
            {
                '\uFFFD' => -8,
                < ' ' and not ('\n' or '\r' or '\t') => -4,
                >= '\u0080' and <= '\u009F' => -3,
                < '\u0080' => 0.5,
                >= '\u3000' and <= '\u303F' => 1.5,
                >= '\uFF00' and <= '\uFF5E' => 1.2,
                >= '\u4E00' and <= '\u9FFF' => Common.Contains(c) ? 3 : 0.2,
                >= '\uE000' and <= '\uF8FF' => -3,
                >= '\u3400' and <= '\u4DBF' => -0.5,
                >= '\u2010' and <= '\u203A' => 0.8,
                >= '\u00C0' and <= '\u017F' => 0.1,
                _ => -0.3,
            };
        }

        return points / text.Length;
    }

    // The most frequent characters of running Chinese text, simplified and traditional: about half of any text.
    private static readonly HashSet<char> Common = [
        .. ("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情"
        + "明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太"
        + "量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运這個們來為國說時會對於著過發後"
        + "裡學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產給門員聲義認條氣題爾別變總電數報結務場計資許統區隊決達強卻難權設記類邊張該規萬覺術領確傳師觀讓識帶導爭運模型智技能人工聊天数据數據公司美元")];

    private static int Bad(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD')
                count++;
        }

        return count;
    }

    /// <summary>How plausible units of two bytes must be: what is read in the wrong order, or is no such text, stays below 0.3.</summary>
    private const double WideBar = 0.35;

    /// <summary>The same where no byte is zero, as in a text of nothing but Han: a third of it has to be common characters.</summary>
    private const double HanBar = 1;

    /// <summary>
    /// UTF-16 is read in both orders: in the right one the common Han and Latin characters are most of it, in the wrong one, and of bytes
    /// in another encoding, hardly any. A zero byte is in no other text; without one, valid UTF-8 is what it seems to be.
    /// </summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        if (sample.Length < 10 || bytes.Length % 2 != 0)
            return null;
        var bar = WideBar;
        if (!sample.Contains((byte)0))
        {
            if (sample.Length < 32 || System.Text.Unicode.Utf8.IsValid(bytes))
                return null;
            bar = HanBar;
        }

        var little = Plausibility(Encoding.Unicode.GetString(sample));
        var big = Plausibility(Encoding.BigEndianUnicode.GetString(sample));
        if (Math.Max(little, big) < bar)
            return null;
        return little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>HZ and ISO-2022 are plain ASCII with escapes, so they pass for UTF-8.</summary>
    private static DecodedText? Escaped7Bit(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\u001b$B"u8) < 0)
            return null;
        return ByName("iso-2022-jp") is { } encoding ? Decode(bytes, encoding, "by its escapes", 0) : null;
    }

    /// <summary>The character set that a page or XML file states in its head: <c>charset=gb2312</c>, <c>encoding="gbk"</c>.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        foreach (var key in new[] { "charset", "encoding" })
        {
            for (var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = head.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (key == "encoding" && !head.AsSpan().TrimStart().StartsWith("<?xml"))
                    break;
                var from = at + key.Length;
                while (from < head.Length && head[from] is ' ' or '=' or '"' or '\'')
                    from++;
                var to = from;
                while (to < head.Length && (char.IsAsciiLetterOrDigit(head[to]) || head[to] is '-' or '_'))
                    to++;
                if (to > from && head.AsSpan(at, from - at).Contains('='))
                    return head[from..to];
            }
        }

        return null;
    }

    /// <summary>The encoding of a label; GBK and GB2312 are read as GB18030, which contains both.</summary>
    private static Encoding? ByName(string label)
    {
        var name = label.Trim().ToLowerInvariant();
        name = name switch
        {
            "gbk" or "gb2312" or "gb_2312-80" or "x-gbk" or "cp936" or "gb-18030" or "936" or "euc-cn" or "gb2312-80" or "hz-gb-2312" =>
                "gb18030",
            "big5-hkscs" or "x-x-big5" or "cn-big5" or "950" or "cp950" => "big5",
            "ascii" or "us-ascii" or "iso-8859-1" or "latin1" => "windows-1252",
            "utf8" => "utf-8",
            _ => name,
        };
        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
            return encoding.WebName is "utf-7" ? null : encoding;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private const int Big5 = 950;

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string how, int offset)
    {
        var text = encoding.GetString(bytes);
        // Big5 has the wide stroke twice; the second is U+2215 in the standard's table alone, and a stroke to whoever writes.
        if (encoding.CodePage == Big5)
            text = HongKongSigns.Read(text.Replace('\u2215', '\uFF0F'));
        var bad = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        // The length of what was read well gives the offset; a written U+FFFD is no bad byte.
        var at = bad < 0 ? -1 : offset + encoding.GetByteCount(text.AsSpan(0, bad));
        if (at >= 0 && encoding.CodePage == 65001 && System.Text.Unicode.Utf8.IsValid(bytes))
            at = -1;
        return new DecodedText(text, encoding.WebName, how, at);
    }
}
