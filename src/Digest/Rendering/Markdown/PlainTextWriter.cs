using System.Text;
using Digest.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Rendering.Markdown;

/// <summary>Writes the words of a document without its markup.</summary>
internal static class PlainTextWriter
{
    /// <summary>The words of a document: a line for each paragraph, heading and cell.</summary>
    public static string Write(MarkdownDocument document)
    {
        var text = new StringBuilder();
        Block(text, document);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The words of a paragraph or heading, on one line.</summary>
    public static string Write(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only)
            return only.Content.ToString().Trim();
        var text = new StringBuilder();
        Inlines(text, inlines);
        return text.ToString().Trim();
    }

    /// <summary>Whether a line break between two characters stands for no space: Chinese is written without.</summary>
    public static bool JoinsWithoutSpace(char before, char after) => Characters.IsWideText(before) && Characters.IsWideText(after);

    /// <summary>The first character that is shown of a stretch of inlines, or NUL.</summary>
    public static char FirstCharacter(Inline? inline)
    {
        for (; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal when !literal.Content.IsEmpty:
                    return literal.Content.CurrentChar;
                case CodeInline code:
                    return code.Content.Length > 0 ? code.Content[0] : ' ';
                case TermInline term:
                    return (term.Label ?? term.Name)[0];
                case BareAddressInline:
                    return 'h';
                case ContainerInline container when FirstCharacter(container.FirstChild) is not '\0' and var first:
                    return first;
            }
        }

        return '\0';
    }

    private static void Block(StringBuilder text, Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinition:
                break;
            case LeafBlock { Inline: { } inlines }:
                Inlines(text, inlines);
                Line(text);
                break;
            case CodeBlock code:
                for (var i = 0; i < code.Lines.Count; i++)
                {
                    text.Append(code.Lines.Lines[i].Slice.AsSpan());
                    Line(text);
                }

                break;
            case ContainerBlock container:
                foreach (var inner in container)
                    Block(text, inner);
                break;
        }
    }

    private static void Line(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static void Inlines(StringBuilder text, ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case TermInline term:
                    text.Append(term.Label ?? term.Name);
                    break;
                case BareAddressInline bare:
                    text.Append(bare.Shown);
                    break;
                case AutolinkInline auto:
                    text.Append(auto.Url);
                    break;
                case LineBreakInline:
                    if (text.Length > 0 && !JoinsWithoutSpace(text[^1], FirstCharacter(inline.NextSibling)))
                        text.Append(' ');
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline inner:
                    Inlines(text, inner);
                    break;
            }
        }
    }
}
