namespace Digest.Linking;

/// <summary>What a string that is looked for stands for.</summary>
internal enum NameKind
{
    /// <summary>A name of a term.</summary>
    Name,

    /// <summary>A short name made from a full one (<c>Altman</c>): it needs the full one in the text.</summary>
    Short,

    /// <summary>A longer string in which a name means something else (<c>阿里研究院</c>).</summary>
    Cover,

    /// <summary>A word that shows what an ambiguous name means.</summary>
    Context,

    /// <summary>A word that points to a topic.</summary>
    Cue,

    /// <summary>A common word that points to a topic only beside others.</summary>
    Hint,

    /// <summary>A word that stands where a name is meant as a plain word.</summary>
    Sense,

    /// <summary>A word of the language that says of a topic how much likelier it is.</summary>
    Sign,
}

/// <summary>One string that is looked for.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Owner">Number of the term; of a context word or one of a plain sense, its own number.</param>
/// <param name="Spelling">How it is spelled.</param>
/// <param name="Ambiguous">Whether it counts only in context.</param>
/// <param name="Require">Numbers of the context words of which one must be near.</param>
internal sealed record NameEntry(NameKind Kind, int Owner, NameSpelling Spelling, bool Ambiguous, int[] Require)
{
    /// <summary>Whether the word edges around a hit are right for this kind.</summary>
    public bool HasEdges(MarkedText text, in TrieHit hit)
    {
        var folded = text.Folded;
        if (Spelling.OpensLatin && !WordEdges.Opens(folded, hit.Start))
            return false;
        if (!Spelling.ClosesLatin)
            return true;
        return Kind switch
        {
            NameKind.Name or NameKind.Short => WordEdges.Closes(folded, text.Text, hit.End),
            // "vulnerab" and "fine-tun" are stems.
            NameKind.Context when Spelling.Key.Length >= 5 => true,
            _ => WordEdges.ClosesInflected(folded, text.Text, hit.End),
        };
    }
}
