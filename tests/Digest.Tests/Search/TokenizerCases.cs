using System.Text.Json;

namespace Digest.Tests.Search;

/// <summary>The table of cases that this side and the script in the browser both read.</summary>
internal static class TokenizerCases
{
    /// <summary>The table as it stands in the file.</summary>
    public static string Json { get; } = Read("tests/Digest.Tests/Search/tokenizer-cases.json");

    /// <summary>The cases.</summary>
    public static IReadOnlyList<TokenizerCase> All { get; } =
        JsonSerializer.Deserialize<List<TokenizerCase>>(Json, JsonSerializerOptions.Web)!;

    /// <summary>A file of the repository.</summary>
    public static string Read(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Digest.sln")))
            folder = Path.GetDirectoryName(folder);
        return File.ReadAllText(Path.Combine(folder!, path));
    }
}

/// <summary>
/// A text, the pieces it is cut into, and for each of them (a space between two) the forms indexed and the forms asked for.
/// </summary>
internal sealed record TokenizerCase(string Text, string[] Pieces, string[] Forms, string[] Query, bool Traditional = false);
