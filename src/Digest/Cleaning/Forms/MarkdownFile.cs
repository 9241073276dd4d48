using Digest.Cleaning.Captures;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Text;

namespace Digest.Cleaning.Forms;

/// <summary>Reads a Markdown capture: what its front matter states goes to the facts, whatever its keys are; the rest is lines.</summary>
internal static class MarkdownFile
{
    public static List<CaptureLine> Read(RawCapture capture, string text, CleaningContext context, DiagnosticBag bag, CaptureFacts facts)
    {
        text = OutlineFile.Open(ReaderNotes.Without(text, facts), (key, value) => Note(key, value, facts));
        var block = FrontMatterBlock.Cut(text);
        if (block.State != FrontMatterBlockState.Closed)
            return ProgramMarkdown.Read(capture,
                PandocMarkdown.Plain(ReaderMarkdown.BelowHeadline(ReaderMarkdown.OpenClip(ReaderMarkdown.Open(ProgramMarkdown.WithoutToml(
                    ClipHead.Open(MediumClip.Text(PropertyLines.Without(text, (key, value) => Note(key, value, facts)), facts), facts),
                    (key, value) => Note(key, value, facts)), facts), facts), facts), facts), facts, bag);
        // The notes of another program need not be our front matter: what cannot be read is left aside.
        var own = new DiagnosticBag();
        if (YamlReader.Read(capture.Path, text, block.Yaml, own) is YamlMapping mapping)
        {
            foreach (var (key, value) in mapping.Entries)
                Note(key.Value.ToLowerInvariant(), value, facts);
        }
        else
        {
            facts.Ask("front matter", text.Substring(block.Yaml.Start, Math.Min(80, block.Yaml.Length)),
                "could not be read and was left out");
        }

        return Body(capture, text[block.Body.Start..], facts, bag);
    }

    /// <summary>The lines of what stands below front matter whose facts are noted.</summary>
    public static List<CaptureLine> Body(RawCapture capture, string body, CaptureFacts facts, DiagnosticBag bag)
    {
        body = ClipHead.Open(MediumClip.Text(ThreadClip.Text(ReaderNotes.Without(body, facts), facts), facts), facts);
        return ProgramMarkdown.Read(capture, PandocMarkdown.Plain(ReaderMarkdown.WithoutMenus(body, facts), facts), facts, bag);
    }

    private static void Note(string key, YamlNode value, CaptureFacts facts)
    {
        if (value is YamlMapping inner && key == "source")
        {
            foreach (var (name, part) in inner.Entries)
                Note(name.Value switch { "name" => "source", "published" => "published", var other => other }, part, facts);
            return;
        }

        if (value is YamlSequence { Items: { Count: > 0 } items } && key is "author" or "authors")
        {
            Note("author", Listed(items.Select(NameIn)), facts);
            return;
        }

        if (value is not YamlScalar { IsNull: false } scalar || scalar.Value.Trim().Length == 0)
            return;
        Note(key, scalar.Value.Trim(), facts);
    }

    /// <summary>The name of one of several writers: alone, or among what else is said of him.</summary>
    private static string NameIn(YamlNode writer) =>
        writer is YamlScalar { IsNull: false } name ? WithoutLink(name.Value.Trim())
        : writer is YamlMapping of && of.Entries.FirstOrDefault(static e => e.Key.Value == "name").Value is YamlScalar { IsNull: false } own
            ? own.Value.Trim() : "";

    private static string Listed(IEnumerable<string> names)
    {
        var listed = names.Where(static n => n.Length > 0).ToList();
        return string.Join(listed.Exists(static n => Characters.IsHan(n[0])) ? "、" : ", ", listed);
    }

    /// <summary>Note books write names as links of their own.</summary>
    private static string WithoutLink(string name) =>
        name.StartsWith("[[", StringComparison.Ordinal) && name.EndsWith("]]", StringComparison.Ordinal) ? name[2..^2] : name;

    /// <summary>Notes what front matter states under a key; of other keys nothing.</summary>
    public static void Note(string key, string text, CaptureFacts facts)
    {
        if (text.Length == 0)
            return;
        switch (key)
        {
            case "title":
                facts.Titles.Add(new Fact(text, 95));
                break;
            case "date" or "published" or "pubdate":
                facts.Dates.Add(new Fact(text, key == "date" ? 95 : 90));
                break;
            case "lang" or "language":
                facts.Languages.Add(new Fact(text, 90));
                break;
            case "source" or "site" or "publication":
                if (WebAddress.IsLive(text))
                    facts.Addresses.Add(new Fact(text, 90));
                else
                    facts.Sources.Add(new Fact(text, 90));
                break;
            case "publisher":
                facts.Sources.Add(new Fact(text, 85));
                break;
            case "author" or "byline" or "authors":
                facts.Authors.Add(new Fact(WithoutLink(text), 90));
                break;
            case "url" or "canonical" or "link" or "source_url":
                facts.Addresses.Add(new Fact(text, 90));
                break;
            case "summary" or "description":
                facts.Summaries.Add(new Fact(text, 90));
                break;
        }
    }
}
