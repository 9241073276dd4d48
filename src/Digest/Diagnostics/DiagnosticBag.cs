using System.Globalization;
using Digest.Files;

namespace Digest.Diagnostics;

/// <summary>
/// Collects what is wrong, from any number of threads. Readers report here and give the best value they can: bad content
/// never throws, and one run shows every problem.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _found = [];
    private IReadOnlyList<Diagnostic>? _sorted;

    /// <summary>Whether an error is among the findings.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_lock)
                return _found.Exists(static d => d.Severity == Severity.Error);
        }
    }

    /// <summary>The findings so far, in the order of <see cref="Diagnostic.CompareTo"/>, exact repetitions left out.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (_lock)
        {
            if (_sorted is not null)
                return _sorted;
            if (_found.Count == 0)
                return _sorted = [];
            var sorted = new List<Diagnostic>(_found.Distinct());
            sorted.Sort();
            return _sorted = sorted;
        }
    }

    /// <summary>Reports a finding at a place of a text.</summary>
    /// <param name="rule">The kind of finding.</param>
    /// <param name="path">Logical path of the file.</param>
    /// <param name="text">The whole text of the file, to find the line in.</param>
    /// <param name="span">The covered stretch of that text.</param>
    /// <param name="arguments">What the rule's message and hint are filled with.</param>
    public void Report(DiagnosticRule rule, string path, ReadOnlySpan<char> text, TextSpan span, params ReadOnlySpan<object?> arguments) =>
        Add(Make(rule, DiagnosticLocation.Of(path, text, span), arguments));

    /// <summary>Reports a finding about a file as a whole, or about none.</summary>
    public void ReportFile(DiagnosticRule rule, string? path, params ReadOnlySpan<object?> arguments) =>
        Add(Make(rule, path is null ? null : new DiagnosticLocation(path, null, 0, null), arguments));

    /// <summary>Reports a finding at a place resolved before.</summary>
    public void ReportAt(DiagnosticRule rule, DiagnosticLocation? location, params ReadOnlySpan<object?> arguments) =>
        Add(Make(rule, location, arguments));

    /// <summary>Adds a finding made elsewhere.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _found.Add(diagnostic);
            _sorted = null;
        }
    }

    /// <summary>Adds findings made elsewhere.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        lock (_lock)
        {
            _found.AddRange(diagnostics);
            _sorted = null;
        }
    }

    /// <summary>A finding with its texts filled in.</summary>
    public static Diagnostic Make(DiagnosticRule rule, DiagnosticLocation? location, params ReadOnlySpan<object?> arguments)
    {
        var message = string.Format(CultureInfo.InvariantCulture, rule.Message, arguments);
        var hint = rule.Hint is null ? null : string.Format(CultureInfo.InvariantCulture, rule.Hint, arguments).Trim();
        return new Diagnostic(rule, rule.Severity, message, string.IsNullOrEmpty(hint) ? null : hint, location);
    }
}
