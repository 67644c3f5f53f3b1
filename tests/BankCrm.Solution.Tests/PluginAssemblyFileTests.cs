using System.IO;
using BankCrm.Packaging;
using Xunit;

namespace BankCrm.Solution.Tests;

public sealed class PluginAssemblyFileTests
{
    [Fact]
    public void Locate_ProjectThatImportsTheTargets_FindsTheAssembly()
    {
        Assert.True(File.Exists(PluginAssemblyFile.Locate()));
    }
}
