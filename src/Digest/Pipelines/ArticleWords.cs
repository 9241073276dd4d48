using Digest.Content;
using Digest.Rendering.Markdown;
using Digest.Search;

namespace Digest.Pipelines;

/// <summary>
/// The words of every article, for search: taken from its body when its page is rendered, as the text is parsed then; of a page that is
/// not rendered in this build, made when the index asks for them.
/// </summary>
internal sealed class ArticleWords
{
    private readonly SearchDocument[][] _documents;
    private readonly DocumentTokens?[][] _tokens;
    private readonly IReadOnlyList<Article[]> _articles;

    /// <summary>The different words of all of them.</summary>
    public WordNumbers Numbers { get; } = new();

    /// <summary>Takes the articles and, in the same places, what search knows of each but its body.</summary>
    public ArticleWords(IReadOnlyList<Article[]> articles, SearchDocument[][] documents)
    {
        _articles = articles;
        _documents = documents;
        _tokens = [.. documents.Select(d => new DocumentTokens?[d.Length])];
    }

    /// <summary>Keeps the words of an article whose body has been read.</summary>
    /// <param name="tree">Number of its language tree.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="body">The plain text; empty where rights forbid showing it.</param>
    public void Keep(int tree, int index, string body) =>
        _tokens[tree][index] ??= DocumentTokens.Tokenize(_documents[tree][index] with { Body = body }, Numbers);

    /// <summary>The words of an article.</summary>
    public DocumentTokens Of(int tree, int index)
    {
        if (_tokens[tree][index] is { } kept)
            return kept;
        var article = _articles[tree][index];
        Keep(tree, index, article.HasPublicBody ? MarkdownRenderer.PlainText(MarkdownSource.Of(article)) : "");
        return _tokens[tree][index]!;
    }
}
