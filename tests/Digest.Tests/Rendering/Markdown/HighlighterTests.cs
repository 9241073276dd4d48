using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Digest.Rendering.Markdown.Highlighting;

namespace Digest.Tests.Rendering.Markdown;

public sealed class HighlighterTests
{
    [Fact]
    public void Every_class_has_its_colour_in_the_style_sheet()
    {
        var sheet = File.ReadAllText(Repository.At("theme", "assets", "css", "site.css"));
        var classes = Directory.GetFiles(Repository.At("src", "Digest", "Rendering", "Markdown", "Highlighting"), "*.cs")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), "\"(t-[a-z])\"").Select(m => m.Groups[1].Value)).Distinct()
            .Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["t-a", "t-c", "t-d", "t-f", "t-i", "t-k", "t-n", "t-s", "t-t"], classes);
        Assert.All(classes, name => Assert.Matches($@"\.{name}\b[^}}]*\{{[^}}]*color:", sheet));
    }

    [Theory]
    [InlineData("csharp", "var x = \"a\\\"b\"; // c", "[k:var] x = [s:\"a\\\"b\"]; [c:// c]")]
    [InlineData("cs", "if (F(1.5e3, 0xFF)) /* a\nb */ return;", "[k:if] ([f:F]([n:1.5e3], [n:0xFF])) [c:/* a\nb */] [k:return];")]
    [InlineData("cs", "var s = @\"a\\\"; x", "[k:var] s = [s:@\"a\\\"]; x")]
    [InlineData("ts", "const f = async () => `a\nb`;", "[k:const] f = [k:async] () => [s:`a\nb`];")]
    [InlineData("json", "{\"a\": [1, true, \"b\"]}", "{[a:\"a\"]: [[n:1], [k:true], [s:\"b\"]]}")]
    [InlineData("python", "def f(x):  # y\n    '''doc\n    s'''", "[k:def] [f:f](x):  [c:# y]\n    [s:'''doc\n    s''']")]
    [InlineData("bash", "echo ${x#y} # z", "[k:echo] ${x#y} [c:# z]")]
    [InlineData("yaml", "a-b: \"c\" # d\nlist:\n  - true", "[a:a-b]: [s:\"c\"] [c:# d]\n[a:list]:\n  - [k:true]")]
    [InlineData("toml", "[x]\nkey = 'v'", "[x]\n[a:key] = [s:'v']")]
    [InlineData("html", "<a href=\"x\">t</a><!-- c -->", "[t:<a] [a:href]=[s:\"x\"][t:>]t[t:</a][t:>][c:<!-- c -->]")]
    [InlineData("css", "a { color: red; } /* x */", "a { [a:color]: red; } [c:/* x */]")]
    [InlineData("sql", "SELECT * from t -- x\nwhere a = 'it''s'", "[k:SELECT] * [k:from] t [c:-- x]\n[k:where] a = [s:'it'][s:'s']")]
    [InlineData("go", "func main() { x := `a` }", "[k:func] [f:main]() { x := [s:`a`] }")]
    [InlineData("rust", "fn f<'a>(x: &'a str) {}", "[k:fn] f<'a>(x: &'a [k:str]) {}")]
    [InlineData("java", "public class A {}", "[k:public] [k:class] A {}")]
    [InlineData("cpp", "#include <x>\nint main();", "#[k:include] <x>\n[k:int] [f:main]();")]
    [InlineData("diff", "+a\n-b\n c\n@@ 1 @@", "[i:+a]\n[d:-b]\n c\n[k:@@ 1 @@]")]
    [InlineData("markdown", "# a\n> b\nc", "[t:# a]\n[c:> b]\nc")]
    [InlineData("brainfuck", "+++[->+<]", "+++[->+<]")]
    [InlineData("js", "\"open\nlet x", "[s:\"open]\n[k:let] x")]
    public void Colours_what_the_language_means(string language, string code, string expected) =>
        Assert.Equal(expected, Shown(language, code));

    [Fact]
    public void Every_language_has_names_of_its_own()
    {
        var names = CodeLanguages.All.SelectMany(l => l.Names).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void No_code_loses_a_character()
    {
        var marks = new[]
        {
            "\"",
            "'",
            "`",
            "/*",
            "*/",
            "//",
            "#",
            "<",
            ">",
            "</a ",
            "<!--",
            "\\",
            "\n",
            "\"\"\"",
            "a",
            "if",
            "1.",
            ".",
            ":",
            "=",
            " ",
            "$",
            "-",
            "@\"",
            "中"
        };
        Gen.Select(Gen.Int[0, CodeLanguages.All.Count - 1], Gen.Int[0, marks.Length - 1].Array[0, 30]).Hold(
            (language, picks) =>
            {
                var code = string.Concat(picks.Select(p => marks[p]));
                var html = new StringBuilder();
                Highlighter.Write(html, code, CodeLanguages.All[language].Names[0]);
                Assert.Equal(code, System.Net.WebUtility.HtmlDecode(Regex.Replace(html.ToString(), "</?span[^>]*>", "")));
            },
            iter: 5000);
    }

    [Theory]
    [InlineData("js", "\"")]
    [InlineData("js", "/*")]
    [InlineData("python", "\"\"\"")]
    [InlineData("html", "<a ")]
    [InlineData("html", "<!--")]
    [InlineData("html", "<a b='")]
    [InlineData("yaml", "a                 ")]
    [InlineData("css", "a-")]
    public void Code_that_never_ends_is_read_once(string language, string part)
    {
        var code = string.Concat(Enumerable.Repeat(part, 30_000 / part.Length));
        var html = new StringBuilder();
        Highlighter.Write(html, code, language);
        Assert.True(html.Length >= code.Length);
    }

    private static string Shown(string language, string code)
    {
        var html = new StringBuilder();
        Highlighter.Write(html, code, language);
        return System.Net.WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(html.ToString(), "<span class=\"t-(.)\">", "[$1:"), "</span>",
            "]"));
    }
}
