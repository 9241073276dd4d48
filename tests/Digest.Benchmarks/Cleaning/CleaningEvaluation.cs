using Digest.Cleaning;
using Digest.Content;
using Digest.Diagnostics;

namespace Digest.Benchmarks.Cleaning;

internal static class CleaningEvaluation
{
    public static int Run(string[] args) => 0;

    public static int One(string path)
    {
        var bag = new DiagnosticBag();
        var settings = new SiteSettings();
        foreach (var article in ArticleCleaner.Clean(new RawCapture("seeds/" + Path.GetFileName(path), File.ReadAllBytes(path)), new CleaningContext(settings), bag))
            Console.WriteLine(CleanFile.Write(article, settings));
        foreach (var finding in bag.Sorted())
            Console.Error.WriteLine(finding.Code + " " + finding.Message);
        return 0;
    }
}
