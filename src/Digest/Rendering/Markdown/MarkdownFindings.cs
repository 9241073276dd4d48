using Digest.Diagnostics;
using Digest.Files;
using Markdig.Syntax;

namespace Digest.Rendering.Markdown;

/// <summary>
/// Reports what is wrong in one body, at its place in the file: a few of each kind, as a captured page can have a thousand of one.
/// </summary>
internal sealed class MarkdownFindings(MarkdownSource source, DiagnosticBag bag)
{
    /// <summary>Most findings of one kind that are shown for one text.</summary>
    private const int Most = 50;

    private readonly Dictionary<DiagnosticRule, int> _counts = [];
    private string? _text;

    /// <summary>Reports a finding at a place of the body, given as the parser gives it: from 0, its end inclusive.</summary>
    public void Report(DiagnosticRule rule, SourceSpan span, params ReadOnlySpan<object?> arguments)
    {
        var count = _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
        if (count > Most + 1)
            return;
        var place = PlaceOf(span);
        _text ??= source.WholeText();
        if (count <= Most)
            bag.Report(rule, source.Path, _text, place, arguments);
        else
            bag.Report(DiagnosticCatalog.MoreFindings, source.Path, _text, place, Most);
    }

    /// <summary>As <see cref="Report"/>, for a finding of which one is enough.</summary>
    public void ReportOnce(DiagnosticRule rule, SourceSpan span, params ReadOnlySpan<object?> arguments)
    {
        if (!_counts.ContainsKey(rule))
            Report(rule, span, arguments);
    }

    /// <summary>Whether a finding of this kind would still be shown: what it says need not be thought of otherwise.</summary>
    public bool Shows(DiagnosticRule rule) => _counts.GetValueOrDefault(rule) < Most;

    /// <summary>A place of the body, in the file.</summary>
    public TextSpan PlaceOf(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, source.Markdown.Length);
        var end = Math.Clamp(span.End + 1, start, source.Markdown.Length);
        return TextSpan.FromBounds(source.Start + start, source.Start + end);
    }
}
