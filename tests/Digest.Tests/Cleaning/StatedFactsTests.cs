using Digest.Cleaning;
using Digest.Content;
using static Digest.Tests.Cleaning.Cleaned;
using static Digest.Tests.Cleaning.HarbourText;

namespace Digest.Tests.Cleaning;

/// <summary>What is known of an article in the end says what of its text is none, and takes no text away.</summary>
public class StatedFactsTests
{
    [Fact]
    public void A_first_sentence_from_which_the_title_is_drawn_stays()
    {
        var article = One("seeds/a.txt", $"渡口的灯亮了。\n\n{Lamp}\n\n{Wall}\n\n{Book}");
        Assert.StartsWith("渡口的灯亮了。", Body(article), StringComparison.Ordinal);
        Assert.Contains(article.Review, static q => q.What == "title");
    }

    [Fact]
    public void Texts_of_captures_stay_where_front_matter_states_what_was_found()
    {
        var changed = new List<string>();
        foreach (var path in Directory.GetFiles(Repository.At("tests/Digest.Benchmarks/captures"), "*", SearchOption.AllDirectories)
            .Where(static p => !p.EndsWith(".truth.json", StringComparison.Ordinal) && Path.GetExtension(p) != ".yml"
                && Path.GetFileName(p) != "README.md").Order(StringComparer.Ordinal))
        {
            foreach (var article in All("seeds/" + Path.GetFileName(path), File.ReadAllBytes(path)))
            {
                var stated = CleanFile.Write(article with { Review = [] }, new SiteSettings());
                var end = stated.IndexOf("\n---\n", StringComparison.Ordinal);
                var file = stated[..stated.IndexOf("\ncapture:", StringComparison.Ordinal)] + stated[end..];
                if (article.Body.Length > 0 && One("seeds/again.md", file).Body != article.Body)
                    changed.Add($"{Path.GetFileName(path)} {article.Title}");
            }
        }

        Assert.Empty(changed);
    }
}
