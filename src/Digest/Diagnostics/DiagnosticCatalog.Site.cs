namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule AddressCollision = Error("DG0301", "address-collision",
        "the address {0} is also made by {1}.",
        "give one of the two another slug.",
        "Two files cannot be served at one address: one of them would be lost. Addresses that differ only in case or Unicode form count "
        + "as one, as they are one file on many systems.",
        "Write `slug:` into the front matter of one of the two files.");

    public static readonly DiagnosticRule UnknownTranslation = Error("DG0302", "unknown-translation",
        "\"{0}\" is not the slug of an article in another language.",
        "{1}",
        "The language switch would lead nowhere.",
        "Write the slug of the original article: its file name without date and language, unless it has a `slug` of its own.");

    public static readonly DiagnosticRule UnknownStory = Warning("DG0303", "unknown-story",
        "\"{0}\" is not a known story.",
        "{1}",
        "A misspelt slug starts a second story with one article. The story still gets its page.",
        "Correct the spelling, or add the story to `input/vocabulary/stories.yml`.");

    public static readonly DiagnosticRule BadAlias = Error("DG0304", "bad-alias",
        "\"{0}\" cannot be an alias.",
        "write a path of this site that begins and ends with a slash, such as /old/path/.",
        "Aliases become lines of the host's redirect file; anything but a plain path could change what other lines mean.",
        "Write the path at which the article was served before.");

    public static readonly DiagnosticRule BadEditionFile = Warning("DG0305", "bad-edition-file",
        "\"{0}\" is not the name of a week.",
        "call the file by year and ISO week: input/editions/2024-w30.md.",
        "The note would belong to no edition.",
        "Rename the file.");

    public static readonly DiagnosticRule UnknownLead = Warning("DG0306", "unknown-lead",
        "the lead \"{0}\" is not an article of this week.",
        "write the slug of an article published in that week.",
        "The edition leads with its most important article instead.",
        "Correct the slug.");

    public static readonly DiagnosticRule NoCards = Warning("DG0307", "no-cards",
        "cards for link previews cannot be drawn on this system, and are left out.",
        "build on Linux, macOS or Windows on an x64 or Arm processor, or leave \"cards\" out of the outputs.",
        "The library that draws them is partly native, and has no part for this system. Pages name no picture; everything else is made.",
        "Leave `cards` out of `outputs` in `input/site.yml`, or build elsewhere.");
}
