return args switch
{
    ["cleaning", .. var rest] => Digest.Benchmarks.Cleaning.CleaningEvaluation.Run(rest),
    ["clean-one", var path] => Digest.Benchmarks.Cleaning.CleaningEvaluation.One(path),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: cleaning [--seed N]");
    return 2;
}
