using System.Text.RegularExpressions;

namespace Digest.Tests.Architecture;

/// <summary>The rooms of the library and what each may use; and the house rules that a compiler does not check.</summary>
public sealed partial class RoomsTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Files"] = [],
        ["Text"] = [],
        ["Diagnostics"] = ["Files", "Text"],
        ["Routing"] = ["Text"],
        ["Content"] = ["Files", "Text", "Diagnostics", "Routing"],
        ["Linking"] = ["Files", "Text", "Diagnostics", "Routing", "Content"],
        ["Site"] = ["Files", "Text", "Diagnostics", "Routing", "Content"],
        ["Cleaning.Captures"] = ["Files", "Text", "Diagnostics", "Routing", "Content"],
        ["Cleaning.Repair"] = ["Text", "Diagnostics", "Cleaning.Captures"],
        ["Cleaning.Words"] = ["Text", "Content", "Cleaning.Captures"],
        ["Cleaning.Lines"] = ["Text", "Content", "Cleaning.Captures", "Cleaning.Words"],
        ["Cleaning.Facts"] = ["Text", "Content", "Cleaning.Captures", "Cleaning.Words", "Cleaning.Lines"],
        ["Cleaning.Noise"] =
        ["Text", "Content", "Cleaning.Captures", "Cleaning.Repair", "Cleaning.Words", "Cleaning.Lines", "Cleaning.Facts"],
        ["Cleaning.Blocks"] = ["Text", "Content", "Cleaning.Captures", "Cleaning.Repair", "Cleaning.Words", "Cleaning.Lines",
            "Cleaning.Facts", "Cleaning.Noise"],
        ["Cleaning.Pages"] = ["Text", "Diagnostics", "Content", "Cleaning.Captures", "Cleaning.Repair", "Cleaning.Words", "Cleaning.Lines",
            "Cleaning.Facts", "Cleaning.Noise", "Cleaning.Blocks"],
        ["Cleaning.Forms"] = ["Text", "Diagnostics", "Content", "Cleaning.Captures", "Cleaning.Repair", "Cleaning.Words", "Cleaning.Lines",
            "Cleaning.Facts", "Cleaning.Noise", "Cleaning.Blocks", "Cleaning.Pages"],
        ["Cleaning"] = ["Files", "Text", "Diagnostics", "Routing", "Content", "Linking",
            .. Inner("Captures", "Repair", "Words", "Lines", "Facts", "Noise", "Blocks", "Pages", "Forms")],
        ["Fetching"] =
        ["Files", "Text", "Diagnostics", "Routing", "Content", "Linking", "Cleaning", .. Inner("Captures", "Words", "Forms", "Repair")],
        ["Authoring"] = ["Files", "Text", "Diagnostics", "Routing", "Content"],
        ["Permanence"] = ["Files", "Text", "Diagnostics", "Routing", "Content", "Site"],
        ["Rendering"] = ["Files", "Text", "Diagnostics", "Routing", "Content", "Site"],
        ["Lints"] = ["Files", "Text", "Diagnostics", "Routing", "Content", "Linking", "Site", "Rendering"],
        ["Feeds"] = ["Files", "Text", "Diagnostics", "Routing", "Content", "Site", "Rendering"],
        ["Search"] = ["Files", "Text"],
        ["Cards"] = ["Text"],
        ["Pipelines"] = ["Cards", "Files", "Text", "Diagnostics", "Routing", "Content", "Linking", "Site", "Permanence", "Rendering",
            "Lints", "Feeds", "Search"],
        ["Preview"] = ["Cards", "Files", "Text", "Diagnostics", "Routing", "Content", "Linking", "Site", "Permanence", "Rendering", "Lints",
            "Feeds", "Search", "Pipelines"],
        ["Deploy"] = ["Files", "Text", "Diagnostics"],
    };

    /// <summary>Rooms within Cleaning.</summary>
    private static IEnumerable<string> Inner(params string[] rooms) => rooms.Select(static r => "Cleaning." + r);

    /// <summary>Words that name nothing.</summary>
    private static readonly string[] Forbidden =
        ["Manager", "Helper", "Helpers", "Utils", "Utility", "Common", "Service", "Base", "Info", "Data"];

    /// <summary>Most lines of a file. The aim is 300: past that, look for two ideas in it.</summary>
    private const int MostLines = 400;

    /// <summary>Characters of the longest line, as <c>.editorconfig</c> has it.</summary>
    private const int LongestLine = 140;

    [Fact]
    public void A_room_uses_only_the_rooms_listed_with_it()
    {
        var failures = new List<string>();
        foreach (var (file, _, room, text) in Sources())
        {
            if (!MayUse.TryGetValue(room, out var allowed))
            {
                failures.Add($"{file}: the room {room} is not in the table");
                continue;
            }

            foreach (Match match in RoomName().Matches(text))
            {
                var used = MayUse.ContainsKey(match.Groups[1].Value + match.Groups[2].Value)
                    ? match.Groups[1].Value + match.Groups[2].Value : match.Groups[1].Value;
                if (used != room && !IsWithin(used, room, file) && MayUse.ContainsKey(used)
                    && !allowed.Contains(used, StringComparer.Ordinal))
                    failures.Add($"{file}: {room} must not use {used}");
            }
        }

        Assert.Empty(failures.Distinct());
    }

    /// <summary>A name that begins with one's own room is no use of another.</summary>
    private static bool IsWithin(string used, string room, string file) =>
        room.StartsWith(used + ".", StringComparison.Ordinal) && file.StartsWith(used + "/", StringComparison.Ordinal);

    /// <summary>What stands around a room needs no using line; so the names themselves are looked for.</summary>
    [Fact]
    public void A_room_within_another_uses_nothing_of_the_room_around_it()
    {
        var failures = new List<string>();
        foreach (var around in Sources().Where(static s => s.Room == "Cleaning"))
        {
            var type =
                new Regex($@"(?<![\w.]){Regex.Escape(Path.GetFileNameWithoutExtension(around.File))}\b", RegexOptions.CultureInvariant);
            failures.AddRange(Sources()
                .Where(s => s.Room.StartsWith("Cleaning.", StringComparison.Ordinal)
                    && s.Text.Split('\n').Any(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && type.IsMatch(l)))
                .Select(s => $"{s.File} uses {around.File}"));
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void No_room_is_brought_in_everywhere() =>
        Assert.DoesNotContain(Sources(), s => s.Text.Contains("global using", StringComparison.Ordinal));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(Sources(),
            s => Forbidden.Any(f => Path.GetFileNameWithoutExtension(s.File).EndsWith(f, StringComparison.Ordinal)));

    [Fact]
    public void Every_namespace_is_its_folder() =>
        Assert.DoesNotContain(Sources(), s => Namespace().Match(s.Text).Groups[1].Value != "Digest." + s.Folder.Replace('/', '.'));

    [Fact]
    public void No_file_is_longer_than_one_idea() =>
        Assert.Empty(Sources().Where(s => s.Text.Count(c => c == '\n') > MostLines)
            .Select(s => $"{s.File}: {s.Text.Count(c => c == '\n')} lines"));

    [Fact]
    public void No_line_is_wider_than_the_editors_are_told() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .Where(static f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(static f => File.ReadLines(f).Select((line, i) => (Place: $"{f}:{i + 1}", line.Length)))
            .Where(static l => l.Length > LongestLine).Select(static l => l.Place));

    [Fact]
    public void The_table_lists_rooms_that_point_one_way()
    {
        foreach (var (room, allowed) in MayUse)
        {
            foreach (var used in allowed)
                Assert.False(MayUse[used].Contains(room, StringComparer.Ordinal), $"{room} and {used} may use each other");
        }
    }

    private static IReadOnlyList<Source> Sources() => Read.Value;

    private static readonly Lazy<IReadOnlyList<Source>> Read = new(() => [.. All()]);

    private static IEnumerable<Source> All()
    {
        var root = Repository.At("src", "Digest");
        foreach (var path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (file.Contains('/', StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal)
                && !file.StartsWith("bin/", StringComparison.Ordinal))
            {
                var folder = file[..file.LastIndexOf('/')];
                var inner = folder.Replace('/', '.');
                yield return new Source(file, folder,
                    MayUse.ContainsKey(inner) ? inner : file[..file.IndexOf('/', StringComparison.Ordinal)], File.ReadAllText(path));
            }
        }
    }

    private sealed record Source(string File, string Folder, string Room, string Text);

    /// <summary>A room in a using line or in a qualified name: <c>Digest.Content.WebAddress</c>.</summary>
    [GeneratedRegex(@"\bDigest\.([A-Z][a-z]+)\b(\.[A-Z][a-z]+\b)?")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
