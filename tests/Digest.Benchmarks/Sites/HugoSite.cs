namespace Digest.Benchmarks.Sites;

/// <summary>A theme for Hugo that makes of the same content what the comparison asks for, as plainly as it can.</summary>
internal static class HugoSite
{
    /// <summary>Lays configuration and templates beside <c>input/</c>; both languages are read from the articles that are there.</summary>
    public static void Make(string folder)
    {
        Write(folder, "hugo.toml", """
            baseURL = "https://bench.example/"
            title = "Benchmark"
            defaultContentLanguage = "en"
            disableKinds = []
            paginate = 30
            rssLimit = 30
            enableRobotsTXT = true
            timeZone = "Asia/Shanghai"
            [taxonomies]
            company = "companies"
            person = "people"
            topic = "topics"
            [permalinks]
            articles = "/articles/:year/:month/:slug/"
            [outputs]
            home = ["HTML", "RSS"]
            taxonomy = ["HTML"]
            term = ["HTML", "RSS"]
            [related]
            includeNewer = true
            threshold = 10
            [[related.indices]]
            name = "companies"
            weight = 100
            [[related.indices]]
            name = "people"
            weight = 80
            [[related.indices]]
            name = "topics"
            weight = 60
            [languages.en]
            languageName = "English"
            contentDir = "hugo/en"
            [languages.zh]
            languageName = "中文"
            contentDir = "hugo/zh"
            hasCJKLanguage = true
            """);
        File.Copy(Path.Combine(folder, "hugo.toml"), Path.Combine(folder, "config.toml"), overwrite: true);
        Write(folder, "layouts/_default/baseof.html", """
            <!DOCTYPE html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
            {{ with .OutputFormats.Get "RSS" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}</head>
            <body><header><a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a><nav>{{ range slice "companies" "people" "topics" }}<a href="{{ print "/" . "/" | relLangURL }}">{{ . }}</a> {{ end }}</nav></header>
            <main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>
            """);
        Write(folder, "layouts/partials/card.html", """
            <article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time><p>{{ .Params.summary }}</p>
            <p>{{ range slice "companies" "people" "topics" }}{{ range $.GetTerms . }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}{{ end }}</p></article>
            """);
        Write(folder, "layouts/_default/single.html", """
            {{ define "main" }}<article><h1>{{ .Title }}</h1><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time> {{ .Params.source.name }} {{ .ReadingTime }} min</p><p>{{ .Params.summary }}</p>
            {{ .Content }}
            {{ range slice "companies" "people" "topics" }}<ul>{{ range $.GetTerms . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}
            <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
            <aside>{{ range first 5 (.Site.RegularPages.Related .) }}{{ partial "card.html" . }}{{ end }}</aside></article>{{ end }}
            """);
        Write(folder, "layouts/_default/list.html", """
            {{ define "main" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .RegularPages }}{{ range $p.Pages }}{{ partial "card.html" . }}{{ end }}
            <nav>{{ with $p.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ $p.PageNumber }} / {{ $p.TotalPages }} {{ with $p.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</nav>{{ end }}
            """);
        Write(folder, "layouts/index.html", """
            {{ define "main" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .Site.RegularPages }}{{ range $p.Pages }}{{ partial "card.html" . }}{{ end }}
            <nav>{{ with $p.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ $p.PageNumber }} / {{ $p.TotalPages }} {{ with $p.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</nav>{{ end }}
            """);
        Write(folder, "layouts/_default/terms.html", """
            {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
            """);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "input", "articles"), "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var language = text.Contains("\nlang: zh\n", StringComparison.Ordinal) ? "zh" : "en";
            var to = Path.Combine(folder, "hugo", language, "articles", Path.GetFileName(file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(to, text);
        }
    }

    private static void Write(string folder, string path, string text)
    {
        var whole = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.WriteAllText(whole, text);
    }
}
