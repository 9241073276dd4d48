using System.Globalization;
using System.Text;
using Digest.Routing;

namespace Digest.Content;

/// <summary>
/// The text of an article file, front matter and body: the inverse of <see cref="ArticleReader"/>. Keys stand in the order of the
/// documentation; values are quoted only where YAML would read them otherwise.
/// </summary>
internal sealed class ArticleFile
{
    /// <summary>Longest slug of a made file name: short enough to be typed.</summary>
    private const int LongestSlug = 60;

    /// <summary>Words that YAML, of this version or of the one before, reads as no text.</summary>
    private static readonly HashSet<string> Keywords =
        new(["~", "null", "Null", "NULL", "true", "false", "yes", "no", "on", "off"], StringComparer.Ordinal);

    /// <summary>
    /// Characters that a plain value does not begin with: indicators (YAML 1.2, section 5.3), and what begins a merge, a value key or a
    /// number.
    /// </summary>
    private const string Openers = "-?:,[]{}#&*!|>'\"%@`=<. ";

    /// <summary>Characters that end a plain value within brackets or braces, or may.</summary>
    private static readonly System.Buffers.SearchValues<char> FlowMarks = System.Buffers.SearchValues.Create(",[]{}:");

    private readonly StringBuilder _text = new("---\n");

    /// <summary>Adds a key with a text; nothing for null or empty.</summary>
    public ArticleFile Add(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _text.Append(key).Append(": ").Append(Scalar(value, inFlow: false)).Append('\n');
        return this;
    }

    /// <summary>Adds a key that is true.</summary>
    public ArticleFile AddFlag(string key)
    {
        _text.Append(key).Append(": true\n");
        return this;
    }

    /// <summary>Adds a list on one line; nothing for an empty one unless it is asked for.</summary>
    public ArticleFile AddList(string key, IReadOnlyList<string> values, bool always = false)
    {
        if (values.Count > 0 || always)
            _text.Append(key).Append(": [").AppendJoin(", ", values.Select(v => Scalar(v, inFlow: true))).Append("]\n");
        return this;
    }

    /// <summary>Adds keys and values on one line; those without a value are left out.</summary>
    public ArticleFile AddMapping(string key, params ReadOnlySpan<(string Key, string? Value)> entries)
    {
        var first = true;
        foreach (var (name, value) in entries)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            _text.Append(first ? key + ": {" : ", ").Append(name).Append(": ").Append(Scalar(value, inFlow: true));
            first = false;
        }

        if (!first)
            _text.Append("}\n");
        return this;
    }

    /// <summary>Adds a list of lines, one a line.</summary>
    public ArticleFile AddLines(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return this;
        _text.Append(key).Append(":\n");
        foreach (var value in values)
            _text.Append("  - ").Append(Scalar(value, inFlow: false)).Append('\n');
        return this;
    }

    /// <summary>The whole file.</summary>
    public string Write(string body) => _text.ToString() + "---\n" + (body.Length == 0 ? "" : "\n" + body);

    /// <summary>The path of a new article: <c>input/articles/2024/2024-07-24-kling-global-launch.md</c>.</summary>
    public static string PathOf(string title, DateTimeOffset date)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"input/articles/{day[..4]}/{day}-{SlugOf(title)}.md";
    }

    /// <summary>A short Latin slug of a title, cut at a word: Chinese is spelled in pinyin.</summary>
    public static Slug SlugOf(string title)
    {
        var whole = Slug.Make(Text.Pinyin.Spell(title), "article").Value;
        if (whole.Length > LongestSlug)
        {
            var cut = whole.LastIndexOf('-', LongestSlug);
            whole = whole[..(cut > 20 ? cut : char.IsLowSurrogate(whole[LongestSlug]) ? LongestSlug - 1 : LongestSlug)];
        }

        return Slug.Make(whole, "article");
    }

    /// <summary>A text as YAML: plain where that is safe, else in double quotes.</summary>
    public static string Scalar(string value, bool inFlow)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var c in value)
            clean.Append(c is '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029' ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
        value = clean.ToString().Trim();
        if (IsPlain(value, inFlow))
            return value;
        return "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private static bool IsPlain(string value, bool inFlow)
    {
        if (value.Length == 0 || Keywords.Contains(value) || Openers.Contains(value[0], StringComparison.Ordinal))
            return false;
        if (value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal) || value.EndsWith(':'))
            return false;
        if (inFlow && value.AsSpan().ContainsAny(FlowMarks))
            return false;
        foreach (var c in value)
        {
            if (c is '\uFEFF' or >= '\uD800' and <= '\uDFFF' or '\uFFFE' or '\uFFFF' or >= '\uFDD0' and <= '\uFDEF')
                return false;
        }

        return true;
    }
}
