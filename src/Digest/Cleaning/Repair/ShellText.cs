namespace Digest.Cleaning.Repair;

/// <summary>Commands as they are typed into a shell: <c>curl -X POST "$BASE/v1" \</c>, with its flags on the lines below.</summary>
internal static class ShellText
{
    private static readonly string[] Names = ["npm", "npx", "yarn", "pnpm", "pip", "pip3", "uv", "git", "docker", "curl", "wget", "python",
        "python3", "node", "cargo", "make", "sudo", "brew", "apt", "apt-get", "tar", "grep", "export", "ollama", "conda", "dotnet", "$",
        ">>>", "vllm", "huggingface-cli", "llama-cli", "llama-server", "ssh", "scp", "chmod", "mkdir", "pipx",
        "kubectl", "unzip", "bun", "deno"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Commands = Known(Names);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known(params string[] words) =>
        new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line begins with the name of a command and goes on behind it.</summary>
    public static bool IsCommand(ReadOnlySpan<char> line) =>
        line.TrimStart() is var text && text.IndexOf(' ') is > 0 and var blank && Commands.Contains(text[..blank]);

    /// <summary>Whether a line begins with a flag: <c>-H "…"</c>, <c>--max-len 4096</c>.</summary>
    public static bool IsFlag(ReadOnlySpan<char> line) =>
        line.TrimStart() is ['-', var first, var second, ..]
        && (char.IsAsciiLetter(first) && second == ' ' || first == '-' && char.IsAsciiLetterLower(second));

    /// <summary>Whether a line gives a name a value and says nothing else: <c>base_url="https://quay.example"</c>.</summary>
    public static bool IsSetting(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.Length > Longest || text.IndexOf('=') is not (> 1 and var sign) || text[^1] == '=')
            return false;
        var name = text[..sign].TrimEnd();
        var value = text[(sign + 1)..].TrimStart();
        return value.Length > 1 && (char.IsAsciiLetter(name[0]) || name[0] == '_') && !name.ContainsAnyExcept(OfNames)
            && (value[0] is '"' or '\'' && value.TrimEnd(",;")[^1] == value[0] || !value.Contains(' ') && value[0] is >= '!' and <= '~');
    }

    private static readonly System.Buffers.SearchValues<char> OfNames = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

    /// <summary>Whether a line goes on in the next: it ends in a backslash that stands alone.</summary>
    public static bool GoesOn(ReadOnlySpan<char> line) => line.TrimEnd() is [.., ' ', '\\'];

    /// <summary>Whether a line is a command, or the flags of one; a prompt is none, as noise has its signs too.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        IsFlag(line) || IsCommand(line) && char.IsAsciiLetter(line.TrimStart()[0]);

    /// <summary>Characters of the longest command that is looked at.</summary>
    private const int Longest = 300;

    /// <summary>What programs are told to do; behind it a name may have any sign that words have, too.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Tasks = Known(
        "install", "run", "pull", "push", "clone", "pack", "build", "add", "init", "exec", "get", "create", "checkout", "commit",
        "up", "serve", "publish", "download", "uninstall", "upgrade", "update", "x", "i");

    /// <summary>Small words that stand in sentences and in no command.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OfSentences = Known(
        "is", "are", "was", "the", "a", "an", "and", "or", "to", "of", "in", "on", "for", "with", "that", "it", "as", "can", "will",
        "has", "how", "vs", "vs.", "–", "—", "-");

    /// <summary>
    /// How surely a line is nothing but a command: a program's name with a flag, a path or an address behind it,
    /// <c>git clone https://…</c>; or with a task alone, <c>pip install reeds</c>, which is one where something beside it says so.
    /// <c>git is a tool</c> is none.
    /// </summary>
    public static ShellCommand Whole(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.StartsWith("$ "))
            text = text[2..].TrimStart();
        if (text.Length > Longest || !IsCommand(text) || !char.IsAsciiLetter(text[0]) || text[^1] is '.' or '?' or '!' or ':' or ',' or ';'
            && text[^2] != ' ')
            return ShellCommand.None;
        if (text.StartsWith("sudo ") && IsCommand(text[5..]))
            text = text[5..];
        int words = 0, signs = 0, marks = 0;
        var tasked = false;
        var quoted = false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty || words++ == 0)
                continue;
            if (!quoted && OfSentences.Contains(word) || Text.Characters.HasHan(word))
                return ShellCommand.None;
            tasked |= words == 2 && Tasks.Contains(word);
            signs += IsArgument(word) ? 1 : 0;
            marks += word[1..].ContainsAny(Marks) ? 1 : 0;
            quoted ^= (word.Count('"') + word.Count('\'')) % 2 != 0;
        }

        return signs > 0 || tasked && marks > 0 && words <= LongestTask ? ShellCommand.Sure
            : tasked && words is > 2 and <= LongestTask ? ShellCommand.Likely : ShellCommand.None;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("-/.:@=_");

    /// <summary>Words of the longest command that only its task shows.</summary>
    private const int LongestTask = 5;

    /// <summary>Whether a word is a flag, an address, a path or a file: no sentence has it.</summary>
    private static bool IsArgument(ReadOnlySpan<char> word) =>
        word is ['-', var flag, ..] && (char.IsAsciiLetter(flag) || flag == '-' && word.Length > 2)
        || word.Contains("://", StringComparison.Ordinal) || word is ['.' or '~', '/', ..] or ['.', '.', '/', ..]
        || word is ['/', var first, ..] && char.IsAsciiLetter(first)
        || word.IndexOf('=') is > 0 and var equals && equals + 1 < word.Length
        || word.LastIndexOf('.') is > 0 and var stop && word.Length - stop is > 1 and <= LongestEnding
            && char.IsAsciiLetterLower(word[stop + 1]) && char.IsAsciiLetterOrDigit(word[stop - 1]);

    /// <summary>Characters of the longest ending of a file's name, its stop counted in.</summary>
    private const int LongestEnding = 6;
}

/// <summary>How surely a line is a command of a shell.</summary>
internal enum ShellCommand
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>It is one where another stands beside it, or where it is announced.</summary>
    Likely,

    /// <summary>It is one wherever it stands alone.</summary>
    Sure,
}
