using Digest.Files;

namespace Digest.Content;

/// <summary>A value of a YAML text with the place where it stands. Front matter, settings and vocabulary are read from this.</summary>
/// <param name="Span">Where it stands in the whole file, first to last character.</param>
public abstract record YamlNode(TextSpan Span);

/// <summary>A single value; YAML's types are not guessed: whoever reads it knows what it should be.</summary>
/// <param name="Value">The text, quotes and escapes resolved.</param>
/// <param name="Quoted">Whether it stood in quotes or in a block: then <c>null</c> and <c>~</c> are text.</param>
/// <param name="Span">Where it stands, quotes included.</param>
public sealed record YamlScalar(string Value, bool Quoted, TextSpan Span) : YamlNode(Span)
{
    /// <summary>Whether nothing was written: empty, <c>~</c> or <c>null</c>, unquoted.</summary>
    public bool IsNull => !Quoted && Value is "" or "~" or "null" or "Null" or "NULL" && !Quoted;
}

/// <summary>A list.</summary>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>Keys and values, in the order written. No key stands twice: the reader reports that.</summary>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            // Asked for dozens of times an article: by number, as an enumerator of the list would be an object each time.
            for (var i = 0; i < Entries.Count; i++)
            {
                if (Entries[i].Key.Value == key)
                    return Entries[i].Value;
            }

            return null;
        }
    }
}

/// <summary>One key with its value.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
