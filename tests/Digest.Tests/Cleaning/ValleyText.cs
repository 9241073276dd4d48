namespace Digest.Tests.Cleaning;

/// <summary>Paragraphs of our own, two in Chinese and two in English, for what stands around them to be told apart from.</summary>
internal static class ValleyText
{
    public const string First = "山谷里的第三座厂房封了顶，里面却没有设备，出资的人本周又被问到设备什么时候进场。";

    public const string Second = "没有人回答，同样的问题春天就有人问过，当时也没有答案，如今还是没有答案。";

    public const string Third =
        "The third building in the valley has a roof and no machines, and those who pay for it were asked when they will come.";

    public const string Fourth = "Nobody answered, and the question stands as it stood in spring, when it was asked first by the same people.";
}
