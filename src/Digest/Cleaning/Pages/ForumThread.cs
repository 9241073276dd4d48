using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Noise;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Pages;

/// <summary>Finds the first post of a forum thread page; later floors are other people's words.</summary>
internal static class ForumThread
{
    /// <summary>
    /// Where forums put a post: Discuz! X, Discuz! 5–7, phpBB, vBulletin, XenForo, Discourse, Tieba, NGA, MyBB, V2EX, archives, phpwind.
    /// </summary>
    private static readonly string[] Posts =
    [
        "td[id^=postmessage_]", "div[id^=postmessage_]", ".t_f", ".t_msgfont", ".t_msg", ".postmessage", ".postbody .content",
        ".post_message", ".message-body .bbWrapper", ".bbWrapper", ".topic-body .cooked", "div.cooked", ".pcb .t_fsz td",
        "[itemtype*=DiscussionForumPosting] .post[itemprop=text]", ".d_post_content", ".postcontent", ".post-message", "#postcontent0",
        ".topic-doc .topic-richtext", ".inner[data-msgid]", "div.inner[id^=msg_]", "div.post_body[id^=pid_]",
        ".topic_content .markdown_body", ".topic_content",
        ".thing.self .expando .usertext-body .md", "shreddit-post [slot=text-body]", ".fatitem .toptext", ".archiver_post", "#read_tpc",
        "div[id^=read_]",
    ];

    /// <summary>Where forums put a thread's title, without the label that may stand before it.</summary>
    private static readonly string[] Subjects =
        ["#thread_subject", "#subject_tpc", ".archiver_fullversion a", "h1.ts", ".threadtitle h1", "#threadtitle h1", "h1 .threadtitle",
            "#top_subject", ".p-title-value", ".topic-title h2", "h2.topic-title", "#topic-title h1", ".core_title_txt", "#postsubject0",
            ".thing.self a.title", "shreddit-post [slot=title]", ".fatitem .titleline a"];

    /// <summary>Weight up to which an author is only named in a meta element.</summary>
    private const int StatedInHead = 70;

    /// <summary>Weight of a board's name in its head.</summary>
    private const int BoardInHead = CaptureFacts.Poster;

    public static IElement? FirstPost(IDocument document, CaptureFacts facts)
    {
        if ((PostIn(document) ?? PrintedThread.FirstPost(document, facts)) is not { } found)
            return null;
        var post = Whole(found);
        facts.IsThread = true;
        Append(document, post);
        AsPosters(facts);
        Subject(document, facts);
        PostDay(document, facts);
        Tagline(document, facts);
        Member(document, facts);
        Quotes(document, post);
        foreach (var element in post.QuerySelectorAll("*").ToList())
        {
            if (element.LocalName is "script" or "style" || Furniture.IsHidden(element) || IsNoise(element))
                element.Remove();
        }

        OpenArticle(post, facts);
        ReadMarks(post);
        return post;
    }

    private static IElement? PostIn(IDocument document)
    {
        foreach (var place in Posts)
        {
            if (document.QuerySelectorAll(place).FirstOrDefault(static p => p.TextContent.Trim().Length > 20 && IsNumbered(p)) is { } post)
                return post;
        }

        return null;
    }

    /// <summary>
    /// A post that a board wraps in a paragraph ends, as pages are read, at the first heading or list in it: the post with all that stands
    /// up to the empty paragraph that the wrapping's own end leaves behind.
    /// </summary>
    private static IElement Whole(IElement post)
    {
        if (post.LocalName != "p" || post.Parent is not { } parent)
            return post;
        var end = post.NextSibling;
        while (end is not (null or IElement { LocalName: "p", Attributes.Length: 0, ChildNodes.Length: 0 }))
            end = end.NextSibling;
        if (end is null)
            return post;
        var whole = post.Owner!.CreateElement("div");
        whole.ClassName = post.ClassName;
        parent.InsertBefore(whole, post);
        while (whole.NextSibling is { } next && next != end)
            whole.AppendChild(next);
        return whole;
    }

