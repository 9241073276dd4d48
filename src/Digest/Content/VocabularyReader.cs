using System.Text;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Routing;

namespace Digest.Content;

/// <summary>
/// Reads <c>input/vocabulary/*.yml</c>: a list of entries, each with its <c>slug</c>, or a mapping from slugs to entries.
/// A slug or name that belongs to two terms of one taxonomy is an error that names both lines.
/// </summary>
internal static class VocabularyReader
{
    public const string Folder = "input/vocabulary/";

    private static readonly string[] TermKeys =
    [
        "slug", "name", "aliases", "description", "cues", "country", "kind", "homepage", "affiliations", "affiliation", "role", "parent",
        "developer", "modality", "released", "open_weights", "formerly",
    ];

    private static readonly string[] StoryKeys = ["slug", "name", "title", "description", "aliases", "formerly"];

    private static readonly string[] AliasKeys = ["text", "name", "alias", "ambiguous", "require", "avoid"];

    /// <summary>Reads the file of each taxonomy and the stories; files that are not there are empty.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="settings">Which taxonomies there are.</param>
    /// <param name="bag">Findings.</param>
    /// <param name="taxonomy">Reads a taxonomy from its file, or has it from before, with its findings.</param>
    public static Vocabulary Read(IEnumerable<SourceFile> files, SiteSettings settings, DiagnosticBag bag,
        Func<string, SourceFile, DiagnosticBag, TaxonomyVocabulary>? taxonomy = null)
    {
        var byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var hash = ContentHash.Of(Encoding.UTF8.GetBytes(string.Concat(byPath.Values.OrderBy(static f => f.Path, StringComparer.Ordinal)
            .Select(static f => $"{f.Path} {f.Hash}\n"))));
        var taxonomies = new List<TaxonomyVocabulary>();
        foreach (var (name, _) in settings.Taxonomies)
        {
            taxonomies.Add(byPath.Remove($"{Folder}{name}.yml", out var file)
                ? (taxonomy ?? Taxonomy)(name, file, bag) : new TaxonomyVocabulary(name, []));
        }

        var stories = byPath.Remove(Folder + "stories.yml", out var storyFile) ? Stories(storyFile, bag) : [];
        foreach (var left in byPath.Keys.Order(StringComparer.Ordinal))
            bag.ReportFile(DiagnosticCatalog.UnusedVocabulary, left, left[Folder.Length..]);
        var vocabulary = new Vocabulary(taxonomies, stories) { Hash = hash };
        References(vocabulary, bag);
        return vocabulary;
    }

    /// <summary>Reads the terms of a taxonomy from its file, knowing no other.</summary>
    public static TaxonomyVocabulary Taxonomy(string name, SourceFile file, DiagnosticBag bag) => new(name, Terms(file, bag));

    private static List<VocabularyTerm> Terms(SourceFile file, DiagnosticBag bag)
    {
        var terms = new List<VocabularyTerm>();
        var names = new Dictionary<string, WrittenEntry>(StringComparer.Ordinal);
        foreach (var found in Distinct(file, TermKeys, bag))
        {
            var (slug, span, entry) = found;
            var term = Term(slug, span, entry);
            terms.Add(term);
            foreach (var name in term.Name.Texts.Select(n => n.Value).Concat(term.Aliases.Where(a => !a.Ambiguous).Select(a => a.Text)))
            {
                var key = TaxonomyVocabulary.Key(name);
                if (!names.TryAdd(key, found) && names[key].Slug != slug)
                    entry.Report(DiagnosticCatalog.DuplicateNameInVocabulary, SpanOf(entry.Mapping, name) ?? span, name, names[key].Slug,
                        names[key].Line, slug);
            }
        }

        return terms;
    }

