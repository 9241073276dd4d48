namespace Digest.Files;

/// <summary>A file of the site, ready to be written.</summary>
/// <param name="Path">Path below the output folder with forward slashes: <c>zh/articles/2024/07/kling/index.html</c>.</param>
/// <param name="Bytes">The content, as it is published.</param>
public readonly record struct OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
