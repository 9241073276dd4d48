using Digest.Cleaning.Captures;
using Digest.Cleaning.Facts;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Forms;

/// <summary>Frames that say with which program a post was sent.</summary>
internal static partial class FramedPost
{
    private static readonly HashSet<string> BelowText = new(["评论", "转发", "赞", "收藏", "分享", "按热度 按时间", "按热度", "按时间", "全部评论", "查看更多",
        "評論", "轉發", "讚"], StringComparer.Ordinal);

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create("。！？…”」.!?");

    /// <summary>
    /// Below the writer's name stands when a post was sent and with which program, <c>11-27 22:48 来自 渡口网页版 已编辑</c>; below the text its
    /// counters.
    /// </summary>
    private static List<CaptureLine>? BelowProgram(List<CaptureLine> lines, CaptureFacts facts)
    {
        var stamp = Enumerable.Range(0, Math.Min(lines.Count, LongestHead)).FirstOrDefault(i => StampAt(lines, i) is not null, -1);
        if (stamp < 1 || lines[stamp - 1].Text is not { Length: > 1 } name || !IsName(name))
            return null;
        var start = stamp + 1;
        while (start < lines.Count && IsOfProgram(lines[start].Text))
            start++;
        var end = lines.FindIndex(start, static l => BelowText.Contains(l.Text));
        end = end < 0 ? lines.Count : end;
        while (end > start && Phrases.Columns(lines[end - 1].Text) <= LongestFrame && !Phrases.EndsSentence(lines[end - 1].Text)
            && lines[end - 1].Text.AsSpan().ContainsAnyInRange('0', '9'))
            end--;
        if (Text(lines, start, end, LeastText) is not { } post || NetworkNames.Around(lines, start, end) is not { } network)
            return null;
        facts.Authors.Add(new Fact(name, CaptureFacts.Poster));
        facts.Sources.Add(new Fact(network, 50));
        facts.Dates.Add(new Fact(StampAt(lines, stamp)!, 45));
        Titled(post, facts);
        post[^1] = post[^1] with { Text = WithoutTags(post[^1].Text) };
        return post;
    }

    /// <summary>A day and an hour with the program behind or on the next line, without that; null where a line is none.</summary>
    private static string? StampAt(List<CaptureLine> lines, int at)
    {
        var text = lines[at].Text;
        var program = text.Length <= LongestFrame ? text.IndexOf(" 来自", StringComparison.Ordinal) : 0;
        if (program < 0 && at + 1 < lines.Count && lines[at + 1].Text.StartsWith("来自 ", StringComparison.Ordinal))
            program = text.Length;
        return program > 4 && DateFinder.Find(text, needsYear: false, out var from, out var to) is { Time: not null } && from == 0
            && to <= program ? text[..program] : null;
    }

    /// <summary>From where a post was sent, and that it was edited.</summary>
    private static bool IsOfProgram(string text) =>
        text is "已编辑" or "关注" or "+关注" or "＋关注"
        || Phrases.Columns(text) <= LongestFrame / 2 && (text.StartsWith("发布于", StringComparison.Ordinal)
            || text.StartsWith("IP属地", StringComparison.Ordinal) || text.StartsWith("来自", StringComparison.Ordinal));

    /// <summary>A post may begin with its title in brackets, the text right behind: <c>【渡轮装上小模型】昨天开船的是它。</c></summary>
    private static void Titled(List<CaptureLine> post, CaptureFacts facts)
    {
        if (post[0].Text is not ['【', ..] text || text.IndexOf('】', StringComparison.Ordinal) is not (> 3 and var close)
            || Phrases.Columns(text.AsSpan(0, close)) > LongestTitle)
            return;
        facts.Titles.Add(new Fact(text[1..close], 75));
        post[0] = post[0] with { Text = text[(close + 1)..].TrimStart() };
        if (post[0].Text.Length == 0)
            post.RemoveAt(0);
    }

    /// <summary>Characters of the longest tag, and of what the page puts behind the last: <c>L渡口阿舟的微博视频 收起</c>.</summary>
    private const int LongestTag = 30, LongestVideo = 60;

    /// <summary>A last paragraph without the tags behind its sentence, and what the page puts behind those.</summary>
    private static string WithoutTags(string text)
    {
        var last = text.LastIndexOf('#');
        if (last < 0 || text.AsSpan(last + 1).Trim() is var behind && behind.Length > 0
            && !(behind.Length <= LongestVideo && behind[0] == 'L' && behind.Contains("视频", StringComparison.Ordinal)))
            return text;
        var said = text.AsSpan(0, last + 1);
        while (said is [.., '#'] && said[..^1].LastIndexOf('#') is >= 0 and var open && said.Length - open - 2 is > 0 and <= LongestTag
            && !said[(open + 1)..^1].ContainsAny(' ', '\u3000'))
            said = said[..open].TrimEnd();
        return said.Length > 0 && said.Length < last + 1 && SentenceEnds.Contains(said[^1]) ? said.ToString() : text;
    }
}
