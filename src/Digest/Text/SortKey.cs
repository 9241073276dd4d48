namespace Digest.Text;

/// <summary>The form in which names are put in order: Latin letters without accents in lower case, Chinese by pinyin.</summary>
internal static class SortKey
{
    /// <summary>The key of a name: <c>快手</c> gives <c>kuaishou</c>, <c>Écho</c> gives <c>echo</c>.</summary>
    public static string Of(string name)
    {
        var key = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (Characters.IsHan(c) && Pinyin.Of(c) is { } syllable)
                key.Append(syllable);
            else if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant((char)Folding.WithoutAccent(new System.Text.Rune(char.IsSurrogate(c)
                    ? 'x' : Folding.Width(c))).Value));
        }

        return key.ToString();
    }
}
