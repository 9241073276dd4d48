using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What stands at the end of a podcast's notes, in boxes with labels: who made it, where to listen, how to write to those who did. Only
/// lines whose own label tells them go, so that no sentence of the notes can.
/// </summary>
internal static class ShowNotes
{
    /// <summary>Characters of the longest label of a box, and columns of the longest line in one.</summary>
    private const int LongestLabel = 24, LongestPair = 90;

    /// <summary>Lines without a box's label of which each says who did what.</summary>
    private const int FewestAlone = 2;

    /// <summary>Characters of the longest label in front of a name, and of the names behind that of those who speak.</summary>
    private const int LongestRole = 14, LongestHosts = 40;

    private static readonly HashSet<string> Labels = new(["制作团队", "製作團隊", "制作人员", "製作人員", "制作名单", "製作名單", "主创团队", "主創團隊",
        "节目制作", "節目製作", "幕后制作", "幕後製作", "幕后团队", "幕後團隊", "本期制作", "本期製作", "本期主播", "本期主持", "节目主播", "節目主播", "本期主创", "本期主創",
        "联系我们", "聯絡我們", "聯繫我們", "关于我们", "關於我們", "加入听友群", "加入聽友群", "听友群", "聽友群", "收听平台", "收聽平台", "收听方式", "收聽方式", "收听渠道",
        "收聽渠道", "互动方式", "互動方式", "关注我们", "關注我們", "商务合作", "商務合作", "Credits", "Show credits", "Episode credits",
        "Production credits", "Production team", "Hosts", "Our hosts", "Contact us", "Follow us", "Get in touch",
        "Where to listen", "Listen on"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of texts, too: labels in brackets alone.</summary>
    private static readonly HashSet<string> InBrackets = new(["制作", "製作", "主播", "主持", "主持人", "后期", "後期", "音乐", "音樂", "联系",
        "聯絡", "Production", "Contact"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Hosts = new(["主播", "本期主播", "主持", "主持人", "本期主持", "节目主播", "節目主播", "Host", "Hosts",
        "Hosted"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Roles = new(["制作", "製作", "制作人", "製作人", "节目制作", "節目製作", "监制", "監製", "总监制", "總監製",
        "出品人", "策划", "策劃", "统筹", "統籌", "后期", "後期", "后期制作", "後期製作", "剪辑", "剪輯", "混音", "录音", "錄音", "声音设计", "聲音設計", "音频", "音頻",
        "音乐", "音樂", "片头音乐", "片頭音樂", "配乐", "配樂", "封面", "封面设计", "封面設計", "视觉", "視覺", "视觉设计", "視覺設計", "运营", "運營", "文字整理", "文案",
        "商务合作", "商務合作", "合作邮箱", "合作郵箱", "联系邮箱", "聯絡信箱", "邮箱", "郵箱", "信箱", "微信公众号", "微信公眾號", "公众号", "公眾號", "微信", "微博", "小红书",
        "小紅書", "即刻", "听友群", "聽友群", "收听平台", "收聽平台", "Producer", "Producers", "Executive producer", "Senior producer",
        "Engineer", "Sound engineer", "Sound design", "Audio engineer", "Mixing", "Editing", "Editor", "Music", "Theme music",
        "Artwork", "Cover art", "Email", "Contact", "Website", "Produced", "Edited", "Mixed", "Engineered", "Recorded",
        "Fact-checked", "Mixed and mastered", "Produced and edited", "Twitter", "Instagram"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last line of the boxes that begin here, below the text; the line itself where none do. Who speaks is noted as the writer.
    /// </summary>
    public static int Past(List<CaptureLine> lines, int at, CaptureFacts facts)
    {
        if (lines[at].Text.Length > LongestPair || lines[at].Kind == LineKind.Verbatim)
            return at;
        var labelled = IsLabel(lines[at]);
        if (!labelled && RoleOf(lines[at]) is not { Role.Length: > 0 })
            return at;
        int end = at, pairs = 0;
        var roles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string? hosts = null;
        for (var i = at; i < lines.Count && lines[i].Kind != LineKind.Verbatim && lines[i].Text.Length <= LongestPair; i++)
        {
            if (RoleOf(lines[i]) is { Role: var role, Name: var name })
            {
                hosts = hosts is null && Hosts.Contains(role) && name.Length <= LongestHosts ? name : hosts;
                pairs++;
                roles.Add(role);
                end = i;
            }
            // What stands above the first label is no part of its box.
            else if (!IsLabel(lines[i]) ? IsText(lines, i) : !labelled)
            {
                break;
            }
        }

        // Those who speak may begin each line of what they say: 主播：好的。
        if (pairs == 0
            || !labelled && (lines[at].Kind == LineKind.Item || hosts is null || pairs < FewestAlone || roles.Count < pairs
                || roles.All(Hosts.Contains)))
            return at;
        if (hosts is not null)
            facts.Authors.Add(new Fact(hosts, OfHosts));
        return end;
    }

    private static bool IsText(List<CaptureLine> lines, int at) =>
        NoiseRules.Judge(MarkdownText.Plain(lines[at].Text), new NoisePlace(lines.Count, lines.Count + 1)) == NoiseAction.Keep;

    /// <summary>Weight of those who speak, as their own notes name them.</summary>
    private const int OfHosts = 62;

    /// <summary>Whether a line is the label of such a box, in brackets or a heading, or with a colon: <c>【制作团队】</c>.</summary>
    private static bool IsLabel(CaptureLine line)
    {
        if (line.Text.Length > LongestLabel)
            return false;
        var text = MarkdownText.Plain(line.Text).Trim();
        var bare = text.Trim('【', '】', '「', '」', '[', ']', '〔', '〕', '《', '》', '-', '—', '–', '·', '|', '｜', ':', '：', ' ', '*', '/');
        return Labels.Contains(bare) || text is ['【' or '[' or '「' or '〔', ..] && InBrackets.Contains(bare);
    }

    /// <summary>
    /// What somebody did, and his name or an address: <c>后期：林一舟</c>, <c>Produced by Jane Doe</c>; null where a line says more.
    /// </summary>
    private static (string Role, string Name)? RoleOf(CaptureLine line)
    {
        var text = MarkdownText.Plain(line.Text).TrimStart('-', '*', '·', '•', ' ');
        if (Phrases.EndsSentence(text) || Phrases.Columns(text) > LongestPair)
            return null;
        var sign = text.AsSpan().IndexOfAny(":：|｜/");
        if (sign < 1 || sign > LongestRole + 8)
        {
            var by = text.IndexOf(" by ", StringComparison.Ordinal);
            return by > 0 && by <= LongestRole + 8 && IsRole(text[..by]) && text.Length > by + 4 && char.IsUpper(text[by + 4])
                ? (text[..by], text[(by + 4)..].Trim()) : null;
        }

        var role = text[..sign].Trim();
        return IsRole(role) && text[(sign + 1)..].Trim() is { Length: > 1 } name && !Phrases.HasSentence(name)
            && name.AsSpan().IndexOfAny("，。！？") < 0 ? (role, name) : null;
    }

    private static bool IsRole(string role) => Roles.Contains(role) || Hosts.Contains(role);
}
