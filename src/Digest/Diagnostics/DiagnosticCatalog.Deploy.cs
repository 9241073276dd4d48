namespace Digest.Diagnostics;

#pragma warning disable CS1591 // Each rule documents itself.
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule NothingToDeploy = Error("DG0601", "nothing-to-deploy",
        "there are no files in {0}.",
        "run build first.",
        "Deploying an empty folder would take the live site away.",
        "Run `digest build`, then deploy again.");

    public static readonly DiagnosticRule SiteShrank = Error("DG0602", "site-shrank",
        "{0} of the {1} files of the last deploy are gone.",
        "look at what the build made; if it is what you want, deploy with --force.",
        "A site that loses more than half of its files has most likely lost its articles: a wrong folder, a failed checkout.",
        "Compare the site with the live one. Where the change is meant, add `--force`.");

    public static readonly DiagnosticRule NoDeployToken = Error("DG0603", "no-deploy-token",
        "there is no {0} in the environment.",
        "{1}",
        "Only the environment is asked for it: a token in a file or on a command line is seen by others.",
        "Make a token under User settings, Applications, at the host, and set `NETLIFY_AUTH_TOKEN`. The site's id stands under its "
        + "settings: set `NETLIFY_SITE_ID`, or give it with `--site`.");

    public static readonly DiagnosticRule DeployTokenRejected = Error("DG0604", "deploy-token-rejected",
        "the host does not accept the token ({0}).",
        "make a new one, and check that it may deploy this site.",
        "Nothing was changed: the old site is live.",
        "Tokens expire and can be withdrawn. Make a new one and set `NETLIFY_AUTH_TOKEN`.");

    public static readonly DiagnosticRule NoSuchDeploySite = Error("DG0605", "no-such-deploy-site",
        "the host knows no site \"{0}\".",
        "check NETLIFY_SITE_ID or --site.",
        "Nothing was changed.",
        "The site's id stands under its settings at the host; its domain name works as well.");

    public static readonly DiagnosticRule HostUnreachable = Error("DG0606", "host-unreachable",
        "the host gave no good answer after {0} attempts: {1}.",
        "run deploy again: what has been uploaded stays uploaded.",
        "The old site is live until a deploy is complete.",
        "Look at the connection and at the host's status page, then run `digest deploy` again; it goes on where it stopped.");

    public static readonly DiagnosticRule DeployRefused = Error("DG0607", "deploy-refused",
        "the host refused the deploy: {0}.",
        null,
        "The old site is live.",
        "The message is the host's own. Mend what it names and deploy again.");

    public static readonly DiagnosticRule DeployStuck = Error("DG0608", "deploy-stuck",
        "the deploy was not ready after {0} seconds; its last state was \"{1}\".",
        "run deploy again to go on waiting, or give it longer with --timeout.",
        "All files are uploaded; the host has not put them together yet. The old site is live.",
        "Run `digest deploy` again. It finds the same deploy and waits for it.");

    public static readonly DiagnosticRule UndeployableName = Error("DG0609", "undeployable-name",
        "\"{0}\" has a {1} in its name, which the host does not take.",
        "rename the file it is made from.",
        "The host refuses a deploy with such a name as a whole.",
        "Take `#` and `?` out of the name.");

    public static readonly DiagnosticRule OutputChanged = Error("DG0610", "output-changed",
        "\"{0}\" changed while it was deployed.",
        "let the build end, then deploy again.",
        "A deploy is one state of the site, never a mixture of two.",
        "Do not build while a deploy runs. Deploy again.");

    public static readonly DiagnosticRule BadDeployAddress = Error("DG0611", "bad-deploy-address",
        "\"{0}\" is not an address that the token may be sent to.",
        "use https, or http on this machine.",
        "Without encryption everybody on the way could read the token.",
        "Take `NETLIFY_API_URL` out of the environment, or set it to an https address.");
}
