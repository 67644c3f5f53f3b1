namespace BankCrm.Sandbox.Schema;

/// <summary>A many-to-many relationship.</summary>
/// <param name="Name">Its schema name.</param>
/// <param name="Intersect">The table that holds the pairs.</param>
/// <param name="First">The first table.</param>
/// <param name="FirstColumn">The first table's id in a pair.</param>
/// <param name="Second">The second table.</param>
/// <param name="SecondColumn">The second table's id in a pair.</param>
public sealed record PairSchema(string Name, string Intersect, string First, string FirstColumn, string Second, string SecondColumn);
