using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>Whose a copied text is, where only what stands around it tells, with samples of our own.</summary>
public class MediumTracesTests
{
    [Theory]
    [InlineData("雷峰网原创文章，未经授权禁止转载。详情见转载须知。", "雷峰网")]
    [InlineData("天下雜誌 版權所有，未經授權請勿轉載", "天下雜誌")]
    public void A_house_that_speaks_of_itself_below_a_text_is_its_medium(string foot, string name)
    {
        var article = One("seeds/a.txt", $"山谷里的第三座厂房封顶\n2026-03-11 09:12\n\n{First}\n\n{Second}\n\n{foot}\n");
        Assert.Equal((name, $"{First}\n\n{Second}"), (article.Source!.Name, Body(article)));
    }

    [Fact]
    public void What_is_said_of_a_writer_names_the_medium()
    {
        var article = One("seeds/a.txt",
            $"A Roof and No Machines\nAnn Poe\nMarch 11, 2026 7:00 AM\nPhoto-Illustration: WIRED Staff\n\n{Third}\n\n{Fourth}\n\nAnn Poe is a staff writer at WIRED covering rivers. … Read More\n");
        Assert.Equal("WIRED", article.Source!.Name, ignoreCase: true);
        Assert.Contains(article.Review, static r => r.What == "source");
    }

    [Fact]
    public void A_medium_of_which_the_text_speaks_is_not_its_own()
    {
        var article = One("seeds/a.txt",
            $"山谷里的第三座厂房封顶\n2026-03-11 09:12\n\n{First}雷峰网对此有过报道，版权归它所有。\n\n{Second}\n");
        Assert.NotEqual("雷峰网", article.Source?.Name);
    }

    [Fact]
    public void A_name_at_the_top_that_a_firm_below_bears_is_the_medium()
    {
        var article = One("seeds/a.txt",
            $"View this email in your browser\n\nSTILL WATER\nby Ann Poe | Wednesday, March 11, 2026\n\n{Third}\n\n{Fourth}\n\nUpdate your preferences or unsubscribe\nStill Water LLC, 12 Quay Street, Harbour City\n");
        Assert.Equal(("Still Water", "Ann Poe"), (article.Source!.Name, article.Source.Author));
    }

    [Theory]
    [InlineData("(c) Still Water Review Ltd", "Still Water Review")]
    [InlineData("Still Water Review © 2026", "Still Water Review")]
    public void The_house_that_has_the_rights_is_read_in_either_order(string foot, string name)
    {
        var article = One("seeds/a.txt", $"A roof and no machines in the valley\nby Ann Poe\n11 March 2026\n\n{Third}\n\n{Fourth}\n\n{foot}\n");
        Assert.Equal((name, "Ann Poe"), (article.Source!.Name, article.Source.Author));
    }

    [Theory]
    [InlineData("Ann Poe @annpoe\nMarch 11, 2026 9:14 AM", "Ann Poe")]
    [InlineData("Wednesday March 11, 2026 7:41 am PDT by Ann Poe", "Ann Poe")]
    [InlineData("By: Ann Poe  March 11, 2026", "Ann Poe")]
    [InlineData("By Ann Poe archive page\n\nMarch 11, 2026", "Ann Poe")]
    public void Bylines_are_read_as_houses_write_them(string byline, string author)
    {
        var article = One("seeds/a.txt", $"A roof and no machines in the valley\n{byline}\n\n{Third}\n\n{Fourth}\n");
        Assert.Equal((author, "2026-03-11"), (article.Source!.Author, Day(article)));
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
    }

    [Theory]
    [InlineData("林一舟・2026/03/11")]
    [InlineData("文 林一舟\n發布時間：2026-03-11")]
    [InlineData("林一舟 ／ 綜合報導 2026/03/11 11:20")]
    public void Names_beside_a_day_are_writers(string row)
    {
        var article = One("seeds/a.txt", $"山谷裡的第三座廠房封頂以後的日子\n\n{row}\n\n{First}\n\n{Second}\n");
        Assert.Equal(("林一舟", "2026-03-11"), (article.Source!.Author, Day(article)));
    }

    [Fact]
    public void A_member_above_the_hour_of_a_post_is_not_joined_to_its_title()
    {
        const string Noise = "8 k/ N% q; X7 o' b& M& c\"";
        var article = One("seeds/a.txt",
            $"Contrail Board » Boats » [Report] Notes from a day at the third building\nViews: 1904|Replies: 36\n[Report] Notes from a day at the third building\nheron_w\nPosted on 2026-5-16 09:14 | Show the author only\n{Third}{Noise}\n\n{Noise} {Fourth}{Noise}\n\n{Noise}Nobody else came.\n");
        Assert.Equal(("Notes from a day at the third building", "heron_w"), (article.Title, article.Source!.Author));
    }

    [Fact]
    public void A_text_excerpted_from_an_agency_is_the_agencys() =>
        Assert.Equal("中央社", One("seeds/a.txt", $"標題：山谷裡的第三座廠房封頂\n\n{First}\n\n{Second}\n\n（摘自中央社）\n").Source!.Name);

    [Fact]
    public void A_page_links_its_writer_and_files_the_article_elsewhere()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>山谷里的厂房 | 渡口</title></head><body><p class=\"c-article-meta\"><a href=\"/category/news\">产品</a> | 2026-03-11 06:42</p><h1>山谷里的厂房封了顶</h1><div class=\"c-card-author\"><a href=\"/author/lin\">林一舟</a><span>编辑</span></div><article><p>{First}</p><p>{Second}</p></article></body></html>");
        Assert.Equal("林一舟", article.Source!.Author);
    }

    [Fact]
    public void What_a_known_house_says_of_itself_below_a_text_goes() =>
        Assert.Equal($"{Third}\n\n{Fourth}", Body(One("seeds/a.txt",
            $"A roof and no machines in the valley\nBY ANN POE\nMarch 11, 2026\n\n{Third}\n\n{Fourth}\n\nThe Associated Press is an independent global news organization that has told what happens for a long time …\n")));

    [Theory]
    [InlineData("导语：")]
    [InlineData("核心提示：")]
    [InlineData("內容提要：")]
    public void A_labelled_line_above_the_text_sums_it_up(string label)
    {
        const string Sum = "第三座厂房里没有设备，也没有人回答。";
        var article = One("seeds/a.txt",
            $"山谷里的第三座厂房封顶\n2026-03-11 09:12\n{label}{Sum}\n\n{First}\n\n{Second}\n\n出资的人说，他们会在夏天再问一次，一直问到有人回答为止，哪怕要问到秋天。\n\n山谷里的人已经不再数那些厂房了，他们只在下雨的时候才想起来那里有一个屋顶。\n");
        Assert.Equal(Sum, article.Summary);
        Assert.DoesNotContain(Sum, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_above_a_headline_is_not_the_title()
    {
        var article = One("seeds/a.txt",
            $"Ann Poe\nBusiness\nMarch 11, 2026 7:00 AM\nThe Valley Has a Roof and No Machines\nThose who pay for it were asked, until they saw the bill.\nPhoto-Illustration: Quay Staff; Getty Images\nSave this story\n\n{Third}\n\n{Fourth}\n\nSo they left.\n");
        Assert.Equal(("The Valley Has a Roof and No Machines", "Ann Poe"), (article.Title, article.Source!.Author));
    }
}
