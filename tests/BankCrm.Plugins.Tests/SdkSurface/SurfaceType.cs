using System.Collections.Generic;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>What one type shows to other assemblies, in the words of the data files.</summary>
/// <param name="Kind">"sealed class", "interface", "enum" and so on.</param>
/// <param name="Name">Full name with type parameters, for instance Microsoft.Xrm.Sdk.DataCollection&lt;T&gt;.</param>
/// <param name="Bases">Base type and interfaces, without Object and without what the base type implements itself.</param>
/// <param name="Members">One line a member; a data contract's line counts as a member.</param>
public sealed record SurfaceType(string Kind, string Name, IReadOnlySet<string> Bases, IReadOnlySet<string> Members);
