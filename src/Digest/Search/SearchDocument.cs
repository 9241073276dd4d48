namespace Digest.Search;

/// <summary>
/// What search knows of one article. The room Search turns articles into static files from which the browser answers a query,
/// without a server: <see cref="DocumentTokens"/> for each article alone, then <see cref="SearchIndex"/> for all of them.
/// </summary>
/// <param name="Address">Path of the page: <c>/zh/articles/2024/07/kling-global-launch/</c>.</param>
/// <param name="Title">The headline.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Body">Plain text; empty where rights forbid showing it.</param>
/// <param name="Language">Language code.</param>
/// <param name="Date">Day of publication in the site's zone.</param>
/// <param name="Terms">Its terms: taxonomy (<c>companies</c>) and slug.</param>
/// <param name="Source">Name of the source, or empty.</param>
internal sealed record SearchDocument(
    string Address,
    string Title,
    string Summary,
    string Body,
    string Language,
    DateOnly Date,
    IReadOnlyList<(string Kind, string Slug)> Terms,
    string Source);
