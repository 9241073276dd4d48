using System.Globalization;
using System.Text;

namespace Digest.Benchmarks.Sites;

/// <summary>
/// Makes the input folder of a site of any size, the same for the same seed: articles of 300 to 900 English words or 600 to 1,500 Chinese
/// characters, half of them Chinese, with companies, people and topics drawn by Zipf's law, and the vocabulary that names them.
/// </summary>
internal sealed class SiteMaker
{
    private const int Companies = 300, People = 400, Topics = 120;
    private static readonly string[] Syllables =
        ["ba", "cor", "dex", "el", "fin", "gra", "hu", "in", "jo", "ka", "lum", "mo", "nex", "or", "pha", "qui", "ra", "syn", "ta", "vox"];
    private static readonly string[] Words = (
        "the a of to in and for with on by from at as model models company reports training data users costs chips weights open release price tokens context"
        + " benchmark researchers said according plans more than first year month billion million percent video image speech reasoning agents code developers market regulators court safety policy"
        + " which that its will was were has have new large small faster cheaper lab team product service access public private government energy power plant cloud customers revenue growth")
        .Split(' ');

    private const string Characters = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

    private readonly Random _random;
    private readonly string[] _companySlugs, _peopleSlugs, _topicSlugs;
    private readonly string[] _companyNames, _peopleNames, _topicNames;
    private readonly string[] _companyChinese, _peopleChinese, _topicChinese;

    private SiteMaker(int seed)
    {
        _random = new Random(seed);
        (_companySlugs, _companyNames, _companyChinese) = Names(Companies, 2, 4);
        (_peopleSlugs, _peopleNames, _peopleChinese) = Names(People, 4, 3);
        (_topicSlugs, _topicNames, _topicChinese) = Names(Topics, 3, 4);
    }

