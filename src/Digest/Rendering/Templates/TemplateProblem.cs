namespace Digest.Rendering.Templates;

/// <summary>What a template asked for and cannot have.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="nearest">The known name nearest to the one asked for, or null.</param>
internal sealed class TemplateProblem(string message, string? nearest) : Exception(message)
{
    public string? Nearest { get; } = nearest;
}
