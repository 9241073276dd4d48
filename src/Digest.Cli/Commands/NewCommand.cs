using System.CommandLine;
using System.Globalization;
using Digest.Authoring;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Routing;

namespace Digest.Cli.Commands;

/// <summary><c>new TITLE</c>: an article file to fill in.</summary>
internal static class NewCommand
{
    /// <summary>What the command line asked for.</summary>
    /// <param name="Title">The headline.</param>
    /// <param name="Language">Language code, or null for the site's default (of a translation: its first other language).</param>
    /// <param name="Date">A date as front matter has it, or null for today.</param>
    /// <param name="Slug">The name in addresses, or null for one made from the title.</param>
    /// <param name="TranslationOf">Slug of the article that it translates, or null.</param>
    internal sealed record Options(string Title, string? Language, string? Date, string? Slug, string? TranslationOf);

    public static Command Make(Func<ParseResult, Invocation> invocation)
    {
        var title = new Argument<string>("TITLE") { Description = "The headline, in quotes." };
        var language =
            new Option<string?>("--lang") { Description = "Language code. Default: the site's default language.", HelpName = "LANG" };
        var date = new Option<string?>("--date")
        {
            Description = "Day, or time with offset. Default: today in the site's zone.",
            HelpName = "DATE"
        };
        var slug = new Option<string?>("--slug") { Description = "Name in addresses. Default: made from the title.", HelpName = "SLUG" };
        var translationOf = new Option<string?>("--translation-of")
        {
            Description = "Slug of the article that this one translates; its date, terms and source are taken over.",
            HelpName = "SLUG"
        };
        var command =
            new Command("new", "Makes an article file to fill in and prints its path.") { title, language, date, slug, translationOf };
        command.SetAction(result => Run(invocation(result), new Options(
            result.GetValue(title)!, result.GetValue(language), result.GetValue(date), result.GetValue(slug),
            result.GetValue(translationOf))));
        return command;
    }

    public static int Run(Invocation run, Options options)
    {
        var title = string.Join(' ', options.Title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (title.Length == 0)
            throw Failure.Usage("an article needs a title.");
        var settings = SettingsReader.Read(SourceFolder.TryRead(run, SettingsReader.Path), new DiagnosticBag());
        var made = options.TranslationOf is { } original
            ? Translation(run, options, title, original, settings) : Article(run, options, title, settings);
        SourceFolder.WriteNew(run, made.Path, made.Text);
        var shown = run.Folders.Shown(made.Path);
        if (run.Json)
            run.WriteJson(ExitCode.Done, [], writer => writer.WriteString("path", shown));
        else
            run.Terminal.Out.WriteLine(shown);
        return ExitCode.Done;
    }

    private static NewArticle Article(Invocation run, Options options, string title, SiteSettings settings)
    {
        var today = TimeZoneInfo.ConvertTime(run.Terminal.Clock.GetUtcNow(), settings.TimeZone);
        var date = (options.Date ?? today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Trim();
        if (!Dates.TryRead(date, settings.TimeZone, out _))
            throw Failure.Usage(
                $"--date: \"{date}\" is not a date; write it as 2024-07-24, or with the time as 2024-07-24T09:00:00+08:00.");
        if (!Slug.TryMake(options.Slug ?? title, out var slug))
            throw Failure.Usage("no address can be made from that title; give one with --slug.");
        return NewArticle.Make(title, date, Language(options.Language) ?? settings.DefaultLanguage, slug, settings);
    }

    private static NewArticle Translation(Invocation run, Options options, string title, string original, SiteSettings settings)
    {
        if (options.Date is not null || options.Slug is not null)
            throw Failure.Usage("a translation has the date and the slug of its original: leave --date and --slug out.");
        var articles = SourceFolder.Read(run, "input/articles/", ".md").Select(f => ArticleReader.Read(f, settings, new DiagnosticBag()))
            .OfType<Article>().ToList();
        if (articles.Find(a => a.Slug.Value == original && a.FrontMatter.TranslationOf is null) is not { } found)
        {
            var near = NearestName.Of(original, articles.Select(static a => a.Slug.Value).Distinct(StringComparer.Ordinal));
            throw Failure.Usage($"no article has the slug \"{original}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}");
        }

        var language = Language(options.Language) ?? settings.Languages.FirstOrDefault(l => l != found.Language)
            ?? throw Failure.Usage("the site has one language only: name the other with --lang.");
        if (language == found.Language)
            throw Failure.Usage($"\"{original}\" is in {language} already: name another language with --lang.");
        return NewArticle.Translate(found, title, language, settings);
    }

    private static string? Language(string? written)
    {
        if (written is null)
            return null;
        var code = written.ToLowerInvariant();
        return SettingsReader.IsLanguage(code)
            ? code : throw Failure.Usage($"--lang: \"{written}\" is not a language code such as en or zh.");
    }
}
