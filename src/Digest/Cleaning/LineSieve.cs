using Digest.Cleaning.Blocks;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;
using Digest.Content;

namespace Digest.Cleaning;

/// <summary>
/// Parts the lines of a capture: noise goes, what says something about the article becomes a fact, the rest is kept with what stood between
/// it and the line before.
/// </summary>
internal sealed partial class LineSieve
{
    /// <summary>
    /// Columns of the shortest line that may have been broken, and letters of the longest that is left over of a paragraph.
    /// </summary>
    private const int LeastBroken = 50, LongestRest = 40;

    /// <summary>Lines of the foot of a page that may say whose it is.</summary>
    private const int LongestFoot = 14;

    /// <summary>Lines above a text among which its writer may stand, and among which a standfirst may be.</summary>
    private const int LongestHead = 10, LongestCredits = 6;

    /// <summary>Columns of the shortest last paragraph, and lines below it that say who wrote it, be there what else below them.</summary>
    private const int LeastParagraph = 50, LinesBelow = 5;

    /// <summary>The share of a line's words that noise is made of, from which on it shows that the text does not go on there.</summary>
    private const double ShareOfNoise = 0.5;

    /// <summary>What begins at a line and is none of the text: its last line, or the one it is asked about.</summary>
    private static readonly Func<List<CaptureLine>, int, int>[] Boxes =
        [LinkNotes.PastSkipped, LinkNotes.PastTeaser, LinkNotes.PastFilm, LinkNotes.PastReadMore, MachineSummaries.Past, Polls.Past,
            Notices.PastReview,
            Notices.PastTags, MailBoxes.Past, Consents.Past, CommentEditors.Past];

    private static readonly System.Buffers.SearchValues<char> OfRules = System.Buffers.SearchValues.Create("|-: \\\n");

    private readonly List<CaptureLine> _lines, _kept;
    private readonly CaptureFacts _facts;
    private readonly CleaningContext _context;
    private readonly HashSet<string> _watermarks;
    private readonly int _lastParagraph;
    private readonly (int Letters, int Paragraphs)[] _prose;

    /// <summary>The line that is looked at.</summary>
    private int _at;

    /// <summary>What stood between the last line that was kept and this one.</summary>
    private bool _gap, _image, _noise, _stated;

    private LineSieve(List<CaptureLine> lines, CaptureFacts facts, CleaningContext context)
    {
        (_lines, _facts, _context) = (lines, facts, context);
        _kept = new List<CaptureLine>(lines.Count);
        _prose = Edges.ProseBefore(lines);
        _watermarks = RepeatedLines.Watermarks(lines);
        _lastParagraph = lines.FindLastIndex(static l => Phrases.EndsSentence(l.Text) && Phrases.Columns(l.Text) >= LeastParagraph);
    }

    /// <summary>The lines of the article.</summary>
    /// <param name="lines">The lines of the capture, marks within them taken off.</param>
    /// <param name="facts">What the capture says of itself; what the lines say is added.</param>
    /// <param name="context">What stands in several captures of the run.</param>
    public static List<CaptureLine> Keep(List<CaptureLine> lines, CaptureFacts facts, CleaningContext context)
    {
        var sieve = new LineSieve(lines, facts, context);
        for (; sieve._at < lines.Count; sieve._at++)
        {
            if (lines[sieve._at].Kind == LineKind.Verbatim)
                sieve.Verbatim(lines[sieve._at]);
            else if (!sieve.Take())
                sieve._gap = true;
        }

        return sieve._kept;
    }

    /// <summary>Characters of the longest quotation that says who may copy a text.</summary>
    private const int LongestFootNote = 500;

    /// <summary>Characters of the longest call to follow a house that is marked as a quotation, with the address behind it.</summary>
    private const int LongestCall = 160;

