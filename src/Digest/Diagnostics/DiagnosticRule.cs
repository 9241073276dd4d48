namespace Digest.Diagnostics;

/// <summary>
/// A kind of finding: its code, its texts, and its page in the documentation. All rules stand in <see cref="DiagnosticCatalog"/>.
/// Messages and hints are composite formats: <c>{0}</c> is the first argument of the finding.
/// </summary>
/// <param name="Code">DG and four digits; never reused for another meaning.</param>
/// <param name="Name">A name for ever, in kebab case: <c>unknown-term</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong, in the writer's words.</param>
/// <param name="Hint">What to do, or null where the message says it all.</param>
/// <param name="Why">For the documentation: why it is reported, and what would happen if it were not.</param>
/// <param name="Mend">For the documentation: how to mend it, with an example.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity Severity, string Message, string? Hint, string Why, string Mend);
