namespace Digest.Cleaning.Repair;

/// <summary>
/// Characters that pages of Hong Kong write in Big5 and the standard's table does not have: <c>着</c>, <c>嘅</c>, <c>羣</c>. It reads them as
/// signs of private use; here are those that papers and forums write most.
/// </summary>
internal static class HongKongSigns
{
    /// <summary>What the standard's table reads, in order.</summary>
    private const string Private =
        "\uE05E\uE080\uE0A1\uE0DE\uE0F0\uE11A\uE146\uE183\uE18E\uE1F5\uE27C\uE2C2\uE2C5\uE2E5\uE2FB\uE357\uE373\uE397"
        + "\uE3D0\uE3E5\uE404\uE408\uE40C\uE420\uE473\uE480\uE4EB\uE517\uE527\uE535\uE547\uE5A2\uE739\uE77F\uE7D4\uE888"
        + "\uE889\uEA1D\uEB79\uEB9D\uEBF3\uECA1\uECA2\uECA9\uECB1\uECB2\uECB3\uECC7\uECD0\uECD1\uECD3\uECD6\uECD7\uECD8"
        + "\uECD9\uECDA\uECEA\uECEB\uECEE\uECEF\uECF1\uECF3\uECF6\uECF8\uECFB\uED02\uED36\uED49\uEDA9\uF3AD\uF4EA\uF527"
        + "\uF574\uF5AC\uF692";

    /// <summary>What was written, in the same order.</summary>
    private const string Written =
        "滙叁启啓婣峯强攞揸枱牀鎅畧着碱綫羣舘葱蔴虬衆衞瞓邨鈎飈鰂鷄麪嚟哋啫脷啱垻壳艶軚煑"
        + "氹踎孭攰嘢嘞罉嘥㗎嘅曱甴嗰喺咗啲燶酶揾啩鱲冚冧唞踭膶卧鯭寃撑閪墙户吴温";

    /// <summary>The first and the last sign that is looked at.</summary>
    private const char First = '\uE000', Last = '\uF848';

    /// <summary>A text that was read as Big5, with what was written in place of these signs; others stay.</summary>
    public static string Read(string text) =>
        !text.AsSpan().ContainsAnyInRange(First, Last) ? text : string.Create(text.Length, text, static (made, from) =>
        {
            for (var i = 0; i < made.Length; i++)
                made[i] = from[i] is >= First and <= Last && Private.AsSpan().BinarySearch(from[i]) is >= 0 and var at
                    ? Written[at] : from[i];
        });
}