    /// <summary>
    /// Keeps it, but for bars and rules, which are left of a table that laid out a page, and a call to follow the house as a quotation.
    /// </summary>
    private void Verbatim(CaptureLine line)
    {
        if (line.Text.Length <= LongestCall && line.Text.StartsWith("> ", StringComparison.Ordinal)
            && Invitations.IsCallToFollow(MarkdownText.Plain(line.Text)))
            return;
        if (StatesFacts(line) || IsOfFoot(line) || IsQuotedLink(line))
            return;
        if (!line.Text.StartsWith('|') || line.Text.AsSpan().ContainsAnyExcept(OfRules))
            _kept.Add(line);
    }

    /// <summary>Whether a quotation is one link, which leads to another article: <c>> [Also read: What the tide left](…)</c>.</summary>
    private static bool IsQuotedLink(CaptureLine line) =>
        line.Text.StartsWith("> [", StringComparison.Ordinal) && LinkRows.Only(line.Text[2..]) is { } words
        && words.AsSpan().IndexOfAny(':', '：') is > 0 and <= BoxLabels.Longest and var colon && BoxLabels.Is(words[..colon]);

    /// <summary>
    /// Whether a quotation above the text says in each of its lines something about the article, as houses set their bylines:
    /// <c>林一舟 发自 渡口</c>, <c>江左位 | 公众号 RiverBit</c>; then that is noted.
    /// </summary>
    private bool StatesFacts(CaptureLine line)
    {
        if (_prose[_at].Paragraphs > 0 || line.Text.Length > LongestCall || !line.Text.StartsWith("> ", StringComparison.Ordinal))
            return false;
        var said = line.Text.Split('\n').Select(static l => MarkdownText.Plain(l.TrimStart('>', ' ')).Trim())
            .Where(static l => l.Length > 0).ToList();
        var place = new NoisePlace(_at, _lines.Count);
        if (said.Count < 2 || !said.TrueForAll(l => Credits.Take(l, place, new CaptureFacts())))
            return false;
        said.ForEach(l => Credits.Take(l, place, _facts));
        return true;
    }

    /// <summary>
    /// Whether a quotation below the text says in each of its lines whose it is and who may copy it, as programs of weblogs set that.
    /// </summary>
    private bool IsOfFoot(CaptureLine line)
    {
        if (_at < _lines.Count - LinesBelow || line.Text.Length > LongestFootNote
            || !line.Text.StartsWith("> ", StringComparison.Ordinal) || !_kept.Exists(static l => Phrases.EndsSentence(l.Text)))
            return false;
        var said = line.Text.Split('\n').Select(static l => BodyScan.PlainInline(MarkdownText.Plain(l.TrimStart('>', ' '))).Trim())
            .Where(static l => l.Length > 0).ToList();
        var place = new NoisePlace(_lines.Count, _lines.Count + 1);
        if (said.Count < 2 || !said.TrueForAll(l => Credits.Take(l, place, new CaptureFacts())
            || NoiseRules.Judge(l, place) is NoiseAction.Drop or NoiseAction.CutTail))
            return false;
        said.ForEach(l => Credits.Take(l, place, _facts));
        return true;
    }

    /// <summary>Whether the line is kept. What it says, and what else goes with it, is seen to.</summary>
    private bool Take()
    {
        var line = _lines[_at] with { Text = LinkNotes.Without(_lines[_at].Text) };
        var text = (line.Markdown ? line.Text : MarkdownText.Plain(line.Text)).Trim();
        if (text.Length == 0 || NamesMedium(line, text) || LabelsCaption(text))
            return false;
        if (PastBox() is var past && past > _at)
        {
            _at = past;
            return false;
        }

        var place = new NoisePlace(_at, _lines.Count) { BelowText = IsBelowText() };
        var action = Judge(line, text, place);
        if (action == NoiseAction.CutTail)
        {
            CutTail(text);
            return false;
        }

        if (action != NoiseAction.Keep)
        {
            Drop(text, place, action);
            return false;
        }

        if (IsOfCaption(line, text) || IsWriterWithLength(text) || IsFact(line, text, place) || IsRepeated(text))
            return false;
        _kept.Add(line with
        {
            Text = Phrases.WithoutEndMark(_at < _lastParagraph
                ? Credits.WithoutEditor(line.Text, _facts) : Credits.WithoutSigner(Credits.WithoutEditor(line.Text, _facts), _facts)),
            BreakBefore = line.BreakBefore || _gap,
            Apart = line.Apart || _gap,
            AfterImage = line.AfterImage || _image,
            AfterNoise = _noise,
            AfterFacts = _stated
        });
        _gap = _image = _noise = _stated = false;
        return true;
    }

