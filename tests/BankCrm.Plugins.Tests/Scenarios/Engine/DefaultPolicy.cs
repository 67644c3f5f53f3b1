namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>The policy that ships: personal customers by assets, from 2000 on.</summary>
internal static class DefaultPolicy
{
    public const string Code = "PERSONAL-ASSETS";
    public const string Basic = "BASIC";
    public const string Gold = "GOLD";
    public const string Platinum = "PLATINUM";
    public const string Diamond = "DIAMOND";
    public const string Private = "PRIVATE";
}
