using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Schema;

/// <summary>A request parameter or response property of a custom API.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether a request may leave it out.</param>
/// <param name="Table">For rows and references: the only table; null is any.</param>
public sealed record ParameterSchema(string Name, CustomApiParameterType Type, bool IsOptional, string? Table);
