namespace Digest.Benchmarks.Cleaning;

/// <summary>What a made capture should come out as; the blocks are paragraphs, <c>## headings</c> and <c>*captions*</c>.</summary>
internal sealed record CaptureTruth(string Title, DateOnly Date, string? Source, string? Author, IReadOnlyList<string> Blocks);

/// <summary>A made capture with its truth and the noise it was made with.</summary>
internal sealed record MadeCapture(string Name, string Kind, string Path, byte[] Bytes, CaptureTruth Truth);
