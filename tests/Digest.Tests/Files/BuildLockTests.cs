using Digest.Files;

namespace Digest.Tests.SiteFiles;

public sealed class BuildLockTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("digest-").FullName;

    private string Lock => Path.Combine(_root, "lock");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Whoever_comes_second_is_told_who_has_it_where_that_can_be_read()
    {
        using (BuildLock.Take(Lock))
        {
            Assert.Equal($"another build of this site is running (process {Environment.ProcessId}).",
                Assert.Throws<IOException>(() => BuildLock.Take(Lock)).Message);
            File.WriteAllText(Lock + ".holder", "nobody");
            Assert.Equal("another build of this site is running.", Assert.Throws<IOException>(() => BuildLock.Take(Lock)).Message);
            File.Delete(Lock + ".holder");
            Assert.Equal("another build of this site is running.", Assert.Throws<IOException>(() => BuildLock.Take(Lock)).Message);
        }

        BuildLock.Take(Lock).Dispose();
    }
}
