using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>Removes what surrounds articles on pages: by element, role, class and name.</summary>
internal static class Furniture
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "nav", "aside", "footer", "form", "button", "input",
            "select", "textarea", "svg", "canvas", "dialog", "menu",
            // Components of pages for small screens (amp.dev).
            "amp-ad", "amp-embed", "amp-sticky-ad", "amp-sidebar", "amp-consent", "amp-social-share", "amp-iframe", "amp-analytics",
            "amp-lightbox", "amp-user-notification",
    };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "ad", "ads", "adv", "advert", "advertisement", "advertising", "adsbox", "adbox", "sponsor", "sponsored", "promo",
            "promotion", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "paywall", "modal",
            "overlay", "share", "sharing", "social", "sns", "related", "recommend", "recommended", "recommendation", "recommendations",
            "sidebar", "breadcrumb", "breadcrumbs", "crumb", "comments", "comment", "reply", "replies", "responses", "disqus", "footer",
            "nav", "navbar", "navigation", "menu", "toolbar", "tags", "taglist", "pagination", "pager", "hidden", "sr", "jammer", "reward",
            "hiring", "qrcode", "copyright", "disclaimer", "statement", "hot", "ranking", "trending", "popular", "toc", "login", "print",
            "outbrain", "taboola", "skip", "topbar", "mostread", "readmore", "editor", "responsibility", "follow", "skyscraper", "teaser",
            "widget", "more", "kicker", "eyebrow", "byline", "sharedaddy", "relatedposts", "btn", "button", "bookmark", "ufi", "likes",
            "bio", "signoff", "toolbox", "cta", "regwall", "gate", "meter", "links", "topics", "aside", "keywords", "banner", "popup",
    };

    /// <summary>Such names stand in those of articles too: a short one is told by holding most of the page's paragraphs.</summary>
    private static readonly HashSet<string> Doubtful = new(["copyright", "statement", "hot", "editor", "print", "more", "share", "follow",
        "social", "tags", "links", "topics", "gate", "meter", "bio", "promo", "subscription", "subscribe", "hidden", "skip", "button",
        "widget", "responsibility", "popular", "login", "paywall", "reply", "modal", "overlay", "sns", "consent", "toolbox", "aside",
        "sidebar", "nav", "banner", "newsletter", "sponsored", "kicker", "cta", "toolbar", "teaser"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Longer names are no names.</summary>
    private const int LongestNames = 2000;

    /// <summary>Letters of the longest quotation that may be noise.</summary>
    private const int LongestPraise = 100;

    /// <summary>Items in a column beside the text.</summary>
    private const int FewestListed = 3;

    public static void Remove(IElement root)
    {
        RemoveComments(root);
        RemoveSkipped(root);
        RemoveForms(root);
        Polls.Remove(root);
        RemoveLabels(root);
        ContentsBoxes.Remove(root);
        LinkBoxes.Remove(root);
        TitleBoxes.Remove(root);
        LinkCards.Remove(root);
        RepeatedQuotes.Remove(root);
        foreach (var box in root.QuerySelectorAll(Boxes).Where(static b => !HoldsArticle(b)).ToList())
            box.Remove();
        RemoveOffers(root);
        MemberCalls.Remove(root);
        // A column of lists beside the text.
        foreach (var column in root.QuerySelectorAll("div[class*=right], div[class*=sidebar], div[id*=right]")
            .Where(static c => c.QuerySelector("p, h1, article, main, figure, pre, blockquote, table") is null
                && c.QuerySelectorAll("li").Length >= FewestListed).ToList())
            column.Remove();
        foreach (var box in root.QuerySelectorAll("div, p, aside").Where(IsLabelled).ToList())
            box.Remove();
        // What a portal says of itself may be set as a quotation.
        foreach (var quote in root.QuerySelectorAll("blockquote")
            .Where(static q => q.TextContent.Trim() is { Length: > 0 and <= LongestPraise } text
                && NoiseRules.Judge(text, new NoisePlace(3, 100)) == NoiseAction.Drop).ToList())
            quote.Remove();
        foreach (var element in root.QuerySelectorAll("*").ToList())
        {
            if (element.Parent is null || element.LocalName is "html" or "body" or "head" or "main" or "article")
                continue;
            if (Elements.Contains(element.LocalName) && !IsPageForm(element) && !HoldsMain(element) || IsHidden(element) || IsRole(element))
            {
                element.Remove();
            }
            else if (element.LocalName != "figcaption" && IsNamed(element))
            {
                NamedText.LinksBelow(element)?.Remove();
                element.Remove();
            }
        }
    }

    /// <summary>
    /// Names of several words that only surroundings bear, the files that code is from among them, and what a wiki puts around a text:
    /// notes to readers, marks of its references, their list.
    /// </summary>
    private const string Boxes = "[class*=rich-link], [class*=richlink], [class*=post-embed], [class*=embedded-post], "
        + "a[class*=card]:has(img):not(:has(figcaption)), .QuestionPage:has(.AnswerItem) .QuestionRichText, "
        + "[class*=AuthorCard], [class*=author-card], [class*=AuthorBio], [class*=author-bio], [class*=author-box], [class*=AuthorBox], "
        + "[class*=copy-page], table[class*=IndexEntries], a[download], figure > [class~=credit]:only-of-type:not(figcaption), "
        + "[class*=code-title], [class*=codeBlockTitle], [class*=code-block-title], [class*=code-header], [data-rehype-pretty-code-title], "
        + "[class*=video-player]:not(:has(figcaption)), [class*=video-embed]:not(:has(figcaption)), [class*=GenericCallout], "
        + "aside.quote > .title, .mediawiki .hatnote, .mediawiki .ambox, .mediawiki .navbox, .mediawiki .reflist, .mediawiki "
        + "ol.references, .mediawiki sup.reference, .mediawiki .Inline-Template, .mediawiki .mw-editsection, .mediawiki .catlinks, "
        + ".mediawiki .printfooter, .mediawiki .noprint, .mediawiki .mw-jump-link, [class~=most-read], [class~=most-popular]";

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789,");

    /// <summary>What stands above the comments of readers: <c>5条评论</c>, <c>12 comments</c>, <c>评论列表</c>.</summary>
    public static bool OpensComments(string heading)
    {
        var text = heading.Trim(' ', '\u3000', '(', ')', '（', '）', ':', '：');
        if (text.Length is 0 or > 24)
            return Callouts.IsReplyHead(text);
        // 评论(27)
        if (text.AsSpan().IndexOfAny('(', '（') is > 0 and var count && text.AsSpan(count + 1).IndexOfAnyExceptInRange('0', '9') < 0)
            text = text[..count].TrimEnd();
        return OverComments.Contains(text) || text.EndsWith("討論區", StringComparison.Ordinal)
            || text.EndsWith("讨论区", StringComparison.Ordinal)
            || text.StartsWith("READ ", StringComparison.OrdinalIgnoreCase)
                && text.EndsWith(" COMMENTS", StringComparison.OrdinalIgnoreCase)
                && text.AsSpan(5).IndexOfAnyExcept(Digits) == text.Length - 14
            || (char.IsAsciiDigit(text[0])
                && text.TrimStart("0123456789,. ".ToCharArray()) is "条评论" or "则评论" or "條評論" or "則留言" or "条留言" or "个评论" or "条回复"
                    or "comments" or "Comments" or "comment" or "replies" or "Replies" or "responses" or "Responses");
    }

    private static readonly HashSet<string> OverComments = new(
        [
            "评论", "评论列表", "最新评论", "热门评论", "网友评论", "全部评论", "用户评论", "精选评论", "精彩评论", "读者评论", "评论区", "全部留言", "最新留言", "热门留言", "精选留言", "精彩留言",
            "读者留言",
            "网友留言", "用户留言", "留言区", "留言板",
            "評論", "精選評論", "網友評論", "全部評論", "最新評論", "讀者評論", "精選留言", "讀者留言", "網友留言", "最新留言", "留言區", "評論區",
            "Comments", "Leave a comment", "Leave a Comment", "Leave a reply", "Leave a Reply", "Upvote", "Go to comments",
        ], StringComparer.Ordinal);

    /// <summary>Comments may be longer than the article: they go before anything is weighed, from their heading on.</summary>
    private static void RemoveComments(IElement root)
    {
        foreach (var heading in root.QuerySelectorAll("h2, h3, h4, h5").ToList())
        {
            if (heading.Parent is null || heading.TextContent.Length > 40 || !OpensComments(heading.TextContent))
                continue;
            while (heading.NextSibling is { } next)
                next.Parent!.RemoveChild(next);
            heading.Remove();
        }
    }

    /// <summary>What pages let those skip who hear them read: a box of its own among the paragraphs.</summary>
    private static void RemoveSkipped(IElement root)
    {
        foreach (var note in root.QuerySelectorAll("p, a")
            .Where(static e => e.TextContent.Length < 60
                && e.TextContent.Trim().StartsWith("skip past newsletter promotion", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            if (note.Closest("figure, aside") is { } box && !HoldsArticle(box))
                box.Remove();
        }
    }

    /// <summary>Letters of the longest text around a form that is of its box.</summary>
    private const int LongestAroundForm = 300;

    /// <summary>Letters of the longest paragraph in such a box.</summary>
    private const int LongestInBox = 160;

    /// <summary>Around a form for an address stands what it is for: the box goes as a whole.</summary>
    private static void RemoveForms(IElement root)
    {
        foreach (var form in root.QuerySelectorAll("form")
            .Where(static f => f.QuerySelector("input[type=email], input[name*=mail]") is not null).ToList())
        {
            var box = form;
            while (box.ParentElement is { LocalName: "div" or "section" or "aside" or "figure" or "fieldset" } outer
                && outer.TextContent.Length <= 2 * LongestAroundForm && outer.TextContent.Trim().Length <= LongestAroundForm
                && outer.QuerySelector("h1, article, pre, figure figcaption") is null
                && outer.QuerySelectorAll("p").All(static p => p.TextContent.Length <= LongestInBox) && !HoldsMost(outer))
                box = outer;
            if (box != form)
                box.Remove();
        }
    }

    private static readonly HashSet<string> Labels = new(["Updated", "Update", "Exclusive", "Analysis", "Opinion", "Interview", "Comment",
        "Breaking", "Feature"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What kind of text it is may stand in the first paragraph, in an element that is called a label.</summary>
    private static void RemoveLabels(IElement root)
    {
        foreach (var label in root.QuerySelectorAll(
            "p > span[class*=label], p > b[class*=label], p > strong[class*=label], p > span[class*=kicker]")
            .Where(static l => Labels.Contains(l.TextContent.Trim(' ', ':')) && l.PreviousElementSibling is null).ToList())
            label.Remove();
    }

    /// <summary>Letters of the longest box of links with a label before them.</summary>
    private const int LongestLabelled = 200;

    /// <summary>Whether a box in the text only leads elsewhere: <c>Further reading</c> and a headline.</summary>
    private static bool IsLabelled(IElement box)
    {
        if (LinkBoxes.IsInBrackets(box))
            return true;
        // What holds others is told first, as its text may be the whole page's.
        if (box.QuerySelector("img, div, p, ul") is not null || box.QuerySelectorAll("a") is not { Length: > 0 and <= 3 } links
            || box.TextContent.Length > LongestLabelled)
            return false;
        var label = box.TextContent.Trim();
        foreach (var link in links)
        {
            if (link.TextContent.Trim() is { Length: > 0 } text)
                label = label.Replace(text, "", StringComparison.Ordinal);
        }

        return BoxLabels.Is(label);
    }

    private static readonly string[] ButtonNames = ["btn", "button", "cta"];

    /// <summary>
    /// A box of a few words above one button sells what the site has to sell: <c>Skip the setup</c>, <c>Start for free</c>.
    /// </summary>
    private static void RemoveOffers(IElement root)
    {
        foreach (var button in root.QuerySelectorAll("a[class], button")
            .Where(static a => a.LocalName == "button" ? Sells(a) : a.ClassName!.Length < LongestNames
                && a.ClassName.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries)
                    .Intersect(ButtonNames, StringComparer.OrdinalIgnoreCase).Any()).ToList())
        {
            if (button.ParentElement is { LocalName: "div" or "section" } box && box.Children.Length > 1
                && box.TextContent.Trim().Length <= LongestAroundForm
                && box.QuerySelector("h1, article, pre, figure, table, li, blockquote, time") is null
                && box.QuerySelectorAll("p").All(static p => p.TextContent.Length <= LongestInBox) && (IsDrawn(box) || Sells(button))
                && !HoldsMost(box))
                box.Remove();
        }
    }

    private static readonly HashSet<string> Selling = new(["Subscribe", "Subscribe now", "Subscribe today", "Become a member",
        "Become a subscriber", "Become a supporter", "Join us", "Join now", "Donate", "Donate now", "Support us", "Support our work",
        "Sign up", "订阅", "立即订阅", "成为会员", "加入会员", "支持我们", "立即支持", "訂閱", "立即訂閱", "成為會員", "加入會員", "贊助我們"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a button asks for money or an address: what stands above it in its box says why.</summary>
    private static bool Sells(IElement button) => Selling.Contains(button.TextContent.Trim(' ', '\n', '\t', '→', '»', '›', '!'));

    private static readonly string[] Drawn =
        ["bg-", "rounded", "border", "card", "box", "banner", "promo", "cta", "callout", "offer", "background"];

    /// <summary>Whether a box is drawn as one, or sounds as boxes do: a part of an article may end with a button too.</summary>
    private static bool IsDrawn(IElement box) =>
        box.ClassName is { } names && Array.Exists(Drawn, d => names.Contains(d, StringComparison.OrdinalIgnoreCase))
        || Words.Wording.Of(box.TextContent) is { Share: >= 0.4 };

    /// <summary>Some servers put the whole page into one form, and old forums each post into one of its own.</summary>
    public static bool IsPageForm(IElement element) => element.LocalName == "form" && (HoldsArticle(element) || HoldsMost(element));

    /// <summary>
    /// Whether a box that was never closed has taken in the page's main content: no box beside that may hold it (HTML, 4.4.14).
    /// </summary>
    private static bool HoldsMain(IElement element) =>
        element.LocalName is "aside" or "nav" or "footer" or "menu" && element.QuerySelector("main") is not null;

    /// <summary>Whether readers of the page do not see it.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" && element.LocalName is not ("figure" or "img"))
            return true;
        if (element.GetAttribute("style") is not { } style)
            return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        // A picture that is loaded late is not seen before.
        if (element.LocalName == "img" && element.HasAttribute("data-src"))
            return plain.Contains("display:none", StringComparison.Ordinal);
        // Some pages show the article itself only when their script has run.
        return plain.Contains("display:none", StringComparison.Ordinal)
            || plain.Contains("visibility:hidden", StringComparison.Ordinal) && !HoldsMost(element)
            || plain.Contains("font-size:0", StringComparison.Ordinal) && !plain.Contains("font-size:0.", StringComparison.Ordinal);
    }

    private static bool IsRole(IElement element) =>
        element.GetAttribute("role") is "navigation" or "banner" or "complementary" or "contentinfo" or "search" or "dialog"
        or "alertdialog" or "menu" or "toolbar" or "alert";

    /// <summary>
    /// Names are taken apart at hyphens and humps; an element that holds much of the article is never dropped for its name.
    /// </summary>
    private static bool IsNamed(IElement element)
    {
        var part = element.GetAttribute("data-component") ?? element.GetAttribute("data-testid") ?? element.GetAttribute("data-module");
        if ((element.ClassName?.Length ?? 0) + (element.Id?.Length ?? 0) + (part?.Length ?? 0) is < 2 or > LongestNames)
            return false;
        var names = part is null ? $"{element.ClassName} {element.Id}" : $"{element.ClassName} {element.Id} {part}";
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var edge = i == names.Length || !char.IsAsciiLetter(names[i])
                || (char.IsAsciiLetterUpper(names[i]) && i > 0 && char.IsAsciiLetterLower(names[i - 1]));
            if (!edge)
                continue;
            // Behind a digit stands no word but the rest of a name made by a program: f98b1ad2.
            if (i > start && (start == 0 || !char.IsAsciiDigit(names[start - 1])) && Names.Contains(names[start..i].ToLowerInvariant())
                && !IsOfDrawing(names, start, i) && !IsOfPicture(element, names.AsSpan(start, i - start))
                && !IsOfText(element, names[start..i]) && !NamedText.Is(element, names[start..i].ToLowerInvariant(), IsNamed))
                return !HoldsArticle(element)
                    && !(Doubtful.Contains(names[start..i]) && (element.LocalName is "h1" or "h2" or "h3" or "h4" || HoldsMost(element)));
            start = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }

        return false;
    }

    private static readonly HashSet<string> Gates = new(["paywall", "meter", "gate", "subscription"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Papers name each paragraph for the gate in front of it, and others theirs alike by some doubtful name: a box has such a name once.
    /// Their words tell what they are.
    /// </summary>
    private static bool IsOfText(IElement element, string name) =>
        element.LocalName is "p" or "h2" or "h3" or "h4" or "ul" or "ol" or "blockquote" or "figure" && Gates.Contains(name)
        || element.GetAttribute("role") == "heading" && Gates.Contains(name)
        || name.Equals("editor", StringComparison.OrdinalIgnoreCase) && RightsNotes.OpensEditorsNote(element.TextContent)
        || element.LocalName == "p" && Doubtful.Contains(name) && element.ParentElement is { } parent
            && parent.Children.Take(MostLike).Count(c => c.LocalName == "p" && c.ClassName == element.ClassName) >= FewestLike;

    /// <summary>So many paragraphs of one name are text; no more are looked at.</summary>
    private const int FewestLike = 3, MostLike = 40;

    /// <summary>A link around a picture that shows it larger is named for what opens, and is none.</summary>
    private static bool IsOfPicture(IElement element, ReadOnlySpan<char> name) =>
        element.LocalName == "a"
        && (name.Equals("popup", StringComparison.OrdinalIgnoreCase) || name.Equals("modal", StringComparison.OrdinalIgnoreCase)
            || name.Equals("overlay", StringComparison.OrdinalIgnoreCase)) && element.QuerySelector("img") is not null;

    /// <summary>
    /// <c>overflow-hidden</c> says how a box is drawn, and hides nothing that fits into it: code, tables and pictures stand in such boxes.
    /// Programs that build pages call every part of them a widget: <c>elementor-widget-text-editor</c>.
    /// </summary>
    private static bool IsOfDrawing(string names, int at, int to)
    {
        var token = names.AsSpan(names.LastIndexOf(' ', at) + 1);
        var end = token.IndexOf(' ');
        token = end < 0 ? token : token[..end];
        return token.Contains("overflow", StringComparison.OrdinalIgnoreCase)
            || names.AsSpan(at, to - at) is "widget" or "editor"
                && (token.StartsWith("elementor") || token.StartsWith("so-") || token.StartsWith("siteorigin"));
    }

    /// <summary>Whether most of the page's paragraphs stand in an element, or most of its sentences where it writes them without.</summary>
    public static bool HoldsMost(IElement element)
    {
        if (element.Owner?.Body is not { } body)
            return false;
        var all = Weights.GetValue(body, static b => new PageWeight(Paragraphs(b), Sentences(b)));
        var own = Paragraphs(element);
        return own > 100 && own * 2 > all.Paragraphs
            || all.Paragraphs < 100 && Sentences(element) is > 1 and var ends && ends * 2 > all.Sentences;
    }

    /// <summary>How much a page holds, counted once: it may have thousands of elements that ask.</summary>
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IElement, PageWeight> Weights = [];

    private sealed record PageWeight(int Paragraphs, int Sentences);

    private static int Paragraphs(IElement element) => element.QuerySelectorAll("p").Sum(static p => p.TextContent.Length);

    /// <summary>How often a sentence ends in the words of an element, its scripts left out.</summary>
    private static int Sentences(IElement element)
    {
        var ends = 0;
        foreach (var text in element.Descendants<IText>())
        {
            if (text.ParentElement?.LocalName is not ("script" or "style"))
                ends += text.Data.AsSpan().Count('。') + text.Data.AsSpan().Count(". ")
                    + (text.Data.AsSpan().TrimEnd().EndsWith('.') ? 1 : 0);
        }

        return ends;
    }

    /// <summary>
    /// Letters of the longest headline with a line or two that a box of other articles puts into an element for articles.
    /// </summary>
    private const int LongestTeaser = 300;

    private const string Bodies = "[class~=article-body], [class~=article__body], [class~=articleBody], [class~=story-body], "
        + "[class~=entry-content], [itemprop=articleBody]";

    private static bool HoldsArticle(IElement element)
    {
        var words = 0;
        foreach (var paragraph in element.QuerySelectorAll("p"))
        {
            if (paragraph.TextContent.Length > 60)
                words += paragraph.TextContent.Length;
        }

        // Papers show the first paragraphs in a part of their own, and the rest behind a gate.
        return words > 600 || element.QuerySelector("h1") is not null || words > 0 && element.QuerySelector(Bodies) is not null
            || element.QuerySelectorAll("article").Any(static a => a.TextContent.Trim().Length > LongestTeaser || HoldsMost(a));
    }
}