    /// <summary>Whether a line above the text only names the medium, which is noted.</summary>
    private bool NamesMedium(CaptureLine line, string text)
    {
        if (_kept.Count > 0)
            return false;
        if (!line.Markdown && Trails.Masthead(_lines, _at) is { } site)
            _facts.Sources.Add(new Fact(site, 19));
        else if (_at < LongestHead && KnownMedia.Named(text) is { } known && (_at < 3 || !KnownMedia.IsAgency(known)))
            _facts.Sources.Add(new Fact(known, 44));
        else
            return false;
        return true;
    }

    /// <summary>Whether a line only says that the next is a caption, which becomes one.</summary>
    private bool LabelsCaption(string text)
    {
        if (!Captions.IsLabel(text) || _at + 1 >= _lines.Count
            || _lines[_at + 1] is not { Kind: LineKind.Loose or LineKind.Paragraph } shown)
            return false;
        _lines[_at + 1] = shown with { Kind = LineKind.Caption };
        return true;
    }

    /// <summary>
    /// The last line of what stands here for links to skip, a teaser, a film, a poll or a summary that a machine made; this line where
    /// nothing does.
    /// </summary>
    private int PastBox()
    {
        var past = _at;
        foreach (var box in Boxes)
            past = Math.Max(past, box(_lines, _at));
        return _prose[_at].Paragraphs > 0 && (IsBelowText() || _prose[_at].Paragraphs == _prose[^1].Paragraphs)
            ? Math.Max(past, ShowNotes.Past(_lines, _at, _facts)) : past;
    }

    /// <summary>
    /// Paragraphs of the shortest text of which that is told, and the least share of its letters that stands above, in tenths.
    /// </summary>
    private const int FewestParagraphs = 3, NearlyAll = 9;

    /// <summary>
    /// Whether no long paragraph stands from here on, or of many one at most, be it the last of the text or of a foot.
    /// </summary>
    private bool IsBelowText()
    {
        var (above, all) = (_prose[_at], _prose[^1]);
        return above.Paragraphs >= FewestParagraphs && all.Paragraphs == above.Paragraphs
            || above.Paragraphs > FewestParagraphs
                && (all.Paragraphs == above.Paragraphs + 1 || above.Letters * 10 >= all.Letters * NearlyAll);
    }

    /// <summary>What the rules say of the line, and what its neighbours say against them.</summary>
    private NoiseAction Judge(CaptureLine line, string text, NoisePlace place)
    {
        var action = line.Kind == LineKind.Heading && !place.PastLead ? NoiseAction.Keep : NoiseRules.Judge(text, place);
        if (action == NoiseAction.Drop && EndsBrokenParagraph(line, text))
            action = NoiseAction.Keep;
        // A button behind it shows that the first line is a thread's title.
        if (_at == 0 && action is NoiseAction.Drop or NoiseAction.Keep && Trails.WithoutButton(text) is { Length: > 6 } thread
            && thread.Length < text.Length)
        {
            _facts.Titles.Add(new Fact(Trails.WithoutButtonsBefore(thread), 62));
            action = NoiseAction.Drop;
        }

        if (action == NoiseAction.Drop && IsHeadingAll(line, text))
            action = NoiseAction.Keep;
        if (action == NoiseAction.CutTail && Furniture.OpensComments(text) && Edges.IsHeadingOfProse(_lines, _at))
            action = NoiseAction.Keep;
        if (action != NoiseAction.Keep)
            return action;
        // How many share or comment stands among the buttons above a text.
        if (line.Kind == LineKind.Item && _prose[_at].Paragraphs == 0 && IsCount(text))
            return NoiseAction.Drop;
        if (line.Kind != LineKind.Heading && IsRowOfLinks(line, place) || line.Kind == LineKind.Caption && Captions.IsOnlyOrigin(text))
            return NoiseAction.Drop;
        // When a file was put there stands below its name.
        return _image && DateFinder.IsMoment(text) ? NoiseAction.DropAsImage : NoiseAction.Keep;
    }

