namespace BankCrm.Sandbox.Metadata;

/// <summary>One option of a choice.</summary>
internal sealed record OptionDefinition
{
    public int Value { get; init; }

    public LocalizedText Labels { get; init; } = [];

    /// <summary>For a status: the state that it belongs to.</summary>
    public int? State { get; init; }

    /// <summary>For a state: the status that a row gets with it when none is given.</summary>
    public int? DefaultStatus { get; init; }
}
