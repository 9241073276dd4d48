using System.ComponentModel;
using System.Diagnostics;

namespace Digest.Tests;

/// <summary>
/// Commands that hear signals as in a terminal. Whoever runs the tests in the background has SIGINT ignored, which every process begun
/// from there inherits and cannot tell from a wish.
/// </summary>
internal static class UsualSignals
{
    private static readonly Lazy<string[]> Reset = new(static () =>
    {
        try
        {
            using var process =
                Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "true"]) { RedirectStandardError = true });
            process?.WaitForExit();
            return process?.ExitCode == 0 ? ["env", "--default-signal=INT"] : [];
        }
        catch (Win32Exception)
        {
            return [];
        }
    });

    /// <summary>A command with its arguments that hears signals, where the system can give them back.</summary>
    public static string[] Of(params string[] command) => [.. Reset.Value, .. command];
}
