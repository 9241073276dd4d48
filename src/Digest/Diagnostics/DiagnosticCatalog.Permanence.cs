namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule MovedAddress = Error("DG0310", "moved-address",
        "\"{0}\" has been published, and this file is at \"{1}\" now.",
        "{2}, so that links go on working and feeds know it again.",
        "Links and bookmarks to the old address would lead to nowhere, and feeds would show the article as new. `input/published.lock` "
        + "records what has been published.",
        "Add the old address to `aliases`, or take the change of slug or date back. The article then keeps its identity in feeds.");

    public static readonly DiagnosticRule RenamedAddress = Error("DG0311", "renamed-address",
        "\"{0}\" has been published, and its term is called \"{1}\" now.",
        "add formerly: [{2}] to this entry, so that links and feeds go on working.",
        "Links to the old address and readers of its feed would get nothing any more.",
        "Add the old slug under `formerly` of the entry in the vocabulary. Its page, its later pages and its feed then lead to the new "
        + "address, and articles that use the old slug still mean the term.");

    public static readonly DiagnosticRule DroppedAddress = Error("DG0312", "dropped-address",
        "\"{0}\"{3} has been published and would be gone: {1}.",
        "bring it back, or add {0} under aliases {2}; where it is to go for good, write gone in place of its kind in this line.",
        "An address that readers and other sites keep must not go away without somebody deciding so.",
        "Bring the file back, or let another one take over the address with `aliases`. To take it away for good, change its line in "
        + "`input/published.lock`: `/articles/2024/07/kling/ gone`.");

    public static readonly DiagnosticRule PublishedKindTurnedOff = Error("DG0313", "published-kind-turned-off",
        "{0} published addresses would be gone, as outputs leaves out {1}.",
        "add {1} to outputs, or, where they are to go for good, write {2} into input/published.lock, each on a line of its own.",
        "Turning a kind of output off takes away every address that it has made.",
        "Turn the kind on again, or say that its addresses are to go: a line such as `/editions/* gone` in `input/published.lock`.");

    public static readonly DiagnosticRule MoreDropped = Error("DG0314", "more-dropped",
        "{0} more published addresses would be gone ({1}).",
        "was a taxonomy, a language or a folder taken out? Mending the cause mends them all.",
        "A list of hundreds of addresses hides its one cause.",
        "Look at what the listed addresses have in common.");

    public static readonly DiagnosticRule BadLockLine = Error("DG0315", "bad-lock-line",
        "this line cannot be read.",
        "write an address, a space and what it is: article, term, story, edition, page, feed or gone. Where a merge left marks, take the "
        + "marks out and keep all other lines.",
        "An address that cannot be read cannot be kept.",
        "Bring the line back from the history of the file.");

    public static readonly DiagnosticRule AliasTaken = Error("DG0316", "alias-taken",
        "\"{0}\" is also an address of {1}.",
        "take it out here or there.",
        "An address can lead to one place only; where a page stands at it, the host never follows the alias.",
        "Take the alias out, or give the other page another address.");

    public static readonly DiagnosticRule PublishedDatedAhead = Warning("DG0317", "published-dated-ahead",
        "{0} dated ahead of this build, and left out with the pages that name nothing else.",
        "look at the date, and at the clock of this machine; SOURCE_DATE_EPOCH sets the moment of a build.",
        "What readers have seen already would be gone until its date comes.",
        "Correct the date. A build as of an earlier day, which SOURCE_DATE_EPOCH asks for, gives this warning rightly.");
}
