using System.Text;
using Digest.Rendering;

namespace Digest.Tests.Rendering;

public sealed class AssetTextTests
{
    [Theory]
    [InlineData("a.js", "// why\nlet a = 1; // one\n  let b = 2;\n", "\nlet a = 1; // one\nlet b = 2;\n")]
    [InlineData("a.js", "/** One. */\nlet a;\n/*\n * more\n */\nlet b;", "\nlet a;\n\n\n\nlet b;")]
    [InlineData("a.css", "a {\n  color: red;\n}\n/* b\n   c */\nb {}\n", "a {\ncolor: red;\n}\n\n\nb {}\n")]
    [InlineData("a.css", "// no comment {}\n", "// no comment {}\n")]
    [InlineData("a.css", "/*! Rights */\na {}\n", "/*! Rights */\na {}\n")]
    public void Lines_that_are_comments_alone_and_indentation_are_not_served(string name, string text, string served) =>
        Assert.Equal(served, Served(name, text));

    [Theory]
    [InlineData("a.js", "let a = `one\n  // two`;\n")]
    [InlineData("a.js", "let a = 'one\\\n  two';\n")]
    [InlineData("a.js", "/* one */ let a;\n  let b;\n")]
    [InlineData("a.js", "/*/ one */ let a;\n  let b;\n")]
    [InlineData("a.svg", "<svg>\n  <path/>\n</svg>\n")]
    public void What_may_hold_a_text_of_several_lines_is_left_as_it_is(string name, string text) => Assert.Equal(text, Served(name, text));

    private static string Served(string name, string text) =>
        Encoding.UTF8.GetString(AssetText.Served(name, Encoding.UTF8.GetBytes(text)).Span);
}
