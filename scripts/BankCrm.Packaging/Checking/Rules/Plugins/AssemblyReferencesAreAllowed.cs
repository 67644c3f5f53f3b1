using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Assemblies;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class AssemblyReferencesAreAllowed : ContentRule
{
    private static readonly HashSet<string> Framework = new(StringComparer.Ordinal)
    {
        "mscorlib", "System", "System.Core", "System.Xml", "System.Xml.Linq", "System.Runtime.Serialization", "System.Numerics",
    };

    private static readonly HashSet<string> Sdk = new(StringComparer.Ordinal) { "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy" };

    private static readonly Version SdkVersion = new(9, 0, 0, 0);

    private const string SdkToken = "31bf3856ad364e35";

    public AssemblyReferencesAreAllowed()
        : base("SOL-063", "The plug-in assembly refers to nothing but mscorlib, System, System.Core, System.Xml, System.Xml.Linq, System.Runtime.Serialization, System.Numerics, and Microsoft.Xrm.Sdk and Microsoft.Crm.Sdk.Proxy 9.0.0.0, so that it runs wherever the platform does.", Sources.House)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from assembly in solution.Assemblies
        where assembly.File is not null
        from reference in assembly.File!.References
        where !IsAllowed(reference)
        select $"{assembly.EntryName} refers to {reference.FullName}, which is not one of the references that a plug-in assembly may have.";

    private static bool IsAllowed(AssemblyIdentity reference) =>
        Framework.Contains(reference.Name)
        || (Sdk.Contains(reference.Name) && reference.Version == SdkVersion && reference.PublicKeyToken == SdkToken);
}
