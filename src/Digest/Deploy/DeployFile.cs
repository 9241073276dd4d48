namespace Digest.Deploy;

/// <summary>
/// A file of the site as the host knows it. The room brings a built site to its host: only what changed is sent, and the old site is
/// live until the new one is complete. It touches neither disk, clock nor chance: all of them are passed in.
/// </summary>
/// <param name="Path">Path below the output folder with forward slashes.</param>
/// <param name="Sha1">SHA-1 of the content in lower-case hexadecimal: the host's name for it.</param>
/// <param name="Read">Gives the content.</param>
internal readonly record struct DeployFile(string Path, string Sha1, Func<byte[]> Read)
{
    /// <summary>The host's name for some bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) =>
#pragma warning disable CA5350 // The host names contents by SHA-1; nothing is secured by it here.
        Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(bytes));
#pragma warning restore CA5350
}
