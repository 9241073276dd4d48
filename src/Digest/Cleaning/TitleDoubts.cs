using Digest.Cleaning.Words;

namespace Digest.Cleaning;

/// <summary>
/// Whether what was taken for a headline may be something else, or have something else beside it: then an editor is asked.
/// </summary>
internal static class TitleDoubts
{
    /// <summary>Columns of the longest label before a headline or behind it.</summary>
    private const int LongestLabel = 28;

    /// <summary>Columns of the longest title that nobody looks at twice.</summary>
    private const int LongestTitle = 130;

    /// <summary>Letters of a text that is long enough to have a headline's words in it.</summary>
    private const int LeastText = 200;

    /// <summary>Why the title is to be looked at; null where nothing speaks against it.</summary>
    /// <param name="title">The title that was chosen.</param>
    /// <param name="body">The text below it.</param>
    public static string? Of(string title, string body)
    {
        if (HasHour(title))
            return "an hour stands in it";
        if (title.Contains("://", StringComparison.Ordinal) || title.StartsWith('@') || title.StartsWith('{'))
            return "it reads like an address or a program's own text";
        if (title.AsSpan().IndexOfAny("_|｜›»") > 0 || title.Contains(" · ", StringComparison.Ordinal))
            return "a sign parts it, as names are parted from headlines";
        if (title[0] is ':' or '：' or '-' or '=' or '>' or '/' || Phrases.Columns(title) > LongestTitle)
            return "headlines are seldom of this form";
        if (LabelBefore(title) || LabelBehind(title))
            return "what stands in brackets may be no part of it";
        if (Phrases.EndsSentence(title) && title[^1] is '。' or '；' or ';' or ',' or '，')
            return "it ends like a sentence of the text";
        return body.Length >= LeastText && new SharedWords(body).TellsNothing(title) ? "the text has none of its words" : null;
    }

    /// <summary><c>14:22</c>.</summary>
    private static bool HasHour(string title)
    {
        for (var at = title.IndexOf(':', StringComparison.Ordinal); at >= 0; at = title.IndexOf(':', at + 1))
        {
            if (at > 0 && at + 2 < title.Length && char.IsAsciiDigit(title[at - 1]) && char.IsAsciiDigit(title[at + 1])
                && char.IsAsciiDigit(title[at + 2]))
                return true;
        }

        return false;
    }

    private static bool LabelBefore(string title) =>
        title is ['[' or '【', ..] && BareTitle.Before(title) is (var label, { Length: > 3 })
        && Phrases.Columns(title.AsSpan(0, label.Length + 1)) <= LongestLabel;

    private static bool LabelBehind(string title) =>
        BareTitle.Behind(title) is ({ Length: > 4 } rest, _) && Phrases.Columns(title.AsSpan(rest.Length)) <= LongestLabel;
}
