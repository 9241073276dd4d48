using System.Globalization;
using CsCheck;

namespace Digest.Tests;

/// <summary>
/// Properties, tried on drawn values. A run of the tests draws the same values every time, so it passes or fails for a reason that stands
/// in the code. To look further, <c>DIGEST_PROPERTY_SEED</c> draws others and <c>DIGEST_PROPERTY_TIMES</c> multiplies how many; a fault
/// found so names its seed, and becomes a test of its own.
/// </summary>
internal static class Property
{
    private const int Usual = 100;

    private static readonly ulong Seed = Number("DIGEST_PROPERTY_SEED", 1);

    /// <summary>How many times as many values as usual are drawn.</summary>
    public static ulong Times { get; } = Number("DIGEST_PROPERTY_TIMES", 1);

    /// <summary>A source of random numbers that every seed makes another.</summary>
    public static Random Drawn() => new((int)(Seed % int.MaxValue));

    /// <summary>Whether a check passes for every value drawn.</summary>
    public static void Hold<T>(this Gen<T> values, Action<T> check, int iter = Usual)
    {
        for (var i = 0UL; i < (ulong)iter * Times; i++)
        {
            // A stream of its own for each draw: any of them can be drawn again alone.
            var value = values.Generate(new PCG((uint)i, Seed), null, out _);
            try
            {
                check(value);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                    $"does not hold for draw {i} of seed {Seed}: {Check.Print(value)}"), e);
            }
        }
    }

    /// <summary>As <see cref="Hold{T}(Gen{T}, Action{T}, int)"/>, for pairs.</summary>
    public static void Hold<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> check, int iter = Usual) =>
        values.Hold(v => check(v.Item1, v.Item2), iter);

    /// <summary>As <see cref="Hold{T}(Gen{T}, Action{T}, int)"/>, for three values.</summary>
    public static void Hold<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> check, int iter = Usual) =>
        values.Hold(v => check(v.Item1, v.Item2, v.Item3), iter);

    private static ulong Number(string variable, ulong fallback) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : fallback;
}
