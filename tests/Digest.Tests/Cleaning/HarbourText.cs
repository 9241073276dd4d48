namespace Digest.Tests.Cleaning;

/// <summary>Paragraphs of our own, three in English and three in Chinese, for what stands around them to be told apart from.</summary>
internal static class HarbourText
{
    public const string First =
        "The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads the tide tables aloud.";

    public const string Second =
        "Nobody on board asked for it, the captain of the oldest boat said, but nobody has switched it off since the fog in March either.";

    public const string Third =
        "The harbour office counts the groundings of each winter, and there were four fewer of them than in any of the ten years before.";

    public const string Lamp = "渡口的新灯塔昨夜第一次亮了起来，守塔人说它比旧的安静，也比旧的省电，来看的人从早上排到了傍晚。";

    public const string Wall = "旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕，他说那道痕迹也是展品。";

    public const string Book = "港务局把账本公开了一半，另一半在附件里，愿意看的人要先登记，再等三天，查账的人说看得懂的都在前一半。";

    /// <summary>The English ones as the text of an article.</summary>
    public static readonly string AllThree = $"{First}\n\n{Second}\n\n{Third}";
}
