using Digest.Cleaning.Repair;
using static Digest.Tests.Cleaning.Cleaned;

namespace Digest.Tests.Cleaning;

/// <summary>Where the text of a line ends and anti-copy noise begins, where both could have the character between them.</summary>
public sealed class JammerTests
{
    [Theory]
    // A capital behind a word that takes letters, and behind a Han character too.
    [InlineData("船坞的下一轮融资叫做Series D- p2 Z) {\" h N( ~", "船坞的下一轮融资叫做Series D")]
    [InlineData("The depot calls its second bid Plan B* l$ r\" a: t! o( t0 E* s2 \\", "The depot calls its second bid Plan B")]
    [InlineData("守塔的是选手 A+ Z% K3 P; D, e7 r' z", "守塔的是选手 A")]
    // A row of letters in their order, to its end.
    [InlineData("四座码头分别叫A, B, C, D) [3 K8 B\" u, k( w", "四座码头分别叫A, B, C, D")]
    [InlineData("码头的泊位只有a, b, c* t* Y& U) @' \\% x4 _\" r) B", "码头的泊位只有a, b, c")]
    // Two letters are no row.
    [InlineData("Seconds for sale) d, e: R9 C8 d$ [\" m8 L) G", "Seconds for sale")]
    // What an equals sign begins: noise has none.
    [InlineData("账房的算法只有一行：s = s + b) S3 s' }) W$ E: ]6 M", "账房的算法只有一行：s = s + b")]
    [InlineData("渡口的票价是 p = a * x + c7 k\" P0 b- d9 `$ I", "渡口的票价是 p = a * x + c")]
    [InlineData("灯塔的程序是用C++ a% x6 C# G& `! W1 W", "灯塔的程序是用C++")]
    // Signs of English before the noise: a colon above a list, the mark that closes a quotation, the stop behind a capital.
    [InlineData("The harbour master wants three answers before anybody signs the lease: Q; J1 X\" i$ l7 d",
        "The harbour master wants three answers before anybody signs the lease:")]
    [InlineData("\"We bought an option on fog,\" he said. \"It has not been called.\" @) D, X/ D+ P! b",
        "\"We bought an option on fog,\" he said. \"It has not been called.\"")]
    [InlineData("The week will be remembered as the one in which the town noticed AI. N7 k: P( d2 x) q",
        "The week will be remembered as the one in which the town noticed AI.")]
    // Years and shares.
    [InlineData("The ferry has not been repainted once since the summer of 20197 e& o& y+ n* C- z& E",
        "The ferry has not been repainted once since the summer of 2019")]
    [InlineData("议会否决的是第SB 1047% e\" u2 d( s3 A# g", "议会否决的是第SB 1047")]
    // A space before a sign that ends a sentence is of the noise, as are single letters behind a Han character.
    [InlineData("What the chart leaves out ? c9 e) k8 [; j# q3 n, c", "What the chart leaves out")]
    [InlineData("多伦多的旧灯塔 i% x c. B. o", "多伦多的旧灯塔")]
    // A letter that the line speaks of, and what an article stands before.
    [InlineData("账房的先生不看风浪，也不看船有多新，他在每一份合同上只问一件事：P 除以 E 的那个 E5 n6 t8 A+ @\" b1 t",
        "账房的先生不看风浪，也不看船有多新，他在每一份合同上只问一件事：P 除以 E 的那个 E")]
    [InlineData("The patch is careless. It renamed a variable from i to ii, and the clerk had to put it back to i4 k% m/ O: d2 B",
        "The patch is careless. It renamed a variable from i to ii, and the clerk had to put it back to i")]
    [InlineData("Not everybody is convinced. One captain gave the plan a B- and the science an A3 R$ k! W: b7 Q",
        "Not everybody is convinced. One captain gave the plan a B- and the science an A")]
    // Two runs that meet with a space between them.
    [InlineData("# l5 c, @9 a9 c) ]1 M# q! B $ J9 D, x7 S G", "")]
    public void Text_ends_where_it_ends(string line, string text) => Assert.Equal(text, Jammer.Clean(line).Text);

    [Theory]
    [InlineData("6 p. N' I0 h$ `1 S, a: d$ a+ KTim at the gate", "Tim at the gate")]
    [InlineData("( ^; }; P: B3 E7 X. W5 e- KA second crossing", "A second crossing")]
    public void A_text_seldom_begins_with_the_mark_of_an_item(string line, string text) => Assert.Equal(text, Jammer.Clean(line).Text);

    [Fact]
    public void Brackets_and_quotations_of_noise_before_a_text_close_nothing_in_it()
    {
        Assert.Equal("Priya at the desk in Leeds",
            Jammer.Clean("! T( [1 ^( J' h8 A! OPriya at the desk in Leeds) {1 z( m\" o! L& J) m").Text);
    }

    [Fact]
    public void The_last_lines_of_a_post_are_of_it_though_they_have_no_sign()
    {
        var body = Body(One("seeds/a.txt", """
            河口的灯塔昨夜换了新灯，守塔人说它比旧的安静，也比旧的省电。5 R& k7 B1 D% v/ R2 i
            旧灯要送进博物馆，馆长已经腾出了一面墙，墙上还留着去年台风的水痕。
            ) A& F/ t6 c# @3 {( Z来看的人从早上排到傍晚，队伍一直排到了鱼市的门口。
            . K- D9 j1 [$ _: {* D" x& @'
            三个月前，灯塔的程序也换过一回，里面的主循环用的是C++- U5 B, S3 a4 P, n6 J
            ' @9 x" K$ Z& V/ {8 f/
            2 f/ [- h- b" t5 e图三:训练场一角,四盏灯的编号是A, B, C, D* m; K( {7 t8 t8 H5 G& E
            9 ~5 M! V" C9 n6 W% v
            (本文所说的电费均为含税价). A& l9 g0 L4 u
            """));
        Assert.EndsWith("主循环用的是C++\n\n*图三：训练场一角，四盏灯的编号是A, B, C, D*\n\n(本文所说的电费均为含税价)", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_glued_to_a_paragraph_is_told_by_the_noise_of_old_forums_too()
    {
        var body = Body(One("seeds/a.txt", """
            河口的灯塔昨夜换了新灯，守塔人说它比旧的安静，也比旧的省电8e1T+j.P+P.B/c6O8o-a#r!Z$p
            7x:V8N8],N!e'{3[
            旧灯要送进博物馆，馆长已经腾出了一面墙)C2h+E2w$L$J.d2E3M5E
            9L-a'v4J2K6K/@0}'J&H%h4y6N&I&o
            来看的人从早上排到傍晚，一位馆员说，“排队的人比灯还亮”，这话后来登了报。明天还要不要排队(i)|,k,s,B;s4P3[*L
            +v'f,J!v'p7f:L9k博物馆说，明天起每人只能看一刻钟，灯也只在整点亮起来，亮完就熄。/W+s3I1w+k4S;V9[
            """));
        Assert.Contains("登了报。\n\n## 明天还要不要排队\n\n博物馆说", body, StringComparison.Ordinal);
    }
}
