using System.Text.Json;
using Digest.Cli;
using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Cli;

public sealed class InvocationTests : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly Dictionary<string, string> _variables = [];

    private static readonly Diagnostic Warning = DiagnosticBag.Make(
        DiagnosticCatalog.RepeatedTerm, DiagnosticLocation.Of("input/a.md", "topics: [a, a]", new TextSpan(12, 1)), "a", "topics");

    private static readonly Diagnostic Error =
        DiagnosticBag.Make(DiagnosticCatalog.NoFrontMatter, new DiagnosticLocation("input/b.md", null, 0, null));

    private Invocation Run(bool strict = false, bool json = false, TimeProvider? clock = null, bool watched = false) => new(
        new Folders("content", "theme", "output", "seeds"), strict, json, Quiet: false, Verbose: false,
        new Terminal
        {
            Out = _out,
            Error = _error,
            Variable = _variables.GetValueOrDefault,
            Clock = clock ?? TimeProvider.System,
            WorkingFolder = "/",
            IsWatched = watched
        });

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Errors_give_1_and_warnings_do_only_when_strict()
    {
        Assert.Equal(0, Run().Conclude([]));
        Assert.Equal(0, Run().Conclude([Warning]));
        Assert.Equal(1, Run().Conclude([Warning, Error]));
        Assert.Contains("content/a.md:1:13: warning DG0216: ", _error.ToString(), StringComparison.Ordinal);
        _error.GetStringBuilder().Clear();
        Assert.Equal(1, Run(strict: true).Conclude([Warning]));
        Assert.Contains("content/a.md:1:13: error DG0216: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _out.ToString());
    }

    [Fact]
    public void On_GitHub_findings_are_annotations_as_well()
    {
        _variables["GITHUB_ACTIONS"] = "true";
        Run().Show([Warning]);
        Assert.Contains("\n::warning file=content/a.md,line=1,col=13,title=DG0216 repeated-term::", _error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_findings_and_what_the_command_adds()
    {
        Assert.Equal(1, Run(strict: true, json: true).Conclude([Warning], w => w.WriteNumber("articles", 3)));
        var result = JsonDocument.Parse(_out.ToString()).RootElement;
        Assert.Equal(["ok", "exitCode", "diagnostics", "articles"], result.EnumerateObject().Select(p => p.Name));
        Assert.Equal("error", result.GetProperty("diagnostics")[0].GetProperty("severity").GetString());
        Assert.Equal("content/a.md", result.GetProperty("diagnostics")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void Progress_appears_after_a_second_and_leaves_nothing()
    {
        var clock = new HandClock();
        using (var progress = new ProgressLine(Run(clock: clock, watched: true), "uploaded"))
        {
            progress.Report(1, 50);
            Assert.Equal("", _error.ToString());
            clock.Pass(TimeSpan.FromSeconds(1.5));
            progress.Report(2, 50);
            progress.Report(3, 50);
            Assert.Equal("\ruploaded 2 of 50", _error.ToString());
            clock.Pass(TimeSpan.FromSeconds(0.2));
            progress.Report(50, 50);
        }

        Assert.Equal("\ruploaded 2 of 50\ruploaded 50 of 50\r                 \r", _error.ToString());
        _error.GetStringBuilder().Clear();
        using (var unwatched = new ProgressLine(Run(clock: clock), "uploaded"))
        {
            clock.Pass(TimeSpan.FromSeconds(5));
            unwatched.Report(1, 2);
        }

        Assert.Equal("", _error.ToString());
    }

    private sealed class HandClock : TimeProvider
    {
        private long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
