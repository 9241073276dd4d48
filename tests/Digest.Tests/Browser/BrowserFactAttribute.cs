namespace Digest.Tests.Browser;

/// <summary>
/// A test that needs a browser: skipped, and reported so, where none is installed; with <c>CI=true</c> it runs and fails there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get => base.Skip ?? Chromium.SkipReason; set => base.Skip = value; }
}
