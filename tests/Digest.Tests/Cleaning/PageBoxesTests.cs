using Digest.Cleaning.Captures;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.ValleyText;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Boxes, captions, bylines and partings that papers, accounts and weblogs put between paragraphs, with samples of our own.
/// </summary>
public class PageBoxesTests
{
    [Theory]
    [InlineData("<div class=\"pgc-card-wrap\"><div class=\"pgc-p-card\"><p>专栏</p><p>从入门到出海</p><p>作者：江岸夜话</p><p>99币</p><p>1,204人已购</p><a>查看</a></div></div>")]
    [InlineData("<div class=\"weibo-card\"><div><a href=\"https://w.example/u\">江岸证券</a></div><div>【厂房封顶你怎么看？】点击参与投票 <a href=\"https://w.example/v\">网页链接</a></div><div>转发 512 | 评论 308 | 赞 1204</div></div>")]
    [InlineData("<div class=\"site-video-player\"><div class=\"control-bar\"><span>00:00</span><span>/</span><span>02:31</span></div><div>视频加载失败，请刷新页面再试</div></div>")]
    [InlineData("<div class=\"summary-list\"><h4>一文看清</h4><ul><li>第三座厂房封顶</li><li>设备仍在海上</li></ul></div>")]
    [InlineData("<blockquote><p>炒股就看<a href=\"https://q.example/a\">江岸分析师研报</a>，权威，专业，及时，全面！</p></blockquote>")]
    public void Cards_players_and_praise_of_a_portal_between_paragraphs_go(string box) =>
        Assert.Equal($"{First}\n\n{Second}", Left("第三座厂房封顶之后", P(First) + box + P(Second)));

    [Theory]
    [InlineData("<div class=\"GenericCalloutWrapper\"><figure><figcaption><h3>The Quay Guide to Fog</h3><p>How to see in it. <a>Buy now</a></p></figcaption></figure></div>")]
    [InlineData("<div class=\"video-embed\"><span>Video: Inside the Loudest Roof in the Valley</span><span>0 seconds of 9 minutes, 12 seconds</span></div>")]
    public void Pitches_and_films_of_magazines_between_paragraphs_go(string box) =>
        Assert.Equal($"{Third}\n\n{Fourth}", Left("A roof without machines", P(Third) + box + P(Fourth)));

    [Fact]
    public void What_is_named_for_short_below_a_picture_says_what_it_shows() =>
        Assert.Equal($"{Third}\n\n*A row of roofs in the valley, seen from the bridge.*\n\n{Fourth}",
            Left("A roof without machines",
                $"{P(Third)}<div class=\"wrap_x9\"><div class=\"box\"><picture><img src=\"/i/a.jpg\" alt=\"Roofs\"></picture></div><div class=\"cap_k2\">A row of roofs in the valley, seen from the bridge.</div><div class=\"cred_k2\">Getty Images / M. Lindqvist</div></div>{P(Fourth)}"));

    [Fact]
    public void A_credit_apart_from_its_caption_goes_with_what_is_told_to_those_who_do_not_see() =>
        Assert.Equal($"{Third}\n\n*The builder has moved his drawings to another house and has not moved all of them back.*\n\n{Fourth}",
            Body(One("seeds/a.txt",
                $"A roof without machines\n\n{Third}\n\nImage\nA table with two drawings side by side.\nThe builder has moved his drawings to another house and has not moved all of them back.\n\nCredit...\nMo Lindqvist/The Valley Paper\n{Fourth}\n")));

    [Fact]
    public void A_reference_to_a_space_is_one_in_a_clip() =>
        Assert.Contains("runs over RADIO 2.0 and",
            Body(One("seeds/a.md", $"# A roof without machines\n\nThe roof runs over RADIO&nbsp;2.0 and a line of string.\n\n{Third}\n\n{Fourth}\n")), StringComparison.Ordinal);

