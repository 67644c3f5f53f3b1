#if DATAVERSE_SDK_NUGET
using System;
using BankCrm.Dataverse.Environments;
#endif
using BankCrm.Dataverse;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Trial;

/// <summary>The connection to a real environment. Its connection string holds a secret, so it comes from the surroundings, never from the command line.</summary>
internal static class EnvironmentConnection
{
    public const string Variable = "BANKCRM_CONNECTION";

    /// <exception cref="ToolException">The variable is not set, or this build is without Microsoft's client.</exception>
    public static IDataverse Open()
    {
#if DATAVERSE_SDK_NUGET
        return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connectionString
            ? ServiceClientDataverse.Connect(connectionString)
            : throw new ToolException($"Set {Variable} to a Dataverse connection string.");
#else
        throw new ToolException("This build cannot reach an environment; build the tool with -p:DataverseSdk=nuget.");
#endif
    }
}
