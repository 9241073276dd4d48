namespace Digest.Tests.Browser;

/// <summary>As <see cref="BrowserFactAttribute"/>, for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get => base.Skip ?? Chromium.SkipReason; set => base.Skip = value; }
}
