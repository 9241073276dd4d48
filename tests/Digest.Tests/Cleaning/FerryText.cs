namespace Digest.Tests.Cleaning;

/// <summary>Two paragraphs of our own in Chinese, for what stands around them to be told apart from.</summary>
internal static class FerryText
{
    public const string First = "河口的渡轮公司给十二条船都装了一个小模型，离线时也能把潮汐表念出来，整个冬天没有一条船停下来等信号。";

    public const string Second = "船上没有人开口要过它，最老的那条船的船长说，可是三月起雾以后，也没有人把它关掉，港务局今年少记了四次搁浅。";

    /// <summary>Both as the text of an article.</summary>
    public static readonly string Both = $"{First}\n\n{Second}";
}
