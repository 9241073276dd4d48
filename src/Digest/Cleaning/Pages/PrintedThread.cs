using AngleSharp.Dom;
using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;

namespace Digest.Cleaning.Pages;

/// <summary>
/// A thread as boards print it: no element holds a post, which stands below a row of who posted and when, its labels in bold, and above the
/// line that parts it from the next one: <c>&lt;b&gt;作者:&lt;/b&gt; 林间小屋 &lt;b&gt;时间:&lt;/b&gt; 2026-1-8 19:26</c>.
/// </summary>
internal static class PrintedThread
{
    /// <summary>The labels of who posted, and of the title.</summary>
    public static readonly string[] Writers = ["作者:", "作者：", "Author:"], Titles = ["标题:", "标题：", "標題:", "標題：", "Subject:"];

    private static readonly string[] Hours = ["时间:", "时间：", "時間:", "時間：", "Time:"];

    /// <summary>Characters of the longest name of a member, and of the longest title.</summary>
    private const int LongestMember = 40, LongestTitle = 200;

    /// <summary>The first post in an element of its own, what stands above it noted; null where no thread was printed.</summary>
    public static IElement? FirstPost(IDocument document, CaptureFacts facts)
    {
        if (document.QuerySelectorAll("b").FirstOrDefault(static b => IsLabel(b, Writers) && NextLabel(b, Hours) is not null)
            is not { } writer || NextLabel(writer, Hours) is not { } hour)
            return null;
        var member = Value(writer);
        if (member.Length is 0 or > LongestMember || DateFinder.DayIn(Value(hour)) is not { } day)
            return null;
        facts.Post(member, day);
        var row = EndOfRow(hour);
        if (NextLabel(hour, Titles) is { } title && Value(title) is { Length: > 0 and <= LongestTitle } subject)
        {
            facts.Titles.Add(new Fact(subject, 96));
            row = EndOfRow(title);
        }

        var post = document.CreateElement("div");
        for (var node = row; node is not null && !Parts(node);)
        {
            var next = node.NextSibling;
            post.AppendChild(node);
            node = next;
        }

        (writer.ParentElement ?? document.Body)?.AppendChild(post);
        return post;
    }

    private static bool IsLabel(IElement element, string[] labels) => Array.IndexOf(labels, element.TextContent.Trim()) >= 0;

    /// <summary>The label in bold that follows one as the next element but breaks; or null.</summary>
    private static IElement? NextLabel(IElement label, string[] labels)
    {
        var next = label.NextElementSibling;
        while (next is { LocalName: "br" })
            next = next.NextElementSibling;
        return next is { LocalName: "b" or "strong" } && IsLabel(next, labels) ? next : null;
    }

    /// <summary>What is written behind a label, up to the next element.</summary>
    private static string Value(IElement label)
    {
        var made = "";
        for (var node = label.NextSibling; node is IText text; node = node.NextSibling)
            made += text.Data;
        return made.Replace('\u00A0', ' ').Trim();
    }

    /// <summary>What stands below the row in which a label does.</summary>
    private static INode? EndOfRow(IElement label)
    {
        var node = label.NextSibling;
        while (node is not null and not IElement { LocalName: "br" })
            node = node.NextSibling;
        return node?.NextSibling;
    }

    /// <summary>Whether a line parts posts here, or the next one begins.</summary>
    private static bool Parts(INode node) =>
        node is IElement { LocalName: "hr" } || node is IElement { LocalName: "b" or "strong" } label && IsLabel(label, Writers);
}
