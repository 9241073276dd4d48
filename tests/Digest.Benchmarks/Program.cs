return args switch
{
    ["cleaning", .. var rest] => Digest.Benchmarks.Cleaning.CleaningEvaluation.Run(rest),
    ["clean-one", var path] => Digest.Benchmarks.Cleaning.CleaningEvaluation.One(path),
    ["captions", .. var rest] => Digest.Benchmarks.Cleaning.CaptionTraining.Run(rest),
    ["markdown"] => Digest.Benchmarks.Markdown.MarkdownEvaluation.Run(),
    ["linking", .. var rest] => Digest.Benchmarks.Linking.LinkingEvaluation.Run(rest),
    ["search", "make", var folder, var count] => Digest.Benchmarks.Search.SearchSite.Make(folder, Number(count), "input"),
    ["search", "browser", var folder, var chromium, .. var rest] =>
    await Digest.Benchmarks.Search.SearchInBrowser.RunAsync(folder, chromium, rest is [var queries] ? Number(queries) : 120)
        .ConfigureAwait(false),
    ["search", .. var rest] => Digest.Benchmarks.Search.SearchEvaluation.Run(rest),
    ["site", .. var rest] => Digest.Benchmarks.Sites.SiteEvaluation.Run(rest),
    ["preview", var count, var folder, var program, .. var rest] =>
    await Digest.Benchmarks.Preview.PreviewEvaluation.RunAsync(Number(count), folder, program, rest is [var saves] ? Number(saves) : 300)
        .ConfigureAwait(false),
    ["plan", var folder, var times] => Digest.Benchmarks.Preview.PlanEvaluation.Run(folder, Number(times)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine(
        "usage: cleaning [--seed N] [--show NAME] | cleaning --folder DIR [--show NAME] | cleaning --speed | cleaning --write FOLDER COUNT | captions ROOT [--without A,B] [--write FILE] | linking [--brief] [--folders DIR...] | search [COUNT [FOLDER]] | search make FOLDER COUNT | search browser FOLDER CHROMIUM [QUERIES] | markdown | plan FOLDER TIMES | preview COUNT FOLDER PROGRAM [SAVES] | site make|run ...");
    return 2;
}
