using Digest.Files;
using Digest.Routing;

namespace Digest.Content;

/// <summary>An article as a record of bytes, to be had again without its file being read.</summary>
internal static class ArticleRecord
{
    /// <summary>Writes all of an article but its text.</summary>
    public static void Write(RecordWriter writer, Article article)
    {
        var matter = article.FrontMatter;
        writer.Text(article.Slug.Value);
        writer.Span(article.BodySpan);
        writer.Text(article.Summary == matter.Summary ? null : article.Summary);
        writer.Int(article.Words);
        writer.Int(article.Ideographs);
        writer.Int(article.Links.Count);
        foreach (var link in article.Links)
            writer.Text(link);
        Matter(writer, matter);
    }

    private static void Matter(RecordWriter writer, FrontMatter matter)
    {
        writer.Text(matter.Title);
        writer.Date(matter.Date);
        writer.Text(matter.Language);
        writer.Text(matter.Slug);
        writer.Text(matter.Summary);
        writer.Int(matter.Terms.Length);
        foreach (var terms in matter.Terms)
            References(writer, terms);
        Source(writer, matter.Source);
        writer.Int((int)matter.Rights);
        writer.Int(matter.Importance);
        References(writer, matter.Stories);
        writer.Text(matter.TranslationOf);
        Image(writer, matter.Image);
        writer.Bool(matter.Draft);
        writer.Bool(matter.Updated is not null);
        if (matter.Updated is { } updated)
            writer.Date(updated);
        Corrections(writer, matter.Corrections);
        References(writer, matter.Aliases);
        writer.Text(matter.Canonical);
        writer.Text(matter.Capture?.File);
        if (matter.Capture is { } capture)
            writer.Text(capture.Sha256);
        References(writer, matter.Review);
        writer.Int(matter.Spans.Count);
        foreach (var (key, span) in matter.Spans)
        {
            writer.Text(key);
            writer.Span(span);
        }
    }

    private static void Source(RecordWriter writer, SourceReference? source)
    {
        writer.Bool(source is not null);
        if (source is null)
            return;
        writer.Text(source.Name);
        writer.Text(source.Url);
        writer.Text(source.Author);
        writer.Text(source.Published);
    }

    private static void Image(RecordWriter writer, ArticleImage? image)
    {
        writer.Text(image?.Src);
        if (image is null)
            return;
        writer.Text(image.Alt);
        writer.Text(image.Credit);
    }

    private static void Corrections(RecordWriter writer, IReadOnlyList<Correction> corrections)
    {
        writer.Int(corrections.Count);
        foreach (var correction in corrections)
        {
            writer.Date(correction.Date);
            writer.Text(correction.Text);
        }
    }

    /// <summary>Reads an article.</summary>
    /// <param name="reader">At its beginning.</param>
    /// <param name="file">The file that it was read from.</param>
    /// <exception cref="ArgumentException">The bytes are not what was written.</exception>
    public static Article Read(ref RecordReader reader, SourceFile file)
    {
        var slug = Slug.Of(reader.Text()!);
        var body = reader.Span();
        var summary = reader.Text();
        var (words, ideographs) = (reader.Int(), reader.Int());
        var links = new string[reader.Count()];
        for (var i = 0; i < links.Length; i++)
            links[i] = reader.Shared()!;
        var matter = Matter(ref reader);
        return new Article(file, matter, slug, body, summary ?? matter.Summary!, words, ideographs, links);
    }

    private static FrontMatter Matter(ref RecordReader reader)
    {
        var (title, date, language, slug, summary) = (reader.Text()!, reader.Date(), reader.Shared()!, reader.Text(), reader.Text());
        var terms = new IReadOnlyList<TermReference>[reader.Count()];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = References(ref reader);
        var source = reader.Bool() ? new SourceReference(reader.Shared()!, reader.Text(), reader.Shared(), reader.Text()) : null;
        var (rights, importance, stories, translation) = ((Rights)reader.Int(), reader.Int(), References(ref reader), reader.Text());
        var image = reader.Text() is { } src ? new ArticleImage(src, reader.Text()!, reader.Text()) : null;
        var draft = reader.Bool();
        DateTimeOffset? updated = reader.Bool() ? reader.Date() : null;
        var corrections = new Correction[reader.Count()];
        for (var i = 0; i < corrections.Length; i++)
            corrections[i] = new Correction(reader.Date(), reader.Text()!);
        var (aliases, canonical) = (References(ref reader), reader.Text());
        var capture = reader.Text() is { } from ? new CaptureReference(from, reader.Text()!) : null;
        var review = References(ref reader);
        var spans = new KeyValuePair<string, TextSpan>[reader.Count()];
        for (var i = 0; i < spans.Length; i++)
            spans[i] = new KeyValuePair<string, TextSpan>(reader.Shared()!, reader.Span());
        return new FrontMatter
        {
            Title = title,
            Date = date,
            Language = language,
            Slug = slug,
            Summary = summary,
            Terms = terms,
            Source = source,
            Rights = rights,
            Importance = importance,
            Stories = stories,
            TranslationOf = translation,
            Image = image,
            Draft = draft,
            Updated = updated,
            Corrections = corrections,
            Aliases = aliases,
            Canonical = canonical,
            Capture = capture,
            Review = review,
            Spans = spans,
        };
    }

    private static void References(RecordWriter writer, IReadOnlyList<TermReference> references)
    {
        writer.Int(references.Count);
        foreach (var reference in references)
        {
            writer.Text(reference.Text);
            writer.Span(reference.Span);
        }
    }

    private static TermReference[] References(ref RecordReader reader)
    {
        var count = reader.Count();
        if (count == 0)
            return [];
        var references = new TermReference[count];
        for (var i = 0; i < count; i++)
            references[i] = new TermReference(reader.Shared()!, reader.Span());
        return references;
    }
}
