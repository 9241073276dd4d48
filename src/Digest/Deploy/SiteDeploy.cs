using System.Text;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Deploy;

/// <summary>What a deploy is asked to do.</summary>
/// <param name="Site">The site's id or name.</param>
/// <param name="Production">Whether it becomes the live site, or a preview beside it.</param>
/// <param name="Force">Whether a site that lost most of its files is deployed all the same.</param>
/// <param name="TimeLimit">How long the host may take to get ready after the last upload.</param>
/// <param name="OutputName">How the output folder is called in messages.</param>
internal sealed record DeployRequest(string Site, bool Production, bool Force, TimeSpan TimeLimit, string OutputName);

/// <summary>What came of a deploy.</summary>
/// <param name="Failure">Why it did not succeed, or null.</param>
/// <param name="Address">Where the site is to be seen; null when it did not succeed.</param>
/// <param name="DeployId">The host's id of the deploy, or null when none was opened.</param>
/// <param name="Uploaded">Number of contents that were sent.</param>
/// <param name="Resumed">Whether an earlier deploy was gone on with.</param>
internal sealed record DeployResult(Diagnostic? Failure, string? Address, string? DeployId, int Uploaded, bool Resumed);

/// <summary>Deploys a site, from its files to the address at which it is seen.</summary>
/// <param name="api">The host.</param>
/// <param name="waits">Waiting between looks at a deploy.</param>
/// <param name="remember">Keeps the state, so that a killed deploy is gone on with.</param>
/// <param name="progress">Told how many contents are sent, of how many.</param>
internal sealed class SiteDeploy(NetlifyApi api, Waits waits, Action<DeployState> remember, Action<int, int> progress)
{
    /// <summary>The host is asked by that many requests at once.</summary>
    public const int UploadsAtOnce = 5;

    /// <summary>With more files than this the host looks at the manifest in the background.</summary>
    private const int MostFilesAtOnce = 100;

    /// <summary>Rounds of sending what the host still asks for.</summary>
    private const int MostRounds = 4;

    /// <summary>A host that has everything may take that many looks to say so.</summary>
    private const int LooksBetweenRounds = 8;

    private int _uploaded;

    /// <summary>Runs it to its end. Only cancellation is thrown; everything else is in the result.</summary>
    public async Task<DeployResult> RunAsync(IReadOnlyList<DeployFile> files, DeployRequest request, DeployState state,
        CancellationToken cancellation)
    {
        HostDeploy? deploy = null;
        var resumed = false;
        try
        {
            CheckNames(files, request);
            var manifest = ManifestHash(files);
            if (state.PendingDeploy is { } pending && state.PendingManifest == manifest)
                deploy = await api.GetAsync(request.Site, pending, cancellation).ConfigureAwait(false);
            if (deploy is { State: "error" or "rejected" or "deleted" })
                deploy = null;
            resumed = deploy is not null;
            if (deploy is null)
            {
                await CheckLossAsync(files, request, state, cancellation).ConfigureAwait(false);
                deploy = await api.CreateAsync(request.Site, files, request.Production, files.Count > MostFilesAtOnce, cancellation)
                    .ConfigureAwait(false);
                remember(state with { PendingDeploy = deploy.Id, PendingManifest = manifest });
            }

            deploy = await FinishAsync(deploy, files, request, state, cancellation).ConfigureAwait(false);
            remember(state with { PendingDeploy = null, PendingManifest = null, LastFiles = files.Count });
            var address = request.Production ? deploy.SiteUrl ?? deploy.DeployUrl : deploy.DeployUrl ?? deploy.SiteUrl;
            return new DeployResult(null, address, deploy.Id, _uploaded, resumed);
        }
        catch (DeployFailure failure)
        {
            return new DeployResult(failure.Diagnostic, null, deploy?.Id, _uploaded, resumed);
        }
    }

