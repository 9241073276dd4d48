using Digest.Cleaning.Blocks;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Forms;
using Digest.Cleaning.Lines;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Content;

namespace Digest.Cleaning;

/// <summary>What lines say about the article that are none of its own.</summary>
internal sealed partial class LineSieve
{
    /// <summary>What noise says of the article that it surrounds.</summary>
    private void Learn(string text, NoisePlace place)
    {
        // 本文来自微信公众号…，作者：… may stand above the text.
        if (_kept.Count < 3)
            Attribution.FromFoot(text, _facts);
        if (Trails.SiteOf(text, place) is { } trail)
            _facts.Sources.Add(new Fact(trail, CaptureFacts.OwnName));
        if (BoardPost.Posted(text) is { } posted)
        {
            _facts.Dates.Add(new Fact(posted, _facts.IsThread || BoardPost.IsHour(text) ? CaptureFacts.PostDay : 80));
            if (!_facts.Authors.Exists(static a => a.Weight >= CaptureFacts.Poster) && BoardPost.PostedBy(text) is { } member)
                _facts.Authors.Add(new Fact(member, CaptureFacts.Poster));
            if (CreditNames.BehindDay(text) is { } by)
                _facts.Authors.Add(new Fact(by, CaptureFacts.Poster));
        }

        if (BoardPost.PostedLately(text) is { } lately && !_facts.Dates.Exists(static d => d.Weight >= CaptureFacts.Relative))
            _facts.Dates.Add(new Fact(lately, CaptureFacts.Relative));
        if (ReporterLines.IsSigned(text))
            ReporterLines.Signed(text, _facts);
        if (BoardPost.EditedBy(text) is { } poster)
        {
            _facts.Authors.Add(new Fact(poster, 50));
            if (DateFinder.DayIn(text) is { } day)
                _facts.Dates.Add(new Fact(day, CaptureFacts.EditDay));
        }

        // A moment stands on forums and feeds as a counter does, and says the day all the same.
        if (!_facts.Dates.Exists(static d => d.Weight > CaptureFacts.EditDay))
            Credits.RelativeStamp(BoardPost.IsHour(text) ? text.Split('|')[0].Trim() : text, place, _facts);
        if (RightsNotes.IsEdited(text) && DateFinder.DayIn(text) is { } edited)
            _facts.Dates.Add(new Fact(edited, CaptureFacts.EditDay));
    }

    /// <summary>The writer with the length of the text beside him: <c>林一舟 | 约 900 字</c>.</summary>
    private bool IsWriterWithLength(string text)
    {
        if (_at >= LongestHead || text.Length > LongestRest)
            return false;
        var named = LengthNotes.Without(text);
        if (named.Length >= text.Length || !PersonNames.IsPerson(named))
            return false;
        _facts.Authors.Add(new Fact(named, 55));
        _stated = true;
        return true;
    }

    /// <summary>Columns of the least that is seen in a picture, beside the day.</summary>
    private const int LeastSeen = 12;

    /// <summary>Whether a caption says on which day the picture was taken, beside what it shows: <c>渡口首页（2025年3月5日截图）</c>.</summary>
    private static bool IsTaken(string text) =>
        !Credits.IsLabelled(text) && DateFinder.Find(text, needsYear: true, out var from, out var to) is { Time: null }
        && Phrases.Columns(text) - Phrases.Columns(text.AsSpan(from, to - from)) >= LeastSeen;

    /// <summary>Whether a picture stands right above a line, be it shown or written in Markdown.</summary>
    private bool IsBelowPicture(CaptureLine line) =>
        line.AfterImage || _at > 0 && _lines[_at - 1].Text is ['!', '[', ..];

    /// <summary>A medium that is known, alone between whoever wrote for it and the day.</summary>
    private bool IsMediumAboveDay(string text)
    {
        if (_kept.Count > 2 || _at == 0 || _at + 1 >= _lines.Count || KnownMedia.Named(text) is not { } medium
            || !DateFinder.IsDay(_lines[_at + 1].Text))
            return false;
        _facts.Sources.Add(new Fact(medium, 62));
        _stated = true;
        return true;
    }

    /// <summary>Whether the line says something about the article and is none of its own.</summary>
    private bool IsFact(CaptureLine line, string text, NoisePlace place)
    {
        if (IsMediumAboveDay(text))
            return true;
        // A note, where a quote is from, and an item that was broken at a width, stay; whose a picture is says nothing about the article.
        if (text.StartsWith("[^", StringComparison.Ordinal) || _kept.Count > 0 && Structure.IsOrigin(_kept[^1], text)
            || SoftWraps.Begins(_lines, _at)
            || text[0] is '（' or '(' && Captions.IsOnlyOrigin(text)
            // Jane Doe, head of tides: below the first paragraphs that is who can be seen.
            || line.Kind == LineKind.Caption && (_prose[_at].Paragraphs > 0 || IsBelowPicture(line) && IsTaken(text))
                && CreditNames.OfPair(text).Writer is null)
            return false;
        if (_at < LongestCredits && DateFinder.IsDayOfYear(text))
        {
            _facts.Dates.Add(new Fact(text, 60));
            return _stated = true;
        }

        if (_kept.Count == 0 && BoardPost.IsHour(text))
        {
            Learn(text, place);
            return true;
        }

        if (line.Markdown && _prose[_at].Paragraphs == 0 && WriterNotes.IsLinkedWriter(text, _facts))
            return _stated = true;
        var credits = line.Markdown && text.AsSpan().ContainsAny('*', '[') ? BodyScan.PlainInline(text) : text;
        // A paper's reporter stands alone nowhere but right below his text, whatever follows.
        var below = _at > _lastParagraph && _at <= _lastParagraph + LinesBelow && Credits.IsLabelled(text)
            || _kept.Count > 0 && Phrases.EndsSentence(_kept[^1].Text) && Bylines.IsReporter(text)
            || _at > _lastParagraph && _at <= _lastParagraph + LinesBelow && _facts.Dates.Count == 0 && Credits.IsDayBelow(text);
        if (!Reprints.Take(text, place, _facts) && !Credits.Take(credits, below ? new NoisePlace(_at, _at + 1) : place, _facts)
            && !WriterNotes.StandsBelow(text, place, _facts)
            && !(_prose[_at].Paragraphs == 0 && WriterNotes.StandsAbove(text, place, _facts))
            && !(_prose[_at].Paragraphs == 0 && _lastParagraph > _at + FewestParagraphs - 1 && Edges.IsLeadIn(text, place, _facts))
            && !(line.Kind is LineKind.Paragraph or LineKind.Loose && Edges.IsStated(text, place, _facts)))
            return false;
        FirstPlaces.Note(text, _facts);
        _stated = true;
        if (line.Kind == LineKind.Paragraph && _prose[_at].Paragraphs == 0)
            Credits.PreferOwn(credits, _facts);
        // Below the text the writer's name stands above what is said of him.
        if (_at > LongestCredits && Phrases.EndsSentence(text))
            WriterNotes.WithoutWriter(_kept, _facts);
        if (_at < LongestCredits)
            Edges.Standfirst(_kept, text, _facts);
        return true;
    }

    private static bool IsCount(string text) =>
        text.AsSpan().TrimStart("-* ") is { Length: > 0 and <= 6 } count && !count.ContainsAnyExcept(OfCounts);

    private static readonly System.Buffers.SearchValues<char> OfCounts = System.Buffers.SearchValues.Create("0123456789,.kK万");
}
