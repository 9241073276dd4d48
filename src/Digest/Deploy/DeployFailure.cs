using Digest.Diagnostics;

namespace Digest.Deploy;

/// <summary>
/// The end of a deploy that the host or the network did not let through. It carries the finding; it never leaves the room.
/// </summary>
internal sealed class DeployFailure(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>What to tell the user.</summary>
    public Diagnostic Diagnostic => diagnostic;

    /// <summary>Makes one from a rule.</summary>
    public static DeployFailure Of(DiagnosticRule rule, params ReadOnlySpan<object?> arguments) =>
        new(DiagnosticBag.Make(rule, null, arguments));
}