    [Fact]
    public void A_copied_page_of_a_paper_begins_below_its_byline()
    {
        var article = One("seeds/a.txt", $"""
            SKIP TO CONTENT
            Technology
            LOG IN
            ADVERTISEMENT
            SKIP ADVERTISEMENT
            Supported by
            SKIP ADVERTISEMENT
            In the Valley, a Roof Without Machines
            A factory got its roof. Its machines are still at sea somewhere.

            Listen to this article · 7:32 min Learn more
            Share full article
            112
            A grey roof above a valley, with a bridge in front of it and no trucks on it.
            The roof of the third building, which was finished in June.Credit...Mo Lindqvist for The Valley Paper
            By Ines Calder
            Reporting from the valley

            June 30, 2025

            {Third}

            Nobody knows where the ship is that carries the machines, and the harbor has not seen it.

            Image
            A man with a drawing in his hand.
            The builder with his drawing.Credit...Mo Lindqvist for The Valley Paper

            ‘Who carries them?’
            {Fourth}

            Ines Calder writes about roofs for The Valley Paper.

            A version of this article appears in print on July 1, 2025, Section B, Page 3 with the headline: The Roof. Order Reprints | Subscribe
            See more on: Roofs, Valleys and Everything Else in Between
            READ 112 COMMENTS
            """);
        Assert.Equal(("In the Valley, a Roof Without Machines", "Ines Calder", new DateTime(2025, 6, 30)),
            (article.Title, article.Source!.Author, article.Date.Date));
        Assert.Equal(
            $"*The roof of the third building, which was finished in June.*\n\n{Third}\n\nNobody knows where the ship is that carries the machines, and the harbor has not seen it.\n\n*The builder with his drawing.*\n\n## ‘Who carries them?’\n\n{Fourth}",
            Body(article));
    }

    [Fact]
    public void Pictures_are_counted_and_a_box_of_links_is_not_the_end()
    {
        var article = One("seeds/a.txt", $"""
            Menu
            World
            SECTIONS
            TOP STORIES
            Newsletters
            Donate
            Builders tell the county they need more of everything
            1 of 2 | The roof in the morning. (AP Photo/Jo Santos)
            2 of 2 | The roof in the evening. (AP Photo/Jo Santos)
            By  DELIA FROST
            Updated 6:14 PM EDT, May 8, 2025
            {Third}

            RELATED STORIES
            What to know about roofs
            Carpenters offer their own guide
            {Fourth}

            ___

            The meeting lasted four hours, and a group of teachers handed out leaflets in front of it.

            DELIA FROST
            Frost covers buildings and labor for the paper.
            twitter
            mailto
            """);
        Assert.Equal("Builders tell the county they need more of everything", article.Title);
        Assert.Equal(
            $"*The roof in the morning. (AP Photo/Jo Santos)*\n\n*The roof in the evening. (AP Photo/Jo Santos)*\n\n{Third}\n\n{Fourth}\n\nThe meeting lasted four hours, and a group of teachers handed out leaflets in front of it.",
            Body(article));
    }

