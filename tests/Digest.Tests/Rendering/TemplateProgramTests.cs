using System.Text;
using Digest.Tests.Pipelines;

namespace Digest.Tests.Rendering;

/// <summary>A compiled template gives what the interpreter gives, byte for byte, and the same errors.</summary>
public class TemplateProgramTests
{
    /// <summary>What templates may do, each on the page "about" with its title "A &amp; b", and in the lists of the site.</summary>
    public static TheoryData<string> Templates => new(
        "{{ page.title }} {{ page.body }} {{ page.kind }} {{ page.indexed }} {{ page.pager }}",
        "{{ for x in site.pages }}{{ x.name }}{{ for.index }}{{ for.first }}{{ for.last }}{{ for.even }}{{ for.odd }}{{ for.rindex }}{{ for.length }}{{ end }}",
        "{{ for x in site.pages limit: 1 }}{{ x.name }}{{ else }}none{{ end }}{{ for x in page.toc }}{{ x.text }}{{ else }}none{{ end }}",
        "{{ for x in site.pages limit: 0 }}{{ x.name }}{{ end }}{{ for x in site.pages offset: 1 }}{{ x.name }}{{ end }}",
        "{{ x = 'outer' }}{{ for x in site.pages }}{{ for x in site.feeds }}{{ x.name }}{{ end }}{{ x.name }}{{ end }}{{ x }}",
        "{{ for x in site.pages }}{{ last = x; n_so_far = for.index + 1 }}{{ end }}{{ last.name }} {{ n_so_far * 2 - 1 }}",
        "{{ for x in site.pages }}{{ x = 'set' }}{{ x.name }}{{ end }}{{ x }}",
        "{{ if page.pager == null }}a{{ end }}{{ if page.title != '' && page.indexed }}b{{ else if page.indexed }}c{{ else }}d{{ end }}",
        "{{ if site.pages.size > 0 || page.nothing }}a{{ end }}{{ if !page.indexed }}b{{ else }}c{{ end }}",
        "{{ page.pager == null }} {{ page.pager != null }} {{ null == page.pager }} {{ page.title == null }} {{ page.title != null }} {{ page.pager == '' }} {{ page.pager == empty }} {{ page.toc != null }} {{ page.indexed == true }} {{ null > 1 }} {{ page.pager ?? 'x' }}",
        "{{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 2 }} {{ 1 + 2.5 }} {{ 100.0 * 3 / 7 | math.round 2 }} {{ 5 | math.round 1 }} {{ 2 - 5 }} {{ 1.0 }} {{ -3 }} {{ 2.5 | math.round }}",
        "{{ 'a' + 'b' }} {{ 'a' + 1 }} {{ 'a' == 'a' }} {{ 'a' < 'b' }} {{ 1 == '1' }} {{ null == '' }} {{ true && false }} {{ 1 ? 2 : 3 }} {{ 'x' * 3 }}",
        "{{ page.title | string.upcase }} {{ string.truncate page.title 3 }} {{ page.title | string.replace 'A' '<b>' }} {{ site.pages | array.size }}",
        "{{ parts = page.title | string.split ' ' }}{{ for p in parts }}[{{ p }}]{{ end }}{{ parts[0] }}{{ parts.size }}",
        "{{ site.pages[0].name }} {{ site.pages[0]['name'] }} {{ page.pager?.page }} {{ page.pager?.page ?? 'none' }}",
        "{{ t 'nav.home' }} {{ 'nav.home' | t }} {{ t ('nav.' + 'home') }} {{ n 'articles' 1 }} {{ number 12345 }} {{ has_text 'x.y' }} {{ joined 'GPT-5 & <b>' }}",
        "{{ asset 'css/site.css' }} {{ page_link 'about' }} {{ path_data page }}",
        "{{ a = page.title; include 'partials/own' }}", "{{ for a in site.pages }}{{ include 'partials/own-name' }}{{ end }}",
        "   {{ page.body }}\n\t{{- page.title -}}  x {{~ page.title ~}}\n  y {{# note }}",
        "{%{ {{ raw }} }%}{{ 'q\"uo' }}{{ `v<>` }}", "{{ $local = 3; $local }}", "{{ capture c }}<{{ page.title }}>{{ end }}{{ c }}",
        "{{ i = 0; while i < 3; i = i + 1; i; end }}",
        "{{ case page.kind; when 'page'; 'p'; else; 'q'; end }}", "{{ func f(x); ret x + 1; end; f 2 }}", "{{ with page; title; end }}",
        "{{ x = {a: 1, b: 'z'}; x.a; x.b }}", "{{ [1, 2, 3] | array.join ', ' }}",
        "{{ for i in 1..3 }}{{ i }}{{ end }}", "{{ for x in site.pages }}{{ if for.first; continue; end }}{{ x.name }}{{ break }}{{ end }}",
        "{{ if empty == '' }}e{{ end }}{{ if page.toc == empty }}f{{ end }}",
        "{{ date.now ? 1 : 2 }}", "{{ page.title | joined | string.size }}", "{{ for c in page.title }}{{ c }}{{ end }}",
        "{{ for x in page.pager }}x{{ else }}y{{ end }}", "{{ page.title.size }}", "{{ $'{page.title}!' }}",
        // Errors.
        "{{ page.titel }}", "{{ unknown }}", "{{ page.pager.page }}", "{{ t 'no.such' }}", "{{ asset 'no' }}", "{{ include 'no' }}",
            "{{ include 'partials/self' }}", "{{ card page }}", "{{ n 'articles' 'x' }}", "{{ site.pages[99].name }}",
        "{{ page = 1 }}", "{{ site = 1 }}{{ site }}", "{{ t = 1 }}{{ t }}", "{{ for.index }}", "{{ joined page.toc }}", "{{ 1 / 0 }}",
        "{{ if page.indexed }}{{ page.title.nothing }}{{ end }}", "{{ for x in 5 }}{{ end }}");

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_gives_the_same_compiled_and_interpreted(string template)
    {
        var compiled = Render(template, compiles: true);
        var interpreted = Render(template, compiles: false);
        Assert.Equal(interpreted.Found, compiled.Found);
        Assert.Equal(interpreted.Text, compiled.Text);
        Assert.True(interpreted.Text is not null || interpreted.Found.Count > 0);
    }

