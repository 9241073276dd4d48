using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Cleaning.Words;

/// <summary>What a word says about the line it stands in.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>Any other word.</summary>
    None = 0,

    /// <summary>Tells nothing either way: articles, prepositions, months, units of time.</summary>
    Neutral = 1,

    /// <summary>Stands around articles more often than in them.</summary>
    Weak = 2,

    /// <summary>Seldom stands in anything else.</summary>
    Strong = 4,

    /// <summary>Opens a list of other articles or of what readers say.</summary>
    Opener = 8,

    /// <summary>Speaks to the reader, or of the page.</summary>
    Address = 16,

    /// <summary>What people do who write.</summary>
    Trade = 32,

    /// <summary>Says what kind of thing a teaser leads to.</summary>
    Teaser = 64,

    /// <summary>Says that what follows is paid for.</summary>
    Sponsor = 128,
}

/// <summary>
/// The words of what surrounds articles on pages, in two strengths, as one table; a new word needs one entry here and no rule.
/// </summary>
internal static class SurroundingWords
{
    /// <summary>Longest entry, in words or Han characters.</summary>
    public const int Longest = 6;

    private static readonly (WordClass Class, string Words)[] Table =
    [
        (WordClass.Neutral,
            "a an the this that these those to of for on in at by with from as and or & it its is are was be been has have will can may "
            + "not no all any each every other new now then so if when who what how why which where your you we us our my me i they their "
            + "his her he she "
            + "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april june "
            + "july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm et est edt pt pst "
            + "pdt gmt utc bst cet "
            + "day days hour hours minute minutes second seconds week weeks month months year years ago today yesterday daily weekly "
            + "monthly just via per up out also too very one two three k m"),
        (WordClass.Neutral,
            "的 了 和 与 或 及 在 是 有 到 为 于 由 被 把 将 也 都 就 还 再 又 并 从 对 向 以 等 这 那 其 之 个 条 次 第 年 月 日 时 分 秒 点 上 下 中 不 吗 呢 吧 啊 呀 可 可以 能 会 要 来 去 前 后 "
                + "今天 昨天 前天 小时 分钟 天前 星期 周 上午 下午 人 万 已 我的 立即 马上 一个 大 中 小"),
        (WordClass.Neutral | WordClass.Address, "you your yours us our we me my"),
        (WordClass.Neutral | WordClass.Address,
            "本站 本网 本网站 本平台 本报 本刊 本号 本公众号 本文 该文 本作品 本账号 文内 以上内容 this_article this_story this_post this_email this_e-mail this_newsletter "
                + "this_page this_site 你 您 我 你们 您的 你的 我们 我们的 咱们 请 大家 各位"),
        // English
        (WordClass.Strong,
            "wherever_you_listen wherever_you_get_your_podcasts leave_us_a_rating leave_a_rating leave_us_a_review leave_a_review "
            + "rate_and_review was_this_page page_helpful create_account create_an_account talk_to_sales contact_sales get_started "
            + "book_a_demo request_a_demo start_for_free subscribe subscribed subscriber subscribers subscribing subscription "
            + "subscriptions unsubscribe newsletter newsletters sign-up log_in log_out sign_in sign_up sign_out login logout signup "
            + "signin cookie cookies advertisement advertisements advertising advertise ads sponsored adverts bookmark bookmarks retweet "
            + "repost restack restacks upvote downvote permalink trackback pingback "
            + "disclaimer copyright ©  all_rights_reserved rights_reserved min_read mins_read minute_read read_more see_more show_more "
            + "view_more load_more learn_more find_out_more see_all view_all read_next up_next what_to_read continue_reading keep_reading "
            + "story_continues share_this share_on share_via follow_us follow_me copy_link click_here tap_here "
            + "whatsapp linkedin reddit pinterest flipboard instapaper rss sitemap inbox unlimited_access free_trial cancel_anytime "
            + "skip_to skip_past back_to_top return_to_top scroll_to get_the_app open_in_app most_read most_popular most_viewed "
            + "editors'_picks editor's_picks you_may_also you_might_also recommended_for "
            + "privacy_policy privacy_notice cookie_policy terms_of_service terms_of_use terms_and_conditions terms_&_conditions "
            + "permissions_and_reprints reprints licensing buy_me_a_coffee ko-fi patreon opens_new_tab fullscreen our_standards "
            + "trust_principles first_appeared appeared_first_on first_published go_to_comments add_a_comment sort_by powered_by "
            + "processed_in become_a_member report_this view_bio mailing_address trouble_reading view_this_email view_in_browser embed "
            + "unmute autoplay playlist paywall donate "
            + "cast_your_vote vote_now view_results total_votes votes_cast market_cap watchlist quotes_delayed data_is_delayed "
            + "delayed_at_least market_data stock_quotes your_email email_address enter_your type_your by_signing_up by_submitting "
            + "by_subscribing by_registering by_clicking you_agree you_acknowledge user_agreement no_spam video_player media_player "
            + "modal_window article_continues content_continues story_continues partner_content paid_content sponsored_content "
            + "in_case_you_missed editor's_note comments_are_closed comments_are_off first_to_comment join_the_discussion "
            + "join_the_conversation newest_first oldest_first save_for_later save_this reading_list link_copied text_size font_size "
            + "story_text dark_mode light_mode table_of_contents in_this_article in_this_story on_this_page jump_to not_a_member "
            + "costs_less cup_of_coffee independent_journalism limited_time special_offer continue_with_google continue_with_apple "
            + "do_not_sell personal_information privacy_choices ad_choices adchoices cookie_settings cookie_preferences help_center "
            + "help_centre press_room confidential_tip refer_a_friend reading_time last_updated no_responses responses_yet "
            + "write_a_response write_a_comment about_this_post rate_this was_this_helpful was_this_useful was_this_story was_this_article "
            + "was_this_guide was_this_answer was_this_section was_this_content was_this_tutorial "
            + "tell_us_what_you_think find_this_useful take_our buy_tickets "
            + "select_voice select_speed playback_speed promotional_banner "
            + "early_bird daily_insights "
            + "earn_a_commission earn_commission affiliate_commission affiliate_links through_our_links from_links "
            + "time_of_publishing check_price view_deal see_price buy_now preferred_source google_news recaptcha "
            + "quick_guide in_your_inbox best_stories exclusive_reporting newsletter_bundle subscriber-only unlock_the_editor's_digest "
            + "favourite_stories favorite_stories this_weekly_newsletter secure_your_spot save_your_spot reserve_your_spot save_your_seat "
            + "register_now grab_your_ticket has_you_covered inside_scoop thanks_for_subscribing error_occurred error_occured "
            + "consider_a_donation value_our_work support_our_work support_our_journalism support_independent_journalism "
            + "support_local_journalism local_journalism_is by_subscribing_today give_directly_to helps_to_offset "
            + "consider_supporting nonprofit_newsroom "
            + "for_subscribers subscribers_only members_only member-only members-only for_members start_reading full_story full_article "
            + "view_profile view_author see_all_posts show_replies hide_replies load_comments view_all_comments"),
        (WordClass.Weak,
            "share shares like likes liked save saved print comment commented reply replied respond response follow following followers "
            + "join joined register registered account accounts member members membership free trial cancel anytime offer deal deals gift "
            + "support supporters supporting contribute donation coffee tip tips send receive deliver delivered email e-mail emails mail "
            + "listen watch play video videos audio podcast podcasts episode app apps android iphone ios google_play app_store download "
            + "pdf click tap scroll swipe press copy link links url menu search home back top next previous prev page pages site website "
            + "web here print_edition edition issue archive archives "
            + "read reads reading readers reader story stories article articles post posts posted blog column section sections news "
            + "headline headlines update updates updated breaking alert alerts notification notifications briefing digest dispatch letter "
            + "letters magazine views view viewed visitors comments "
            + "tag tags tagged filed category categories topic topics label labels author authors editor editors edited editing editorial "
            + "reporting reporter reporters correspondent writer writers written columnist contributor contributors contributing staff "
            + "journalist journalists producer photo photos photograph photographs photographer photography image images picture "
            + "illustration graphic graphics credit credits courtesy getty "
            + "caption source sources published publish publishing publication publications publisher originally appeared appears version "
            + "corrected correction corrections clarification terms privacy policy notice conditions legal rights reserved permission "
            + "version receiving opted change trust principles mode sort avatar reproduced reproduction reprint licence license trademark "
            + "standards ethics guidelines accessibility settings preferences consent accept reject manage partner partners sponsor "
            + "sponsors promoted promotion promo ad "
            + "about contact careers jobs help faq feedback report facebook twitter x instagram tiktok youtube telegram threads mastodon "
            + "bluesky discord slack tumblr wechat weibo line pocket social "
            + "popular trending latest recent recommended recommend recommendations related similar featured picks more view explore "
            + "discover browse must-read miss enjoyed enjoy enjoying thanks thank visit check subscribe want stay tuned touch reach "
            + "connect sent securely signal loved hit button bell get best try start unlock "
            + "poll polls vote votes voted survey enter type choose select submit submitting agree agreeing acknowledge clicking signing "
            + "spam mailbox loading expand collapse hide close toggle theme font width translate contents jump skip flag clap claps "
            + "ticker refer affiliate commission buy shop tickets player duration transcript subtitles playback rewind rate helpful "
            + "summarize choices masthead index preferred conversation discussion thoughts disclosure continues forwarded friend "
            + "unlimited confirm confirmation address password username advertiser advertisers marketing messages navigation main_content "
            + "main_menu my_account saved_items"),
        (WordClass.Weak | WordClass.Teaser,
            "video videos watch listen podcast podcasts gallery newsletter read event events related more story live quiz interactive "
                + "explainer"),
        (WordClass.Weak | WordClass.Teaser, "视频 音频 播客 图集 专题 直播 相关 推荐 阅读 延伸 活动 课程 广告 热文 精选"),
        (WordClass.Strong | WordClass.Sponsor,
            "advertisement sponsored sponsor together_with in_partnership_with presented_by brought_to_you_by a_message_from paid_content "
                + "paid_post promoted 广告 推广 赞助"),
        (WordClass.Weak | WordClass.Opener, "comments related recommended trending popular replies responses reactions"),
        (WordClass.Strong | WordClass.Opener,
            "related_articles related_stories related_posts related_content related_coverage related_news related_topics more_stories "
                + "more_news more_articles more_from more_on more_on_this more_like_this latest_news latest_stories latest_articles "
                + "latest_posts recent_posts recent_articles top_stories popular_posts popular_stories further_reading "
                + "recommended_reading read_next up_next what_to_read most_read most_popular most_viewed trending_now editors'_picks "
                + "editor's_picks you_may_also you_might_also recommended_for about_the_author about_the_writer about_the_authors "
                + "join_the_conversation leave_a_comment leave_a_reply post_a_comment view_comments show_comments previous_article "
                + "next_article previous_post next_post similar_articles also_on also_in elsewhere_on from_our_partners people_also_read "
                + "readers_also"),
        (WordClass.Trade,
            "reporter journalist writer editor correspondent columnist contributor freelance author covers covering writes wrote reports "
                + "teaches reported reporting covered based newsletter podcast fellow lecturer"),
        // Chinese
        (WordClass.Strong,
            "分享到 分享至 朋友圈 公众号 微信号 二维码 扫码 扫一扫 长按 点赞 收藏 转发 一键三连 三连 在看 星标 置顶公众号 关注我们 点击关注 订阅 登录 登陆 登入 注册 免费注册 客户端 下载app 打开app 打印 关闭窗口 返回顶部 "
            + "回到顶部 字号 字体 举报 版权所有 版权声明 免责声明 未经授权 未经许可 转载请 请注明 注明出处 禁止转载 不得转载 违者必究 侵权 icp备 公网安备 网安备 备案 备案号 "
            + "责任编辑 责编 编辑 校对 审核 排版 监制 美编 来源 稿源 原标题 往下阅读 继续往下 继续阅读 阅读原文 阅读全文 展开全文 查看更多 点击查看 加载更多 点击加载 相关阅读 相关推荐 推荐阅读 延伸阅读 猜你喜欢 热门推荐 往期回顾 "
            + "上一篇 下一篇 上一页 下一页 上一条 下一条 广告 推广 赞助 付费 会员专享 解锁 试读 打赏 赞赏 加群 进群 社群 投稿 爆料 商务合作 广告合作 联系我们 关于我们 网站地图 友情链接 只看楼主 只看该作者 楼主 沙发 ip属地 "
            + "人已赞 人赞过 人看过 人阅读 人收藏 次阅读 次浏览 条评论 条留言 跟贴 跟帖 小程序 听新闻 听全文 语音播报 播报 倍速 全屏 静音 重播 自动播放 视频加载 加载失败 加载中 弹窗 无障碍 阅读量 浏览量 播放量 "
            + "参与投票 已投票 人投票 查看结果 加自选 去交易 数据延迟 立即开户 先开户 去看看 换一批 换一换 大家都在搜 大家在聊 大家都在聊 刷新重试 继续下滑 随时退订 退订 追踪我们 按赞 点阅 复制连结 字级 上一则 下一则 回首页 "
            + "我来说两句 说点什么 写评论 写留言 写下你的 暂无评论 抢沙发 按热度 按时间 不可点 继续滑动 向上滑动 轻触 留言身份 本文字数 阅读时长 阅读时间 上一张 下一张 增值电信 经营许可 icp证 用户协议 隐私政策 隐私权政策 隐私权 "
            + "服务条款 帮助中心 寻求报道 转载合作 内容合作 活动合作 我有话说 收录于 保存网页 关怀版 我要反馈 我要举报 我要留言 我要评论 我要爆料 只看作者 取消关注 滚动播报 立即报名 立即开通 立即抢购 立即体验 立即试用 立即咨询 立即订阅 "
            + "开通会员 点击播放 立即下载 立即领取 立即加入 立即购买 电子报 加入最爱 回报错误 放大字体 缩小字体 发布于 发表于 合作伙伴 常见问题 语音朗读 朗读 适老化 未登录 请先登录 忘记密码 验证码 手机看 扫码看 手机版 电脑版 回上页 "
            + "友善列印 转寄好友 加为好友 行情图 热股榜 开户"),
        (WordClass.Weak,
            "分享 关注 评论 留言 阅读 浏览 播放 推荐 相关 热门 热点 热榜 最新 精彩 精选 更多 往期 延伸 猜你 喜欢 感兴趣 点击 查看 搜索 下载 打开 安装 体验 识别 添加 加入 扫描 复制 链接 网址 首页 主页 频道 栏目 专栏 专题 "
            + "标签 分类 话题 关键词 作者 记者 撰文 撰稿 采写 文字 摄影 供图 出品 策划 统筹 视觉 设计 制图 剪辑 后期 配音 图片 图源 题图 头图 配图 视频 音频 原创 首发 发布 发表 发布于 发表于 更新 更新于 编者按 声明 授权 "
            + "转载 转自 原文 全文 自媒体 平台 上传 存储 信息存储 仅代表 不代表 经授权 非经授权 不得 请勿 谨慎 入市 股市 仅供参考 保留 权利 责任 声明 特别声明 郑重声明 播送 传输 主题 创建于 创建 内容 信息 投放 赔付 正文 文章 "
            + "稿件 报道 文 图 微信 微博 知乎 抖音 快手 头条 小红书 b站 qq 群 号 app 账号 作品 粉丝 用户 网友 读者 会员 免费 优惠 限时 领取 福利 礼包 课程 直播 活动 报名 客服 电话 邮箱 地址 邮编 版权 观点 立场 "
            + "投资 建议 参考 风险 提示 反馈 纠错 投诉 意见 设置 菜单 目录 导航 返回 收起 展开 折叠 隐藏 显示 更换 换一换 上传 赞 踩 顶 回复 楼 帖 帖子 发帖 论坛 社区 版块 等级 积分 经验 签到 欢迎 感谢 谢谢 支持 多谢 "
            + "观看 收听 收看 敬请 关心 转给 好友 朋友 家人 年卡 月卡 五折 折起 vip svip 动动 小手 蓝字 右下角 左下角 底部 下方 上方 戳 猛戳 "
            + "投票 单选 多选 行情 涨跌幅 最新价 自选 交易 炒股 抄底 研报 尽在 热搜 排行榜 人气 信箱 电子邮件 连结 列印 转寄 检举 举手 提醒 著作权 预览 滑动 取消 允许 划线 字数 导读 摘要 值班 主编 原图 图片 资料图 个股 "
            + "合集 参与 语音 缩小 放大 字体 网页 老年 适老 关怀 请输入 输入 提交 同意 阅读并同意 已阅读 弹幕 画中画 播放列表 列表 刷新 重试 失败 屏蔽 预告 报名 专享 新人 客服热线 热线 时长 所属 收录 关联 咨询 加入群聊 群聊 "
            + "试听 听报道 "
            + "追踪 则 赏 密码 每周 每日 送到 会籍 帐号 讨论 聊 榜 小编"),
        (WordClass.Weak | WordClass.Opener, "相关 推荐 热门 评论 留言 热评 往期 延伸 猜你 最新"),
        (WordClass.Strong | WordClass.Opener,
            "相关阅读 相关推荐 相关文章 相关新闻 相关报道 相关链接 推荐阅读 延伸阅读 猜你喜欢 热门推荐 热门文章 热门评论 最新评论 精彩评论 网友评论 最新文章 最新资讯 往期回顾 往期推荐 往期精彩 更多精彩 更多推荐 更多阅读 更多文章 更多报道 "
                + "更多新闻 上一篇 下一篇 大家都在看 大家还在看 为你推荐 为您推荐 你可能感兴趣 你可能还喜欢 你可能也喜欢 看过本文的人 本栏目 同类文章 编辑推荐 小编推荐 关于作者 作者简介 发表评论 全部评论"),
        (WordClass.Trade, "记者 编辑 作者 撰稿人 主笔 专栏作家 特约 关注领域 长期关注 供职于"),
    ];

