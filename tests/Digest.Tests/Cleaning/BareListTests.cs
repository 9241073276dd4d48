using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Lists, commands, parts and captions of texts that were copied without any marks, with samples of our own.</summary>
public class BareListTests
{
    private const string Title = "河口的渡轮学会念潮汐表";

    private const string First = "河口的渡轮公司给十二条船都装了一个小模型，离线时也能把潮汐表念出来，整个冬天没有一条船停下来等信号。";

    private const string Second = "船上没有人开口要过它，最老的那条船的船长说，可是三月起雾以后，也没有人把它关掉。";

    private const string Third = "港务局每年冬天都数搁浅的次数，今年比过去十年的任何一年都少四次，没有人受伤，也没有人写信来投诉。";

    private const string Tide = "The ferry company at the mouth of the river has put a small model on all twelve of its boats, and it reads aloud.";

    private const string Fog = "Nobody on board asked for it, the oldest captain says, and nobody switched it off when the fog came in March.";

    private const string Count = "The harbour master counts the groundings every winter, and this year there were four fewer than in any other.";

    private static string Text(params string[] paragraphs) => string.Join("\n\n", paragraphs);

    private static string Of(params string[] lines) => Body(One("seeds/a.txt", Text([Title, First, .. lines])));

    private static string OfEnglish(params string[] lines) => Body(One("seeds/a.txt", Text(["The tide has a new reader", Tide, .. lines])));

    [Theory]
    [InlineData("船长们试了三件事：")]
    [InlineData("公司一共改了3處：")]
    [InlineData("新的潮汐表一共包括这些：")]
    public void Short_lines_below_what_announces_them_are_items(string announced) =>
        Assert.Equal(Text(First, announced, "- 念潮汐表\n- 报雾号\n- 记下来往的船", Second, Third),
            Of(announced, "念潮汐表\n报雾号\n记下来往的船", Second, Third));

    [Fact]
    public void As_many_are_items_as_a_line_says_that_there_are() =>
        Assert.Equal(Text(First, "船长们试了两件事：", "- 念潮汐表\n- 报雾号", "## 雾里的船", Second, Third),
            Of("船长们试了两件事：", "念潮汐表", "报雾号", "雾里的船", Second, Third));

    [Fact]
    public void A_block_of_short_lines_between_paragraphs_is_a_list() =>
        Assert.Equal(Text(Tide, "- Tide tables\n- Fog signals\n- Names of boats", Fog, Count),
            OfEnglish("Tide tables\nFog signals\nNames of boats", Fog, Count));

    [Fact]
    public void A_block_below_a_heading_is_a_list_and_the_heading_stays() =>
        Assert.Equal(Text(First, "## 冬天的日程(按船长的话整理)", "- 模型装上第一条船\n- 念出第一张潮汐表\n- 港务局关掉旧广播", Second, Third),
            Of("冬天的日程(按船长的话整理)", "模型装上第一条船\n念出第一张潮汐表\n港务局关掉旧广播", Second, Third));

    [Fact]
    public void Two_short_lines_that_nothing_announces_are_no_list() =>
        Assert.DoesNotContain("- ", OfEnglish("Fog signals", "Names of boats", Fog, Count), StringComparison.Ordinal);

    [Theory]
    [InlineData("ollama pull tides:20b\nollama run tides:20b --verbose")]
    [InlineData("npm pack tide-tables\ntar -xzf tide-tables.tgz")]
    [InlineData("git clone https://example.com/tides.git")]
    [InlineData("$ pip install tides")]
    public void Commands_that_stand_alone_are_code(string commands) =>
        Assert.Equal(Text(First, "两步就够了：", $"```\n{commands}\n```", Second, Third), Of("两步就够了：", commands, Second, Third));

    [Theory]
    [InlineData("git is a tool for captains")]
    [InlineData("docker tips and/or tricks")]
    [InlineData("python 3.12 on board")]
    public void A_line_that_only_begins_as_a_command_is_none(string line) =>
        Assert.DoesNotContain("```", OfEnglish(line, Fog, Count), StringComparison.Ordinal);

    [Theory]
    [InlineData("Part 2 编辑部里的船长")]
    [InlineData("0x01 先看潮汐表")]
    [InlineData("渡轮能否分走一班船")]
    public void Parts_and_questions_without_a_sign_are_headings(string heading) =>
        Assert.Equal(Text(First, Second, $"## {heading}", Third), Of(Second, heading, Third));

    [Fact]
    public void Roman_numbers_alone_head_parts() =>
        Assert.Equal(Text(Tide, "## I.", Fog, "## II.", Count), OfEnglish("I.", Fog, "II.", Count));

    [Fact]
    public void Two_agencies_behind_the_sign_make_a_caption() =>
        Assert.Contains("*这是河口停着的渡轮（资料照片）。新华社/美联*", Of(Second, "这是河口停着的渡轮（资料照片）。新华社/美联", Third),
            StringComparison.Ordinal);

    [Fact]
    public void A_stop_in_a_name_ends_no_sentence() =>
        Assert.Contains("Mara Oyelund, Lantern.AI co-founder", OfEnglish(Fog, "Mara Oyelund, Lantern.AI co-founder", Count),
            StringComparison.Ordinal);

    [Fact]
    public void Whom_a_picture_shows_is_kept_however_often_a_text_is_cleaned()
    {
        const string Shown = "Mara Oyelund, tide director at a group of harbours";
        Assert.Contains(Shown, OfEnglish("Mara Oyelund runs the tables for a group of eleven harbours, and she has read them aloud for years.",
            Shown, "Harrow: What did you see on the first day?", Fog, Count), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("此内容为渡口财经原创，著作权归渡口财经所有。未经渡口财经书面授权，不得以任何方式加以使用。")]
    public void Whose_a_text_is_goes(string note) =>
        Assert.Equal(Text(First, Second, Third), Of(Second, Third, note));

    [Fact]
    public void A_call_to_pay_for_the_rest_goes() =>
        Assert.Equal(Text(Tide, Fog, Count), OfEnglish(Fog, Count, "Subscribe to Quayside to unlock the rest."));
}
