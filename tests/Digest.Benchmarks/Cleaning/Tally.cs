namespace Digest.Benchmarks.Cleaning;

/// <summary>Matches of two bags of things.</summary>
internal sealed class Tally
{
    private double _hit, _found, _true;

    public void Add(IEnumerable<string> found, IEnumerable<string> truth)
    {
        var rest = truth.GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        _true += rest.Values.Sum();
        foreach (var one in found)
        {
            _found++;
            if (rest.TryGetValue(one, out var left) && left > 0)
            {
                rest[one] = left - 1;
                _hit++;
            }
        }
    }

    public double Precision => _found == 0 ? 1 : _hit / _found;
    public double Recall => _true == 0 ? 1 : _hit / _true;
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Precision:F4} {Recall:F4} {F1:F4}");
}
