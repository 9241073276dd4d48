return args switch
{
    ["cleaning", .. var rest] => Digest.Benchmarks.Cleaning.CleaningEvaluation.Run(rest),
    ["clean-one", var path] => Digest.Benchmarks.Cleaning.CleaningEvaluation.One(path),
    ["linking", .. var rest] => Digest.Benchmarks.Linking.LinkingEvaluation.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: cleaning [--seed N] | linking [--brief]");
    return 2;
}
