using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>What stands below pictures and above tables in elements of no kind for it, with samples of our own.</summary>
public class NamedCaptionTests
{
    private const string First = "河边的磨坊上周卖掉了最后一台织机，买主来自海边，出的价比主人开口要的还多一些，村里人都说没想到。";
    private const string Second = "织机在厅里站了九十年，如今厅里只剩下一盏灯和一把椅子，灯还亮着，椅子是看门人从家里搬来的。";
    private const string Third = "主人打算留下水轮，等河水允许的时候用它发电，电先给村里的学校，多出来的再卖给对岸的人。";

    private static string Read(string picture) => Left("磨坊卖掉最后一台织机", P(First) + picture + P(Second) + P(Third));

    private static string Shown(string caption) => $"{First}\n\n*{caption}*\n\n{Second}\n\n{Third}";

    [Theory]
    [InlineData("<span>路透</span>")]
    [InlineData("<!-- -->（林一舟攝）")]
    [InlineData("<em>MILLWIRE/Ines Calder</em>")]
    [InlineData("<span>Ines Calder/Mill Press</span> <a href='https://mill.example/l'>Purchase Licensing Rights</a>")]
    public void Whose_a_picture_is_goes_where_it_stands_in_a_part_of_its_own(string credit) =>
        Assert.Equal(Shown("買主和他的六個工人在廳裡合影"),
            Read($"<div class='pic-box'><img src='a.jpg' alt=''/><div class='img-caption'>買主和他的六個工人在廳裡合影{credit}</div></div>"));

    [Theory]
    [InlineData("（林一舟攝）")]
    [InlineData("<span>，左二是看门人</span>")]
    public void What_the_paper_prints_with_what_is_seen_stays(string end)
    {
        var said = "買主和他的六個工人在廳裡合影" + end.Replace("<span>", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal);
        Assert.Equal(Shown(said),
            Read($"<div class='pic-box'><img src='a.jpg' alt=''/><div class='img-caption'>買主和他的六個工人在廳裡合影{end}</div></div>"));
    }

    [Fact]
    public void A_table_that_frames_a_picture_holds_what_it_shows() =>
        Assert.Equal(Shown("织机装车。两辆卡车停在桥头。"),
            Read("<div><table align='right' width='300'><tr><td><img src='a.jpg' alt=''/></td></tr>"
                + "<tr><td class='zp'>织机装车。两辆卡车停在桥头。 <span>新华社</span></td></tr></table></div>"));

    [Fact]
    public void A_table_of_data_has_its_title_above() =>
        Assert.Contains("*织机和水轮的价钱*\n\n| 物件 | 价钱 |",
            Read("<p class='table_title'>织机和水轮的价钱</p><table><tr><th>物件</th><th>价钱</th></tr><tr><td>织机</td><td>九万</td></tr>"
                + "<tr><td>水轮</td><td>不卖</td></tr></table>"), StringComparison.Ordinal);
}
