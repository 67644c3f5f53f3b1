using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>What the pages of one review did together.</summary>
internal sealed class ReviewTotals
{
    public int Pages { get; private set; }

    public int Reviewed { get; private set; }

    public int Decisions { get; private set; }

    public int Changed { get; private set; }

    public void Add(ParameterCollection page)
    {
        Pages++;
        Reviewed += (int)page["Reviewed"];
        Decisions += (int)page["Decisions"];
        Changed += (int)page["Changed"];
    }
}