    /// <summary>What the head of a thread's page calls its author is who posted, or who wrote the forum's program.</summary>
    private static void AsPosters(CaptureFacts facts)
    {
        for (var i = 0; i < facts.Authors.Count; i++)
            facts.Authors[i] = facts.Authors[i] with
            {
                Weight = Math.Min(facts.Authors[i].Weight,
                    facts.Authors[i].Weight > StatedInHead ? CaptureFacts.Poster : CaptureFacts.Poster / 2)
            };
        // What a board calls itself in its head counts less than any medium that its post names.
        for (var i = 0; i < facts.Sources.Count; i++)
            facts.Sources[i] = facts.Sources[i] with { Weight = Math.Min(facts.Sources[i].Weight, BoardInHead) };
    }

    private static void Subject(IDocument document, CaptureFacts facts)
    {
        foreach (var place in Subjects)
        {
            if (document.QuerySelector(place) is not { } heading)
                continue;
            // What kind of thread it is stands in a label before the title.
            foreach (var label in heading.QuerySelectorAll(".label, .label-append, .prefix").ToList())
                label.Remove();
            if (WithoutBidding(heading.TextContent.Trim()) is not { Length: > 0 } subject)
                continue;
            facts.Titles.Add(new Fact(subject, 96));
            return;
        }
    }

    private static readonly string[] WholeVersions = ["查看完整版本", "查看完整主题", "查看完整主題", "View Full Version", "View full version"];

    /// <summary>Archives bid their readers see the page with all its pictures: <c>查看完整版本： 两岸同日复航</c>.</summary>
    public static string WithoutBidding(string subject) =>
        Array.Find(WholeVersions, w => subject.StartsWith(w, StringComparison.Ordinal)) is { } bidding
        && subject[bidding.Length..].TrimStart() is [':' or '：', .. var title] ? title.Trim() : subject;

