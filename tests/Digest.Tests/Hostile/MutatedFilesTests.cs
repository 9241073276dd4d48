using System.Text;
using CsCheck;
using Digest.Cleaning;
using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Deploy;
using Digest.Diagnostics;
using Digest.Fetching;
using Digest.Files;
using Digest.Permanence;
using Digest.Pipelines;

namespace Digest.Tests.Hostile;

/// <summary>
/// Every reader takes sound files with a few faults drawn into them: cut, doubled, mixed, with bytes that belong nowhere. None may throw.
/// </summary>
public sealed class MutatedFilesTests
{
    private static readonly SiteSettings Settings = new();

    private static readonly string[] Odd =
    [
        "\0", "\uFEFF", "\uFFFE", "\u202E", "\u2028", "\r", "\r\n\r\n", "\t", "---\n", "...\n", "- ", ": ", "? ", "[", "]", "{", "}", "\"",
        "'", "|\n", ">\n", "&a ", "*a", "<<: ", "!!int ", "<", ">", "</", "<!--", "-->", "<![CDATA[",
        "]]>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&#0;", "&#x10FFFF;", "&amp", "<script>", "<table><tr>", "<svg><math>", "1e999",
        "-1", "99999999999999999999", "9999-12-31T23:59:59+14:00", "0001-01-01", "2024-02-30",
        "\\u0000", "\\", "null", "true", "../../x", "file:///etc/passwd", "javascript:x", "http://[::1", "//", "#", "中", "\U0001F600",
        "K) d. T5 w% B1",
    ];

