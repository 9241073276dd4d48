namespace Digest.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The result is usable; somebody should look. <c>--strict</c> makes it an error.</summary>
    Warning,

    /// <summary>No result is given out.</summary>
    Error,
}