    private static void PostDay(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelectorAll(
            "em[id^=authorposton], .postbody p.author, .authi em, .postinfo, .posterinfo .pagecontrol, .author time, .postdate .date, "
            + "time.u-dt, time.post-time, .topic-doc .create-time, .tail-info, #postdate0, .archiver_posttitle, .archiver_post > .author")
            .FirstOrDefault(static e =>
                e.LocalName == "time"
                || e.TextContent.AsSpan().ContainsAnyInRange('0', '9')
                    && DateFinder.FindAt(e.QuerySelector("span[title]")?.GetAttribute("title") ?? e.TextContent, out _, out _))
            is { } element)
            facts.Dates.Add(new Fact(element.QuerySelector("span[title]")?.GetAttribute("title") ?? element.GetAttribute("datetime")
                ?? element.TextContent.Trim(), CaptureFacts.PostDay));
    }

    /// <summary>Below the title of a thread whose first post may be a link stands who posted it, and when.</summary>
    private static void Tagline(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelector(".thing.self .tagline, .fatitem .subtext") is not { } tagline)
            return;
        if ((tagline.QuerySelector("time")?.GetAttribute("datetime")
            ?? tagline.QuerySelector(".age[title]")?.GetAttribute("title")) is { } moment)
            facts.Dates.Add(new Fact(moment, CaptureFacts.PostDay));
        if (document.QuerySelector(".thing.self")?.GetAttribute("data-subreddit") is { Length: > 1 } community)
            facts.Sources.Add(new Fact("r/" + community, CaptureFacts.OwnName));
        if (tagline.QuerySelector(".author, .hnuser")?.TextContent.Trim() is { Length: > 0 } writer)
            facts.Authors.Add(new Fact(writer, CaptureFacts.Poster));
    }

    /// <summary>Members stand beside their posts; the first is who began the thread.</summary>
    private static void Member(IDocument document, CaptureFacts facts)
    {
        if (!facts.Authors.Exists(static a => a.Weight >= CaptureFacts.Poster)
            && NameIn(document.QuerySelector(
                ".authi a.xw1, .authi .xi2, .authi a[href*='space-uid-'], .authi a[href*='mod=space&uid='], .postauthor cite, "
                + ".archiver_posttitle strong, .archiver_post > .author strong, "
                + ".username_container .username, "
                + ".userinfo .username, .readName a, .postauthor, .postprofile .username, .message-name .username, .message-name, "
                + "#Main .header small a[href^='/member/'], .poster .author, .d_name a, #postauthor0, #posterinfo0 .author, "
                + ".postbox .author, .topic-doc .from a, .topic-post .names .username, .crawler-post "
                + ".creator [itemprop=name]")) is { Length: > 0 and < 40 } member)
            facts.Authors.Add(new Fact(member, CaptureFacts.Poster));
    }

    private static void Quotes(IDocument document, IElement post)
    {
        // Above what is quoted stands from which thread it is.
        foreach (var origin in post.QuerySelectorAll("aside.quote > .title").ToList())
            origin.Remove();
        foreach (var quote in post.QuerySelectorAll(".bbcode_quote").ToList())
        {
            var said = document.CreateElement("blockquote");
            said.InnerHtml = (quote.QuerySelector(".message") ?? quote).InnerHtml;
            quote.Replace(said);
        }
    }

    /// <summary>
    /// Letters of the longest remark beside an article that is quoted, letters of the quotation for each of them, and breaks of the
    /// shortest.
    /// </summary>
    private const int LongestBeside = 240, LettersForEach = 4, FewestBreaks = 4;

    private static readonly string[] Saying = [" wrote:", " said:", "说：", "說：", "：", ":"];

    /// <summary>
    /// An article that a member passes on in a quotation is no quotation of the article's: nothing but a remark stands beside it. What he
    /// quotes of another member stays one.
    /// </summary>
    private static void OpenArticle(IElement post, CaptureFacts facts)
    {
        if (post.QuerySelectorAll("blockquote:not(.postcontent)").ToList() is not [var quote]
            || quote.TextContent.Trim().Length is var quoted
            && post.TextContent.Trim().Length - quoted is var beside && (beside > LongestBeside || beside * LettersForEach > quoted)
            || quote.QuerySelectorAll("br, p").Length < FewestBreaks || quote.Closest("aside.quote") is not null)
            return;
        if (quote.QuerySelector("cite, .bbCodeBlock-title") is { } cite)
        {
            var name = cite.TextContent.Trim();
            name = Array.Find(Saying, s => name.EndsWith(s, StringComparison.Ordinal)) is { } said ? name[..^said.Length].Trim() : name;
            if (KnownMedia.Named(name) is null && !PersonNames.IsMedium(name))
                return;
            facts.Sources.Add(new Fact(name, Quoted));
            cite.Remove();
        }

        var opened = post.Owner!.CreateElement("div");
        opened.InnerHtml = quote.InnerHtml;
        quote.Replace(opened);
        WithoutRemark(post, opened, facts);
    }

    /// <summary>Drops what the member says behind the article, unless it says where that is from.</summary>
    private static void WithoutRemark(IElement post, IElement article, CaptureFacts facts)
    {
        List<INode> behind = [];
        for (INode at = article; at != post && at.Parent is { } parent; at = parent)
        {
            for (var next = at.NextSibling; next is not null; next = next.NextSibling)
                behind.Add(next);
        }

        var said = string.Concat(behind.Select(static n => n.TextContent)).Trim();
        if (said.Length == 0 || said.AsSpan().ContainsAny(':', '：')
            || behind.Exists(static n => n is IElement e && (e.LocalName == "a" || e.QuerySelector("a") is not null)))
            return;
        facts.Ask("remark", said, "dropped: what was said in posting the article");
        behind.ForEach(static n => n.Parent?.RemoveChild(n));
    }

    /// <summary>Weight of a medium that a quotation is of: it is asked about, unless another line names it.</summary>
    private const int Quoted = 45;

    /// <summary>The name in a cell that may hold what the member is and has posted, too.</summary>
    private static string? NameIn(IElement? cell) => (cell?.QuerySelector("cite") ?? cell)?.TextContent.Trim();

    /// <summary>
    /// Whether what phpwind would name so is a post and no box of further reading: <c>read_20417</c>, <c>read_more_on</c>.
    /// </summary>
    private static bool IsNumbered(IElement post) =>
        post.Id is not { } id || !id.StartsWith("read_", StringComparison.Ordinal)
        || id is "read_tpc" || id.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>What the writer added later stands below the post in elements of its own.</summary>
    private static void Append(IDocument document, IElement post)
    {
        if (!post.Matches(".topic_content, .topic_content *"))
            return;
        foreach (var added in document.QuerySelectorAll(".subtle .topic_content").Where(a => !a.Contains(post) && !post.Contains(a))
            .ToList())
            post.AppendChild(added);
    }

    private static readonly Dictionary<string, string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = "strong",
        ["i"] = "em",
        ["del"] = "del",
        ["s"] = "del",
        ["h"] = "h3",
        ["quote"] = "blockquote",
        ["code"] = "pre",
    };

    /// <summary>
    /// Some boards send posts as they were typed, and a script of the page reads the marks: <c>[b]…[/b]</c>, <c>[img]…[/img]</c>.
    /// </summary>
    private static void ReadMarks(IElement post)
    {
        if (!post.ClassList.Contains("ubbcode") && !post.ClassList.Contains("postcontent"))
            return;
        var html = post.InnerHtml;
        if (html.Length > LongestMarked || !html.Contains("[/", StringComparison.Ordinal))
            return;
        foreach (var (mark, element) in Elements)
            html = html.Replace($"[{mark}]", $"<{element}>", StringComparison.OrdinalIgnoreCase)
                .Replace($"[/{mark}]", $"</{element}>", StringComparison.OrdinalIgnoreCase);
        html = BulletinCode.WithoutMarks(html);
        post.InnerHtml = html;
    }

    /// <summary>Longer posts are not read twice.</summary>
    private const int LongestMarked = 200_000;

    /// <summary>What stands in place of what a member has to earn.</summary>
    private static readonly string[] Hidden = ["隐藏的内容", "隱藏的內容", "隐藏内容", "隱藏內容", "回复后可见", "回覆後可見", "hidden content"];

    /// <summary>The same in a box in which members quote: what the board says of its own post.</summary>
    private static readonly string[] HiddenHere = ["本帖隐藏", "本帖隱藏", "本贴隐藏", "hidden content of this post"];

    /// <summary>Characters of the longest such call.</summary>
    private const int LongestCall = 60;

    private static bool IsNoise(IElement element)
    {
        var list = element.ClassList;
        return list.Contains("jammer") || list.Contains("pstatus") || list.Contains("attach_nopermission") || list.Contains("locked")
            || list.Contains("tip") || list.Contains("aimg_tip") || list.Contains("attach_popup") || list.Contains("sign")
            || list.Contains("signature") || list.Contains("quote_author") || list.Contains("xs0") || list.Contains("bbcode_description")
            || list.Contains("bbcode_postedby") || list.Contains("archiver_posttitle")
            || element.ParentElement?.ClassList.Contains("archiver_post") == true && (element.LocalName == "h3" || list.Contains("author"))
            || list.Contains("codeheader") || element.LocalName == "p" && element.ParentElement?.ClassList.Contains("codebox") == true
            || element.GetAttribute("role") == "button" && element.QuerySelector("img, p") is null
            || list.Contains("notice") && element.TextContent is { Length: < LongestCall } said && Phrases.Count(said, Hidden) > 0
            || (list.Contains("quote") || element.LocalName == "blockquote") && element.TextContent is { Length: < LongestCall } quoted
                && Phrases.Count(quoted, HiddenHere) > 0;
    }
}
