using System.Text;
using Digest.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Rendering.Markdown;

/// <summary>Writes the words of a document without its markup.</summary>
internal static class PlainTextWriter
{
    [ThreadStatic]
    private static StringBuilder? _pooled;

    /// <summary>The words of a document: a line for each paragraph, heading and cell.</summary>
    public static string Write(MarkdownDocument document)
    {
        var text = _pooled ?? new StringBuilder(16 * 1024);
        _pooled = null;
        Block(text, document);
        while (text.Length > 0 && text[^1] == '\n')
            text.Length--;
        var plain = Plain(text.ToString());
        text.Clear();
        if (text.Capacity <= 1024 * 1024)
            _pooled = text;
        return plain;
    }

    /// <summary>The words of a paragraph or heading, on one line.</summary>
    public static string Write(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only)
            return Plain(only.Content.ToString().Trim());
        var text = new StringBuilder();
        Inlines(text, inlines);
        return Plain(text.ToString().Trim());
    }

    /// <summary>Whether a line break between two characters stands for no space: Chinese is written without.</summary>
    public static bool JoinsWithoutSpace(char before, char after) => Characters.IsWideText(before) && Characters.IsWideText(after);

    /// <summary>The first character that is shown from an inline on, within its parent, or NUL.</summary>
    public static char FirstCharacter(Inline? inline)
    {
        foreach (var leaf in Leaves(inline, inline?.Parent))
        {
            if (TextOf(leaf) is { Length: > 0 } text)
                return text[0];
        }

        return '\0';
    }

    /// <summary>The words of a leaf; none for what is no text.</summary>
    public static ReadOnlySpan<char> TextOf(Inline leaf) => leaf switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        TermInline term => term.Label ?? term.Name,
        BareAddressInline bare => bare.Shown,
        AutolinkInline auto => auto.Url,
        _ => default,
    };

    /// <summary>All leaves from an inline on, in order. Marks can nest thousands deep, so nothing here calls itself.</summary>
    public static IEnumerable<Inline> Leaves(Inline? first, ContainerInline? within)
    {
        var at = first;
        while (at is not null)
        {
            if (at is ContainerInline { FirstChild: { } child })
            {
                at = child;
                continue;
            }

            yield return at;
            while (at.NextSibling is null)
            {
                at = at.Parent;
                if (at is null || ReferenceEquals(at, within))
                    yield break;
            }

            at = at.NextSibling;
        }
    }

    private static string Plain(string text) => PlainMask.IsIn(text) ? PlainMask.Unmask(text) : text;

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
        foreach (var leaf in Leaves(container?.FirstChild, container))
        {
            if (leaf is LineBreakInline)
            {
                if (text.Length > 0 && !JoinsWithoutSpace(text[^1], FirstCharacter(leaf.NextSibling)))
                    text.Append(' ');
            }
            else
            {
                text.Append(TextOf(leaf));
            }
        }
    }
}
