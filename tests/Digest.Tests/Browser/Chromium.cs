using Microsoft.Playwright;

namespace Digest.Tests.Browser;

/// <summary>
/// The browser that is installed on the machine, started once for all tests of a collection: <see cref="Name"/>, or beside it
/// <see cref="SearchName"/>. Nothing is downloaded: without a browser such tests are skipped, and where <c>CI=true</c> they fail.
/// </summary>
[CollectionDefinition(Name)]
public sealed class Chromium : IAsyncLifetime, ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection, for <c>[Collection(Chromium.Name)]</c>.</summary>
    public const string Name = "browser";

    /// <summary>Name of the collection of the tests of search, which takes as long as all others with a browser.</summary>
    public const string SearchName = "browser on search";

    // No requests of its own, so that a test that counts requests sees only those of the page.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>
    /// Path of the browser, or null. <c>DIGEST_BROWSER</c> or <c>CHROME_PATH</c> names one; else the search path and usual places are
    /// looked at.
    /// </summary>
    public static string? Executable { get; } = Find();

    /// <summary>Why browser tests are skipped, or null where they run.</summary>
    public static string? SkipReason => Executable is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? "No Chromium, Chrome or Edge is installed; DIGEST_BROWSER can name one."
        : null;

    /// <summary>The running browser.</summary>
    public IBrowser Browser =>
        _browser ?? throw new InvalidOperationException(
            "No browser was found, and CI=true asks for one: install chromium or set DIGEST_BROWSER.");

    /// <summary>Starts the browser, if there is one.</summary>
    public async Task InitializeAsync()
    {
        if (Executable is null)
            return;
        // A loaded machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments, Headless = true });
    }

    /// <summary>Ends the browser.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string? Find()
    {
        foreach (var variable in (string[])["DIGEST_BROWSER", "CHROME_PATH"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
                return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Append("/usr/bin").Select(folder => Path.Combine(folder, name)))
            .Concat(Places).FirstOrDefault(File.Exists);
    }
}

/// <summary>The collection <see cref="Chromium.SearchName"/>.</summary>
[CollectionDefinition(Chromium.SearchName)]
public sealed class SearchChromium : ICollectionFixture<Chromium>;
