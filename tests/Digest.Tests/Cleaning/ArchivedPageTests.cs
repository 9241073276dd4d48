using System.Text;
using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>Pages that browsers save in one file with their pictures.</summary>
public class ArchivedPageTests
{
    static ArchivedPageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string Blink =
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://valley.example/2026/roof\r\nSubject: =?utf-8?Q?A=20roof?=\r\n"
        + "Date: Tue, 10 Mar 2026 09:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
        + "\tboundary=\"----MultipartBoundary--q1----\"\r\n\r\n\r\n";

    private static string Part(string fields, string body) => $"------MultipartBoundary--q1----\r\n{fields}\r\n\r\n{body}\r\n";

    /// <summary>Lines of 76 characters, every byte over 126 and the sign itself as hexadecimal digits.</summary>
    private static string Quoted(byte[] bytes)
    {
        var made = new StringBuilder();
        var column = 0;
        foreach (var b in bytes)
        {
            var sign = b is > 126 or (byte)'=' or < 32 ? $"={b:X2}" : ((char)b).ToString();
            if (column + sign.Length > 75)
            {
                made.Append("=\r\n");
                column = 0;
            }

            made.Append(sign);
            column += sign.Length;
        }

        return made.ToString();
    }

    private static CleanArticle Archived(string page, string fields, Func<string, string> coded, string path = "seeds/roof.mhtml") =>
        Assert.Single(All(path, Encoding.Latin1.GetBytes(Blink
            + Part("Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css-1@mhtml.blink",
                "body { color: red; }")
            + Part(fields, coded(page))
            + Part("Content-Type: image/png\r\nContent-Transfer-Encoding: binary\r\nContent-Location: https://valley.example/a.png", "\u0089PNG\u0001\u0002\u00ff")
            + "------MultipartBoundary--q1------\r\n")));

    [Theory]
    [InlineData("seeds/roof.mhtml")]
    [InlineData("seeds/roof.mht")]
    [InlineData("seeds/roof.txt")]
    public void A_page_in_an_archive_is_read_as_any_other(string path)
    {
        var article = Archived(Page("一座屋顶", $"<p>{First}</p><p>{Second}</p>"),
            "Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Location: https://valley.example/2026/roof", static p => Quoted(Encoding.UTF8.GetBytes(p)), path);
        Assert.Equal(($"{First}\n\n{Second}", "一座屋顶", "https://valley.example/2026/roof"),
            (Body(article), article.Title, article.Source!.Url));
    }

    [Fact]
    public void The_days_of_an_archive_are_reckoned_from_when_it_was_saved()
    {
        var article = Archived(Page("A roof", $"<p class=\"byline\">By Nell Osgood | 2 days ago</p><p>{Third}</p><p>{Fourth}</p>"),
            "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable", static p => Quoted(Encoding.UTF8.GetBytes(p)));
        Assert.Equal("2026-03-08", Day(article));
    }

    [Fact]
    public void A_part_says_how_it_is_coded_and_in_which_set()
    {
        var article = Archived(Page("一座屋顶", $"<p>{First}</p><p>{Second}</p>"),
            "Content-Type: text/html;\r\n\tcharset=\"gb2312\"\r\nContent-Transfer-Encoding: base64",
            static p => Convert.ToBase64String(Encoding.GetEncoding("gb18030").GetBytes(p), Base64FormattingOptions.InsertLineBreaks));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
    }

    [Fact]
    public void An_articles_capture_is_the_whole_archive()
    {
        var bytes = Encoding.Latin1.GetBytes(Blink + Part("Content-Type: text/html", Page("A roof", $"<p>{Third}</p><p>{Fourth}</p>")));
        Assert.Equal(new RawCapture("seeds/a.mhtml", bytes).Sha256, Assert.Single(All("seeds/a.mhtml", bytes)).Capture!.Sha256);
    }

    [Theory]
    [InlineData("Content-Type: image/png", "abc")]
    [InlineData("Content-Type: text/html", "")]
    [InlineData("", "")]
    public void An_archive_without_a_page_gives_nothing_and_never_throws(string fields, string body) =>
        Assert.Empty(All("seeds/a.mhtml", Encoding.Latin1.GetBytes(Blink + Part(fields, body))));

    [Fact]
    public void A_letter_with_pictures_is_no_archive()
    {
        var article = One("seeds/a.eml",
            $"From: The Valley Paper <news@valley.example>\nTo: you@valley.example\nDate: Tue, 10 Mar 2026 09:00:00 +0800\nSubject: A roof\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"q1\"\n\n--q1\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>{Third}</p><p>{Fourth}</p></body></html>\n--q1\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n--q1--\n");
        Assert.Equal(($"{Third}\n\n{Fourth}", "A roof", "The Valley Paper"), (Body(article), article.Title, article.Source!.Name));
    }

    [Fact]
    public void Pictures_packed_into_a_page_do_not_count_as_its_text()
    {
        var picture = $"<img src=\"data:image/jpeg;base64,{new string('A', 3 * 1024 * 1024)}\" alt=\"\">";
        var article = One("seeds/a.html", Page("A roof", $"<p>{Third}</p>{picture}{picture}<p>{Fourth}</p>"));
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
    }

    [Fact]
    public void What_a_program_notes_on_saving_gives_address_and_moment()
    {
        const string Note = "<!--\n Page saved with a program \n url: https://valley.example/2026/roof \n"
            + " saved date: Tue Mar 10 2026 09:00:00 GMT+0800 (China Standard Time)\n-->";
        var article = One("seeds/a.html",
            Page("A roof", $"<p class=\"byline\">By Nell Osgood | 2 days ago</p><p>{Third}</p><p>{Fourth}</p>")
                .Replace("<html>", "<html>" + Note, StringComparison.Ordinal));
        Assert.Equal(("https://valley.example/2026/roof", "2026-03-08"), (article.Source!.Url, Day(article)));
    }

    [Theory]
    [InlineData("seeds/tide_files/style.css", true)]
    [InlineData("seeds/tide_files/deep/frame.html", true)]
    [InlineData("seeds/2026/江上.files/a.js", true)]
    [InlineData("seeds/tide.html", false)]
    [InlineData("seeds/notes_files/a.txt", false)]
    [InlineData("seeds/tide_filesystem/a.txt", false)]
    public void What_a_browser_puts_beside_a_page_is_no_capture(string path, bool held)
    {
        HashSet<string> paths = ["seeds/tide.html", "seeds/2026/江上.htm", path];
        Assert.Equal(held, SavedFolders.Hold(path, paths));
    }
}
