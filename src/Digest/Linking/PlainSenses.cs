using System.Text;

namespace Digest.Linking;

/// <summary>
/// What names mean as plain words: Gemini among the stars, 豆包 from the steamer. They stand in <c>senses.txt</c>, by the names themselves,
/// so that they hold for any vocabulary that has the name.
/// </summary>
internal sealed class PlainSenses
{
    private static readonly Lazy<PlainSenses> Shared = new(static () => new PlainSenses());

    /// <summary>Words of the field, and of business, that stand in any of its texts and tell nothing about a name, by their keys.</summary>
    private static readonly HashSet<string> General = new(
        ("ai,model,models,video,app,agent,code,coding,company,phone,car,robot,vehicle,research,small,open,french,developer,"
        + "enterprise,browser,image,world,memory,language model,invest,post,platform,platforms,design,safety,standards,"
        + "公司,模型,大模型,智能,ai,手机,视频,影片,短片,生成,开源,投资,研究,团队,助手,编程,代码,企业,语音,图像,汽车,机器人,大学,教授,平台,"
        + "工程师,开发者,集团,法国,数据中心,人工智能,智能体").Split(','), StringComparer.Ordinal);

    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly List<string[]> _words = [];

    private PlainSenses()
    {
        using var stream = typeof(PlainSenses).Assembly.GetManifestResourceStream("senses.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] != '=')
            {
                _words[^1] = [.. _words[^1], .. line.Split(',', StringSplitOptions.TrimEntries)];
                continue;
            }

            foreach (var name in line[1..].Split('|', StringSplitOptions.TrimEntries))
            {
                var key = NameSpelling.OfWord(name).Key;
                if (!_byKey.TryGetValue(key, out var senses))
                    _byKey.Add(key, senses = []);
                senses.Add(_words.Count);
            }

            _words.Add([]);
        }
    }

    /// <summary>Numbers of the plain senses of a name; none where it has none that is known.</summary>
    public static IReadOnlyList<int> Of(string key) => Shared.Value._byKey.TryGetValue(key, out var senses) ? senses : [];

    /// <summary>Whether a word, by its key, is a general one of the field.</summary>
    public static bool IsGeneral(string key) => General.Contains(key);

    /// <summary>The words that stand where a sense is meant.</summary>
    public static IReadOnlyList<string> WordsOf(int sense) => Shared.Value._words[sense];
}
