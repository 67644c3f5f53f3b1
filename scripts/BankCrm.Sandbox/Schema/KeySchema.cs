using System.Collections.Generic;

namespace BankCrm.Sandbox.Schema;

/// <summary>An alternate key.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="Columns">The columns whose values together name a row.</param>
public sealed record KeySchema(string Name, IReadOnlyList<string> Columns);
