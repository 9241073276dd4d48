using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Diagnostics;

public class GitHubAnnotationsTests
{
    [Fact]
    public void A_finding_is_one_command_at_its_line()
    {
        var location = DiagnosticLocation.Of("input/a.md", "---\ndate: soon\n", new TextSpan(10, 4));
        Assert.Equal(
            "::error file=input/a.md,line=2,col=7,endColumn=11,title=DG0205 bad-date::\"soon\" is not a date.%0Ahint: write it as 2024-07-24, or with the time as 2024-07-24T09:00:00+08:00.",
            GitHubAnnotations.Print(DiagnosticBag.Make(DiagnosticCatalog.BadDate, location, "soon")));
    }

    [Fact]
    public void A_finding_about_no_file_has_only_a_title() =>
        Assert.StartsWith("::warning title=DG0217 no-settings::",
            GitHubAnnotations.Print(DiagnosticBag.Make(DiagnosticCatalog.NoSettings, null)), StringComparison.Ordinal);

    [Fact]
    public void Values_cannot_end_their_place()
    {
        var location = DiagnosticLocation.Of("input/a,b:c%.md", "x", new TextSpan(0, 1));
        var printed = GitHubAnnotations.Print(DiagnosticBag.Make(DiagnosticCatalog.BadDate, location, "50%\r\n::error::no"));
        Assert.StartsWith(
            "::error file=input/a%2Cb%3Ac%25.md,line=1,col=1,title=DG0205 bad-date::\"50%25%0D%0A::error::no\" is not a date.", printed,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', printed);
    }

    [Fact]
    public void Every_finding_is_a_line_of_its_own()
    {
        using var writer = new StringWriter();
        var diagnostic = DiagnosticBag.Make(DiagnosticCatalog.NoSettings, null);
        GitHubAnnotations.Write(writer, [diagnostic, diagnostic], null);
        Assert.Equal(2, writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
