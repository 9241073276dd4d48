using Digest.Diagnostics;
using Digest.Files;
using Digest.Rendering.Templates;
using Scriban;
using Scriban.Parsing;

namespace Digest.Rendering;

/// <summary>
/// The look of the site: templates, texts and assets. A site's own <c>theme/</c> folder lies over the shipped theme, file by file.
/// Templates are trusted; content never becomes one.
/// </summary>
internal sealed class Theme
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Texts> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _assetPaths = new(StringComparer.Ordinal);

    private Theme(IReadOnlyList<OutputFile> assets, ContentHash hash)
    {
        Assets = assets;
        Hash = hash;
        Programs = new TemplatePrograms(this);
    }

    /// <summary>The templates, compiled.</summary>
    public TemplatePrograms Programs { get; }

    /// <summary>Files served below <c>/assets/</c>, under names that carry their hash.</summary>
    public IReadOnlyList<OutputFile> Assets { get; }

    /// <summary>Hash of every file of the theme.</summary>
    public ContentHash Hash { get; }

    /// <summary>Reads a theme. Files of one path later in the list lie over those before.</summary>
    public static Theme Read(IEnumerable<SourceFile> layers, IReadOnlyList<string> languages, DiagnosticBag bag)
    {
        var byPath = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        var texts = new List<SourceFile>();
        foreach (var file in layers)
        {
            byPath[file.Path] = file;
            if (file.Path.StartsWith("theme/i18n/", StringComparison.Ordinal))
                texts.Add(file);
        }

        var files = byPath.Values.OrderBy(static f => f.Path, StringComparer.Ordinal).ToArray();
        var assets = new List<OutputFile>();
        var whole = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => $"{f.Path} {f.Hash}"))));
        var theme = new Theme(assets, whole);
        foreach (var file in files)
        {
            var path = file.Path;
            if (!path.StartsWith("theme/assets/", StringComparison.Ordinal) || path.EndsWith("/.gitkeep", StringComparison.Ordinal))
                continue;
            var name = path["theme/assets/".Length..];
            var asset = Asset(name, file);
            theme._assetPaths[name] = asset.Path;
            assets.Add(asset);
        }

        foreach (var language in languages)
        {
            theme._texts[language] = Texts.Read(language,
                texts.Where(f => f.Path == "theme/i18n/en.yml")
                    .Concat(texts.Where(f => f.Path == $"theme/i18n/{language}.yml" && language != "en")), bag);
        }

        foreach (var file in files)
        {
            var path = file.Path;
            var template = path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal);
            if (template && !path.StartsWith("theme/assets/", StringComparison.Ordinal))
                theme.Parse(path, file, bag);
        }

        return theme;
    }

    /// <summary>A file as it is served, its hash between its name and its ending.</summary>
    private static OutputFile Asset(string name, SourceFile file)
    {
        var bytes = AssetText.Served(name, file.Bytes);
        var hash = ContentHash.Of(bytes.Span).ToString()[..10];
        var dot = name.LastIndexOf('.');
        return new OutputFile(dot > name.LastIndexOf('/') ? $"assets/{name[..dot]}.{hash}{name[dot..]}" : $"assets/{name}.{hash}", bytes);
    }

    /// <summary>The texts of a language.</summary>
    public Texts TextsFor(string language) => _texts.TryGetValue(language, out var texts) ? texts : _texts.Values.First();

    /// <summary>A template by its name below the theme folder, without <c>.html</c>; null when there is none.</summary>
    public Template? Find(string name) => _templates.GetValueOrDefault(name);

    /// <summary>Path in the output of an asset, or null.</summary>
    public string? AssetPath(string name) => _assetPaths.GetValueOrDefault(name);

    /// <summary>Names of all assets, for suggestions.</summary>
    public IEnumerable<string> AssetNames => _assetPaths.Keys;

    /// <summary>Whether any template has a text in it.</summary>
    public bool Mentions(string text) => _sources.Values.Any(s => s.Contains(text, StringComparison.Ordinal));

    /// <summary>Names of all templates, for suggestions.</summary>
    public IEnumerable<string> TemplateNames => _templates.Keys;

    /// <summary>A line of a template, for excerpts; lines count from 0.</summary>
    public string? LineOf(string path, int line) =>
        _sources.TryGetValue(path, out var text) && text.Split('\n') is var lines && line < lines.Length ? lines[line].TrimEnd('\r') : null;

    private void Parse(string path, SourceFile file, DiagnosticBag bag)
    {
        var text = file.ReadText();
        var name = path["theme/".Length..];
        name = name.EndsWith(".html", StringComparison.Ordinal) ? name[..^5] : name;
        _sources[path] = text;
        var template = Template.Parse(text, path);
        foreach (var message in template.Messages)
        {
            if (message.Type == ParserMessageType.Error)
                bag.Report(DiagnosticCatalog.TemplateSyntax, path, text, SpanOf(message.Span, text), message.Message.TrimEnd('.'));
        }

        if (!template.HasErrors)
            _templates[name] = template;
    }

    /// <summary>Scriban's span, whose end is inclusive, in ours.</summary>
    internal static TextSpan SpanOf(SourceSpan span, string text) =>
        TextSpan.FromBounds(Math.Clamp(span.Start.Offset, 0, text.Length), Math.Clamp(span.End.Offset + 1, 0, text.Length));
}