    private static VocabularyTerm Term(Slug slug, TextSpan span, YamlFields entry)
    {
        var name = entry.Localized("name");
        if (name.IsEmpty)
        {
            entry.Report(DiagnosticCatalog.NamelessTerm, span, slug);
            name = LocalizedText.Same(slug.Value);
        }

        return new VocabularyTerm
        {
            Slug = slug,
            Name = name,
            Aliases = Aliases(entry),
            Description = entry.Localized("description"),
            Cues = entry.Texts("cues"),
            Country = entry.Text("country"),
            Kind = entry.Text("kind"),
            Homepage = entry.Address("homepage"),
            Affiliations = [.. entry.Texts("affiliations"), .. entry.Texts("affiliation")],
            Role = entry.Localized("role"),
            Parent = entry.Text("parent"),
            Developer = entry.Text("developer"),
            Modality = entry.Text("modality"),
            Released = entry.Text("released"),
            OpenWeights = entry.Text("open_weights"),
            Formerly = Formerly(entry),
            Location = entry.LocationOf(span),
        };
    }

    private static List<TermAlias> Aliases(YamlFields entry)
    {
        var aliases = new List<TermAlias>();
        switch (entry["aliases"])
        {
            case null:
                break;
            case YamlScalar one:
                aliases.Add(new TermAlias(one.Value, false, [], []));
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar { IsNull: false } scalar)
                        aliases.Add(new TermAlias(scalar.Value, false, [], []));
                    else if (item is YamlMapping mapping)
                        Alias(entry.Nested(mapping), aliases);
                    else
                        entry.ReportShape(item, "aliases", "a name, or a mapping with text, ambiguous, require, avoid");
                }

