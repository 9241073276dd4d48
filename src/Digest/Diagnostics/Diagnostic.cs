using Digest.Files;

namespace Digest.Diagnostics;

/// <summary>Where a finding stands: resolved once, so that it can be stored and shown without the file.</summary>
/// <param name="Path">Logical path of the file.</param>
/// <param name="Start">First character, line and column from 1; null when the finding is about the file as a whole.</param>
/// <param name="Length">Number of characters (Unicode scalar values) on the first line that the finding covers.</param>
/// <param name="LineText">The line itself, for the excerpt; of a long line, a few hundred units around the place.</param>
public sealed record DiagnosticLocation(string Path, LinePosition? Start, int Length, string? LineText)
{
    /// <summary>Longer lines are cut in excerpts: an excerpt is for the eye.</summary>
    private const int LongestExcerpt = 400;

    /// <summary>How much of a long line is kept before the place.</summary>
    private const int ExcerptBefore = 150;

    /// <summary>The column at which <see cref="LineText"/> begins: 1, but for a long line whose beginning is cut off.</summary>
    public int LineTextColumn { get; init; } = 1;

    /// <summary>The place of a span in a text.</summary>
    public static DiagnosticLocation Of(string path, ReadOnlySpan<char> text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var lineStart = text[..start].LastIndexOfAny('\n', '\r') + 1;
        var lineEnd = text[start..].IndexOfAny('\n', '\r');
        lineEnd = lineEnd < 0 ? text.Length : start + lineEnd;
        var covered = text[start..Math.Max(start, Math.Min(span.End, lineEnd))];
        var length = 0;
        foreach (var _ in covered.EnumerateRunes())
            length++;
        var position = LinePosition.Of(text, start);
        if (lineEnd - lineStart <= LongestExcerpt)
            return new DiagnosticLocation(path, position, length, text[lineStart..lineEnd].ToString());
        var from = WholeCharacter(text, Math.Max(lineStart, start - ExcerptBefore));
        var to = WholeCharacter(text, Math.Min(lineEnd, from + LongestExcerpt));
        var before = 0;
        foreach (var _ in text[from..start].EnumerateRunes())
            before++;
        return new DiagnosticLocation(path, position, length, text[from..to].ToString()) { LineTextColumn = position.Column - before };
    }

    /// <summary>The offset itself, or the next one where it would split a surrogate pair.</summary>
    private static int WholeCharacter(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;
}

/// <summary>One finding: data, so that it can be sorted, printed, sent as JSON or shown in a browser.</summary>
/// <param name="Rule">What kind of finding it is.</param>
/// <param name="Severity">That of the rule, unless <c>--strict</c> raised it.</param>
/// <param name="Message">The text with its arguments filled in.</param>
/// <param name="Hint">What to do, or null.</param>
/// <param name="Location">Where; null when it is about no file.</param>
public sealed record Diagnostic(DiagnosticRule Rule, Severity Severity, string Message, string? Hint, DiagnosticLocation? Location)
    : IComparable<Diagnostic>
{
    /// <summary>The replacement that a machine may make for the covered text, or null; <c>fix</c> offers it.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>Orders by path, place, code, then text: parallel work reports the same every time.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Location?.Path ?? "", other.Location?.Path ?? "");
        if (order == 0)
            order = (Location?.Start ?? default).CompareTo(other.Location?.Start ?? default);
        if (order == 0)
            order = string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }
}
