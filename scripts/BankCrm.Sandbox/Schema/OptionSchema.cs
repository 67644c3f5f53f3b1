using System.Collections.Generic;

namespace BankCrm.Sandbox.Schema;

/// <summary>An option of a choice.</summary>
/// <param name="Value">Its number.</param>
/// <param name="Labels">Its labels by language code (LCID).</param>
/// <param name="State">For a status: the state that it belongs to.</param>
public sealed record OptionSchema(int Value, IReadOnlyDictionary<int, string> Labels, int? State);
