using System.Text;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Repair;
using Digest.Diagnostics;

namespace Digest.Tests.Cleaning;

/// <summary>What bytes are read as, and why.</summary>
public class DecodingTests
{
    private const string Text = "快手的视频生成模型可灵开始面向全球用户，它是公司今年最重要的新产品之一。";
    private const string Traditional = "快手的影片生成模型可靈開始面向全球用戶，這是公司今年最重要的新產品之一，也是國際市場的開端。";

    static DecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[], string, string> Marked => new()
    {
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], Text, "by its byte-order mark" },
        { "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], Text, "by its byte-order mark" },
        { "utf-16BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], Text, "by its byte-order mark" },
        { "utf-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Text)], Text, "by its byte-order mark" },
        { "utf-32BE", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Text)], Text,
            "by its byte-order mark" },
        { "GB18030", [0x84, 0x31, 0x95, 0x33, .. Encoding.GetEncoding("gb18030").GetBytes(Text)], Text, "by its byte-order mark" },
        { "utf-8", Encoding.UTF8.GetBytes(Text), Text, "as valid UTF-8" },
        { "utf-16", Encoding.Unicode.GetBytes("The model was opened on Wednesday, and it is the first of its kind."),
            "The model was opened on Wednesday, and it is the first of its kind.", "by its units of two bytes" },
        { "utf-16BE", Encoding.BigEndianUnicode.GetBytes("The model was opened on Wednesday, and it is the first of its kind."),
            "The model was opened on Wednesday, and it is the first of its kind.", "by its units of two bytes" },
        { "iso-2022-jp", Encoding.GetEncoding("iso-2022-jp").GetBytes("新しいモデルを公開した"), "新しいモデルを公開した", "by its escapes" },
    };

    [Theory]
    [MemberData(nameof(Marked))]
    public void Marks_and_valid_forms_say_what_the_bytes_are(string encoding, byte[] bytes, string text, string how)
    {
        var read = Decoding.Read(bytes, null);
        Assert.Equal((text, how, -1), (read.Text, read.How, read.BadByte));
        Assert.Equal(encoding, read.Encoding, ignoreCase: true);
    }

    /// <summary>Texts of nothing but Han, with a low byte of zero among them and without, long and short, and mixed ones.</summary>
    public static TheoryData<string> Wide => new()
    {
        Text,
        Traditional,
        $"一座\n\u3000\u3000{ValleyText.First}\n\u3000\u3000{ValleyText.Second}\n",
        string.Concat(Enumerable.Repeat(ValleyText.First, 80)),
        $"Qwen3.6 来了\n{FerryText.Both}\n{ValleyText.Third}\n",
        $"<html><body><p>{FerryText.First}</p></body></html>",
        "灯\U0001F6A2" + string.Concat(Enumerable.Repeat(FerryText.Second, 40)),
    };

    [Theory]
    [MemberData(nameof(Wide))]
    public void Units_of_two_bytes_are_told_without_a_mark_in_either_order(string text)
    {
        Assert.Equal((text, "utf-16"), Read(Encoding.Unicode.GetBytes(text)));
        Assert.Equal((text, "utf-16BE"), Read(Encoding.BigEndianUnicode.GetBytes(text)));

        static (string, string) Read(byte[] bytes) => Decoding.Read(bytes, null) is var read ? (read.Text, read.Encoding) : default;
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Other_encodings_are_never_taken_for_units_of_two_bytes(string text)
    {
        foreach (var encoding in new[] { "utf-8", "gb18030", "big5", "windows-1252" })
        {
            var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
            // Nor where a copy lost or brought a byte, be it a zero.
            foreach (var copy in (byte[][])[bytes, bytes[1..], [.. bytes, 0], [0, .. bytes[1..]]])
                Assert.DoesNotContain("utf-16", Decoding.Read(copy, null).Encoding, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Bytes_of_no_text_are_never_taken_for_units_of_two_bytes()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[2 * random.Next(8, 4000)];
            random.NextBytes(bytes);
            // Tables of small numbers, as programs write them.
            for (var i = round % 4; round % 4 > 1 && i < bytes.Length; i += 2)
                bytes[i] = 0;
            Assert.DoesNotContain("utf-16", Decoding.Read(bytes, null).Encoding, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("gbk", "gb18030")]
    [InlineData("GB2312", "gb18030")]
    [InlineData("x-gbk", "gb18030")]
    [InlineData("cp936", "gb18030")]
    [InlineData("hz-gb-2312", "gb18030")]
    public void A_label_of_the_server_is_taken_and_the_small_Chinese_sets_are_read_as_the_large_one(string label, string encoding)
    {
        var read = Decoding.Read(Encoding.GetEncoding("gb18030").GetBytes(Text), label);
        Assert.Equal((Text, "declared by the server"), (read.Text, read.How));
        Assert.Equal(encoding, read.Encoding, ignoreCase: true);
    }

    [Theory]
    [InlineData("big5-hkscs")]
    [InlineData("cp950")]
    public void Labels_of_Big5(string label) =>
        Assert.Equal(Traditional, Decoding.Read(Encoding.GetEncoding("big5").GetBytes(Traditional), label).Text);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    public void Latin_labels_mean_the_set_of_Windows(string label) =>
        Assert.Equal("It’s a café", Decoding.Read(Encoding.GetEncoding("windows-1252").GetBytes("It’s a café"), label).Text);

    [Theory]
    [InlineData("<html><head><meta charset=\"gbk\"></head><p>{0}</p>")]
    [InlineData("<html><head><meta http-equiv='Content-Type' content='text/html; charset=gb2312'></head><p>{0}</p>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"GB18030\"?><rss>{0}</rss>")]
    public void A_page_or_feed_declares_itself(string page)
    {
        var whole = page.Replace("{0}", Text, StringComparison.Ordinal);
        var read = Decoding.Read(Encoding.GetEncoding("gb18030").GetBytes(whole), null);
        Assert.Equal((whole, "declared by the page"), (read.Text, read.How));
    }

    [Theory]
    [InlineData("gb18030", Text)]
    [InlineData("big5", Traditional)]
    public void Without_a_word_the_most_plausible_reading_wins_even_over_a_wrong_one(string encoding, string text)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(string.Concat(Enumerable.Repeat(text, 8)));
        Assert.StartsWith(text, Decoding.Read(bytes, null).Text, StringComparison.Ordinal);
        Assert.StartsWith(text, Decoding.Read(bytes, "no-such-set").Text, StringComparison.Ordinal);
        Assert.StartsWith(text, Decoding.Read(bytes, "utf-7").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_byte_is_reported_with_its_offset_and_a_written_replacement_character_is_none()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("快手"), 0xFF, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text, 4)))];
        var bag = new DiagnosticBag();
        var read = Decoding.Read(new RawCapture("seeds/a.txt", bytes) { Charset = "utf-8" }, bag);
        var found = Assert.Single(bag.Sorted());
        Assert.Equal(6, read.BadByte);
        Assert.Contains("6", found.Message, StringComparison.Ordinal);
        Assert.Equal(-1, Decoding.Read(Encoding.UTF8.GetBytes("a\uFFFDb"), null).BadByte);
    }

    [Theory]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\u00A0b\u202Fc\td", "a b c\td")]
    [InlineData("a\u000Bb\u0085c\u2028d\u2029e", "a\nb\nc\nd\n\ne")]
    [InlineData("a\u0001b\u007Fc\u0090d", "abcd")]
    [InlineData("快\u200B手\u200E\u202E\u2066\u00AD\uFEFF\u2060", "快手")]
    [InlineData("\uE5E5段", "\u3000段")]
    [InlineData("a\uFDD0\uFFFEb", "ab")]
    [InlineData("a\U0001F600b", "a\U0001F600b")]
    [InlineData("\U0001F468\u200D\U0001F469 a\u200Db", "\U0001F468\u200D\U0001F469 ab")]
    public void Characters_that_nobody_sees_become_what_they_mean(string text, string repaired)
    {
        var questions = new List<ReviewQuestion>();
        Assert.Equal(repaired, TextRepair.Apply(text, questions));
        Assert.Equal([], questions);
    }

    [Theory]
    [InlineData("快手&zwnj;的&#8203;新&shy;模型&nbsp;&lrm;上线", "快手的新模型 上线")]
    [InlineData("AT&amp;amp;T &#10; R&D", "AT&amp;T   R&D")]
    [InlineData("&#x1F468;&zwj;&#x1F469; a&zwj;b", "\U0001F468\u200D\U0001F469 ab")]
    public void References_that_stand_for_what_nobody_sees_go_too(string line, string decoded) =>
        Assert.Equal(decoded, TextRepair.Decoded(line));

    [Fact]
    public void Pages_keep_nothing_that_nobody_sees()
    {
        const string Text = "The model was released on Monday&zwnj;, the company&#8206; said&#8288;, and its weights are&nbsp;free.";
        Assert.Equal(
            "![A chart of prices](https://a.example/chart.png)\n\nThe model was released on Monday, the company said, and its weights are free.",
            Cleaned.Left("A price falls",
                $"<img src='https://a.example/chart.png' alt='A&nbsp;chart of&#8203;\tprices'>{Cleaned.P(Text)}"));
    }

    [Fact]
    public void Half_a_pair_becomes_a_replacement_character() => Assert.Equal("a\uFFFDb\uFFFD", TextRepair.Apply("a\uD83Db\uDE00", []));

    [Fact]
    public void Characters_of_a_private_font_are_kept_and_asked_about()
    {
        var questions = new List<ReviewQuestion>();
        Assert.Equal("a\uE001\uE002", TextRepair.Apply("a\uE001\uE002", questions));
        Assert.Equal(new ReviewQuestion("glyph", "U+E001", "2 private-use characters kept: only the site's own font shows them"),
            Assert.Single(questions));
    }

    [Fact]
    public void What_is_left_of_a_text_is_repaired_though_the_rest_was_beyond_it()
    {
        const string Before = "The companyâ€™s plan was simple â€” ship the model on Monday, to nobody's surprise but its own.";
        const string After = "The company’s plan was simple — ship the model on Monday, to nobody's surprise but its own.";
        var article = Cleaned.One("seeds/a.html",
            Cleaned.Page("A price falls",
                Cleaned.P(Before) + "<aside>Ãà Ãè Ãì Ãò Ãù âà âè âì âò âù Ãà Ãè Ãì</aside>"
                    + Cleaned.P("Its weights are free, and the licence is short enough to be read by those who sign it.")));
        Assert.StartsWith(After, Cleaned.Body(article), StringComparison.Ordinal);
    }
}
