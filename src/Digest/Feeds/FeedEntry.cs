using System.Buffers;
using System.Text;
using Digest.Content;
using Digest.Rendering;

namespace Digest.Feeds;

/// <summary>An article as feeds show it. The room writes articles as Atom, RSS, JSON Feed and OPML.</summary>
/// <param name="Id">A tag URI (RFC 4151) that stays when the address changes.</param>
/// <param name="Url">Whole address.</param>
/// <param name="Article">The article.</param>
/// <param name="Categories">Names of its terms.</param>
/// <param name="Body">Its HTML with whole addresses; empty where only an excerpt may be published.</param>
internal sealed record FeedEntry(string Id, string Url, Article Article, IReadOnlyList<string> Categories, ReadOnlyMemory<byte> Body);

/// <summary>A feed without its entries.</summary>
/// <param name="Id">Its identity; never changes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">A sentence.</param>
/// <param name="Language">Language code.</param>
/// <param name="SelfUrl">Whole address of the feed.</param>
/// <param name="PageUrl">Whole address of the page that it belongs to.</param>
/// <param name="Author">Who publishes it.</param>
internal sealed record Feed(string Id, string Title, string Description, string Language, string SelfUrl, string PageUrl, string Author);

/// <summary>Writes escaped XML into a buffer of UTF-8.</summary>
internal readonly struct XmlText(ArrayBufferWriter<byte> buffer)
{
    public void Raw(string markup)
    {
        var span = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(markup.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(markup, span));
    }

    public void Raw(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    public void Text(string text) => HtmlText.Escape(buffer, text);

    public void Element(ReadOnlySpan<byte> name, string text)
    {
        Raw("<"u8);
        Raw(name);
        Raw(">"u8);
        Text(text);
        Raw("</"u8);
        Raw(name);
        Raw(">\n"u8);
    }

    /// <summary>HTML as text of an element: escaped once more, from bytes to bytes.</summary>
    public void EscapedHtml(ReadOnlySpan<byte> html)
    {
        while (html.IndexOfAny("&<>"u8) is >= 0 and var at)
        {
            buffer.Write(html[..at]);
            buffer.Write(html[at] switch { (byte)'&' => "&amp;"u8, (byte)'<' => "&lt;"u8, _ => "&gt;"u8 });
            html = html[(at + 1)..];
        }

        buffer.Write(html);
    }

    /// <summary>What <see cref="EscapedHtml"/> was given.</summary>
    public static byte[] Unescaped(ReadOnlySpan<byte> text)
    {
        var html = new byte[text.Length];
        var length = 0;
        while (text.IndexOf((byte)'&') is >= 0 and var at)
        {
            text[..at].CopyTo(html.AsSpan(length));
            length += at;
            html[length++] = text[at + 1] switch { (byte)'a' => (byte)'&', (byte)'l' => (byte)'<', _ => (byte)'>' };
            text = text[(at + 1)..];
            text = text[(text.IndexOf((byte)';') + 1)..];
        }

        text.CopyTo(html.AsSpan(length));
        return html[..(length + text.Length)];
    }
}