    /// <summary>Hash of all paths and contents, whatever their order.</summary>
    public static string ManifestHash(IEnumerable<DeployFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(static f => f.Path, StringComparer.Ordinal))
            text.Append(file.Path).Append('\0').Append(file.Sha1).Append('\n');
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString())).ToString();
    }

    private static void CheckNames(IReadOnlyList<DeployFile> files, DeployRequest request)
    {
        if (files.Count == 0)
            throw DeployFailure.Of(DiagnosticCatalog.NothingToDeploy, request.OutputName);
        foreach (var file in files)
        {
            if (file.Path.AsSpan().IndexOfAny('#', '?') is >= 0 and var at)
                throw DeployFailure.Of(DiagnosticCatalog.UndeployableName, file.Path, file.Path[at]);
        }
    }

    /// <summary>Refuses a site that lost more than half of its files: against the live one, or as many as were deployed last.</summary>
    private async Task CheckLossAsync(IReadOnlyList<DeployFile> files, DeployRequest request, DeployState state,
        CancellationToken cancellation)
    {
        if (request.Force)
            return;
        var before = state.LastFiles;
        var lost = before - files.Count;
        if (await api.LivePathsAsync(request.Site, cancellation).ConfigureAwait(false) is { Count: > 0 } live)
        {
            var now = files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
            var gone = live.Count(p => !now.Contains(p));
            if ((long)gone * before >= (long)lost * live.Count)
                (before, lost) = (live.Count, gone);
        }

        if (lost * 2 > before)
            throw DeployFailure.Of(DiagnosticCatalog.SiteShrank, lost, before);
    }

    /// <summary>Looks at the deploy until it is ready, sending what the host asks for.</summary>
    private async Task<HostDeploy> FinishAsync(HostDeploy deploy, IReadOnlyList<DeployFile> files, DeployRequest request, DeployState state,
        CancellationToken cancellation)
    {
        var bySha = files.ToLookup(static f => f.Sha1, StringComparer.Ordinal);
        var since = waits.Clock.GetTimestamp();
        for (int looks = 1, rounds = 0; ; looks++)
        {
            switch (deploy.State)
            {
                case "ready" or "current":
                    return deploy;
                case "error" or "rejected" or "deleted":
                    remember(state with { PendingDeploy = null, PendingManifest = null });
                    throw DeployFailure.Of(DiagnosticCatalog.DeployRefused,
                        (deploy.ErrorMessage ?? $"its state is \"{deploy.State}\"").TrimEnd('.'));
                case not ("preparing" or "enqueued" or "uploaded" or "processing" or "processed")
                    when deploy.Required is { Count: > 0 } required
                        && (rounds == 0 || (rounds < MostRounds && looks >= LooksBetweenRounds)):
                    await UploadAsync(deploy.Id, required, bySha, firstRound: rounds == 0, cancellation).ConfigureAwait(false);
                    rounds++;
                    since = waits.Clock.GetTimestamp();
                    looks = 0;
                    break;
                default:
                    if (waits.Clock.GetElapsedTime(since) >= request.TimeLimit)
                        throw DeployFailure.Of(DiagnosticCatalog.DeployStuck, (int)request.TimeLimit.TotalSeconds, deploy.State);
                    break;
            }

            // At first often, as small sites are ready at once; then every few seconds.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5000, 250 * (looks + 1))), waits.Clock, cancellation).ConfigureAwait(false);
            deploy = await api.GetAsync(request.Site, deploy.Id, cancellation).ConfigureAwait(false)
                ?? throw DeployFailure.Of(DiagnosticCatalog.DeployRefused, $"it no longer knows the deploy {deploy.Id}");
        }
    }

    private async Task UploadAsync(string deploy, IReadOnlyList<string> required, ILookup<string, DeployFile> bySha, bool firstRound,
        CancellationToken cancellation)
    {
        // One file for each content; should the host ask again, then every file with it.
        var wanted = required.Distinct(StringComparer.Ordinal).SelectMany(sha => firstRound ? bySha[sha].Take(1) : bySha[sha]).ToList();
        if (wanted.Count == 0)
            throw DeployFailure.Of(DiagnosticCatalog.DeployRefused, "it asks for contents that are not part of the site");
        var done = 0;
        progress(0, wanted.Count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(wanted, options, async (file, stop) =>
        {
            await api.UploadAsync(deploy, file, stop).ConfigureAwait(false);
            Interlocked.Increment(ref _uploaded);
            progress(Interlocked.Increment(ref done), wanted.Count);
        }).ConfigureAwait(false);
    }
}
