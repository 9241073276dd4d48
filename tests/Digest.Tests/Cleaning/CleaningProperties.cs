using System.Text;
using CsCheck;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Tests.Cleaning;

public class CleaningProperties
{
    private static readonly SiteSettings Settings = new();

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static readonly Gen<string> Pieces = OneOf(
        "可灵走向全球", "快手的视频生成模型可灵开始面向全球用户。", "The model was opened on Wednesday.", "# K) d. T5 w% B1 h& Y: n+ r", "\n", "\n\n", "* ", "*", "_",
        "`", "[", "](", "#", "## ", "> ", "- ", "1. ", "&amp;", "&lt;", "\\", "，", ",", "。", ".", "来源：新华网", "By Jane Doe", "相关阅读", "|",
        "<p>", "<div>", "</div>", "---", "```", "\u3000\u3000", " ", "2024-07-26", "7月26日", "李开复", "A", "图为现场", "\uD83D", "\uFFFD", "~~",
        "![", "<br>", "AI", "12.4 X");

    private static readonly Gen<string> Texts = Pieces.Array[0, 40].Select(string.Concat);

    [Fact]
    public void No_text_makes_cleaning_throw_and_cleaning_twice_changes_nothing() =>
        Texts.Select(OneOf("seeds/a.txt", "seeds/a.md", "seeds/a.html")).Hold((text, path) =>
        {
            foreach (var article in ArticleCleaner.Clean(new RawCapture(path, Encoding.UTF8.GetBytes(text)), new CleaningContext(Settings),
                new DiagnosticBag()))
            {
                var file = CleanFile.Write(article, Settings);
                var again = ArticleCleaner.Clean(new RawCapture("seeds/b.md", Encoding.UTF8.GetBytes(file)), new CleaningContext(Settings),
                    new DiagnosticBag());
                Assert.Equal(file, CleanFile.Write(Assert.Single(again), Settings));
                var read = ArticleReader.Read(Digest.Files.SourceFile.FromText("input/articles/a.md", file), Settings, new DiagnosticBag());
                Assert.NotNull(read);
                Assert.Equal(article.Title, read.Title);
            }
        }, iter: 2000);

    [Fact]
    public void A_clean_body_alone_is_clean_already() =>
        Texts.Select(OneOf("seeds/a.txt", "seeds/a.md", "seeds/a.html")).Hold((text, path) =>
        {
            foreach (var article in ArticleCleaner.Clean(new RawCapture(path, Encoding.UTF8.GetBytes(text)), new CleaningContext(Settings),
                new DiagnosticBag()))
            {
                if (article.Body.Length == 0)
                    continue;
                var again = ArticleCleaner.Clean(new RawCapture("seeds/b.md",
                    Encoding.UTF8.GetBytes($"---\ntitle: x\n---\n\n{article.Body}")), new CleaningContext(Settings), new DiagnosticBag());
                Assert.Equal(article.Body, Assert.Single(again).Body);
            }
        }, iter: 2000);

    [Fact]
    public void No_bytes_make_cleaning_throw() =>
        Gen.Byte.Array[0,
            400].Hold(bytes => { ArticleCleaner.Clean(new RawCapture("seeds/a", bytes), new CleaningContext(Settings), new DiagnosticBag()); },
            iter: 1000);
}