    /// <summary>The last word of a paragraph that was broken at a width may be a button's: … what strangers do with a⏎download.</summary>
    private bool EndsBrokenParagraph(CaptureLine line, string text) =>
        _at > 0 && !line.BreakBefore && text.Length <= LongestRest && char.IsAsciiLetterLower(text[0]) && text[^1] == '.'
        && _lines[_at - 1] is { Kind: LineKind.Loose } begun && Phrases.Columns(begun.Text) >= LeastBroken
        && (char.IsLetterOrDigit(begun.Text[^1]) || begun.Text[^1] == ',');

    /// <summary>Above what was said a button's word is a heading; above what a company says of itself, too: it goes with that.</summary>
    private bool IsHeadingAll(CaptureLine line, string text) =>
        _at + 1 < _lines.Count
        && (line.Kind == LineKind.Heading && text.EndsWith("ranscript", StringComparison.Ordinal)
            && _lines[_at + 1].Kind == LineKind.Paragraph
            || Releases.IsAboutItself(line) && Phrases.EndsSentence(MarkdownText.Plain(_lines[_at + 1].Text)));

    /// <summary>Whether links stand here in a row, or one that pitches what it leads to; the rest of its box goes with it.</summary>
    private bool IsRowOfLinks(CaptureLine line, NoisePlace place)
    {
        if (!line.Markdown && !line.Text.Contains(MarkdownText.LinkOpen, StringComparison.Ordinal))
            return false;
        var written = ArticleBody.Written(line);
        if (!LinkRows.Is(written) && !LinkRows.IsTrail(written, place) && !(place.PastLead && LinkRows.IsPitch(written))
            && !(LinkRows.Only(written) is { } words && NoiseRules.Judge(words, place) == NoiseAction.Drop))
            return false;
        if (LinkRows.IsPitch(written))
            LinkRows.WithoutBox(_kept);
        return true;
    }

    /// <summary>Labels of a text's own address.</summary>
    private static readonly string[] OwnAddresses = ["本文链接", "本文鏈接", "本文連結", "本文地址", "本文网址", "本文網址", "文章链接", "文章連結"];

    /// <summary>Goes to where the text goes on, or to the end: what stands there may still say whose the article is.</summary>
    private void CutTail(string text)
    {
        _noise = true;
        if (_kept.Count > 2 && _kept[^1] is { Kind: LineKind.Loose, BreakBefore: true, Markdown: false } last && AreTags(last.Text))
            _kept.RemoveAt(_kept.Count - 1);
        if (IsOneLine(text))
            return;
        if (Edges.Past(_prose, _lines, _at, Furniture.OpensComments(text)) is >= 0 and var past)
        {
            _at = past;
            return;
        }

        // 本文链接：https://…, below who may copy it
        foreach (var own in _lines.Skip(_at + 1).Take(LinesBelow))
        {
            if (Array.Exists(OwnAddresses, o => own.Text.StartsWith(o, StringComparison.Ordinal)))
                Credits.Take(own.Text, new NoisePlace(0, 1), _facts);
        }

        foreach (var below in _lines.Skip(Math.Max(_at + 1, _lines.Count - LongestFoot)))
            Attribution.FromFoot(below.Text, _facts);
        _at = _lines.Count;
    }

    /// <summary>Words of the shortest title behind a label.</summary>
    private const int FewestOfTitle = 3;

