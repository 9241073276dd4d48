using Digest.Cleaning.Words;

namespace Digest.Cleaning.Facts;

/// <summary>The medium that whoever passes an article on sets before its title: <c>[QUAY REVIEW] The boats are back</c>.</summary>
internal static class TitledMedium
{
    /// <summary>Columns from which on what stands behind it is a title.</summary>
    private const int LeastTitle = 8;

    /// <summary>The medium in brackets before a title, as it stands there; null where none does.</summary>
    public static string? InBrackets(string title) =>
        title is ['[' or '【', ..] && title.AsSpan().IndexOfAny(']', '】') is > 1 and var close
        && Phrases.Columns(title.AsSpan(close)) > LeastTitle && KnownMedia.Named(title[1..close]) is not null ? title[1..close] : null;
}
