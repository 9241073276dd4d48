using Digest.Cleaning.Captures;

namespace Digest.Cleaning.Forms;

/// <summary>
/// Mailing lists put their name in brackets before the subject of each letter, <c>[quay-dev] What the tide left</c>, and their address into
/// its fields (RFC 2919, <c>List-Id</c>).
/// </summary>
internal static class MailingLists
{
    /// <summary>Letters of the longest name of a list.</summary>
    private const int LongestName = 40;

    /// <summary>Weight of a list's name as a source: more than who wrote to it.</summary>
    private const int OfList = 66;

    private static readonly string[] Answers = ["Re:", "RE:", "re:", "Aw:", "AW:", "回复：", "回复:", "答复：", "答复:", "回覆：", "回覆:"];

    private static readonly string[] Addresses = ["List-Id", "To", "Cc", "Reply-To", "Sender", "List-Post", "List-Unsubscribe"];

    /// <summary>A subject without the name of the list that a letter's fields name too; the list is noted as the source.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="fields">The fields of the letter.</param>
    /// <param name="body">What the letter says; its foot may name the list.</param>
    /// <param name="facts">Where the list is noted.</param>
    public static string WithoutName(string subject, Dictionary<string, string> fields, string body, CaptureFacts facts)
    {
        var own = ForwardedLetter.Without(subject, Answers);
        if (own is not ['[', ..] || own.IndexOf(']', StringComparison.Ordinal) is not (> 1 and <= LongestName and var close)
            || own[1..close] is not { } name || own[(close + 1)..].Trim() is not { Length: > 2 } rest
            || !Array.Exists(Addresses, a => fields.TryGetValue(a, out var value) && Names(value, name))
            && !body.Contains(name + " mailing list", StringComparison.OrdinalIgnoreCase))
            return subject;
        facts.Sources.Add(new Fact(name, OfList));
        return ForwardedLetter.Without(rest, Answers);
    }

    /// <summary>Whether an address or what it is called begins with a name: <c>Quay Dev &lt;quay-dev.lists.example&gt;</c>.</summary>
    private static bool Names(string field, string name)
    {
        for (var at = field.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = field.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(field[at - 1])) && (end == field.Length || field[end] is '@' or '.' or ' ' or '-' or '"'))
                return true;
        }

        return false;
    }
}
