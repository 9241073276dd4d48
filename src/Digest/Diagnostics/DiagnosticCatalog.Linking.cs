namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule NearDuplicateTerms = Warning("DG0230", "near-duplicate-terms",
        "\"{0}\" and \"{1}\" (line {2}) look like one {3}.",
        "make one entry of the two, the other name an alias; keep both only if they are different things.",
        "Two entries for one thing split its articles over two pages.",
        "Join the entries and give the name that goes as an alias.");

    public static readonly DiagnosticRule NameOfTwoKinds = Warning("DG0231", "name-of-two-kinds",
        "\"{0}\" names \"{1}\" in {2} and \"{3}\" in {4}.",
        "mark it as ambiguous, with require words, where it is the less usual meaning.",
        "A text that uses the name would be linked to both.",
        "Write the name as `{{text: …, ambiguous: true, require: […]}}` in one of the two, or in both.");

    public static readonly DiagnosticRule AmbiguousWithoutContext = Warning("DG0232", "ambiguous-without-context",
        "the ambiguous name \"{0}\" of \"{1}\" has no require words.",
        "add require: with a few words that stand near it when it is meant.",
        "Without them the name counts only after another name of the term, so that most texts that use it stay without a link.",
        "List some words of each language under `require`.");

    public static readonly DiagnosticRule CoverWithoutName = Warning("DG0233", "avoid-without-name",
        "\"{0}\" under avoid does not contain the name \"{1}\".",
        "write the longer string in which the name means something else.",
        "Only a string that contains the name can cover it; this one has no effect.",
        "Write the whole string, such as `阿里研究院` for `阿里`.");
}
