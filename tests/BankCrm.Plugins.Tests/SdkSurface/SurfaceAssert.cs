using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>Fails with all findings in full, where xunit would cut them short.</summary>
public static class SurfaceAssert
{
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
