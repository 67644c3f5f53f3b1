using Xunit;

namespace BankCrm.Solution.Tests;

public sealed class SolutionCheckerTests
{
    [Fact]
    public void Check_ValidPackage_FindsNothing()
    {
        using var package = new SamplePackage();

        Assert.Empty(package.Check());
    }
}
