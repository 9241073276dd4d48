namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule EmptyTitle = Warning("DG0240", "empty-title",
        "the title \"{0}\" says nothing.",
        "say what happened: who did what.",
        "In lists, feeds and search results the headline stands alone.",
        "Write a headline that fits this article and no other.");

    public static readonly DiagnosticRule RepeatedTitle = Warning("DG0241", "repeated-title",
        "the title \"{0}\" is also that of {1}.",
        "say in one of the two what is different.",
        "Readers of lists and feeds take the second for the first and pass it over; some readers of feeds leave it out by themselves.",
        "Change one of the titles: the number, the place or the month is often enough. If both are the same article, delete one and give "
        + "its address to the other as an alias.");

    public static readonly DiagnosticRule FileDateDiffers = Warning("DG0242", "file-date-differs",
        "the file name says {0}, the date {1}.",
        "rename the file, or correct the date: the date counts.",
        "One of the two is a slip, and the one in the front matter decides the address and the place in every list.",
        "Make both the same day. An article published on another day than it was written is filed under the day of its publication.");

    public static readonly DiagnosticRule LongQuotation = Warning("DG0243", "long-quotation",
        "{0} has {1} characters; quote_limit is {2}.",
        "shorten it, or say it in your own words.",
        "Of somebody else's text only a short part may be shown. The summary of an excerpt is cut at the limit, in mid-thought if need "
        + "be; a quotation in the text is shown whole.",
        "Keep the sentence that matters and leave out the rest. The limit is `quote_limit` in `input/site.yml`. Where the owner allows "
        + "more, say so with `rights: licensed` or `rights: full`.");

    public static readonly DiagnosticRule ExcerptWithoutSource = Warning("DG0244", "excerpt-without-source",
        "an excerpt without {0}.",
        "write source: {{name: …, url: https://…}}.",
        "An excerpt is a pointer to somebody else's text. Without its name and address readers have neither the text nor the way to it.",
        "Add the name of the medium and the address of the text. If the text is ours, write `rights: own`.");

    public static readonly DiagnosticRule OpenQuestion = Warning("DG0245", "open-question",
        "an open question: {0}",
        "look at it, mend what needs mending, and take this line out.",
        "Cleaning a capture leaves to an editor what a program cannot decide.",
        "Compare the article with its capture at the place named. When it is right, delete the entry under `review`; delete the key with "
        + "the last of them.");

    public static readonly DiagnosticRule MarkdownInText = Warning("DG0246", "markdown-in-text",
        "Markdown in the {0} is shown as it is written: {1}",
        "write it without marks.",
        "Titles, summaries and descriptions are plain text: they also stand in feeds, mails and search results.",
        "Take the stars, backticks and brackets out. A link belongs in the text of the article.");

    public static readonly DiagnosticRule InvisibleCharacter = Warning("DG0247", "invisible-character",
        "there is an invisible character here ({0}).",
        "delete it.",
        "A space of no width or a soft hyphen within a word keeps search from finding it; a mark of direction can show a text in another "
        + "order than it is written.",
        "Delete the character and write the word again; most editors can show such characters. `digest fix` does not touch them, as a few "
        + "are meant.");

    public static readonly DiagnosticRule OldTranslation = Warning("DG0248", "old-translation",
        "{0} was changed on {1}, this translation last on {2}.",
        "bring it up to date and set updated.",
        "Readers of the two languages would be told different things.",
        "Look at what changed in the original, make the same change here, and write the day under `updated`. If the change does not "
        + "concern this language, set `updated` all the same.");

    public static readonly DiagnosticRule UnlistedTerm = Warning("DG0249", "unlisted-term",
        "the text names \"{0}\", and {2} does not list {1}.",
        "add {1} to {2}.",
        "The article is missing on the page of the term and in its feed. Reported are names that mean nothing else, in the title or at "
        + "least three times in the text.",
        "Add the slug to the list. Where the name stands for something else here, mark it in the vocabulary as `ambiguous` or add what "
        + "covers it under `avoid`.");

    public static readonly DiagnosticRule UnnamedTerm = Warning("DG0250", "unnamed-term",
        "{1} lists \"{0}\", which neither title nor text names.",
        "take it out, or name it in the text; if the text uses a name that the vocabulary does not know, add that as an alias.",
        "Readers of the term's page would open an article that does not speak of it.",
        "Most often the list was copied from another article, or the vocabulary lacks a name. Companies, people and models are looked at; "
        + "topics need not be named.");

    public static readonly DiagnosticRule Unreachable = Warning("DG0251", "unreachable",
        "nothing on the site leads to this {0}.",
        "link to it, or delete it.",
        "What no page links to is found by nobody, and is published all the same.",
        "Link to it from an article or page. Files below `input/files` are linked by their address, `/files/name.pdf`.");
}
