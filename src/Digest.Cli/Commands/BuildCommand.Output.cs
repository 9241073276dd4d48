using System.Diagnostics;
using System.Globalization;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Pipelines;
using Digest.Site;

namespace Digest.Cli.Commands;

/// <content>The build that writes.</content>
internal static partial class BuildCommand
{
    /// <summary>One build into the output folder: what the disk shows of its sources, and as much as there is to do.</summary>
    private sealed class OutputBuild : IDisposable
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Invocation _run;
        private readonly Options _options;
        private readonly BuildOptions _build;
        private readonly string _cache, _asked, _states;
        private readonly DateTimeOffset _looked;
        private readonly IReadOnlyList<ListedFile> _listing;
        private readonly CachedFile _findings;
        private readonly SiteFolder _folder;

        public OutputBuild(Invocation run, Options options)
        {
            (_run, _options) = (run, options);
            _build = BuildOptionsOf(run, options.Drafts, options.Future, options.BaseUrl);
            _cache = Cache(run);
            _asked = string.Create(CultureInfo.InvariantCulture, $"{_build.Drafts} {_build.Future} {_build.BaseUrl}");
            var ahead = SiteFolder.Ahead(_cache);
            _looked = run.Terminal.Clock.GetUtcNow();
            _listing = Listing(run);
            _states = SourceFingerprint.OfStates(_listing, _asked, _looked);
            _findings = new CachedFile(_cache, "findings");
            _folder = SiteFolder.Open(run.FullPath(run.Folders.Output), _cache, anew: options.Clean, ahead);
        }

        /// <summary>What was read of the sources: the files, the digest of their content, and what their articles say.</summary>
        private sealed record ReadSources(IReadOnlyList<SourceFile> Files, string Fingerprint, ReadMemory Memory);

        public int Run(Func<KnownSources> readKnown, CancellationToken cancellation)
        {
            if (!_options.Record && _folder.LooksCurrent(_states) && SaidOf(_folder.Fingerprint) is { } said)
                return Nothing(said);
            // There is something to do, or it takes more than a look to tell: only now is what the last build left worth its memory.
            FreeMemory.SetAsideFor(_listing.Count);
            var kept = Kept.Begin(_run, _options, readKnown);
            _folder.Expect();
            var known = kept.Sources.GetAwaiter().GetResult();
            var sources = known.Files(_listing);
            var fingerprint = SourceFingerprint.Of(sources, _asked);
            if (!_options.Record && _folder.IsCurrent(fingerprint) && SaidOf(fingerprint) is { } before)
            {
                _folder.Note(_states);
                return Nothing(before);
            }

            return Make(new ReadSources(sources, fingerprint, new ReadMemory(known)), kept.Bodies, cancellation);
        }

        /// <summary>What the last build found in files of this content; null where that is not known.</summary>
        private IReadOnlyList<Diagnostic>? SaidOf(string fingerprint) => DiagnosticLog.Read(_findings.Read(), fingerprint);

        /// <summary>Ends a build that had nothing to do, saying again what the last one found.</summary>
        private int Nothing(IReadOnlyList<Diagnostic> said)
        {
            var code = _run.Conclude(said, json => json.WriteNumber("files", _folder.LastCount));
            var articles = _listing.Count(static s => s.Logical.StartsWith("input/articles/", StringComparison.Ordinal));
            _run.Say(Summary(_folder.LastPages, articles, _watch, _folder.LastPages));
            return code;
        }

        /// <summary>Plans the site, renders it and publishes it, unless there are errors.</summary>
        private int Make(ReadSources read, Task<BuildMemory> bodies, CancellationToken cancellation)
        {
            var bag = new DiagnosticBag();
            var phases = new BuildPhases(_watch);
            phases.End("read");
            var site = SiteBuild.Plan(read.Files, _build, bag, bodies.GetAwaiter().GetResult(), read.Memory);
            phases.End("plan");
            if (Failed(_run, bag))
                return Conclude(_run, site, bag, _watch, null);
            _folder.Stage();
            phases.Pipelines = Render(site, cancellation);
            phases.End("render");
            if (!Failed(_run, bag))
            {
                cancellation.ThrowIfCancellationRequested();
                Publish(site, bag, read);
            }

            phases.End("publish");
            return Conclude(_run, site, bag, _watch, _folder, phases);
        }

        /// <summary>Renders what is not there already into the stage; what each pipeline took.</summary>
        private IReadOnlyList<TimeSpan> Render(PlannedSite site, CancellationToken cancellation)
        {
            using var progress = new ProgressLine(_run, "rendering");
            var made = 0;
            return SiteBuild.Render(site, new BuildOutput(
                (index, keys) => _folder.Keep(site.Files[index].Path, keys) && Report(),
                (index, keys, bytes) =>
                {
                    _folder.Write(new OutputFile(site.Files[index].Path, bytes), keys);
                    Report();
                }), cancellation);

            bool Report()
            {
                progress.Report(Interlocked.Increment(ref made), site.Files.Count);
                return true;
            }
        }

        private void Publish(PlannedSite site, DiagnosticBag bag, ReadSources read)
        {
            // A date that lies ahead changes what is published without any file changing.
            var reliable = site.Context.Model.Unpublished.All(static u => u.Reason != Unpublished.Future);
            // What is known of sources and bodies holds whether or not this site comes to be published.
            var keeping = Task.Run(() => Keep(site, read), CancellationToken.None);
            try
            {
                _findings.Write(DiagnosticLog.Write(bag.Sorted(), reliable ? read.Fingerprint : "-"));
                _folder.Publish(reliable ? read.Fingerprint : "-", reliable ? _states : "-");
            }
            finally
            {
                keeping.GetAwaiter().GetResult();
            }

            if (_options.Record)
                PublishedRecord.Add(_run, site.Publication.Lock, site.Context.Addresses.All.Values);
        }

        /// <summary>Leaves for the next build what is known of sources and bodies.</summary>
        private void Keep(PlannedSite site, ReadSources read)
        {
            new CachedFile(_cache, BodiesName).Write(site.Context.Memory.Write);
            new CachedFile(_cache, KnownName)
                .Write(file => KnownSources.Write(file, _listing, read.Files, site.Context.Settings, read.Memory.Sound, _looked));
        }

        public void Dispose() => _folder.Dispose();
    }
}
