using Digest.Cleaning.Words;
using Digest.Text;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What stands for pictures and files where they were: marks, names with sizes, labels that enlarge them, whose they are.
/// </summary>
internal static partial class NoiseRules
{
    /// <summary>Whether a line is what a forum puts beside a picture: its mark, a button, when it was put there.</summary>
    public static bool IsAttachment(string line)
    {
        var text = line.Trim(' ', '\u3000');
        if (text.StartsWith("[attach", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[img", StringComparison.OrdinalIgnoreCase))
        {
            var end = text.LastIndexOf("[/", StringComparison.Ordinal);
            return end > 0 && text.EndsWith(']') && !Phrases.HasSentence(text);
        }

        // [Image may contain: Chart, Plot, and Night Sky]: what a machine saw in it.
        if (text.TrimStart('[').StartsWith("Image may contain", StringComparison.OrdinalIgnoreCase) && text.Length < LongestSeen
            && !Phrases.HasSentence(text))
            return true;
        // [ Photo ]; price-chart1380×776 61.4 KB
        if (text is ['[', .., ']'] && Placeholders.Contains(text[1..^1].Trim())
            || text.Length < 120 && (text.EndsWith(" KB", StringComparison.Ordinal) || text.EndsWith(" MB", StringComparison.Ordinal))
                && text.LastIndexOf('×') is > 1 and var by && char.IsAsciiDigit(text[by - 1]) && char.IsAsciiDigit(text[by + 1]))
            return true;
        // Letters sent as text name the file of each picture: [image: chart.png], [cid:7f3a]
        if (text is ['[', .., ']'] && text.Length < 120 && text.IndexOf(']') == text.Length - 1
            && (text.StartsWith("[image:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[cid:", StringComparison.Ordinal)
                || text is ['[', '图' or '圖', '片', ':' or '：', ..]))
            return true;
        // 下载 (96.31 KB)
        if (text.Length <= 24 && text[^1] == ')' && text.IndexOf('(') is > 1 and <= 12 and var size && Sizes.IsIn(text.AsSpan(size))
            && text[..size].Trim() is "下载" or "下載" or "Download" or "附件")
            return true;
        // 该附件被下载次数 22
        if (text.Length <= 16 && (text.StartsWith("该附件被下载次数", StringComparison.Ordinal)
            || text.StartsWith("該附件被下載次數", StringComparison.Ordinal)))
            return true;
        if (IsUpload(text))
            return true;
        if (text.Contains("  ", StringComparison.Ordinal) && text.Length < 40)
            text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return text is "附件" or "Download Attachment" or "Download attachment" or "Save to album" or "下载附件" or "下載附件" or "保存到相册" or "保存到相簿"
            or "下载附件 保存到相册" or "下載附件 保存到相簿" or "点击放大" or "点击文件名下载附件" or "登录/注册后可看大图" or "[图片]" or "【图片】" or "（图片）" or "[圖片]" or "[image]"
            or "[Image]" or "image" or "Image" or "Photo" or "图片";
    }

    /// <summary>When a picture was put there: <c>2024-5-6 09:20 上传</c>, <c>Uploaded 2024-5-6 09:20</c>.</summary>
    public static bool IsUpload(string text) =>
        text.Length is > 15 and < 30 && text.StartsWith("Uploaded ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[9])
        || text.Length is > 7 and < 30 && (char.IsAsciiDigit(text[0]) || text[0] is '昨' or '前' or '今')
            && text.Contains(':', StringComparison.Ordinal)
            && (text.EndsWith("上传", StringComparison.Ordinal) || text.EndsWith("上傳", StringComparison.Ordinal)
                || text.EndsWith(" Upload", StringComparison.OrdinalIgnoreCase)
                || text.EndsWith(" Uploaded", StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters of the longest list of what is in a picture.</summary>
    private const int LongestSeen = 240;

    private static readonly HashSet<string> Placeholders =
        new(["Photo", "Video", "Album", "Sticker", "File", "GIF", "Image", "照片", "视频", "图片", "圖片", "影片", "动图"], StringComparer.Ordinal);

    /// <summary>A file name of a picture or archive, then its size in brackets.</summary>
    private static bool IsFileRow(string line)
    {
        if (line.Length > 120 && !line.Contains("mod=attachment", StringComparison.Ordinal) || !OfFiles.IsIn(line))
            return false;
        foreach (var ending in Endings)
        {
            var at = line.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            var rest = line[(at + ending.Length)..].Trim();
            if (rest.Length == 0)
                return !line.Contains(' ', StringComparison.Ordinal) && !line.Contains("://", StringComparison.Ordinal);
            return rest[0] is '(' or '（'
                && (Sizes.IsIn(rest)
                || rest.Contains("Bytes", StringComparison.OrdinalIgnoreCase) || rest.Contains("下载", StringComparison.Ordinal)
                || rest.Contains("下載", StringComparison.Ordinal));
        }

        return false;
    }

    private static readonly PhraseSet Sizes = new(["KB", "MB", "KiB", "MiB", " K)", " M)"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".pdf", ".rar", ".zip"];

    private static readonly PhraseSet OfFiles = new(Endings, StringComparison.OrdinalIgnoreCase);

    private static bool IsPictureSource(string line) =>
        line is "放大圖片" or "放大图片" or "點擊放大" or "点击放大" or "點擊圖片放大" or "点击图片放大" or "查看大图" or "Press enter or click to view image in full size"
        || IsEnlarger(line) || IsBetweenAgencies(line)
        || line.Length <= 12 && line is ['+', >= '0' and <= '9', ..] && Enlargers.Contains(line.TrimStart("+0123456789 ".ToCharArray()))
        || line.Length <= 60 && !Phrases.HasSentence(line)
        && (line.StartsWith("Image source, ", StringComparison.Ordinal) || line.StartsWith("图像来源，", StringComparison.Ordinal)
            || line.StartsWith("圖像來源，", StringComparison.Ordinal) || line.StartsWith("图片来源，", StringComparison.Ordinal)
            || line.StartsWith("圖片來源，", StringComparison.Ordinal)
            || line.Length <= 16 && Array.Exists(PictureOrigins, o => line.StartsWith(o, StringComparison.Ordinal))
            || line.Length <= 20 && line.AsSpan().IndexOfAny("|｜丨") is > 1 and var bar
                && Array.IndexOf(PictureLabels, line[..bar].TrimEnd()) >= 0);

    /// <summary>Characters of the longest line that says what a picture shows between whose it is.</summary>
    private const int LongestBetween = 240;

    /// <summary>
    /// What a picture shows to those who do not see it, which a copy joins to whose it is, said before and behind:
    /// <c>Getty Images The gate at nightGetty Images</c>.
    /// </summary>
    private static bool IsBetweenAgencies(string line) =>
        line.Length <= LongestBetween
        && Array.Exists(Agencies, a => line.Length > 2 * a.Length + 8 && line.EndsWith(a, StringComparison.Ordinal)
            && line.StartsWith(a, StringComparison.Ordinal) && line[a.Length] == ' ' && char.IsLetterOrDigit(line[^(a.Length + 1)]));

    /// <summary>What a page or a program for small screens says on a picture that grows: <c>Tap to expand</c>, <c>轻触放大</c>.</summary>
    private static bool IsEnlarger(string line) => line.Length <= 30 && Enlargers.Contains(line.TrimEnd('.', ' ').ToLowerInvariant());

    private static readonly HashSet<string> Enlargers = new(
        from act in new[]
        {
            "tap", "click", "press", "tap image", "click image", "tap photo", "click on image", "click the image", "click on the image",
            "tap on image", "pinch", "tap here", "click here"
        }
        from aim in new[]
        {
            "expand", "enlarge", "zoom", "zoom in", "view", "view larger", "open", "see larger", "view full size", "view fullscreen"
        }
        select $"{act} to {aim}", StringComparer.Ordinal)
    {
        "view image in fullscreen", "view fullscreen", "open image in gallery", "view gallery", "enlarge image", "enlarge this image",
            "expand image", "open in lightbox", "轻触放大", "轻点放大", "点按放大", "点按查看大图", "轻触查看大图", "点击看大图", "点击可放大", "双击放大", "點擊看大圖", "點圖放大",
            "点图放大", "點擊圖片放大", "点击图片放大",
    };

    private static readonly string[] Acts =
            ["點擊", "点击", "點選", "点选", "按圖", "按图", "按下圖", "按下图", "撳圖", "點圖", "点图", "戳圖", "戳图", "轻触", "滑動", "滑动"],
        Larger = ["放大", "大圖", "大图"], More = ["更多", "全部", "其他", "其它", "即睇", "即看", "看看"],
        Pictures = ["圖", "图", "相片", "照片", "相簿", "相冊", "相册", "影集"];

    private static readonly char[] Pointers =
        [' ', '\u3000', '☟', '↓', '↑', '▼', '▲', '【', '】', '（', '）', '(', ')', '>', '»', '：', ':', '+', '＋'];

    /// <summary>Characters of the longest name of a gallery with the call behind it.</summary>
    private const int LongestGallery = 90;

    /// <summary>
    /// What leads to the other pictures of an article: <c>點擊圖片放大＋看更多儀式相片：</c>, <c>点击下图，看更多照片</c>.
    /// </summary>
    private static bool LeadsToPictures(string line)
    {
        // 【望潮】渡口換上新模型（點擊圖片放大）： the name of a gallery, with the call behind it
        if (line.Length <= LongestGallery && line.AsSpan().TrimEnd(' ') is [.., '）' or ')', '：' or ':']
            && line.AsSpan().LastIndexOfAny('（', '(') is > 0 and var bracket && !Phrases.HasSentence(line.AsSpan(0, bracket)))
            return LeadsToPictures(line[bracket..]);
        if (line.Length > 40 || line[^1] is '。' or '，' or '；')
            return false;
        var text = line.Replace("👇", "", StringComparison.Ordinal).Replace("👉", "", StringComparison.Ordinal).Trim(Pointers);
        return Array.Exists(Acts, a => text.StartsWith(a, StringComparison.Ordinal)) && Phrases.Count(text, Pictures) > 0
            && (Phrases.Count(text, Larger) > 0 || Phrases.Count(text, More) > 0)
            && text.IndexOf('，') is var stop && (stop < 0 || stop < 8);
    }

    /// <summary><c>题图 | 视觉素材库</c>, among the lines that name writer and editor so.</summary>
    private static readonly string[] PictureLabels = ["题图", "頭圖", "头图", "題圖", "封面", "封面图", "配图", "配圖", "图片", "图源"];

    /// <summary><c>图片来自受访者</c>, <c>题图来自 Pixabay</c>.</summary>
    private static readonly string[] PictureOrigins = ["图片来自", "题图来自", "头图来自", "配图来自", "封面来自", "封面图来自", "圖片來自"];
}
