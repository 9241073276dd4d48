namespace Digest.Cleaning.Forms;

/// <summary>What programs for reading later call what a reader marked or noted in a text.</summary>
internal static class ReaderMarks
{
    private static readonly string[] Labels =
    [
        "Highlights", "My highlights", "Your highlights", "Annotations", "Notes", "My notes",
        "划线", "我的划线", "高亮", "标注", "批注", "笔记", "我的笔记",
        "劃線", "註解", "筆記",
    ];

    /// <summary>Whether such marks stand below a label.</summary>
    public static bool IsLabel(string label) => Array.IndexOf(Labels, label) >= 0;
}
