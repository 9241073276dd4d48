using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>What a page says of its writer, above the text and below it: mostly in a sentence that begins with his name.</summary>
internal static class WriterNotes
{
    /// <summary>Lines above which such a note stands, and columns of the longest.</summary>
    private const int LongestHead = 4, Longest = 240;

    /// <summary>Characters behind the name in which what he does is named.</summary>
    private const int Reach = 60;

    private static readonly string[] Being = [" is a ", " is an ", " is the "];

    /// <summary>Whether a line is one of them: <c>Jane Doe is a senior reporter who covers chips.</c></summary>
    public static bool StandsAbove(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index > LongestHead || Phrases.Columns(text) > Longest || !Phrases.EndsSentence(text))
            return false;
        foreach (var (name, _) in facts.Authors)
        {
            if (PersonNames.IsPerson(name) && text.StartsWith(name, StringComparison.Ordinal)
                && Array.Find(Being, b => text.AsSpan(name.Length).StartsWith(b)) is { } being
                && text[(name.Length + being.Length)..] is var said
                && Wording.Of(said[..Math.Min(said.Length, Reach)]).Has(WordClass.Trade))
                return true;
        }

        return false;
    }

    /// <summary>Takes the writer's name, and what he is, from the end of the text.</summary>
    public static void WithoutWriter(List<CaptureLine> kept, CaptureFacts facts)
    {
        var name = kept.Count > 2 && Bylines.IsRole(kept[^1].Text) && !Phrases.EndsSentence(kept[^1].Text)
            ? kept.Count - 2 : kept.Count - 1;
        if (name > 0 && facts.Authors.Exists(a => a.Value.Equals(kept[name].Text, StringComparison.OrdinalIgnoreCase)))
            kept.RemoveRange(name, kept.Count - name);
    }

    private static readonly string[] Doings =
        [" is ", " was ", " writes ", " covers ", " reports ", " has ", " works ", " joined ", " leads "];

    private static readonly System.Buffers.SearchValues<char> Writing = System.Buffers.SearchValues.Create("记記编編作");

    private static bool Does(ReadOnlySpan<char> rest) =>
        Phrases.StartsWithAny(rest, Doings) || rest.StartsWith("是") && rest.Length < 60 && rest.ContainsAny(Writing);

    /// <summary>
    /// Characters of the longest note on a writer that begins with the first or the last name, and of the longest role behind a link.
    /// </summary>
    private const int LongestBio = 160, LongestRole = 40;

    /// <summary>Whether a line links a writer, who is noted; above a text and below it nothing else is said so.</summary>
    public static bool IsLinkedWriter(string text, CaptureFacts facts)
    {
        if (LinkedWriter(text) is not { } linked)
            return false;
        facts.Authors.Add(new Fact(linked, 62));
        return true;
    }

    /// <summary><c>Published by The Quay Institute</c></summary>
    private static bool IsPublisher(string text) =>
        text.StartsWith("Published by ", StringComparison.Ordinal) && Phrases.Columns(text) < 60 && !Phrases.EndsSentence(text);

    /// <summary>Characters of the longest name with which a letter is signed.</summary>
    private const int LongestSigned = 20;

    /// <summary><c>-- Ann</c>: who signs a letter below it; noted where nobody else wrote.</summary>
    private static bool IsSignOff(string text, CaptureFacts facts)
    {
        if (text.Length is < 5 or > LongestSigned || !text.StartsWith("-- ", StringComparison.Ordinal)
            || text[3..].Split(' ') is not { Length: 1 or 2 } names
            || !Array.TrueForAll(names, static n => n.Length > 1 && char.IsAsciiLetterUpper(n[0]) && n[1..].All(char.IsAsciiLetterLower)))
            return false;
        facts.Authors.Add(new Fact(text[3..], 40));
        return true;
    }

    /// <summary>Who is linked in Markdown as a writer, a role behind: <c>[Jane Doe](https://quay.example/author/jane) Editor</c>.</summary>
    private static string? LinkedWriter(string text) =>
        text is ['[', .., _] && text.IndexOf("](http", StringComparison.Ordinal) is > 3 and < 40 and var close
        && text.IndexOf(')', close) is > 0 and var end && text.Length - end <= LongestRole
        && text.AsSpan(close, end - close) is var to
        && (to.Contains("/author", StringComparison.OrdinalIgnoreCase) || to.Contains("/contributors/", StringComparison.Ordinal))
        && !Phrases.EndsSentence(text) && PersonNames.IsPerson(text[1..close]) ? text[1..close] : null;

    /// <summary><c>Jane Doe is a senior reporter who covers chips.</c>: the author, below the article, as its object.</summary>
    public static bool StandsBelow(string text, NoisePlace place, CaptureFacts facts)
    {
        if (place.Index * 2 < place.Count - 3 || place.Index < 2 || Phrases.Columns(text) > 320)
            return false;
        // The Quay Letter, 12 Loss Lane, Utrecht
        if (place.InTail && !Phrases.EndsSentence(text) && Phrases.Columns(text) < 100
            && facts.Sources.Exists(s => s.Value.Length > 3 && text.StartsWith(s.Value + ", ", StringComparison.OrdinalIgnoreCase)))
            return true;
        if (place.InTail && (IsLinkedWriter(text, facts) || IsPublisher(text)) || IsSignOff(text, facts))
            return true;

        text = text.TrimStart('*', '_');
        foreach (var (names, _) in facts.Authors)
        {
            foreach (var name in names.Split([",", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (name.Length > 1 && place.InTail && text.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return true;
                if (name.Length > 3 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && Does(text.AsSpan(name.Length)))
                    return true;
                // The paper calls its writers by their last name: Doe covers technology for The Quay Review.
                var first = name.IndexOf(' ', StringComparison.Ordinal);
                if (first > 2 && place.InTail && text.Length < LongestBio && text.AsSpan().StartsWith(name.AsSpan(0, first))
                    && Does(text.AsSpan(first)))
                    return true;
                var last = name[(name.LastIndexOf(' ') + 1)..];
                if (last.Length > 2 && last.Length < name.Length && place.InTail
                    && text.StartsWith(last, StringComparison.OrdinalIgnoreCase) && text.Length < LongestBio
                    && Phrases.StartsWithAny(text.AsSpan(last.Length), [" covers ", " reported from ", " contributed "]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line begins with the name of a writer, or a part of it, and says what he is.</summary>
    public static bool Presents(string text, Wording wording, CaptureFacts facts) =>
        wording.Has(WordClass.Trade) && facts.Authors.Exists(a => a.Value.Length > 1 && BeginsWith(text, a.Value));

    /// <summary>Whether a line begins with a name, or with a part of it that is longer than a title.</summary>
    public static bool BeginsWith(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ') is { Length: > 1 } parts
            && Array.Exists(parts, p => p.Length > 2 && text.StartsWith(p + " ", StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Writes = ["covers", "writes", "reports", "is", "teaches", "edits"];

    /// <summary>
    /// Where nobody is named as the writer the very last line may say who is: <c>Jane Doe covers chips for The Quay Review.</c>
    /// </summary>
    public static bool PresentsSomebody(string text, Wording wording, CaptureFacts facts)
    {
        if (!wording.Has(WordClass.Trade)
            || facts.Authors.Exists(static a => a.Weight >= 60 && a.Value.Length > 0) || text.Split(' ') is not { Length: > 5 } words
            || Array.IndexOf(Writes, words[2]) < 0 || !PersonNames.IsPerson(words[0] + " " + words[1])
            || words[2] is not ("is" or "teaches" or "edits") && Array.IndexOf(words, "for") < 0 && Array.IndexOf(words, "about") < 0)
            return false;
        facts.Authors.Add(new Fact(words[0] + " " + words[1], 62));
        return true;
    }
}
