using System.Globalization;
using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Noise of Discuz! 5 and 6: units without a space inside, with the forum's name, the title or the keywords somewhere in the run.
/// </summary>
public sealed class OldJammerTests
{
    private static readonly string[] Paragraphs =
    [
        "河湾的三座机房里有两座还空着，出资的人每个季度都来看一次，每次都问同样的问题。",
        "负责人说，设备已经上船，到港之后还要调试四个月，真正能用的时候大约是明年春天。",
        "附近的居民更关心水，去年夏天河水低得能走过去，而机房每天要用掉半座水库的量。",
        "有人算过一笔账，把机房搬到北方可以省下一半的电费，但线路要重新铺一千公里长。",
        "到目前为止没有人搬走，也没有人再来，空着的两座机房里只有看门人和他的一只猫。",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Strings_of_the_forum_in_the_midst_of_a_run_go_with_it(int seed)
    {
        var random = new Random(seed);
        string[] sites = ["柳岸夜话", "柳岸夜话 河湾的机房空着两座", "AI,机房,河流"];
        var lines = Paragraphs.Select(p => random.Next(2) == 0 ? p + Noise(random, sites) : Noise(random, sites) + p);
        var body =
            Body(One("seeds/a.txt", "标题: 河湾的机房空着两座\n\n" + string.Join('\n', lines.SelectMany(l => (string[])[l, Noise(random, sites)]))));
        Assert.Equal(string.Join("\n\n", Paragraphs), body);
    }

    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(53)]
    public void The_windows_title_goes_from_the_end_of_a_line_though_it_stands_alone_once(int seed)
    {
        var random = new Random(seed);
        const string Window = "第三座机房封顶 - 柳岸夜话 - Powered by Discuz!";
        var lines = Paragraphs.Select((p, i) => i == 3 ? p + Window + Noise(random, []) : p + Noise(random, []))
            .Prepend(Noise(random, []) + Window + Noise(random, []));
        var text = $"标题: 河湾的机房空着两座\n作者: 芦苇荡    时间: 2007-3-5 20:41\n\n{string.Join('\n', lines)}\n\n"
            + "欢迎光临 柳岸夜话 (http://bbs.willow.example/) Powered by Discuz! 6.0.0\n";
        Assert.Equal(string.Join("\n\n", Paragraphs), Body(One("seeds/a.txt", text)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Keywords_that_stand_there_once_go_and_the_mark_of_an_item_behind_an_address_stays(int seed)
    {
        var random = new Random(seed);
        string[] items = ["- 屋顶：已经封好", "- 设备：还在海上", "- 电：够用"];
        var lines = Paragraphs.Select(p => p + Noise(random, ["柳岸夜话"])).Append(Noise(random, []) + "河湾 机房 电价 上市柳岸夜话" + items[0])
            .Append(Noise(random, []) + "bbs.willow.example" + items[1]).Append(items[2]).Append(Noise(random, ["柳岸夜话"]));
        var body = Body(One("seeds/a.txt", "柳岸夜话 » 机房 » 河湾的机房空着两座\n标题: 河湾的机房空着两座\n\n" + string.Join('\n', lines)));
        Assert.Equal(string.Join("\n\n", Paragraphs) + "\n\n" + string.Join('\n', items), body);
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void Words_for_search_engines_behind_the_name_go_with_it(int seed)
    {
        var random = new Random(seed);
        const string Name = "柳岸论坛 - 机房 AI 创业 河流";
        var lines = Paragraphs.Select((p, i) => (i % 2 == 0 ? Noise(random, []) + Name : Noise(random, ["柳岸论坛"])) + p);
        Assert.Equal(string.Join("\n\n", Paragraphs),
            Body(One("seeds/a.txt", "柳岸论坛 » 机房 » 河湾的机房空着两座\n标题: 河湾的机房空着两座\n\n" + string.Join('\n', lines))));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void What_stands_between_a_run_and_an_indent_is_the_forums_with_commas_or_without(int seed)
    {
        var random = new Random(seed);
        string[] sites = ["柳岸夜话", "夜航,机房,河流,柳岸", "柳岸夜话是河湾最早的社区"];
        var lines = Paragraphs.Select((p, i) => i % 2 == 0
            ? Noise(random, []) + sites[i % 3] + "\u3000\u3000" + p : "\u3000\u3000" + p + sites[i % 3] + Noise(random, []));
        Assert.Equal(string.Join("\n\n", Paragraphs),
            Body(One("seeds/a.txt",
                "柳岸夜话 ? 机房 ? 河湾的机房空着两座\n标题: 河湾的机房空着两座\n\n" + string.Join('\n', lines)
                    + "\n\n清除 Cookies - 联系我们 - 柳岸夜话 - Archiver - WAP\n")));
    }

    [Fact]
    public void What_only_reads_like_a_forums_name_stays()
    {
        const string text = "他在柳岸夜话里写道，3D打印机房的日子还远，5G基站倒是先来了，人们谈的也是这个。";
        var body = Body(One("seeds/a.txt",
            string.Join('\n', Paragraphs.Select((p, i) => $"{p}!C*f,v:l+?$l{(i % 2 == 0 ? "柳岸夜话" : "")}8k2m'x")) + "\n" + text));
        Assert.EndsWith(text, body, StringComparison.Ordinal);
    }

    private static string Noise(Random random, string[] sites)
    {
        var units = string.Concat(Enumerable.Range(0, random.Next(6, 12))
            .Select(_ => string.Create(CultureInfo.InvariantCulture, $"{(char)random.Next('!', '<')}{(char)random.Next('?', '\u007f')}")));
        var at = 2 * random.Next(2, (units.Length / 2) - 2);
        return sites.Length > 0 && random.Next(3) > 0 ? units.Insert(at, sites[random.Next(sites.Length)]) : units;
    }
}
