namespace Digest.Cleaning.Facts;

/// <summary>What somebody did for a text.</summary>
internal enum CreditRole
{
    /// <summary>Wrote it, or reported what it says.</summary>
    Writer,

    /// <summary>Helped: edited, translated, drew or photographed.</summary>
    Helper,
}

/// <summary>Where a word is the label of a role. Elsewhere the same word may be one of the text.</summary>
[Flags]
internal enum LabelUse
{
    None = 0,

    /// <summary>With a colon or a bar behind, <c>文字：林一舟</c>.</summary>
    Colon = 1,

    /// <summary>At the beginning of a line with a blank behind, <c>本报记者 林一舟</c>, or, of words in Latin, a name in capitals.</summary>
    Opening = 2,

    /// <summary>In a row as papers print it, between bars or beside the day, <c>望潮周刊 2024年10月2日 文 林一舟</c>.</summary>
    Row = 4,

    /// <summary>Between the medium and the name, <c>江左晚报 记者 林一舟</c>.</summary>
    Between = 8,

    /// <summary>Behind a name, where the next one follows, <c>林一舟 编辑 周小川</c>.</summary>
    Behind = 16,

    /// <summary>Wherever one who wrote may be named.</summary>
    OfWriter = Colon | Opening | Row | Between,
}

/// <summary>
/// Words under which those are named who made a text: what they did, and where the word is a label. A new word is an entry here. Of words
/// that begin alike the longer stands first.
/// </summary>
internal static class RoleLabels
{
    private static readonly (string Text, CreditRole Role, LabelUse Use)[] Labels =
    [
        .. Named(CreditRole.Writer, LabelUse.OfWriter,
            "本报记者", "本報記者", "本刊记者", "本刊記者", "本网记者", "本網記者", "本台记者", "本台記者", "特约记者", "特約記者", "实习记者", "實習記者",
            "记者", "記者", "作者", "撰文", "撰稿"),
        // Its house is the source as well: only a line that opens with it names both.
        .. Named(CreditRole.Writer, LabelUse.Opening, "新华社记者", "新華社記者"),
        .. Named(CreditRole.Writer, LabelUse.Colon | LabelUse.Between | LabelUse.Behind, "通讯员", "通訊員"),
        // These are words of texts, too.
        .. Named(CreditRole.Writer, LabelUse.Colon | LabelUse.Row, "采写", "採寫", "文字", "文"),
        .. Named(CreditRole.Writer, LabelUse.Row, "采访", "採訪"),
        .. Named(CreditRole.Writer, LabelUse.Colon, "本文作者", "記者署名", "记者署名", "执笔人", "執筆人", "整理", "分析师", "分析師", "Authors", "Author",
            "Reporter"),
        .. Named(CreditRole.Writer, LabelUse.Colon | LabelUse.Opening | LabelUse.Row, "Written by", "Author by",
            "Story by", "Words by", "Reporting by",
            "Interview by", "Interviewed by"),
        // Who posts need not have written it.
        .. Named(CreditRole.Writer, LabelUse.Colon | LabelUse.Opening, "Hosted by", "Posted by", "Submitted by"),
        .. Named(CreditRole.Writer, LabelUse.Row, "Words:", "Text by", "Text:", "Report by",
            "Reported by", "Essay by", "Analysis by", "Column by", "Opinion by", "Review by", "By", "BY", "by"),

        .. Named(CreditRole.Helper, LabelUse.Colon | LabelUse.Opening | LabelUse.Row | LabelUse.Behind,
            "责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯"),
        .. Named(CreditRole.Helper, LabelUse.Colon | LabelUse.Row | LabelUse.Behind, "摄影", "攝影", "校对", "校對", "审核", "審核"),
        .. Named(CreditRole.Helper, LabelUse.Colon | LabelUse.Row, "翻译", "翻譯", "编译", "編譯"),
        .. Named(CreditRole.Helper, LabelUse.Colon | LabelUse.Between | LabelUse.Behind, "实习生", "實習生"),
        .. Named(CreditRole.Helper, LabelUse.Colon | LabelUse.Behind, "监制", "監製"),
        .. Named(CreditRole.Helper, LabelUse.Colon, "译者", "譯者", "主编", "主編", "排版", "美编", "美編", "图片编辑", "圖片編輯", "视觉编辑", "值班编辑", "值班編輯",
            "实习编辑", "實習編輯", "Editor"),
        // With a colon behind they stand above what a picture shows.
        .. Named(CreditRole.Helper, LabelUse.Row, "插图", "插圖", "插畫", "圖", "图"),
        .. Named(CreditRole.Helper, LabelUse.Row | LabelUse.Behind, "制图", "製圖"),
        .. Named(CreditRole.Helper, LabelUse.Behind, "责校", "題圖", "题图", "图/", "图|", "图｜", "图／", "圖/", "圖／"),
        .. Named(CreditRole.Helper, LabelUse.Colon | LabelUse.Opening | LabelUse.Row, "Edited by", "Editing by"),
        .. Named(CreditRole.Helper, LabelUse.Opening | LabelUse.Row, "Photographs by", "Photography by"),
        .. Named(CreditRole.Helper, LabelUse.Row, "Photographs:", "Photos:", "Photo:", "Photos by",
            "Photo by", "Pictures by", "Picture by", "Illustration by", "Illustrations by", "Translated by", "Translation by",
            "Graphics by"),
    ];

    /// <summary>The labels of either role in one use.</summary>
    public static string[] Of(LabelUse use) => [.. Of(CreditRole.Writer, use), .. Of(CreditRole.Helper, use)];

    /// <summary>The labels of a role in one use.</summary>
    public static string[] Of(CreditRole role, LabelUse use) =>
        [.. Labels.Where(l => l.Role == role && l.Use.HasFlag(use)).Select(static l => l.Text)];

    private static IEnumerable<(string Text, CreditRole Role, LabelUse Use)> Named(CreditRole role, LabelUse use, params string[] texts) =>
        texts.Select(t => (t, role, use));
}
