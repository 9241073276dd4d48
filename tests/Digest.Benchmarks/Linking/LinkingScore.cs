using System.Globalization;
using System.Text;
using Digest.Linking;

namespace Digest.Benchmarks.Linking;

/// <summary>Right, wrong and missed names, with where they were.</summary>
internal sealed class LinkingScore
{
    private readonly StringBuilder _lines = new();
    private int _right;
    private int _wrong;
    private int _missed;

    /// <summary>The score of a topic, as a text.</summary>
    public static string Explain(TaggedText found, string slug) =>
        found.Topics.FirstOrDefault(t => t.Term.Slug.Value == slug)?.Score.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    public void Add(string place, IEnumerable<string> truth, IEnumerable<string> found, Func<string, string>? explain)
    {
        var expected = truth.ToHashSet(StringComparer.Ordinal);
        var actual = found.ToHashSet(StringComparer.Ordinal);
        var wrong = actual.Except(expected).Order(StringComparer.Ordinal).ToList();
        var missed = expected.Except(actual).Order(StringComparer.Ordinal).ToList();
        _right += actual.Count - wrong.Count;
        _wrong += wrong.Count;
        _missed += missed.Count;
        if (wrong.Count + missed.Count > 0)
        {
            var texts = wrong.Select(w => "+" + w + (explain is null ? "" : ":" + explain(w))).Concat(missed.Select(m => "-" + m));
            _lines.AppendLine(CultureInfo.InvariantCulture, $"    {place}: {string.Join(' ', texts)}");
        }
    }

    public void Print(string name, bool brief)
    {
        var precision = _right + _wrong == 0 ? 1 : _right / (double)(_right + _wrong);
        var recall = _right + _missed == 0 ? 1 : _right / (double)(_right + _missed);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Console.WriteLine(
            FormattableString.Invariant(
                $"{name,-10} precision {precision:0.000}  recall {recall:0.000}  F1 {f1:0.000}  (right {_right}, wrong {_wrong}, missed {_missed})"));
        if (!brief)
            Console.Write(_lines);
    }
}