    [Fact]
    public void Every_page_of_the_shipped_theme_is_the_same_compiled_and_interpreted_and_no_template_is_left_to_the_interpreter()
    {
        var (site, _) = MadeSite.Plan();
        var (compiled, interpreted) = (site.Context.Engine(), site.Context.Engine(compiles: false));
        var pages = 0;
        foreach (var file in site.Files)
        {
            var made = file.Render(site.Context, compiled)?.ToArray();
            Assert.NotNull(made);
            Assert.Equal(Encoding.UTF8.GetString(file.Render(site.Context, interpreted)!.Value.Span), Encoding.UTF8.GetString(made));
            pages += file.Path.EndsWith(".html", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(pages > 60);
        Assert.Equal([], site.Context.Theme.Programs.Abandoned);
        Assert.False(compiled.HasInterpreted);
    }

    [Fact]
    public void A_card_sees_its_article_and_the_site_but_not_the_page_that_asks_for_it_first()
    {
        var site = MadeSite.Build(("theme/partials/card.html", "{{ a.title }} {{ page.title }}"));
        var found = site.Found[0];
        Assert.Equal(("DG0451", "theme/partials/card.html", 1, 18),
            (found.Code, found.Location!.Path, found.Location.Start!.Value.Line, found.Location.Start.Value.Column));
    }

    private static (string? Text, IReadOnlyList<string> Found) Render(string template, bool compiles)
    {
        var (site, bag) = MadeSite.Plan(
            ("input/pages/about.md", "---\ntitle: A & b\n---\nText.\n\n```\n  code\n    more\n```\n"),
            ("theme/page.html", "<p>\n" + template + "\n</p>"), ("theme/partials/own.html", "<i>{{ a }}</i>"),
            ("theme/partials/own-name.html", "<i>{{ a.name }}</i>"), ("theme/partials/self.html", "{{ include 'partials/self' }}"));
        var engine = site.Context.Engine(compiles);
        var page = site.Files.Single(static f => f.Path == "about/index.html").Render(site.Context, engine);
        return (page is { } made ? Encoding.UTF8.GetString(made.Span) : null,
            [.. bag.Sorted().Select(static d => $"{d.Code} {d.Location} {d.Message} {d.Hint}")]);
    }
}
