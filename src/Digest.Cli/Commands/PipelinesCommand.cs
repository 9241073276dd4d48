using System.CommandLine;
using System.Globalization;
using Digest.Diagnostics;
using Digest.Pipelines;

namespace Digest.Cli.Commands;

/// <summary><c>pipelines</c>: every kind of output, with what it is made from and how many files it makes. Nothing is rendered.</summary>
internal static class PipelinesCommand
{
    /// <summary>What the command line asked for.</summary>
    internal sealed record Options(bool Drafts, bool Future);

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var drafts = new Option<bool>("--drafts") { Description = "Counts drafts too." };
        var future = new Option<bool>("--future") { Description = "Counts articles of the future too." };
        var command = new Command("pipelines",
            "Lists the pipelines: what each makes, from what, and how many files. Nothing is rendered or written.") { drafts, future };
        command.SetAction((result, cancellation) =>
            Task.FromResult(Run(invocation(result), new Options(result.GetValue(drafts), result.GetValue(future)), cancellation)));
        return command;
    }

    public static int Run(Invocation run, Options options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var site = SiteBuild.Plan(BuildCommand.Sources(run), BuildCommand.BuildOptionsOf(run, options.Drafts, options.Future, null), bag);
        cancellation.ThrowIfCancellationRequested();
        var counts = site.Counts.ToDictionary(static c => c.Pipeline, static c => c.Count, StringComparer.Ordinal);
        if (!run.Json)
        {
            var name = SitePipelines.All.Max(static p => p.Name.Length);
            var from = SitePipelines.All.Max(static p => p.From.Length);
            run.Terminal.Out.WriteLine($"{"pipeline".PadRight(name)}  {"files",9}  {"from".PadRight(from)}  makes");
            foreach (var pipeline in SitePipelines.All)
                run.Terminal.Out.WriteLine(
                    $"{pipeline.Name.PadRight(name)}  {Number(counts[pipeline.Name]),9}  {pipeline.From.PadRight(from)}  {pipeline.Makes}");
            run.Terminal.Out.WriteLine($"{"".PadRight(name)}  {Number(site.Files.Count),9}");
        }

        return run.Conclude(bag.Sorted(), json =>
        {
            json.WriteStartArray("pipelines");
            foreach (var pipeline in SitePipelines.All)
            {
                json.WriteStartObject();
                json.WriteString("name", pipeline.Name);
                json.WriteString("makes", pipeline.Makes);
                json.WriteString("from", pipeline.From);
                json.WriteNumber("files", counts[pipeline.Name]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("files", site.Files.Count);
            json.WriteNumber("articles", site.Context.Model.ArticleCount);
        });
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