    private static readonly Dictionary<string, (string Sound, Action<byte[]> Read)> Readers = new(StringComparer.Ordinal)
    {
        ["settings"] = (
            "title: {en: Paper, zh: 报纸}\ndescription: A paper\nbase_url: https://paper.example/x/\nlanguages: [en, zh]\ntime_zone: Asia/Shanghai\ntaxonomies: [companies, {name: regions, title: {en: Regions}}]\noutputs: [search, api]\npage_size: 20\nquote_limit: 300\n",
            static b => SettingsReader.Read(new SourceFile("input/site.yml", b), new DiagnosticBag())),
        ["vocabulary"] = (
            "- slug: kuaishou\n  name: {en: Kuaishou, zh: 快手}\n  aliases: [可灵公司, {text: KS, require: [快手], avoid: [KSA]}]\n  description: {en: Video}\n  homepage: https://kuaishou.example/\n  formerly: [kwai]\n- slug: openai\n  name: OpenAI\n  parent: kuaishou\n",
            static b =>
            VocabularyReader.Read([new SourceFile("input/vocabulary/companies.yml", b), new SourceFile("input/vocabulary/topics.yml", b)],
                Settings, new DiagnosticBag())),
        ["article"] = (
            "---\ntitle: Kling goes worldwide\ndate: 2024-07-24T09:00:00+08:00\nlang: en\nslug: kling\nsummary: 'It opens.'\ncompanies: [kuaishou]\npeople: []\nsource: {name: 快手, url: https://a.example/x, published: 2024-07-24}\nrights: own\ncorrections: [{date: 2024-07-25, text: Wrong.}]\naliases: [/old/]\nreview: [{text: x, why: y}]\n---\n\n## Heading\n\nText with [a link](b.md) and [[kuaishou]].\n",
            static b => ArticleReader.Read(new SourceFile("input/articles/2024-07-24-kling.md", b), Settings, new DiagnosticBag())),
        ["lock of addresses"] = (
            "# Addresses\n/about/ page - 0293ca3077f5 - About\n/articles/2024/05/a/ article tag:p.example,2024:/articles/en/a 3a608913937a 0293ca3077f5 A title\n/feed.xml feed tag:p.example,2024:/ - - \n/old/* gone - - - \n",
            static b => PublishedLock.Read(new SourceFile("input/published.lock", b), new DiagnosticBag())),
        ["sidecar"] = (
            "url: https://a.example/x\nsource: A\ncaptured: 2024-07-25T08:00:00Z\ntitle: A title\ndate: 2024-07-24\nlang: zh\nrights: excerpt\n",
            static b => CaptureSidecar.Read(new SourceFile("seeds/a.yml", b), Settings, new DiagnosticBag())),
        ["a page"] = (
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Kling | Site</title><meta property=\"article:published_time\" content=\"2024-07-24\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Kling\"}</script></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Kling</h1><p>The model was opened on Wednesday.</p><figure><img src=\"a.jpg\"><figcaption>A picture.</figcaption></figure><table><tr><td>1</td></tr></table><ul><li>One</li></ul><pre><code>x</code></pre></article></body></html>",
            static b => Clean("seeds/a.html", b)),
        ["a thread"] = (
            "<html><body><div id=\"postlist\"><div id=\"post_1\"><td class=\"t_f\" id=\"postmessage_1\">快手的视频生成模型可灵开始面向全球用户。<font class=\"jammer\"># K) d. T5 w% B1 h&amp; Y: n+ r</font><br>\n第二段。</td></div><div id=\"post_2\"><td class=\"t_f\">回复</td></div></div></body></html>",
            static b => Clean("seeds/a.html", b)),
        ["plain text"] =
        ("可灵走向全球\n来源：新华网 2024年7月26日\n\n快手的视频生成模型可灵# K) d. T5 w% B1开始面向全球用户。\n\n图为现场\n相关阅读\n", static b => Clean("seeds/a.txt", b)),
        ["RSS"] = (
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>F</title><item><title>A</title><link>https://a.example/x</link><pubDate>Wed, 24 Jul 2024 09:00:00 +0800</pubDate><content:encoded><![CDATA[<p>Text.</p>]]></content:encoded></item></channel></rss>",
            static b => Clean("seeds/a.xml", b)),
        ["Atom"] = (
            "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><entry><title>A</title><link href=\"https://a.example/x\"/><updated>2024-07-24T09:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Text.</p></div></content></entry></feed>",
            static b => Clean("seeds/a.xml", b)),
        ["JSON feed"] = (
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"items\":[{\"id\":\"1\",\"url\":\"https://a.example/x\",\"title\":\"A\",\"date_published\":\"2024-07-24T09:00:00Z\",\"content_html\":\"<p>Text.</p>\",\"authors\":[{\"name\":\"B\"}]}]}",
            static b => Clean("seeds/a.json", b)),
        ["robots"] = ("User-agent: *\nDisallow: /private\nAllow: /private/x$\n\nUser-agent: digest\nCrawl-delay: 2\n",
            static b => RobotsRules.Read(Encoding.UTF8.GetString(b), "digest")),
        ["state of a deploy"] = (
            "{\"site\":\"s\",\"production\":true,\"deploy\":\"5f\",\"files\":{\"/index.html\":\"da39a3ee5e6b4b0d3255bfef95601890afd80709\"}}",
            static b => DeployState.Read(b, "s", production: true)),
        ["sources known"] = ("\u0001\u0002digest\u0003\u0000\u0000\u0000abc", static b => KnownSources.Read(b)),
        ["bodies known"] = ("\u0001\u0002digest\u0003\u0000\u0000\u0000abc", static b => BuildMemory.Read(b)),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_mutation_of_a_sound_file_makes_its_reader_throw(string name)
    {
        var (sound, read) = Readers[name];
        var whole = Encoding.UTF8.GetBytes(sound);
        read([.. whole]);
        Gen.Int.Hold(seed => read(Mutate(whole, new Random(seed))), iter: 150);
    }

    private static void Clean(string path, byte[] bytes) =>
        ArticleCleaner.Clean(new RawCapture(path, bytes), new CleaningContext(Settings), new DiagnosticBag());

    private static byte[] Mutate(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var faults = random.Next(1, 6); faults > 0 && bytes.Count > 0; faults--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Odd[random.Next(Odd.Length)]));
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at,
                        Enumerable.Repeat(Encoding.UTF8.GetBytes(Odd[random.Next(Odd.Length)]), random.Next(2, 200))
                            .SelectMany(static o => o));
                    break;
            }
        }

        return [.. bytes];
    }
}
