return args switch
{
    ["cleaning", .. var rest] => Digest.Benchmarks.Cleaning.CleaningEvaluation.Run(rest),
    ["clean-one", var path] => Digest.Benchmarks.Cleaning.CleaningEvaluation.One(path),
    ["markdown"] => Digest.Benchmarks.Markdown.MarkdownEvaluation.Run(),
    ["linking", .. var rest] => Digest.Benchmarks.Linking.LinkingEvaluation.Run(rest),
    ["search", .. var rest] => Digest.Benchmarks.Search.SearchEvaluation.Run(rest),
    ["site", .. var rest] => Digest.Benchmarks.Sites.SiteEvaluation.Run(rest),
    ["preview", var count, var folder] => Digest.Benchmarks.Preview.PreviewEvaluation.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: cleaning [--seed N] [--show NAME] | cleaning --speed | cleaning --write FOLDER COUNT | linking [--brief] | search [COUNT [FOLDER]] | markdown | site make|run ...");
    return 2;
}
