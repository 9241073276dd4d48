namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule LinkNotAllowed = Warning("DG0401", "link-not-allowed",
        "\"{0}\" is not an address that can be linked.",
        "link to http, https or mailto addresses, to a path of the site or to the .md file of an article.",
        "Other addresses can run scripts or reach into the reader's machine. The words of the link stay, the link goes.",
        "Give the full address of the page, beginning with https://.");

    public static readonly DiagnosticRule RawHtml = Warning("DG0402", "raw-html",
        "HTML is shown as text here, not as markup.",
        "write it as Markdown, or put it between backticks if it is meant to be shown.",
        "Content comes from the open web: markup in it could run scripts in the reader's browser. Readers see the tags as they are "
        + "written.",
        "Write `**bold**` for `<b>bold</b>`, a blank line for `<br>`, and a Markdown table for `<table>`.");

    public static readonly DiagnosticRule ImageWithoutText = Warning("DG0403", "image-without-text",
        "the picture has no text.",
        "say in the brackets what it shows: ![what it shows]({0}).",
        "People who do not see the picture, and feeds that do not load it, have only the text.",
        "Write a short description between the brackets.");

    public static readonly DiagnosticRule SkippedHeading = Warning("DG0404", "skipped-heading",
        "this heading is two or more levels below the one before it.",
        "use {0}.",
        "People who listen to a page move by its headings: a missing level looks like a missing part. The page shows it one level below.",
        "Go down one level at a time.");

    public static readonly DiagnosticRule ForeignImage = Warning("DG0405", "foreign-image",
        "the picture is on {0}, and is shown as a link.",
        "put a copy on this site if its rights allow, and link to that.",
        "The site loads nothing from other hosts: they would learn who reads what. Readers get a link to the picture.",
        "Put the picture into `input/files` and give its path: `/files/name.png`.");

    public static readonly DiagnosticRule MarkdownTooComplex = Warning("DG0406", "markdown-too-complex",
        "this part is shown as plain text: it has {0}.",
        "write it more simply.",
        "A small text of this kind can keep a Markdown reader busy for minutes. No article needs it, so it is shown as it is written.",
        "Look at the place that the message names: most often a page was captured badly, and a list, table or link repeats itself.");

    public static readonly DiagnosticRule MoreFindings = Warning("DG0407", "more-findings",
        "there is more like this in the text: only the first {0} places are shown.",
        null,
        "A long list of the same kind of finding hides the others.",
        "Mend those that are shown and run `check` again.");

    public static readonly DiagnosticRule HeavyPicture = Warning("DG0408", "heavy-picture",
        "the picture weighs {0} KB.",
        "{1} KB are enough for a page: make it no wider than 1,600 pixels, and save it as WebP or JPEG.",
        "On a telephone such a picture takes seconds, and costs readers money.",
        "Make it smaller with any program for pictures.");

    public static readonly DiagnosticRule BrokenLink = Error("DG0501", "broken-link",
        "\"{0}\" is not an article.",
        "{1}",
        "Readers would follow a link to nowhere.",
        "Write the path of the article's .md file, from the folder of this one: `../2024/2024-07-24-kling.md`.");

    public static readonly DiagnosticRule UnknownTermLink = Warning("DG0502", "unknown-term-link",
        "\"{0}\" is not a term of this site.",
        "{1}",
        "There is no page to lead to, so the words stand there without a link.",
        "Correct the spelling, or add the term to the vocabulary.");

    public static readonly DiagnosticRule BrokenAddress = Error("DG0503", "broken-address",
        "\"{0}\" is not an address of this site.",
        "look at the address of the page in a browser; for an article, link to its .md file.",
        "Readers would follow a link to nowhere.",
        "Correct the path. It begins with a slash and the language's folder, if it has one: `/zh/topics/agents/`.");

    public static readonly DiagnosticRule UnknownFragment = Warning("DG0504", "unknown-fragment",
        "there is no \"#{0}\" in that text.",
        "{1}",
        "The link leads to the top of the page in place of the part that was meant.",
        "Use the words of the heading in lower case with hyphens between them: `#what-it-costs`.");

    public static readonly DiagnosticRule MissingPicture = Error("DG0505", "missing-picture",
        "there is no picture \"{0}\" on this site.",
        "put it into input/files and write /files/name.png, or the path from this file.",
        "Readers would see a broken picture.",
        "Put the picture into `input/files`, and write its address, `/files/name.png`, or its path from the file of the article, "
        + "`../../files/name.png`. Files in other folders of `input` are not published.");

    public static readonly DiagnosticRule NotAPicture = Error("DG0506", "not-a-picture",
        "\"{0}\" is no picture that pages show.",
        "save it as PNG, JPEG, GIF, WebP or AVIF; other files can be linked: [words]({0}).",
        "What a file is is told by its content, not by its name. An SVG can carry scripts and is not shown.",
        "Save it from a program for pictures as PNG or JPEG. A page that was saved under the name of a picture is a frequent cause.");
}
