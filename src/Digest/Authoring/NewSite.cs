using System.Globalization;

namespace Digest.Authoring;

/// <summary>
/// A small site to begin with: settings, vocabulary, one article in each of two languages, and what git and the host need.
/// </summary>
internal static class NewSite
{
    /// <summary>Its files: path below the site's folder, and text.</summary>
    /// <param name="day">The day on which the articles are dated.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(DateOnly day)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var folder = $"input/articles/{date[..4]}/{date}-first-issue";
        return
        [
            ("input/site.yml", Settings),
            ("input/vocabulary/companies.yml", Companies),
            ("input/vocabulary/people.yml", People),
            ("input/vocabulary/topics.yml", Topics),
            ("input/vocabulary/models.yml", Models),
            ("input/vocabulary/stories.yml", Stories),
            ($"{folder}.md", English.Replace("DATE", date, StringComparison.Ordinal)),
            ($"{folder}.zh.md", Chinese.Replace("DATE", date, StringComparison.Ordinal)),
            ("theme/.gitkeep", ""),
            ("seeds/.gitkeep", ""),
            ("netlify.toml", Netlify),
            (".gitignore", Ignored),
            (".gitattributes", Attributes),
        ];
    }

    private const string Settings =
        """
        # Settings of the site. A text may be one for all languages, or one per language.
        title: {en: My Digest, zh: 我的周报}
        description: {en: AI news in English and Chinese, zh: 中英双语的AI新闻}
        author: {en: The editors, zh: 编辑部}

        # The address at which the site is published.
        base_url: https://digest.example/

        # The first language lives at /, the others at /xx/.
        languages: [en, zh]

        # Every day, week and month is reckoned in this zone.
        time_zone: UTC

        # Another taxonomy is added here and in front matter: regions, for instance.
        taxonomies: [companies, people, topics, models]

        """;

    private const string Companies =
        """
        # One entry for each company: slug, name per language, other names, and what it is.
        - slug: hugging-face
          name: {en: Hugging Face, zh: Hugging Face}
          aliases: [抱抱脸]
          description:
            en: Runs the hub where most open models and data sets are shared.
            zh: 运营开放模型和数据集的主要分享平台。
          country: US
          homepage: https://huggingface.co/

        """;

    private const string People =
        """
        # One entry for each person:
        # - slug: a-person
        #   name: {en: A Person, zh: 某人}
        #   affiliations: [hugging-face]
        #   role: {en: chief executive, zh: 首席执行官}
        []

        """;

    private const string Topics =
        """
        - slug: open-weights
          name: {en: Open weights, zh: 开放权重}
          description:
            en: Models whose weights anyone may download.
            zh: 任何人都可以下载权重的模型。

        """;

    private const string Models =
        """
        - slug: smollm
          name: {en: SmolLM, zh: SmolLM}
          description:
            en: A family of small open models.
            zh: 一系列小型开放模型。
          developer: hugging-face
          modality: text
          open_weights: true

        """;

    private const string Stories =
        """
        # Running stories: slug and title per language.
        # - slug: video-generation-race
        #   name: {en: The race for video generation, zh: 视频生成竞赛}
        []

        """;

    private const string English =
        """
        ---
        title: The first issue of this digest
        date: DATE
        lang: en
        slug: first-issue
        summary: What stands where on a new site, and what to write first.
        companies: [hugging-face]
        people: []
        topics: [open-weights]
        models: [smollm]
        rights: own
        ---

        This article is a file of Markdown in `input/articles`. The block at its beginning says what it is about: each term there
        has a page of its own, such as [[hugging-face]] or [[smollm]], with every article that names it.

        ## What to write first

        1. Change the title, the address and the time zone in `input/site.yml`.
        2. Make an article with `digest new "A headline"` and write below the block.
        3. Look at it with `digest preview`; when a name is misspelt, the page says so and where.

        Articles in both languages name each other by `translation_of`, and readers can change between them.

        """;

    private const string Chinese =
        """
        ---
        title: 本刊创刊号
        date: DATE
        lang: zh
        slug: first-issue
        summary: 新站点的内容都放在哪里，第一步写什么。
        companies: [hugging-face]
        people: []
        topics: [open-weights]
        models: [smollm]
        rights: own
        translation_of: first-issue
        ---

        这篇文章是`input/articles`里的一个Markdown文件。开头那一段写明它讲的是什么：其中每个词条都有自己的页面，例如[[hugging-face]]和[[smollm]]，列出提到它的所有文章。

        ## 先写什么

        1. 在`input/site.yml`里改好站名、网址和时区。
        2. 用`digest new "标题" --lang zh`新建文章，在开头那一段之后写正文。
        3. 用`digest preview`预览；名称写错时，页面会指出错在哪里。

        两种语言的文章用`translation_of`互相指认，读者可以随时切换。

        """;

    private const string Netlify =
        """
        # The site is built and uploaded by `digest build` and `digest deploy --prod`; the host serves what stands in output/.
        [build]
          publish = "output"

        """;

    private const string Attributes =
        """
        # Lines are only ever added: both sides of a merge are kept.
        input/published.lock merge=union

        """;

    private const string Ignored =
        """
        /output/
        /.digest/

        """;
}
