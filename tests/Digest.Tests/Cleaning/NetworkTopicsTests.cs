using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.FerryText;

namespace Digest.Tests.Cleaning;

/// <summary>Topics of boards and posts of networks as their pages are copied, with samples of our own.</summary>
public class NetworkTopicsTests
{
    private static readonly DateTimeOffset Captured = new(2026, 5, 20, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_topic_ends_above_its_tags_and_the_count_of_its_answers()
    {
        var article = One("seeds/a.txt", $"""
            渡口夜话
            首页
            注册
            登录
            渡口夜话 = way to the pier
            渡口夜话  ›  船员
            渡轮换上小模型五天，说说它和旧潮汐表的差别
              heron_w · 6 天前 · 3207 次点击

            {First}

            好的地方：

            念潮汐表又快又准，雾里也不用看屏幕
            离线的时候照样能用
            免费，至少这个冬天是
            不好的地方：

            风大的时候听不清，要凑到喇叭跟前
            夜里声音太响
            昨天它把两个码头的名字念反了，船长照着开出去二十分钟，所以千万记得先看一眼海图再松缆绳

            {Second}
            潮汐
            小模型
            渡轮 3207 次点击     12 人收藏
            17 条回复  •  2026-05-19 21:02:44 +08:00

                1
            marlin   5 天前
            同感，喇叭真的太响
            关于   ·   帮助文档
            """, captured: Captured);
        Assert.Equal($"{First}\n\n好的地方：\n\n- 念潮汐表又快又准，雾里也不用看屏幕\n- 离线的时候照样能用\n- 免费，至少这个冬天是\n\n"
            + "不好的地方：\n\n- 风大的时候听不清，要凑到喇叭跟前\n- 夜里声音太响\n"
            + $"- 昨天它把两个码头的名字念反了，船长照着开出去二十分钟，所以千万记得先看一眼海图再松缆绳\n\n{Second}", Body(article));
    }

    [Fact]
    public void A_post_stamped_with_its_program_is_told_by_its_frame()
    {
        var article = One("seeds/a.txt", $"""
            返回
            微博正文
            关注

            望潮的老周
            05-18 22:48 来自 微博网页版 已编辑
            发布于 浙江

            【渡轮装上小模型】{First}

            {Second} #渡轮# #小模型#

            ñ 12 û 7 201

            评论
            转发
            猫头鹰：念得比船长清楚
            """, captured: Captured);
        Assert.Equal(("渡轮装上小模型", "望潮的老周", "微博", "2026-05-18"),
            (article.Title, article.Source?.Author, article.Source?.Name, Day(article)));
        Assert.Equal(Both, Body(article));
    }

    [Fact]
    public void The_program_may_stand_below_the_hour()
    {
        var article = One("seeds/a.txt",
            $"首页\n微博\n渡口气象台\n26-05-18 08:12\n来自 微博网页版\n{First}\n\n{Second}\n#大雾# #渡轮#\n12\n7\n评论\n转发\n", captured: Captured);
        Assert.Equal(("渡口气象台", "2026-05-18", Both), (article.Source?.Author, Day(article), Body(article)));
    }

    [Fact]
    public void Two_lines_below_a_short_label_are_items_where_another_label_follows() =>
        Assert.Equal($"{First}\n\n优点：\n\n- 离线可用\n- 不要钱\n\n缺点：\n\n- 只有中文\n- 字太小\n\n{Second}",
            Body(One("seeds/a.txt", $"渡轮换上小模型，船长说不用关\n\n{First}\n\n优点：\n\n离线可用\n不要钱\n缺点：\n\n只有中文\n字太小\n\n{Second}\n")));

    [Fact]
    public void A_post_of_a_circle_is_told_by_how_near_its_writer_is()
    {
        var article = One("seeds/a.txt", $"""
            Skip to main content

            Home
            My Network
            Messaging

            Hanna Shore
               • 2nd
            Harbour master | Speaker
            1w • Edited •

            Follow

            {HarbourText.First}

            We keep it, with two conditions:

            → every tide is read twice
            → the fog horn stays

            {HarbourText.Second}

            #harbours #tides

            …more

            like
            Ann Poe and 31 others
            Tom Roe
               • 3rd+
            5d
            Great insights!
            """, captured: Captured);
        Assert.Equal(("Hanna Shore", "LinkedIn", "2026-05-13"), (article.Source?.Author, article.Source?.Name, Day(article)));
        Assert.Equal($"{HarbourText.First}\n\nWe keep it, with two conditions:\n\n- every tide is read twice\n- the fog horn stays\n\n"
            + HarbourText.Second, Body(article));
    }

    [Fact]
    public void A_board_says_how_long_ago_a_post_was_and_sets_its_items_in()
    {
        var article = One("seeds/a.txt", $"""
            Skip to main content
            Open menu
            Get App
            Log In
            Expand user menu
            r/Harbours
            •
            3d ago
            heron_and_tide
            A small model on an old ferry: numbers, not vibes
            Resources

            {HarbourText.First}

                Tides read aloud: 780 a day

                Draught at the pier: 2.4 m when empty

                Power on board: 190 W

            {HarbourText.Second}

            {HarbourText.Third}

            Upvote
            48
            """, captured: Captured);
        Assert.Equal("2026-05-17", Day(article));
        Assert.Contains("- Tides read aloud: 780 a day\n- Draught at the pier: 2.4 m when empty\n- Power on board: 190 W", Body(article),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3d ago", "2026-05-17")]
    [InlineData("1w ago", "2026-05-13")]
    [InlineData("2mo ago", "2026-03-20")]
    [InlineData("1h ago", "2026-05-20")]
    public void Short_words_for_how_long_ago_are_reckoned(string moment, string day) =>
        Assert.Equal(day, Digest.Cleaning.Facts.RelativeDays.Find(moment, Captured, TimeZoneInfo.Utc)?.ToString("yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture));
}
