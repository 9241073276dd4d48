using System.Text;
using Digest.Cards;
using Digest.Content;
using Digest.Diagnostics;
using Digest.Files;
using Digest.Rendering.Views;

namespace Digest.Pipelines;

/// <summary>Pictures for link previews: one for each article, and one of the site in each language for every other page.</summary>
internal static class CardsPipeline
{
    public static IEnumerable<PlannedFile> Plan(SiteContext site)
    {
        if (!site.Settings.Makes(OutputKinds.Cards))
            yield break;
        var sheet = site.Theme.AssetPath("css/site.css") is { } path ? site.Theme.Assets.First(a => a.Path == path).Bytes : default;
        var colours = CardColours.Of(Encoding.UTF8.GetString(sheet.Span));
        var made = new PageKey();
        made.Add(typeof(CardsPipeline).Module.ModuleVersionId.ToString());
        made.Add(site.CardFont?.Hash ?? default);
        made.Add(colours.ToString());
        var look = new Look(made.Finish(), colours, site.CardFont is { } font ? new CardFont(font.Bytes) : null);
        for (var t = 0; t < site.Views.Count; t++)
        {
            var (tree, view) = (t, site.Views[t]);
            yield return new PlannedFile(view.Tree.Routes.File(ViewBuilder.CardName).OutputPath, null,
                s => Prepare(s, look, OfSite(s, s.Views[tree])));
            foreach (var article in view.Tree.Articles)
            {
                var index = article.Index;
                yield return new PlannedFile(article.Permalink.Beside(ViewBuilder.CardName).OutputPath, article.Article.Path,
                    s => Prepare(s, look, OfArticle(s, s.Views[tree], index)))
                {
                    Outline = s => Outline(s, look, s.Views[tree], index),
                };
            }
        }
    }

    /// <summary>
    /// The settings with cards turned off where they cannot be drawn, of which it warns; and the file of their font, or null.
    /// </summary>
    /// <param name="settings">As they were read.</param>
    /// <param name="files">All files of the site.</param>
    /// <param name="isAvailable">Whether the drawing library works here.</param>
    /// <param name="bag">Findings.</param>
    public static (SiteSettings Settings, SourceFile? Font) Ready(SiteSettings settings, IReadOnlyList<SourceFile> files,
        Func<bool> isAvailable, DiagnosticBag bag)
    {
        SourceFile? font = null;
        if (settings.CardFont is { } path)
        {
            font = files.FirstOrDefault(f => f.Path == "input/" + path) ?? files.FirstOrDefault(f => f.Path == path);
            if (font is null)
                bag.ReportAt(DiagnosticCatalog.NoCardFont, settings.CardFontLocation, path);
            else if (!CardFont.IsFont(font.Bytes.Span))
                bag.ReportAt(DiagnosticCatalog.BadCardFont, settings.CardFontLocation, path);
        }

        if (!settings.Makes(OutputKinds.Cards) || isAvailable())
            return (settings, font);
        bag.ReportFile(DiagnosticCatalog.NoCards, SettingsReader.Path);
        return (settings with { Outputs = settings.Outputs & ~OutputKinds.Cards }, font);
    }

    private static CardPicture OfArticle(SiteContext site, ViewBuilder view, int index)
    {
        var card = view.Card(index);
        // The first of each kind before the second of any: what an article is about stands first in its front matter.
        var marks = site.Settings.Taxonomies.SelectMany((t, i) =>
            view.Tree.Articles[index].Terms[i].Select((term, place) =>
                (place, Mark: new CardMark(ShapeOf(t.Name), term.Slug.Value, term.Name))))
            .OrderBy(static m => m.place).Select(static m => m.Mark).Take(9);
        return new CardPicture(card.Title, card.SourceName, view.Site.Title, card.Date.Long, view.Tree.Articles[index].Article.Day,
            [.. marks]);
    }

    private static CardPicture OfSite(SiteContext site, ViewBuilder view) =>
        new(view.Site.Title, view.Site.Description, "", "", null,
            [.. site.Settings.Taxonomies.Select(static t => new CardMark(ShapeOf(t.Name), "", ""))]);

    private static CardShape ShapeOf(string taxonomy) => taxonomy switch
    {
        "companies" => CardShape.Square,
        "people" => CardShape.Circle,
        "topics" => CardShape.Diamond,
        "models" => CardShape.Triangle,
        _ => CardShape.Bar,
    };

    /// <summary>
    /// The key of the article as it stands in lists, known already: it has more than is drawn, such as how many articles a term has.
    /// </summary>
    private static ContentHash Outline(SiteContext site, Look look, ViewBuilder view, int index)
    {
        var key = new PageKey();
        key.Add(look.Key);
        key.Add(view.Site.Title);
        key.Add(view.Card(index));
        return key.Finish();
    }

    /// <summary>
    /// A card is made from the program, what is drawn, the colours and the font alone: no other change of the site draws it anew.
    /// </summary>
    private static PreparedFile Prepare(SiteContext site, Look look, CardPicture picture)
    {
        var key = new PageKey();
        key.Add(look.Key);
        key.Add(picture.Title);
        key.Add(picture.Below);
        key.Add(picture.Head);
        key.Add(picture.Date);
        key.Add(picture.Day?.DayNumber ?? -1);
        foreach (var mark in picture.Marks)
        {
            key.Add((int)mark.Shape);
            key.Add(mark.Slug);
            key.Add(mark.Name);
        }

        return new PreparedFile(key.Finish(), _ => Draw(site, look, picture));
    }

    private static ReadOnlyMemory<byte>? Draw(SiteContext site, Look look, CardPicture picture)
    {
        try
        {
            if (look.Font is null or { IsReadable: true })
                return CardDrawing.Draw(picture, look.Colours, look.Font);
            site.Bag.ReportAt(DiagnosticCatalog.BadCardFont, site.Settings.CardFontLocation, site.Settings.CardFont);
        }
        catch (Exception e) when (CardDrawing.IsMisfit(e))
        {
            site.Bag.ReportFile(DiagnosticCatalog.NoCards, SettingsReader.Path);
        }

        return null;
    }

    /// <summary>What all cards have in common, with the key of that and of the program.</summary>
    private sealed record Look(ContentHash Key, CardColours Colours, CardFont? Font);
}