    /// <summary>Writes a site of so many articles below a folder: <c>input/</c>.</summary>
    /// <param name="folder">An empty or new folder.</param>
    /// <param name="count">Number of articles.</param>
    /// <param name="everything">All kinds of output, or only those that the comparison is about.</param>
    /// <param name="seed">Seed of all that is drawn.</param>
    public static void Make(string folder, int count, bool everything, int seed = 1)
    {
        var maker = new SiteMaker(seed);
        var input = Path.Combine(folder, "input");
        Directory.CreateDirectory(Path.Combine(input, "vocabulary"));
        File.WriteAllText(Path.Combine(input, "site.yml"), Settings(everything));
        File.WriteAllText(Path.Combine(input, "vocabulary", "companies.yml"),
            Vocabulary(maker._companySlugs, maker._companyNames, maker._companyChinese));
        File.WriteAllText(Path.Combine(input, "vocabulary", "people.yml"),
            Vocabulary(maker._peopleSlugs, maker._peopleNames, maker._peopleChinese));
        File.WriteAllText(Path.Combine(input, "vocabulary", "topics.yml"),
            Vocabulary(maker._topicSlugs, maker._topicNames, maker._topicChinese));
        var days = Math.Max(1, count / 20);
        for (var i = 0; i < count; i++)
        {
            var date = new DateTime(2026, 10, 1, 8, 0, 0, DateTimeKind.Unspecified).AddDays(-(i % days)).AddMinutes(i / days);
            var year = Path.Combine(input, "articles", date.Year.ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(year);
            File.WriteAllText(Path.Combine(year, string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}-story-{i}.md")),
                maker.Article(i, date));
        }
    }

    private static string Settings(bool everything) =>
        $"""
        title: {"{"}en: Benchmark, zh: 基准{"}"}
        description: {"{"}en: A site for timing., zh: 计时用的站点。{"}"}
        base_url: https://bench.example/
        languages: [en, zh]
        time_zone: Asia/Shanghai
        taxonomies: [companies, people, topics]
        outputs: [{(everything ? "articles, lists, feeds, sitemap, editions, stories, archive, search, api, twins, email" : "articles, lists, feeds, sitemap")}]
        page_size: 30
        feed_size: 30

        """;

    private static string Vocabulary(string[] slugs, string[] names, string[] chinese)
    {
        var text = new StringBuilder();
        for (var i = 0; i < slugs.Length; i++)
            text.Append(CultureInfo.InvariantCulture,
                $"{slugs[i]}:\n  name: {"{"}en: {names[i]}, zh: {chinese[i]}{"}"}\n  description: {"{"}en: What {names[i]} is., zh: {chinese[i]}是什么。{"}"}\n");
        return text.ToString();
    }

    private string Article(int number, DateTime date)
    {
        var isChinese = number % 2 == 1;
        var companies = Draw(Companies, 1 + _random.Next(3));
        var people = Draw(People, 1 + _random.Next(2));
        var topics = Draw(Topics, 1 + _random.Next(3));
        var names = companies.Select(c => isChinese ? _companyChinese[c] : _companyNames[c])
            .Concat(people.Select(p => isChinese ? _peopleChinese[p] : _peopleNames[p])).ToArray();
        var text = new StringBuilder(4000);
        text.Append(CultureInfo.InvariantCulture,
            $"---\ntitle: {Sentence(isChinese, 18, 9, names[0])} {number}\ndate: {date:yyyy-MM-dd}T{date:HH:mm}:00+08:00\nlang: {(isChinese ? "zh" : "en")}\nslug: story-{number}\nsummary: {Sentence(isChinese, 50, 24, names[^1])}\n");
        text.Append("companies: [").AppendJoin(", ", companies.Select(c => _companySlugs[c])).Append("]\npeople: [")
            .AppendJoin(", ", people.Select(p => _peopleSlugs[p])).Append("]\ntopics: [")
            .AppendJoin(", ", topics.Select(t => _topicSlugs[t]));
        text.Append(CultureInfo.InvariantCulture,
            $"]\nsource: {"{"}name: Example Wire, url: 'https://wire.example/{number}'{"}"}\nrights: own\n---\n\n");
        var length = isChinese ? _random.Next(600, 1500) : _random.Next(300, 900);
        var made = 0;
        for (var paragraph = 0; made < length; paragraph++)
        {
            if (paragraph > 0 && paragraph % 3 == 0)
                text.Append("## ").Append(Sentence(isChinese, 8, 4, names[paragraph % names.Length])).Append("\n\n");
            if (paragraph % 5 == 4)
            {
                for (var item = 0; item < 3; item++)
                    made += Add("- ", isChinese ? 20 : 10, "\n");
                text.Append('\n');
                continue;
            }

            for (var sentence = 0; sentence < 4; sentence++)
                made += Add("", isChinese ? 32 : 18, isChinese ? "。" : ". ");
            if (paragraph % 2 == 1)
                text.Append(CultureInfo.InvariantCulture,
                    $"[{Words[_random.Next(Words.Length)]}](https://example.org/{number}/{paragraph}) **{names[0]}**");
            text.Append("\n\n");
        }

        return text.ToString();

        int Add(string before, int size, string after)
        {
            text.Append(before).Append(Sentence(isChinese, size, size, _random.Next(3) == 0 ? names[_random.Next(names.Length)] : ""))
                .Append(after);
            return size;
        }
    }

    private string Sentence(bool isChinese, int characters, int words, string name)
    {
        var text = new StringBuilder(200);
        if (isChinese)
        {
            text.Append(name);
            for (var i = 0; i < characters; i++)
                text.Append(i > 0 && i % 12 == 0 ? '，' : Characters[_random.Next(Characters.Length)]);
            return text.ToString();
        }

        text.Append(name.Length > 0 ? name + " " : "");
        for (var i = 0; i < words; i++)
            text.Append(i > 0 ? " " : "")
                .Append(_random.Next(50) == 0
                    ? Syllables[_random.Next(Syllables.Length)] + Syllables[_random.Next(Syllables.Length)]
                    : Words[_random.Next(Words.Length)]);
        return text.ToString();
    }

    /// <summary>Different ranks by Zipf's law: the n-th is drawn with a chance like 1/n.</summary>
    private int[] Draw(int of, int count)
    {
        var drawn = new SortedSet<int>();
        while (drawn.Count < count)
            drawn.Add(Math.Min(of - 1, (int)Math.Exp(_random.NextDouble() * Math.Log(of + 1)) - 1));
        return [.. drawn];
    }

    private (string[] Slugs, string[] Names, string[] Chinese) Names(int count, int syllables, int characters)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        var chinese = new List<string>();
        while (slugs.Count < count)
        {
            var slug = string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[_random.Next(Syllables.Length)]))
                + (syllables == 2 ? "ai" : "");
            if (!slugs.Add(slug))
                continue;
            names.Add(char.ToUpperInvariant(slug[0]) + slug[1..]);
            chinese.Add(string.Concat(Enumerable.Range(0, characters).Select(_ => Characters[_random.Next(Characters.Length)]))
                + slugs.Count.ToString(CultureInfo.InvariantCulture));
        }

        return ([.. slugs], [.. names], [.. chinese]);
    }
}
