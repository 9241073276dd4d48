using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Linking;

/// <summary>What can be wrong with a vocabulary as a whole though each entry reads well: for <c>check</c>.</summary>
internal static class VocabularyLints
{
    /// <summary>Reports near-duplicate terms, names of two kinds, and marks on aliases that have no effect.</summary>
    public static void Check(Vocabulary vocabulary, DiagnosticBag bag)
    {
        foreach (var taxonomy in vocabulary.Taxonomies)
        {
            NearDuplicates(taxonomy, bag);
            foreach (var term in taxonomy.Terms)
                Aliases(term, bag);
        }

        TwoKinds(vocabulary, bag);
    }

    /// <summary><c>hugging-face</c> and <c>huggingface</c>, <c>z.ai</c> and <c>zai</c>: equal but for what separates words.</summary>
    private static void NearDuplicates(TaxonomyVocabulary taxonomy, DiagnosticBag bag)
    {
        var first = new Dictionary<string, VocabularyTerm>(StringComparer.Ordinal);
        foreach (var term in taxonomy.Terms)
        {
            var reported = new HashSet<VocabularyTerm>(ReferenceEqualityComparer.Instance) { term };
            foreach (var name in term.Name.Texts.Select(static n => n.Value)
                .Concat(term.Aliases.Where(static a => !a.Ambiguous).Select(static a => a.Text)).Append(term.Slug.Value))
            {
                var key = Bare(name);
                if (key.Length < 3 || first.TryAdd(key, term))
                    continue;
                var other = first[key];
                if (reported.Add(other))
                    bag.ReportAt(DiagnosticCatalog.NearDuplicateTerms, term.Location, term.Slug, other.Slug,
                        other.Location?.Start?.Line ?? 0, One(taxonomy.Taxonomy));
            }
        }
    }

    private static void Aliases(VocabularyTerm term, DiagnosticBag bag)
    {
        foreach (var alias in term.Aliases)
        {
            if (alias is { Ambiguous: true, Require.Count: 0 })
                bag.ReportAt(DiagnosticCatalog.AmbiguousWithoutContext, term.Location, alias.Text, term.Slug);
            foreach (var avoid in alias.Avoid)
            {
                // A cover holds for every name of its term.
                var covers = term.Aliases.Select(static a => a.Text).Concat(term.Name.Texts.Select(static n => n.Value));
                if (!covers.Any(n => Bare(avoid).Contains(Bare(n), StringComparison.Ordinal)))
                    bag.ReportAt(DiagnosticCatalog.CoverWithoutName, term.Location, avoid, alias.Text);
            }
        }
    }

    private static void TwoKinds(Vocabulary vocabulary, DiagnosticBag bag)
    {
        var first = new Dictionary<string, (TaxonomyVocabulary Taxonomy, VocabularyTerm Term)>(StringComparer.Ordinal);
        foreach (var taxonomy in vocabulary.Taxonomies)
        {
            foreach (var term in taxonomy.Terms)
            {
                var marked = term.Aliases.Where(static a => a.Ambiguous).Select(static a => TaxonomyVocabulary.Key(a.Text))
                    .ToHashSet(StringComparer.Ordinal);
                foreach (var name in term.Name.Texts.Select(static n => n.Value)
                    .Concat(term.Aliases.Where(static a => !a.Ambiguous).Select(static a => a.Text)))
                {
                    var key = TaxonomyVocabulary.Key(name);
                    if (marked.Contains(key) || first.TryAdd(key, (taxonomy, term)))
                        continue;
                    var (otherTaxonomy, other) = first[key];
                    if (!ReferenceEquals(otherTaxonomy, taxonomy) && !BelongTogether(term, other))
                        bag.ReportAt(DiagnosticCatalog.NameOfTwoKinds, term.Location, name, term.Slug, taxonomy.Taxonomy, other.Slug,
                            otherTaxonomy.Taxonomy);
                }
            }
        }
    }

    /// <summary>A maker and its model may share a name (<c>Hailuo AI</c>): a text that says it names both.</summary>
    private static bool BelongTogether(VocabularyTerm one, VocabularyTerm other) =>
        one.Developer == other.Slug.Value || other.Developer == one.Slug.Value || one.Affiliations.Contains(other.Slug.Value)
        || other.Affiliations.Contains(one.Slug.Value);

    private static string Bare(string name)
    {
        var folded = Text.NameFold.Of(name);
        return string.Concat(folded.Where(static c => !NameTrie.IsSeparator(c) && c is not ('.' or '\'' or '_')));
    }

    private static string One(string taxonomy) => taxonomy switch
    {
        "companies" => "company",
        "people" => "person",
        _ => taxonomy.EndsWith('s') ? taxonomy[..^1] : taxonomy,
    };
}
