namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule NoFrontMatter = Error("DG0201", "no-front-matter",
        "the file does not begin with front matter.",
        "begin the file with a line of three hyphens, then title and date, then three hyphens again.",
        "An article without front matter has no title and no date, so it cannot stand in any list.",
        "Begin the file with:\n\n```yaml\n---\ntitle: What happened\ndate: 2024-07-24\n---\n```");

    public static readonly DiagnosticRule UnclosedFrontMatter = Error("DG0202", "unclosed-front-matter",
        "the front matter is not closed.",
        "add a line of three hyphens after the last key.",
        "Without a closing line nobody can tell where the front matter ends and the text begins.",
        "Add `---` on a line of its own between the last key and the text.");

    public static readonly DiagnosticRule MissingKey = Error("DG0203", "missing-key",
        "the front matter has no \"{0}\".",
        "add {0}: {1}.",
        "Title and date are what every list, feed and address is made of.",
        "Add the key to the front matter.");

    public static readonly DiagnosticRule UnknownFrontMatterKey = Error("DG0204", "unknown-front-matter-key",
        "\"{0}\" is not a front matter key.",
        "{1}",
        "A misspelt key would be dropped without a word, and the article would lose its terms, its date or its source.",
        "Correct the spelling, or take the key out. A taxonomy of your own is named in `taxonomies` of `input/site.yml`.");

    public static readonly DiagnosticRule BadDate = Error("DG0205", "bad-date",
        "\"{0}\" is not a date.",
        "write it as 2024-07-24, or with the time as 2024-07-24T09:00:00+08:00.",
        "The date orders every list and stands in the address of the article: a guess would publish it in the wrong place.",
        "Write year, month and day with hyphens (ISO 8601). A time may follow after `T`, and an offset after that.");

    public static readonly DiagnosticRule WrongShape = Error("DG0206", "wrong-shape",
        "\"{0}\" must be {1}.",
        null,
        "The value has another form than the key needs (a list where one text belongs, a word where a number belongs), "
        + "so it would be lost.",
        "Write the value in the form that the message names.");

    public static readonly DiagnosticRule UnknownTerm = Warning("DG0207", "unknown-term",
        "\"{0}\" is not a known {1}.",
        "{2}",
        "A misspelt name splits the articles about one thing over two pages. The term still gets its page.",
        "Correct the spelling, or add the term to the vocabulary file that the hint names.");

    public static readonly DiagnosticRule BadSlug = Error("DG0208", "bad-slug",
        "\"{0}\" cannot be a slug.",
        "use lower-case letters, digits and single hyphens: \"{1}\".",
        "Slugs become addresses and folders; what is allowed in them is the same on every system.",
        "Use the form that the hint gives.");

    public static readonly DiagnosticRule YamlSyntax = Error("DG0209", "yaml-syntax",
        "this is not YAML: {0}.",
        "a value with a colon, a hash, a bracket or a quotation mark at its beginning needs quotes around it.",
        "A file that cannot be read cannot be published.",
        "Look at the place that the message names. Most often a title with a colon needs quotation marks, or a line is indented by a tab.");

    public static readonly DiagnosticRule YamlTooComplex = Error("DG0210", "yaml-too-complex",
        "this YAML is not read: {0}.",
        "write plain keys, texts and lists.",
        "Anchors, aliases, type tags and deep nesting can make a small file cost hours or run code; no article needs them.",
        "Write the values out.");

    public static readonly DiagnosticRule DuplicateKey = Error("DG0211", "duplicate-key",
        "\"{0}\" stands here a second time.",
        "keep one of the two.",
        "Only one of two values can count, and nobody can tell which one was meant.",
        "Delete one of the two lines.");

    public static readonly DiagnosticRule FileTooLarge = Error("DG0212", "file-too-large",
        "the file is larger than {0} MB.",
        "split it, or move its data elsewhere.",
        "A file of this size is no article; reading it would hold up the whole build.",
        "Split the article. Pictures are linked, not embedded.");

    public static readonly DiagnosticRule NotUtf8 = Error("DG0213", "not-utf-8",
        "the file is not UTF-8 (byte {0}).",
        "save it as UTF-8; a capture in another encoding goes through ingest.",
        "Characters that cannot be read would be published as question marks.",
        "Save the file as UTF-8 in your editor.");

    public static readonly DiagnosticRule ControlCharacter = Warning("DG0214", "control-character",
        "there is a control character here ({0}).",
        "delete it.",
        "Control characters are invisible, and XML feeds must not contain them. They are left out of the pages.",
        "Delete the character; most editors can show it.");

    public static readonly DiagnosticRule BadAddress = Error("DG0215", "bad-address",
        "\"{0}\" is not an address that can be published.",
        "write a full address beginning with https:// or http://.",
        "Only http and https addresses are given to readers: others can run scripts or reach into their machine.",
        "Write the full address of the page.");

    public static readonly DiagnosticRule RepeatedTerm = Warning("DG0216", "repeated-term",
        "\"{0}\" stands twice in {1}.",
        "keep one of the two.",
        "The article counts once, whatever the list says; the repetition is probably a slip for another name.",
        "Delete one of the two.");

    public static readonly DiagnosticRule NoSettings = Warning("DG0217", "no-settings",
        "there is no site.yml: the site is built with the defaults.",
        "add input/site.yml with title, base_url, languages and time_zone.",
        "Without it the site has no name and its feeds have no right address.",
        "Run `digest new-site` in an empty folder to see a complete one.");

    public static readonly DiagnosticRule UnknownSetting = Warning("DG0218", "unknown-setting",
        "\"{0}\" is not a setting.",
        "{1}",
        "A misspelt setting has no effect.",
        "Correct the spelling, or take it out.");

    public static readonly DiagnosticRule UnknownTimeZone = Error("DG0219", "unknown-time-zone",
        "\"{0}\" is not a time zone of the IANA database.",
        "write a name such as Asia/Shanghai or Europe/Berlin.",
        "Every day, week and month of the site is reckoned in this zone.",
        "Use a name of the IANA time zone database.");

    public static readonly DiagnosticRule UnknownOutput = Error("DG0220", "unknown-output",
        "\"{0}\" is not a kind of output.",
        "did you mean {1}?",
        "A misspelt name would turn off a part of the site without a word.",
        "Use the names of the settings' documentation.");

    public static readonly DiagnosticRule BadTaxonomy = Error("DG0221", "bad-taxonomy",
        "\"{0}\" cannot be the name of a taxonomy.",
        "use one lower-case word that is not a front matter key, an address of the site or a taxonomy already.",
        "The name is a key of front matter, a folder of the site and the name of a vocabulary file at once.",
        "Choose another word, such as `regions`.");

    public static readonly DiagnosticRule UnknownVocabularyKey = Warning("DG0222", "unknown-vocabulary-key",
        "\"{0}\" is not a key of a vocabulary entry.",
        "{1}",
        "A misspelt key has no effect.",
        "Correct the spelling, or take it out.");

    public static readonly DiagnosticRule DuplicateSlugInVocabulary = Error("DG0223", "duplicate-term",
        "the slug \"{0}\" already stands in line {1}.",
        "give one of them another slug, or make one entry of the two.",
        "A slug is an address: two terms cannot have one.",
        "Rename one of them or join the entries.");

    public static readonly DiagnosticRule DuplicateNameInVocabulary = Error("DG0224", "name-of-two-terms",
        "\"{0}\" already means \"{1}\" (line {2}), and cannot also mean \"{3}\".",
        "take it from one of them, or mark it as ambiguous in one.",
        "An article that uses the name would be linked to one of the two by chance.",
        "Take the name from one of the entries, or write it as `{{text: …, ambiguous: true, require: […]}}`.");

    public static readonly DiagnosticRule NamelessTerm = Warning("DG0225", "nameless-term",
        "\"{0}\" has no name.",
        "add name: {{en: …, zh: …}}.",
        "Readers would see the slug in place of a name.",
        "Add a name in each language of the site.");

    public static readonly DiagnosticRule UnusedVocabulary = Warning("DG0226", "unused-vocabulary",
        "\"{0}\" belongs to no taxonomy of the site.",
        "name the taxonomy in input/site.yml, or delete the file.",
        "The file has no effect.",
        "Add the taxonomy to `taxonomies` in `input/site.yml`.");

    public static readonly DiagnosticRule UnknownReference = Error("DG0227", "unknown-reference",
        "\"{0}\" refers to \"{1}\", which the vocabulary does not have.",
        "{2}",
        "The fact would lead nowhere.",
        "Correct the slug or add the entry.");

    public static readonly DiagnosticRule CircularParent = Error("DG0228", "circular-parent",
        "\"{0}\" stands below itself.",
        "take out one of the parents.",
        "A tree of topics with a circle has no top.",
        "Follow the `parent` keys and break the circle.");

    public static readonly DiagnosticRule NoCardFont = Error("DG0234", "no-card-font",
        "there is no file \"{0}\" in the input folder.",
        "put the font there, or take card_font out: cards are drawn without words then.",
        "Words on cards are drawn with this font alone, never with one that the machine happens to have: a card is the same wherever it "
        + "is made.",
        "Write the path of a font file below the input folder, such as `fonts/name.otf`.");

    public static readonly DiagnosticRule BadCardFont = Error("DG0235", "bad-card-font",
        "\"{0}\" is not a font that can be used.",
        "use a TrueType or OpenType file (.ttf, .otf, .ttc), not one packed for browsers (.woff, .woff2).",
        "The file has not the form of a font, or is cut off.",
        "Replace the file, or take `card_font` out of `input/site.yml`.");

    public static readonly DiagnosticRule TooManyTerms = Error("DG0236", "too-many-terms",
        "{0} has {1} entries; at most {2} count.",
        "name what the article is about, not all there is.",
        "Every pair of terms of an article is counted, and every term has a page: one list of thousands would be the larger part of the "
        + "site.",
        "Keep the terms that matter.");
}
