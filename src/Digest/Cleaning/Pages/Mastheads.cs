using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>The sign of a house above the text, a picture that bears its name; it is no picture of the article.</summary>
internal static class Mastheads
{
    /// <summary>Weight of the name: what a foot says of whose the page is counts for less, what its title says for more.</summary>
    private const int Drawn = 23;

    /// <summary>Columns of the shortest line that is of the text, and nodes that are looked at above it.</summary>
    private const int LeastText = 80, MostNodes = 400;

    /// <summary>Columns of the longest name.</summary>
    private const int LongestName = 36;

    /// <summary>Takes the signs away that stand above the first running text, and notes the name of the first.</summary>
    public static void TakeOff(IElement body, string title, CaptureFacts facts)
    {
        List<IElement> signs = [];
        foreach (var node in body.Descendants().Take(MostNodes))
        {
            if (node is IText { ParentElement.LocalName: not ("script" or "style") } text
                && Phrases.Columns(text.Data.AsSpan().Trim()) >= LeastText)
                break;
            if (node is IElement { LocalName: "img" } picture && picture.Closest("figure, article p") is null && IsSign(picture, title))
                signs.Add(picture);
        }

        foreach (var sign in signs)
        {
            if (NameOf(sign) is { Length: > 1 } name && sign == signs[0])
                facts.Sources.Add(new Fact(name, Drawn));
            sign.Remove();
        }
    }

    /// <summary>
    /// Whether a picture is called a logo, leads home, or bears a name that the title of the page has beside the headline.
    /// </summary>
    private static bool IsSign(IElement picture, string title)
    {
        var name = NameOf(picture);
        if (IsCalledLogo(picture))
            return true;
        if (name.Length < 2 || Phrases.Columns(name) > LongestName || Phrases.EndsSentence(name))
            return false;
        return picture.Closest("a[href]")?.GetAttribute("href") is { } target && Uri.TryCreate(target, UriKind.Absolute, out var address)
            && address.AbsolutePath == "/" && address.Query.Length == 0
            || title.StartsWith($"【{name}】", StringComparison.Ordinal) || title.StartsWith(name + " #", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase) || title.StartsWith(name + "：", StringComparison.Ordinal);
    }

    private static bool IsCalledLogo(IElement picture)
    {
        var source = picture.GetAttribute("src") ?? "";
        var file = source[(source.LastIndexOf('/') + 1)..];
        return file.Length < 80 && file.Contains("logo", StringComparison.OrdinalIgnoreCase)
            || picture.GetAttribute("alt")?.EndsWith(" logo", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static string NameOf(IElement picture)
    {
        var name = Phrases.Line(picture.GetAttribute("alt") ?? "");
        name = name.EndsWith(" logo", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
        return (name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)
            ? name[..^2] : name) is { Length: > 1 } bare && Phrases.Columns(bare) <= LongestName
            && !bare.Equals("logo", StringComparison.OrdinalIgnoreCase) ? bare : "";
    }
}
