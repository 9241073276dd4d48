namespace Digest.Cleaning.Repair;

/// <summary>Commands as they are typed into a shell: <c>curl -X POST "$BASE/v1" \</c>, with its flags on the lines below.</summary>
internal static class ShellText
{
    private static readonly string[] Names = ["npm", "npx", "yarn", "pnpm", "pip", "pip3", "uv", "git", "docker", "curl", "wget", "python",
        "python3", "node", "cargo", "make", "sudo", "brew", "apt", "apt-get", "tar", "grep", "export", "ollama", "conda", "dotnet", "$",
        ">>>", "vllm", "huggingface-cli", "llama-cli", "ssh", "scp", "chmod", "mkdir"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Commands =
        new HashSet<string>(Names, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line begins with the name of a command and goes on behind it.</summary>
    public static bool IsCommand(ReadOnlySpan<char> line) =>
        line.TrimStart() is var text && text.IndexOf(' ') is > 0 and var blank && Commands.Contains(text[..blank]);

    /// <summary>Whether a line begins with a flag: <c>-H "…"</c>, <c>--max-len 4096</c>.</summary>
    public static bool IsFlag(ReadOnlySpan<char> line) =>
        line.TrimStart() is ['-', var first, var second, ..]
        && (char.IsAsciiLetter(first) && second == ' ' || first == '-' && char.IsAsciiLetterLower(second));

    /// <summary>Whether a line goes on in the next: it ends in a backslash that stands alone.</summary>
    public static bool GoesOn(ReadOnlySpan<char> line) => line.TrimEnd() is [.., ' ', '\\'];

    /// <summary>Whether a line is a command, or the flags of one; a prompt is none, as noise has its signs too.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        IsFlag(line) || IsCommand(line) && char.IsAsciiLetter(line.TrimStart()[0]);
}