    private static readonly FrozenDictionary<string, WordClass> Classes = Read();

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word is, written small and in simplified characters.</summary>
    public static bool Find(ReadOnlySpan<char> word, out WordClass found) => Lookup.TryGetValue(word, out found);

    /// <summary>How many words, or Han characters, the longest entry has that begins with one.</summary>
    public static int LongestFrom(ReadOnlySpan<char> first) =>
        Characters.IsHan(first[0]) ? FromHan[first[0] - FirstHan] : FromLatin.TryGetValue(first, out var words) ? words : 0;

    private const char FirstHan = '\u2E80';

    private static readonly byte[] FromHan = LongestHan();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> FromLatin = LongestLatin();

    private static byte[] LongestHan()
    {
        var longest = new byte[char.MaxValue - FirstHan + 1];
        foreach (var entry in Classes.Keys)
        {
            if (Characters.IsHan(entry[0]))
                longest[entry[0] - FirstHan] = Math.Max(longest[entry[0] - FirstHan], (byte)Math.Min(entry.Length, Longest));
        }

        return longest;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LongestLatin()
    {
        var longest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in Classes.Keys)
        {
            var words = entry.Split(' ');
            longest[words[0]] = Math.Max(longest.GetValueOrDefault(words[0]), words.Length);
        }

        return longest.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenDictionary<string, WordClass> Read()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (kind, words) in Table)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var spelled = Spelled(word.Replace('_', ' '));
                var known = classes.GetValueOrDefault(spelled);
                // The stronger reading of a word is the one that counts.
                if ((kind & WordClass.Strong) != 0)
                    known &= ~(WordClass.Weak | WordClass.Neutral);
                else if ((kind & WordClass.Weak) != 0 && (known & WordClass.Strong) != 0)
                    continue;
                else if ((kind & WordClass.Weak) != 0)
                    known &= ~WordClass.Neutral;
                classes[spelled] = known | kind;
            }
        }

        // A phrase speaks to the reader when one of its words does: leave us a rating
        foreach (var phrase in classes.Keys.Where(static k => k.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            if (Array.Exists(phrase.Split(' '), w => (classes.GetValueOrDefault(w) & WordClass.Address) != 0))
                classes[phrase] |= WordClass.Address;
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Small letters, half width, simplified characters, straight apostrophes: how words are looked up.</summary>
    public static string Spelled(string text) => string.Create(text.Length, text, static (made, from) =>
    {
        for (var i = 0; i < made.Length; i++)
        {
            var c = Folding.Width(from[i]);
            made[i] = c is '’'
                ? '\'' : c < '\u0080' ? char.ToLowerInvariant(c) : Characters.IsHan(c) ? Simplified.Of(c) : char.ToLowerInvariant(c);
        }
    });
}