                break;
            case YamlMapping languages:
                aliases.AddRange(entry.Nested(languages).Mapping.Entries.SelectMany(e => entry.Nested(languages).Texts(e.Key.Value))
                    .Select(a => new TermAlias(a, false, [], [])));
                break;
        }

        return aliases;
    }

    private static List<Slug> Formerly(YamlFields entry)
    {
        var slugs = new List<Slug>();
        foreach (var scalar in entry.Scalars("formerly"))
        {
            if (Slug.TryMake(scalar.Value, out var slug) && slug.Value == scalar.Value)
                slugs.Add(slug);
            else
                entry.Report(DiagnosticCatalog.BadSlug, scalar.Span, scalar.Value, slug.ToString());
        }

        return slugs;
    }

    private static void Alias(YamlFields fields, List<TermAlias> aliases)
    {
        fields.ReportUnknownKeys(DiagnosticCatalog.UnknownVocabularyKey, AliasKeys);
        var text = fields.Text("text") ?? fields.Text("name") ?? fields.Text("alias");
        if (string.IsNullOrWhiteSpace(text))
        {
            fields.ReportShape(fields.Mapping, "aliases", "a name, or a mapping with text, ambiguous, require, avoid");
            return;
        }

        var require = fields.Texts("require");
        aliases.Add(new TermAlias(text, fields.Flag("ambiguous", require.Count > 0), require, fields.Texts("avoid")));
    }

    private static List<VocabularyStory> Stories(SourceFile file, DiagnosticBag bag)
    {
        var stories = new List<VocabularyStory>();
        foreach (var (slug, span, entry) in Distinct(file, StoryKeys, bag))
        {
            var name = entry.Localized("name");
            if (name.IsEmpty)
                name = entry.Localized("title");
            if (name.IsEmpty)
            {
                entry.Report(DiagnosticCatalog.NamelessTerm, span, slug);
                name = LocalizedText.Same(slug.Value);
            }

            stories.Add(new VocabularyStory(slug, name, entry.Localized("description"),
                entry.LocationOf(span))
            { Formerly = Formerly(entry) });
        }

        return stories;
    }

    /// <summary>The entries of a file, the first of those with the same slug.</summary>
    private static IEnumerable<WrittenEntry> Distinct(SourceFile file, string[] keys, DiagnosticBag bag)
    {
        var first = new Dictionary<string, WrittenEntry>(StringComparer.Ordinal);
        foreach (var found in Entries(file, bag))
        {
            var (slug, span, entry) = found;
            entry.ReportUnknownKeys(DiagnosticCatalog.UnknownVocabularyKey, keys);
            if (first.TryAdd(slug.Value, found))
                yield return found;
            else
                entry.Report(DiagnosticCatalog.DuplicateSlugInVocabulary, span, slug.Value, first[slug.Value].Line);
        }
    }

    private static IEnumerable<WrittenEntry> Entries(SourceFile file, DiagnosticBag bag)
    {
        var text = file.ReadText();
        var root = YamlReader.Read(file.Path, text, bag);
        var result = new List<WrittenEntry>();
        switch (root)
        {
            case null:
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item is YamlMapping mapping && mapping["slug"] is YamlScalar slug)
                        Add(slug, mapping);
                    else
                        bag.Report(DiagnosticCatalog.WrongShape, file.Path, text, item.Span, "vocabulary", "entries, each with a slug");
                }

                break;
            case YamlMapping all:
                foreach (var (slug, value) in all.Entries)
                {
                    if (value is YamlMapping mapping)
                        Add(slug, mapping);
                    else
                        bag.Report(DiagnosticCatalog.WrongShape, file.Path, text, value.Span, slug.Value, "keys and values");
                }

                break;
            default:
                bag.Report(DiagnosticCatalog.WrongShape, file.Path, text, root.Span, "vocabulary", "entries, each with a slug");
                break;
        }

        return result;

        void Add(YamlScalar scalar, YamlMapping mapping)
        {
            if (Slug.TryMake(scalar.Value, out var slug) && slug.Value == scalar.Value)
                result.Add(new WrittenEntry(slug, scalar.Span, new YamlFields(file.Path, text, mapping, bag)));
            else
                bag.Report(DiagnosticCatalog.BadSlug, file.Path, text, scalar.Span, scalar.Value, slug.ToString());
        }
    }

    /// <summary>Affiliations, developers and parents must be in the vocabulary; a parent must not be below its own child.</summary>
    private static void References(Vocabulary vocabulary, DiagnosticBag bag)
    {
        var companies = vocabulary.Of("companies");
        foreach (var taxonomy in vocabulary.Taxonomies)
        {
            foreach (var term in taxonomy.Terms)
            {
                foreach (var company in term.Developer is null ? term.Affiliations : term.Affiliations.Append(term.Developer))
                {
                    if (companies.BySlug(company) is null && companies.Terms.Count > 0)
                        bag.ReportAt(DiagnosticCatalog.UnknownReference, term.Location, term.Slug, company,
                            companies.NearSlugs.Of(company) is { } near ? $"did you mean \"{near}\"?" : "");
                }

                if (term.Parent is null)
                    continue;
                if (taxonomy.BySlug(term.Parent) is null)
                    bag.ReportAt(DiagnosticCatalog.UnknownReference, term.Location, term.Slug, term.Parent,
                        taxonomy.NearSlugs.Of(term.Parent) is { } near ? $"did you mean \"{near}\"?" : "");
                else if (IsItsOwnAncestor(taxonomy, term))
                    bag.ReportAt(DiagnosticCatalog.CircularParent, term.Location, term.Slug);
            }
        }
    }

    private static bool IsItsOwnAncestor(TaxonomyVocabulary taxonomy, VocabularyTerm term)
    {
        var above = term;
        for (var steps = 0; steps <= 32; steps++)
        {
            if (above.Parent is null || taxonomy.BySlug(above.Parent) is not { } next)
                return false;
            if (next == term)
                return true;
            above = next;
        }

        return true;
    }

    private static TextSpan? SpanOf(YamlNode node, string value) => node switch
    {
        YamlScalar scalar when scalar.Value.Trim() == value => scalar.Span,
        YamlSequence sequence => sequence.Items.Select(i => SpanOf(i, value)).FirstOrDefault(s => s is not null),
        YamlMapping mapping => mapping.Entries.Select(e => SpanOf(e.Value, value)).FirstOrDefault(s => s is not null),
        _ => null,
    };

    /// <summary>An entry as its file has it.</summary>
    /// <param name="Slug">Its slug.</param>
    /// <param name="Span">Where the slug stands.</param>
    /// <param name="Entry">What is said of it.</param>
    private sealed record WrittenEntry(Slug Slug, TextSpan Span, YamlFields Entry)
    {
        /// <summary>The line of the slug.</summary>
        public int Line => Entry.LocationOf(Span).Start!.Value.Line;
    }
}