    /// <summary>
    /// Whether a label has its title in the same line, <c>Also read | What the tide left behind</c>, and the article goes on below it: then
    /// that line is all of the box.
    /// </summary>
    private bool IsOneLine(string text) =>
        text.AsSpan().IndexOfAny('|', '｜', ':') is > 0 and <= BoxLabels.Longest and var sign && BoxLabels.Is(text[..sign])
        && text.AsSpan(sign + 1).Trim().Count(' ') + 1 >= FewestOfTitle
        && _at + 2 < _lines.Count && Edges.IsParagraph(_lines, _at + 1) && Edges.IsParagraph(_lines, _at + 2);

    /// <summary>Characters of the longest row of tags, and of the longest of them.</summary>
    private const int LongestTags = 60, LongestTag = 10;

    private static readonly System.Buffers.SearchValues<char> InNoTags = System.Buffers.SearchValues.Create("。，、；：！？,.;:!?「」“”（）()");

    /// <summary>
    /// Whether the last line above what follows an article is a row of Chinese tags with blanks between, each a word of the text:
    /// <c>港務局 渡口 AI</c>.
    /// </summary>
    private bool AreTags(string text) =>
        AreJammedTags(text) || text.Length <= LongestTags && Phrases.IsChinese(text) && !text.AsSpan().ContainsAny(InNoTags)
        && text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } tags
        && Array.TrueForAll(tags, t => t.Length is > 1 and <= LongestTag
            && _kept.FindIndex(0, _kept.Count - 1, l => l.Text.Contains(t, StringComparison.Ordinal)) >= 0);

    /// <summary>Drops the line, and keeps what it says about the article.</summary>
    private void Drop(string text, NoisePlace place, NoiseAction action)
    {
        _noise |= action != NoiseAction.DropAsImage && Wording.Of(text).Share >= ShareOfNoise;
        // Bars alone above a text are what is left of the table that framed a picture with its caption.
        _image |= action == NoiseAction.DropAsImage || action == NoiseAction.Drop && _kept.Count == 0 && text is "|" or "||" or "| |";
        if (action == NoiseAction.DropAsGate)
            _facts.Ask("gate", text, "dropped: the capture may be cut short here");
        if (action == NoiseAction.Drop)
            Learn(text, place);
        else if (NoiseRules.IsUpload(text) && DateFinder.FindAt(text, out var from, out var to))
            _facts.Dates.Add(new Fact(text[from..to], CaptureFacts.UploadDay));
        Attribution.FromFoot(text, _facts);
        Reprints.Take(text, place, _facts);
    }

    /// <summary>
    /// Whether the line says where the numbers of the caption above it are from, and not whence the article is: in English that is the
    /// caption's last sentence, <c>Source: companies</c>; in Chinese it goes as the names of photographers do, <c>资料来源：港务局</c>.
    /// </summary>
    private bool IsOfCaption(CaptureLine line, string text)
    {
        if (_kept.Count == 0 || line.Kind != LineKind.Loose || !Structure.IsOrigin(text) || !Captions.IsMarked(_kept[^1].Text))
            return false;
        if (Phrases.IsChinese(text))
            return true;
        if (line.BreakBefore || _gap)
            return false;
        _kept[^1] = _kept[^1] with { Kind = LineKind.Caption, Text = $"{_kept[^1].Text} {line.Text}" };
        return true;
    }

    /// <summary>
    /// Whether the line stands again and again in the capture, or in several captures of the run. What a capture says about itself may be
    /// the same in many, and still be said of each: so that is asked first.
    /// </summary>
    private bool IsRepeated(string text)
    {
        if (_watermarks.Count + _context.Repeated.Count == 0 || text.Length > RepeatedLines.LongestLine)
            return false;
        var key = Phrases.Key(text);
        if (_watermarks.Contains(key))
            return true;
        if (!_context.Repeated.Contains(key))
            return false;
        _facts.Ask("repeated", text, "dropped: it stands in several captures");
        return true;
    }
}
