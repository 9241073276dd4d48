using Digest.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Rendering.Markdown;

/// <summary>
/// An address that stands in the text by itself: <c>https://example.com/x</c>, <c>www.example.com</c>, <c>me@example.com</c>.
/// </summary>
internal sealed class BareAddressInline : LeafInline
{
    /// <summary>What it leads to, with its scheme.</summary>
    public required string Address { get; init; }

    /// <summary>What stands in the text.</summary>
    public required string Shown { get; init; }
}

/// <summary>
/// Finds bare addresses (GFM, "autolinks"). It wakes at the colon, at sign or dot in the middle of one and looks back: waking at every
/// <c>h</c> and <c>w</c> would cut all prose into pieces. Chinese is written without spaces, so an address also ends before CJK
/// punctuation, and in its host before any letter that is not ASCII.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    private const int LongestLocalPart = 64;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(" \t\n\r<>[]|\\`\"{}^");

    public BareAddressParser() => OpeningCharacters = [':', '@', '.'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline { IsClosed: false } before || !ReferenceEquals(before.Content.Text, slice.Text)
            || before.Content.End != slice.Start - 1)
            return false;
        var rest = slice.AsSpan();
        if (rest.Length > Content.WebAddress.Longest)
            rest = rest[..Content.WebAddress.Longest];
        var head = before.Content.AsSpan();
        if (Around(head, rest) is not { } place)
            return false;
        var found = Take(processor, slice, place);
        before.Content.End -= place.Back;
        before.Span.End -= place.Back;
        if (before.Content.End < before.Content.Start)
            before.ReplaceBy(found, copyChildren: false);
        processor.Inline = found;
        slice.Start += place.End;
        return true;
    }

    /// <summary>Where an address stands: characters before the parser's and from it on, and the scheme that it lacks.</summary>
    private readonly record struct Place(int Back, int End, string Scheme);

    /// <summary>The address that the parser's character stands in, or null.</summary>
    private static Place? Around(ReadOnlySpan<char> head, ReadOnlySpan<char> rest)
    {
        Place place;
        int back;
        switch (rest[0])
        {
            case ':':
                if (!rest.StartsWith("://") || !TryScheme(head, out back) || !IsEdge(head[..^back]))
                    return null;
                place = new Place(back, End(rest, 3), "");
                break;
            case '.':
                if (!head.EndsWith("www", StringComparison.OrdinalIgnoreCase) || !IsEdge(head[..^3]))
                    return null;
                place = new Place(3, End(rest, 1), "http://");
                break;
            default:
                if (!TryMail(head, rest, out back, out var end) || !IsEdge(head[..^back]))
                    return null;
                place = new Place(back, end, "mailto:");
                break;
        }

        return place.End > 0 ? place : null;
    }

    private static BareAddressInline Take(InlineProcessor processor, StringSlice slice, Place place)
    {
        var from = slice.Start - place.Back;
        var shown = slice.Text.Substring(from, place.Back + place.End);
        var start = processor.GetSourcePosition(from, out var line, out var column);
        return new BareAddressInline
        {
            Address = place.Scheme + shown,
            Shown = shown,
            Span = new SourceSpan(start, start + shown.Length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
    }

    private static bool TryScheme(ReadOnlySpan<char> head, out int length)
    {
        length = head.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : 4;
        return length == 5 || head.EndsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsEdge(ReadOnlySpan<char> head) =>
        head.Length == 0 || !(char.IsAsciiLetterOrDigit(head[^1]) || head[^1] is '/' or '@' or '-' or '+' or '.' or '\\');

    /// <summary>Where the address ends, counted from the parser's character; 0 when it has no host.</summary>
    private static int End(ReadOnlySpan<char> rest, int host)
    {
        var at = host;
        while (at < rest.Length && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '-' or '.' or '_'))
            at++;
        var hostName = rest[host..at].TrimEnd('.');
        if (hostName.Length < 3 || hostName.IndexOf('.') < 1 && !(host == 3 && hostName.SequenceEqual("localhost"))
            || !char.IsAsciiLetterOrDigit(hostName[0]))
            return 0;
        if (at < rest.Length && rest[at] is '/' or ':' or '?' or '#')
        {
            while (at < rest.Length && !Ends.Contains(rest[at]) && !IsCjkPunctuation(rest[at]) && !char.IsControl(rest[at])
                && !(rest[at] is '*' or '~' && at + 1 < rest.Length && rest[at + 1] == rest[at]))
                at++;
        }

        return WithoutTail(rest[..at], host + hostName.Length);
    }

    private static int WithoutTail(ReadOnlySpan<char> text, int least)
    {
        var open = text.Count('(');
        var close = text.Count(')');
        var at = text.Length;
        while (at > least)
        {
            var c = text[at - 1];
            if (c == ')' && close > open)
                close--;
            else if (c is not ('?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'' or '/')
                || (c == '/' && at <= text.Length))
                break;
            at--;
        }

        if (at > least && text[at - 1] == ';' && text[..at].LastIndexOf('&') is > 0 and var entity)
            at = entity;
        return at;
    }

    private static bool TryMail(ReadOnlySpan<char> head, ReadOnlySpan<char> rest, out int back, out int end)
    {
        back = 0;
        end = 0;
        while (back < head.Length && back <= LongestLocalPart
            && (char.IsAsciiLetterOrDigit(head[^(back + 1)]) || head[^(back + 1)] is '.' or '-' or '_' or '+'))
            back++;
        if (back is 0 or > LongestLocalPart)
            return false;
        var at = 1;
        while (at < rest.Length && at < 255 && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '-' or '.'))
            at++;
        var host = rest[1..at].TrimEnd(".-");
        if (host.IndexOf('.') < 1 || !char.IsAsciiLetter(host[^1]) || host.IndexOf("..") >= 0)
            return false;
        end = 1 + host.Length;
        return true;
    }

    private static bool IsCjkPunctuation(char c) =>
        Characters.IsWideText(c) && !Characters.IsHan(c) || c is '“' or '”' or '‘' or '’' or '…' or '—';
}
