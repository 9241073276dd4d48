using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Permanence;

namespace Digest.Cli;

/// <summary>
/// What a build would change of the addresses that have been published: as JSON, as Markdown for pull requests, and in one line.
/// </summary>
internal static class ChangesReport
{
    /// <summary>More of a kind than this are counted, not listed.</summary>
    private const int MostListed = 200;

    /// <summary>Adds the property <c>published</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, AddressChanges changes)
    {
        json.WriteStartObject("published");
        json.WriteNumber("recorded", changes.Recorded);
        List("added", changes.Added);
        List("changed", changes.Changed);
        json.WriteStartArray("moved");
        foreach (var moved in changes.Moved)
        {
            json.WriteStartObject();
            json.WriteString("address", moved.From.Address);
            json.WriteString("to", moved.To.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        List("removed", changes.Removed);
        json.WriteEndObject();

        void List(string name, IReadOnlyList<PublishedAddress> addresses)
        {
            json.WriteStartArray(name);
            foreach (var address in addresses)
            {
                json.WriteStartObject();
                json.WriteString("address", address.Address);
                json.WriteString("kind", KindOf(address));
                if (address.Title.Length > 0)
                    json.WriteString("title", address.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>A report for people. Feeds go with their pages and are not listed.</summary>
    public static string Markdown(AddressChanges changes)
    {
        var text = new StringBuilder("### What this changes on the site\n\n");
        text.Append(Line(changes) ?? "No published address is added, changed, moved or removed").Append(".\n");
        Section("Removed", changes.Removed.Where(IsPage), static a => $"`{a.Address}`{TitleOf(a)}");
        Section("Moved", changes.Moved.Where(static m => IsPage(m.From)), static m => $"`{m.From.Address}` → `{m.To}`");
        Section("Added", changes.Added.Where(IsPage), static a => $"`{a.Address}`{TitleOf(a)}");
        Section("Changed", changes.Changed.Where(IsPage), static a => $"`{a.Address}`{TitleOf(a)}");
        return text.ToString();

        void Section<T>(string head, IEnumerable<T> all, Func<T, string> write)
        {
            var items = all.ToArray();
            if (items.Length == 0)
                return;
            text.Append(CultureInfo.InvariantCulture, $"\n**{head}**\n\n");
            foreach (var item in items.Take(MostListed))
                text.Append("- ").Append(write(item)).Append('\n');
            if (items.Length > MostListed)
                text.Append(CultureInfo.InvariantCulture, $"- … and {items.Length - MostListed} more\n");
        }
    }

    /// <summary><c>3 addresses added, 1 changed</c>; null when nothing is.</summary>
    public static string? Line(AddressChanges changes)
    {
        var parts = new List<string>();
        Part(changes.Added.Count(IsPage), "added");
        Part(changes.Changed.Count(IsPage), "changed");
        Part(changes.Moved.Count(static m => IsPage(m.From)), "moved");
        Part(changes.Removed.Count(IsPage), "removed");
        return parts.Count == 0 ? null : string.Join(", ", parts);

        void Part(int count, string what)
        {
            if (count > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{count}{(parts.Count > 0 ? "" : count == 1 ? " address" : " addresses")} {what}"));
        }
    }

    private static bool IsPage(PublishedAddress address) => address.Kind != PublishedKind.Feed;

    private static string KindOf(PublishedAddress address) => address.Kind.ToString().ToLowerInvariant();

    /// <summary>The title, with nothing that Markdown would read as markup.</summary>
    private static string TitleOf(PublishedAddress address) =>
        address.Title.Length == 0 ? "" : " " + string.Concat(DiagnosticPrinter.Visible(address.Title)
        .Select(static c => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not ('.' or ',' or '\'' or '-')
            ? "\\" + c : c.ToString()));
}
