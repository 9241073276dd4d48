namespace Digest.Rendering;

/// <summary>
/// A script or style sheet as readers load it: without indentation, and without the lines that are nothing but a comment. The lines stay,
/// empty, so that a place in a browser's message is the place in the theme. A file in which a text may run over several lines is left as it
/// is.
/// </summary>
internal static class AssetText
{
    /// <summary>The bytes to serve under a name.</summary>
    public static ReadOnlyMemory<byte> Served(string name, ReadOnlyMemory<byte> bytes)
    {
        var isScript = name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".mjs", StringComparison.Ordinal);
        if (!isScript && !name.EndsWith(".css", StringComparison.Ordinal))
            return bytes;
        var served = new List<byte>(bytes.Length);
        var inComment = false;
        var rest = bytes.Span;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.EndsWith("\\"u8) || isScript && line.Count((byte)'`') % 2 != 0)
                return bytes;
            var isComment = inComment || IsBlock(line) || isScript && line.StartsWith("//"u8);
            if (inComment || IsBlock(line))
            {
                var from = inComment ? 0 : 2;
                var closed = line[from..].IndexOf("*/"u8);
                // What follows a comment in its line is code, and not worth looking into.
                if (closed >= 0 && from + closed + 2 != line.Length)
                    return bytes;
                inComment = closed < 0;
            }

            if (!isComment)
                served.AddRange(line);
            if (end >= 0)
                served.Add((byte)'\n');
        }

        return served.ToArray();
    }

    // A comment that keeps its notice of rights begins with /*!.
    private static bool IsBlock(ReadOnlySpan<byte> line) => line.StartsWith("/*"u8) && !line.StartsWith("/*!"u8);
}
