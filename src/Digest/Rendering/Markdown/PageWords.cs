namespace Digest.Rendering.Markdown;

/// <summary>The few words that rendering adds to a body, for people who listen to it.</summary>
/// <param name="Anchor">Name of the link to a heading; <c>{0}</c> is the heading.</param>
/// <param name="Table">Name of a table that scrolls.</param>
/// <param name="Code">Name of a block of code that scrolls.</param>
/// <param name="Footnotes">Name of the list of footnotes.</param>
/// <param name="Back">Name of a link from a footnote back to the text; <c>{0}</c> is its number.</param>
/// <param name="Footnote">Name of a link to a footnote.</param>
/// <param name="Done">Name of a ticked box.</param>
/// <param name="Open">Name of an empty box.</param>
/// <param name="Picture">What stands for a picture without words.</param>
internal sealed record PageWords(
    string Anchor, string Table, string Code, string Footnotes, string Back, string Footnote, string Done, string Open, string Picture)
{
    private static readonly PageWords English = new(
        "Link to “{0}”", "Table", "Code", "Footnotes", "Back to reference {0}", "Footnote {0}", "Done", "Not done", "Picture");

    private static readonly PageWords Chinese = new(
        "“{0}”的链接", "表格", "代码", "脚注", "回到引用处 {0}", "脚注 {0}", "已完成", "未完成", "图片");

    /// <summary>The words of a language; English ones where there are none.</summary>
    public static PageWords For(string language) =>
        language == "zh" || language.StartsWith("zh-", StringComparison.Ordinal) ? Chinese : English;
}
