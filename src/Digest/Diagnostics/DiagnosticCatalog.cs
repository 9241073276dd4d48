using System.Reflection;

namespace Digest.Diagnostics;

/// <summary>
/// Every finding there is, and all their texts. Codes: DG01xx cleaning, DG02xx content, DG03xx site, DG04xx rendering, DG05xx links,
/// DG06xx publishing. A code is never used again for something else. The documentation of each is made from here.
/// </summary>
public static partial class DiagnosticCatalog
{
    private static readonly Lazy<IReadOnlyList<DiagnosticRule>> Rules = new(() =>
        [.. typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => (DiagnosticRule)f.GetValue(null)!).OrderBy(r => r.Code, StringComparer.Ordinal)]);

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<DiagnosticRule> All => Rules.Value;

    /// <summary>The rule with a code, or null.</summary>
    public static DiagnosticRule? ByCode(string code) => All.FirstOrDefault(r => r.Code == code);

    private static DiagnosticRule Error(string code, string name, string message, string? hint, string why, string mend) =>
        new(code, name, Severity.Error, message, hint, why, mend);

    private static DiagnosticRule Warning(string code, string name, string message, string? hint, string why, string mend) =>
        new(code, name, Severity.Warning, message, hint, why, mend);
}
