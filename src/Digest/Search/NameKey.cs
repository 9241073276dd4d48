using Digest.Text;

namespace Digest.Search;

/// <summary>
/// The key under which a name of a term stands in the dictionary: right after its first word, so that both are in one shard.
/// </summary>
internal static class NameKey
{
    /// <summary>Stands between the first word and the name.</summary>
    public const char Mark = '\u0001';

    /// <summary>
    /// <c>深度求索</c> gives 深度, the mark and 深度求索; <c>Open AI</c> gives open, the mark and "open ai"; a name without words gives null.
    /// </summary>
    public static string? Of(string name)
    {
        var folded = NameFold.Of(name);
        var units = new List<string>();
        var first = "";
        for (var at = 0; Tokenizer.TryNext(folded, at, out var piece); at = piece.End)
        {
            var text = folded.AsSpan(piece.Start, piece.Length);
            if (piece.IsWide)
            {
                if (units.Count == 0)
                    first = text[..Math.Min(2, text.Length)].ToString();
                units.Add(text.ToString());
                continue;
            }

            var forms = Tokenizer.QueryForms(text);
            if (units.Count == 0 && forms.Count > 0)
                first = forms[0];
            units.AddRange(forms);
        }

        return units.Count == 0 ? null : $"{first}{Mark}{string.Join(' ', units)}";
    }
}
