using Digest.Cleaning.Captures;
using Digest.Cleaning.Words;

namespace Digest.Cleaning.Noise;

/// <summary>
/// What sells a letter among the paragraphs of a copy: its name, what it brings, and below them the field for an address,
/// <c>Enter your email</c>.
/// </summary>
internal static class MailBoxes
{
    /// <summary>
    /// Lines of the longest such box, and of those above its field; columns of the longest of them, and of the longest above the field.
    /// </summary>
    private const int MostLines = 8, MostAbove = 3, LongestLine = 160, LongestAbove = 110;

    /// <summary>Characters of the longest field.</summary>
    private const int LongestField = 32;

    private static readonly HashSet<string> Fields = new(["Enter your email", "Enter your email address", "Enter your e-mail",
        "Enter email", "Enter email address", "Enter your e-mail address", "Your email", "Your e-mail", "Your email address",
        "Your e-mail address", "Email address", "E-mail address", "Type your email", "Add your email", "you@example.com",
        "name@example.com", "your@email.com",
        "name@email.com", "输入邮箱", "请输入邮箱", "请输入邮箱地址", "输入邮箱地址", "输入您的邮箱", "输入你的邮箱", "请输入您的邮箱", "请输入你的邮箱", "您的邮箱",
        "你的邮箱", "邮箱地址", "您的邮箱地址", "请填写邮箱", "填写邮箱", "请输入电子邮箱", "請輸入電子郵件", "輸入電子郵件", "輸入您的電子郵件", "請輸入您的電子郵件",
        "您的電子郵件", "電子郵件地址", "請輸入電子信箱", "輸入電子信箱", "您的電子信箱", "請輸入Email", "輸入Email", "輸入您的Email", "您的Email", "請輸入您的Email"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Fields that are buttons elsewhere, and the button that makes them fields.</summary>
    private static readonly HashSet<string>
        Mail = new(["Email", "E-mail", "邮箱", "电子邮箱", "電子郵件", "電子信箱"], StringComparer.OrdinalIgnoreCase),
        Senders = new(["Sign up", "Sign me up", "Sign up now", "Subscribe", "Subscribe now", "Join", "Submit", "订阅", "立即订阅", "免费订阅", "提交",
            "訂閱", "立即訂閱", "免費訂閱", "我要訂閱", "送出"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last line of such a box, which stands apart from what is around it; the line itself where none begins there.
    /// </summary>
    public static int Past(List<CaptureLine> lines, int at)
    {
        if (at == 0 || !lines[at].BreakBefore || lines[at].Text.Length > LongestAbove)
            return at;
        var (end, field) = (at, -1);
        for (; end < lines.Count && end <= at + MostLines
            && (end == at || !lines[end].BreakBefore || IsFieldApart(lines, at, end, field)); end++)
        {
            // Consent to terms ends it, whatever stands right below.
            if (field > 0 && (Invitations.IsTerms(lines[end - 1].Text) || IsHeadingBelow(lines, end)))
                break;
            if (lines[end] is not { Kind: LineKind.Loose } line || field < 0 && end > at + MostAbove
                || Phrases.Columns(line.Text) > (field < 0 ? LongestAbove : LongestLine) && !Invitations.IsTerms(line.Text))
                return at;
            if (field < 0 && line.Text.Length <= LongestField
                && (IsField(line.Text) || Mail.Contains(line.Text) && end + 1 < lines.Count && Senders.Contains(lines[end + 1].Text)))
                field = end;
        }

        return field > at && end <= at + MostLines ? end - 1 : at;
    }

    /// <summary>
    /// Whether a line right below the button of such a box heads the paragraph that stands apart below it, and says nothing of letters.
    /// </summary>
    private static bool IsHeadingBelow(List<CaptureLine> lines, int at) =>
        Senders.Contains(lines[at - 1].Text) && at + 1 < lines.Count && lines[at + 1].BreakBefore
        && !Phrases.EndsSentence(lines[at].Text) && !Fields.Contains(lines[at].Text) && !Senders.Contains(lines[at].Text)
        && Wording.Of(lines[at].Text) is { Share: < LeastSounding }
        && (Edges.IsParagraph(lines, at + 1) || Edges.IsText(lines[at + 1].Text));

    /// <summary>The share of words of surroundings from which on a line below the button is of the box.</summary>
    private const double LeastSounding = 0.3;

    /// <summary>Whether the field stands apart from what sells the letter, which its name says it is: <c>The Quay Newsletter</c>.</summary>
    private static bool IsFieldApart(List<CaptureLine> lines, int at, int end, int field) =>
        field < 0 && end > at + 1 && end <= at + MostAbove && lines[end].Text.Length <= LongestField && IsField(lines[end].Text)
        && lines[at].Text.EndsWith("newsletter", StringComparison.OrdinalIgnoreCase);

    private static bool IsField(string text)
    {
        var bare = text.Trim(' ', '*', ':', '：', '.', '…');
        return Fields.Contains(bare) || Fields.Contains(bare.Replace(" Email", "Email", StringComparison.Ordinal));
    }
}
