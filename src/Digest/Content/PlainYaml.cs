using Digest.Files;
using Digest.Text;

namespace Digest.Content;

/// <summary>
/// Reads YAML that is written as nearly all front matter, vocabulary and settings are: keys of plain letters; values that are plain or
/// quoted on one line, lists and mappings in brackets on one line or one entry to a line further in; comments on lines of their own. What
/// is written otherwise, or wrongly, is left to the events of the parser (<see cref="YamlReader"/>), which give the same and say what is
/// wrong; a test holds the two together. This one takes a tenth of the time, which counts when there are 100,000 articles, and at every
/// start.
/// </summary>
internal ref struct PlainYaml
{
    // Line breaks and marks that YAML knows besides the usual ones, and what may not stand in it.
    private static readonly RareCharacters Odd =
        new("\t", "\u0000\u0008\u000b\u000c\u000e\u001f\u007f\u00a0\u2028\u2029\ud800\udfff\ufeff\ufeff\ufffe\uffff");

    /// <summary>Deepest nesting; what goes deeper is left to the other reader, which says what is wrong with it.</summary>
    private const int Deepest = 8;

    /// <summary>From so many keys on, a set tells whether one stands twice.</summary>
    private const int ManyKeys = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _end;
    private int _at;
    private int _depth;

    // Where the last value ends, its bracket included.
    private int _last;

    private PlainYaml(ReadOnlySpan<char> text, TextSpan span)
    {
        _text = text[..span.End];
        _end = span.End;
        _at = span.Start;
    }

    /// <summary>The YAML in a stretch of a file, or null when it is not of the usual kind.</summary>
    public static YamlNode? TryRead(string text, TextSpan span)
    {
        var block = text.AsSpan(span.Start, span.Length);
        if (Odd.IndexIn(block) >= 0)
            return null;
        var reader = new PlainYaml(text, span);
        if (reader.NextLine() != 0)
            return null;
        YamlNode? root = reader._at < reader._end && text[reader._at] == '-' ? reader.Sequence(0) : reader.Mapping(0);
        return reader._at == reader._end ? root : null;
    }

    /// <summary>Keys and values one to a line, the first here and the others after so many spaces.</summary>
    private YamlMapping? Mapping(int indent)
    {
        if (++_depth > Deepest)
            return null;
        var entries = new List<YamlEntry>(ManyKeys);
        HashSet<string>? seen = null;
        do
        {
            if (Key() is not { } key || IsRepeated(entries, key.Value, ref seen) || Value(indent) is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
        }
        while (NextLine() == indent && _text[_at] != '-');

        _depth--;
        // What is further in belongs to the value before, and what is further out to whoever asked.
        return NextLine() >= indent ? null : new YamlMapping(entries, TextSpan.FromBounds(entries[0].Key.Span.Start, _last));
    }

    private static bool IsRepeated(List<YamlEntry> entries, string key, ref HashSet<string>? seen)
    {
        if (entries.Count < ManyKeys)
        {
            foreach (var entry in entries)
            {
                if (entry.Key.Value == key)
                    return true;
            }

            return false;
        }

        seen ??= new HashSet<string>(entries.Select(static e => e.Key.Value), StringComparer.Ordinal);
        return !seen.Add(key);
    }

    /// <summary>Passes empty lines and comments; gives the spaces before the next text and stands at it, or -1 at the end.</summary>
    private int NextLine()
    {
        var start = _at;
        while (start > 0 && _text[start - 1] == ' ')
            start--;
        for (var at = start; ;)
        {
            var line = at;
            while (at < _end && _text[at] == ' ')
                at++;
            if (at == _end)
            {
                _at = _end;
                return -1;
            }

            if (_text[at] == '#' && (line == 0 || _text[line - 1] is '\n' or '\r'))
            {
                while (at < _end && _text[at] is not ('\n' or '\r'))
                    at++;
                if (at == _end)
                {
                    _at = _end;
                    return -1;
                }
            }

            if (_text[at] is not ('\n' or '\r'))
            {
                _at = at;
                return at - line;
            }

            at += _text[at] == '\r' && at + 1 < _end && _text[at + 1] == '\n' ? 2 : 1;
        }
    }

    private YamlScalar? Key()
    {
        if (_at < _end && _text[_at] is '"' or '\'')
        {
            if (Quoted(_text[_at]) is not { Value.Length: <= 64 } quoted || _at == _end || _text[_at] != ':')
                return null;
            _at++;
            return quoted;
        }

        var from = _at;
        while (_at < _end && (char.IsAsciiLetterOrDigit(_text[_at]) || (_at > from && _text[_at] is '_' or '-' or '.')))
            _at++;
        if (_at == from || _at - from > 64 || _at >= _end || _text[_at] != ':')
            return null;
        var key = new YamlScalar(RepeatedTexts.Of(_text[from.._at]), false, TextSpan.FromBounds(from, _at));
        _at++;
        return key;
    }

    private YamlNode? Value(int indent)
    {
        if (_at < _end && _text[_at] is not (' ' or '\n' or '\r'))
            return null;
        Spaces();
        if (_at == _end)
            return null;
        if (_text[_at] is not ('\n' or '\r'))
            return OnLine(flow: false) is { } value && AtEndOfLine() && !Continues(indent) ? value : null;
        var inner = NextLine();
        if (inner >= indent && _text[_at] == '-')
            return Sequence(inner);
        return inner > indent ? Mapping(inner) : null;
    }

    /// <summary>Values or mappings behind dashes, each beginning on a line of its own.</summary>
    private YamlSequence? Sequence(int indent)
    {
        if (++_depth > Deepest)
            return null;
        var items = new List<YamlNode>();
        var start = _at;
        do
        {
            var dash = _at++;
            if (_at == _end || _text[_at] != ' ')
                return null;
            Spaces();
            if (_at == _end)
                return null;
            if (IsKey())
            {
                if (Mapping(indent + _at - dash) is not { } mapping)
                    return null;
                items.Add(mapping);
                continue;
            }

            if (OnLine(flow: false) is not { } item || !AtEndOfLine() || Continues(indent))
                return null;
            items.Add(item);
        }
        while (NextLine() == indent && _text[_at] == '-');

        _depth--;
        return NextLine() > indent ? null : new YamlSequence(items, TextSpan.FromBounds(start, _last));
    }

    /// <summary>Whether a key with its colon stands here; reads nothing.</summary>
    private bool IsKey()
    {
        var (at, last) = (_at, _last);
        var isKey = Key() is not null && (_at == _end || _text[_at] is ' ' or '\n' or '\r');
        (_at, _last) = (at, last);
        return isKey;
    }

    private YamlNode? OnLine(bool flow) => _text[_at] switch
    {
        '[' => List(),
        '{' => Pairs(),
        '"' or '\'' => Quoted(_text[_at]),
        _ => Plain(flow),
    };

    private YamlSequence? List()
    {
        if (++_depth > Deepest)
            return null;
        var start = _at++;
        var items = new List<YamlNode>();
        for (Spaces(); _at < _end && _text[_at] != ']'; Spaces())
        {
            if (items.Count > 0 && !Comma())
                return null;
            if (_at == _end || OnLine(flow: true) is not { } item)
                return null;
            items.Add(item);
        }

        return Closed(start) is { } span ? new YamlSequence(items, span) : null;
    }

    private YamlMapping? Pairs()
    {
        if (++_depth > Deepest)
            return null;
        var start = _at++;
        var entries = new List<YamlEntry>();
        HashSet<string>? seen = null;
        for (Spaces(); _at < _end && _text[_at] != '}'; Spaces())
        {
            if (entries.Count > 0 && !Comma())
                return null;
            if (_at == _end || Key() is not { } key || IsRepeated(entries, key.Value, ref seen) || _at == _end || _text[_at] != ' ')
                return null;
            Spaces();
            if (_at == _end || OnLine(flow: true) is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
        }

        return Closed(start) is { } span ? new YamlMapping(entries, span) : null;
    }

    /// <summary>Passes the bracket that closes a list; the list counts as ending before it, as it does for the other reader.</summary>
    private TextSpan? Closed(int start)
    {
        if (_at == _end)
            return null;
        _depth--;
        var end = _at;
        while (_text[end - 1] == ' ')
            end--;
        _last = ++_at;
        return TextSpan.FromBounds(start, end);
    }

    private bool Comma()
    {
        if (_text[_at] != ',')
            return false;
        _at++;
        Spaces();
        return true;
    }

    /// <summary>A text in quotes on one line, in which nothing is written otherwise but quotes and backslashes.</summary>
    private YamlScalar? Quoted(char quote)
    {
        // What is written before a mark that is meant as such: a backslash, or the quote itself.
        var before = quote == '"' ? '\\' : quote;
        var start = _at;
        var escapes = false;
        for (var at = start + 1; at < _end && _text[at] is not ('\n' or '\r'); at++)
        {
            var next = at + 1 < _end ? _text[at + 1] : '\0';
            if (_text[at] == before && (next == quote || next == before))
            {
                (escapes, at) = (true, at + 1);
                continue;
            }

            if (_text[at] == quote)
            {
                _last = _at = at + 1;
                var inside = _text[(start + 1)..at];
                return new YamlScalar(escapes ? Unescaped(inside, before) : inside.ToString(), true, TextSpan.FromBounds(start, _at));
            }

            if (_text[at] == before)
                return null;
        }

        return null;
    }

    private static string Unescaped(ReadOnlySpan<char> text, char before)
    {
        var made = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == before)
                i++;
            made.Append(text[i]);
        }

        return made.ToString();
    }

    private YamlScalar? Plain(bool flow)
    {
        // Whatever begins with a mark of YAML may mean something else.
        if (_text[_at] is '-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '%' or '@'
            or '`' or '\n' or '\r')
            return null;
        var start = _at;
        for (; _at < _end && _text[_at] is not ('\n' or '\r'); _at++)
        {
            var c = _text[_at];
            if (flow && (c is ',' or ']' or '}'))
                break;
            if (flow && (c is '[' or '{'))
                return null;
            if (c == ':' && (_at + 1 == _end || _text[_at + 1] is ' ' or '\n' or '\r' or ',' or ']' or '}' or '[' or '{'))
                return null;
            if (c == '#' && _text[_at - 1] == ' ')
                return null;
        }

        var end = _at;
        while (_text[end - 1] == ' ')
            end--;
        _last = end;
        return new YamlScalar(RepeatedTexts.Of(_text[start..end]), false, TextSpan.FromBounds(start, end));
    }

    private void Spaces()
    {
        while (_at < _end && _text[_at] == ' ')
            _at++;
    }

    private bool AtEndOfLine()
    {
        Spaces();
        return _at == _end || _text[_at] is '\n' or '\r';
    }

    /// <summary>Whether the next line belongs to the value on this one: it is further in.</summary>
    private bool Continues(int indent)
    {
        var here = _at;
        var next = NextLine();
        var continues = next > indent;
        if (next >= 0)
            return continues;
        _at = here;
        return false;
    }
}
