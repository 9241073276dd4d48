using Digest.Diagnostics;
using Digest.Files;

namespace Digest.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    private const string Text = "one\ntwo three\n快手 four";

    [Fact]
    public void Findings_come_in_the_order_of_the_text_whatever_order_they_were_found_in()
    {
        var bag = new DiagnosticBag();
        bag.Report(DiagnosticCatalog.UnknownTerm, "b.md", Text, new TextSpan(0, 3), "x", "company", "");
        bag.Report(DiagnosticCatalog.UnknownTerm, "a.md", Text, new TextSpan(8, 5), "y", "company", "");
        bag.Report(DiagnosticCatalog.BadDate, "a.md", Text, new TextSpan(8, 5), "z");
        bag.ReportFile(DiagnosticCatalog.FileTooLarge, "a.md", 2);
        bag.Report(DiagnosticCatalog.UnknownTerm, "a.md", Text, new TextSpan(0, 3), "x", "company", "");
        Assert.Equal(["DG0212 ", "DG0207 1:1", "DG0205 2:5", "DG0207 2:5", "DG0207 1:1"],
            bag.Sorted().Select(d => $"{d.Code} {(d.Location!.Start is { } s ? $"{s.Line}:{s.Column}" : "")}"));
    }

    [Fact]
    public void The_same_finding_is_said_once()
    {
        var bag = new DiagnosticBag();
        for (var i = 0; i < 3; i++)
            bag.Report(DiagnosticCatalog.BadDate, "a.md", Text, new TextSpan(0, 3), "one");
        Assert.Single(bag.Sorted());
    }

    [Fact]
    public void A_place_says_the_line_and_how_much_of_it()
    {
        var location = DiagnosticLocation.Of("a.md", Text, new TextSpan(14, 2));
        Assert.Equal(new LinePosition(3, 1), location.Start);
        Assert.Equal(2, location.Length);
        Assert.Equal("快手 four", location.LineText);
        Assert.Equal(3, DiagnosticLocation.Of("a.md", Text, new TextSpan(0, 10)).Length);
        Assert.Equal(0, DiagnosticLocation.Of("a.md", Text, new TextSpan(500, 10)).Length);
    }

    [Fact]
    public void Only_errors_are_errors()
    {
        var bag = new DiagnosticBag();
        bag.ReportFile(DiagnosticCatalog.NoSettings, "input/site.yml");
        Assert.False(bag.HasErrors);
        bag.ReportFile(DiagnosticCatalog.FileTooLarge, "a.md", 2);
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void Messages_are_filled_in_and_an_empty_hint_is_none()
    {
        var found = DiagnosticBag.Make(DiagnosticCatalog.UnknownTerm, null, "{0}", "company", "");
        Assert.Equal("\"{0}\" is not a known company.", found.Message);
        Assert.Null(found.Hint);
    }

    [Fact]
    public void Every_rule_has_its_own_code_and_name_and_says_what_to_do()
    {
        Assert.Equal(DiagnosticCatalog.All.Count, DiagnosticCatalog.All.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(DiagnosticCatalog.All.Count, DiagnosticCatalog.All.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DiagnosticCatalog.All, r =>
        {
            Assert.Matches("^DG0[0-9]{3}$", r.Code);
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", r.Name);
            Assert.True(r.Message.Length > 0 && r.Why.Length > 10 && r.Mend.Length > 10, r.Code);
            Assert.Same(r, DiagnosticCatalog.ByCode(r.Code));
        });
        Assert.Null(DiagnosticCatalog.ByCode("DG9999"));
    }
}