    [Fact]
    public void What_follows_a_list_of_headlines_with_teasers_is_its_end_still() =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.txt",
                $"Third fab gets its roof\n\nMay 8, 2025\n\n{Third}\n\n{Fourth}\n\nRelated stories\n\nWhat to know about roofs\nA roof keeps the rain away from those below it, and sometimes from their machines.\nCarpenters offer their own guide\nIt has forty pages and a drawing of a hammer on the first of them.\n")));

    [Fact]
    public void Who_posted_and_when_is_no_headline_and_replies_are_no_text()
    {
        var article = One("seeds/a.txt", $"""
            登录/注册
            下载客户端
            长河 读书 电影 音乐 同城 小组 阅读 时间 豆品
            长河小组
            生活 科技
            第三座厂房的三个星期
            纸上行舟
            纸上行舟 楼主 （打工人） 2024-04-17 22:31:09 浙江
            {First}

            {Second}

            赞 转发 微信扫码 收藏 只看楼主
            最赞回复
            江上清风
            江上清风 2024-04-17 22:45:10 广东
            哈哈哈哈，我们这边也一样，等了四十多天还没有消息。
            """);
        Assert.Equal(("第三座厂房的三个星期", "纸上行舟", new DateTime(2024, 4, 17)), (article.Title, article.Source!.Author, article.Date.Date));
        Assert.Equal($"{First}\n\n{Second}", Body(article));
    }

    [Fact]
    public void An_account_names_its_writer_in_its_own_way()
    {
        var article = One("seeds/a.txt", $"厂房封顶三个星期之后，设备还在海上漂着\n\n白沙 发自 凹凸寺\n量角位 | 公众号 Quant\n\n2025年2月19日\n\n{First}\n\n{Second}\n");
        Assert.Equal(("白沙", "量角位", $"{First}\n\n{Second}"), (article.Source!.Author, article.Source.Name, Body(article)));
    }

    [Fact]
    public void A_picture_described_and_captioned_has_one_caption() =>
        Assert.Equal($"{First}\n\n*山谷里的屋顶。 MARIA KO*\n\n{Second}",
            Body(One("seeds/a.txt", $"厂房封顶三个星期之后，设备还在海上漂着\n\n2025年2月19日\n\n{First}\n\n山谷里的屋顶。\n山谷里的屋顶。 MARIA KO\n\n{Second}\n")));

    [Fact]
    public void An_editor_in_brackets_behind_the_last_sentence_is_none_of_it()
    {
        var article = One("seeds/a.txt", $"厂房封顶三个星期之后，设备还在海上漂着\n\n2025年2月19日\n\n（中央社記者何以安台北12日電）{First}\n\n{Second}（編輯：張均懋）1140219\n");
        Assert.Equal(("中央社", $"（中央社記者何以安台北12日電）{First}\n\n{Second}"), (article.Source!.Name, Body(article)));
    }

    [Fact]
    public void The_dateline_of_a_portal_is_no_caption() =>
        Assert.StartsWith("晨汐科技讯 北京时间8月6日凌晨消息，", One("seeds/a.txt", $"厂房封顶\n\n2025年8月6日\n\n晨汐科技讯 北京时间8月6日凌晨消息，{First}\n\n{Second}\n").Body,
            StringComparison.Ordinal);

    [Fact]
    public void A_release_ends_above_its_contacts()
    {
        var article = One("seeds/a.txt",
            $"Valley Fabs Opens Its Third Building Near the River\n\nBuilding to hold 200 machines by the end of 2026\n\nDecember 02, 2025 09:00 AM Eastern Standard Time\n\nVALLEY, Calif.--(BUSINESS WIRE)--{Third}\n\n{Fourth}\n\nAbout Valley Fabs\n\nValley Fabs builds buildings. It was founded in 2021.\n\nContacts\n\nPress:\nHana Weiss\npress@valley.example\n");
        Assert.Equal(("Business Wire", "Building to hold 200 machines by the end of 2026"), (article.Source!.Name, article.Summary));
        Assert.Equal(
            $"VALLEY, Calif.--(BUSINESS WIRE)--{Third}\n\n{Fourth}\n\n## About Valley Fabs\n\nValley Fabs builds buildings. It was founded in 2021.",
            Body(article));
    }

    [Theory]
    [InlineData("About Valley Fabs\n\nValley Fabs builds buildings by rivers. For more information, visit www.valley.example.")]
    [InlineData(
        "About Valley Fabs\n\nValley Fabs builds buildings by rivers and has done so for years.\n\nForward-Looking Statements\n\nThis release contains forward-looking statements, and what happens may differ from what they say.")]
    public void And_above_what_each_release_says_of_its_sender(string end)
    {
        var article = One("seeds/a.txt",
            $"Valley Fabs Opens Its Third Building Near the River\n\nDecember 02, 2025 09:00 AM Eastern Standard Time\n\n{Third}\n\n{Fourth}\n\n{end}\n");
        Assert.Equal($"{Third}\n\n{Fourth}", Body(article));
        Assert.Contains(article.Review, static r => r.What == "end");
    }

    [Fact]
    public void A_clip_of_a_note_book_names_address_and_writer_and_has_headings_in_bold()
    {
        var article = One("seeds/a.md",
            $"---\ntitle: 第三座厂房封顶\nsource: https://paper.example/roof\nauthor:\n  - \"[[潮间带]]\"\npublished: 2025-06-18\n---\n*原创* 潮间带 潮间带 *2025年06月18日 20:15* *上海*\n\n{First}\n\n**没有设备的屋顶**\n\n{Second}\n\n预览时标签不可点\n\n潮间带\n\n向上滑动看下一个\n");
        Assert.Equal(("潮间带", "潮间带", "https://paper.example/roof", $"{First}\n\n## 没有设备的屋顶\n\n{Second}"),
            (article.Source!.Author, article.Source.Name, article.Source.Url, Body(article)));
    }

    [Fact]
    public void Writer_buttons_and_subtitle_above_the_first_paragraph_are_left()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>Third fab gets its roof</title></head><body><article><div><section><div class=\"x\"><div><p>Member-only story</p></div><h1>Third fab gets its roof</h1><h2 class=\"pw-subtitle-paragraph\">Notes from a small valley</h2><div><div><a><img src=\"https://a.example/w.png\" width=\"44\"></a><span>Noor Reed</span><p>·</p><button>Follow</button></div></div><figure><img src=\"https://a.example/r.png\"><figcaption>The roof</figcaption></figure><p>{Third}</p><pre><span>bolt a<br>bolt b</span></pre><p>{Fourth}</p></div></section></div></article></body></html>");
        Assert.Equal($"![](https://a.example/r.png)\n\n*The roof*\n\n{Third}\n\n```\nbolt a\nbolt b\n```\n\n{Fourth}", Body(article));
        Assert.Equal("Notes from a small valley", article.Summary);
    }

    [Theory]
    [InlineData(
        "<p><a href=\"https://a.example/c\">Comment on this post</a> · <a href=\"https://b.example/s\">Share on Mastodon</a> · <a href=\"mailto:x\">Email</a></p>")]
    [InlineData("<p>You’re reading Valley Log, a weblog by Lena Reed. Subscribe by e-mail.</p>")]
    [InlineData("<p>Thanks for reading! Share it with someone who builds.</p>")]
    [InlineData("<p>返回首页，查看更多</p>")]
    [InlineData("<p>责任编辑：</p>")]
    public void What_takes_leave_of_the_reader_is_no_text(string parting) =>
        Assert.Equal($"{Third}\n\n{Fourth}",
            Body(One("seeds/a.html",
                $"<html><head><title>Third fab gets its roof</title></head><body><article><p>{Third}</p><p>{Fourth}</p>{parting}</article></body></html>")));

    [Theory]
    [InlineData("下载这款app的人，一周之内超过了两百万。")]
    [InlineData("If you enjoyed this year in the valley, you were one of few who did.")]
    [InlineData("You’re reading the numbers wrong, the builder said.")]
    public void And_a_sentence_that_begins_so_is(string sentence) =>
        Assert.Contains(sentence,
            One("seeds/a.html",
                $"<html><head><title>Third fab gets its roof</title></head><body><article><p>{Third}</p><p>{Fourth}</p><p>{sentence}</p></article></body></html>")
                .Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("[quote][pid=1,2]Reply[/pid] [b]Post by 老张:[/b]\n封顶不就是噱头吗？[/quote]\n\n", "")]
    [InlineData("[quote]", "[/quote]\n\n转一篇，大家看看。")]
    public void A_post_with_its_own_marks_is_read_without_them(string before, string after)
    {
        var body = Body(One("seeds/a.txt",
            $"{before}{First}\n\n[img]./mon/a.jpg[/img]\n\n[b]没有设备的屋顶[/b]\n\n[size=120%]{Second}[/size]\n\n{First.Replace("第三", "第四", StringComparison.Ordinal)}{after}\n"));
        Assert.StartsWith($"{First}\n\n## 没有设备的屋顶\n\n{Second}\n\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_words_in_brackets_are_no_marks_of_a_forum() =>
        Assert.Contains("a[i] = b[i]",
            One("seeds/a.txt", $"Third fab gets its roof\n\n{Third}\n\nThe line a[i] = b[i] stood in it.\n\n{Fourth}\n")
                .Body.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Whose_text_an_account_passes_on_stands_above_it_and_titles_have_names_of_their_own()
    {
        var article = One("seeds/a.html",
            $"<html><head><title>第三座厂房封顶-虎穴网</title><meta name=\"author\" content=\"虎穴网\"></head><body><div class=\"article__content\"><p><em>本文来自微信公众号：</em><em>深水区 （ID：deep）</em><em>，作者：贺兰，题图来自：视觉中国</em></p><p>{First}</p><p><span class=\"text-big-title\">没有设备的屋顶</span></p><p>{Second}</p><blockquote><p>相关阅读：</p><ul><li>《另一座厂房》</li></ul></blockquote></div></body></html>");
        Assert.Equal(("贺兰", "深水区", $"{First}\n\n## 没有设备的屋顶\n\n{Second}"), (article.Source!.Author, article.Source.Name, Body(article)));
    }

    [Fact]
    public void A_letter_names_itself_above_its_issue_and_sells_between_rules()
    {
        var article = One("seeds/a.txt", $"""
            View this email in your browser (https://letters.example/v/221)

            The Valley Letter
            Thursday, August 14, 2025 | Issue 221

            Roofs rise, machines wait

            {Third}

            1. THE ROOF

            {Fourth}

            Read the price list (https://letters.example/r/9a)

            --------------------
            SPONSORED
            Sleep like a machine at sea. Use the code ROOF for ten percent off.
            --------------------

            2. THE SHIP

            The ship that carries the machines was seen in the south, and nobody knows when it will turn.

            That's all for today. Was this forwarded to you? Subscribe here (https://letters.example/s)

            The Valley Letter, 12 Loss Lane, Utrecht
            Unsubscribe (https://letters.example/u)
            """);
        Assert.Equal(("Roofs rise, machines wait", "The Valley Letter"), (article.Title, article.Source!.Name));
        Assert.Equal(
            $"{Third}\n\n## 1. THE ROOF\n\n{Fourth}\n\n## 2. THE SHIP\n\nThe ship that carries the machines was seen in the south, and nobody knows when it will turn.",
            Body(article));
    }

    [Fact]
    public void Words_beside_a_picture_in_its_paragraph_are_its_caption() =>
        Assert.Equal($"![](https://a.example/k.jpg)\n\n*屋顶在六月的样子*\n\n{First}\n\n{Second}",
            Body(One("seeds/a.html",
                $"<html><head><title>第三座厂房封顶</title></head><body><article><p><img src=\"https://a.example/k.jpg\"><br><small>屋顶在六月的样子</small></p><p>{First}</p><p>{Second}</p><p>喜欢这篇文章？欢迎<a href=\"https://a.example/s\">订阅</a>。</p></article></body></html>")));

    [Fact]
    public void A_thread_says_its_title_above_the_first_post_and_whose_report_it_is_in_it()
    {
        var article = One("seeds/a.txt",
            $"標題: 第三座廠房封頂，設備未到\n發表於 2024-11-21 08:40 | 只看該作者\n\n北京時間11月20日,路透社周三報導稱,{First}\n\n{Second}\n\n回覆 使用道具 舉報\n");
        Assert.Equal(("第三座廠房封頂，設備未到", "路透社"), (article.Title, article.Source!.Name));
    }

    [Fact]
    public void What_is_asked_above_an_answer_is_not_the_answer()
    {
        const string First = "灯是周一换的，守塔的人前一天晚上就把旧的拆了下来，放在楼梯口，来看的人都要从它旁边绕过去。";
        const string Last = "新灯比旧的安静，也比旧的省电，只是在雾里要早开一个钟头，这件事说明书上没有写。";
        Assert.Equal($"{First}\n\n{Last}", Body(One("seeds/a.html",
            "<html><head><title>渡口的灯为什么换了？ - 知乎</title></head><body><main><div class=\"QuestionPage\"><div class=\"QuestionHeader\">"
            + "<h1 class=\"QuestionHeader-title\">渡口的灯为什么换了？</h1><div class=\"QuestionRichText\"><span class=\"RichText\">路过时看见的，想听听住在附近的人怎么说。</span>"
            + "<button>显示全部</button></div></div><div class=\"AnswerItem\"><div class=\"RichContent\">"
            + $"<p>{First}</p><p>{Last}</p></div></div></div></main></body></html>")));
    }

    [Theory]
    [InlineData("<div><span>POSTED IN:</span><ul><li><a>Harbour models</a></li><li><a>Quay Day</a></li></ul></div>")]
    [InlineData("<div><h2>Community</h2><div><a>heron</a> <time>Nov 26, 2025</time><p>Does the small boat get one too?</p></div><p>Edit Preview Upload images, audio, and videos by dragging in the text input, pasting, or clicking here.</p><a>Sign up</a> or <a>log in</a> to comment</div>")]
    public void Below_the_text_tags_and_what_readers_say_go(string box)
    {
        const string First = "The ferry company at the mouth of the river has put a small model on all twelve of its boats this week.";
        const string Last = "It reads the tide tables aloud. Nobody has asked for that, but nobody has switched it off either.";
        Assert.Equal($"{First}\n\n{Last}", Left("The tables are read aloud", $"<p>{First}</p><p>{Last}</p>{box}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<h3>March 5, 2025</h3>")]
    public void A_part_on_those_who_take_part_stays(string below)
    {
        const string First = "The ferry company at the mouth of the river has put a small model on all twelve of its boats this week.";
        const string Last = "More than forty people have sent corrections to the tide tables since May, and each of them is named on board.";
        Assert.EndsWith(Last,
            Left("The tables are read aloud", $"<p>{First}</p><h2>Community</h2>{below}<p>{Last}</p><p>Sign up or log in to comment</p>"),
            StringComparison.Ordinal);
    }
}
