using System.Globalization;
using System.Text;

namespace Digest.Authoring;

/// <summary>
/// Writes single values as YAML, in quotes only where they are needed. The room makes and mends the files that people write.
/// </summary>
internal static class YamlText
{
    /// <summary>Characters that have a meaning of their own at the beginning of a value (YAML 1.2, section 5.3), and space.</summary>
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@` \t";

    /// <summary>A value as it stands after a key: <c>Claude 3.5: a first look</c> gets quotes, <c>可灵面向全球开放</c> does not.</summary>
    public static string Scalar(string value) => IsPlain(value, flow: false) ? value : Quoted(value);

    /// <summary>A value as it stands within brackets or braces, where commas and brackets end it.</summary>
    public static string FlowScalar(string value) => IsPlain(value, flow: true) ? value : Quoted(value);

    private static bool IsPlain(string value, bool flow)
    {
        if (value.Length == 0 || Indicators.Contains(value[0], StringComparison.Ordinal) || value[^1] is ' ' or ':'
            || value is "~" or "null" or "Null" or "NULL" or "...")
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(value, i)
                || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                return false;
            if (c == ':' && (value[i + 1] == ' ' || (flow && value[i + 1] is ',' or '[' or ']' or '{' or '}')))
                return false;
            if (c == '#' && value[i - 1] == ' ')
                return false;
            if (flow && c is ',' or '[' or ']' or '{' or '}' && flow)
                return false;
        }

        return true;
    }

    private static bool IsPaired(string value, int at) => char.IsHighSurrogate(value[at])
        ? at + 1 < value.Length && char.IsLowSurrogate(value[at + 1])
        : at > 0 && char.IsHighSurrogate(value[at - 1]);

    private static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case var _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                case var _ when char.IsSurrogate(c) && !IsPaired(value, i):
                    text.Append('\uFFFD');
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return text.Append('"').ToString();
    }
}
