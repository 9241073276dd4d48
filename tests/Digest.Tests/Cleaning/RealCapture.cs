namespace Digest.Tests.Cleaning;

/// <summary>The real capture with its truth, which lies beside the repository on some machines and is no part of it.</summary>
internal static class RealCapture
{
    /// <summary>Path of the capture.</summary>
    public static readonly string Path = Repository.At("..", "shared", "seeds", "kling-nyt-2024-07.txt");

    /// <summary>Why a test of it cannot run here, or null.</summary>
    public static string? SkipReason =>
        File.Exists(Path) ? null : "the real capture does not lie beside this copy of the repository: nothing was compared";
}

/// <summary>A test of the real capture: skipped, and reported so, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealCaptureFactAttribute : FactAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get => base.Skip ?? RealCapture.SkipReason; set => base.Skip = value; }
}

/// <summary>Cases of the real capture: skipped, and reported so, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealCaptureTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get => base.Skip ?? RealCapture.SkipReason; set => base.Skip = value; }
}
